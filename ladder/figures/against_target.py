"""A measure over months or quarters against its target: the mean as a line, the median too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ladder.figures.cells import lines_of, need, numbers, words


@dataclass(frozen=True)
class Line:
    """One value per period, None where nothing is known."""

    name: str
    role: Literal["value", "median", "target"]
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class AgainstTarget:
    """Periods, oldest first, and the lines of which anything is known, the measure itself last;
    `hovers` are the lines said of each period; `share` = the values are shares of 0 to 1."""

    periods: tuple[str, ...]
    hovers: tuple[tuple[str, ...], ...]
    lines: tuple[Line, ...]
    share: bool


def against_target(
    frame: pd.DataFrame, *, value: str, median: str, target: str, share: bool
) -> AgainstTarget:
    """Frame: label (period), value, median, target (null = unknown, a gap), hover. The three words
    name the lines."""
    need(frame, "label", "value", "median", "target", "hover")
    lines = (
        Line(target, "target", tuple(numbers(frame, "target"))),
        Line(median, "median", tuple(numbers(frame, "median"))),
        Line(value, "value", tuple(numbers(frame, "value"))),
    )
    return AgainstTarget(
        tuple(map(words, frame["label"])),
        tuple(map(lines_of, frame["hover"])),
        tuple(line for line in lines if any(cell is not None for cell in line.values)),
        share,
    )
