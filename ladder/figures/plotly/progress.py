"""Attainment in Plotly: a bar for what is attained, a tick for what is expected by now."""

import plotly.graph_objects as go

from ladder.figures.cells import room
from ladder.figures.plotly.axes import beside, instead, rows, shares_across
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.progress import Attained, Progress
from ladder.figures.theme import Look, status, tint

ROW = 34
WIDEST = 220  # px, the most that the words at the right may take


def _bars(form: Progress, look: Look) -> list[go.Bar]:
    """A grey track over the whole range, so that the row can be hovered, and the attained part of
    it in the sign of its state."""
    colours = [tint(look, row.state) for row in form.rows]
    patterns = hatch([status(row.state).pattern for row in form.rows], colours)
    shared = {
        "y": list(range(len(form.rows))),
        "orientation": "h",
        "width": 0.42,
        "showlegend": False,
        "hoverinfo": "text",
        "hovertext": [hover(row.label, row.state_word, row.text) for row in form.rows],
    }
    marker = {"color": colours, "pattern": patterns}
    return [
        go.Bar(x=[1] * len(form.rows), marker={"color": look.grid}, meta="track", **shared),
        go.Bar(
            x=[row.attained for row in form.rows],
            marker=marker,
            meta="attained",
            name=plain(form.attained),
            **shared,
        ),
    ]


def _legend(name: str, marker: dict[str, object]) -> go.Scatter:
    """An entry of the legend that stands for marks of many colours."""
    return go.Scatter(
        x=[None], y=[None], mode="markers", name=plain(name), marker=marker, hoverinfo="skip"
    )


def ink(row: Attained, look: Look) -> str:
    """The colour of a row's words; a colour that is too light for words is not used."""
    light = row.attained is None or status(row.state).colour == "accent_soft"
    return look.muted if light else tint(look, row.state)


def progress(form: Progress, look: Look) -> go.Figure:
    """One row per goal or team, from 0 to 100 %; more than 1 is drawn to the edge and said in the
    text."""
    words = [row.said for row in form.rows]
    tick = {
        "symbol": "line-ns-open",
        "size": 22,
        "color": look.ink,
        "line": {"width": 2.5, "color": look.ink},
    }
    ticks = go.Scatter(
        x=[row.expected for row in form.rows],
        y=list(range(len(form.rows))),
        mode="markers",
        marker=tick,
        showlegend=False,
        cliponaxis=False,
        hoverinfo="skip",
        name=plain(form.expected),
        meta="expected",
    )
    square = {"symbol": "square", "size": 11, "color": look.accent}
    figure = go.Figure(
        [
            *_bars(form, look),
            ticks,
            _legend(form.attained, square),
            _legend(form.expected, tick),
        ]
    )
    base(figure, look, 70 + ROW * len(form.rows))
    known = [row.attained is not None for row in form.rows]
    return figure.update_layout(
        barmode="overlay",
        xaxis=shares_across(look),
        yaxis=rows([row.label for row in form.rows], look, width=26),
        annotations=[
            *beside(words, [ink(row, look) for row in form.rows], look),
            *instead(known, [form.undefined] * len(known), look),
        ],
        margin={"r": min(24 + 7 * max(map(room, words), default=0), WIDEST)},
    )
