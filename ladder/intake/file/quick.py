"""The short way for large, well-formed text: every line below the headings is one row of the same
width."""

from __future__ import annotations

import csv as csv_module

import numpy as np
import pyarrow as pa
from pyarrow import csv

_QUOTE, _END, _RETURN = 34, 10, 13
_WORTHWHILE_BYTES = 20_000


def quick_columns(text: str, delimiter: str, width: int) -> list[pa.DictionaryArray] | None:
    """One column of distinct texts and places per heading, or None where a row is not on one line,
    blank, or of another width.

    `text` starts below the headings. What this declines, the careful way reads.
    """
    if len(text) < _WORTHWHILE_BYTES or width < 2:
        return None
    content = text.encode().rstrip(b"\r\n")
    if not _is_regular(np.frombuffer(content, dtype=np.uint8), ord(delimiter), width):
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
    except pa.ArrowInvalid:
        return None
    return [
        table.column(name).combine_chunks().dictionary_encode() for name in names
    ]  # quicker than letting the reader do it


def _is_regular(content: np.ndarray, delimiter: int, width: int) -> bool:
    """Whether each line holds width - 1 delimiters outside quotes, and quotes stand only around
    whole cells."""
    marks = np.flatnonzero((content == delimiter) | (content == _END) | (content == _QUOTE))
    found = content[marks]
    if (
        len(marks) == 0
        or np.diff(marks, prepend=0, append=len(content)).max() > csv_module.field_size_limit()
    ):
        return False
    if (content == _RETURN).any() and not _returns_end_lines(content):
        return False
    quotes = found == _QUOTE
    if quotes.any():
        inside = np.cumsum(quotes) % 2 == 1
        if (inside[-1] and found[-1] != _QUOTE) or not _around_cells(
            content, marks[quotes], delimiter
        ):
            return False
        if (found[inside] == _END).any():
            return False
        found = found[~inside & ~quotes]
    ends = np.flatnonzero(found == _END)
    per_line = np.diff(np.concatenate(([-1], ends, [len(found)]))) - 1
    return bool((per_line == width - 1).all())


def _returns_end_lines(content: np.ndarray) -> bool:
    returns = np.flatnonzero(content == _RETURN)
    return bool(returns[-1] + 1 < len(content) and (content[returns + 1] == _END).all())


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
