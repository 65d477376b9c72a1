"""Who is due for a review, what the last one shows in, and what goals closed as met did to
scores."""

import dataclasses
from typing import Any

from ladder.ladders.ladder import Ladder, Practice
from tests.given import answers, house, ladders

ANA = {
    "person": "ana",
    "team": "Core",
    "ladder": "craft",
    "level": "senior",
    "level_since": "2024-01-08",
    "hired_on": "2024-01-08",
}
GOAL = {
    "goal": "g",
    "person": "ana",
    "title": "Goal",
    "baseline": 0,
    "target": 10,
    "current": 1,
    "starts_on": "2026-01-05",
    "due_on": "2026-12-31",
}


def reviewing(evidence_kind: str | None = None) -> dict[str, Ladder]:
    found = ladders()
    kept = (
        Practice("quarterly", "review", 3, evidence_kind),
        Practice("yearly", "review", 12),
        Practice("train", "learning"),
    )
    return {**found, "craft": dataclasses.replace(found["craft"], practices=kept)}


def score(person: str, value: float, day: str, by: str = "manager") -> dict[str, object]:
    return {"person": person, "competency": "design", "score": value, "by": by, "assessed_on": day}


def due(catalogue: dict[str, Ladder] | None = None, **files: Any) -> list[Any]:
    company = house(catalogue or reviewing(), roster=[ANA], **files)
    return sorted(
        answers(company, "reviews_due", "practice", "last_on", "stands_on", "due_since", "state")
    )


def test_without_a_review_time_runs_from_the_day_the_record_begins() -> None:
    company = house(reviewing(), roster={"2026-06-30": [ANA], "2026-09-30": [ANA]})
    rows = answers(company, "reviews_due", "practice", "last_on", "stands_on", "due_since", "state")
    assert rows == [
        ("quarterly", None, None, "2026-09-30", "review_due"),
        ("yearly", None, None, "2027-06-30", "review_unknown"),
    ]
    assert answers(company, "reviews_due", "state", day="2026-09-29") == [
        "review_unknown",
        "review_unknown",
    ]


def test_a_manager_s_assessment_is_a_review_and_one_s_own_is_not() -> None:
    rows = due(
        assessments=[score("ana", 3, "2026-06-30"), score("ana", 3, "2026-09-01", by="self")]
    )
    assert rows == [
        ("quarterly", "2026-06-30", "assessment", "2026-09-30", "review_due"),
        ("yearly", "2026-06-30", "assessment", "2027-06-30", "review_kept"),
    ]
    assert due(assessments=[score("ana", 3, "2026-07-01")])[0] == (
        "quarterly",
        "2026-07-01",
        "assessment",
        "2026-10-01",
        "review_kept",
    )


def test_a_goal_that_moved_shows_a_quarterly_review_and_one_that_stood_still_does_not() -> None:
    still = {"2026-03-31": [GOAL], "2026-09-30": [GOAL]}
    assert due(goals=still)[0] == ("quarterly", "2026-03-31", "goal", "2026-06-30", "review_due")
    assert due(goals={**still, "2026-09-30": [{**GOAL, "current": 2}]})[0] == (
        "quarterly",
        "2026-09-30",
        "goal",
        "2026-12-30",
        "review_kept",
    )
    assert due(goals={**still, "2026-09-30": [{**GOAL, "status": "at-risk"}]})[0][1] == "2026-09-30"
    assert due(goals=still)[1][1] is None  # a yearly review is more than a goal that moved


def test_where_the_practice_names_a_kind_of_evidence_only_that_counts() -> None:
    pieces = [
        {"person": "ana", "kind": "reflection", "title": "a", "happened_on": "2026-08-03"},
        {"person": "ana", "kind": "talk", "title": "b", "happened_on": "2026-09-03"},
    ]
    rows = due(
        reviewing("reflection"), evidence=pieces, assessments=[score("ana", 3, "2026-09-22")]
    )
    assert rows[0] == ("quarterly", "2026-08-03", "evidence", "2026-11-03", "review_kept")


def test_a_review_kept_is_kept_wherever_it_is_asked() -> None:
    """The newest piece is the last review, and whoever has one in the year keeps it up."""
    pieces = [
        {"person": "ana", "kind": "reflection", "title": "a", "happened_on": "2025-09-30"},
        {"person": "ana", "kind": "reflection", "title": "b", "happened_on": "2026-08-03"},
    ]
    company = house(reviewing("reflection"), roster=[ANA], evidence=pieces)
    for day, last, kept in (
        ("2026-08-02", "2025-09-30", 1),
        ("2026-09-30", "2026-08-03", 1),
        ("2025-09-29", None, 0),
    ):
        reviews = answers(company, "reviews_due", "practice", "last_on", day=day)
        practices = answers(
            company, "practices_kept", "practice", "newest_on", "keep_up", ladder="craft", day=day
        )
        assert dict(reviews)["quarterly"] == last
        assert practices[0] == ("quarterly", last, kept)


def test_ladders_without_reviews_ask_for_none() -> None:
    assert answers(house(roster=[ANA]), "reviews_due", "person") == []


MET = {**GOAL, "competency": "design", "current": 10, "status": "done", "closed_on": "2026-05-15"}
PEERS = [f"p{number}" for number in range(5)]


def effects(
    people: list[str], goals: Any, *more: dict[str, object], day: str = "2026-09-30"
) -> list[Any]:
    scores = [
        score(person, value, on)
        for person in people
        for value, on in ((2.0, "2026-02-02"), (2.5, "2026-08-03"))
    ]
    company = house(
        roster=[{**ANA, "person": person} for person in ("ana", *people)],
        goals=goals,
        assessments=[score("ana", 2, "2026-03-02"), score("ana", 3, "2026-09-01"), *scores, *more],
    )
    return answers(
        company,
        "goal_effects",
        "goal",
        "score_before",
        "score_after",
        "score_change",
        "peers_change",
        "peers",
        day=day,
    )


def test_a_met_goal_stands_between_the_score_in_force_and_the_next_one() -> None:
    assert effects(PEERS, [MET]) == [("g", 2, 3, 1, 0.5, 5)]


def test_below_five_peers_the_comparison_is_silent_and_says_how_few() -> None:
    assert effects(PEERS[:4], [MET]) == [("g", 2, 3, 1, None, 4)]


def test_somebody_with_a_goal_on_the_competency_between_their_scores_is_no_peer() -> None:
    theirs = {
        **MET,
        "goal": "h",
        "person": "p0",
        "current": 1,
        "status": "in-progress",
        "closed_on": "",
    }
    assert effects(PEERS, [MET, theirs]) == [("g", 2, 3, 1, None, 4)]
    assert effects(PEERS, [MET, {**theirs, "competency": "delivery"}]) == [("g", 2, 3, 1, 0.5, 5)]
    before = {
        **theirs,
        "starts_on": "2025-06-02",
        "due_on": "2025-12-31",
        "status": "cancelled",
        "closed_on": "2026-02-01",
    }
    assert effects(PEERS, [MET, before]) == [("g", 2, 3, 1, 0.5, 5)]


def test_peers_whose_score_was_given_in_another_quarter_are_not_compared() -> None:
    assert effects([*PEERS[:4]], [MET], score("p4", 2, "2026-01-12"), score("p4", 3, "2026-06-30"))[
        0
    ][4:] == (None, 4)


def test_until_a_next_score_is_given_nothing_is_said_of_a_change() -> None:
    assert effects(PEERS, {"2026-08-31": [MET]}, day="2026-08-31") == [
        ("g", 2, None, None, None, 0)
    ]
    assert effects(PEERS, [{**MET, "closed_on": "2026-02-27"}]) == [
        ("g", None, None, None, None, 0)
    ]


def test_goals_cancelled_missed_or_without_a_competency_did_nothing_that_is_counted() -> None:
    unmet = [
        {**MET, "status": "cancelled"},
        {**MET, "goal": "h", "current": 4},
        {**MET, "goal": "i", "competency": ""},
    ]
    assert effects(PEERS, unmet) == []
