"""What teams report each month: one name and unit per measure, three whole months, means that say
what they are of."""

import math

import pytest

from ladder.measures.signal.chance import of_counts
from tests.given import answers, house

STAFF = [
    {"person": "ana", "team": "Core", "hired_on": "2020-01-06"},
    {"person": "ben", "team": "Edge", "manager": "ana", "hired_on": "2020-01-06"},
]
HEADLINES = ("incident_mttr", "budget_execution", "cycle_time")


def rows(
    metric: str, values: dict[str, float], team: str = "Edge", target: object = ""
) -> list[dict[str, object]]:
    return [
        {"team": team, "metric": metric, "month": f"{month}-01", "value": value, "target": target}
        for month, value in values.items()
    ]


@pytest.mark.parametrize("measure", HEADLINES)
def test_without_metrics_a_headline_is_unknown_and_never_0(measure: str) -> None:
    assert answers(house(roster=STAFF), measure, "value", "part", "whole") == [(None, None, None)]


def test_the_last_three_whole_months_count() -> None:
    given = rows("mttr-hours", {"2026-06": 90, "2026-07": 3, "2026-08": 6, "2026-09": 9}, target=6)
    here = house(roster=STAFF, metrics=given)
    assert answers(here, "incident_mttr", "value", "median", "part", "whole", "undecided") == [
        (6, 6, 2, 3, 0)
    ]
    assert answers(here, "incident_mttr", "value", day="2026-09-29") == [33]


def test_mean_and_median_are_of_team_months() -> None:
    given = [
        *rows("mttr-hours", {"2026-08": 1, "2026-09": 2}),
        *rows("mttr-hours", {"2026-09": 9}, team="Core"),
    ]
    assert answers(
        house(roster=STAFF, metrics=given), "incident_mttr", "value", "median", "teams", "undecided"
    ) == [(4, 2, 2, 3)]


@pytest.mark.parametrize(
    ("metric", "value", "measure", "read"),
    [
        ("MTTR minutes", 90, "incident_mttr", 1.5),
        ("mttr-days", 2, "incident_mttr", 48),
        ("平均修复时间（小时）", 4, "incident_mttr", 4),
        ("cycle time (hours)", 36, "cycle_time", 1.5),
        ("Cycle-time-weeks", 2, "cycle_time", 14),
        ("交付周期（天）", 9, "cycle_time", 9),
        ("budget_execution", 98, "budget_execution", 0.98),
        ("Budget execution", 1.02, "budget_execution", 1.02),
    ],
)
def test_names_and_units_are_read_as_files_write_them(
    metric: str, value: float, measure: str, read: float
) -> None:
    assert answers(
        house(roster=STAFF, metrics=rows(metric, {"2026-09": value})), measure, "value"
    ) == [pytest.approx(read)]


@pytest.mark.parametrize("metric", ["p1-mttr", "time to review", "error budget left"])
def test_another_metric_keeps_its_own_name_and_is_judged_by_nobody(metric: str) -> None:
    here = house(roster=STAFF, metrics=rows(metric, {"2026-09": 2}, target=3))
    assert answers(
        here, "delivery_trend", "metric", "better", "judged", since="2026-01-01", period="month"
    ) == [(metric, None, 0)]


@pytest.mark.parametrize(
    ("metric", "value", "target", "met"),
    [
        ("mttr-hours", 3, 3, 1),
        ("mttr-hours", 3.1, 3, 0),
        ("on-time-delivery", 0.8, 0.8, 1),
        ("on-time-delivery", 79, 80, 0),
        ("roi", 1.3, 1.2, 1),
        ("budget-execution", 1.05, 1, 1),
        ("budget-execution", 0.95, 1, 1),
        ("budget-execution", 1.06, 1, 0),
        ("budget-execution", 106, 100, 0),
    ],
)
def test_a_target_is_reached_in_the_direction_that_is_good(
    metric: str, value: float, target: float, met: int
) -> None:
    here = house(roster=STAFF, metrics=rows(metric, {"2026-09": value}, target=target))
    assert answers(here, "delivery_trend", "met", "judged", since="2026-01-01", period="month") == [
        (met, 1)
    ]


def test_months_and_quarters_hold_whole_months_only() -> None:
    here = house(roster=STAFF, metrics=rows("roi", {"2026-06": 1, "2026-07": 2, "2026-08": 4}))
    by_quarter = answers(
        here,
        "delivery_trend",
        "period_start",
        "value",
        "months",
        since="2026-01-01",
        period="quarter",
        day="2026-08-30",
    )
    assert by_quarter == [("2026-04-01", 1, 1), ("2026-07-01", 2, 1)]
    by_month = answers(
        here, "delivery_trend", "period_start", "value", since="2026-07-01", period="month"
    )
    assert by_month == [("2026-07-01", 2), ("2026-08-01", 4)]


def test_a_line_sees_its_own_teams_and_everyone_sees_all() -> None:
    given = [
        *rows("roi", {"2026-09": 1}),
        *rows("roi", {"2026-09": 3}, team="Core"),
        *rows("roi", {"2026-09": 8}, team="Gone"),
    ]
    here = house(
        roster=[
            *STAFF,
            {"person": "cyd", "team": "Edge", "manager": "ben", "hired_on": "2020-01-06"},
        ],
        metrics=given,
    )
    assert answers(
        here, "delivery_trend", "value", "teams", scope="ben", since="2026-01-01", period="month"
    ) == [(1, 1)]
    assert answers(
        here, "delivery_trend", "value", "teams", since="2026-01-01", period="month"
    ) == [(4, 3)]
    assert answers(here, "delivery_by_team", "team", scope="ben", metric="roi") == ["Edge"]


def test_teams_furthest_from_their_own_target_come_first() -> None:
    given = [
        *rows("mttr-hours", {"2026-05": 2, "2026-09": 4}, target=5),
        *rows("mttr-hours", {"2026-08": 3, "2026-09": 5}, team="Core", target=2),
    ]
    columns = ("team", "value", "target", "value_before", "judged", "met")
    asked = answers(
        house(roster=STAFF, metrics=given), "delivery_by_team", *columns, metric="incident-mttr"
    )
    assert asked == [("Core", 4, 2, None, 2, 0), ("Edge", 4, 5, 2, 1, 1)]


def shares(team: str, by_month: dict[str, tuple[float, float]]) -> list[dict[str, object]]:
    return [
        {"team": team, "metric": "on-time", "month": f"{month}-01", "value": share, "of": of}
        for month, (share, of) in by_month.items()
    ]


COUNTED = ("team", "part", "whole", "part_before", "whole_before")


def test_shares_that_say_their_whole_are_counted_together() -> None:
    given = [
        *shares("Edge", {"2026-06": (90, 20), "2026-07": (50, 20), "2026-09": (25, 40)}),
        *shares("Core", {"2026-08": (0.5, 8), "2026-09": (1, 3)}),
    ]
    here = house(roster=STAFF, metrics=given)
    assert sorted(answers(here, "delivery_by_team", *COUNTED, metric="on-time-delivery")) == [
        ("Core", 7, 11, None, None),
        ("Edge", 20, 60, 18, 20),
    ]
    months: dict[str, str] = {"since": "2026-07-01", "period": "month"}
    assert answers(here, "delivery_trend", "period_start", "part", "whole", **months) == [
        ("2026-07-01", 10, 20),
        ("2026-08-01", 4, 8),
        ("2026-09-01", 13, 43),
    ]


def test_one_month_without_its_whole_leaves_the_count_unknown_and_means_have_none() -> None:
    given = [
        *shares("Edge", {"2026-08": (0.5, 8)}),
        *rows("on-time", {"2026-09": 0.5}),
        {"team": "Core", "metric": "mttr-hours", "month": "2026-09-01", "value": 4, "of": 12},
    ]
    here = house(roster=STAFF, metrics=given)
    for metric in ("on-time-delivery", "incident-mttr"):
        assert answers(here, "delivery_by_team", "whole", metric=metric) == [None]


def test_a_whole_that_no_share_can_be_of_is_said_and_the_share_stays() -> None:
    given = [
        *shares("Edge", {"2026-07": (0.5, 0), "2026-08": (0.5, -3), "2026-09": (120, 9)}),
        *shares("Core", {"2026-09": (0.5, 9)}),
    ]
    here = house(roster=STAFF, metrics=given)
    said = answers(here, "problems_found", "line", "code", "value")
    assert said == [
        (2, "whole_not_usable", "0"),
        (3, "number_out_of_range", "-3"),
        (4, "whole_not_usable", "9"),
    ]
    assert answers(here, "delivery_by_team", "team", "months", metric="on-time-delivery") == [
        ("Core", 1),
        ("Edge", 3),
    ]


def test_a_share_moves_only_by_an_exact_test_of_its_counts() -> None:
    """25 of 25 after 17 of 25 (1 in 248 by chance) rose; 9 of 10 after 6 of 10 (p = 0.30) did
    not."""
    assert round(of_counts(25, 25, 17, 25), 4) == 0.004
    assert round(of_counts(9, 10, 6, 10), 4) == 0.3034
    assert math.isnan(of_counts(4, 4, 0, 4))
    assert math.isnan(of_counts(math.nan, math.nan, 6, 10))
