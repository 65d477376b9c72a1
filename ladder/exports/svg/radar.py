"""A radar as SVG: a polygon grid, names around it, filled shapes below and lines above, gaps where
nothing is known."""

from __future__ import annotations

import math
from itertools import groupby

from ladder.exports.svg.canvas import LINE, Canvas
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import GRID, SIZE, canvas
from ladder.figures.cells import folded, percent
from ladder.figures.colours import Colour, as_colour
from ladder.figures.radar import Radar, Role, Scores
from ladder.figures.theme import LIGHT

LABEL, LETTERS = 16, 16
RADIUS = 130.0
EXPECTED = as_colour(LIGHT.expected)
STYLES: dict[Role, tuple[Colour, float, bool, Colour | None]] = {
    "expected": (Colour(LIGHT.muted), 1.2, False, EXPECTED),
    "next": (Colour(LIGHT.ink), 1.6, True, None),
    "person": (Colour(LIGHT.accent), 2.5, False, None),
    "share": (Colour(LIGHT.accent), 2.5, False, Colour(LIGHT.accent, 0.16)),
}
"""Colour, width, whether dashed, and the fill of a shape without gaps."""


def radar(form: Radar) -> Canvas:
    """The first axis on top, then clockwise; an axis without a value says why in grey."""
    on = canvas()
    top = 0.0 if form.is_share else legend(on, map(_sample, form.scores))
    names = [
        [*folded(label, LETTERS), *([note] if note else [])]
        for label, note in zip(form.labels, form.notes, strict=True)
    ]
    tallest = max(map(len, names), default=1) * SIZE * LINE
    middle = on.width / 2, top + tallest + LABEL + RADIUS
    turns = [math.radians(-90 + 360 * nth / len(names)) for nth in range(len(names))]

    def place(at: int, value: float) -> tuple[float, float]:
        share = value / form.end * RADIUS
        return middle[0] + share * math.cos(turns[at]), middle[1] + share * math.sin(turns[at])

    rings = [(at / 4, percent(at / 4)) for at in range(1, 5)]
    if not form.is_share:
        rings = [(float(at), name) for at, name in enumerate(form.steps)]
    for value, _ in rings:
        on.polygon([place(at, value) for at in range(len(names))], Colour("none"), GRID)
    for at, name in enumerate(names):
        on.line([middle, place(at, form.end)], GRID)
        _name(on, middle, turns[at], name, LIGHT.ink if form.rated[at] else LIGHT.muted)
    for scores in form.scores:
        points = [
            None if value is None else place(at, value) for at, value in enumerate(scores.values)
        ]
        _shape(on, scores, points)
    for value, said in rings:
        x, y = place(0, value)
        on.text(x - 4, y, said, anchor="end", size=SIZE - 3, colour=LIGHT.muted)
    on.height = middle[1] + RADIUS + LABEL + tallest
    return on


def _sample(scores: Scores) -> Sample:
    colour, _, dash, fill = STYLES[scores.role]
    whole = None not in scores.values
    return Sample(scores.name, colour, "line", dash=dash, filled=fill if whole else None)


def _name(
    on: Canvas, middle: tuple[float, float], turn: float, name: list[str], colour: str
) -> None:
    across, down = math.cos(turn), math.sin(turn)
    on.text(
        middle[0] + (RADIUS + LABEL * 0.7) * across,
        middle[1] + (RADIUS + LABEL * 0.7) * down,
        name,
        anchor="middle" if abs(across) < 0.2 else "start" if across > 0 else "end",
        middle=0.5 - 0.5 * down,
        colour=colour,
    )


def _shape(on: Canvas, scores: Scores, points: list[tuple[float, float] | None]) -> None:
    """A shape without gaps is closed, and filled where its role is; others are pieces of a line,
    and a point that no line reaches is a mark."""
    colour, width, dash, fill = STYLES[scores.role]
    known = [point for point in points if point is not None]
    if len(known) == len(points):
        on.polygon(known, fill or Colour("none"), colour, width, dash)
    else:
        gap = points.index(None)
        for is_known, run in groupby(points[gap:] + points[:gap], key=lambda one: one is not None):
            piece = [point for point in run if point is not None]
            if is_known and len(piece) > 1:
                on.line(piece, colour, width, dash)
            elif is_known:
                on.mark(*piece[0], "circle", 5, colour)
    if scores.role in ("person", "share"):
        for x, y in known:
            on.mark(x, y, "circle", 7, colour)
