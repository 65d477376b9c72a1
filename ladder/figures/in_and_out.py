"""Draws what came in above a line and what went out below it, period by period, each part with its
count."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import hover, need, numbers, wrapped
from ladder.figures.colours import text_on
from ladder.figures.theme import Look, base, hatch, plain

HEIGHT = 300


@dataclass(frozen=True)
class Part:
    """One kind of coming or going: its column, its name, whether it stands above the line, and how
    it is drawn."""

    column: str
    name: str
    comes_in: bool
    colour: Literal["accent", "accent_soft", "watch", "bad", "good", "unknown"]
    pattern: str = ""


def _bars(frame: pd.DataFrame, part: Part, look: Look) -> go.Bar:
    """One part of every column; a count of nothing is not drawn and carries no 0."""
    counts = [count or 0 for count in numbers(frame, part.column)]
    colour = str(getattr(look, part.colour))
    hovers = [
        hover(label, f"{part.name}: {count:g}") if count else ""
        for label, count in zip(frame["label"], counts, strict=True)
    ]
    return go.Bar(
        x=list(range(len(frame))),
        y=[count if part.comes_in else -count for count in counts],
        name=plain(part.name),
        meta=part.column,
        width=0.6,
        marker={
            "color": colour,
            "pattern": hatch(part.pattern, colour),
            "line": {"color": look.surface, "width": 1},
        },
        text=[f"<b>{count:g}</b>" if count else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"color": text_on(colour), "size": look.size - 1},
        hoverinfo="text",
        hovertext=hovers,
    )


def in_and_out(frame: pd.DataFrame, *, parts: Sequence[Part], look: Look) -> go.Figure:
    """One column per period in the order given: parts that come in above the line, parts that go
    out below it; empty parts are left out.

    Frame: label (the period), below (a short text under it, such as the headcount at its end), and
    a column of counts per part."""
    need(frame, "label", "below", *(part.column for part in parts))
    drawn = [part for part in parts if any(numbers(frame, part.column))]
    figure = go.Figure([_bars(frame, part, look) for part in drawn])
    base(figure, look, HEIGHT)
    names = [
        f"{wrapped(label, 12, 1)}<br>{wrapped(below, 12, 1)}"
        for label, below in zip(frame["label"], frame["below"], strict=True)
    ]
    across = {
        "tickmode": "array",
        "tickvals": list(range(len(frame))),
        "ticktext": names,
        "range": [-0.6, len(frame) - 0.4],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickangle": 0,
        "automargin": True,
        "tickfont": {"color": look.muted, "size": look.size - 1},
    }
    up = {
        "visible": True,
        "showticklabels": False,
        "showgrid": False,
        "zeroline": True,
        "zerolinecolor": look.muted,
        "fixedrange": True,
    }
    return figure.update_layout(
        barmode="relative", xaxis=across, yaxis=up, legend={"traceorder": "normal"}
    )
