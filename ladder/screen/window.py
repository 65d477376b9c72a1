"""Stop 5: the window of time that movement is looked at over, and how headcount is averaged in it; both are codes in the address."""

from __future__ import annotations

from datetime import date

import pandas as pd
import streamlit as st

from ladder.screen import address
from ladder.screen.choices import choose
from ladder.screen.view import View

MONTHS = {"quarter": 3, "year": 12}
USUAL = "year"
AVERAGES = ("two-point", "monthly")
KEY = "convention"


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


def choose_average(view: View) -> str:
    """How the average headcount is taken. The address keeps it beside other ways of counting, separated by commas."""
    now = next((way for way in AVERAGES if way in _ways()), AVERAGES[0])
    widget = "average_segments"
    st.session_state[widget] = now
    st.segmented_control(
        view.say("structure.average.title"), AVERAGES, key=widget, format_func=lambda way: view.say(f"structure.average.{way}"), required=True,
        on_change=_keep, args=(widget,),
    )  # fmt: skip
    return now


def _keep(widget: str) -> None:
    others = [way for way in _ways() if way not in AVERAGES]
    now = str(st.session_state[widget])
    address.put(KEY, ",".join(sorted([*others, *([now] if now != AVERAGES[0] else [])])), "")


def _ways() -> list[str]:
    return [way for way in (address.get(KEY) or "").split(",") if way]


def _name(view: View, code: str) -> str:
    return view.say(f"structure.window.{code}") if code in MONTHS else view.say("structure.window.since", day=date.fromisoformat(code))


def _is_earlier_day(view: View, text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and view.dataset.known_from <= day < view.day
