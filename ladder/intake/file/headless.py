"""Whether a file has no heading row: whether what stands where headings would is a row of data like
those below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import pyarrow as pa

NO_LINE = 0  # of headings that a file does not have
_ENOUGH = 2.0  # what speaks for a row of data: two columns that are alike below, or an address
_NUMBERED = re.compile(r"\((?:\d{1,4}|sheet)\)")
_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_DAY = re.compile(
    r"\d{1,4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,4}日?(?:[ T][\d:.Z+]+)?"
    r"|\d{1,2}[- ][A-Za-zÀ-ÿ]{3,9}\.?[- ]\d{2,4}"
)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*\s?%?")
_CODE = re.compile(r"(?=(?:\D*\d){2})[A-Za-z]{0,6}[-_ ]?\d+[A-Za-z]?")
_SHAPES = ((_ADDRESS, 2.0), (_DAY, 2.0), (_CODE, 1.0), (_NUMBER, 0.75))
_ALIKE = 0.8  # of the filled cells below


def numbered(width: int) -> list[str]:
    """What columns without headings are called: '(1)', '(2)' ..."""
    return [f"({nth})" for nth in range(1, width + 1)]


def is_numbered(header: Sequence[str]) -> bool:
    """Whether these are the headings of a file that has none."""
    return bool(header) and all(map(_NUMBERED.fullmatch, header))


def shape_of(column: pa.DictionaryArray) -> str:
    """The shape of a column's first filled cell, by which files without headings are told apart."""
    first = next((text.strip() for text in column.dictionary[:9].to_pylist() if text.strip()), "")
    return next((str(nth) for nth, (shape, _) in enumerate(_SHAPES) if shape.fullmatch(first)), "")


def is_row_of_data(
    row: Sequence[str], below: Sequence[Sequence[str]], known: Callable[[str], bool]
) -> bool:
    """Whether a row is one of data: its cells have the shape of those below them (addresses, days,
    codes, numbers) or stand there again, and hardly any is a heading that is known.

    A heading row that is repeated further down is none of the data."""
    cells = [cell.strip() for cell in row]
    others = [[cell.strip() for cell in each] for each in below]
    others = [each for each in others if each[: len(cells)] != cells]
    if not others:
        return False
    everywhere = {cell for each in others for cell in each}
    speaks_for, speaks_against = 0.0, 0.0
    for at, cell in enumerate(cells):
        if not cell:
            continue
        column = [each[at] for each in others if at < len(each) and each[at]]
        shaped = _shaped(cell, column)
        if shaped:
            speaks_for += shaped
        elif known(cell):
            speaks_against += 1.0
        elif len(cell) > 1 and not cell.isdigit():
            speaks_for += cell in everywhere
    return speaks_for >= _ENOUGH and speaks_for > 2 * speaks_against


def _shaped(cell: str, column: Sequence[str]) -> float:
    """How much it says that the cell has the shape of those below; 0 where it has not. A number
    above numbers may be a heading: a year."""
    for shape, weight in _SHAPES:
        if shape.fullmatch(cell):
            alike = sum(1 for each in column if shape.fullmatch(each))
            return weight if column and alike >= _ALIKE * len(column) else 0.0
    return 0.0
