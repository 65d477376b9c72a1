"""Calibration: what a manager's scores say of the manager, as far as the number of people rated
lets one say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from tests.given import answers, house

EFFECT = ("manager", "people", "deviation", "deviation_everyone", "k", "effect", "low", "high")


SENIOR = {
    "ladder": "craft",
    "level": "senior",
    "level_since": "2024-01-08",
    "hired_on": "2024-01-08",
}


def score(
    person: str,
    axis: str,
    value: float,
    assessor: str,
    day: str = "2026-01-15",
    by: str = "manager",
) -> dict[str, Any]:
    return {
        "person": person,
        "competency": axis,
        "score": value,
        "by": by,
        "assessor": assessor,
        "assessed_on": day,
    }


def given(
    manager: str, *by_person: Sequence[float], first: int = 0
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """People of the senior level (3 expected of delivery and of design) with the scores their
    manager gave them: design, or design and delivery."""
    people, scores = [{"person": manager}], []
    for number, values in enumerate(by_person, first):
        person = f"{manager}{number}"
        people.append({"person": person, "manager": manager, **SENIOR})
        scores += [
            score(person, axis, value, manager)
            for axis, value in zip(("design", "delivery"), values, strict=False)
        ]
    return people, scores


def asked(
    *parts: tuple[list[dict[str, Any]], list[dict[str, Any]]], columns: tuple[str, ...] = EFFECT
) -> list[Any]:
    people = [row for part in parts for row in part[0]]
    scores = [row for part in parts for row in part[1]]
    return answers(house(roster=people, assessments=scores), "calibration", *columns)


STRICT = given("ann", [3], [3], [3], [4], [2])
KIND = given("bob", [4], [4], [4], [5], [3])


def test_the_difference_between_managers_is_shrunk_by_what_chance_would_do() -> None:
    """Means 0 and 1, organisation 1/2. Variance within: (2 + 2) / 8 = 0.5. Between: mean square 5 *
    (1/4 + 1/4) = 2.5, so (2.5 - 0.5) / 5 = 0.4. k = 0.5 / 0.4 = 1.25; effect = 5 / 6.25 * 1/2 =
    0.4; half the interval = 1.96 * sqrt(0.5 / 6.25) = 0.5544."""
    rows = asked(STRICT, KIND)
    assert [row[:2] for row in rows] == [("ann", 5), ("bob", 5)]
    assert rows[0][2:] == pytest.approx((0, 0.5, 1.25, -0.4, -0.95437, 0.15437), abs=1e-5)
    assert rows[1][2:] == pytest.approx((1, 0.5, 1.25, 0.4, -0.15437, 0.95437), abs=1e-5)


def test_below_five_people_a_manager_is_silent_but_counts_for_everyone() -> None:
    """Four people at 0 beside five whose mean is 1: the organisation's mean is 5/9."""
    columns = (
        "manager",
        "people",
        "is_silent",
        "deviation",
        "effect",
        "low",
        "high",
        "spread",
        "halo_spread",
    )
    rows = asked(given("ann", [3], [3], [3], [3]), KIND, columns=columns)
    assert rows[1] == ("ann", 4, True, None, None, None, None, None, None)
    assert rows[0][:3] == ("bob", 5, False)
    assert asked(given("ann", [3], [3], [3], [3]), KIND, columns=("deviation_everyone",))[
        0
    ] == pytest.approx(5 / 9)


def test_managers_who_differ_no_more_than_chance_makes_them_have_no_effect_and_no_interval() -> (
    None
):
    rows = asked(
        STRICT, given("bob", [3], [4], [2], [4], [2]), columns=("effect", "low", "high", "k")
    )
    assert rows == [(0, None, None, None), (0, None, None, None)]


def test_one_manager_alone_cannot_be_compared() -> None:
    assert asked(STRICT, columns=("deviation", "effect", "low", "high")) == [(0, None, None, None)]


def test_a_narrow_spread_is_central_tendency() -> None:
    """Ann: 3 for everyone, 0. Cal: 1, 2, 3, 4, 5, standard deviation sqrt(10 / 4). Pooled: sqrt(10
    / 8)."""
    rows = asked(
        given("ann", [3], [3], [3], [3], [3]),
        given("cal", [1], [2], [3], [4], [5]),
        columns=("manager", "spread", "spread_everyone"),
    )
    assert sorted(rows) == [
        ("ann", 0, pytest.approx(1.25**0.5)),
        ("cal", pytest.approx(2.5**0.5), pytest.approx(1.25**0.5)),
    ]


def test_halo_is_one_persons_scores_all_alike() -> None:
    """Ann gives each person two equal scores: 0. Dee gives 2 and 4: sqrt(2) each. Over all ten
    people the mean is sqrt(2) / 2."""
    alike, apart = (
        given("ann", [2, 2], [3, 3], [4, 4], [5, 5], [1, 1]),
        given("dee", [2, 4], [2, 4], [4, 2], [2, 4], [4, 2]),
    )
    rows = asked(alike, apart, columns=("manager", "halo_spread", "halo_spread_everyone"))
    assert sorted(rows) == [
        ("ann", 0, pytest.approx(2**0.5 / 2)),
        ("dee", pytest.approx(2**0.5), pytest.approx(2**0.5 / 2)),
    ]


def test_someone_rated_on_one_competency_says_nothing_of_halo() -> None:
    assert asked(STRICT, KIND, columns=("halo_spread",)) == [None, None]


def test_a_score_is_compared_with_the_level_of_the_day_it_was_given_and_the_newest_counts() -> None:
    people = [
        {"person": "ann"},
        {"person": "kim", "manager": "ann", **SENIOR, "level_since": "2026-01-01"},
    ]
    stretches = [
        {
            "person": "kim",
            "starts_on": "2024-01-08",
            "ends_on": "2025-12-31",
            "manager": "ann",
            "ladder": "craft",
            "level": "junior",
        },
        {
            "person": "kim",
            "starts_on": "2026-01-01",
            "manager": "ann",
            "ladder": "craft",
            "level": "senior",
        },
    ]
    rated = [
        ("design", 1, "2025-01-15"),
        ("design", 3, "2025-06-16"),
        ("delivery", 4, "2026-02-16"),
        ("coaching", 5, "2026-02-16"),
    ]
    home = house(
        roster=people,
        history=stretches,
        assessments=[score("kim", axis, value, "ann", day) for axis, value, day in rated],
    )
    rows = answers(
        home, "rater_scores", "manager", "competency", "level", "score", "expected", "deviation"
    )
    assert rows == [("ann", "delivery", "senior", 4, 3, 1), ("ann", "design", "junior", 3, 2, 1)]


def test_a_score_without_an_assessor_counts_for_the_manager_of_the_day_and_self_and_peers_never_count() -> (
    None
):
    people = [{"person": "ann"}, {"person": "kim", "manager": "ann", **SENIOR}]
    scores = [score("kim", "design", 4, "", by=by) for by in ("manager", "self", "peer")]
    assert answers(
        house(roster=people, assessments=scores), "rater_scores", "manager", "person", "deviation"
    ) == [("ann", "kim", 1)]


def test_self_against_manager_is_the_mean_over_those_who_have_both_and_silent_under_five() -> None:
    """Own 4, 4, 4, 3, 3 beside the manager's 3, 3, 3, 3, 4: (1 + 1 + 1 + 0 - 1) / 5 = 0.4; of
    delivery only four have both."""
    people, scores = given("ann", [3, 3], [3, 3], [3, 3], [3, 3], [4])
    own = [("ann0", 4), ("ann1", 4), ("ann2", 4), ("ann3", 3), ("ann4", 3)]
    self_scores = [
        score(who, axis, value, "", by="self")
        for who, value in own
        for axis in ("design", "delivery")
    ]
    home = house(roster=people, assessments=[*scores, *self_scores])
    rows = answers(
        home,
        "self_against_manager",
        "competency",
        "people",
        "is_silent",
        "difference",
        "self_score",
        "manager_score",
        "higher",
        "lower",
    )
    assert rows[0] == ("design", 5, False, pytest.approx(0.4), 3.6, 3.2, 3, 1)
    assert rows[1] == ("delivery", 4, True, None, None, None, None, None)
