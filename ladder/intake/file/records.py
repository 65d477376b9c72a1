"""Text into records of cells, each with the physical lines it stands on; no row is lost in a
quote."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ladder.intake.model import Code

DELIMITERS = (",", ";", "\t", "|", "^")
_LINES_LOOKED_AT = 200
_QUOTED = re.compile(r'["\r\n]')


@dataclass(frozen=True)
class RowFault:
    """A row that could not be cut into cells: its line, why, and the text as it stands in the
    file."""

    line: int
    code: Code
    detail: str | None
    source_row: str | None


def as_csv(cells: Sequence[str]) -> str:
    """The cells of one row as one line of comma-separated text."""
    plain = ",".join(cells)
    if len(cells) > 1 and plain.count(",") == len(cells) - 1 and not _QUOTED.search(plain):
        return plain
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def unwrapped(text: str) -> str:
    """The text without the quotes around whole lines, where every line is one quoted cell that
    holds delimiters of its own."""
    sample = [line for line in text[:20_000].splitlines()[:_LINES_LOOKED_AT] if line.strip()]
    if len(text) > 20_000:
        sample = sample[:-1]
    if len(sample) < 2 or not all(_is_one_quoted_cell(line) for line in sample):
        return text
    lines = io.StringIO(text, newline="")
    return "".join(_without_its_quotes(line) for line in lines)


def _is_one_quoted_cell(line: str) -> bool:
    inner = line.strip()[1:-1]
    whole = (
        len(line.strip()) > 2
        and line.strip()[0] == line.strip()[-1] == '"'
        and '"' not in inner.replace('""', "")
    )
    return whole and any(delimiter in inner for delimiter in DELIMITERS[:4])


def _without_its_quotes(line: str) -> str:
    bare = line.rstrip("\r\n")
    if not _is_one_quoted_cell(bare):
        return line
    return bare.strip()[1:-1].replace('""', '"') + line[len(bare) :]


def delimiter_of(lines: list[str]) -> str:
    """The one that cuts most of the first lines into the same number of cells, more than one; the
    earlier where two do equally."""
    shown = [line for line in lines[:_LINES_LOOKED_AT] if line.strip()]

    def fit(delimiter: str) -> tuple[int, int]:
        try:
            widths = [len(cells) for cells in csv.reader(shown, delimiter=delimiter)]
        except csv.Error:
            return (0, 0)
        wide = [width for width in widths if width > 1]
        if not wide:
            return (0, 0)
        usual = max(set(wide), key=lambda width: (wide.count(width), width))
        return (usual * wide.count(usual), usual)

    first = next(iter(shown), "")
    by_first = max(DELIMITERS, key=lambda delimiter: _headings(first, delimiter))
    if _headings(first, by_first) > 2:
        return by_first
    return max(DELIMITERS, key=fit)


def _headings(first: str, delimiter: str) -> int:
    try:
        return sum(1 for cell in next(csv.reader([first], delimiter=delimiter), []) if cell.strip())
    except csv.Error:
        return 0


def records(
    lines: list[str], delimiter: str, first: int = 0
) -> Iterator[tuple[int, list[str] | RowFault]]:
    """(line, cells) of each record; a line that opens a quote and never closes it is one fault, and
    reading goes on below it."""
    start = first
    while start < len(lines):
        for end, cells in _well_quoted(lines, start, delimiter):
            yield start + 1, cells
            start = end
        if start < len(lines):
            code: Code = (
                "cell_endless" if len(lines[start]) > csv.field_size_limit() else "quote_open"
            )
            yield start + 1, RowFault(start + 1, code, None, lines[start].rstrip("\r\n")[:2000])
            start += 1


def _well_quoted(lines: list[str], start: int, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """(the index after its last line, cells) of each record from `start` on, up to the first that
    is not well quoted."""
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
    """Whether a record over several lines is well quoted: a forgotten quote swallows rows up to the
    next quote or the end."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
