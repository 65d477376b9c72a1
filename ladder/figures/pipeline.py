"""How many of each row stand in which state: people of a level, duties of a ladder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, numbers, words

PARTS = ("ready", "no_opening", "not_wanted", "close", "further", "unknown", "too_little_known")
ALWAYS = ("ready", "close", "further", "unknown")
"""Drawn, and named in the legend, even where they are empty; the others only where there is
somebody in them."""


@dataclass(frozen=True)
class Names:
    """What a reader sees for each part of a bar."""

    ready: str
    close: str
    further: str
    unknown: str
    no_opening: str = ""
    not_wanted: str = ""
    too_little_known: str = ""


@dataclass(frozen=True)
class Part:
    """What to take from a frame: the column of counts, what a reader sees for it, and the state
    whose signs it bears."""

    column: str
    name: str
    state: str


@dataclass(frozen=True)
class Counts:
    """One part of every bar: a count per row, None where nobody was counted."""

    name: str
    state: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Pipeline:
    """One bar per row, its parts side by side."""

    rows: tuple[str, ...]
    parts: tuple[Counts, ...]

    @property
    def most(self) -> float:
        """The longest bar."""
        every = zip(*(part.values for part in self.parts), strict=True)
        return max((sum(filter(None, counts)) for counts in every), default=0)


def pipeline(frame: pd.DataFrame, *, names: Names) -> Pipeline:
    """One bar per level in the order given, its parts from ready to too little known.

    Frame: level (name), ready, close, further, unknown, and where anybody is in them no_opening,
    not_wanted (both have met everything) and too_little_known (people; null = nobody was
    counted)."""
    parts = [
        part for part in PARTS if part in ALWAYS or (part in frame and any(numbers(frame, part)))
    ]
    return stacked(frame, parts=[Part(part, getattr(names, part), part) for part in parts])


def stacked(frame: pd.DataFrame, *, parts: Sequence[Part]) -> Pipeline:
    """One bar per row in the order given. Frame: level (the row's name) and one column of counts
    per part."""
    need(frame, "level", *(part.column for part in parts))
    return Pipeline(
        tuple(map(words, frame["level"])),
        tuple(Counts(part.name, part.state, tuple(numbers(frame, part.column))) for part in parts),
    )
