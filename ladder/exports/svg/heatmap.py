"""A table of shares as coloured cells in SVG."""

from __future__ import annotations

from ladder.exports.svg.canvas import Canvas, wide, widest
from ladder.exports.svg.planes import SIZE, canvas, rows
from ladder.figures.cells import folded
from ladder.figures.colours import Colour, mixed, text_on
from ladder.figures.heatmap import Heatmap
from ladder.figures.theme import LIGHT

ROW = 38
LEAN = 35
FEW = 6


def heatmap(form: Heatmap) -> Canvas:
    """The columns' names on top, leaning where they are too wide; a cell without a share is grey, a
    cell that is not there is not drawn."""
    on, small = canvas(), SIZE - 2
    lines = 2 if len(form.across) <= FEW else 1
    names = [folded(name, 14 if lines == 2 else 24, lines) for name in form.across]
    left = widest((folded(name, 22) for name in form.down), SIZE) + 12
    cell = (on.width - left - 8) / max(len(names), 1)
    leans = widest(names, small) > cell
    top = widest(names, small) * 0.58 + 18 if leans else lines * small * 1.2 + 8
    right = max(8, wide(names[-1], small) * 0.82 - cell / 2) if leans and names else 8
    ends = (0.0, float(max(len(names), 1)))
    plane = rows(on, form.down, top, row=ROW, ends=ends, ticks=(), right=right)
    for at, name in enumerate(names):
        x = plane.across.at(at + 0.5)
        if leans:
            on.text(x, top - 6, name, size=small, turn=-LEAN)
        else:
            on.text(x, top - 4, name, anchor="middle", middle=1, size=small)
    for down, row in enumerate(form.cells):
        for across, shown in enumerate(row):
            if shown is None:
                continue
            paint = LIGHT.blank if shown.share is None else mixed(LIGHT.scale, shown.share)
            x0, x1 = plane.across.at(across) + 1, plane.across.at(across + 1) - 1
            on.rect(x0, plane.top + down * ROW + 1, x1 - x0, ROW - 2, Colour(paint))
            said = [shown.said, *([shown.percent] if shown.percent else [])]
            ink = LIGHT.muted if shown.share is None else text_on(paint)
            y = plane.middle(down)
            on.text((x0 + x1) / 2, y, said, anchor="middle", size=small, colour=ink)
    return on
