"""One number over the quarters as a line; where nobody knows the number the line has a gap."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, words


@dataclass(frozen=True)
class Point:
    """The number at a day (None = unknown: a gap, never 0), and the same in words."""

    label: str
    value: float | None
    text: str


@dataclass(frozen=True)
class Trend:
    """Days in order and evenly apart; `share` = the values are shares of 0 to 1."""

    name: str
    points: tuple[Point, ...]
    share: bool


def trend(frame: pd.DataFrame, *, name: str, share: bool) -> Trend:
    """Frame: label (the day in the reader's words), value (null = unknown), text (the value in
    words)."""
    need(frame, "label", "value", "text")
    return Trend(
        name,
        tuple(
            Point(words(row["label"]), number(row["value"]), words(row["text"]))
            for row in frame.to_dict("records")
        ),
        share,
    )
