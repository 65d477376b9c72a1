"""Headline numbers: each with its change since the last quarter end, what it is made of and how it
went; said once for every writer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ladder.cards.card import Behind, Card
from ladder.cards.said import HERE, Sharing, said
from ladder.cards.view import Row, View
from ladder.measures import reading_days
from ladder.words import is_missing

GOOD_WHEN_HIGHER = {"goals_on_track", "coverage", "ready_now", "on_time_delivery"}
GOOD_WHEN_LOWER = {"incident_mttr", "cycle_time"}
SHARES = {"goals_on_track", "coverage", "on_time_delivery", "budget_execution"}


@dataclass(frozen=True)
class Headline:
    """A measure whose value on the day is a number of the page; `rows` are its trend."""

    measure: str
    rows: pd.DataFrame
    card: Card


@dataclass(frozen=True)
class SaidHeadline:
    """`change` is None where none is known or none happened; `parts` says what the number is made
    of; `line` are the known values of the trend, empty where there is no line to draw; `better` is
    the direction that is good, '' for none."""

    measure: str
    label: str
    value: str
    change: str | None
    parts: str
    line: tuple[float, ...]
    better: str
    withheld: tuple[str, ...]
    behind: Behind


def headlines(view: View, measures: Sequence[str]) -> tuple[Headline, ...]:
    """The numbers of a page in their order."""
    asked = {"since": view.trend_since}
    found = []
    for measure in measures:
        rows = view.trend(measure)
        name = view.say(f"measures.{measure}.title")
        found.append(Headline(measure, rows, Card(measure, rows, asked=asked, said=name)))
    return tuple(found)


def said_headline(view: View, of: Headline, sharing: Sharing = HERE) -> SaidHeadline:
    """The number as this reader may read it."""
    card = said(view, of.card, sharing)
    rows = card.hidden.without(of.rows) if card.notes else of.rows
    now = _on(rows, view.day)
    before = _known_before(view, rows)
    hidden = dict(card.hidden.of(_on(of.rows, view.day))) if card.notes else {}
    value = now.get("value")
    write = view.words.percent if of.measure in SHARES else view.words.number
    why = hidden.get("value")
    return SaidHeadline(
        of.measure,
        view.say(f"measures.{of.measure}.title"),
        view.say(f"withheld.{why}") if why else write(value),
        _change(view, of.measure, value, before.get("value")),
        "" if why else _parts(view, of.measure, now),
        _line(rows),
        "higher"
        if of.measure in GOOD_WHEN_HIGHER
        else "lower"
        if of.measure in GOOD_WHEN_LOWER
        else "",
        card.withheld,
        of.card.behind,
    )


def compared_with(view: View) -> str:
    """From which day on the changes are counted, or that no earlier day is known."""
    if view.before is None:
        return view.say("number.no_history")
    return view.say("number.since", day=view.before)


def _on(rows: pd.DataFrame, day: object) -> Row:
    """The row of a day; nothing where the trend does not reach it."""
    found = rows[rows["day"] == pd.Timestamp(str(day))].to_dict("records")
    return dict(found[-1]) if found else {}


def _known_before(view: View, rows: pd.DataFrame) -> Row:
    """What was known at the last quarter end: its own row or, for what is read on other days, the
    newest reading before it that was still fresh."""
    if view.before is None:
        return {}
    age = pd.Timestamp(view.before) - rows["day"]
    fresh = rows[(age >= pd.Timedelta(0)) & (age <= pd.Timedelta(days=reading_days.days()))]
    found = fresh.to_dict("records")
    return dict(found[-1]) if found else {}


def _change(view: View, measure: str, now: object, before: object) -> str | None:
    if is_missing(now) or is_missing(before):
        return None
    change = float(str(now)) - float(str(before))
    if abs(change) < (0.0005 if measure in SHARES else 0.05):
        return None
    if measure in SHARES:
        return view.say("number.points", change=change * 100)
    return view.words.signed(change)


def _line(rows: pd.DataFrame) -> tuple[float, ...]:
    """Known values only: a sparkline has no way to show a gap, and null is never drawn as 0."""
    values = tuple(float(value) for value in rows["value"].dropna())
    return values if len(values) > 1 else ()


def _parts(view: View, measure: str, now: Row) -> str:
    """What the number is made of, such as '46 of 52 rated expectations, 18 not rated'."""
    values = {
        name: None if is_missing(now[name]) else int(now[name])
        for name in ("part", "whole", "undecided")
        if name in now
    }
    key = f"measures.{measure}.of"
    return view.say(key, **values) if view.words.has(key) else ""
