"""A table of a ladder: rows of cells with their lines, and the line in which the headings stand."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from ladder.company_ladders.import_report import NotALadder, Notes
from ladder.company_ladders.ladder_vocabulary import plain
from ladder.intake.file.records import RowFault, delimiter_of, records, unwrapped

MOST_ROWS = 5000


@dataclass(frozen=True)
class Sheet:
    """`rows` are as wide as `header`; `lines[i]` is the line on which row i starts."""

    header: list[str]
    rows: list[list[str]]
    lines: list[int]

    def turned(self) -> Sheet:
        """Rows as columns and columns as rows; a row's line is then that of the headings."""
        whole = [self.header, *self.rows]
        columns = [list(column) for column in zip(*whole, strict=True)]
        return Sheet(
            columns[0], columns[1:], [self.lines[0] - 1 if self.lines else 1] * (len(columns) - 1)
        )


def cut(text: str, notes: Notes) -> Sheet:
    """The table in a text. Titles above the headings are passed over: the headings are the first
    row with two cells or more filled."""
    lines = list(io.StringIO(unwrapped(text), newline=""))
    return sheet_of(records(lines, delimiter_of(lines)), notes)


def sheet_of(rows: Iterable[tuple[int, list[str] | RowFault]], notes: Notes) -> Sheet:
    """A table of (line, cells); what stands beyond its headings is reported.

    Raises NotALadder where there is no row of headings, and for more than MOST_ROWS rows."""
    header: list[str] = []
    kept: list[list[str]] = []
    starts: list[int] = []
    for line, cells in rows:
        if isinstance(cells, RowFault):
            notes.drop("line_unreadable", str(line), plain(cells.source_row)[:100])
            continue
        texts = [plain(cell) for cell in cells]
        if not header:
            header = texts if sum(map(bool, texts)) > 1 else []
        elif any(texts):
            if any(texts[len(header) :]):
                notes.warn("line_unreadable", str(line), f"{len(texts)} > {len(header)}")
            kept.append((texts + [""] * len(header))[: len(header)])
            starts.append(line)
        if len(kept) > MOST_ROWS:
            raise NotALadder("too_many_entries", f"> {MOST_ROWS}")
    if not header:
        raise NotALadder("file_not_a_ladder")
    return Sheet(header, kept, starts)
