"""Reads a figure's traces back into values, so that a deck shows the very numbers of the screen;
None for a form it does not know."""

from __future__ import annotations

import itertools
from typing import Any

import plotly.graph_objects as go

from ladder.exports.chart_read_bars import bars, number, values_of
from ladder.figures.forms import Block, Blocks, Cells, Chart, Cloud, Radar, Scale, Series, Trend
from ladder.figures.text import GREY, Colour, colour, flat, text_lines

LOOKS = {"dash": "dashed", "dot": "dashed"}


def read(figure: go.Figure) -> Chart | None:
    kinds = {trace.type for trace in figure.data}
    if "scatterpolar" in kinds:
        return _radar(figure)
    if "icicle" in kinds:
        return blocks(figure)
    if "heatmap" in kinds:
        return _cells(figure)
    if kinds <= {"bar", "scatter"} and (found := bars(figure)):
        return found
    return _points(figure) if kinds == {"scatter"} else None


def _radar(figure: go.Figure) -> Radar:
    """A closed line names its first axis twice; here each axis stands once."""
    polar = figure.layout.polar
    keys = list(polar.angularaxis.tickvals)
    radial = polar.radialaxis
    series = []
    for trace in figure.data:
        by_axis = dict(zip(trace.theta, trace.r, strict=True))
        filled = trace.fill == "toself"
        look = "filled" if filled else LOOKS.get(str(trace.line.dash), "solid")
        paint = (
            colour(trace.fillcolor) if filled and len(figure.data) > 1 else colour(trace.line.color)
        )
        series.append(
            Series(
                flat(trace.name),
                tuple(number(by_axis.get(key)) for key in keys),
                paint,
                look,  # type: ignore[arg-type]
            )
        )
    words = [flat(text) for text in radial.ticktext or ()]
    share = bool(words) and all(word.endswith("%") for word in words)
    names = tuple(flat(text) for text in polar.angularaxis.ticktext)
    low, high = (float(end) for end in radial.range)
    return Radar(
        names,
        tuple(series),
        Scale(low, high, "percent") if share else Scale(low, high, steps=tuple(words)),
    )


def _cells(figure: go.Figure) -> Cells:
    """Of several layers the first that knows a cell gives its colour; the words are the text
    trace's."""
    across, down = (
        tuple(flat(text) for text in axis.ticktext)
        for axis in (figure.layout.xaxis, figure.layout.yaxis)
    )
    layers = [trace for trace in figure.data if trace.type == "heatmap"]
    said = {
        (x, y): text
        for trace in figure.data
        if trace.type == "scatter"
        for x, y, text in zip(trace.x, trace.y, trace.text, strict=True)
    }
    texts = tuple(
        tuple(" · ".join(filter(None, text_lines(said.get((x, y))))) for x in range(len(across)))
        for y in range(len(down))
    )
    paint = tuple(
        tuple(cell_colour(layers, x, y) for x in range(len(across))) for y in range(len(down))
    )
    return Cells(across, down, texts, paint)


def cell_colour(layers: list[Any], x: int, y: int) -> Colour:
    for layer in layers:
        value = number(layer.z[y][x])
        if value is None:
            continue
        share = (value - layer.zmin) / ((layer.zmax - layer.zmin) or 1)
        scale = list(layer.colorscale)
        return _between(scale, min(max(share, 0.0), 1.0))
    return Colour("#ffffff")


def _between(scale: list[Any], share: float) -> Colour:
    low, high = scale[0], scale[-1]
    for one, other in itertools.pairwise(scale):
        if one[0] <= share <= other[0]:
            low, high = one, other
            break
    part = (share - low[0]) / ((high[0] - low[0]) or 1)
    ends = [[int(colour(end[1]).hex[at : at + 2], 16) for at in (1, 3, 5)] for end in (low, high)]
    return Colour(
        "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in zip(*ends, strict=True))
    )


def blocks(figure: go.Figure) -> Blocks:
    """Each line as wide as its people within the line above it."""
    trace = next(trace for trace in figure.data if trace.type == "icicle")
    rows = list(
        zip(
            trace.ids,
            trace.values,
            trace.marker.colors,
            trace.hovertext,
            trace.parents,
            strict=True,
        )
    )
    below: dict[str, list[Any]] = {}
    for row in rows:
        below.setdefault(row[-1] or "", []).append(row[:-1])
    deepest = int(trace.maxdepth) if trace.maxdepth and trace.maxdepth > 0 else 99
    found: list[Block] = []

    def place(parent: str, left: float, right: float, whole: float, depth: int) -> None:
        at = left
        for id_, people, paint, said in below.get(parent, ()) if depth < deepest else ():
            wide = (right - left) * float(people or 0) / (whole or 1)
            whole_name, *says = text_lines(said)  # a label is cut to its cell, the hover is not
            found.append(
                Block(
                    at,
                    at + wide,
                    depth,
                    whole_name.rpartition(" · ")[0],
                    float(people or 0),
                    " ".join(says),
                    colour(paint),
                )
            )
            place(str(id_), at, at + wide, float(people or 0), depth + 1)
            at += wide

    place("", 0.0, 1.0, sum(float(row[1] or 0) for row in below.get("", ())), 0)
    legend = tuple(
        (flat(entry.name), colour(entry.marker.color))
        for entry in figure.data
        if entry.type == "scatter"
    )
    return Blocks(tuple(found), max((block.depth for block in found), default=-1) + 1, legend)


def _points(figure: go.Figure) -> Trend | Cloud | None:
    """Lines over the same places are a trend; other marks by two numbers a cloud."""
    traces = [
        trace
        for trace in figure.data
        if trace.x is not None and len(trace.x) and trace.mode != "text"
    ]
    if not traces:
        return None
    paint = [
        colour(trace.line.color or trace.marker.color, GREY)
        if isinstance(trace.marker.color or "", str)
        else GREY
        for trace in traces
    ]
    if all("lines" in (trace.mode or "") for trace in traces):
        names = _periods(figure, traces)
        places = list(dict.fromkeys(names.get(x, str(x)[:10]) for trace in traces for x in trace.x))
        series = []
        for trace, one in zip(traces, paint, strict=True):
            known = {
                names.get(x, str(x)[:10]): number(y)
                for x, y in zip(trace.x, values_of(trace.y), strict=True)
            }
            look = LOOKS.get(str(trace.line.dash), "solid")
            series.append(
                Series(
                    flat(trace.name),
                    tuple(known.get(place) for place in places),
                    one,
                    look,  # type: ignore[arg-type]
                )
            )
        percent = "%" in str(figure.layout.yaxis.tickformat or "")
        return Trend(
            tuple(places), tuple(series), Scale(None, None, "percent" if percent else "number")
        )
    drawn = []
    for trace, one in zip(traces, paint, strict=True):
        both = [(number(x), number(y)) for x, y in zip(trace.x, trace.y, strict=True)]
        pairs = [(x, y) for x, y in both if x is not None and y is not None]
        if pairs:
            drawn.append(
                (flat(trace.name), tuple(x for x, _ in pairs), tuple(y for _, y in pairs), one)
            )
    return (
        Cloud(
            tuple(drawn), flat(figure.layout.xaxis.title.text), flat(figure.layout.yaxis.title.text)
        )
        if drawn
        else None
    )


def _periods(figure: go.Figure, traces: list[Any]) -> dict[Any, str]:
    """The names of places that are only counted: what the axis calls them, else what the hover of
    their point begins with."""
    if not all(isinstance(x, int) for trace in traces for x in trace.x):
        return {}
    said = {
        x: text_lines(text)[0]
        for trace in traces
        for x, text in zip(trace.x, trace.hovertext or (), strict=False)
    }
    return said | {
        int(at): flat(text)
        for at, text in zip(
            figure.layout.xaxis.tickvals or (), figure.layout.xaxis.ticktext or (), strict=True
        )
    }
