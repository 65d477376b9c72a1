"""Draws a radar: one person against what levels expect, or the share of people who meet their
level."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import SCALE
from ladder.figures.cells import (
    distinct,
    hover,
    need,
    numbers,
    percent,
    score_hovers,
    share_texts,
    wrapped,
)
from ladder.figures.colours import faded
from ladder.figures.theme import CLEAR, Look, base, plain

HEIGHT = 380
MOST_SHAPES = 3
LABEL_WIDTH = 16


@dataclass(frozen=True)
class Shape:
    """One polygon: the frame's column, its name in the legend, and what it stands for."""

    column: str
    name: str
    role: Literal["person", "expected", "next"]


def check_shapes(shapes: Sequence[Shape]) -> None:
    """ValueError for more than three shapes, or for two of one role, which would look the same."""
    if len(shapes) > MOST_SHAPES:
        raise ValueError(f"a radar shows at most {MOST_SHAPES} shapes, not {len(shapes)}")
    if len({shape.role for shape in shapes}) < len(shapes):
        raise ValueError("two shapes of one role look the same")


def rated_axes(frame: pd.DataFrame, shapes: Sequence[Shape]) -> list[bool]:
    """Which axes carry a value: the person's, or anybody's where no person is shown."""
    check_shapes(shapes)
    need(frame, "label", *(shape.column for shape in shapes))
    columns = [shape.column for shape in shapes if shape.role == "person"] or [
        shape.column for shape in shapes
    ]
    return [bool(rated) for rated in frame[columns].notna().any(axis=1)]


def outline(
    values: Sequence[float | None], axes: Sequence[Any]
) -> tuple[list[float | None], list[Any]]:
    """Values and axes of a closed line: the first point is repeated only where it and the last are
    known."""
    known = bool(values) and values[0] is not None and values[-1] is not None
    return [*values, *([values[0]] if known else [])], [*axes, *([axes[0]] if known else [])]


def _lonely(values: Sequence[float | None]) -> list[int]:
    """Marker sizes that show only points without a known neighbour, which no line would reach."""
    round_trip = [values[-1], *values, values[0]] if values else []
    return [
        5 if here is not None and before is None and after is None else 0
        for before, here, after in zip(round_trip, round_trip[1:], round_trip[2:], strict=False)
    ]


def _dress(role: str, whole: bool, sizes: list[int], look: Look) -> dict[str, Any]:
    """Line, marker and fill of a role; a line with gaps stays unfilled, since each piece would be
    closed on its own."""
    if role == "person":
        return {
            "line": {"color": look.accent, "width": 2.5},
            "marker": {"size": 7, "color": look.accent},
        }
    if role == "expected":
        return {
            "line": {"color": look.muted, "width": 1.2},
            "marker": {"size": sizes, "color": look.muted},
            "fill": "toself" if whole else "none",
            "fillcolor": look.expected,
        }
    return {
        "line": {"color": look.ink, "width": 1.6, "dash": "dash"},
        "marker": {"size": sizes, "color": look.ink},
    }


def _trace(
    frame: pd.DataFrame, shape: Shape, axes: list[str], steps: Sequence[str], look: Look
) -> go.Scatterpolar:
    values = numbers(frame, shape.column)
    r, theta = outline(values, axes)
    lonely = _lonely(values)
    sizes = [*lonely, *lonely[:1]][: len(r)]
    mode = "lines+markers" if shape.role == "person" or any(sizes) else "lines"
    texts = score_hovers(frame, shape.column, shape.name, steps)
    return go.Scatterpolar(
        r=r,
        theta=theta,
        name=plain(shape.name),
        mode=mode,
        connectgaps=False,
        cliponaxis=False,
        hoverinfo="text",
        hovertext=[*texts, *texts[:1]],
        meta=shape.role,
        **_dress(shape.role, None not in values, sizes, look),
    )


def _polar(axes: list[str], texts: list[str], rings: dict[str, Any], look: Look) -> dict[str, Any]:
    """A polygon grid with a fixed radius and a fixed order of axes, the first on top, then
    clockwise."""
    names = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": axes,
        "tickmode": "array",
        "tickvals": axes,
        "ticktext": texts,
        "tickfont": {"size": look.size, "color": look.ink},
    }
    spokes = {
        "rotation": 90,
        "direction": "clockwise",
        "gridcolor": look.grid,
        "linecolor": look.grid,
        "ticks": "outside",
        "ticklen": 9,
        "tickcolor": CLEAR,
    }  # keeps the names clear of the outer ring's
    halo = ", ".join(
        [f"0 0 3px {look.surface}"] * 3
    )  # the names of rings stay readable where a line runs through
    radius = {
        "tickmode": "array",
        "autorange": False,
        "angle": 90,
        "tickangle": 90,
        "side": "counterclockwise",
        "ticks": "",
        "showline": False,
        "gridcolor": look.grid,
        "tickfont": {"size": look.size - 3, "color": look.muted, "shadow": halo},
    }
    return {
        "gridshape": "linear",
        "bgcolor": CLEAR,
        "angularaxis": names | spokes,
        "radialaxis": radius | rings,
    }


def _grey(text: str, look: Look) -> str:
    return f'<span style="color:{look.muted}">{text}</span>'


def _finish(
    figure: go.Figure, polar: dict[str, Any], look: Look, *, legend: bool, sides: float
) -> go.Figure:
    """`sides` is the share of the width left free at each side for the names."""
    base(figure, look, HEIGHT, legend=legend)
    across = {
        "domain": {"x": [sides, 1 - sides]}
    }  # room for names at both sides; a margin would narrow the legend too
    return figure.update_layout(
        polar=polar | across, margin={"t": 72 if legend else 66, "b": 44 if legend else 54}
    )


def radar(
    frame: pd.DataFrame,
    *,
    shapes: Sequence[Shape],
    steps: Sequence[str],
    not_rated: str,
    look: Look,
) -> go.Figure:
    """At most three shapes on the fixed scale from 0 to 5, whose rings carry the names of the six
    steps.

    Frame: label, and one column of scores per shape (null = not rated); the order of rows is the
    order of axes. An axis without a rating keeps its place, grey, with the words `not_rated`.
    ValueError for more than three shapes."""
    axes, rated = distinct(frame["label"]), rated_axes(frame, shapes)
    texts = [
        wrapped(label, LABEL_WIDTH)
        if known
        else _grey(f"{wrapped(label, LABEL_WIDTH)}<br>{plain(not_rated)}", look)
        for label, known in zip(frame["label"], rated, strict=True)
    ]
    drawn = sorted(
        shapes, key=lambda shape: ("expected", "next", "person").index(shape.role)
    )  # the person on top
    rings = {
        "range": list(SCALE),
        "tickvals": list(range(6)),
        "ticktext": [f"{plain(name)}\u2002" for name in steps],
    }
    figure = go.Figure([_trace(frame, shape, axes, steps, look) for shape in drawn])
    return _finish(figure, _polar(axes, texts, rings, look), look, legend=True, sides=0.2)


def share_radar(frame: pd.DataFrame, *, name: str, not_rated: str, look: Look) -> go.Figure:
    """The share of people who meet their own level's expectation: one shape, always 0 to 100 %, a
    ring at each quarter.

    Frame: label, share (0 to 1, null = nobody is rated), met and rated (people), which stand on the
    label."""
    need(frame, "label", "share", "met", "rated")
    axes, shares = distinct(frame["label"]), numbers(frame, "share")
    counts = share_texts(frame, not_rated)
    labels = [
        f"{wrapped(label, LABEL_WIDTH)}<br>{plain(count)}"
        for label, count in zip(frame["label"], counts, strict=True)
    ]
    texts = [
        _grey(text, look) if share is None else text
        for text, share in zip(labels, shares, strict=True)
    ]
    hovers = [hover(label, count) for label, count in zip(frame["label"], counts, strict=True)]
    r, theta = outline(shares, axes)
    trace = go.Scatterpolar(
        r=r,
        theta=theta,
        name=plain(name),
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": look.accent, "width": 2.5},
        marker={"size": 6, "color": look.accent},
        fill="none" if None in shares else "toself",
        fillcolor=faded(look.accent, 0.16),
        hoverinfo="text",
        hovertext=[*hovers, *hovers[:1]],
    )
    quarters = (0.25, 0.5, 0.75, 1)
    rings = {
        "range": [0, 1],
        "tickvals": quarters,
        "ticktext": [f"{percent(quarter)}\u2002" for quarter in quarters],
    }
    return _finish(
        go.Figure(trace), _polar(axes, texts, rings, look), look, legend=False, sides=0.26
    )
