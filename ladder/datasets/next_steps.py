"""What is next with the data that are there: one step after the other, each with whom it opens
what for and how long it takes, until everything is answered."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

from ladder.datasets.causes import SECONDS_A_TITLE

SECONDS_A_COLUMN = 60
SECONDS_A_MANAGER = 60
SECONDS_A_COMPETENCY = SECONDS_A_TITLE
DAYS_OF_A_ROUND = 14
MINUTES_OF_GOALS = 30
MINUTES_OF_A_PLAN = 20


@dataclass(frozen=True)
class Known:
    """What is known of an organisation: everybody, those on a level and those with a score;
    `titles` and `competencies` wait to be placed, `columns` to be chosen or their values to be
    understood, `managers` are named and stand in no roster; `goals` and `plans` are rows read.
    `scores_wait`: scores are there, and nobody's yet because of what waits."""

    people: int
    placed: int
    rated: int
    titles: int
    columns: int
    managers: int
    goals: int
    plans: int
    competencies: int = 0
    scores_wait: bool = False


@dataclass(frozen=True)
class Step:
    """One thing to do: `people` are those it opens pages for (None: everybody), `items` how many
    things are to be answered, `minutes` or else `days` how long that takes."""

    code: str
    people: int | None = None
    items: int = 0
    minutes: int | None = None
    days: int | None = None


def steps(known: Known, left_out: Collection[str] = ()) -> list[Step]:
    """The steps that are open, in the order in which each opens the next; those that the reader
    leaves out are not among them. None where nobody is known."""
    if not known.people:
        return []
    found: list[Step] = []
    if known.columns:
        found.append(
            Step("columns", items=known.columns, minutes=_minutes(known.columns, SECONDS_A_COLUMN))
        )
    nowhere = known.people - known.placed
    if nowhere and known.titles:
        time = _minutes(known.titles, SECONDS_A_TITLE)
        found.append(Step("titles", nowhere, known.titles, time))
    elif nowhere:
        found.append(Step("levels", nowhere))
    if known.competencies:
        time = _minutes(known.competencies, SECONDS_A_COMPETENCY)
        found.append(Step("competencies", items=known.competencies, minutes=time))
    if known.managers:
        found.append(
            Step(
                "managers",
                items=known.managers,
                minutes=_minutes(known.managers, SECONDS_A_MANAGER),
            )
        )
    if known.placed > known.rated and not known.scores_wait:
        found.append(Step("scores", known.placed - known.rated, days=DAYS_OF_A_ROUND))
    if not known.goals:
        found.append(Step("goals", minutes=MINUTES_OF_GOALS))
    if not known.plans:
        found.append(Step("plans", minutes=MINUTES_OF_A_PLAN))
    return [step for step in found if step.code not in left_out]


def _minutes(items: int, seconds: int) -> int:
    return max(1, math.ceil(items * seconds / 60))
