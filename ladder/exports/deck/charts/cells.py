"""A heatmap as a native table of coloured cells, each with its counts."""

from __future__ import annotations

from typing import Any

from pptx.util import Emu

from ladder.exports.deck.slide_tables import NOTE, SIDE, fill_cell, grid_on
from ladder.exports.deck.text import LETTER, LINE, MUTED, POINT, Box, Face, text_box
from ladder.figures.cells import clipped, room
from ladder.figures.colours import mixed, text_on
from ladder.figures.heatmap import Cell, Heatmap
from ladder.figures.theme import LIGHT
from ladder.words import Words

NOWHERE = "#ffffff"


def cells(slide: Any, box: Box, of: Heatmap, face: Face, words: Words) -> None:
    """A table of coloured cells, each with its counts in an ink that reads on it."""
    first = min(max(max((room(name) for name in of.down), default=8), 12), 26)
    size = 10.0 if len(of.down) <= 16 else 9.0
    head, row = round(2.4 * size * LINE * POINT), round(size * LINE * POINT * 1.28) + 2 * 12_700
    shown = max(min(len(of.down), int((box.height - head - NOTE) / row)), 1)
    named = round(first * size * LETTER * POINT) + 2 * SIDE
    each = (box.width - named) // max(len(of.across), 1)
    widths = [named, *[min(each, 1_500_000)] * len(of.across)]
    grid = grid_on(
        slide, Box(box.left, box.top, sum(widths), head + shown * row), shown + 1, widths
    )
    letters = int((widths[-1] - 2 * SIDE) / POINT / (size * LETTER))
    grid.rows[0].height = Emu(head)
    for at, name in enumerate(("", *of.across)):
        fill_cell(
            grid.cell(0, at), clipped(name, letters * 2), face, size, head=True, middle=at > 0
        )
    for down in range(shown):
        grid.rows[down + 1].height = Emu(row)
        fill_cell(grid.cell(down + 1, 0), clipped(of.down[down], first), face, size, tight=True)
        for across, cell in enumerate(of.cells[down]):
            paint = colour_of(cell)
            said = _said(cell, letters)
            fill_cell(
                grid.cell(down + 1, across + 1),
                said,
                face,
                size,
                fill=paint,
                ink=text_on(paint),
                middle=True,
                tight=True,
            )
    if left := len(of.down) - shown:
        below = Box(box.left, box.top + head + shown * row + 40_000, box.width, NOTE - 40_000)
        text_box(
            slide, below, [words.say("export.more", count=left, rows=left)], face, (10.0,), MUTED
        )


def colour_of(cell: Cell | None) -> str:
    """The scale's colour, grey without a share, white where there is no such cell."""
    if cell is None:
        return NOWHERE
    return LIGHT.blank if cell.share is None else mixed(LIGHT.scale, cell.share)


def _said(cell: Cell | None, letters: int) -> str:
    """Counts and percent, the counts alone where there is little room."""
    if cell is None or not cell.percent:
        return "" if cell is None else cell.said
    whole = f"{cell.said} · {cell.percent}"
    return whole if room(whole) <= letters else cell.said
