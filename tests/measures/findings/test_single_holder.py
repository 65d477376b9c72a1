"""A competency that one person of a team carries alone."""

from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house


def found(*scores: float | None, team: str = "Core", **asked: str) -> list[Any]:
    """What is found of a team of juniors, of whom delivery 2 is expected, given each one's
    score."""
    roster = [
        {
            "person": f"p{n}",
            "team": team,
            "ladder": "craft",
            "level": "junior",
            "hired_on": "2024-01-08",
        }
        for n in range(len(scores))
    ]
    rated = [
        {
            "person": f"p{n}",
            "competency": "delivery",
            "score": score,
            "by": "manager",
            "assessed_on": "2026-01-15",
        }
        for n, score in enumerate(scores)
        if score is not None
    ]
    return answers(
        house(roster=roster, assessments=rated),
        "single_holder",
        "tone",
        "team",
        "competency",
        "name",
        "rated",
        "close",
        "consequence",
        folder="findings",
        **asked,
    )


def test_one_holder_among_four_rated_is_found() -> None:
    assert found(2, 1.5, 1, 0) == [("act", "Core", "delivery", "P0", 4, 2, 4)]


def test_the_unrated_are_counted_as_expected_but_not_as_rated() -> None:
    assert found(2, 1, 1, 1, None) == [("act", "Core", "delivery", "P0", 4, 3, 5)]


def test_three_rated_are_too_few_to_say_so() -> None:
    assert found(2, 1, 1, None) == []


def test_two_holders_or_none_are_not_a_single_one() -> None:
    assert found(2, 2, 1, 1) == []
    assert found(1, 1, 1, 1) == []


def test_people_without_a_team_are_no_team() -> None:
    assert found(2, 1, 1, 1, team="") == []


def test_an_earlier_day_knows_only_the_scores_of_its_time() -> None:
    assert found(2, 1, 1, 1, day="2026-01-14") == []


def test_in_the_sample_company_ledger_has_one_holder_of_reliability() -> None:
    assert answers(
        sample_house(), "single_holder", "team", "competency", "name", folder="findings"
    ) == [("Ledger", "reliability", "Astrid Nyquist")]
