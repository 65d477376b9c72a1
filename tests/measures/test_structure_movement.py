"""Who joined, left, moved and was promoted in a window, and how the headcount follows from it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house

PERIOD: dict[str, Any] = {"start": date(2025, 10, 1)}
BALANCE = (
    "headcount_start",
    "joined",
    "appeared",
    "moved_in",
    "people_left",
    "moved_out",
    "headcount_end",
    "moved",
    "promoted",
)


def at(person: str, manager: str, starts_on: str, ends_on: str = "", **said: str) -> dict[str, Any]:
    """A history row; people are juniors in the team Core unless said."""
    own = {"team": "Core", "ladder": "craft", "level": "junior"}
    return {
        "person": person,
        "manager": manager,
        "starts_on": starts_on,
        "ends_on": ends_on,
        **own,
        **said,
    }


HISTORY = [
    at("ada", "", "2024-01-01", ladder="lead", level="head"),
    at("bea", "ada", "2024-01-01", ladder="lead", level="lead"),
    at("kim", "ada", "2024-01-01", ladder="lead", level="lead", team="Edge"),
    # from Bea's line into Kim's
    at("cal", "bea", "2024-01-01", "2026-03-31"),
    at("cal", "kim", "2026-04-01", team="Edge"),
    # promoted
    at("dan", "bea", "2024-01-01", "2025-12-31"),
    at("dan", "bea", "2026-01-01", level="senior"),
    # left, regretted
    at("eve", "bea", "2024-01-01", "2026-06-30"),
    # hired on that day
    at("fay", "bea", "2026-02-02"),
    # hired long before it is first known
    at("gil", "bea", "2026-05-04"),
    # gone the day before the window
    at("hal", "bea", "2024-01-01", "2025-09-30"),
    # the day is the last day
    at("ivy", "bea", "2024-01-01", "2026-09-30"),
]
ROSTER = [
    {"person": person, "hired_on": "2020-01-06"}
    for person in ("ada", "bea", "kim", "cal", "dan", "gil")
] + [
    {
        "person": "eve",
        "hired_on": "2020-01-06",
        "left_on": "2026-06-30",
        "leaving_reason": "voluntary-regretted",
    },
    {"person": "fay", "hired_on": "2026-02-02"},
    {
        "person": "hal",
        "hired_on": "2020-01-06",
        "left_on": "2025-09-30",
        "leaving_reason": "involuntary",
    },
    {
        "person": "ivy",
        "hired_on": "2020-01-06",
        "left_on": "2026-09-30",
        "leaving_reason": "retirement",
    },
]


def company() -> Warehouse:
    return house(roster=ROSTER, history=HISTORY)


def test_what_comes_in_less_what_goes_out_is_the_change_of_headcount() -> None:
    assert answers(company(), "movement_balance", *BALANCE, **PERIOD) == [
        (8, 1, 0, 0, 2, 0, 7, 1, 1)
    ]


def test_of_a_line_those_who_cross_its_edge_moved_in_or_out_and_did_not_join_or_leave() -> None:
    assert answers(company(), "movement_balance", *BALANCE, scope="bea", **PERIOD) == [
        (5, 1, 1, 0, 2, 1, 4, 0, 1)
    ]
    assert answers(company(), "movement_balance", *BALANCE, scope="kim", **PERIOD) == [
        (1, 0, 0, 1, 0, 0, 2, 0, 0)
    ]


def test_every_change_has_its_person_its_day_and_the_place_they_then_had() -> None:
    rows = answers(
        company(),
        "movement",
        "happened_on",
        "person",
        "kind",
        "team",
        "manager_name",
        "leaving_reason",
        "shown_on",
        **PERIOD,
    )
    assert rows == [
        ("2026-09-30", "ivy", "left", "Core", "Bea", "retirement", "2026-09-30"),
        ("2026-06-30", "eve", "left", "Core", "Bea", "voluntary-regretted", "2026-06-30"),
        ("2026-04-01", "cal", "moved", "Edge", "Kim", None, "2026-04-01"),
        ("2026-02-02", "fay", "joined", "Core", "Bea", None, "2026-02-02"),
        ("2026-01-01", "dan", "promoted", "Core", "Bea", None, "2026-01-01"),
    ]


def test_a_window_may_be_one_day_on_which_somebody_is_still_employed_and_leaves() -> None:
    day: dict[str, Any] = {"start": date(2026, 9, 30)}
    ends = ("headcount_start", "people_left", "headcount_end", "last_day")
    assert answers(company(), "movement_balance", *ends, **day) == [(8, 1, 7, 1)]
    assert answers(company(), "movement", "person", "kind", **day) == [("ivy", "left")]
    assert answers(company(), "headcount", "value") == [8]
    assert answers(company(), "headcount", "value", day="2026-10-01") == [7]


def test_of_one_day_nobody_can_know_what_came_and_went() -> None:
    parts = ("headcount_start", "joined", "people_left", "moved", "promoted", "headcount_end")
    window: dict[str, Any] = {"start": date(2026, 7, 1)}
    alone = house(roster=[{"person": "ann", "hired_on": "2020-01-06"}])
    assert answers(alone, "movement_balance", *parts, **window) == [(None,) * 5 + (1,)]
    listed = [
        {"person": "ann", "hired_on": "2020-01-06"},
        {"person": "bob", "hired_on": "2021-01-06", "left_on": "2026-08-31"},
    ]
    with_leavers = house(roster=listed)
    assert answers(with_leavers, "movement_balance", *parts, **window) == [(2, 0, 1, None, None, 1)]


def test_each_quarter_begins_where_the_one_before_it_ended() -> None:
    columns = (
        "from_day",
        "day",
        "joined",
        "appeared",
        "people_left",
        "moved",
        "promoted",
        "headcount_end",
    )
    assert answers(company(), "movement_by_quarter", *columns, since="2025-09-30") == [
        ("2025-09-30", "2025-12-31", 0, 0, 0, 0, 0, 8),
        ("2025-12-31", "2026-03-31", 1, 0, 0, 0, 1, 9),
        ("2026-03-31", "2026-06-30", 0, 0, 1, 1, 0, 8),
        ("2026-06-30", "2026-09-30", 0, 0, 1, 0, 0, 7),
    ]


def test_somebody_who_comes_back_left_and_joined() -> None:
    told = house(
        roster=[{"person": "ada", "hired_on": "2026-03-02"}],
        history=[
            at("ada", "", "2024-01-01", "2025-11-30"),
            at("ada", "", "2026-03-02", level="senior"),
        ],
    )
    assert answers(told, "movement", "happened_on", "kind", **PERIOD) == [
        ("2026-03-02", "joined"),
        ("2025-11-30", "left"),
    ]


def test_days_between_two_positions_of_one_employment_are_no_leaving() -> None:
    told = house(
        roster=[{"person": "ada", "hired_on": "2020-01-06"}],
        history=[
            at("ada", "", "2024-01-01", "2025-11-30"),
            at("ada", "", "2026-03-02", level="senior"),
        ],
    )
    assert answers(told, "movement", "happened_on", "kind", **PERIOD) == [
        ("2026-03-02", "promoted")
    ]
    assert answers(told, "headcount", "value", day="2026-01-15") == [1]


def test_a_manager_or_team_that_nobody_had_said_before_is_no_move() -> None:
    told = house(
        roster=[{"person": "ada"}, {"person": "bea"}],
        history=[
            at("ada", "", "2024-01-01", "2026-01-31", team=""),
            at("ada", "", "2026-02-01"),
            at("bea", "", "2024-01-01"),
        ],
    )
    assert answers(told, "movement", "kind", **PERIOD) == []


@pytest.mark.parametrize(
    ("convention", "average"),
    [("two-point", 8.5), ("monthly", (4 * 8 + 5 * 9 + 3 * 8) / 12)],
)
def test_attrition_sets_every_kind_of_leaving_against_one_average(
    convention: str, average: float
) -> None:
    """By month's end from October on: 8 four times, 9 five times with Fay, and 8 three times
    without Eve. Two points are the day before the window, Hal's last, and its last day, Ivy's."""
    rows = answers(
        company(),
        "attrition",
        "kind",
        "leavers",
        "average_headcount",
        "rate",
        convention=convention,
        **PERIOD,
    )
    by = {kind: leavers for kind, leavers, _, _ in rows}
    assert by == {
        "all": 2,
        "voluntary": 1,
        "regretted": 1,
        "involuntary": 0,
        "retirement": 1,
        "death": 0,
        "end_of_contract": 0,
        "reason_unknown": 0,
        "transfer": 0,
    }
    assert [row[2] for row in rows] == [pytest.approx(average)] * 9
    assert rows[0][3] == pytest.approx(2 / average)


def test_moving_to_another_line_is_no_attrition_of_the_line_that_is_left() -> None:
    rows = answers(
        company(),
        "attrition",
        "kind",
        "leavers",
        "headcount_start",
        "headcount_end",
        scope="bea",
        convention="two-point",
        **PERIOD,
    )
    assert rows[0] == ("all", 2, 6, 5)


def test_a_window_without_people_has_no_rate_rather_than_zero() -> None:
    told = house(
        roster=[
            {"person": "ada", "hired_on": "2020-01-06", "left_on": "2024-06-30"},
            {"person": "bea", "hired_on": "2026-09-30"},
        ],
        history=[at("ada", "", "2024-01-01", "2024-06-30")],
    )
    rows = answers(told, "attrition", "rate", day="2026-01-31", convention="two-point", **PERIOD)
    assert rows == [None] * 9


def test_one_day_of_data_knows_no_leaving_no_move_and_no_step() -> None:
    roster = [{"person": "ada", "hired_on": "2020-01-06"}, {"person": "bea"}]
    day = house(roster=roster)
    year: dict[str, Any] = {"start": date(2025, 10, 1)}
    assert answers(day, "attrition", "leavers", "rate", **year) == [(None, None)] * 9
    assert answers(day, "internal_promotion_rate", "promotions", "rate", **year) == [(None, None)]
    assert answers(day, "retention", "person", "state", **year) == [("ada", None)]


def test_a_roster_that_lists_people_who_have_left_tells_of_leavings_on_its_one_day() -> None:
    roster = [
        {"person": "ada", "hired_on": "2020-01-06"},
        {"person": "bea", "hired_on": "2020-01-06", "left_on": "2026-02-28"},
    ]
    day = house(roster=roster)
    year: dict[str, Any] = {"start": date(2025, 10, 1)}
    assert answers(day, "attrition", "leavers", "rate", **year)[0] == (1, 1 / 1.5)
    assert answers(day, "retention", "person", "state", **year) == [
        ("bea", "gone"),
        ("ada", "here"),
    ]


def test_who_was_there_at_the_start_is_here_in_another_line_or_gone() -> None:
    assert sorted(answers(company(), "retention", "person", "state", scope="bea", **PERIOD)) == [
        ("bea", "here"),
        ("cal", "elsewhere"),
        ("dan", "here"),
        ("eve", "gone"),
        ("ivy", "gone"),
    ]


def test_promotions_are_set_against_the_average_and_fills_against_fills() -> None:
    assert answers(
        company(),
        "internal_promotion_rate",
        "promotions",
        "people",
        "average_headcount",
        "rate",
        convention="two-point",
        **PERIOD,
    ) == [
        (1, 1, 8.5, pytest.approx(1 / 8.5)),
    ]
    assert answers(
        company(), "level_fills", "person", "level", "filled_from", "level_before", **PERIOD
    ) == [
        ("fay", "junior", "outside", None),
        ("dan", "senior", "inside", "junior"),
    ]
    assert answers(
        company(), "internal_fill_rate", "level", "fills", "inside", "rate", **PERIOD
    ) == [("senior", 1, 1, 1.0), ("junior", 1, 0, 0.0)]


def test_whoever_leaves_and_is_hired_again_higher_up_was_not_promoted_but_filled_from_outside() -> (
    None
):
    told = house(
        roster=[{"person": "ada", "hired_on": "2026-03-02"}],
        history=[
            at("ada", "", "2024-01-01", "2025-11-30"),
            at("ada", "", "2026-03-02", level="senior"),
        ],
    )
    assert answers(
        told, "internal_promotion_rate", "promotions", convention="two-point", **PERIOD
    ) == [0]
    assert answers(told, "level_fills", "level", "filled_from", **PERIOD) == [("senior", "outside")]
