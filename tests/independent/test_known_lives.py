"""Companies whose life is known, in ten shapes of files: what is counted is what was lived."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

import pytest

from tests.given import answers, house
from tests.independent.companies_with_a_known_life import NEWEST, ROSTER_DAYS, SHAPES, Life

SEEDS = range(1)
"""More seeds are more companies: a run over twenty companies of each shape is for a release."""
BALANCE = ("headcount_start", "joined", "people_left", "headcount_end")


def disagreements(shape: str, seed: int) -> list[tuple[Any, ...]]:
    """(what, day, counted, lived) of every number that is not what was lived, at quarter ends and
    on days between."""
    life = Life(seed)
    company = house(**life.files(shape))
    chance = random.Random(seed)  # noqa: S311
    first_known = ROSTER_DAYS[0]
    days = [*ROSTER_DAYS[1:], *(_between(chance, first_known, NEWEST) for _ in range(4))]
    found: list[tuple[Any, ...]] = []
    for day in days:
        start = _between(chance, first_known, day)
        window: dict[str, Any] = {"day": str(day), "start": start}
        states = answers(company, "retention", "state", **window)
        opening, joined, left, closing = life.balance(start, day)
        steps = (life.steps(start, day, True), life.steps(start, day, False))
        spans = answers(company, "span_of_control", "person", "direct_reports", day=str(day))
        pairs = [
            (
                "headcount",
                answers(company, "headcount", "value", day=str(day)),
                [life.headcount(day)],
            ),
            (
                "balance",
                answers(company, "movement_balance", *BALANCE, **window),
                [(opening, joined, left, closing)],
            ),
            (
                "attrition",
                answers(company, "attrition", "leavers", "average_headcount", **window)[0],
                (left, (life.headcount(start - timedelta(days=1)) + life.headcount(day)) / 2),
            ),
            (
                "retention",
                (len(states) - states.count("gone"), len(states)),
                life.retained(start, day),
            ),
        ]
        if "dated" not in shape:  # rosters say where somebody stands on their own days only
            counted = answers(company, "movement_balance", "promoted", "demoted", **window)
            pairs += [("steps", counted, [steps]), ("spans", dict(spans), life.spans(day))]
        found += [(what, str(day), said, true) for what, said, true in pairs if said != true]
    return found


def _between(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randint(1, max(1, (last - first).days)))


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_counted_is_what_was_lived(shape: str) -> None:
    assert [each for seed in SEEDS for each in disagreements(shape, seed)] == []
