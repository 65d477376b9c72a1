"""A finding that compares says how often chance alone brings as much, and is steady where that is
one time in ten or more."""

from __future__ import annotations

from typing import Any

from tests.given import house
from tests.measures.findings.asking_rules import told

TESTED = ("name", "hits", "tries", "hits_elsewhere", "tries_elsewhere", "lines", "steady")


def leavers_of(lost: int, stayed: int, others: int) -> list[Any]:
    """Ann, from whose reports so many were lost and so many stayed; Bob leads the others."""
    hired = {"hired_on": "2020-01-06"}
    gone = {"left_on": "2026-05-31", "leaving_reason": "voluntary-regretted", **hired}
    roster: list[dict[str, Any]] = [
        {"person": "ann", **hired},
        {"person": "bob", "manager": "ann", **hired},
    ]
    roster += [{"person": f"l{n}", "manager": "ann", **gone} for n in range(lost)]
    roster += [{"person": f"s{n}", "manager": "ann", **hired} for n in range(stayed)]
    roster += [{"person": f"o{n}", "manager": "bob", **hired} for n in range(others)]
    return told(house(roster=roster), "attrition_cluster", *TESTED, "certainty")


def test_three_of_five_lost_where_nobody_else_left_stand_out() -> None:
    found = leavers_of(3, 1, 30)
    assert [row[:-1] for row in found] == [("Ann", 3, 5, 0, 31, 2, False)]
    assert 0.98 < found[0][-1] < 1


def test_two_of_a_tiny_team_name_nobody() -> None:
    assert leavers_of(2, 0, 30) == []
    assert leavers_of(2, 1, 30) == []  # four, Bob among them
    assert [row[:3] for row in leavers_of(2, 2, 30)] == [("Ann", 2, 5)]


def test_two_of_a_large_team_are_what_chance_makes() -> None:
    (row,) = leavers_of(2, 14, 15)
    assert row[-2] is True


def test_what_is_counted_is_certain_and_has_no_chance() -> None:
    roster = [{"person": "ann"}, *({"person": f"p{n}", "manager": "ann"} for n in range(13))]
    assert told(house(roster=roster), "overloaded_manager", "chance", "certainty", "steady") == [
        (None, 1.0, False)
    ]


def test_a_holder_is_as_certain_as_the_team_is_rated() -> None:
    people = [
        {"person": f"p{n}", "team": "Core", "ladder": "craft", "level": "junior"} for n in range(8)
    ]
    scores = [
        {
            "person": f"p{n}",
            "competency": "design",
            "score": 3 if n == 0 else 1,
            "by": "manager",
            "assessed_on": "2026-06-01",
        }
        for n in range(4)
    ]
    said = told(
        house(roster=people, assessments=scores), "single_holder", "rated", "certainty", "chance"
    )
    assert said == [(4, 0.5, None)]
