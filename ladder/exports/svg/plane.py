"""Figures on two axes as SVG: grid, bars, marks, lines, cells and words where plotly puts them."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import plotly.graph_objects as go

from ladder.exports.chart_read_bars import number, values_of
from ladder.exports.svg.axes import Axis, axis_of, milliseconds
from ladder.exports.svg.canvas import LINE, Canvas, wide, widest
from ladder.exports.svg.traces import bar_traces, cells, marks
from ladder.figures.text import Colour, colour, text_lines

LEAN = 35
AIR = 8
WIDEST_NAMES = 0.46


def draw(canvas: Canvas, figure: go.Figure, top: float) -> None:
    """The plane below so many px of legend: bands first, then grid, traces, lines and words."""
    layout = figure.layout
    bars = [trace for trace in figure.data if trace.type == "bar"]
    lying = any(trace.orientation == "h" for trace in bars)
    across = axis_of(layout.xaxis, _values(figure, "x"), zero=bool(bars) and lying)
    up = axis_of(layout.yaxis, _values(figure, "y"), zero=bool(bars) and not lying)
    small = canvas.size - 2
    names_on_top = layout.xaxis.side == "top"
    left = (
        min(widest((text for _, text in up.ticks), canvas.size) + 12, canvas.width * WIDEST_NAMES)
        if up.ticks
        else 4
    )
    right = max(
        float(layout.margin.r or 8),
        12 + wide(across.ticks[-1][1], small) / 2 if across.ticks and not names_on_top else 0,
    )
    lines = max((len(text_lines(text)) for _, text in across.ticks), default=0)
    room_for_names, leans = lines * small * LINE + AIR if across.ticks else 2, False
    if names_on_top and across.ticks:
        cell = (canvas.width - left - right) / len(across.ticks)
        leans = widest((text for _, text in across.ticks), small) > cell
        if leans:
            room_for_names = widest((text for _, text in across.ticks), small) * 0.58 + 18
            right = max(right, wide(across.ticks[-1][1], small) * 0.82 - cell / 2)
    head = top + (room_for_names if names_on_top else 6)
    foot = canvas.height - (2 if names_on_top else room_for_names)
    across, up = across.over(left, canvas.width - right), up.over(foot, head)
    across = _thinned(across, small)
    _shapes(canvas, layout, across, up, below=True)
    _grid(canvas, layout, across, up, leans)
    cells(canvas, figure, across, up)
    bar_traces(canvas, bars, str(layout.barmode or "group"), across, up)
    marks(canvas, figure, across, up)
    _shapes(canvas, layout, across, up, below=False)
    _notes(canvas, layout, across, up)


def _thinned(across: Axis, size: float) -> Axis:
    """Of days whose names would run into one another, every second one, or fewer."""
    if not across.is_days or not across.ticks:
        return across
    room = abs(across.end - across.start) / len(across.ticks)
    return replace(
        across,
        ticks=across.ticks[
            :: math.ceil((widest((text for _, text in across.ticks), size) + AIR) / max(room, 1))
        ],
    )


def _values(figure: go.Figure, key: str) -> list[Any]:
    """What stands on an axis; the far end of a bar with a base counts too."""
    found = []
    for trace in figure.data:
        values = values_of(getattr(trace, key))
        bases = values_of(trace.base) if trace.type == "bar" else []
        if bases and (key == "x") == (trace.orientation == "h"):
            found += [milliseconds(base) if isinstance(base, str) else base for base in bases]
        else:
            found += values
    return found


def _grid(canvas: Canvas, layout: Any, across: Axis, up: Axis, leans: bool) -> None:
    small, head, foot = canvas.size - 2, up.end, up.start
    for place, text in across.ticks:
        x = across.at(place)
        if x is None or not across.start - 1 <= x <= across.end + 1:
            continue
        if layout.xaxis.showgrid is not False:
            canvas.line([(x, head), (x, foot)], colour(layout.xaxis.gridcolor, Colour("#dfe4ea")))
        paint = colour(layout.xaxis.tickfont.color or canvas.ink).hex
        if leans:
            canvas.text(x, head - 6, text, size=small, colour=paint, turn=-LEAN)
        elif layout.xaxis.side == "top":
            canvas.text(x, head - 4, text, anchor="middle", middle=1, size=small, colour=paint)
        else:
            canvas.text(x, foot + 4, text, anchor="middle", middle=0, size=small, colour=paint)
    for place, text in up.ticks:
        y = up.at(place)
        if y is None or not head - 1 <= y <= foot + 1:
            continue
        if layout.yaxis.showgrid is not False:
            canvas.line(
                [(across.start, y), (across.end, y)],
                colour(layout.yaxis.gridcolor, Colour("#dfe4ea")),
            )
        canvas.text(
            across.start - 8,
            y,
            text,
            anchor="end",
            colour=colour(layout.yaxis.tickfont.color or canvas.ink).hex,
        )


def _on(axis: Axis, ref: str | None, value: Any) -> float | None:
    """A place by the axis, or by the share of the plane that 'paper' means."""
    if ref != "paper":
        return axis.at(value)
    share = number(value)
    return None if share is None else axis.start + share * (axis.end - axis.start)


def _shapes(canvas: Canvas, layout: Any, across: Axis, up: Axis, *, below: bool) -> None:
    for shape in layout.shapes:
        ends = [
            _on(across, shape.xref, shape.x0),
            _on(across, shape.xref, shape.x1),
            _on(up, shape.yref, shape.y0),
            _on(up, shape.yref, shape.y1),
        ]
        if (shape.layer == "below") != below or None in ends:
            continue
        x0, x1, y0, y1 = (float(end or 0) for end in ends)
        if shape.type == "rect":
            edge = colour(shape.line.color).hex if shape.line.width else ""
            canvas.rect(
                min(x0, x1),
                min(y0, y1),
                abs(x1 - x0),
                abs(y1 - y0),
                colour(shape.fillcolor, Colour("none")),
                edge,
            )
        else:
            canvas.line(
                [(x0, y0), (x1, y1)],
                colour(shape.line.color),
                float(shape.line.width or 1),
                shape.line.dash not in (None, "solid"),
            )


def _notes(canvas: Canvas, layout: Any, across: Axis, up: Axis) -> None:
    anchors, middles = {"left": "start", "right": "end"}, {"top": 0.0, "bottom": 1.0}
    for note in layout.annotations:
        x, y = _on(across, note.xref, note.x), _on(up, note.yref, note.y)
        if x is None or y is None or not note.text:
            continue
        size = float(note.font.size or canvas.size)
        room_right = canvas.width - x - float(note.xshift or 0)
        size = (
            min(size, size * room_right / max(wide(note.text, size), 1))
            if note.xanchor == "left" and room_right > 30
            else size
        )
        canvas.text(
            x + float(note.xshift or 0),
            y - float(note.yshift or 0),
            note.text,
            anchor=anchors.get(str(note.xanchor), "middle"),
            middle=middles.get(str(note.yanchor), 0.5),
            size=max(size, 8),
            colour=colour(note.font.color or canvas.ink).hex,
        )
