"""Bars, cells, lines, marks and words of a figure on two axes as SVG."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import plotly.graph_objects as go

from ladder.exports.chart_read import cell_colour
from ladder.exports.chart_read_bars import number, values_of
from ladder.exports.svg.axes import Axis, milliseconds
from ladder.exports.svg.canvas import Canvas
from ladder.figures.text import GREY, Colour, colour

ANCHORS = {"left": "end", "right": "start", "center": "middle"}
WHITE = Colour("#ffffff")


def each(value: Any, at: int, otherwise: Any = None) -> Any:
    """One value for all, or the one of a place."""
    if isinstance(value, str) or not hasattr(value, "__len__"):
        return otherwise if value is None else value
    return value[at] if at < len(value) else otherwise


def bar_traces(canvas: Canvas, traces: list[Any], mode: str, across: Axis, up: Axis) -> None:
    """Side by side, over each other or one after the other, as the figure says."""
    ends: dict[Any, float] = {}
    taken = [
        place
        for trace in traces
        for place in dict.fromkeys(values_of(trace.y if trace.orientation == "h" else trace.x))
    ]
    shared = len(set(taken)) < len(taken)  # bars that never meet need not make room for one another
    for nth, trace in enumerate(traces):
        lying = trace.orientation == "h"
        along, beside = (across, up) if lying else (up, across)
        for at, (place, value) in enumerate(
            zip(*((trace.y, trace.x) if lying else (trace.x, trace.y)), strict=True)
        ):
            middle, length = beside.number(place), number(value)
            if middle is None or length is None:
                continue
            base = each(trace.base, at)
            start = (
                milliseconds(base) if along.is_days and base is not None else number(base)
            ) or 0.0
            if mode in ("stack", "relative"):
                start = ends.get(place, 0.0)
                ends[place] = start + length
            thick = float(each(trace.width, at) or 0.8)
            if mode == "group" and shared:
                thick /= len(traces)
                middle += (nth - (len(traces) - 1) / 2) * thick
            _bar(canvas, trace, at, (along, beside, lying), (start, length, middle, thick))


def _bar(
    canvas: Canvas,
    trace: Any,
    at: int,
    axes: tuple[Axis, Axis, bool],
    of: tuple[float, float, float, float],
) -> None:
    (along, beside, lying), (start, length, middle, thick) = axes, of
    low, high = sorted((along.start, along.end))
    one, other = (min(max(along.at(end) or 0.0, low), high) for end in (start, start + length))
    top, bottom = sorted(
        (beside.at(middle - thick / 2) or 0.0, beside.at(middle + thick / 2) or 0.0)
    )
    box = (
        (min(one, other), top, abs(other - one), bottom - top)
        if lying
        else (top, min(one, other), bottom - top, abs(other - one))
    )
    edge = (
        colour(trace.marker.line.color).hex
        if trace.marker.line.width and isinstance(trace.marker.line.color, str)
        else ""
    )
    canvas.rect(
        *box,
        colour(each(trace.marker.color, at)),
        edge,
        hatch=each(trace.marker.pattern.shape, at) or "",
    )
    if (said := each(trace.text, at)) and box[2] > 8:
        canvas.text(
            box[0] + box[2] / 2,
            box[1] + box[3] / 2,
            said,
            anchor="middle",
            size=float(trace.insidetextfont.size or canvas.size),
            colour=colour(each(trace.insidetextfont.color, at) or canvas.ink).hex,
        )


def cells(canvas: Canvas, figure: go.Figure, across: Axis, up: Axis) -> None:
    """A heatmap's cells with a thin gap between them."""
    layers = [trace for trace in figure.data if trace.type == "heatmap"]
    for nth_row, row in enumerate(layers[0].z if layers else ()):
        for nth, _ in enumerate(row):
            x0, x1 = (across.at(nth + half) or 0.0 for half in (-0.5, 0.5))
            y0, y1 = sorted(up.at(nth_row + half) or 0.0 for half in (-0.5, 0.5))
            if (paint := cell_colour(layers, nth, nth_row)) != WHITE:
                canvas.rect(x0 + 1, y0 + 1, x1 - x0 - 2, y1 - y0 - 2, paint)


def marks(canvas: Canvas, figure: go.Figure, across: Axis, up: Axis) -> None:
    """Lines with their gaps, then marks, then words."""
    for trace in figure.data:
        if trace.type != "scatter":
            continue
        mode = trace.mode or "lines+markers"
        points = [
            (across.at(x), up.at(y))
            for x, y in zip(values_of(trace.x), values_of(trace.y), strict=True)
        ]
        if "lines" in mode:
            _lines(canvas, trace, points)
        for at, (x, y) in enumerate(points):
            if x is None or y is None:
                continue
            if "markers" in mode and (size := float(each(trace.marker.size, at, 6))):
                canvas.mark(
                    x,
                    y,
                    str(each(trace.marker.symbol, at, "circle")),
                    size,
                    colour(each(trace.marker.color, at, None), GREY),
                )
            if "text" in mode and each(trace.text, at):
                _word(canvas, trace, at, x, y)


def _lines(canvas: Canvas, trace: Any, points: list[tuple[float | None, float | None]]) -> None:
    for known, run in groupby(points, key=lambda point: None not in point):
        reached = [(float(x or 0), float(y or 0)) for x, y in run] if known else []
        if len(reached) > 1:
            canvas.line(
                reached,
                colour(trace.line.color),
                float(trace.line.width or 2),
                trace.line.dash not in (None, "solid"),
            )


def _word(canvas: Canvas, trace: Any, at: int, x: float, y: float) -> None:
    side = str(each(trace.textposition, at, "middle center"))
    anchor = ANCHORS[side.rsplit(maxsplit=1)[-1]]
    middle = 0.5 if "middle" in side else 1.3 if "top" in side else -0.3
    away = 3 if anchor == "start" else -3 if anchor == "end" else 0
    said = str(each(trace.text, at)).strip("\u2002 ")
    canvas.text(
        x + away,
        y,
        said,
        anchor=anchor,
        middle=middle,
        size=float(trace.textfont.size or canvas.size),
        colour=colour(each(trace.textfont.color, at) or canvas.ink).hex,
    )
