"""What somebody leads, quarter by quarter, over the range that the ladder gives: below, within or
above it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import lines_of, need, number, words


@dataclass(frozen=True)
class Led:
    """One day of a part: `at` counts the days that the figure has, low and high are None where the
    ladder is silent; state is below, within, above or unknown."""

    at: int
    value: float | None
    low: float | None
    high: float | None
    state: str
    hover: str


@dataclass(frozen=True)
class Scope:
    """One part of the scope, its days in order, and the words of the newest, line by line."""

    part: str
    days: tuple[Led, ...]
    said: tuple[str, ...]

    @property
    def most(self) -> float:
        """The highest value or end of a range; at least 1."""
        ends = (end for day in self.days for end in (day.value, day.high))
        return max([1.0, *(end for end in ends if end is not None)])


@dataclass(frozen=True)
class Ranges:
    """The days, and a row per part, each on a scale of its own from 0."""

    days: tuple[str, ...]
    parts: tuple[Scope, ...]

    @property
    def named_days(self) -> list[int]:
        """At most six days whose names have room, the newest among them."""
        return list(range(len(self.days) - 1, -1, -max(1, -(-len(self.days) // 5))))


def ranges(frame: pd.DataFrame) -> Ranges:
    """Frame: part, day (as text), value, low, high (null = the ladder is silent), state (below,
    within, above, unknown), word (lines of text), hover; in order of days."""
    need(frame, "part", "day", "value", "low", "high", "state", "word", "hover")
    days = list(dict.fromkeys(map(words, frame["day"])))
    parts = []
    for part in dict.fromkeys(frame["part"]):
        rows = frame[frame["part"] == part].to_dict("records")
        led = tuple(
            Led(
                days.index(words(row["day"])),
                number(row["value"]),
                number(row["low"]),
                number(row["high"]),
                words(row["state"]),
                words(row["hover"]),
            )
            for row in rows
        )
        parts.append(Scope(words(part), led, lines_of(rows[-1]["word"])))
    return Ranges(tuple(days), tuple(parts))
