"""Reads bars, dumbbells and timelines back into values: whatever stands on rows or columns that
have names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

import plotly.graph_objects as go

from ladder.figures.forms import Bars, Scale, Series
from ladder.figures.text import GREY, Colour, colour, flat

EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet
DAY = 86_400_000
FOR_WORDS = 0.16  # of a timeline, for the words beside the last bar
OPEN = {
    "square-open": 0.5,
    "line-ns-open": 0.5,
    "diamond-open": 0.28,
}  # an open mark is light beside a filled one, and so is its bar


def bars(figure: go.Figure) -> Bars | None:
    """None where no axis has named places."""
    drawn = [trace for trace in figure.data if _counts(trace)]
    upright = not any(
        trace.type == "bar" and trace.orientation == "h" for trace in drawn
    ) and not _named(figure.layout.yaxis)
    axis, across = (
        (figure.layout.xaxis, figure.layout.yaxis)
        if upright
        else (figure.layout.yaxis, figure.layout.xaxis)
    )
    places = _places(drawn, axis, upright)
    if not places or (upright and not any(trace.type == "bar" for trace in drawn)):
        return None
    if across.type == "date" and not upright:
        return _timeline(figure, drawn, places)
    series = [_series(trace, places, upright) for trace in drawn]
    said = {} if upright else _beside(figure)
    names = tuple(
        _called(name, said.get(nth, ""), [each.values[nth] for each in series])
        for nth, name in enumerate(places.values())
    )
    scale = _scale(across)
    if any(value is not None and value < 0 for each in series for value in each.values):
        scale = replace(
            scale, low=None if scale.low == 0 else scale.low
        )  # nothing below the line is cut off
    return Bars(
        names, tuple(series), scale, str(figure.layout.barmode) in ("stack", "relative"), upright
    )


def number(value: Any) -> float | None:
    """A number, or None for what is not one."""
    if value is None or isinstance(value, str) or value != value:
        return None
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def values_of(values: Any) -> list[Any]:
    return [] if values is None else list(values)


def _counts(trace: Any) -> bool:
    """Not a track behind bars, a line between marks, a word, or an entry that is only for the
    legend."""
    if (
        trace.type not in ("bar", "scatter")
        or trace.meta == "track"
        or not len(values_of(trace.y))
        or not len(values_of(trace.x))
    ):
        return False
    known = [
        value
        for value in [*values_of(trace.x), *values_of(trace.base if trace.type == "bar" else None)]
        if value is not None
    ]
    return trace.type == "bar" or ("markers" in (trace.mode or "") and bool(known))


def _named(axis: Any) -> bool:
    return bool(axis.ticktext) and list(axis.tickvals or ()) == list(range(len(axis.ticktext)))


def _places(drawn: Iterable[Any], axis: Any, upright: bool) -> dict[Any, str]:
    """Where each place is on the axis, and its name."""
    if _named(axis):
        return {at: flat(text) for at, text in enumerate(axis.ticktext)}
    found = dict.fromkeys(
        at for trace in drawn for at in values_of(trace.x if upright else trace.y)
    )
    return {at: flat(at) for at in found} if all(isinstance(at, str) for at in found) else {}


def _series(trace: Any, places: dict[Any, str], upright: bool) -> Series:
    at, values = (trace.x, trace.y) if upright else (trace.y, trace.x)
    known = {_key(place): number(value) for place, value in zip(at, values, strict=True)}
    paint = trace.marker.color
    many = (
        {}
        if isinstance(paint, str) or paint is None
        else {_key(place): colour(one) for place, one in zip(at, paint, strict=True)}
    )
    one = colour(paint) if isinstance(paint, str) else next(iter(many.values()), GREY)
    points = tuple(many.get(place, GREY) for place in places) if many else ()
    one = (
        replace(one, alpha=OPEN[trace.marker.symbol])
        if trace.type == "scatter" and trace.marker.symbol in OPEN
        else one
    )
    return Series(flat(trace.name), tuple(known.get(place) for place in places), one, points=points)


def _key(place: Any) -> Any:
    """An index may come as a numpy number."""
    return place if isinstance(place, str) else int(place)


def _beside(figure: go.Figure) -> dict[int, str]:
    """The words at the side of each row."""
    notes = [
        note
        for note in figure.layout.annotations
        if note.yref == "y" and note.y is not None and float(note.y) == int(note.y)
    ]
    return {int(note.y): flat(note.text) for note in notes if flat(note.text)}


def _called(name: str, said: str, values: list[float | None]) -> str:
    """A place and the words beside it, without the number that its only bar carries anyway."""
    alone = f"{values[0]:g} · " if len(values) == 1 and values[0] is not None else "\0"
    return " · ".join(filter(None, (name, said.removeprefix(alone))))


def _scale(axis: Any) -> Scale:
    """The ends as the axis names them where it has names for its places; else a floor of 0 where it
    begins there."""
    if axis.ticktext and axis.tickvals:
        words = [flat(text) for text in axis.ticktext]
        share = all(word.endswith("%") for word in words)
        steps = (
            () if share or all(word.replace(".", "").isdigit() for word in words) else tuple(words)
        )
        return Scale(
            float(axis.tickvals[0]),
            float(axis.tickvals[-1]),
            "percent" if share else "number",
            steps,
        )
    percent = "%" in str(axis.tickformat or "")
    return Scale(
        0.0 if axis.range is None or number(axis.range[0]) == 0 else None,
        None,
        "percent" if percent else "number",
    )


def _timeline(figure: go.Figure, drawn: list[Any], places: dict[Any, str]) -> Bars:
    """Three series: the hidden first days, the lengths in days upon them, and hidden ends that
    carry the words, which stand beside their bars."""
    starts: dict[int, float] = {}
    lengths: dict[int, float] = {}
    paint: dict[int, Colour] = {}
    for trace in drawn:
        if trace.type == "bar":
            for at, first, long in zip(trace.y, trace.base, trace.x, strict=True):
                starts[int(at)], lengths[int(at)] = _day(first), float(long) / DAY
        elif trace.name is None:  # a lone day; the marks of reviews have a name
            for at, when in zip(trace.y, trace.x, strict=True):
                starts[int(at)], lengths[int(at)] = _day(when), 0.0
        else:
            continue
        paint |= {int(at): colour(trace.marker.color) for at in trace.y}
    words = {
        int(trace.y[0]): flat(trace.text[0])
        for trace in figure.data
        if trace.type == "scatter" and trace.mode == "text"
    }
    rows = [at for at in places if at in starts or at in words]
    first, last = (_day(end) for end in figure.layout.xaxis.range)
    hidden = Series("", tuple(starts.get(at) for at in rows), GREY, "hidden")
    shown = Series(
        "",
        tuple(lengths.get(at) for at in rows),
        GREY,
        points=tuple(paint.get(at, GREY) for at in rows),
    )
    air = float(round((last - first) * FOR_WORDS))
    said = Series(
        "",
        tuple(air if at in starts else None for at in rows),
        GREY,
        "hidden",
        texts=tuple(words.get(at, "").strip() for at in rows),
    )
    names = tuple(
        places[at] if at in starts else f"{places[at]} · {words[at].strip()}" for at in rows
    )
    latest = max((starts[at] + lengths[at] for at in rows if at in starts), default=first)
    return Bars(
        names, (hidden, shown, said), Scale(first, max(last, latest + air), "day"), stacked=True
    )


def _day(value: Any) -> float:
    """A day as a spreadsheet counts it."""
    return float((date.fromisoformat(str(value)[:10]) - EPOCH).days)
