"""Draws the organisation from the top down, each line as wide as its people and coloured by one
measure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import hover, need, numbers, room, unknown, wrapped
from ladder.figures.colours import mixed, text_on
from ladder.figures.theme import Look, base, plain

LEVEL = 62  # px per level shown
MOST_LEVELS = 30
LETTER = 7.2  # px, the widest that one letter takes on average


@dataclass(frozen=True)
class Band:
    """One class of values: below `upto` (None = all that is left), and how the legend calls it."""

    upto: float | None
    name: str


def shades(bands: Sequence[Band], better: Literal["high", "low"], look: Look) -> list[str]:
    """One colour per band, from deep red (worst) to deep blue (best); the worst comes last where
    low values are better."""
    last = max(len(bands) - 1, 1)
    colours = [mixed(look.ramp, i / last) for i in range(len(bands))]
    return colours if better == "high" else colours[::-1]


def _colour(value: float | None, bands: Sequence[Band], colours: Sequence[str], look: Look) -> str:
    """The colour of the first band that reaches above the value; grey for no value."""
    if value is None:
        return look.blank
    return next(
        (
            c
            for band, c in zip(bands, colours, strict=True)
            if band.upto is None or value < band.upto
        ),
        colours[-1],
    )


def _legend(
    bands: Sequence[Band], colours: Sequence[str], no_value: str, look: Look
) -> list[go.Scatter]:
    entries = [(band.name, "square", colour) for band, colour in zip(bands, colours, strict=True)]
    return [
        go.Scatter(
            x=[None],
            y=[None],
            mode="markers",
            name=plain(name),
            hoverinfo="skip",
            marker={"symbol": symbol, "size": 11, "color": colour},
        )
        for name, symbol, colour in [*entries, (no_value, "square-x-open", look.unknown)]
    ]


def _parents(frame: pd.DataFrame) -> list[str]:
    """Whom each line hangs under; a parent that the frame lacks is the top, since plotly draws
    nothing at all otherwise."""
    ids = {str(i) for i in frame["id"]}
    return [
        "" if unknown(parent) or str(parent) not in ids else str(parent)
        for parent in frame["parent"]
    ]


def _depth(frame: pd.DataFrame) -> int:
    """How many levels the lines have."""
    above = dict(zip(map(str, frame["id"]), _parents(frame), strict=True))

    def depth(at: str, left: int) -> int:  # `left` ends a circle of people who report to each other
        return 1 + depth(above[at], left - 1) if at and left else 0

    return max((depth(at, MOST_LEVELS) for at in above), default=0)


def _labels(frame: pd.DataFrame, people: list[int], width: int) -> list[str]:
    """`Platform · 41`, or the count on a line of its own, as fits the cell in a figure so many px
    wide."""
    all_people = max(people, default=0) or 1
    rooms = [max(int(n / all_people * width / LETTER) - 1, 3) for n in people]
    return [
        f"{plain(label)} · {n}"
        if room(f"{label} · {n}") <= letters
        else f"{wrapped(label, letters)}<br>{n}"
        for label, n, letters in zip(frame["label"], people, rooms, strict=True)
    ]


def _cells(frame: pd.DataFrame, colours: list[str], look: Look, **shown: Any) -> go.Icicle:
    people = [int(n or 0) for n in numbers(frame, "people")]
    hovers = [
        hover(f"{label} · {n}", text)
        for label, n, text in zip(frame["label"], people, frame["text"], strict=True)
    ]
    inks = {"color": [text_on(colour) for colour in colours], "size": look.size}
    pattern = {
        "shape": ["/" if unknown(value) else "" for value in frame["value"]],
        "fillmode": "overlay",
        "fgcolor": look.unknown,
        "fgopacity": 0.35,
        "size": 8,
        "solidity": 0.15,
    }
    return go.Icicle(
        ids=[str(i) for i in frame["id"]],
        parents=_parents(frame),
        values=people,
        branchvalues="total",
        sort=False,
        marker={"colors": colours, "line": {"width": 0}, "pattern": pattern},
        leaf={"opacity": 1},
        tiling={"orientation": "v", "pad": 2},
        pathbar={"visible": False},
        hoverinfo="text",
        hovertext=hovers,
        textinfo="label",
        textposition="middle left",
        insidetextfont=inks,
        outsidetextfont=inks,
        **shown,
    )  # plotly writes the top in the font for outside


def icicle(
    frame: pd.DataFrame,
    *,
    bands: Sequence[Band],
    no_value: str,
    look: Look,
    better: Literal["high", "low"] = "high",
    maxdepth: int = 3,
    width: int = 500,
) -> go.Figure:
    """The reporting lines as an icicle, wide as their people, in one colour per band of values; no
    value is grey and hatched.

    Frame: id, parent (null or "" = the top), label, people (in the whole line, so a parent counts
    its children too), value (null = `no_value`), text (the value in words, for the hover). `bands`
    go from low to high; `better` says which end is good. `width` is the narrowest, in px, that the
    figure is shown at: labels are fitted to it."""
    need(frame, "id", "parent", "label", "people", "value", "text")
    shown = shades(bands, better, look)
    colours = [_colour(value, bands, shown, look) for value in numbers(frame, "value")]
    labels = _labels(frame, [int(n or 0) for n in numbers(frame, "people")], width)
    figure = go.Figure(
        [
            _cells(frame, colours, look, labels=labels, maxdepth=maxdepth),
            *_legend(bands, shown, no_value, look),
        ]
    )
    base(figure, look, 46 + LEVEL * min(_depth(frame), maxdepth))
    hidden = {"visible": False, "fixedrange": True}
    return figure.update_layout(
        xaxis=hidden,
        yaxis=hidden,
        uniformtext={"minsize": look.size - 2, "mode": "hide"},
        margin={"l": 0, "r": 0, "b": 2},
    )
