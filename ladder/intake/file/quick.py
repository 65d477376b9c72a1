"""The short way for large, well-formed text: every line below the headings is one row of the same
width."""

from __future__ import annotations

import csv as csv_module

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from ladder.intake.file.distinct import encoded_column

_QUOTE, _END, _RETURN = 34, 10, 13
_WORTHWHILE_BYTES = 20_000


def quick_columns(text: str, delimiter: str, width: int) -> list[pa.DictionaryArray] | None:
    """One column of distinct texts and places per heading, or None where a row is not on one line,
    blank, or of another width.

    `text` starts below the headings and ends without a line end. What this declines, the careful
    way reads.
    """
    if len(text) < _WORTHWHILE_BYTES or width < 2:
        return None
    content = text.encode()
    if not _is_on_one_line_each(content, ord(delimiter)):
        return None
    names = [str(place) for place in range(width)]
    try:
        table = csv.read_csv(
            pa.BufferReader(content),
            read_options=csv.ReadOptions(column_names=names),
            parse_options=csv.ParseOptions(delimiter=delimiter, ignore_empty_lines=False),
            convert_options=csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
            ),
        )
    except pa.ArrowInvalid:  # a row of another width
        return None
    columns = [table.column(name).combine_chunks() for name in names]
    longest = max(pc.max(pc.binary_length(column)).as_py() for column in columns)
    if longest > csv_module.field_size_limit() or _has_blank_row(columns):
        return None
    return [encoded_column(column) for column in columns]  # quicker than the reader does it


def _has_blank_row(columns: list[pa.StringArray]) -> bool:
    blank = pc.equal(columns[0], "")
    for column in columns[1:]:
        if not pc.any(blank).as_py():
            return False
        blank = pc.and_(blank, pc.equal(column, ""))
    return bool(pc.any(blank).as_py())


def _is_on_one_line_each(content: bytes, delimiter: int) -> bool:
    """Whether every row is one line: returns stand only before line ends, quotes only around whole
    cells without a line end."""
    if b"\r" in content and content.count(b"\r") != content.count(b"\r\n"):
        return False
    if b'"' not in content:
        return True
    characters = np.frombuffer(content, dtype=np.uint8)
    marks = np.flatnonzero((characters == _END) | (characters == _QUOTE))
    quotes = characters[marks] == _QUOTE
    inside = np.cumsum(quotes) % 2 == 1
    return not (inside & ~quotes).any() and _around_cells(characters, marks[quotes], delimiter)


def _around_cells(content: np.ndarray, quotes: np.ndarray, delimiter: int) -> bool:
    """Quotes alternate: one that opens stands after a delimiter or a line's end, one that closes
    before one."""
    if len(quotes) % 2:
        return False
    opening, closing = quotes[::2], quotes[1::2]
    before = np.where(opening == 0, _END, content[opening - 1])
    after = np.where(
        closing == len(content) - 1, _END, content[np.minimum(closing + 1, len(content) - 1)]
    )
    return bool(
        np.isin(before, (delimiter, _END)).all()
        and np.isin(after, (delimiter, _END, _RETURN)).all()
    )
