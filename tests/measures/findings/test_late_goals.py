"""A team whose goals are late, or far behind."""

from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house

LATE = {"starts_on": "2026-01-05", "due_on": "2026-06-30", "current": 5}
BEHIND = {"starts_on": "2026-07-01", "due_on": "2026-12-31", "current": 0}
FINE = {"starts_on": "2026-07-01", "due_on": "2026-12-31", "current": 9}
DONE = {**LATE, "current": 10}


def found(*goals: dict[str, object], team: str = "Core") -> list[Any]:
    rows = [
        {"goal": f"g{n}", "title": "Goal", "person": "ana", "baseline": 0, "target": 10, **goal}
        for n, goal in enumerate(goals)
    ]
    company = house(roster=[{"person": "ana", "team": team, "hired_on": "2020-01-06"}], goals=rows)
    return answers(
        company,
        "late_goals",
        "tone",
        "team",
        "late",
        "behind",
        "goals",
        "consequence",
        folder="findings",
    )


def test_two_late_goals_are_found_and_one_is_not() -> None:
    assert found(LATE, LATE, FINE, DONE) == [("act", "Core", 2, 0, 3, 1)]
    assert found(LATE, FINE, DONE) == []


def test_three_goals_far_behind_are_to_be_watched_and_two_are_not() -> None:
    assert found(BEHIND, BEHIND, BEHIND, FINE) == [("watch", "Core", 0, 3, 4, 1)]
    assert found(BEHIND, BEHIND, FINE) == []
    assert found(BEHIND, BEHIND, LATE) == []


def test_goals_of_people_without_a_team_are_nobody_s_finding() -> None:
    assert found(LATE, LATE, team="") == []


def test_in_the_sample_company_checkout_is_late() -> None:
    assert answers(sample_house(), "late_goals", "tone", "team", folder="findings") == [
        ("act", "Checkout")
    ]
