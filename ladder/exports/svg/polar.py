"""A radar as SVG: a polygon grid, names around it, filled shapes below and lines above, gaps where
nothing is known."""

from __future__ import annotations

import math
from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from ladder.exports.chart_read_bars import number
from ladder.exports.svg.canvas import LINE, Canvas
from ladder.figures.text import Colour, colour, text_lines

LABEL = 16


def draw(canvas: Canvas, figure: go.Figure, top: float) -> None:
    """The radar below so many px of legend."""
    polar = figure.layout.polar
    keys, names = list(polar.angularaxis.tickvals), list(polar.angularaxis.ticktext)
    tallest = max(len(text_lines(name)) for name in names) * canvas.size * LINE
    radius = (canvas.height - top - 2 * tallest - 2 * LABEL) / 2
    middle = canvas.width / 2, top + tallest + LABEL + radius
    low, high = (float(end) for end in polar.radialaxis.range)
    turns = {key: math.radians(-90 + 360 * nth / len(keys)) for nth, key in enumerate(keys)}

    def place(key: Any, value: float) -> tuple[float, float]:
        share = (value - low) / ((high - low) or 1) * radius
        return middle[0] + share * math.cos(turns[key]), middle[1] + share * math.sin(turns[key])

    grid = colour(polar.radialaxis.gridcolor, Colour("#dfe4ea"))
    for value in polar.radialaxis.tickvals:
        canvas.polygon([place(key, value) for key in keys], Colour("none"), grid)
    for key, name in zip(keys, names, strict=True):
        canvas.line([middle, place(key, high)], grid)
        _name(canvas, middle, radius, turns[key], name)
    for trace in figure.data:
        _shape(canvas, trace, place)
    for value, said in zip(polar.radialaxis.tickvals, polar.radialaxis.ticktext, strict=True):
        x, y = place(keys[0], value)
        canvas.text(
            x - 4,
            y,
            said,
            anchor="end",
            size=canvas.size - 3,
            colour=colour(polar.radialaxis.tickfont.color).hex,
        )


def _name(
    canvas: Canvas, middle: tuple[float, float], radius: float, turn: float, name: object
) -> None:
    across, down = math.cos(turn), math.sin(turn)
    anchor = "middle" if abs(across) < 0.2 else "start" if across > 0 else "end"
    canvas.text(
        middle[0] + (radius + LABEL * 0.7) * across,
        middle[1] + (radius + LABEL * 0.7) * down,
        name,
        anchor=anchor,
        middle=0.5 - 0.5 * down,
    )


def _shape(canvas: Canvas, trace: Any, place: Any) -> None:
    points = [(key, number(value)) for key, value in zip(trace.theta, trace.r, strict=True)]
    edge, dash = colour(trace.line.color), trace.line.dash not in (None, "solid")
    if trace.fill == "toself":
        canvas.polygon(
            [place(key, value) for key, value in points if value is not None],
            colour(trace.fillcolor),
        )
    for known, run in groupby(points, key=lambda point: point[1] is not None):
        run_points = [place(key, value) for key, value in run] if known else []
        if len(run_points) > 1:
            canvas.line(run_points, edge, float(trace.line.width or 2), dash)
    sizes = trace.marker.size
    for at, (key, value) in enumerate(points):
        size = sizes[at] if isinstance(sizes, tuple | list) else sizes
        if value is not None and size and "markers" in (trace.mode or ""):
            x, y = place(key, value)
            canvas.mark(x, y, "circle", float(size), colour(trace.marker.color))
