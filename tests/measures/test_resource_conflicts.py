"""Owners on whom several projects or goals land together."""

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house

STAFF = [
    {"person": "ana", "hired_on": "2020-01-06"},
    {"person": "ben", "manager": "ana", "hired_on": "2020-01-06"},
]


def owned(*due: str, goals: tuple[str, ...] = (), **more: str) -> Warehouse:
    rows = [
        {
            "project": f"p{n}",
            "name": f"Project {n}",
            "owner": "ben",
            "starts_on": "2026-01-01",
            "due_on": day,
            **more,
        }
        for n, day in enumerate(due, 1)
    ]
    aims = [
        {
            "goal": f"g{n}",
            "person": "ben",
            "title": "Goal",
            "starts_on": "2026-01-01",
            "due_on": day,
            "baseline": 0,
            "target": 4,
            "current": 3,
        }
        for n, day in enumerate(goals, 1)
    ]
    return house(roster=STAFF, projects=rows, goals=aims)


def landing(here: Warehouse, days: int = 30) -> list[tuple[object, ...]]:
    return answers(
        here, "resource_conflicts", "item", "lands_on", "projects", "goals", "running", days=days
    )


def test_two_projects_within_the_days_land_together_and_one_day_more_do_not() -> None:
    assert landing(owned("2026-11-01", "2026-12-01")) == [
        ("p1", "2026-11-01", 2, 0, 2),
        ("p2", "2026-12-01", 2, 0, 2),
    ]
    assert landing(owned("2026-11-01", "2026-12-02")) == []


def test_projects_chain() -> None:
    assert [row[:3] for row in landing(owned("2026-11-01", "2026-11-20", "2026-12-15"))] == [
        ("p1", "2026-11-01", 3),
        ("p2", "2026-11-20", 3),
        ("p3", "2026-12-15", 3),
    ]


def test_a_goal_joins_a_project_but_does_not_chain() -> None:
    here = owned("2026-11-01", "2026-12-20", goals=("2026-11-25", "2027-03-01"))
    assert landing(here) == [
        ("p1", "2026-11-01", 1, 1, 2),
        ("g1", "2026-11-25", 1, 1, 2),
        ("g1", "2026-11-25", 1, 1, 2),
        ("p2", "2026-12-20", 1, 1, 2),
    ]


def test_an_overdue_project_lands_on_its_forecast_or_on_the_day_itself() -> None:
    rows = [
        {
            "project": "p1",
            "name": "One",
            "owner": "ben",
            "due_on": "2026-03-01",
            "forecast_on": "2026-10-15",
        },
        {"project": "p2", "name": "Two", "owner": "ben", "due_on": "2026-03-01"},
        {"project": "p3", "name": "Three", "owner": "ben"},
    ]
    assert [row[:3] for row in landing(house(roster=STAFF, projects=rows))] == [
        ("p2", "2026-09-30", 2),
        ("p1", "2026-10-15", 2),
    ]


def test_finished_projects_and_those_of_different_owners_do_not_conflict() -> None:
    assert landing(owned("2026-11-01", "2026-11-02", finished_on="2026-09-01")) == []
    rows = [
        {"project": owner, "name": owner, "owner": owner, "due_on": "2026-11-01"}
        for owner in ("ana", "ben", "")
    ]
    assert landing(house(roster=STAFF, projects=rows)) == []
