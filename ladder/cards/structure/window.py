"""The window of time that movement is looked at over: a code in the address."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pandas as pd

from ladder.cards.page import Choice, choice
from ladder.cards.view import View
from ladder.words.fiscal_year import first_day_of_year, quarter_of

MONTHS = {"quarter": 3, "year": 12}
THIS_YEAR = "this_year"
"""The organisation's own year, from its first day on."""
USUAL = "year"


def window_choice(view: View, chosen: Mapping[str, str]) -> Choice:
    """A quarter, a year, or since a quarter's end; any other day that the data know may be asked
    for."""
    known = [day.date() for day in view.ask("known_quarters")["day"]]
    days = [day.isoformat() for day in sorted(known, reverse=True) if day < view.day]
    asked = chosen.get("window", "")
    if asked not in days and _is_earlier_day(view, asked):
        days.append(asked)
    return choice(
        chosen, "window", [*MONTHS, THIS_YEAR, *days], lambda code: _name(view, code), default=USUAL
    )


def _name(view: View, code: str) -> str:
    if code in MONTHS:
        return view.say(f"structure.window.{code}")
    if code == THIS_YEAR:
        return view.say("structure.window.this_year", year=quarter_of(view.day)[1])
    return view.say("structure.window.since", day=date.fromisoformat(code))


def _is_earlier_day(view: View, text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and view.dataset.known_from <= day < view.day


def start_of(view: View, code: str) -> date:
    """The first day of the window, whose last is the view's day, both included: that of the last
    three or twelve months or of the organisation's year, or the day after the one named, at whose
    end the window begins; never before the second day of the data, so that somebody can have been
    there before it."""
    if code in MONTHS:
        after = pd.Timestamp(view.day) + pd.DateOffset(days=1)
        first = (after - pd.DateOffset(months=MONTHS[code])).date()
    elif code == THIS_YEAR:
        first = first_day_of_year(view.day)
    else:
        first = date.fromisoformat(code) + timedelta(days=1)
    return min(max(first, view.dataset.leavings_from + timedelta(days=1)), view.day)


def period(view: View, start: date) -> str:
    """The window as a reader says it: from its first day to its last."""
    return view.say("structure.period", first=start, last=view.day)
