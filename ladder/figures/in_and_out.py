"""What came in above a line and what went out below it, period by period, each part with its
count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ladder.figures.cells import need, numbers, words

Shade = Literal["accent", "accent_soft", "watch", "bad", "good", "unknown"]


@dataclass(frozen=True)
class Part:
    """What to take from a frame: the column, its name, whether it stands above the line, and how it
    is drawn."""

    column: str
    name: str
    comes_in: bool
    colour: Shade
    pattern: str = ""


@dataclass(frozen=True)
class Flow:
    """One kind of coming or going: a count per period, None where nobody counted."""

    name: str
    comes_in: bool
    colour: Shade
    pattern: str
    counts: tuple[float | None, ...]


@dataclass(frozen=True)
class InAndOut:
    """Periods from left to right with a short text under each, and the flows that are not empty."""

    periods: tuple[str, ...]
    below: tuple[str, ...]
    flows: tuple[Flow, ...]


def in_and_out(frame: pd.DataFrame, *, parts: Sequence[Part]) -> InAndOut:
    """One column per period in the order given; empty parts are left out.

    Frame: label (the period), below (a short text under it, such as the headcount at its end), and
    a column of counts per part."""
    need(frame, "label", "below", *(part.column for part in parts))
    return InAndOut(
        tuple(map(words, frame["label"])),
        tuple(map(words, frame["below"])),
        tuple(
            Flow(part.name, part.comes_in, part.colour, part.pattern, counts)
            for part in parts
            if any(counts := tuple(numbers(frame, part.column)))
        ),
    )
