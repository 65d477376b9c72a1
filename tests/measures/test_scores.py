"""Coverage and gaps: which score counts, and what is left unknown."""

from tests.given import answers, house

TWO = [
    {
        "person": "ana",
        "ladder": "craft",
        "level": "junior",
        "team": "Core",
        "hired_on": "2024-01-08",
    },
    {
        "person": "ben",
        "ladder": "craft",
        "level": "senior",
        "team": "Core",
        "hired_on": "2020-01-06",
    },
]


def score(
    person: str, competency: str, score: float, day: str = "2026-01-15", by: str = "manager"
) -> dict[str, object]:
    return {
        "person": person,
        "competency": competency,
        "score": score,
        "by": by,
        "assessed_on": day,
    }


def test_only_the_latest_assessment_counts_and_an_earlier_day_sees_the_earlier_one() -> None:
    company = house(
        roster=TWO,
        assessments=[
            score("ana", "delivery", 1, "2025-01-15"),
            score("ana", "delivery", 4, "2025-06-16"),
        ],
    )
    gap = {"person": "ana", "ladder": "craft", "next_level": "senior"}
    assert answers(company, "competency_gap", "competency", "score", "gap", "next_gap", **gap) == [
        ("delivery", 4, 2, 1),
        ("design", None, None, None),
    ]
    assert answers(company, "competency_gap", "gap", day="2025-03-03", **gap) == [-1, None]


def test_a_self_score_is_shown_but_never_counts() -> None:
    company = house(roster=TWO, assessments=[score("ana", "delivery", 5, by="self")])
    rows = answers(
        company,
        "competency_gap",
        "self_score",
        "score",
        person="ana",
        ladder="craft",
        next_level="senior",
    )
    assert rows == [(5, None), (None, None)]
    assert answers(company, "coverage", "value", "part", "whole", "undecided") == [
        (None, None, 0, 4)
    ]


def test_a_peer_counts_only_until_a_manager_has_rated() -> None:
    company = house(
        roster=TWO,
        assessments=[
            score("ana", "delivery", 4, "2025-01-15", "peer"),
            score("ana", "delivery", 2, "2025-06-16"),
            score("ana", "delivery", 5, "2025-09-15", "peer"),
        ],
    )
    gap = {"person": "ana", "ladder": "craft", "next_level": "senior"}
    assert answers(company, "competency_gap", "score", day="2025-03-03", **gap)[0] == 4
    assert answers(company, "competency_gap", "score", "peer_score", **gap)[0] == (2, 5)


def test_two_scores_of_one_day_are_averaged() -> None:
    company = house(
        roster=TWO, assessments=[score("ana", "delivery", 2), score("ana", "delivery", 3)]
    )
    assert (
        answers(
            company, "competency_gap", "score", person="ana", ladder="craft", next_level="senior"
        )[0]
        == 2.5
    )


def test_coverage_counts_each_person_against_their_own_level() -> None:
    company = house(
        roster=TWO,
        assessments=[
            score("ana", "delivery", 2),
            score("ben", "delivery", 2),
            score("ben", "design", 3),
        ],
    )
    rows = answers(
        company,
        "competency_coverage",
        "competency",
        "people",
        "rated",
        "holders",
        "close",
        "unrated",
        "share_met",
        ladder="craft",
    )
    assert rows == [("delivery", 2, 2, 1, 1, 0, 0.5), ("design", 2, 1, 1, 0, 1, 1.0)]


def test_a_competency_nobody_is_rated_on_has_no_share_rather_than_zero() -> None:
    rows = answers(
        house(roster=TWO),
        "competency_coverage",
        "rated",
        "share_met",
        "share_unrated",
        ladder="craft",
    )
    assert rows == [(0, None, 1.0), (0, None, 1.0)]


def test_coverage_by_team_keeps_people_without_a_team() -> None:
    company = house(
        roster=[*TWO, {"person": "cyd", "ladder": "craft", "level": "junior"}],
        assessments=[score("cyd", "delivery", 1)],
    )
    rows = answers(
        company,
        "coverage_by_team",
        "team",
        "competency",
        "people",
        "rated",
        "holders",
        ladder="craft",
    )
    assert rows == [
        ("Core", "delivery", 2, 0, 0),
        ("Core", "design", 2, 0, 0),
        (None, "delivery", 1, 1, 0),
        (None, "design", 1, 0, 0),
    ]


def test_competency_people_says_how_each_one_stands() -> None:
    company = house(
        roster=TWO,
        assessments=[
            score("ana", "delivery", 3),
            score("ben", "delivery", 2.5),
            score("ben", "design", 1),
        ],
    )
    rows = answers(
        company, "competency_people", "competency", "person", "gap", "standing", ladder="craft"
    )
    assert rows == [
        ("delivery", "ana", 1, "holder"),
        ("delivery", "ben", -0.5, "close"),
        ("design", "ben", -2, "below"),
        ("design", "ana", None, "unrated"),
    ]


def test_a_person_without_a_ladder_is_counted_as_such() -> None:
    company = house(
        roster=[*TWO, {"person": "cyd"}], assessments=[score("ana", "delivery", 3, "2026-08-20")]
    )
    assert answers(company, "ladders_used", "ladder", "people") == [("craft", 2), (None, 1)]
    assert answers(company, "confidence", "people", "placed", "assessed", "newest_assessed_on") == [
        (3, 2, 1, "2026-08-20")
    ]
