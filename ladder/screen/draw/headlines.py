"""Headline numbers: each with its change since the last quarter end, a sparkline, its definition
and what stands behind it."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from ladder.cards.card import Behind
from ladder.cards.definition import definition
from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.measures import reading_days
from ladder.screen.draw.card_frame import open_button

GOOD_WHEN_HIGHER = {"goals_on_track", "coverage", "ready_now", "on_time_delivery"}
GOOD_WHEN_LOWER = {"incident_mttr", "cycle_time"}
SHARES = {"goals_on_track", "coverage", "on_time_delivery", "budget_execution"}


def numbers(view: View, measures: list[str]) -> None:
    """A row of headline numbers, each with its change since the last quarter end, a sparkline and
    its definition."""
    with st.container(key="slide_numbers"):
        st.caption(
            view.md("number.since", day=view.before)
            if view.before
            else view.md("number.no_history")
        )
        for column, measure in zip(st.columns(len(measures)), measures, strict=True):
            trend = view.trend(measure)
            with column:
                _number(view, measure, trend)


def _number(view: View, measure: str, trend: pd.DataFrame) -> None:
    now = trend[trend["day"] == pd.Timestamp(view.day)].iloc[-1]
    earlier = _known_before(view, trend)
    change = (
        None if earlier.empty or pd.isna(now["value"]) else now["value"] - earlier["value"].iloc[-1]
    )
    write = view.words.percent if measure in SHARES else view.words.number
    with st.container(border=True, key=f"number_{measure}", height="stretch", gap="small"):
        st.metric(
            view.say(f"measures.{measure}.title"),
            write(now["value"]),
            _change(view, measure, change),
            delta_color="normal"
            if measure in GOOD_WHEN_HIGHER
            else "inverse"
            if measure in GOOD_WHEN_LOWER
            else "off",
            help=definition(view, measure),
            chart_data=_line(trend),
        )
        st.caption(markdown(_of(view, measure, now)))
        open_button(view, f"number_{measure}", Behind(measure, trend, {"since": view.trend_since}))


def _known_before(view: View, trend: pd.DataFrame) -> pd.DataFrame:
    """What was known at the last quarter end: its own row or, for what is read on other days, the
    newest reading before it that was still fresh."""
    if view.before is None:
        return trend.iloc[:0]
    age = pd.Timestamp(view.before) - trend["day"]
    return trend[(age >= pd.Timedelta(0)) & (age <= pd.Timedelta(days=reading_days.days()))]


def _change(view: View, measure: str, change: float | None) -> str | None:
    if change is None or pd.isna(change) or abs(change) < (0.0005 if measure in SHARES else 0.05):
        return None
    said = (
        view.say("number.points", change=change * 100)
        if measure in SHARES
        else view.words.signed(change)
    )
    return said.replace("−", "-")  # the arrow follows an ASCII minus only


def _line(trend: pd.DataFrame) -> list[float] | None:
    """Known values only: a sparkline has no way to show a gap, and null is never drawn as 0."""
    values = [float(value) for value in trend["value"].dropna()]
    return values if len(values) > 1 else None


def _of(view: View, measure: str, now: pd.Series[Any]) -> str:
    """What the number is made of, such as '46 of 52 rated expectations, 18 not rated'."""
    values = {
        name: (None if pd.isna(now[name]) else int(now[name]))
        for name in ("part", "whole", "undecided")
        if name in now.index
    }
    return (
        view.say(f"measures.{measure}.of", **values)
        if view.words.has(f"measures.{measure}.of")
        else ""
    )
