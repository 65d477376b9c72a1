"""The window of time that movement is looked at over: a code in the address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pandas as pd

from ladder.cards.page import Choice, choice
from ladder.cards.view import View

MONTHS = {"quarter": 3, "year": 12}
USUAL = "year"


def window_choice(view: View, chosen: Mapping[str, str]) -> Choice:
    """A quarter, a year, or since a quarter's end; any other day that the data know may be asked
    for."""
    known = [day.date() for day in view.ask("known_quarters")["day"]]
    days = [day.isoformat() for day in sorted(known, reverse=True) if day < view.day]
    asked = chosen.get("window", "")
    if asked not in days and _is_earlier_day(view, asked):
        days.append(asked)
    return choice(chosen, "window", [*MONTHS, *days], lambda code: _name(view, code), default=USUAL)


def _name(view: View, code: str) -> str:
    if code in MONTHS:
        return view.say(f"structure.window.{code}")
    return view.say("structure.window.since", day=date.fromisoformat(code))


def _is_earlier_day(view: View, text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and view.dataset.known_from <= day < view.day


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
