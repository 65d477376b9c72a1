"""A plan over a calendar in Plotly: phases as bands, goals as bars, reviews as marks, and today."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.colours import text_on
from ladder.figures.plotly.axes import rows
from ladder.figures.plotly.markup import hover, plain, wrapped
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.span import Span, Words
from ladder.figures.theme import REVIEW_SIGNS, Look, status, tint
from ladder.figures.timeline import Bar, Timeline

ROW = 30
DAY = 86_400_000  # a date axis counts the length of a bar in milliseconds
TOP = -0.55  # where today's line begins, in rows; above it the names of the phases


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


def _goal(bar: Bar, at: int, span: Span, look: Look) -> list[go.Bar | go.Scatter]:
    """A bar from start to end in the sign of its state, and its word; a lone day is a mark, no day
    at all only the word."""
    if bar.stretch is None:
        return [_word(Words(plain(bar.word), span.first, "middle right"), at, look.muted)]
    first, last = bar.stretch
    colour, sign = tint(look, bar.state), status(bar.state)
    shared = {
        "y": [at],
        "hoverinfo": "text",
        "hovertext": [hover(*bar.hover)],
        "showlegend": False,
        "meta": bar.state,
    }
    lone = "\u2002" if first == last else ""  # keeps the word clear of the mark
    words = span.words(f"{lone}{plain(bar.word)}{lone}", first, last)
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


def _due(form: Timeline, look: Look) -> list[go.Scatter]:
    """A tick on each bar at the day that was promised; rows without one have none."""
    known = [(at, bar.due_on) for at, bar in enumerate(form.bars) if bar.due_on]
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
                name=plain(form.due_word),
                meta="due",
                marker=mark,
                hoverinfo="skip",
            )
        ]
        if known
        else []
    )


def _marks(form: Timeline, look: Look) -> list[go.Scatter]:
    """The reviews on the bottom row, each kind with a sign of its own."""
    found = []
    for kind, (symbol, size) in REVIEW_SIGNS.items():
        of_kind = [mark for mark in form.marks if mark.kind == kind]
        if of_kind:
            found.append(
                go.Scatter(
                    x=[mark.day for mark in of_kind],
                    y=[len(form.bars)] * len(of_kind),
                    mode="markers",
                    name=plain(dict(form.mark_names)[kind]),
                    meta=kind,
                    marker={"symbol": symbol, "size": size, "color": look.muted},
                    hoverinfo="text",
                    hovertext=[hover(mark.label) for mark in of_kind],
                )
            )
    return found


def _bands(form: Timeline, look: Look) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
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
    for i, band, first, last in form.shown_bands:
        shapes.append(
            {**area, "x0": first, "x1": last, "fillcolor": look.bands[i % len(look.bands)]}
        )
        if (letters := form.span.letters(first, last) - 1) >= 3:
            names.append(
                {
                    **corner,
                    "x": first,
                    "text": wrapped(band.label, letters),
                    "hovertext": plain(band.label),
                }
            )
    return shapes, names


def _today(form: Timeline, low: float, look: Look) -> tuple[dict[str, Any], dict[str, Any]]:
    """The line and its name, which stands under the names of the phases."""
    today = form.span.today
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
        "text": f"<b>{plain(form.today_word)}</b>",
        "showarrow": False,
        "font": {"size": look.size - 1, "color": look.ink},
    }


def _dates(form: Timeline, look: Look) -> dict[str, Any]:
    return {
        "type": "date",
        "range": [form.span.first, form.span.last],
        "tickmode": "array",
        "tickvals": [at for at, _ in form.ticks],
        "ticktext": [plain(name) for _, name in form.ticks],
        "tickangle": 0,
        "gridcolor": look.grid,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "tickfont": {"size": look.size - 2, "color": look.muted},
    }


def timeline(form: Timeline, look: Look) -> go.Figure:
    """From the past to the last goal; the names of phases and today stand above the first row."""
    goals = [trace for i, bar in enumerate(form.bars) for trace in _goal(bar, i, form.span, look)]
    shapes, names = _bands(form, look)
    promised = _due(form, look) if form.due_word else []
    figure = go.Figure([*goals, *promised, *_marks(form, look)])
    base(figure, look, 124 + ROW * len(form.rows), legend=bool(form.marks or promised))
    low = len(form.rows) - 0.4
    line, name = _today(form, low, look)
    places = rows(form.rows, look, width=form.letters) | {"range": [low, -2.1]}
    return figure.update_layout(
        xaxis=_dates(form, look),
        yaxis=places,
        shapes=[*shapes, line],
        annotations=[*names, name],
    )
