"""Whose promotion a committee has before it in one cycle, since how many cycles they are ready, what
was decided, who rated them, and who stands at the level already."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders

AT_LEVEL = Checkpoint("at-level", "senior", "computed", "source", {"kind": "competency"})
TIME = Checkpoint("time", "senior", "computed", "source", {"kind": "time_in_level", "months": 12})
CYCLE = {
    "cycle_from": date(2026, 7, 1),
    "cycle_to": date(2026, 12, 31),
    "cycle_months": 3,
}


def junior(person: str, since: str = "2024-01-01") -> dict[str, Any]:
    return {"person": person, "manager": "kim", "ladder": "craft", "level": "junior",
            "level_since": since, "hired_on": since}  # fmt: skip


def rated(person: str, score: float = 3, on: str = "2026-08-01") -> list[dict[str, Any]]:
    return [
        {"person": person, "competency": axis, "score": score, "by": "manager", "assessed_on": on}
        for axis in ("delivery", "design")
    ]


def said(person: str, kind: str, on: str = "2026-08-02") -> dict[str, Any]:
    return {"person": person, "kind": kind, "title": kind, "happened_on": on}


def company(*people: dict[str, Any], scores: Any = (), **files: Any) -> Any:
    roster = [{"person": "kim"}, *people]
    return house(ladders([AT_LEVEL, TIME]), roster=roster, assessments=scores, **files)


def cases(of: Any, *columns: str, **cycle: Any) -> list[Any]:
    return answers(of, "committee_cases", *columns, **{**CYCLE, **cycle})


def test_a_case_is_ready_held_brought_by_time_nominated_or_one_checkpoint_away() -> None:
    of = company(
        *(junior(person) for person in ("ada", "bea", "cas", "eva")),
        junior("dan", "2025-11-01"),
        junior("fay", "2026-03-01"),
        junior("gus", "2026-03-01"),
        scores=[
            *rated("ada"), *rated("bea"), *rated("cas"), *rated("dan"),
            *rated("eva", 2), *rated("fay"), *rated("gus", 2),
        ],
        evidence=[
            said("bea", "no-opening"), said("cas", "not-wanted"), said("gus", "nomination"),
            said("eva", "nomination", "2026-06-30"),
        ],
    )  # fmt: skip
    assert cases(of, "person", "brought_by", "standing", "earliest_on", "nominations") == [
        ("ada", "ready", "ready", None, 0),
        ("dan", "by_time", "close", "2026-11-01", 0),
        ("gus", "nominated", "further", None, 1),
        ("bea", "held", "no_opening", None, 0),
        ("cas", "held", "not_wanted", None, 0),
        ("fay", "close", "close", "2027-03-01", 0),
        ("eva", "close", "close", None, 0),
    ]


@pytest.mark.parametrize(
    ("ready_on", "months", "cycles"),
    [
        ("2026-09-30", 3, 1),
        ("2026-07-01", 3, 1),
        ("2026-06-30", 3, 2),
        ("2026-04-01", 3, 2),
        ("2026-03-31", 3, 3),
        ("2026-01-31", 6, 2),
        ("2025-12-31", 6, 3),
    ],
)
def test_who_is_ready_waits_since_the_cycle_in_which_they_became_so(
    ready_on: str, months: int, cycles: int
) -> None:
    of = company(junior("ada"), scores=rated("ada", on=ready_on))
    assert cases(of, "ready_since", "cycles", cycle_months=months) == [(ready_on, cycles)]


def test_the_newest_decision_since_they_came_to_their_level_counts_with_its_votes() -> None:
    deferred = {
        "decision": "Wait", "on": "2026-09-01", "about": "person", "subject": "ada",
        "kind": "Promotion", "outcome": "deferred", "reason": "One talk", "by": "Committee",
        "to_level": "senior", "votes_for": "2", "votes_against": "3", "asks": "A talk",
        "due_on": "2027-03-01",
    }  # fmt: skip
    others: list[dict[str, Any]] = [
        {**deferred, "decision": "Old", "on": "2023-06-01", "outcome": "declined"},
        {**deferred, "decision": "Not yet", "on": "2026-10-01", "outcome": "approved"},
        {**deferred, "decision": "Leave", "on": "2026-09-20", "kind": "leave"},
        {**deferred, "decision": "Head", "on": "2026-09-20", "to_level": "head"},
        {**deferred, "decision": "Bea", "on": "2026-06-01", "subject": "bea"},
        {**deferred, "decision": "Cas", "subject": "cas", "to_level": "Senior (new)"},
    ]
    of = company(
        *map(junior, ("ada", "bea", "cas")),
        scores=[*rated("ada"), *rated("bea"), *rated("cas", 2)],
        decisions=[deferred, *others],
    )
    columns = ("person", "brought_by", "decision", "votes_for", "votes_abstained", "asks", "due_on")
    assert cases(of, *columns) == [
        ("bea", "ready", "Bea", 2, None, "A talk", "2027-03-01"),
        ("ada", "decided", "Wait", 2, None, "A talk", "2027-03-01"),
        ("cas", "decided", "Cas", 2, None, "A talk", "2027-03-01"),
    ]


def test_evidence_is_counted_by_its_age_and_a_nomination_is_none() -> None:
    of = company(
        junior("ada"),
        scores=rated("ada"),
        evidence=[
            said("ada", "talk", "2026-04-01"),
            said("ada", "talk", "2026-03-30"),
            said("ada", "talk", "2025-09-30"),
            said("ada", "nomination"),
        ],
    )
    columns = ("pieces_half_year", "pieces_year", "pieces", "newest_evidence_on")
    assert cases(of, *columns) == [(1, 2, 3, "2026-04-01")]


def test_a_decisions_file_without_the_columns_of_promotions_is_read_as_before() -> None:
    old = {"decision": "Wait", "on": "2026-09-01", "about": "person", "subject": "ada",
           "outcome": "declined"}  # fmt: skip
    of = company(junior("ada"), scores=rated("ada"), decisions=[old])
    assert cases(of, "outcome", "votes_for", "asks") == [("declined", None, None)]


def test_each_score_stands_with_its_rater_and_what_is_left_without_their_tendency() -> None:
    scores: list[dict[str, Any]] = []
    people: list[dict[str, Any]] = [{"person": "lee"}]
    for manager, more in (("kim", 0.8), ("lee", 0.0)):
        for n in range(1, 6):
            person, off = f"{manager}{n}", 0.1 if n % 2 else -0.1
            people.append({**junior(person), "manager": manager})
            scores += rated(person, 2 + more + off)
    people += [junior("ada"), junior("bob")]
    scores += rated("ada", 3.2)
    scores.append({**rated("bob")[0], "by": "peer"})
    of = company(*people, scores=scores)
    asked = {"ladder": "craft", "next_level": "senior"}
    columns = ("competency", "score", "rater", "is_apart", "is_reached", "is_reached_without")
    assert answers(of, "case_scores", *columns, person="ada", **asked) == [
        ("delivery", 3.2, "kim", 1, 1, 0),
        ("design", 3.2, "kim", 1, 1, 0),
    ]
    assert answers(of, "case_scores", *columns, person="bob", **asked) == [
        ("delivery", 3.0, None, None, 1, 1),
        ("design", None, None, None, None, None),
    ]


def test_peers_are_counted_and_their_spread_is_told_of_five_or_more() -> None:
    def at(day: str, promoted: int) -> list[dict[str, Any]]:
        return [
            {"person": f"p{n}", "ladder": "craft", "hired_on": "2023-01-01",
             "level": "senior" if n < promoted else "junior",
             "level_since": f"2025-0{n + 1}-01" if n < promoted else "2023-01-01"}
            for n in range(7)
        ]  # fmt: skip

    columns = ("ladder", "level", "people", "months_known", "shortest", "median_months", "longest")
    for promoted, told in ((5, (24, 26.0, 28)), (4, (None, None, None))):
        roster: dict[str, Any] = {
            "2024-12-31": at("2024-12-31", 0),
            "2026-09-30": at("2026-09-30", promoted),
        }
        assert answers(house(ladders([TIME]), roster=roster), "level_peers", *columns) == [
            ("craft", "senior", promoted, promoted, *told),
            ("lead", "lead", 0, 0, None, None, None),
        ]
