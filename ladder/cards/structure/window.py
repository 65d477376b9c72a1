"""The window of time that movement is looked at over: a code in the address."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ladder.cards.view import View

MONTHS = {"quarter": 3, "year": 12}
USUAL = "year"


def start_of(view: View, code: str) -> date:
    """The day before the window begins: three or twelve months before the view's day, or the day
    named; never before the data begin."""
    if code in MONTHS:
        after = pd.Timestamp(view.day) + pd.DateOffset(days=1) - pd.DateOffset(months=MONTHS[code])
        start = (after - pd.DateOffset(days=1)).date()
    else:
        start = date.fromisoformat(code)
    return max(start, view.dataset.known_from)


def period(view: View, start: date) -> str:
    """The window as a reader says it: from its first day to its last."""
    first = (pd.Timestamp(start) + pd.DateOffset(days=1)).date()
    return view.say("structure.period", first=first, last=view.day)
