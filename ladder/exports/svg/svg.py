"""A figure as SVG, drawn from the same traces as on screen: light, without script, font or anything
to fetch."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from ladder.exports.chart_read import blocks
from ladder.exports.svg import plane as svg_plane
from ladder.exports.svg import polar as svg_polar
from ladder.exports.svg.canvas import Canvas, wide
from ladder.figures.cells import clipped, room
from ladder.figures.colours import text_on
from ladder.figures.form import Form
from ladder.figures.forms import Block
from ladder.figures.plotly.writer import drawn
from ladder.figures.text import Colour, colour, over_white
from ladder.figures.theme import LIGHT

WIDTH = 720
LEGEND = 24
GAP = 26
KINDS = {"bar", "scatter", "heatmap"}


def svg(form: Form, title: str, about: str) -> Markup | None:
    """None for a form that is not drawn here; its rows say the same."""
    figure = drawn(form, LIGHT)
    kinds = {trace.type for trace in figure.data}
    size = float(figure.layout.font.size or 13)
    canvas = Canvas(
        WIDTH, float(figure.layout.height or 380), str(figure.layout.font.color or "#1f2933"), size
    )
    if kinds == {"scatterpolar"}:
        svg_polar.draw(canvas, figure, _legend(canvas, figure))
    elif "icicle" in kinds:
        _icicle(canvas, figure, _legend(canvas, figure))
    elif kinds and kinds <= KINDS:
        svg_plane.draw(canvas, figure, _legend(canvas, figure))
    else:
        return None
    return canvas.element(title, about)


def _legend(canvas: Canvas, figure: go.Figure) -> float:
    """The names of the traces in a row or several; returns how many px they take."""
    if figure.layout.showlegend is False:
        return 0
    named = [
        trace
        for trace in figure.data
        if trace.name and trace.showlegend is not False and trace.type != "icicle"
    ]
    x, y = 4.0, LEGEND / 2
    for trace in named:
        need = GAP + wide(trace.name, canvas.size - 1) + 14
        if x > 4 and x + need > canvas.width:
            x, y = 4.0, y + LEGEND
        _sample(canvas, trace, x, y)
        canvas.text(x + GAP, y, trace.name, size=canvas.size - 1, colour="#5d6775")
        x += need
    return y + LEGEND / 2 if named else 0


def _sample(canvas: Canvas, trace: Any, x: float, y: float) -> None:
    paint = trace.marker.color if isinstance(trace.marker.color, str) else None
    if trace.type == "bar":
        shape = trace.marker.pattern.shape
        canvas.rect(
            x + 4, y - 6, 14, 12, colour(paint), hatch=shape if isinstance(shape, str) else ""
        )
    elif "lines" in (trace.mode or ""):
        if trace.fill == "toself":
            canvas.rect(x, y - 6, 20, 12, colour(trace.fillcolor))
        canvas.line(
            [(x, y), (x + 20, y)],
            colour(trace.line.color),
            float(trace.line.width or 2),
            trace.line.dash not in (None, "solid"),
        )
    else:
        symbol = trace.marker.symbol if isinstance(trace.marker.symbol, str) else "circle"
        canvas.mark(x + 10, y, symbol, 11 if not symbol.startswith("line") else 14, colour(paint))


def _icicle(canvas: Canvas, figure: go.Figure, top: float) -> None:
    of = blocks(figure)
    tall = (canvas.height - top - 4) / max(of.levels, 1)
    for block in of.blocks:
        left, right = block.left * canvas.width, block.right * canvas.width
        _block(canvas, block, left, top + block.depth * tall, right - left - 2, tall - 2)


def _block(
    canvas: Canvas, block: Block, left: float, top: float, width: float, height: float
) -> None:
    paint = over_white(block.colour)
    canvas.rect(left, top, width, height, Colour(paint))
    letters = int((width - 8) / wide("n", canvas.size - 1))
    if letters < 3:
        return
    one = f"{block.label} · {block.people:g}"
    lines = [one] if room(one) <= letters else [clipped(block.label, letters), f"{block.people:g}"]
    lines += [block.says] if block.says and len(lines) == 1 and room(block.says) <= letters else []
    for nth, said in enumerate(lines):
        middle = top + height / 2 + (nth - (len(lines) - 1) / 2) * (canvas.size + 2)
        canvas.text(
            left + 5, middle, Markup.escape(said), size=canvas.size - 1, colour=text_on(paint)
        )
