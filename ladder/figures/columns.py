"""Counts as upright bars side by side, such as managers per span band or people per years in a
level."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, unknown, words


@dataclass(frozen=True)
class Column:
    """A count (None = nobody knows: no bar) and the text on top of it; `is_unknown` marks those of
    whom the label's question cannot be answered."""

    label: str
    count: float | None
    text: str
    is_unknown: bool = False


@dataclass(frozen=True)
class Columns:
    """What is counted, and the bars from left to right."""

    name: str
    columns: tuple[Column, ...]


def columns(frame: pd.DataFrame, *, name: str) -> Columns:
    """One upright bar per row in the order given. Frame: label, count, text, and where wanted
    `is_unknown`."""
    need(frame, "label", "count", "text")
    return Columns(
        name,
        tuple(
            Column(
                words(row["label"]),
                number(row["count"]),
                words(row["text"]),
                flagged(row.get("is_unknown")),
            )
            for row in frame.to_dict("records")
        ),
    )


def flagged(cell: object) -> bool:
    """Whether a cell says yes; nothing known is no."""
    return not unknown(cell) and bool(cell)
