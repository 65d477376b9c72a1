"""A choice of days: those that are offered, and any other that the address names and that can be
asked about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ladder.cards.page import Choice, choice
from ladder.cards.view import View


def day_choice(
    view: View,
    chosen: Mapping[str, str],
    key: str,
    offered: Sequence[date],
    may_be: Callable[[date], bool],
    default: date | None = None,
) -> Choice:
    """One of the days offered, the first unless said, or another that is asked for and `may_be`.
    Raises IndexError without any."""
    days = [day.isoformat() for day in offered]
    asked = chosen.get(key, "")
    if asked not in days and (typed := day_of(asked)) is not None:
        days += [asked] if may_be(typed) and typed.isoformat() == asked else []
    return choice(
        chosen,
        key,
        days,
        lambda day: view.words.day(date.fromisoformat(day)) if day_of(day) else day,
        default=None if default is None else default.isoformat(),
        form="day",
    )


def day_of(text: str) -> date | None:
    """The day that a text names as 2026-08-15; None for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
