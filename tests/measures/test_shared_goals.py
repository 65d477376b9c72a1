"""A goal of several people is one goal of the organisation, and stands on each of their pages."""

from __future__ import annotations

import pytest

from tests.given import answers, house

PEOPLE = [
    {"person": "ana", "team": "Core", "hired_on": "2020-01-06"},
    {"person": "ben", "team": "Core", "manager": "ana", "hired_on": "2020-01-06"},
    {"person": "cy", "team": "Edge", "manager": "ana", "hired_on": "2020-01-06"},
    {
        "person": "di",
        "team": "Edge",
        "manager": "ana",
        "hired_on": "2020-01-06",
        "left_on": "2026-08-31",
    },
]
WAY = {
    "baseline": 0,
    "target": 10,
    "current": 6,
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
    "metric": "latency",
}
CELL = [
    {"goal": "g1", "person": "ben; cy", "title": "Halve the latency", **WAY},
    {"goal": "g2", "person": "ben", "title": "Write the guide", **WAY, "current": 1, "metric": ""},
]
ROWS = [
    {"goal": "g1", "person": "ben", "title": "Halve the latency", **WAY},
    {"goal": "g1", "person": "cy", "title": "Halve the latency", **WAY},
    CELL[1],
]


@pytest.mark.parametrize("goals", [CELL, ROWS])
def test_a_goal_of_two_is_counted_once_and_stands_on_both_pages(
    goals: list[dict[str, object]],
) -> None:
    company = house(roster=PEOPLE, goals=goals)
    assert answers(company, "goals_on_track", "part", "whole") == [(1.0, 2.0)]
    assert answers(company, "goals_by", "team", "goals", by="team") == [("Core", 2), ("Edge", 1)]
    assert answers(company, "goals_by", "person", "goals", by="owner") == [("ben", 2), ("cy", 1)]
    assert answers(company, "goals_by", "goals", by="phase") == [2]
    assert answers(company, "goal_attainment", "goal", "owners") == [("g1", 2), ("g2", 1)]
    assert answers(company, "organisation", "person", "goals") == [("ana", 2)]
    for person, titles in (
        ("ben", ["Halve the latency", "Write the guide"]),
        ("cy", ["Halve the latency"]),
    ):
        assert sorted(answers(company, "person_goals", "title", person=person)) == titles


def test_a_goal_of_two_does_not_share_its_metric_with_itself() -> None:
    company = house(roster=PEOPLE, goals=[{**CELL[0], "person": "ana; ben"}])
    reasons = answers(company, "smart_reasons", "reason", "goals", "open_goals")
    assert [each for each in reasons if each[0] == "same_metric_team"] == []
    assert {(goals, whole) for _, goals, whole in reasons} == {(1, 1)}


def test_a_goal_is_orphaned_only_where_all_of_its_owners_have_left() -> None:
    goals = [{**CELL[0], "person": "di; ben"}, {**CELL[1], "person": "di"}]
    company = house(roster=PEOPLE, goals=goals)
    assert answers(company, "orphaned_goals", "goal") == ["g2"]


def test_somebody_whom_a_cell_names_twice_has_the_goal_once() -> None:
    company = house(roster=PEOPLE, goals=[{**CELL[0], "person": "ben; Ben; cy"}])
    assert answers(company, "person_goals", "goal", person="ben") == ["g1"]
    assert answers(company, "goal_attainment", "owners") == [2]
