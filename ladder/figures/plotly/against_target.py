"""A measure against its target in Plotly: the mean as a line, the median beside it."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.against_target import AgainstTarget, Line
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look

HEIGHT = 420
TICKS = 6


def _dress(role: str, look: Look) -> dict[str, Any]:
    """Line and marker of a role: the target dashed, the median dotted with open marks."""
    if role == "target":
        return {"mode": "lines", "line": {"color": look.ink, "width": 2, "dash": "dash"}}
    if role == "median":
        return {
            "mode": "lines+markers",
            "line": {"color": look.muted, "width": 1.5, "dash": "dot"},
            "marker": {"symbol": "circle-open", "size": 7, "color": look.muted},
        }
    return {
        "mode": "lines+markers",
        "line": {"color": look.accent, "width": 2.5},
        "marker": {"size": 8, "color": look.accent},
    }


def _line(form: AgainstTarget, line: Line, look: Look) -> go.Scatter:
    """A line with a gap where nothing is known."""
    return go.Scatter(
        x=list(range(len(line.values))),
        y=line.values,
        name=plain(line.name),
        meta=line.role,
        hoverinfo="text",
        hovertext=[
            hover(period, *said) for period, said in zip(form.periods, form.hovers, strict=True)
        ],
        connectgaps=False,
        **_dress(line.role, look),
    )


def against_target(form: AgainstTarget, look: Look) -> go.Figure:
    """One place per period. The axis spans what is shown, not from 0: it is read against the target
    line."""
    figure = go.Figure([_line(form, line, look) for line in form.lines])
    base(figure, look, HEIGHT)
    step = max(-(-len(form.periods) // TICKS), 1)
    at = list(
        range((len(form.periods) - 1) % step, len(form.periods), step)
    )  # the newest period always has its name
    known = [value for line in form.lines for value in line.values if value is not None]
    low, high = min(known, default=0), max(known, default=1)
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1
    across = {
        "tickmode": "array",
        "tickvals": at,
        "ticktext": [plain(form.periods[i]) for i in at],
        "fixedrange": True,
        "range": [-0.4, len(form.periods) - 0.6],
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
        "tickformat": ".0%" if form.share else "~g",
        "nticks": 6,
        "tickfont": {"color": look.muted, "size": look.size - 2},
    }
    return figure.update_layout(xaxis=across, yaxis=up)
