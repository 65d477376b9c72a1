"""Draws counts as upright bars side by side, such as managers per span band or people per years in
a level."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import hover, need, numbers, unknown, wrapped
from ladder.figures.theme import Look, base, hatch, plain, status

HEIGHT = 250
FEW = 5  # bars beside which names have room
WIDE, NARROW = (12, 2), (9, 3)  # letters a line, and lines
AIR = 1.22  # room above the highest bar for its text


def columns(frame: pd.DataFrame, *, name: str, look: Look) -> go.Figure:
    """One upright bar per row in the order given, its count and text on top; a count of 0 has its
    text and no bar.

    Frame: label, count (null = nobody knows: no bar), text (on top of the bar), and where wanted
    `is_unknown` (true = drawn grey and hatched: a count of those of whom the label's question
    cannot be answered)."""
    need(frame, "label", "count", "text")
    counts = numbers(frame, "count")
    grey = (
        [bool(cell) and not unknown(cell) for cell in frame["is_unknown"]]
        if "is_unknown" in frame.columns
        else [False] * len(frame)
    )
    colours = [look.unknown if each else look.accent for each in grey]
    patterns = hatch([status("unknown").pattern if each else "" for each in grey], colours)
    hovers = [hover(label, text) for label, text in zip(frame["label"], frame["text"], strict=True)]
    bars = go.Bar(
        x=list(range(len(frame))),
        y=counts,
        width=0.62,
        name=plain(name),
        marker={"color": colours, "pattern": patterns},
        text=[f"<b>{plain(text)}</b>" for text in frame["text"]],
        textposition="outside",
        cliponaxis=False,
        constraintext="none",
        textfont={"color": look.ink, "size": look.size},
        hoverinfo="text",
        hovertext=hovers,
    )
    fit = NARROW if len(frame) > FEW else WIDE
    most = max((count for count in counts if count is not None), default=0)
    figure = base(go.Figure(bars), look, HEIGHT, legend=False)
    across = {
        "tickmode": "array",
        "tickvals": list(range(len(frame))),
        "ticktext": [wrapped(label, *fit) for label in frame["label"]],
        "range": [-0.6, len(frame) - 0.4],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickangle": 0,
        "automargin": True,
        "tickfont": {"color": look.ink, "size": look.size if len(frame) <= FEW else look.size - 2},
    }
    up = {"range": [0, max(most, 1) * AIR], "visible": False, "fixedrange": True}
    return figure.update_layout(xaxis=across, yaxis=up)
