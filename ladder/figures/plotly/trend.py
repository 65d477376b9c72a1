"""One number over the quarters in Plotly; the last known one carries its value as text."""

import plotly.graph_objects as go

from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look
from ladder.figures.trend import Trend

HEIGHT = 210
MOST_LABELS = 6
FEW = 4  # whole numbers that differ by no more are each worth a line


def trend(form: Trend, look: Look) -> go.Figure:
    """A line with gaps; whole numbers that differ little have a grid line each."""
    values = [point.value for point in form.points]
    last = max((at for at, value in enumerate(values) if value is not None), default=None)
    figure = go.Figure(
        go.Scatter(
            x=list(range(len(values))),
            y=values,
            mode="lines+markers+text",
            connectgaps=False,
            name=plain(form.name),
            hoverinfo="text",
            hovertext=[hover(point.label, point.text) for point in form.points],
            text=[plain(point.text) if at == last else "" for at, point in enumerate(form.points)],
            textposition="top center",
            textfont={"color": look.ink, "size": look.size},
            cliponaxis=False,
            line={"color": look.accent, "width": 2.5},
            marker={"color": look.accent, "size": 7},
        )
    )
    base(figure, look, HEIGHT, legend=False, top=26)
    step = -(-len(values) // MOST_LABELS) or 1
    shown = [at for at in range(len(values)) if (len(values) - 1 - at) % step == 0]
    font = {"color": look.muted, "size": look.size - 2}
    known = [value for value in values if value is not None]
    steps = (
        {}
        if form.share
        or not known
        or max(known) - min(known) > FEW
        or any(value % 1 for value in known)
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
            "ticktext": [plain(form.points[at].label) for at in shown],
            "tickfont": font,
            "showgrid": False,
            "zeroline": False,
            "fixedrange": True,
            "tickangle": 0,
            "range": [-0.4, max(len(values) - 1, 0) + 0.4],
        },
        yaxis={
            "tickformat": ".0%" if form.share else ",~r",
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
