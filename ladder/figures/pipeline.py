"""Draws how many of each row stand in which state, as stacked bars with counts: people of a level,
duties of a ladder."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import rows
from ladder.figures.cells import hover, need, numbers
from ladder.figures.colours import text_on
from ladder.figures.theme import Look, base, hatch, plain, status, tint

ROW = 36
EVERY = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # people between two ticks
PARTS = ("ready", "no_opening", "not_wanted", "close", "further", "unknown", "too_little_known")
ALWAYS = ("ready", "close", "further", "unknown")
"""Drawn, and named in the legend, even where they are empty; the others only where there is
somebody in them."""


@dataclass(frozen=True)
class Names:
    """What a reader sees for each part of a bar."""

    ready: str
    close: str
    further: str
    unknown: str
    no_opening: str = ""
    not_wanted: str = ""
    too_little_known: str = ""


@dataclass(frozen=True)
class Part:
    """One part of every bar: the frame's column of counts, what a reader sees for it, and the state
    whose signs it bears."""

    column: str
    name: str
    state: str


def _trace(frame: pd.DataFrame, part: Part, look: Look) -> go.Bar:
    """One part of every bar; a part of nobody is not drawn and carries no 0."""
    people, colour = numbers(frame, part.column), tint(look, part.state)
    hovers = [
        hover(level, f"{part.name}: {n:g}") if n else ""
        for level, n in zip(frame["level"], people, strict=True)
    ]
    marker = {
        "color": colour,
        "pattern": hatch(status(part.state).pattern, colour),
        "line": {"color": look.surface, "width": 1},
    }
    return go.Bar(
        x=people,
        y=list(range(len(people))),
        orientation="h",
        name=plain(part.name),
        width=0.66,
        meta=part.column,
        marker=marker,
        text=[f"<b>{n:g}</b>" if n else "" for n in people],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"color": text_on(colour), "size": look.size},
        hoverinfo="text",
        hovertext=hovers,
    )


def pipeline(frame: pd.DataFrame, *, names: Names, look: Look) -> go.Figure:
    """One bar per level in the order given, its parts side by side from ready to too little known;
    counts of people in them.

    Frame: level (name), ready, close, further, unknown, and where anybody is in them no_opening,
    not_wanted (both have met everything) and too_little_known (people; null = nobody was counted).
    Parts differ by colour and pattern."""
    parts = [
        part for part in PARTS if part in ALWAYS or (part in frame and any(numbers(frame, part)))
    ]
    return stacked(
        frame, parts=[Part(part, getattr(names, part), part) for part in parts], look=look
    )


def stacked(frame: pd.DataFrame, *, parts: Sequence[Part], look: Look) -> go.Figure:
    """One bar per row in the order given, its parts side by side. Frame: level (the row's name) and
    one column of counts per part."""
    need(frame, "level", *(part.column for part in parts))
    figure = go.Figure([_trace(frame, part, look) for part in parts])
    base(figure, look, 66 + ROW * len(frame))
    most = max(
        (
            sum(filter(None, counts))
            for counts in zip(*(numbers(frame, part.column) for part in parts), strict=True)
        ),
        default=0,
    )
    tick = next((every for every in EVERY if most / every <= 7), EVERY[-1])
    axis = {
        "range": [0, max(most, 1) * 1.02],
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickformat": "d",
        "dtick": tick,
        "tickfont": {"color": look.muted, "size": look.size - 2},
    }
    return figure.update_layout(
        barmode="stack",
        xaxis=axis,
        yaxis=rows(frame["level"], look),
        legend={"traceorder": "normal"},
    )
