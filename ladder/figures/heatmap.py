"""A table of shares as coloured cells, team by competency, with the counts in the cells."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ladder.figures.cells import need, number, percent, share_of, words

NOBODY = "–"


@dataclass(frozen=True)
class Cell:
    """A share of 0 to 1, None where nobody is rated or it is not shown; `said` stands in the cell
    above the percent (counts, or a dash), `hover` says the whole; of `few` there is no percent."""

    share: float | None
    said: str
    hover: str
    few: bool = False

    @property
    def percent(self) -> str:
        """The share as whole percent, '' where none is said."""
        return "" if self.share is None or self.few else percent(self.share)


@dataclass(frozen=True)
class Heatmap:
    """Columns, rows, and a row of cells for each row; None = there is no such cell."""

    across: tuple[str, ...]
    down: tuple[str, ...]
    cells: tuple[tuple[Cell | None, ...], ...]


def heatmap(
    frame: pd.DataFrame,
    *,
    hover_text: str,
    not_rated: str,
    rows_order: Sequence[str] = (),
    columns_order: Sequence[str] = (),
) -> Heatmap:
    """One cell per row of the frame; a cell that the frame lacks stays empty.

    Frame: row, column (names), share (0 to 1, null = nobody is rated: a grey cell with a dash),
    met, rated, people (counts), and where wanted `why` (why no share is shown, instead of the words
    `not_rated`). Rows and columns stand as they first appear, or in the orders given. `hover_text`
    is a template with {share}, {met}, {rated} and {people}."""
    need(frame, "row", "column", "share", "met", "rated", "people")
    across, down = _order(frame["column"], columns_order), _order(frame["row"], rows_order)
    there = {
        (row["row"], row["column"]): _cell(row, hover_text, not_rated)
        for row in frame.to_dict("records")
    }
    return Heatmap(
        tuple(map(words, across)),
        tuple(map(words, down)),
        tuple(tuple(there.get((row, column)) for column in across) for row in down),
    )


def _order(names: pd.Series, given: Sequence[str]) -> list[object]:
    """The names that appear, each once: first those whose order is given, then the others as they
    come."""
    there = dict.fromkeys(names)
    return [
        *(name for name in dict.fromkeys(given) if name in there),
        *(name for name in there if name not in given),
    ]


def _cell(row: dict[Hashable, Any], hover_text: str, not_rated: str) -> Cell:
    share = number(row["share"])
    counts = {
        key: NOBODY if (count := number(row[key])) is None else f"{count:g}"
        for key in ("met", "rated", "people")
    }
    said = NOBODY if share is None else f"{number(row['met']) or 0:g}/{number(row['rated']) or 0:g}"
    in_percent = share_of(share, number(row["rated"]))
    known = words(row.get("why")) or not_rated if share is None else in_percent or said
    few = share is not None and not in_percent
    return Cell(share, said, hover_text.format(share=known, **counts), few)
