"""The window of time that movement is looked at over, as a reader chooses it."""

from __future__ import annotations

from datetime import date

from ladder.cards.structure.window import MONTHS, USUAL
from ladder.cards.view import View
from ladder.screen.frame import address
from ladder.screen.frame.choices import choose


def choose_window(view: View) -> str:
    """A quarter, a year, or since a quarter's end; the address may name any day that the data
    know."""
    days = sorted(
        (
            day.date().isoformat()
            for day in view.ask("known_quarters")["day"]
            if day.date() < view.day
        ),
        reverse=True,
    )
    asked = address.get("window")
    if asked and asked not in days and _is_earlier_day(view, asked):
        days.append(asked)
    return choose(
        view, "window", [*MONTHS, *days], shown=lambda code: _name(view, code), default=USUAL
    )


def _name(view: View, code: str) -> str:
    return (
        view.say(f"structure.window.{code}")
        if code in MONTHS
        else view.say("structure.window.since", day=date.fromisoformat(code))
    )


def _is_earlier_day(view: View, text: str) -> bool:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return False
    return day.isoformat() == text and view.dataset.known_from <= day < view.day
