"""The names of what is drawn, each beside a sample, in a row or several above a figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ladder.exports.svg.canvas import Canvas, wide
from ladder.figures.colours import Colour
from ladder.figures.theme import LIGHT

ROW = 24
GAP = 26


@dataclass(frozen=True)
class Sample:
    """How one thing is drawn: a bar (with its hatch), a line (dashed or not, over a filled shape or
    not), or a mark with its sign."""

    name: str
    colour: Colour
    kind: Literal["bar", "line", "mark"] = "bar"
    sign: str = ""
    dash: bool = False
    filled: Colour | None = None


def legend(canvas: Canvas, samples: Iterable[Sample]) -> float:
    """Returns how many px it takes."""
    x, y = 4.0, ROW / 2
    drawn = [sample for sample in samples if sample.name]
    for sample in drawn:
        need = GAP + wide(sample.name, canvas.size - 1) + 14
        if x > 4 and x + need > canvas.width:
            x, y = 4.0, y + ROW
        _sample(canvas, sample, x, y)
        canvas.text(x + GAP, y, sample.name, size=canvas.size - 1, colour=LIGHT.muted)
        x += need
    return y + ROW / 2 if drawn else 0


def _sample(canvas: Canvas, of: Sample, x: float, y: float) -> None:
    if of.kind == "bar":
        canvas.rect(x + 4, y - 6, 14, 12, of.colour, hatch=of.sign)
    elif of.kind == "line":
        if of.filled:
            canvas.rect(x, y - 6, 20, 12, of.filled)
        canvas.line([(x, y), (x + 20, y)], of.colour, 2, of.dash)
    else:
        canvas.mark(x + 10, y, of.sign, 14 if of.sign.startswith("line") else 11, of.colour)
