"""Draws effects with their intervals around nothing: what leaves 0 out stands apart in colour and
sign, the rest is grey."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import rows
from ladder.figures.cells import hover, need, numbers
from ladder.figures.theme import Look, base, plain

ROW = 27


def _colours(frame: pd.DataFrame, look: Look) -> list[str]:
    pairs = zip(numbers(frame, "low"), numbers(frame, "high"), strict=True)
    return [
        look.watch if low is not None and high is not None and (low > 0 or high < 0) else look.muted
        for low, high in pairs
    ]


def intervals(frame: pd.DataFrame, *, below: str, above: str, look: Look) -> go.Figure:
    """One row per entry in the order given: its effect as a mark, its interval as a line; `below`
    and `above` name the two sides of 0.

    Frame: label, effect, low, high (null = no interval), text (what the pointer says). A diamond
    stands where the interval leaves 0 out."""
    need(frame, "label", "effect", "low", "high", "text")
    effects, lows, highs = (numbers(frame, column) for column in ("effect", "low", "high"))
    colours = _colours(frame, look)
    lines = [
        go.Scatter(
            x=[low, high],
            y=[i, i],
            mode="lines",
            line={"color": colour, "width": 3 if colour == look.watch else 2},
            hoverinfo="skip",
        )
        for i, (low, high, colour) in enumerate(zip(lows, highs, colours, strict=True))
        if low is not None and high is not None
    ]
    marker = {
        "size": 10,
        "color": colours,
        "symbol": ["diamond" if colour == look.watch else "circle" for colour in colours],
    }
    hovers = [hover(label, text) for label, text in zip(frame["label"], frame["text"], strict=True)]
    figure = go.Figure(
        [
            *lines,
            go.Scatter(
                x=effects,
                y=list(range(len(frame))),
                mode="markers",
                marker=marker,
                hoverinfo="text",
                hovertext=hovers,
                meta="effect",
            ),
        ]
    )
    reach = (
        max((abs(value) for value in (*effects, *lows, *highs) if value is not None), default=0.0)
        or 1.0
    )
    base(figure, look, 64 + ROW * len(frame), legend=False, top=30)
    side = {
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xref": "paper",
        "showarrow": False,
        "font": {"color": look.muted, "size": look.size - 1},
    }
    axis = {
        "range": [-reach * 1.08, reach * 1.08],
        "gridcolor": look.grid,
        "zeroline": True,
        "zerolinecolor": look.ink,
        "zerolinewidth": 1,
        "fixedrange": True,
        "automargin": True,
        "tickformat": "+.1f",
        "tickfont": {"color": look.muted, "size": look.size - 2},
    }
    return figure.update_layout(
        xaxis=axis,
        yaxis=rows(frame["label"], look),
        annotations=[
            {**side, "x": 0, "xanchor": "left", "text": f"← {plain(below)}"},
            {**side, "x": 1, "xanchor": "right", "text": f"{plain(above)} →"},
        ],
    )
