"""Central tendency and halo are named where shuffled people would hardly ever bring them, and
nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import pytest

from ladder import measures
from ladder.cards.managers.alike import Alike, found_in
from ladder.ladders.ladder import Competency, Ladder, Level
from tests.given import TODAY, house

AXES = ("a1", "a2", "a3", "a4")
LADDERS = {
    "craft": Ladder(
        "craft",
        "1.0.0",
        "project",
        ("0", "1", "2", "3", "4", "5"),
        competencies=tuple(Competency(axis, "craft") for axis in AXES),
        levels=(Level("junior", 1, "ic", expects=dict.fromkeys(AXES, 3)),),
    )
}
WIDE = ([1, 5, 2, 4], [5, 1, 4, 2], [2, 4, 1, 5], [4, 2, 5, 1], [1, 4, 5, 2], [5, 2, 1, 4])
SAME = ([3, 3, 3, 3], [3, 3, 3, 4], [3, 3, 3, 3], [3, 2, 3, 3], [3, 3, 3, 3], [3, 3, 3, 3])
OWN = ([1, 1, 1, 1], [5, 5, 5, 5], [2, 2, 2, 2], [4, 4, 4, 4], [1, 1, 1, 2], [5, 5, 5, 4])
Scores = Sequence[Sequence[int]]


def found(**by_manager: Scores) -> Alike:
    """Managers with the scores of each of their people, competency by competency."""
    roster: list[dict[str, Any]] = []
    rated: list[dict[str, Any]] = []
    for manager, people in by_manager.items():
        roster.append({"person": manager})
        for nth, scores in enumerate(people):
            person = f"{manager}{nth}"
            roster.append(
                {
                    "person": person,
                    "manager": manager,
                    "ladder": "craft",
                    "level": "junior",
                    "hired_on": "2024-01-08",
                }
            )
            rated += [
                {"person": person, "competency": axis, "score": score, "by": "manager",
                 "assessor": manager, "assessed_on": "2026-06-01"}
                for axis, score in zip(AXES, scores, strict=False)
            ]  # fmt: skip
    given = house(LADDERS, roster=roster, assessments=rated)
    rows, scores_given = (
        measures.ask(given, name, day=date.fromisoformat(TODAY), scope="*")
        for name in ("calibration", "rater_scores")
    )
    return found_in(rows, scores_given)


def test_who_gives_everybody_about_the_same_beside_others_who_do_not() -> None:
    seen = found(ann=SAME, bob=WIDE, cal=WIDE)
    assert seen.found == {"is_central": frozenset({"ann"}), "is_halo": frozenset({"ann"})}
    assert seen.lines == 6
    assert max(seen.chances) < 0.01


def test_who_gives_one_person_the_same_on_everything_shows_halo_and_no_central_tendency() -> None:
    seen = found(ann=OWN, bob=WIDE, cal=WIDE)
    assert seen.found == {"is_central": frozenset(), "is_halo": frozenset({"ann"})}


def test_a_spread_that_is_narrow_by_chance_names_nobody() -> None:
    """One of ten managers of five people with one score each gives 3, 3, 3, 3, 2: chance does that
    in one of ten."""
    odd = ([1], [5], [3], [3], [3])
    seen = found(ann=([3], [3], [3], [3], [2]), **{f"m{nth}": odd for nth in range(9)})
    assert seen.found == {"is_central": frozenset(), "is_halo": frozenset()}
    assert len(seen.chances) == 1
    assert seen.lines == 10


def test_of_people_rated_on_one_competency_halo_is_not_watched() -> None:
    seen = found(ann=[[each[0]] for each in SAME], bob=[[each[0]] for each in WIDE])
    assert seen.lines == 2
    assert seen.found["is_halo"] == frozenset()


def test_below_five_people_nobody_is_looked_at() -> None:
    seen = found(ann=SAME[:4], bob=WIDE[:4])
    assert (seen.lines, seen.chances) == (0, ())


@pytest.mark.parametrize("nth", range(3))
def test_shuffled_managers_are_named_no_more_often_than_one_in_ten(nth: int) -> None:
    """Everybody's scores come from one urn, so that whatever is found is chance."""
    urn = pd.Series([1, 2, 3, 4, 5] * 48).sample(frac=1, random_state=nth).tolist()
    people = [urn[at : at + 4] for at in range(0, len(urn), 4)]
    seen = found(**{f"m{at}": people[at * 6 : at * 6 + 6] for at in range(10)})
    assert seen.found == {"is_central": frozenset(), "is_halo": frozenset()}
