"""Draws how much of each goal is attained, against how much should be by now."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import beside, instead, rows, shares_across
from ladder.figures.cells import hover, need, numbers, room, unknown
from ladder.figures.theme import Look, base, hatch, plain, status, tint

ROW = 34
WIDEST = 220  # px, the most that the words at the right may take


def _bars(frame: pd.DataFrame, name: str, look: Look) -> list[go.Bar]:
    """A grey track over the whole range, so that the row can be hovered, and the attained part of
    it in the sign of its state."""
    colours = [tint(look, state) for state in frame["state"]]
    patterns = hatch([status(state).pattern for state in frame["state"]], colours)
    hovers = [
        hover(*row) for row in zip(frame["label"], frame["state_word"], frame["text"], strict=True)
    ]
    shared = {
        "y": list(range(len(frame))),
        "orientation": "h",
        "width": 0.42,
        "showlegend": False,
        "hoverinfo": "text",
        "hovertext": hovers,
    }
    marker = {"color": colours, "pattern": patterns}
    return [
        go.Bar(x=[1] * len(frame), marker={"color": look.grid}, meta="track", **shared),
        go.Bar(
            x=numbers(frame, "attained"), marker=marker, meta="attained", name=plain(name), **shared
        ),
    ]


def _legend(name: str, marker: dict[str, object]) -> go.Scatter:
    """An entry of the legend that stands for marks of many colours."""
    return go.Scatter(
        x=[None], y=[None], mode="markers", name=plain(name), marker=marker, hoverinfo="skip"
    )


def _words(frame: pd.DataFrame) -> list[str]:
    """State and text of each row, as one."""
    pairs = zip(frame["state_word"], frame["text"], strict=True)
    return [
        " · ".join(str(part) for part in pair if not unknown(part) and str(part)) for pair in pairs
    ]


def attainment(
    frame: pd.DataFrame, *, attained: str, expected: str, undefined: str, look: Look
) -> go.Figure:
    """One row per goal or team, from 0 to 100 %: a bar for what is attained, a tick for what is
    expected by now.

    Frame: label, attained (0 to 1; null = the word `undefined` and no bar), expected (0 to 1, null
    = no tick), state (a key of `STATUS`), state_word and text (both at the right). More than 1 is
    drawn to the edge and said in the text."""
    need(frame, "label", "attained", "expected", "state", "state_word", "text")
    shares, words = numbers(frame, "attained"), _words(frame)
    tick = {
        "symbol": "line-ns-open",
        "size": 22,
        "color": look.ink,
        "line": {"width": 2.5, "color": look.ink},
    }
    ticks = go.Scatter(
        x=numbers(frame, "expected"),
        y=list(range(len(frame))),
        mode="markers",
        marker=tick,
        showlegend=False,
        cliponaxis=False,
        hoverinfo="skip",
        name=plain(expected),
        meta="expected",
    )
    square = {"symbol": "square", "size": 11, "color": look.accent}
    figure = go.Figure(
        [*_bars(frame, attained, look), ticks, _legend(attained, square), _legend(expected, tick)]
    )
    base(figure, look, 70 + ROW * len(frame))
    inks = [
        look.muted if share is None or status(state).colour == "accent_soft" else tint(look, state)
        for share, state in zip(shares, frame["state"], strict=True)
    ]
    return figure.update_layout(
        barmode="overlay",
        xaxis=shares_across(look),
        yaxis=rows(frame["label"], look, width=26),
        annotations=[*beside(words, inks, look), *instead(shares, undefined, look)],
        margin={"r": min(24 + 7 * max(map(room, words), default=0), WIDEST)},
    )
