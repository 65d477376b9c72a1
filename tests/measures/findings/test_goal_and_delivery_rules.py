"""Rules about goals, projects and repairs."""

from __future__ import annotations

from typing import Any

from tests.given import house
from tests.measures.findings.asking_rules import HIRED, placed, told
from tests.sample_warehouse import sample_house

OPEN = {
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
    "baseline": 0,
    "target": 10,
    "current": 8,
}
OWNERS = [{"person": "ana", "team": "Core", **HIRED}, {"person": "ben", "team": "Core", **HIRED}]


def goals(owner: str, count: int, **said: Any) -> list[dict[str, Any]]:
    return [
        {"goal": f"{owner}{n}", "title": "A goal", "person": owner, **OPEN, **said}
        for n in range(count)
    ]


def test_six_open_goals_are_too_many_and_five_are_not() -> None:
    columns = ("tone", "people", "goals", "name", "consequence")
    assert told(
        house(roster=OWNERS, goals=goals("ana", 6) + goals("ben", 5)), "too_many_goals", *columns
    ) == [("watch", 1, 6, "Ana", 1)]
    assert (
        told(
            house(roster=OWNERS, goals=goals("ana", 5) + goals("ben", 5)), "too_many_goals", "name"
        )
        == []
    )


def test_done_goals_are_not_open() -> None:
    assert (
        told(
            house(roster=OWNERS, goals=goals("ana", 5) + goals("ben", 6, current=10)),
            "too_many_goals",
            "name",
        )
        == []
    )


def short(*scores: float, goal_for: str = "", competency: str = "delivery") -> list[Any]:
    """Juniors, of whom delivery 2 is expected; one may have a goal, and somebody has a goal for
    another competency."""
    roster = [placed(f"p{n}") for n in range(len(scores))]
    given = [
        {
            "person": f"p{n}",
            "competency": "delivery",
            "score": score,
            "by": "manager",
            "assessed_on": "2026-01-15",
        }
        for n, score in enumerate(scores)
    ]
    set_for = (
        [
            {
                "goal": "g",
                "title": "A goal",
                "person": goal_for or "p4",
                "competency": competency,
                **OPEN,
            }
        ]
        if competency
        else []
    )
    company = house(roster=roster, assessments=given, goals=set_for)
    return told(
        company, "gap_without_goal", "tone", "people", "rated", "competency", "most", "consequence"
    )


def test_a_step_below_without_a_goal_is_counted() -> None:
    assert short(1, 1, 1.5, 2, 2) == [("watch", 2, 5, "delivery", 2, 2)]


def test_a_goal_for_the_competency_steers_and_one_for_another_does_not() -> None:
    assert short(1, 2, 2, 2, 2, goal_for="p0") == []
    assert short(1, 2, 2, 2, 2, goal_for="p0", competency="design") == [
        ("watch", 1, 5, "delivery", 1, 1)
    ]


def test_four_rated_or_no_goal_with_a_competency_is_too_little_to_say() -> None:
    assert short(1, 1, 1, 1, goal_for="p3") == []
    assert short(1, 1, 1, 1, 1, competency="") == []


def silent(still: int, moved: int, first: str = "2026-07-02") -> list[Any]:
    before = goals("ana", still, current=3) + goals("ben", moved, current=3)
    now = goals("ana", still, current=3) + goals("ben", moved, current=4)
    company = house(roster=OWNERS, goals={first: before, "2026-09-30": now})
    return told(company, "silent_goals", "tone", "goals", "known", "people", "consequence")


def test_three_goals_that_have_not_moved_for_ninety_days_are_found_and_two_are_not() -> None:
    assert silent(3, 2) == [("watch", 3, 5, 1, 1)]
    assert silent(2, 2) == []


def test_eighty_nine_days_or_less_than_a_tenth_is_no_silence() -> None:
    assert silent(3, 2, first="2026-07-03") == []
    assert silent(3, 28) == []


def delivery(rule: str, *columns: str, projects: list[dict[str, Any]], **asked: str) -> list[Any]:
    given = [
        {
            "project": f"j{n}",
            "name": f"Job {n}",
            "owner": "ana",
            "team": "Core",
            "starts_on": "2026-01-01",
            **each,
        }
        for n, each in enumerate(projects)
    ]
    return told(house(roster=OWNERS, projects=given), rule, *columns, **asked)


def test_a_project_past_its_day_is_overdue_and_one_due_today_is_not() -> None:
    columns = ("tone", "projects", "days", "project", "name", "consequence")
    late, today = {"due_on": "2026-09-29"}, {"due_on": "2026-09-30"}
    assert delivery("overdue_projects", *columns, projects=[late, today]) == [
        ("act", 1, 1, "Job 0", "Ana", 2)
    ]
    assert delivery("overdue_projects", "project", projects=[today]) == []
    assert (
        delivery("overdue_projects", "project", projects=[{**late, "finished_on": "2026-09-30"}])
        == []
    )


def test_fifteen_points_of_budget_beyond_the_time_are_found_and_fourteen_are_not() -> None:
    half = {"starts_on": "2026-08-31", "due_on": "2026-10-30", "budget": 100}
    columns = ("tone", "projects", "project", "spent", "elapsed", "consequence")
    assert delivery("over_budget", *columns, projects=[{**half, "spent": 65}]) == [
        ("watch", 1, "Job 0", 0.65, 0.5, 2)
    ]
    assert delivery("over_budget", "project", projects=[{**half, "spent": 64}]) == []
    assert (
        delivery("over_budget", "project", projects=[{"due_on": "2026-10-30", "spent": 64}]) == []
    )
    assert (
        delivery("over_budget", "project", projects=[{**half, "spent": 65}], day="2026-09-15") == []
    )


def test_two_projects_due_within_sixty_days_are_several() -> None:
    columns = ("tone", "name", "projects", "first_due", "consequence")
    soon, edge, later = ({"due_on": day} for day in ("2026-08-31", "2026-11-29", "2026-11-30"))
    assert delivery("owner_due_on_several", *columns, projects=[soon, edge]) == [
        ("watch", "Ana", 2, "2026-08-31", 2)
    ]
    assert delivery("owner_due_on_several", "name", projects=[soon, later]) == []


def repairs(*hours: float | None, **asked: str) -> list[Any]:
    """Mean time to repair by month, from April 2026 on."""
    months = [
        {"team": "Core", "metric": "mttr-hours", "month": f"2026-0{4 + n}-01", "value": value}
        for n, value in enumerate(hours)
        if value
    ]
    return told(
        house(roster=OWNERS, metrics=months),
        "mttr_worsening",
        "tone",
        "team",
        "now_value",
        "before_value",
        "consequence",
        **asked,
    )


def test_a_quarter_more_over_three_months_is_worse_and_less_is_not() -> None:
    assert repairs(4, 4, 4, 5, 5, 5) == [("watch", "Core", 5, 4, 2)]
    assert repairs(4, 4, 4, 5, 5, 4.9) == []


def test_a_missing_month_cannot_tell_and_the_present_month_is_not_whole() -> None:
    assert repairs(4, None, 4, 5, 5, 5) == []
    assert repairs(4, 4, 4, 5, 5, 50, day="2026-09-29") == []


def test_in_the_sample_company_one_project_is_overdue_and_another_on_hold() -> None:
    assert told(sample_house(), "overdue_projects", "projects", "days", "project") == [
        (1, 215, "Guest checkout")
    ]
