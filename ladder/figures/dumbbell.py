"""How far each competency is from what is expected: manager, self and expectation as three marks on
a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ladder.figures.cells import need, number, signed, words


@dataclass(frozen=True)
class Gap:
    """Scores of 0 to 5, None where nothing is known; `gap` is manager minus expected, `said` the
    same with its sign, or why there is none."""

    label: str
    expected: float | None
    manager: float | None
    own: float | None
    gap: float | None
    said: str


@dataclass(frozen=True)
class Dumbbell:
    """The largest shortfall on top; the names of the three marks, and of the steps of the scale."""

    rows: tuple[Gap, ...]
    expected: str
    manager: str
    own: str
    steps: tuple[str, ...]


def dumbbell(
    frame: pd.DataFrame,
    *,
    expected: str,
    manager: str,
    own: str,
    steps: Sequence[str],
    not_rated: str,
) -> Dumbbell:
    """Frame: label, expected, manager, self (scores, null = unknown), gap (manager minus expected;
    null = the words `not_rated`). Equal gaps keep the order they came in, rows without one come
    last."""
    need(frame, "label", "expected", "manager", "self", "gap")
    rows = [
        Gap(
            words(row["label"]),
            number(row["expected"]),
            number(row["manager"]),
            number(row["self"]),
            number(row["gap"]),
            signed(number(row["gap"]), not_rated),
        )
        for row in frame.to_dict("records")
    ]
    rows.sort(key=lambda row: (row.gap is None, row.gap or 0))
    return Dumbbell(tuple(rows), expected, manager, own, tuple(steps))
