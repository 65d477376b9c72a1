"""A team that nobody has rated."""

from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house


def found(
    people: int,
    rated: str = "",
    by: str = "manager",
    competency: str = "delivery",
    team: str = "Core",
) -> list[Any]:
    roster = [
        {
            "person": f"p{n}",
            "team": team,
            "ladder": "craft",
            "level": "junior",
            "hired_on": "2024-01-08",
        }
        for n in range(people)
    ]
    scores = (
        [
            {
                "person": rated,
                "competency": competency,
                "score": 1,
                "by": by,
                "assessed_on": "2026-01-15",
            }
        ]
        if rated
        else []
    )
    return answers(
        house(roster=roster, assessments=scores),
        "unassessed_team",
        "tone",
        "team",
        "people",
        folder="findings",
    )


def test_three_people_of_whom_nobody_was_rated_are_found_and_two_are_not() -> None:
    assert found(3) == [("watch", "Core", 3)]
    assert found(2) == []


def test_one_rated_person_is_enough_for_nothing_to_be_found() -> None:
    assert found(3, rated="p0") == []
    assert found(3, rated="p0", by="peer") == []


def test_what_one_says_of_oneself_or_of_a_competency_not_expected_is_no_rating() -> None:
    assert found(3, rated="p0", by="self") == [("watch", "Core", 3)]
    assert found(3, rated="p0", competency="coaching") == [("watch", "Core", 3)]


def test_people_without_a_team_are_no_team() -> None:
    assert found(3, team="") == []


def test_in_the_sample_company_nobody_has_rated_insights() -> None:
    assert answers(sample_house(), "unassessed_team", "team", folder="findings") == ["Insights"]
