"""Rules about what the files leave out."""

from __future__ import annotations

from typing import Any

from tests.given import house
from tests.measures.findings.asking_rules import HIRED, placed, told


def unplaced(without: int, placed_too: int) -> list[Any]:
    roster = [{"person": f"u{n}", **HIRED} for n in range(without)] + [
        placed(f"p{n}") for n in range(placed_too)
    ]
    return told(
        house(roster=roster), "unplaced_people", "tone", "people", "everyone", "name", "consequence"
    )


def test_three_people_on_no_ladder_are_found_and_two_are_not() -> None:
    assert unplaced(3, 2) == [("watch", 3, 5, "U0", 3)]
    assert unplaced(2, 3) == []


def test_less_than_a_twentieth_is_no_finding() -> None:
    assert unplaced(3, 57) == [("watch", 3, 60, "U0", 3)]
    assert unplaced(3, 58) == []


def test_managers_whom_no_file_lists_are_said_of_the_whole_only() -> None:
    roster = [
        {"person": "ana", **HIRED},
        {"person": "ben", "manager": "ghost", **HIRED},
        {"person": "cyd", "manager": "ghost", **HIRED},
        {"person": "dan", "manager": "ana", **HIRED},
    ]
    columns = ("tone", "people", "managers", "value", "consequence")
    assert told(house(roster=roster), "unknown_managers", *columns) == [("watch", 2, 1, "ghost", 2)]
    assert told(house(roster=roster), "unknown_managers", "value", scope="ana") == []
    assert told(house(roster=roster[:1]), "unknown_managers", "value") == []


def dated(roster_day: str, day: str = "2026-09-30") -> list[Any]:
    company = house(roster={roster_day: [{"person": "ana", **HIRED}]})
    return told(company, "old_roster", "tone", "seen_on", "days", "consequence", day=day)


def test_a_roster_of_a_hundred_and_one_days_is_old_and_one_of_a_hundred_is_not() -> None:
    assert dated("2026-06-21") == [("watch", "2026-06-21", 101, 1)]
    assert dated("2026-06-22") == []


def test_a_day_before_the_first_roster_says_nothing_of_its_age() -> None:
    assert dated("2026-06-21", day="2026-06-20") == []


def test_rows_that_were_refused_are_found() -> None:
    roster = [{"person": "ana", **HIRED}, {"person": "", "name": "Nobody", **HIRED}]
    columns = ("tone", "refused", "files", "file", "consequence")
    assert told(house(roster=roster), "refused_rows", *columns) == [
        ("watch", 1, 1, "roster_2026-09-30.csv", 1)
    ]
    assert told(house(roster=roster), "refused_rows", "file", scope="ana") == []
    assert told(house(roster=roster[:1]), "refused_rows", "file") == []
