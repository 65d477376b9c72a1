"""Draws one number over the quarters as a line; where nobody knows the number the line has a
gap."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import hover, need, numbers
from ladder.figures.theme import Look, base, plain

HEIGHT = 210
MOST_LABELS = 6
FEW = 4  # whole numbers that differ by no more are each worth a line


def trend(frame: pd.DataFrame, *, name: str, share: bool, look: Look) -> go.Figure:
    """The number at each day, the days in order and evenly apart; the last known one carries its
    value as text.

    Frame: label (the day in the reader's words), value (null = unknown: a gap, never 0), text (the
    value in words)."""
    need(frame, "label", "value", "text")
    values = numbers(frame, "value")
    last = max((at for at, value in enumerate(values) if value is not None), default=None)
    said = [plain(text) if at == last else "" for at, text in enumerate(frame["text"])]
    hovers = [hover(label, text) for label, text in zip(frame["label"], frame["text"], strict=True)]
    figure = go.Figure(
        go.Scatter(
            x=list(range(len(frame))),
            y=values,
            mode="lines+markers+text",
            connectgaps=False,
            name=plain(name),
            hoverinfo="text",
            hovertext=hovers,
            text=said,
            textposition="top center",
            textfont={"color": look.ink, "size": look.size},
            cliponaxis=False,
            line={"color": look.accent, "width": 2.5},
            marker={"color": look.accent, "size": 7},
        )
    )
    base(figure, look, HEIGHT, legend=False, top=26)
    step = -(-len(frame) // MOST_LABELS) or 1
    shown = [at for at in range(len(frame)) if (len(frame) - 1 - at) % step == 0]
    font = {"color": look.muted, "size": look.size - 2}
    known = [value for value in values if value is not None]
    steps = (
        {}
        if share or not known or max(known) - min(known) > FEW or any(value % 1 for value in known)
        else {"dtick": 1}
    )
    air = (
        1 if steps else (max(known) - min(known) or max(abs(max(known)), 1)) * 0.15 if known else 1
    )
    return figure.update_layout(
        margin={"b": 30},
        xaxis={
            "tickmode": "array",
            "tickvals": shown,
            "ticktext": [plain(frame["label"].iloc[at]) for at in shown],
            "tickfont": font,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "tickangle": 0,
            "range": [-0.4, max(len(frame) - 1, 0) + 0.4],
        },
        yaxis={
            "tickformat": ".0%" if share else ",~r",
            "tickfont": font,
            "gridcolor": look.grid,
            "zeroline": False,
            "fixedrange": True,
            "nticks": 5,
            **steps,
            "automargin": True,
            "range": [max(min(known) - air, 0), max(known) + air] if known else [0, 1],
        },
    )
