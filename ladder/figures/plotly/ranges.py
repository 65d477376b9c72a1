"""What somebody leads in Plotly: a row per part with the ladder's range as a grey band."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.cells import room
from ladder.figures.plotly.markup import plain
from ladder.figures.plotly.sheet import base
from ladder.figures.ranges import Ranges, Scope
from ladder.figures.theme import SCOPE_SIGNS, Look, scope_tint

ROW = 96
GAP = 0.36  # of a row's height: the name of the part stands in it


def _dots(part: Scope, axis: str, look: Look) -> go.Scatter:
    """One mark per day, shaped by its state; the newest is large."""
    last = len(part.days) - 1
    marker = {
        "symbol": [SCOPE_SIGNS[day.state] for day in part.days],
        "size": [15 if i == last else 7 for i in range(len(part.days))],
        "color": [scope_tint(look, day.state) for day in part.days],
        "line": {"width": [2 if day.state == "unknown" else 0 for day in part.days]},
    }
    return go.Scatter(
        x=[day.at for day in part.days],
        y=[day.value for day in part.days],
        yaxis=axis,
        mode="lines+markers",
        marker=marker,
        cliponaxis=False,
        line={"color": look.grid, "width": 1.5},
        hoverinfo="text",
        hovertext=[plain(day.hover) for day in part.days],
        showlegend=False,
    )


def _bands(part: Scope, axis: str, look: Look) -> list[dict[str, Any]]:
    """The range of each day as a rectangle, so that a range that changes with the level changes
    where it did."""
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": axis,
            "x0": day.at - 0.5,
            "x1": day.at + 0.5,
            "y0": day.low - 0.3,
            "y1": day.high + 0.3,
            "fillcolor": look.expected,
            "line": {"width": 0},
            "layer": "below",
        }
        for day in part.days
        if day.low is not None and day.high is not None
    ]


def _notes(part: Scope, axis: str, top: float, look: Look) -> list[dict[str, Any]]:
    """The part's name above its row, and how its newest day stands at the right."""
    newest = part.days[-1]
    return [
        {
            "x": 0,
            "xref": "paper",
            "xanchor": "left",
            "y": top,
            "yref": "paper",
            "yanchor": "bottom",
            "showarrow": False,
            "text": plain(part.part),
            "font": {"size": look.size, "color": look.ink},
        },
        {
            "x": 1,
            "xref": "paper",
            "xanchor": "left",
            "xshift": 16,
            "y": newest.value,
            "yref": axis,
            "showarrow": False,
            "align": "left",
            "text": "<br>".join(map(plain, part.said)),
            "font": {"color": scope_tint(look, newest.state), "size": look.size},
        },
    ]


def ranges(form: Ranges, look: Look) -> go.Figure:
    """The words of the newest day stand beside each row."""
    parts = len(form.parts)
    figure = base(go.Figure(), look, 48 + ROW * parts, legend=False)
    shapes: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for place, part in enumerate(form.parts):
        axis, top = "y" if place == 0 else f"y{place + 1}", 1 - place / parts
        figure.add_trace(_dots(part, axis, look))
        shapes += _bands(part, axis, look)
        domain = [max(top - 1 / parts, 0), top - GAP / parts]
        figure.update_layout(
            {
                axis.replace("y", "yaxis"): {
                    "domain": domain,
                    "range": [-0.6, part.most * 1.18 + 0.4],
                    "fixedrange": True,
                    "gridcolor": look.grid,
                    "zeroline": False,
                    "nticks": 3,
                    "rangemode": "tozero",
                    "tickfont": {"color": look.muted, "size": look.size - 2},
                    "automargin": True,
                }
            }
        )
        notes += _notes(part, axis, domain[1], look)
    longest = max((room(line) for part in form.parts for line in part.said), default=0)
    shown = form.named_days
    return figure.update_layout(
        shapes=shapes,
        annotations=notes,
        margin={"r": 28 + 7 * longest},
        xaxis={
            "range": [-0.6, len(form.days) - 0.4],
            "tickmode": "array",
            "tickvals": shown,
            "ticktext": [plain(form.days[i]) for i in shown],
            "fixedrange": True,
            "tickangle": 0,
            "anchor": f"y{parts}" if parts > 1 else "y",
            "showgrid": False,
            "zeroline": False,
            "tickfont": {"color": look.muted, "size": look.size - 2},
        },
    )
