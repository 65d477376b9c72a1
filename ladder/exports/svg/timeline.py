"""A plan over a calendar as SVG: phases as bands, goals as bars, reviews as marks, and today."""

from __future__ import annotations

from datetime import date

from ladder.exports.svg.canvas import Anchor, Canvas, wide
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import RowsPlane, canvas, rows
from ladder.figures.cells import folded
from ladder.figures.colours import Colour, text_on
from ladder.figures.theme import LIGHT, REVIEW_SIGNS, status, tint
from ladder.figures.timeline import Bar, Timeline

ROW = 30
PHASES, TODAY = 36.0, 18.0
WORD, SMALL = 11.0, 12.0
INK = Colour(LIGHT.ink)


def timeline(form: Timeline) -> Canvas:
    """The names of phases and today stand above the first row."""
    on = canvas()
    top = legend(on, _samples(form))
    head = top + (PHASES if form.shown_bands else 0) + TODAY
    span = form.span
    ends = (float(span.first.toordinal()), float(span.last.toordinal()))
    plane = rows(on, form.rows, head, row=ROW, ends=ends, ticks=(), letters=form.letters)
    foot = plane.top + ROW * len(form.rows)
    _bands(on, plane, form, top, foot)
    _dates(on, plane, form, foot)
    for at, bar in enumerate(form.bars):
        _bar(on, plane, form, at, bar)
        if bar.due_on and span.holds(bar.due_on):
            on.mark(_x(plane, bar.due_on), plane.middle(at), "line-ns", 22, INK)
    for mark in form.marks:
        sign, size = REVIEW_SIGNS[mark.kind]
        y = plane.middle(len(form.bars))
        on.mark(_x(plane, mark.day), y, sign, size, Colour(LIGHT.muted))
    if span.holds(span.today):
        x = _x(plane, span.today)
        on.line([(x, plane.top), (x, foot)], INK, 1.6)
        half = wide(form.today_word, SMALL) / 2
        middle = min(max(x, plane.across.start + half), on.width - half)
        on.text(
            middle, head - 2, form.today_word, anchor="middle", middle=1, size=SMALL, weight="bold"
        )
    on.height = foot + 24
    return on


def _samples(form: Timeline) -> list[Sample]:
    kinds = {mark.kind for mark in form.marks}
    muted = Colour(LIGHT.muted)
    found = [
        Sample(name, muted, "mark", REVIEW_SIGNS[kind][0])
        for kind, name in form.mark_names
        if kind in kinds
    ]
    if any(bar.due_on for bar in form.bars):
        found.insert(0, Sample(form.due_word, INK, "mark", "line-ns"))
    return found


def _x(plane: RowsPlane, day: date) -> float:
    return plane.across.kept(day.toordinal())


def _bands(on: Canvas, plane: RowsPlane, form: Timeline, top: float, foot: float) -> None:
    """Painted below the names of the rows, which stand outside of them."""
    for at, band, first, last in form.shown_bands:
        left, right = _x(plane, first), _x(plane, last)
        paint = Colour(LIGHT.bands[at % len(LIGHT.bands)])
        on.rect(left, top, right - left, foot - top, paint)
        letters = int((right - left - 6) / wide("n", SMALL))
        if letters >= 3:
            on.text(left + 4, top + 4, folded(band.label, letters), middle=0, size=SMALL)


def _dates(on: Canvas, plane: RowsPlane, form: Timeline, foot: float) -> None:
    """As many names of days as have room."""
    need = max((wide(name, WORD) for _, name in form.ticks), default=0) + 8
    reached = -need
    for day, name in form.ticks:
        x = _x(plane, day)
        if x - need / 2 < reached or x + need / 2 > on.width + need / 2:
            continue
        reached = x + need / 2
        on.line([(x, plane.top), (x, foot)], Colour(LIGHT.grid))
        on.text(x, foot + 4, name, anchor="middle", middle=0, size=WORD, colour=LIGHT.muted)


def _bar(on: Canvas, plane: RowsPlane, form: Timeline, at: int, bar: Bar) -> None:
    """A bar in the sign of its state with its word; a lone day is a mark, no day only the word."""
    y = plane.middle(at)
    if bar.stretch is None:
        on.text(plane.across.start + 6, y, bar.word, size=WORD, colour=LIGHT.muted)
        return
    first, last = bar.stretch
    colour, sign = tint(LIGHT, bar.state), status(bar.state)
    left, right = _x(plane, first), _x(plane, last)
    words = form.span.words(bar.word, first, last)
    ink = LIGHT.muted if sign.colour == "accent_soft" else colour
    if first == last:
        on.mark(left, y, sign.symbol, 11, Colour(colour))
        right += 6
    elif right > left:
        on.rect(left, y - ROW / 4, right - left, ROW / 2, Colour(colour), hatch=sign.pattern)
    if words.inside:
        ink = text_on(colour)
    anchor: Anchor = "start" if words.side == "middle right" else "end"
    x = _x(plane, words.where) + (4 if anchor == "start" else -4)
    x += 6 if first == last and anchor == "start" else 0
    on.text(x, y, words.text, anchor=anchor, size=WORD, colour=ink)
