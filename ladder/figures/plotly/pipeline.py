"""Bars of parts side by side in Plotly, each part by colour and pattern, with its count."""

import plotly.graph_objects as go

from ladder.figures.colours import text_on
from ladder.figures.pipeline import Counts, Pipeline
from ladder.figures.plotly.axes import rows
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.theme import Look, status, tint

ROW = 31
EVERY = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)  # people between two ticks


def _trace(form: Pipeline, part: Counts, look: Look) -> go.Bar:
    """One part of every bar; a part of nobody is not drawn and carries no 0."""
    people, colour = part.values, tint(look, part.state)
    hovers = [
        hover(row, f"{part.name}: {n:g}") if n else ""
        for row, n in zip(form.rows, people, strict=True)
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
        marker=marker,
        text=[f"<b>{n:g}</b>" if n else "" for n in people],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        insidetextfont={"color": text_on(colour), "size": look.size},
        hoverinfo="text",
        hovertext=hovers,
    )


def pipeline(form: Pipeline, look: Look) -> go.Figure:
    """One bar per row; few ticks, since each part carries its count."""
    figure = go.Figure([_trace(form, part, look) for part in form.parts])
    base(figure, look, 66 + ROW * len(form.rows))
    most = form.most
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
        uniformtext={"mode": "hide", "minsize": look.size},  # never a count cut by its part
        xaxis=axis,
        yaxis=rows(form.rows, look),
        legend={"traceorder": "normal"},
    )
