"""Draws a measure over months or quarters against its target: the mean as a line, the median beside
it."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import hover, need, numbers
from ladder.figures.theme import Look, base, plain

HEIGHT = 420
TICKS = 6


def _line(frame: pd.DataFrame, column: str, name: str, **dress: object) -> go.Scatter:
    """A line with a gap where nothing is known."""
    values = numbers(frame, column)
    hovers = [
        hover(label, text) for label, text in zip(frame["label"], frame["hover"], strict=True)
    ]
    return go.Scatter(
        x=list(range(len(values))),
        y=values,
        name=plain(name),
        meta=column,
        hoverinfo="text",
        hovertext=hovers,
        connectgaps=False,
        **dress,
    )


def against_target(
    frame: pd.DataFrame, *, value: str, median: str, target: str, share: bool, look: Look
) -> go.Figure:
    """One place per period, oldest first. The axis spans what is shown, not from 0: it is read
    against the target line.

    Frame: label (period), value, median, target (null = unknown, a gap), hover. The three words
    name the lines; a line of which nothing is known is left out. `share` writes the axis in
    percent."""
    need(frame, "label", "value", "median", "target", "hover")
    lines = [
        _line(
            frame,
            "target",
            target,
            mode="lines",
            line={"color": look.ink, "width": 2, "dash": "dash"},
        ),
        _line(
            frame,
            "median",
            median,
            mode="lines+markers",
            line={"color": look.muted, "width": 1.5, "dash": "dot"},
            marker={"symbol": "circle-open", "size": 7, "color": look.muted},
        ),
        _line(
            frame,
            "value",
            value,
            mode="lines+markers",
            line={"color": look.accent, "width": 2.5},
            marker={"size": 8, "color": look.accent},
        ),
    ]
    figure = go.Figure([line for line in lines if any(cell is not None for cell in line.y)])
    base(figure, look, HEIGHT)
    step = max(-(-len(frame) // TICKS), 1)
    at = list(
        range((len(frame) - 1) % step, len(frame), step)
    )  # the newest period always has its name
    known = [
        cell
        for column in ("value", "median", "target")
        for cell in numbers(frame, column)
        if cell is not None
    ]
    low, high = min(known, default=0), max(known, default=1)
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1
    across = {
        "tickmode": "array",
        "tickvals": at,
        "ticktext": [plain(frame["label"].iloc[i]) for i in at],
        "fixedrange": True,
        "range": [-0.4, len(frame) - 0.6],
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
        "tickangle": 0,
        "tickfont": {"color": look.muted, "size": look.size - 2},
    }
    up = {
        "range": [low - air, high + air],
        "fixedrange": True,
        "gridcolor": look.grid,
        "zeroline": False,
        "automargin": True,
        "tickformat": ".0%" if share else "~g",
        "nticks": 6,
        "tickfont": {"color": look.muted, "size": look.size - 2},
    }
    return figure.update_layout(xaxis=across, yaxis=up)
