"""Where the headings stand: below title rows, above a second heading row; and whether a last row is
a sum."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

LOOKED_AT = 40  # a title block is never longer
_NUMBERS = re.compile(r"[\d\s.,:/%+()-]*\d[\d\s.,:/%+()-]*")
_TOTAL = re.compile(
    r"(grand\s+)?(sub)?totals?\b.*|sum|count|合\s*计|总\s*计|小\s*计|总\s*数|共\s*计|gesamt|summe",
    re.IGNORECASE,
)
_SAYS = Callable[[str], bool]


def header_at(rows: Sequence[Sequence[str]], known: _SAYS) -> int:
    """The index of the heading row among the first rows: the first in which most headings are
    known, else the first that is full.

    `known` says whether a text is a heading of any kind of file. A title has one or two cells;
    headings are many and no numbers."""
    shown = [[cell.strip() for cell in row] for row in rows[:LOOKED_AT]]
    counts = [_known_in(row, known) for row in shown]
    filled = [sum(1 for cell in row if cell) for row in shown]
    first = next((at for at, count in enumerate(filled) if count), 0)
    if not shown or (counts[first] >= 2 and counts[first] * 2 >= filled[first]):
        return first
    best = max(counts, default=0)
    if best >= 2:
        return next(at for at, count in enumerate(counts) if count == best)
    if filled[first] >= 2:
        return first
    widest = max(filled)
    wide = [
        at
        for at, count in enumerate(filled)
        if count * 2 > widest
        and count >= 2
        and not any(map(_NUMBERS.fullmatch, filter(None, shown[at])))
    ]
    return wide[0] if wide else first


def _known_in(row: Sequence[str], known: _SAYS) -> int:
    """How many cells are known headings; none where the row holds an address or a number, as rows
    of data do."""
    filled = [cell for cell in row if cell]
    if any("@" in cell or _NUMBERS.fullmatch(cell) for cell in filled):
        return 0
    count = sum(1 for cell in filled if known(cell))
    return 0 if count * 3 < len(filled) else count


def has_second_header(
    header: Sequence[str], below: Sequence[str], next_row: Sequence[str], known: _SAYS
) -> bool:
    """Whether the row below the headings repeats them in other words (system keys, then labels),
    and holds nobody's data."""
    pairs = [(above.strip(), cell.strip()) for above, cell in zip(header, below, strict=False)]
    said = [(above, cell) for above, cell in pairs if cell]
    if len(said) < 2 or len(said) * 2 < sum(1 for above, _ in pairs if above):
        return False
    if any("@" in cell or _NUMBERS.fullmatch(cell) for _, cell in said):
        return False
    like = sum(1 for above, cell in said if known(cell) or _plain(above) == _plain(cell))
    return like * 2 > len(said) and like >= 2 and list(below) != list(next_row)


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row is a sum over those above: its first filled cell says so and most others are
    empty or numbers."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    if not filled or not _TOTAL.fullmatch(filled[0].rstrip(":：")):
        return False
    return all(_NUMBERS.fullmatch(cell) for cell in filled[1:]) and (
        len(filled) * 2 <= len(cells) or len(cells) <= 3 or len(filled) > 1
    )


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
