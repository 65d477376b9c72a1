"""Effects with their intervals in Plotly: a diamond in the colour of what to watch where the
interval leaves 0 out."""

import plotly.graph_objects as go

from ladder.figures.intervals import Intervals
from ladder.figures.plotly.axes import rows
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look

ROW = 27


def intervals(form: Intervals, look: Look) -> go.Figure:
    """One row per effect, the effect as a mark and its interval as a line, about 0."""
    lines = [
        go.Scatter(
            x=[row.low, row.high],
            y=[i, i],
            mode="lines",
            line={
                "color": look.watch if row.is_apart else look.muted,
                "width": 3 if row.is_apart else 2,
            },
            hoverinfo="skip",
        )
        for i, row in enumerate(form.rows)
        if row.low is not None and row.high is not None
    ]
    marker = {
        "size": 10,
        "color": [look.watch if row.is_apart else look.muted for row in form.rows],
        "symbol": ["diamond" if row.is_apart else "circle" for row in form.rows],
    }
    figure = go.Figure(
        [
            *lines,
            go.Scatter(
                x=[row.effect for row in form.rows],
                y=list(range(len(form.rows))),
                mode="markers",
                marker=marker,
                hoverinfo="text",
                hovertext=[hover(row.label, row.text) for row in form.rows],
                meta="effect",
            ),
        ]
    )
    base(figure, look, 64 + ROW * len(form.rows), legend=False, top=30)
    side = {
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "xref": "paper",
        "showarrow": False,
        "font": {"color": look.muted, "size": look.size - 1},
    }
    axis = {
        "range": [-form.farthest * 1.08, form.farthest * 1.08],
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
        yaxis=rows([row.label for row in form.rows], look),
        annotations=[
            {**side, "x": 0, "xanchor": "left", "text": f"← {plain(form.below)}"},
            {**side, "x": 1, "xanchor": "right", "text": f"{plain(form.above)} →"},
        ],
    )
