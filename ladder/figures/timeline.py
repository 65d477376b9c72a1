"""A plan over a calendar: phases as bands, goals as bars, reviews as marks, and today."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from ladder.figures.cells import day, lines_of, need, words
from ladder.figures.span import Span, ticks, window_around

LETTER = 8  # px that a letter of a row's name takes beside the plot, air included
NARROW, FEW, MANY = 900, 24, 44  # px below which names are short, and letters of a row's name


@dataclass(frozen=True)
class Bar:
    """A goal or project: its days (None = unknown), the key of `STATUS` whose signs it bears, its
    state in a word, and the day that was promised where that is marked."""

    label: str
    starts_on: date | None
    ends_on: date | None
    state: str
    word: str
    hover: tuple[str, ...]
    due_on: date | None = None

    @property
    def stretch(self) -> tuple[date, date] | None:
        """First and last day; one known day is both; None where no day is known."""
        first, last = self.starts_on or self.ends_on, self.ends_on or self.starts_on
        return None if first is None or last is None else (first, last)


@dataclass(frozen=True)
class Band:
    """A phase; an open end is endless."""

    label: str
    starts_on: date | None
    ends_on: date | None


@dataclass(frozen=True)
class Mark:
    """A review of a kind."""

    day: date
    kind: Literal["quarter", "year"]
    label: str


@dataclass(frozen=True)
class Timeline:
    """Bars from top to bottom, all bands, and the marks that lie within the span; `ticks` are days
    with their names; the words name today's line, the row of reviews, each kind of mark, and the
    promised day. `letters` is the room of a row's name."""

    bars: tuple[Bar, ...]
    bands: tuple[Band, ...]
    marks: tuple[Mark, ...]
    span: Span
    ticks: tuple[tuple[date, str], ...]
    today_word: str
    reviews_word: str
    mark_names: tuple[tuple[str, str], ...]
    due_word: str
    letters: int

    @property
    def rows(self) -> tuple[str, ...]:
        """The names of the rows, the reviews' last where there are any."""
        return (*(bar.label for bar in self.bars), *([self.reviews_word] if self.marks else []))

    @property
    def shown_bands(self) -> list[tuple[int, Band, date, date]]:
        """Of each band that reaches into the span: its number, itself, and its part inside."""
        return [
            (at, band, *cut)
            for at, band in enumerate(self.bands)
            if (cut := self.span.clipped(band.starts_on, band.ends_on))
        ]


def timeline(
    bars: pd.DataFrame,
    bands: pd.DataFrame,
    marks: pd.DataFrame,
    *,
    today: date,
    today_word: str,
    reviews_word: str,
    mark_names: Mapping[str, str],
    window: tuple[date, date] | None = None,
    width: int = 520,
    tick_label: Callable[[date], str] = "{:%Y-%m}".format,
    due_word: str = "",
) -> Timeline:
    """A plan from the past to its last goal. Without `window` it spans goals and today; bands are
    cut to it.

    bars: label, starts_on, ends_on (null = unknown), state (a key of `STATUS`), state_word, hover
    (lines of text), top row first.
    bands: label, starts_on, ends_on (null = open). marks: day, kind (quarter or year), label; those
    outside are left out. `mark_names` is what the legend calls each kind; `width` the narrowest, in
    px, that the figure is shown at. With `due_word` the bars' due_on stands as a tick on each bar,
    under that name in the legend."""
    need(bars, "label", "starts_on", "ends_on", "state", "state_word", "hover")
    need(bands, "label", "starts_on", "ends_on")
    need(marks, "day", "kind", "label")
    need(bars, *(["due_on"] if due_word else []))
    drawn = tuple(_bar(row, due_word) for row in bars.to_dict("records"))
    known = [end for bar in drawn for end in (bar.starts_on, bar.ends_on, bar.due_on)]
    letters = FEW if width < NARROW else MANY
    span = Span(*(window or window_around(known, today)), today, max(width - letters * LETTER, 200))
    longest = max(len(tick_label(date(2024, month, 1))) for month in range(1, 13))
    return Timeline(
        drawn,
        tuple(
            Band(words(row["label"]), day(row["starts_on"]), day(row["ends_on"]))
            for row in bands.to_dict("records")
        ),
        tuple(
            Mark(on, row["kind"], words(row["label"]))
            for row in marks.to_dict("records")
            if (on := day(row["day"])) and span.holds(on)
        ),
        span,
        tuple((at, tick_label(at)) for at in ticks(span, longest)),
        today_word,
        reviews_word,
        tuple(mark_names.items()),
        due_word,
        letters,
    )


def _bar(row: Mapping[Any, Any], due_word: str) -> Bar:
    return Bar(
        words(row["label"]),
        day(row["starts_on"]),
        day(row["ends_on"]),
        words(row["state"]) or "unknown",
        words(row["state_word"]),
        lines_of(row["hover"]),
        day(row["due_on"]) if due_word else None,
    )
