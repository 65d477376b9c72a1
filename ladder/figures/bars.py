"""Draws horizontal bars where too few axes are rated for a radar: the same scale, the same names of
steps."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import beside, instead, rows, shares_across, steps_across
from ladder.figures.cells import hover, need, numbers, score_hovers, share_texts
from ladder.figures.radar import Shape, check_shapes
from ladder.figures.theme import Look, base, plain

ROW = 44


def _dress(role: str, look: Look) -> dict[str, Any]:
    """A wide neutral bar for what is expected, a slim one in the accent for the person."""
    if role == "expected":
        return {
            "width": 0.72,
            "marker": {"color": look.expected, "line": {"color": look.muted, "width": 1}},
        }
    return {"width": 0.34, "marker": {"color": look.accent}}


def _trace(
    frame: pd.DataFrame, shape: Shape, steps: Sequence[str], look: Look
) -> go.Bar | go.Scatter:
    texts = score_hovers(frame, shape.column, shape.name, steps)
    common = {
        "x": numbers(frame, shape.column),
        "y": list(range(len(frame))),
        "name": plain(shape.name),
        "meta": shape.role,
        "hoverinfo": "text",
        "hovertext": texts,
    }
    if shape.role == "next":
        mark = {
            "symbol": "line-ns-open",
            "size": 26,
            "color": look.ink,
            "line": {"width": 2.5, "color": look.ink},
        }
        return go.Scatter(mode="markers", marker=mark, cliponaxis=False, **common)
    return go.Bar(orientation="h", **common, **_dress(shape.role, look))


def bars(
    frame: pd.DataFrame,
    *,
    shapes: Sequence[Shape],
    steps: Sequence[str],
    not_rated: str,
    look: Look,
) -> go.Figure:
    """The radar's shapes as bars on the fixed scale from 0 to 5: expected wide and grey, the person
    slim, the next level a tick.

    Frame: label, and one column of scores per shape (null = not rated). ValueError for more than
    three shapes."""
    check_shapes(shapes)
    need(frame, "label", *(shape.column for shape in shapes))
    drawn = sorted(shapes, key=lambda shape: ("expected", "person", "next").index(shape.role))
    figure = go.Figure([_trace(frame, shape, steps, look) for shape in drawn])
    judged = next((shape for shape in drawn if shape.role == "person"), drawn[0] if drawn else None)
    base(figure, look, 90 + ROW * len(frame))
    return figure.update_layout(
        barmode="overlay",
        xaxis=steps_across(steps, look),
        yaxis=rows(frame["label"], look),
        annotations=instead(numbers(frame, judged.column), not_rated, look) if judged else [],
    )


def share_bars(frame: pd.DataFrame, *, name: str, not_rated: str, look: Look) -> go.Figure:
    """The share of people who meet their own level's expectation, one bar per competency, always 0
    to 100 %.

    Frame: label, share (0 to 1, null = nobody is rated), met and rated (people), which stand right
    of the bar."""
    need(frame, "label", "share", "met", "rated")
    shares, texts = numbers(frame, "share"), share_texts(frame, not_rated)
    hovers = [hover(label, text) for label, text in zip(frame["label"], texts, strict=True)]
    figure = go.Figure(
        go.Bar(
            x=shares,
            y=list(range(len(frame))),
            orientation="h",
            width=0.5,
            marker={"color": look.accent},
            name=plain(name),
            hoverinfo="text",
            hovertext=hovers,
        )
    )
    base(figure, look, 60 + ROW * len(frame), legend=False)
    colours = [look.muted if share is None else look.ink for share in shares]
    return figure.update_layout(
        xaxis=shares_across(look),
        yaxis=rows(frame["label"], look),
        margin={"r": 96},
        annotations=beside(texts, colours, look),
    )
