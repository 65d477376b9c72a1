"""Effects with their intervals around nothing: what leaves 0 out stands apart, the rest is grey."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, words


@dataclass(frozen=True)
class Effect:
    """An effect with its interval (None = none), and the same in words."""

    label: str
    effect: float | None
    low: float | None
    high: float | None
    text: str

    @property
    def is_apart(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


@dataclass(frozen=True)
class Intervals:
    """Effects from top to bottom; `below` and `above` name the two sides of 0."""

    rows: tuple[Effect, ...]
    below: str
    above: str

    @property
    def farthest(self) -> float:
        """How far from 0 anything stands; 1 where nothing does."""
        ends = (end for row in self.rows for end in (row.effect, row.low, row.high))
        return max((abs(end) for end in ends if end is not None), default=0.0) or 1.0


def intervals(frame: pd.DataFrame, *, below: str, above: str) -> Intervals:
    """One row per entry in the order given. Frame: label, effect, low, high (null = no interval),
    text."""
    need(frame, "label", "effect", "low", "high", "text")
    rows = tuple(
        Effect(
            words(row["label"]),
            number(row["effect"]),
            number(row["low"]),
            number(row["high"]),
            words(row["text"]),
        )
        for row in frame.to_dict("records")
    )
    return Intervals(rows, below, above)
