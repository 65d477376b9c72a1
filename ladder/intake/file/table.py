"""Text or a sheet into headings and columns, each row with the physical line it starts on; nothing
is interpreted."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

import numpy as np
import pyarrow as pa

from ladder.intake.columns.aliases import is_heading
from ladder.intake.file.distinct import encoded
from ladder.intake.file.header import LOOKED_AT, has_second_header, header_at, is_total
from ladder.intake.file.headless import NO_LINE, is_row_of_data, numbered
from ladder.intake.file.quick import quick_columns
from ladder.intake.file.records import RowFault, as_csv, delimiter_of, records, unwrapped
from ladder.intake.model import FileRefusedError

MOST_COLUMNS = 2_000
_HEAD = 1_000_000  # characters in which the first lines of nearly every file stand

Record = tuple[int, "list[str] | RowFault"]


@dataclass(frozen=True)
class Table:
    """Row i starts on physical line `lines[i]`; `columns` hold distinct texts and their places;
    rows that could not be cut are `faults`.

    `header_line` is 0 where the file has no heading row and its columns are called '(1)', '(2)' ...
    `second_header` is the line of a second heading row, which is skipped.
    """

    header: list[str]
    header_line: int
    delimiter: str
    columns: list[pa.DictionaryArray]
    lines: Sequence[int]
    faults: list[RowFault] = field(default_factory=list)
    second_header: int | None = None

    @property
    def rows_read(self) -> int:
        """Every row below the headings that is not blank, good or not."""
        return len(self.lines) + len(self.faults)

    @property
    def rows(self) -> list[list[str]]:
        """All rows as lists of cells."""
        return [self.row(at) for at in range(len(self.lines))]

    def row(self, at: int) -> list[str]:
        """The cells of one row as they stand in the file."""
        return [texts[codes[at]] for texts, codes in self._plain]

    def cells(self, rows: np.ndarray, place: int) -> list[str]:
        """The cells of some rows in one column, as they stand in the file."""
        texts, codes = self._plain[place]
        return [texts[code] for code in codes[rows].tolist()]

    @cached_property
    def _plain(self) -> list[tuple[list[str], np.ndarray]]:
        return [
            (column.dictionary.to_pylist(), column.indices.to_numpy(zero_copy_only=False))
            for column in self.columns
        ]

    def without(self, gone: list[int]) -> Table:
        """The table without some columns; what could not be cut into cells is forgotten too, as it
        may hold their values."""
        kept = [at for at in range(len(self.header)) if at not in gone]
        faults = [replace(fault, source_row=None) for fault in self.faults] if gone else self.faults
        return replace(
            self,
            header=[self.header[at] for at in kept],
            columns=[self.columns[at] for at in kept],
            faults=faults,
        )


def tabulate(text: str, delimiter: str | None = None, header_line: int | None = None) -> Table:
    """Cut text into a table; raises FileRefusedError without a row. `header_line` 0 says that there
    are no headings. Missing cells at the end of a row are empty."""
    text = unwrapped(text)
    start_of_text = text if len(text) < _HEAD else text[:_HEAD]
    lines = list(islice(io.StringIO(start_of_text, newline=""), 400))
    if len(lines) < 400 and len(text) > _HEAD:  # very long lines
        lines = list(islice(io.StringIO(text, newline=""), 400))
    delimiter = delimiter or delimiter_of(_from_first(lines))
    head = list(
        islice(_filled(records(lines[:-1] if len(lines) == 400 else lines, delimiter)), LOOKED_AT)
    )
    layout = _layout(head, header_line)
    start = layout.below - 1
    end = len(text)
    while end and text[end - 1] in "\r\n":
        end -= 1
    below = text[sum(map(len, lines[:start])) : end] if start < 400 else None
    quick = quick_columns(below, delimiter, len(layout.header)) if below is not None else None
    if quick is not None:
        count = len(quick[0])
        return layout.table(delimiter, quick, range(start + 1, start + 1 + count), layout.above)
    every = io.StringIO(
        text, newline=""
    )  # splits where csv does: at \n, \r and \r\n, and nowhere else
    return _carefully(layout, delimiter, _filled(records(list(every), delimiter, start)))


def from_rows(rows: list[tuple[int, list[str]]], header_line: int | None = None) -> Table:
    """A table of a sheet's (line, cells); raises FileRefusedError without a row."""
    filled = list(_filled(rows))
    layout = _layout(filled[:LOOKED_AT], header_line)
    return _carefully(layout, "", iter([record for record in filled if record[0] >= layout.below]))


@dataclass(frozen=True)
class _Layout:
    header: list[str]
    line: int
    second: int | None
    below: int  # the first line of data
    above: list[RowFault]  # what could not be cut before it

    def table(
        self,
        delimiter: str,
        columns: list[pa.DictionaryArray],
        lines: Sequence[int],
        faults: list[RowFault],
    ) -> Table:
        """The table, whose last row is refused where it is a sum over the others."""
        table = Table(self.header, self.line, delimiter, columns, lines, faults, self.second)
        last = [column[-1].as_py() for column in columns] if len(lines) else []
        if is_total(last):
            fault = RowFault(lines[-1], "row_is_total", None, as_csv(last))
            cut = [column.slice(0, len(lines) - 1) for column in columns]
            return replace(table, columns=cut, lines=lines[:-1], faults=[*faults, fault])
        return table


def _layout(head: list[Record], header_line: int | None) -> _Layout:
    whole = [(line, cells) for line, cells in head if not isinstance(cells, RowFault)]
    if not whole and any(
        cells.code == "cell_endless" for _, cells in head if isinstance(cells, RowFault)
    ):
        raise FileRefusedError("line_endless")
    if not whole:
        raise FileRefusedError("file_empty")
    shown = [cells[: MOST_COLUMNS + 1] for _, cells in whole]
    if header_line is None:
        at = header_at(shown, is_heading)
        headless = is_row_of_data(shown[at], shown[at + 1 :], is_heading)
    else:
        after_it = (n for n, (line, _) in enumerate(whole) if line >= header_line)
        at, headless = next(after_it, header_at(shown, is_heading)), header_line == NO_LINE
    if headless:
        return _without_headings(head, whole)
    line, header = whole[at][0], [cell.strip() for cell in whole[at][1]]
    if len(header) > MOST_COLUMNS:
        raise FileRefusedError("columns_too_many", f"{len(header):,} > {MOST_COLUMNS:,}")
    while (
        len(header) > 1
        and not header[-1]
        and all(not any(map(str.strip, cells[len(header) - 1 :])) for _, cells in whole[at + 1 :])
    ):
        header.pop()
    below, next_row = (whole[n][1] if n < len(whole) else [] for n in (at + 1, at + 2))
    second = whole[at + 1][0] if has_second_header(header, below, next_row, is_heading) else None
    after = next((n for n, _ in head if n > (second or line)), None)
    above = [cells for n, cells in head if isinstance(cells, RowFault) and n < line]
    if (
        header[0].upper() == "METADATA"
    ):  # Oracle's loader: the first two cells of every row say what to do, and with what
        header[1:2] = [f"METADATA {name}" for name in header[1:2]]
    return _Layout(
        header, line, second, after if after is not None else (second or line) + 1, above
    )


def _without_headings(head: list[Record], whole: list[tuple[int, list[str]]]) -> _Layout:
    """Every row is data, from the first that is as wide as most; the columns have numbers."""
    widths = [sum(1 for cell in cells if cell.strip()) for _, cells in whole]
    first = next(n for n, width in enumerate(widths) if width * 2 > max(widths))
    width = max(
        at + 1 for _, cells in whole[first:] for at, cell in enumerate(cells) if cell.strip()
    )
    if width > MOST_COLUMNS:
        raise FileRefusedError("columns_too_many", f"{width:,} > {MOST_COLUMNS:,}")
    line = whole[first][0]
    above = [cells for n, cells in head if isinstance(cells, RowFault) and n < line]
    return _Layout(numbered(width), NO_LINE, None, line, above)


def _filled(found: Iterable[Record]) -> Iterable[Record]:
    return (
        (line, cells)
        for line, cells in found
        if isinstance(cells, RowFault) or any(map(str.strip, cells))
    )


def _from_first(lines: list[str]) -> list[str]:
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    return lines[first:]


def _carefully(layout: _Layout, delimiter: str, found: Iterable[Record]) -> Table:
    """Row by row: whatever a row is like, it becomes a row or a fault."""
    width = len(layout.header)
    rows: list[list[str]] = []
    starts: list[int] = []
    faults = list(layout.above)
    for line, cells in found:
        if isinstance(cells, RowFault):
            faults.append(cells)
        elif len(cells) > width and any(map(str.strip, cells[width:])):
            faults.append(
                RowFault(line, "cells_too_many", f"{len(cells)} > {width}", as_csv(cells))
            )
        else:
            rows.append(
                cells if len(cells) == width else cells[:width] + [""] * (width - len(cells))
            )
            starts.append(line)
    columns = [encoded([row[place] for row in rows]) for place in range(width)]
    return layout.table(delimiter, columns, starts, faults)
