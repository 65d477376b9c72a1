"""Stop 5: the window of time that movement is looked at over: a code in the address."""

from __future__ import annotations

from datetime import date

import pandas as pd

from ladder.screen import address
from ladder.screen.choices import choose
from ladder.screen.view import View

MONTHS = {"quarter": 3, "year": 12}
USUAL = "year"


def start_of(view: View, code: str) -> date:
    """The day before the window begins: three or twelve months before the view's day, or the day named; never before the data begin."""
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


def choose_window(view: View) -> str:
    """A quarter, a year, or since a quarter's end; the address may name any day that the data know."""
    days = sorted((day.date().isoformat() for day in view.ask("known_quarters")["day"] if day.date() < view.day), reverse=True)
    asked = address.get("window")
    if asked and asked not in days and _is_earlier_day(view, asked):
        days.append(asked)
    return choose(view, "window", [*MONTHS, *days], shown=lambda code: _name(view, code), default=USUAL)


def _name(view: View, code: str) -> str:
    return view.say(f"structure.window.{code}") if code in MONTHS else view.say("structure.window.since", day=date.fromisoformat(code))


def _is_earlier_day(view: View, text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and view.dataset.known_from <= day < view.day
