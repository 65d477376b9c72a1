"""Projects: on time against the day first promised, late by how much, money against time, and what
earlier days cannot tell."""

from typing import Any

import pytest

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house

STAFF = [
    {"person": "ana", "team": "Core", "hired_on": "2020-01-06"},
    {"person": "ben", "team": "Edge", "manager": "ana", "hired_on": "2020-01-06"},
    {"person": "cyd", "team": "Ops", "manager": "ben", "hired_on": "2020-01-06"},
]
BEGUN = {"owner": "ben", "team": "Edge", "starts_on": "2026-01-01"}


def with_projects(*rows: dict[str, Any]) -> Warehouse:
    return house(
        roster=STAFF,
        projects=[
            {"project": f"p{n}", "name": f"Project {n}", **BEGUN, **row}
            for n, row in enumerate(rows, 1)
        ],
    )


def on_time(*rows: dict[str, Any], **given: str) -> list[object]:
    return answers(
        with_projects(*rows), "on_time_delivery", "value", "part", "whole", "undecided", **given
    )


def test_without_projects_nothing_is_on_time_or_late() -> None:
    here = house(roster=STAFF)
    assert answers(here, "on_time_delivery", "value", "part", "whole", "undecided") == [
        (None, 0, 0, 0)
    ]
    assert answers(here, "projects_on", "project") == []
    assert answers(here, "projects_by", "slice", by="team") == []
    assert answers(here, "resource_conflicts", "item", days=30) == []


def test_on_time_is_on_or_before_the_due_day() -> None:
    finished = [
        {"due_on": "2026-06-30", "finished_on": day}
        for day in ("2026-06-29", "2026-06-30", "2026-07-01")
    ]
    assert on_time(*finished) == [(pytest.approx(2 / 3), 2, 3, 0)]


def test_an_overdue_project_stays_in_the_denominator_and_a_forecast_does_not_save_it() -> None:
    due = {"due_on": "2026-06-30"}
    assert on_time({**due, "forecast_on": "2026-12-31"}, {**due, "finished_on": "2026-06-30"}) == [
        (0.5, 1, 2, 0)
    ]


def test_what_is_not_due_yet_or_has_no_due_day_is_not_counted() -> None:
    finished = {"finished_on": "2026-09-01"}
    assert on_time({"due_on": "2026-10-01"}, {**finished, "due_on": "2026-12-01"}, finished) == [
        (None, 0, 0, 1)
    ]


def test_a_project_due_on_the_very_day_counts_only_once_it_is_finished() -> None:
    assert on_time({"due_on": "2026-09-30"}) == [(None, 0, 0, 0)]
    assert on_time({"due_on": "2026-09-30", "finished_on": "2026-09-30"}) == [(1, 1, 1, 0)]
    assert on_time({"due_on": "2026-09-29"}) == [(0, 0, 1, 0)]


def test_a_year_counts_and_overdue_work_is_carried_into_it() -> None:
    old = {"starts_on": "2024-01-01", "due_on": "2025-09-30"}
    assert on_time({**old, "finished_on": "2025-09-30"}) == [(None, 0, 0, 0)]
    assert on_time({**old, "due_on": "2025-10-01", "finished_on": "2025-10-01"}) == [(1, 1, 1, 0)]
    assert on_time({**old, "finished_on": "2025-10-01"}) == [(0, 0, 1, 0)]
    assert on_time(old) == [(0, 0, 1, 0)]


def test_an_earlier_day_sees_what_was_finished_by_then() -> None:
    late = {"due_on": "2026-03-31", "finished_on": "2026-05-15"}
    here = house(
        roster={"2026-04-30": STAFF, "2026-09-30": STAFF},
        projects=[{"project": "p1", "name": "One", **BEGUN, **late}],
    )
    assert answers(here, "projects_on", "state", "finished_on", "days_late", day="2026-04-30") == [
        ("past_due", None, 30)
    ]
    assert answers(here, "projects_on", "state", "finished_on", "days_late") == [
        ("done_late", "2026-05-15", 45)
    ]


def test_an_earlier_day_does_not_know_stage_money_risk_quality_and_forecast() -> None:
    row = {
        "project": "p1",
        "name": "One",
        **BEGUN,
        "stage": "execution",
        "due_on": "2026-12-31",
        "forecast_on": "2027-03-01",
        "budget": 10,
        "spent": 4,
        "risk": 2,
        "quality": 3,
    }
    here = house(
        roster={"2026-04-30": STAFF, "2026-09-30": STAFF},
        projects=[row, {**row, "project": "p2", "starts_on": "2026-06-01"}],
    )
    columns = ("project", "state", "stage", "forecast_on", "spent", "risk", "quality", "budget")
    assert answers(here, "projects_on", *columns, day="2026-04-30") == [
        ("p1", "not_due", None, None, None, None, None, 10)
    ]
    assert answers(here, "projects_on", *columns)[0] == (
        "p1",
        "slipping",
        "execution",
        "2027-03-01",
        4,
        2,
        3,
        10,
    )


@pytest.mark.parametrize(
    ("row", "state", "days", "forecast"),
    [
        ({"due_on": "2026-09-29"}, "past_due", 1, None),
        ({"due_on": "2026-09-30"}, "not_due", None, None),
        ({"due_on": "2026-12-31", "forecast_on": "2027-01-01"}, "slipping", None, 1),
        ({"due_on": "2026-12-31", "forecast_on": "2026-12-31"}, "on_track", None, 0),
        ({"starts_on": "2026-10-01", "due_on": "2026-12-31"}, "not_started", None, None),
        ({}, "undefined", None, None),
        ({"due_on": "2026-06-30", "finished_on": "2026-07-02"}, "done_late", 2, None),
        ({"finished_on": "2026-07-02"}, "done", None, None),
    ],
)
def test_the_state_of_a_project(
    row: dict[str, Any], state: str, days: int | None, forecast: int | None
) -> None:
    assert answers(
        with_projects(row), "projects_on", "state", "days_late", "days_forecast_late"
    ) == [(state, days, forecast)]


@pytest.mark.parametrize(
    ("budget", "spent", "share", "left"),
    [
        (200, 50, 0.25, 150),
        (100, 120, 1.2, -20),
        (0, 5, None, -5),
        ("", 5, None, None),
        (9, "", None, None),
    ],
)
def test_an_unknown_or_zero_budget_has_no_share(
    budget: object, spent: object, share: float | None, left: float | None
) -> None:
    assert answers(
        with_projects({"budget": budget, "spent": spent}),
        "projects_on",
        "spent_share",
        "budget_left",
    ) == [(share, left)]


@pytest.mark.parametrize(
    ("starts", "due", "elapsed"),
    [
        ("2026-09-20", "2026-10-10", 0.5),
        ("2026-01-01", "2026-06-30", 1),
        ("2026-10-05", "2026-10-10", 0),
        ("", "2026-12-31", None),
        ("2026-01-01", "", None),
    ],
)
def test_elapsed_time_runs_from_the_start_to_the_due_day(
    starts: str, due: str, elapsed: float | None
) -> None:
    assert answers(
        with_projects({"starts_on": starts, "due_on": due}), "projects_on", "elapsed"
    ) == [elapsed]


def test_a_project_belongs_to_a_line_by_its_team_or_by_its_owner() -> None:
    places = [("ana", "Ops"), ("cyd", "Core"), ("ana", "Core"), ("", "Gone")]
    here = with_projects(*({"owner": owner, "team": team} for owner, team in places))
    assert answers(here, "projects_on", "project", scope="ben") == ["p1", "p2"]
    assert answers(here, "projects_on", "project") == ["p1", "p2", "p3", "p4"]


def test_teams_owners_and_stages_sum_only_money_that_is_known() -> None:
    known = {"budget": 100, "spent": 40, "stage": "delivery", "risk": 4}
    here = with_projects(
        known,
        {"budget": 300, "spent": "", "risk": 2},
        {"team": "", "owner": "", "due_on": "2026-09-01"},
    )
    columns = (
        "slice",
        "projects",
        "still_open",
        "were_due",
        "past_due",
        "budget",
        "spent",
        "with_money",
        "risk",
        "with_risk",
    )
    assert answers(here, "projects_by", *columns, by="team") == [
        (None, 1, 1, 1, 1, None, None, 0, None, 0),
        ("Edge", 2, 2, 0, 0, 100, 40, 1, 3, 2),
    ]
    assert answers(here, "projects_by", "slice", "name", "projects", by="owner") == [
        (None, None, 1),
        ("ben", "Ben", 2),
    ]
    assert sorted(answers(here, "projects_by", "slice", by="stage"), key=str) == [None, "delivery"]
