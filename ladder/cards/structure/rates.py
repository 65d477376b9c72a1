"""What stands beside a rate of a window: where it lies for certain, what it is in a year, and the
rolling twelve months."""

from __future__ import annotations

from datetime import date
from typing import Any

from ladder.cards.structure.window import USUAL, start_of
from ladder.cards.view import View
from ladder.measures.signal.chance import LEAST, interval
from ladder.words import is_missing

MANY = 100
"""From so many people on a rate is said without its interval."""
A_YEAR = (360, 370)
"""A window of so many days is a year as it stands."""
DAYS_OF_YEAR = 365


def beside_rate(
    view: View, measure: str, start: date, part: str, at: int = 0, **asked: Any
) -> list[str]:
    """Sentences beside the rate of a measure whose rows have `part`, average_headcount and rate;
    `at` is the row's place. None where nothing is known or fewer than five people are counted."""
    rows = view.ask(measure, start=start, **asked)
    if rows.empty or is_missing(rows["rate"].iloc[at]):
        return []
    row = rows.iloc[at]
    if row["average_headcount"] < LEAST:
        return []
    said = between(view, float(row[part]), float(row["average_headcount"]))
    days = (view.day - start).days + 1
    if A_YEAR[0] <= days <= A_YEAR[1]:
        return said
    said.append(view.say("structure.annualised", rate=row["rate"] * DAYS_OF_YEAR / days, days=days))
    whole = start_of(view, USUAL)
    rolling = view.ask(measure, start=whole, **asked)
    if (view.day - whole).days + 1 >= A_YEAR[0] and not is_missing(rolling["rate"].iloc[at]):
        said.append(view.say("structure.rolling", rate=rolling["rate"].iloc[at], start=whole))
    return said


def between(view: View, part: float, whole: float) -> list[str]:
    """Wilson's interval of a share as a sentence, where five to a hundred people are counted."""
    found = interval(min(part, round(whole)), whole) if LEAST <= whole < MANY else None
    if found is None:
        return []
    return [view.say("structure.interval", low=found[0], high=found[1], people=round(whole))]
