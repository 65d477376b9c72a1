"""Profiles as horizontal bars in Plotly: the radar's scale and the names of its steps."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.cells import room
from ladder.figures.plotly.axes import beside, instead, rows, shares_across, steps_across
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.radar import score_hovers
from ladder.figures.plotly.sheet import base
from ladder.figures.radar import Bars, Scores
from ladder.figures.theme import Look

ROW = 44


def _dress(role: str, look: Look) -> dict[str, Any]:
    """A wide neutral bar for what is expected, a slim one in the accent for the person."""
    if role == "expected":
        return {
            "width": 0.72,
            "marker": {"color": look.expected, "line": {"color": look.muted, "width": 1}},
        }
    return {"width": 0.34, "marker": {"color": look.accent}}


def _trace(form: Bars, scores: Scores, look: Look) -> go.Bar | go.Scatter:
    common = {
        "x": scores.values,
        "y": list(range(len(form.labels))),
        "name": plain(scores.name),
        "meta": scores.role,
        "hoverinfo": "text",
        "hovertext": score_hovers(form, scores),
    }
    if scores.role == "next":
        mark = {
            "symbol": "line-ns-open",
            "size": 26,
            "color": look.ink,
            "line": {"width": 2.5, "color": look.ink},
        }
        return go.Scatter(mode="markers", marker=mark, cliponaxis=False, **common)
    return go.Bar(orientation="h", **common, **_dress(scores.role, look))


def bars(form: Bars, look: Look) -> go.Figure:
    """On the fixed scale from 0 to 5: expected wide and grey, the person slim, the next level a
    tick; a word where nothing is known. Shares always from 0 to 100 %, counts at the right."""
    if form.is_share:
        return _shares(form, look)
    figure = go.Figure([_trace(form, scores, look) for scores in form.scores])
    base(figure, look, 90 + ROW * len(form.labels))
    return figure.update_layout(
        barmode="overlay",
        xaxis=steps_across(form.steps, look),
        yaxis=rows(form.labels, look),
        annotations=instead(form.rated, form.notes, look),
    )


def _shares(form: Bars, look: Look) -> go.Figure:
    (scores,) = form.scores
    figure = go.Figure(
        go.Bar(
            x=scores.values,
            y=list(range(len(form.labels))),
            orientation="h",
            width=0.5,
            marker={"color": look.accent},
            name=plain(scores.name),
            hoverinfo="text",
            hovertext=[hover(*row) for row in zip(form.labels, form.notes, strict=True)],
        )
    )
    base(figure, look, 60 + ROW * len(form.labels), legend=False)
    colours = [look.ink if known else look.muted for known in form.rated]
    return figure.update_layout(
        xaxis=shares_across(look),
        yaxis=rows(form.labels, look),
        margin={"r": 20 + 7 * max(map(room, form.notes), default=0)},
        annotations=beside(form.notes, colours, look),
    )
