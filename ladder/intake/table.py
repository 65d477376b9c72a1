"""Stop 1-2: text into a heading row and rows of cells, each with the physical line it starts on; nothing is interpreted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from ladder.intake.model import Code, FileRefusedError

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True)
class RowFault:
    """A row that could not be cut into cells: its line, why, and the text as it stands in the file."""

    line: int
    code: Code
    detail: str | None
    source_row: str


@dataclass(frozen=True)
class Table:
    """`rows[i]` starts on physical line `lines[i]` and is as wide as `header`; rows that could not be cut are in `faults`."""

    header: list[str]
    header_line: int
    delimiter: str
    rows: list[list[str]]
    lines: list[int]
    faults: list[RowFault]

    @property
    def rows_read(self) -> int:
        """Every row that is not blank, good or not; the heading row is not counted."""
        return len(self.rows) + len(self.faults)


def as_csv(cells: list[str]) -> str:
    """The cells of one row as one line of comma-separated text."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def tabulate(text: str) -> Table:
    """Cut text into a table; raises FileRefusedError without a heading row. Missing cells at the end of a row are empty."""
    lines = list(io.StringIO(text, newline=""))  # splits where csv does: at \n, \r and \r\n, and nowhere else
    delimiter = _delimiter(lines)
    rows: list[list[str]] = []
    starts: list[int] = []
    faults: list[RowFault] = []
    header: list[str] | None = None
    header_line = width = 0
    for line, cells in _records(lines, delimiter):
        if isinstance(cells, RowFault):
            faults.append(cells)
        elif not any(map(str.strip, cells)):
            continue
        elif header is None:
            header, header_line, width = [cell.strip() for cell in cells], line, len(cells)
        elif any(map(str.strip, cells[width:])):
            faults.append(RowFault(line, "cells-too-many", f"{len(cells)} > {width}", as_csv(cells)))
        else:
            rows.append(cells[:width] + [""] * (width - len(cells)))
            starts.append(line)
    if header is None:
        raise FileRefusedError("file-empty")
    return Table(header, header_line, delimiter, rows, starts, faults)


def _delimiter(lines: list[str]) -> str:
    """The one that cuts the heading row into most cells; the earlier of DELIMITERS where two do equally well."""
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)

    def headings(delimiter: str) -> int:
        try:
            return len(next(csv.reader(_from(lines, first), delimiter=delimiter), []))
        except csv.Error:
            return 0

    return max(DELIMITERS, key=headings)


def _records(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | RowFault]]:
    """(line, cells) of each record; a line that opens a quote and never closes it is one fault, and reading goes on below it."""
    start = 0
    while start < len(lines):
        for end, cells in _well_quoted(lines, start, delimiter):
            yield start + 1, cells
            start = end
        if start < len(lines):
            code: Code = "cell-endless" if len(lines[start]) > csv.field_size_limit() else "quote-open"
            yield start + 1, RowFault(start + 1, code, None, lines[start].rstrip("\r\n")[:2000])
            start += 1


def _well_quoted(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """(the index after its last line, cells) of each record from `start` on, up to the first that is not well quoted."""
    first = start
    reader = csv.reader(_from(lines, start), delimiter=delimiter)
    try:
        for cells in reader:
            end = start + reader.line_num
            if end - first > 1 and not _closes_its_quotes(lines[first:end], delimiter):
                return
            yield end, cells
            first = end
    except csv.Error:  # a cell beyond the limit of the csv module: nearly always an open quote
        return


def _from(lines: list[str], start: int) -> Iterator[str]:
    return (lines[at] for at in range(start, len(lines)))


def _closes_its_quotes(lines: list[str], delimiter: str) -> bool:
    """Whether a record over several lines is well quoted: a forgotten quote swallows rows up to the next quote or the end."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
