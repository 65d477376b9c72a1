"""How many people stand behind a coverage, and everybody whom the data names."""

from __future__ import annotations

from tests.given import answers, house

ROSTER = [
    {"person": "ana", "ladder": "lead", "level": "lead", "hired_on": "2024-01-01"},
    {
        "person": "ben",
        "manager": "ana",
        "ladder": "craft",
        "level": "junior",
        "hired_on": "2024-01-01",
    },
    {
        "person": "cyd",
        "manager": "ana",
        "ladder": "craft",
        "level": "junior",
        "hired_on": "2024-01-01",
    },
    {"person": "dan", "manager": "ana", "hired_on": "2024-01-01", "left_on": "2025-01-31"},
]
RATED = [
    {
        "person": person,
        "competency": competency,
        "score": 2,
        "by": "manager",
        "assessor": "ana",
        "assessed_on": "2026-06-01",
    }
    for person, competency in [("ben", "delivery"), ("ben", "design"), ("cyd", "delivery")]
]


def test_a_person_with_two_rated_competencies_is_one_person_behind_the_coverage() -> None:
    company = house(roster=ROSTER, assessments=RATED)
    assert answers(company, "coverage", "whole", "people_rated") == [(3.0, 2)]
    assert answers(company, "organisation", "person", "rated", "people_rated") == [("ana", 3, 2)]


def test_before_anybody_is_rated_nobody_stands_behind_it() -> None:
    company = house(roster=ROSTER)
    assert answers(company, "coverage", "people_rated") == [0]
    assert answers(company, "organisation", "people_rated") == [0]


def test_everybody_is_known_by_name_also_who_has_left_and_whatever_the_scope() -> None:
    assert answers(house(roster=ROSTER), "people_known", "person", "name", scope="ben") == [
        ("ana", "Ana"),
        ("ben", "Ben"),
        ("cyd", "Cyd"),
        ("dan", "Dan"),
    ]


def test_without_anybody_nobody_is_known() -> None:
    assert answers(house(), "people_known", "person") == []
