"""Who is asked in a round of ratings, who has answered, and what could not be observed."""

from __future__ import annotations

from datetime import date
from typing import Any

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house

ROSTER = [
    {"person": "max", "ladder": "lead", "level": "lead", "team": "Core"},
    {"person": "ana", "manager": "max", "ladder": "craft", "level": "senior", "team": "Core"},
    {"person": "ben", "manager": "max", "ladder": "craft", "level": "junior", "team": "Core"},
    {"person": "cyd", "manager": "max", "team": "Edge"},
]
ROUND: dict[str, Any] = {
    "start": date(2026, 9, 1),
    "ladders": "*",
    "peers": 0,
    "raters": "manager,self",
}


def answer(person: str, competency: str, score: object, day: str, **of: object) -> dict[str, Any]:
    return {
        "person": person,
        "competency": competency,
        "score": score,
        "by": "manager",
        "assessed_on": day,
        **of,
    }


def round_of(company: Warehouse, *columns: str, **given: Any) -> list[Any]:
    return answers(company, "rating_round", *columns, **{**ROUND, **given})


def test_everybody_with_a_level_is_rated_by_their_manager_and_by_themselves() -> None:
    company = house(roster=ROSTER)
    assert round_of(company, "rater", "given_by", "person", "competency", "expected") == [
        ("ana", "self", "ana", "delivery", 3),
        ("ana", "self", "ana", "design", 3),
        ("ben", "self", "ben", "delivery", 2),
        ("ben", "self", "ben", "design", 2),
        ("max", "self", "max", "coaching", 3),
        ("max", "manager", "ana", "delivery", 3),
        ("max", "manager", "ana", "design", 3),
        ("max", "manager", "ben", "delivery", 2),
        ("max", "manager", "ben", "design", 2),
    ]
    assert round_of(company, "rater", "person", raters="manager", ladders="lead") == []
    assert round_of(company, "rater", raters="self", ladders="lead,other") == ["max"]


def test_colleagues_rate_each_other_in_a_ring() -> None:
    four = [
        {"person": name, "manager": "max", "ladder": "craft", "level": "junior"}
        for name in ("ana", "ben", "cyd", "dan")
    ]
    company = house(roster=[ROSTER[0], *four])
    pairs = {
        (rater, person)
        for rater, person, by in round_of(company, "rater", "person", "given_by", peers=1)
        if by == "peer"
    }
    assert pairs == {("ben", "ana"), ("cyd", "ben"), ("dan", "cyd"), ("ana", "dan")}
    of_three = round_of(company, "rater", "person", "given_by", peers=9)
    assert len({each for each in of_three if each[2] == "peer"}) == 12


def test_an_answer_counts_from_the_first_day_of_the_round_on() -> None:
    company = house(
        roster=ROSTER,
        assessments=[
            answer("ana", "delivery", 2, "2026-08-31"),
            answer("ana", "design", 3, "2026-09-01"),
            answer("ben", "delivery", "not observed", "2026-09-05"),
            answer("ben", "design", 1, "2026-08-01"),
            answer("ben", "design", "未观察到", "2026-09-30"),
        ],
    )
    asked = ("person", "competency", "state", "answered_on", "score", "assessed_on")
    assert round_of(company, *asked, raters="manager") == [
        ("ana", "delivery", "unanswered", None, 2, "2026-08-31"),
        ("ana", "design", "rated", "2026-09-01", 3, "2026-09-01"),
        ("ben", "delivery", "not_observed", "2026-09-05", None, None),
        ("ben", "design", "not_observed", "2026-09-30", 1, "2026-08-01"),
    ]


def test_who_answers_in_somebody_s_place_is_named() -> None:
    company = house(
        roster=ROSTER,
        assessments=[
            answer("ana", "delivery", 2, "2026-09-02", assessor="cyd"),
            answer("ana", "design", 2, "2026-09-02", assessor="max"),
            answer("ben", "design", 2, "2026-09-02"),
            answer("ben", "delivery", 2, "2026-09-02", by="peer", assessor="cyd"),
        ],
    )
    assert round_of(company, "person", "competency", "rated_by", raters="manager") == [
        ("ana", "delivery", "cyd"),
        ("ana", "design", None),
        ("ben", "delivery", None),
        ("ben", "design", None),
    ]
    assert answers(
        company,
        "rating_round_by_rater",
        "rater", "people", "asked", "rated", "not_observed", "unanswered", "by_others", "answered_on",
        **ROUND,
    ) == [
        ("ana", 1, 2, 0, 0, 2, 0, None),
        ("ben", 1, 2, 0, 0, 2, 0, None),
        ("max", 3, 5, 3, 0, 2, 1, "2026-09-02"),
    ]  # fmt: skip


def test_what_nobody_could_observe_is_a_gap_of_the_team_until_somebody_scores_it() -> None:
    company = house(
        roster=[
            *ROSTER[:3],
            {"person": "eve", "manager": "max", "ladder": "craft", "level": "junior",
             "team": "Core"},
        ],
        assessments=[
            answer("ana", "delivery", "not observed", "2026-03-02", assessor="max"),
            answer("ana", "delivery", "not observed", "2026-09-02", assessor="max"),
            answer("ben", "delivery", "not observed", "2026-09-02", assessor="max"),
            answer("ana", "design", "not observed", "2026-03-02", assessor="max"),
            answer("ana", "design", 3, "2026-09-02", assessor="max"),
            answer("ben", "design", 2, "2026-03-02", assessor="max"),
            answer("ben", "design", "not observed", "2026-09-02", assessor="max"),
            answer("eve", "design", "not observed", "2026-09-02", assessor="max"),
            answer("eve", "design", 2, "2026-09-03", by="peer", assessor="ana"),
            answer("max", "coaching", "not observed", "2026-09-03", by="self"),
        ],
    )  # fmt: skip
    asked = ("team", "competency", "people", "asked", "unseen", "still_unseen")
    assert answers(company, "opportunity_gap", *asked) == [
        ("Core", "delivery", 3, 2, 2, 1),
        ("Core", "design", 3, 3, 1, 0),
    ]
    assert answers(company, "opportunity_gap", *asked, day="2026-03-31") == []


def test_not_observed_is_no_score_and_its_line_of_evidence_is_kept() -> None:
    company = house(
        roster=ROSTER,
        assessments=[
            answer("ana", "delivery", "Unable to rate", "2026-09-02", note="Was on leave"),
            answer("ana", "design", 3, "2026-09-02", note="Led the review of the cart"),
        ],
    )
    assert answers(company, "competency_people", "competency", "score", ladder="craft") == [
        ("delivery", None),
        ("delivery", None),
        ("design", 3),
        ("design", None),
    ]
    assert sorted(
        answers(company, "person_evidence", "kind", "title", "competency", person="ana")
    ) == [
        ("observation", "Led the review of the cart", "design"),
        ("observation", "Was on leave", "delivery"),
    ]
