"""Gates on given rows: which projects go, are held or stopped, what that does to the on-time rate,
what projects depend on, and the risk register."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house

ROSTER = [{"person": "ana", "team": "Core"}, {"person": "bo", "team": "Web", "manager": "ana"}]


def project(id: str, **said: Any) -> dict[str, Any]:
    return {
        "project": id,
        "name": id.upper(),
        "owner": "ana",
        "starts_on": "2026-01-05",
        "due_on": "2026-08-31",
        **said,
    }


def gate(id: str, outcome: str, on: str, **said: Any) -> dict[str, Any]:
    named = {"decision": f"{outcome} {id} {on}", "about": "project", "subject": id}
    return {**named, "on": on, "outcome": outcome, **said}


def decided(*decisions: dict[str, Any], **said: Any) -> Warehouse:
    return house(roster=ROSTER, projects=[project("p1", **said)], decisions=decisions)


def rate(told: Warehouse, day: str = "2026-09-30") -> list[Any]:
    columns = ("part", "whole", "undecided", "left_out")
    return answers(told, "on_time_delivery", *columns, day=day, since=day)


def test_a_project_held_before_its_due_day_leaves_the_on_time_rate() -> None:
    told = decided(gate("p1", "hold", "2026-08-31", reason="No money"))
    assert answers(told, "projects_on", "state", "gate", "since", "reason", "is_on_time") == [
        ("on_hold", "on-hold", "2026-08-31", "No money", None)
    ]
    assert rate(told) == [(0, 0, 0, 1)]


def test_a_project_that_was_overdue_when_it_was_held_stays_late() -> None:
    told = decided(gate("p1", "hold", "2026-09-01"))
    assert answers(told, "projects_on", "state", "is_on_time", "days_late") == [
        ("on_hold", 0, None)
    ]
    assert rate(told) == [(0, 1, 0, 0)]


def test_a_project_stopped_when_it_was_overdue_is_late_for_twelve_months() -> None:
    told = decided(gate("p1", "stop", "2025-10-01"), due_on="2025-09-01", starts_on="2025-01-06")
    assert rate(told, "2026-09-30") == [(0, 1, 0, 0)]
    gone = decided(gate("p1", "stop", "2025-09-30"), due_on="2025-09-01", starts_on="2025-01-06")
    assert rate(gone, "2026-09-30") == [(0, 0, 0, 1)]


def test_a_gate_holds_from_its_day_until_the_next_one() -> None:
    told = decided(gate("p1", "hold", "2026-03-02"), gate("p1", "go", "2026-06-01"))
    days = ("2026-02-27", "2026-03-02", "2026-05-29", "2026-09-30")
    assert [answers(told, "projects_on", "gate", "state", day=day) for day in days] == [
        [(None, "not_due")],
        [("on-hold", "on_hold")],
        [("on-hold", "on_hold")],
        [("active", "past_due")],
    ]


def test_what_the_file_alone_says_has_no_day_and_holds_for_the_newest_day_only() -> None:
    told = house(
        roster={"2026-06-30": ROSTER, "2026-09-30": ROSTER},
        projects=[project("p1", status="Paused")],
    )
    assert answers(told, "projects_on", "gate", "since", "is_on_time") == [("on-hold", None, None)]
    assert answers(told, "projects_on", "gate", day="2026-06-30") == [None]
    assert rate(told) == [(0, 0, 0, 1)]


def test_a_file_that_contradicts_the_decision_is_said() -> None:
    told = decided(gate("p1", "stop", "2026-05-04"), status="active")
    assert answers(told, "projects_on", "gate", "file_status") == [("stopped", "active")]


def test_a_project_that_the_file_calls_completed_without_a_day_is_not_judged() -> None:
    told = decided(status="Done")
    assert answers(told, "projects_on", "state", "is_on_time", "days_late") == [
        ("done_undated", None, None)
    ]


def test_a_finished_project_is_completed_whatever_was_decided_before() -> None:
    told = decided(gate("p1", "hold", "2026-05-04"), finished_on="2026-08-03")
    assert answers(told, "projects_on", "state", "gate", "is_on_time") == [("done", "completed", 1)]


def test_files_without_the_new_columns_say_nothing_of_gates() -> None:
    told = house(roster=ROSTER, projects=[project("p1")])
    columns = ("state", "gate", "since", "programme", "priority", "depends_on", "activities_done")
    assert answers(told, "projects_on", *columns) == [("past_due", *[None] * 6)]
    assert rate(told) == [(0, 1, 0, 0)]
    assert answers(told, "project_dependencies", "project") == []
    assert answers(told, "risks_on", "risk") == []


def test_what_is_held_or_stopped_is_no_overdue_project_and_lands_on_nobody() -> None:
    late = [project("p1"), project("p2", due_on="2026-09-01")]
    both = house(roster=ROSTER, projects=late)
    held = house(roster=ROSTER, projects=late, decisions=[gate("p1", "hold", "2026-09-02")])
    asked = {"folder": "findings"}
    assert answers(both, "overdue_projects", "projects", "project", **asked) == [(2, "P1")]
    assert answers(held, "overdue_projects", "projects", "project", **asked) == [(1, "P2")]
    assert answers(both, "resource_conflicts", "item", days=30) == ["p1", "p2"]
    assert answers(held, "resource_conflicts", "item", days=30) == []


@pytest.mark.parametrize(
    ("needed", "decisions", "fault", "days"),
    [
        ({}, ["stop"], "stopped", None),
        ({}, ["hold"], "on_hold", None),
        ({"due_on": "2026-09-20"}, [], "past_due", 10),
        ({"due_on": "2026-10-01", "forecast_on": "2026-10-08"}, [], "slipping", 7),
        ({"due_on": "2027-01-31"}, [], "due_before", 31),
        ({"due_on": "2026-11-03"}, [], "starts_before", 2),
        ({"due_on": "2026-11-01"}, [], None, None),
        ({"due_on": "2026-10-15", "finished_on": "2026-09-01"}, [], None, None),
    ],
)
def test_a_project_is_at_odds_with_what_it_depends_on(
    needed: dict[str, Any], decisions: list[str], fault: str | None, days: int | None
) -> None:
    follower = project("p2", starts_on="2026-11-01", due_on="2026-12-31", depends_on="p1")
    told = house(
        roster=ROSTER,
        projects=[project("p1", **needed), follower],
        decisions=[gate("p1", each, "2026-08-01") for each in decisions],
    )
    assert answers(told, "project_dependencies", "project", "needs", "fault", "days") == [
        ("p2", "p1", fault, days)
    ]


def test_of_what_no_file_names_or_has_no_day_nobody_can_tell() -> None:
    follower = project("p2", starts_on="", depends_on="p1; nowhere，p2")
    told = house(roster=ROSTER, projects=[project("p1", due_on="2026-12-01"), follower])
    columns = ("needs", "needs_name", "fault", "is_known", "is_dated")
    assert answers(told, "project_dependencies", *columns) == [
        ("p1", "P1", "due_before", 1, 0),
        ("nowhere", None, None, 0, 1),
    ]


def test_a_reader_of_one_line_is_not_told_of_a_project_outside_it() -> None:
    mine = project("p2", owner="bo", depends_on="p1")
    told = house(roster=ROSTER, projects=[project("p1", due_on="2026-09-01"), mine])
    columns = ("needs", "needs_name", "needs_due_on", "fault")
    assert answers(told, "project_dependencies", *columns, scope="bo") == [("p1", None, None, None)]


def test_the_register_says_how_each_risk_stands() -> None:
    risks: list[dict[str, Any]] = [
        {"risk": "closed", "state": "Closed"},
        {"risk": "due", "state": "open", "due_on": "2026-10-30"},
        {"risk": "late", "state": "监控中", "due_on": "2026-09-29"},
        {"risk": "open", "state": "offen", "due_on": "2026-10-31", "probability": 2, "impact": 4},
        {"risk": "undated", "state": "open"},
        {"risk": "unsaid", "due_on": "2026-09-01"},
        {"risk": "came", "state": "Occurred"},
    ]
    told = house(
        roster=ROSTER,
        projects=[project("p1")],
        risks=[dict(risk, project="p1", response="watch") for risk in risks],
    )
    assert answers(told, "risks_on", "risk", "standing", "days_left", "score") == [
        ("came", "occurred", None, None),
        ("late", "overdue", -1, None),
        ("due", "due", 30, None),
        ("open", "open", 31, 8.0),
        ("undated", "open", None, None),
        ("unsaid", "unknown", -29, None),
        ("closed", "closed", None, None),
    ]
    assert answers(told, "risks_on", "risk", day="2026-06-30") == []


def test_a_risk_of_an_unknown_project_is_shown_to_everyones_scope_only() -> None:
    told = house(
        roster=ROSTER,
        projects=[project("p1", owner="bo")],
        risks=[
            {"risk": "lost", "project": "p9", "response": "?"},
            {"risk": "known", "project": "p1"},
        ],
    )
    assert sorted(answers(told, "risks_on", "risk")) == ["known", "lost"]
    assert answers(told, "risks_on", "risk", scope="bo") == ["known"]


def test_projects_are_counted_by_programme_with_the_unknown_one_apart() -> None:
    told = house(
        roster=ROSTER,
        projects=[
            project("p1", programme="Exit", finished_on="2026-08-01"),
            project("p2", programme="Exit"),
            project("p3"),
        ],
        decisions=[gate("p3", "stop", "2026-02-02")],
    )
    columns = ("slice", "projects", "still_open", "on_time", "were_due", "on_hold", "stopped")
    assert answers(told, "projects_by", *columns, by="programme") == [
        ("Exit", 2, 1, 1, 2, 0, 0),
        (None, 1, 0, 0, 0, 0, 1),
    ]
