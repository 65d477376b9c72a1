"""Draws a plan over a calendar: phases as bands, goals as bars, reviews as marks, and today."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import rows
from ladder.figures.cells import day, hover, need, wrapped
from ladder.figures.colours import text_on
from ladder.figures.span import Span, Words, ticks, window_around
from ladder.figures.theme import Look, base, hatch, plain, status, tint

ROW = 30
DAY = 86_400_000  # a date axis counts the length of a bar in milliseconds
LETTER = 8  # px that a letter of a row's name takes beside the plot, air included
TOP = -0.55  # where today's line begins, in rows; above it the names of the phases
REVIEWS = {"quarter": ("diamond", 9), "year": ("star", 14)}


def _word(words: Words, at: int, colour: str) -> go.Scatter:
    return go.Scatter(
        x=[words.where],
        y=[at],
        mode="text",
        text=[f"\u2002{words.text}\u2002"],
        textposition=words.side,
        hoverinfo="skip",
        showlegend=False,
        textfont={"color": colour, "size": 11},
    )


def _goal(row: Any, at: int, span: Span, look: Look) -> list[go.Bar | go.Scatter]:
    """A bar from start to end in the sign of its state, and its word; a lone day is a mark, no day
    at all only the word."""
    starts_on, ends_on = day(row.starts_on), day(row.ends_on)
    first, last = starts_on or ends_on, ends_on or starts_on
    if first is None or last is None:
        return [_word(Words(plain(row.state_word), span.first, "middle right"), at, look.muted)]
    colour, sign = tint(look, row.state), status(row.state)
    shared = {
        "y": [at],
        "hoverinfo": "text",
        "hovertext": [hover(row.hover)],
        "showlegend": False,
        "meta": row.state,
    }
    lone = "\u2002" if first == last else ""  # keeps the word clear of the mark
    words = span.words(f"{lone}{plain(row.state_word)}{lone}", first, last)
    ink = (
        text_on(colour) if words.inside else look.muted if sign.colour == "accent_soft" else colour
    )
    if first == last:
        mark = {"symbol": sign.symbol, "size": 11, "color": colour}
        return [go.Scatter(x=[first], mode="markers", marker=mark, **shared), _word(words, at, ink)]
    marker = {"color": colour, "pattern": hatch(sign.pattern, colour), "cornerradius": 3}
    return [
        go.Bar(
            base=[first.isoformat()],
            x=[(last - first).days * DAY],
            orientation="h",
            width=0.5,
            marker=marker,
            **shared,
        ),
        _word(words, at, ink),
    ]


def _due(bars: pd.DataFrame, name: str, look: Look) -> list[go.Scatter]:
    """A tick on each bar at the day that was promised; rows without one have none."""
    known = [(at, due) for at, cell in enumerate(bars["due_on"]) if (due := day(cell))]
    mark = {
        "symbol": "line-ns-open",
        "size": 22,
        "color": look.ink,
        "line": {"width": 2.5, "color": look.ink},
    }
    return (
        [
            go.Scatter(
                x=[due for _, due in known],
                y=[at for at, _ in known],
                mode="markers",
                name=plain(name),
                meta="due",
                marker=mark,
                hoverinfo="skip",
            )
        ]
        if known
        else []
    )


def _marks(marks: pd.DataFrame, at: int, names: Mapping[str, str], look: Look) -> list[go.Scatter]:
    """The reviews on the bottom row, each kind with a sign of its own."""
    found = []
    for kind, (symbol, size) in REVIEWS.items():
        of_kind = marks[marks["kind"] == kind]
        if len(of_kind):
            days = [day(cell) for cell in of_kind["day"]]
            found.append(
                go.Scatter(
                    x=days,
                    y=[at] * len(days),
                    mode="markers",
                    name=plain(names[kind]),
                    meta=kind,
                    marker={"symbol": symbol, "size": size, "color": look.muted},
                    hoverinfo="text",
                    hovertext=[hover(label) for label in of_kind["label"]],
                )
            )
    return found


def _bands(
    bands: pd.DataFrame, span: Span, look: Look
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Shapes and names of the phases, cut to the window; a name is shortened to its band and whole
    in its hover."""
    area = {
        "type": "rect",
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "below",
        "line": {"width": 0},
    }
    corner = {
        "y": 1,
        "yref": "paper",
        "xanchor": "left",
        "yanchor": "top",
        "xshift": 3,
        "yshift": -2,
        "align": "left",
        "showarrow": False,
        "font": {"size": look.size - 1, "color": look.ink},
    }
    shapes, names = [], []
    for i, (label, starts_on, ends_on) in enumerate(
        zip(bands["label"], bands["starts_on"], bands["ends_on"], strict=True)
    ):
        if cut := span.clipped(day(starts_on), day(ends_on)):
            shapes.append(
                {**area, "x0": cut[0], "x1": cut[1], "fillcolor": look.bands[i % len(look.bands)]}
            )
            if (letters := span.letters(*cut) - 1) >= 3:
                names.append(
                    {
                        **corner,
                        "x": cut[0],
                        "text": wrapped(label, letters),
                        "hovertext": plain(label),
                    }
                )
    return shapes, names


def _today(today: date, word: str, low: float, look: Look) -> tuple[dict[str, Any], dict[str, Any]]:
    """The line and its name, which stands under the names of the phases."""
    line = {
        "type": "line",
        "x0": today,
        "x1": today,
        "y0": low,
        "y1": TOP,
        "line": {"color": look.ink, "width": 1.6},
    }
    return line, {
        "x": today,
        "y": TOP,
        "yanchor": "bottom",
        "text": f"<b>{plain(word)}</b>",
        "showarrow": False,
        "font": {"size": look.size - 1, "color": look.ink},
    }


def _dates(
    span: Span, tick_label: Callable[[date], str] | None, tickformat: str, look: Look
) -> dict[str, Any]:
    longest = (
        max((len(tick_label(date(2024, month, 1))) for month in range(1, 13)), default=7)
        if tick_label
        else 7
    )
    at = ticks(span, longest)
    return {
        "type": "date",
        "range": [span.first, span.last],
        "tickmode": "array",
        "tickvals": at,
        "tickformat": tickformat,
        "tickangle": 0,
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": look.size - 2, "color": look.muted},
        **({"ticktext": [plain(tick_label(when)) for when in at]} if tick_label else {}),
    }


def timeline(
    bars: pd.DataFrame,
    bands: pd.DataFrame,
    marks: pd.DataFrame,
    *,
    today: date,
    today_word: str,
    reviews_word: str,
    mark_names: Mapping[str, str],
    look: Look,
    window: tuple[date, date] | None = None,
    width: int = 520,
    tick_label: Callable[[date], str] | None = None,
    tickformat: str = "%Y-%m",
    due_word: str = "",
) -> go.Figure:
    """A plan from the past to its last goal. Without `window` it spans goals and today; bands are
    cut to it.

    bars: label, starts_on, ends_on (null = unknown), state (a key of `STATUS`), state_word, hover
    (lines of text), top row first.
    bands: label, starts_on, ends_on (null = open). marks: day, kind (quarter or year), label; those
    outside are left out. `mark_names` is what the legend calls each kind; `width` the narrowest, in
    px, that the figure is shown at. With `due_word` the bars' due_on stands as a tick on each bar,
    under that name in the legend."""
    need(bars, "label", "starts_on", "ends_on", "state", "state_word", "hover")
    need(bands, "label", "starts_on", "ends_on")
    need(marks, "day", "kind", "label")
    need(bars, *(["due_on"] if due_word else []))
    known = [
        day(cell)
        for column in ("starts_on", "ends_on", *(["due_on"] if due_word else []))
        for cell in bars[column]
    ]
    letters = 24 if width < 900 else 44
    span = Span(*(window or window_around(known, today)), today, max(width - letters * LETTER, 200))
    inside = marks[[span.holds(day(cell)) for cell in marks["day"]]] if len(marks) else marks
    goals = [
        trace
        for i, row in enumerate(bars.itertuples(index=False))
        for trace in _goal(row, i, span, look)
    ]
    shapes, names = _bands(bands, span, look)
    promised = _due(bars, due_word, look) if due_word else []
    figure = go.Figure([*goals, *promised, *_marks(inside, len(bars), mark_names, look)])
    labels = [*bars["label"], *([reviews_word] if len(inside) else [])]
    base(figure, look, 124 + ROW * len(labels), legend=bool(len(inside) or promised))
    low = len(labels) - 0.4
    line, name = _today(today, today_word, low, look)
    places = rows(labels, look, width=letters) | {"range": [low, -2.1]}
    return figure.update_layout(
        xaxis=_dates(span, tick_label, tickformat, look),
        yaxis=places,
        shapes=[*shapes, line],
        annotations=[*names, name],
    )
