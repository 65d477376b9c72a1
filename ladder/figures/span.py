"""Decides which stretch of time a timeline shows, where its ticks stand, and where words find room
in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ladder.figures.cells import room

LETTER = 7  # px that a letter takes


@dataclass(frozen=True)
class Words:
    """A short text, the day it is tied to, and on which side of that day it stands."""

    text: str
    where: date
    side: Literal["middle right", "middle left"]
    inside: bool = False  # on the bar itself


@dataclass(frozen=True)
class Span:
    """The stretch of time that is shown, today, and how many px it is wide at the least."""

    first: date
    last: date
    today: date
    width: int

    def holds(self, day: date | None) -> bool:
        """Whether a day is known and lies inside."""
        return day is not None and self.first <= day <= self.last

    def place(self, day: date) -> float:
        """Where a day stands, in px from the left."""
        return (day - self.first) / (self.last - self.first) * self.width

    def clipped(self, starts_on: date | None, ends_on: date | None) -> tuple[date, date] | None:
        """The part of a stretch that lies inside, an open end being endless; None where nothing of
        it does."""
        first, last = max(starts_on or self.first, self.first), min(ends_on or self.last, self.last)
        return (first, last) if first < last else None

    def letters(self, first: date, last: date) -> int:
        """How many letters find room between two days."""
        return int((self.place(last) - self.place(first)) / LETTER)

    def words(self, text: str, first: date, last: date) -> Words:
        """Where a bar's word stands: right of it, or of today's line where that would cross the
        word; else left; else on it.

        The word of a bar that lies outside stands at the edge, with an arrow towards the bar.
        """
        if last < self.first:
            return Words(f"‹ {text}", self.first, "middle right")
        if first > self.last:
            return Words(f"{text} ›", self.last, "middle left")
        wide, end, now = room(text) * LETTER + 14, self.place(last), self.place(self.today)
        after = self.today if end <= now < end + wide else last
        if 0 <= self.place(after) <= self.width - wide:
            return Words(text, after, "middle right")
        if wide <= self.place(first) <= self.width:
            return Words(text, first, "middle left")
        return Words(
            text, min(max(last, self.first), self.last), "middle left", inside=first < last
        )


def window_around(days: Iterable[date | None], today: date) -> tuple[date, date]:
    """The days that are known, today, and 6 % of air on both sides; never less than half a year.

    Bands are not asked: phases of ten years would leave goals of one quarter too thin to see.
    """
    known = [today, *(day for day in days if day is not None)]
    first, last = min(known), max(known)
    short = max((timedelta(days=182) - (last - first)) / 2, timedelta(0))
    air = max((last - first) * 0.06, timedelta(days=10))
    return first - short - air, last + short + air


def ticks(span: Span, letters: int = 7) -> list[date]:
    """First days of months, quarters, half-years or years, whichever are the finest that leave room
    for labels of so many letters."""
    most = max(span.width // (letters * LETTER + 15), 3)
    inside = [
        day
        for year in range(span.first.year, span.last.year + 1)
        for month in range(1, 13)
        if span.holds(day := date(year, month, 1))
    ]
    for every in (1, 3, 6, 12):
        chosen = [day for day in inside if (day.month - 1) % every == 0]
        if len(chosen) <= most:
            return chosen
    return chosen[:: -(-len(chosen) // most)]
