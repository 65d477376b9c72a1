"""Who leads a team, and which of its projects the rules speak of."""

from __future__ import annotations

from typing import Any

from tests.given import answers, house

HIRED = {"hired_on": "2020-01-06"}


def people(manager: str, *names: str, team: str = "Core") -> list[dict[str, Any]]:
    return [{"person": name, "team": team, "manager": manager, **HIRED} for name in names]


def test_the_manager_of_more_than_half_leads_a_team_whether_they_stand_in_it_or_not() -> None:
    inside = [*people("", "pat"), *people("pat", "ana", "ben", "cyd")]
    assert answers(
        house(roster=inside), "team_leads", "team", "manager", "people", "direct_reports"
    ) == [("Core", "pat", 4, 3)]
    outside = [*people("", "pat", team="Head"), *people("pat", "ana", "ben", "cyd")]
    assert answers(house(roster=outside), "team_leads", "team", "manager", "people") == [
        ("Core", "pat", 3),
        ("Head", None, 1),
    ]


def test_a_team_of_two_managers_has_no_single_lead() -> None:
    half = [
        *people("", "pat", "tia", team="Head"),
        *people("pat", "ana", "ben"),
        *people("tia", "cyd", "dan"),
    ]
    assert answers(house(roster=half), "team_leads", "team", "manager")[0] == ("Core", None)


def test_a_lead_is_counted_from_the_first_day_without_a_break() -> None:
    stretches = [
        ("ana", "pat", "2024-01-01", "2024-06-30"),
        ("ana", "tia", "2024-07-01", "2024-12-31"),
        ("ana", "pat", "2025-01-01", ""),
        ("ben", "pat", "2025-03-01", ""),
    ]
    history = [
        {"person": who, "manager": to, "team": "Core", "starts_on": first, "ends_on": last}
        for who, to, first, last in stretches
    ]
    roster = [*people("", "pat", "tia", team="Head"), *people("pat", "ana", "ben")]
    company = house(roster=roster, history=history)
    assert answers(company, "team_leads", "team", "led_since")[0] == ("Core", "2025-01-01")


def test_a_project_in_question_is_late_or_soon_due_or_spending_ahead() -> None:
    projects: list[dict[str, Any]] = [
        {"due_on": "2026-09-29"},
        {"due_on": "2026-11-29"},
        {"due_on": "2026-11-30"},
        {"due_on": "2026-12-31", "budget": 100, "spent": 90},
        {"due_on": "2026-12-31", "budget": 100, "spent": 89},
        {"due_on": "2026-09-01", "finished_on": "2026-09-20"},
    ]
    given = [
        {"project": f"j{n}", "name": f"Job {n}", "owner": "ana", "team": "Core",
         "starts_on": "2026-01-01", **each}
        for n, each in enumerate(projects)
    ]  # fmt: skip
    company = house(roster=people("", "ana", "ben"), projects=given)
    columns = ("name", "days_late", "is_due_soon", "is_ahead", "people")
    assert answers(company, "projects_in_question", *columns) == [
        ("Job 0", 1, 1, None, 2),
        ("Job 1", None, 1, None, 2),
        ("Job 3", None, 0, 1, 2),
    ]
