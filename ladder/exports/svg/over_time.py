"""Lines over periods as SVG: a trend, a measure against its target, what somebody leads."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from ladder.exports.svg.canvas import Canvas, widest
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import SIZE, ColumnsPlane, canvas, columns, round_ticks
from ladder.figures.against_target import AgainstTarget
from ladder.figures.colours import Colour, as_colour
from ladder.figures.ranges import Ranges, Scope
from ladder.figures.theme import LIGHT, SCOPE_SIGNS, scope_tint
from ladder.figures.trend import Trend

MOST_NAMES = 6
Values = Sequence[float | None]
STYLES: dict[str, tuple[Colour, float, bool]] = {
    "target": (Colour(LIGHT.ink), 2, True),
    "median": (Colour(LIGHT.muted), 1.5, True),
    "value": (Colour(LIGHT.accent), 2.5, False),
}


def line(
    on: Canvas, plane: ColumnsPlane, values: Values, colour: Colour, width: float, dash: bool
) -> None:
    """A line that breaks where nothing is known."""
    places = [
        None if value is None else (plane.middle(at), plane.up.at(value))
        for at, value in enumerate(values)
    ]
    for known, run in groupby(places, key=lambda place: place is not None):
        points = [place for place in run if place is not None]
        if known and len(points) > 1:
            on.line(points, colour, width, dash)


def trend(form: Trend) -> Canvas:
    """One line; the last known value in words."""
    on = canvas()
    values = [point.value for point in form.points]
    ends = _ends(values)
    ends = (max(ends[0], 0), ends[1])
    names = _names([point.label for point in form.points])
    ticks = round_ticks(*ends, share=form.share)
    plane = columns(on, names, 26, tall=150, ends=ends, ticks=ticks)
    paint = Colour(LIGHT.accent)
    line(on, plane, values, paint, 2.5, dash=False)
    known = [at for at, value in enumerate(values) if value is not None]
    for at in known:
        on.mark(plane.middle(at), plane.up.at(values[at] or 0), "circle", 7, paint)
    if known:
        last = known[-1]
        on.text(
            plane.middle(last),
            plane.up.at(values[last] or 0) - 7,
            form.points[last].text,
            anchor="middle",
            middle=1,
        )
    return on


def against_target(form: AgainstTarget) -> Canvas:
    """The measure, its median dotted and its target dashed."""
    on = canvas()
    samples = [
        Sample(each.name, STYLES[each.role][0], "line", dash=STYLES[each.role][2])
        for each in form.lines
    ]
    top = legend(on, samples) + 8
    ends = _ends([value for each in form.lines for value in each.values])
    ticks = round_ticks(*ends, share=form.share)
    plane = columns(on, _names(form.periods), top, tall=300, ends=ends, ticks=ticks)
    for each in form.lines:
        colour, width, dash = STYLES[each.role]
        line(on, plane, each.values, colour, width, dash)
        for at, value in enumerate(each.values):
            if value is not None and each.role != "target":
                sign = "circle" if each.role == "value" else "circle-open"
                on.mark(plane.middle(at), plane.up.at(value), sign, 7, colour)
    return on


def ranges(form: Ranges) -> Canvas:
    """A row per part on its own scale: the range as a grey band, the newest day in words beside."""
    on = canvas()
    shown = set(form.named_days)
    names = [[day] if at in shown else [] for at, day in enumerate(form.days)]
    right = widest((part.said for part in form.parts), SIZE) + 28
    on.width -= right
    top = 0.0
    for nth, part in enumerate(form.parts):
        on.text(0, top + 14, part.part)
        below = names if nth == len(form.parts) - 1 else [[] for _ in names]
        ends = (-0.6, part.most * 1.18 + 0.4)
        ticks = [
            (at, said)
            for at, said in round_ticks(0, ends[1], whole=True)
            if at in (0, round_ticks(0, ends[1], whole=True)[-1][0])
        ]
        plane = columns(on, below, top + 26, tall=62, ends=ends, ticks=ticks)
        _part(on, plane, part)
        top += 96
    on.width += right
    return on


def _part(on: Canvas, plane: ColumnsPlane, part: Scope) -> None:
    for day in part.days:
        if day.low is not None and day.high is not None:
            high, low = plane.up.at(day.high + 0.3), plane.up.at(day.low - 0.3)
            left = plane.middle(day.at - 0.5)
            on.rect(left, high, plane.column, low - high, as_colour(LIGHT.expected))
    at = {day.at: day.value for day in part.days}
    last = part.days[-1]
    every = [at.get(place) for place in range(last.at + 1)]
    line(on, plane, every, Colour(LIGHT.grid), 1.5, dash=False)
    for day in part.days:
        if day.value is not None:
            size = 15 if day is last else 7
            paint = Colour(scope_tint(LIGHT, day.state))
            x, y = plane.middle(day.at), plane.up.at(day.value)
            on.mark(x, y, SCOPE_SIGNS[day.state], size, paint)
    y = plane.up.at(last.value) if last.value is not None else plane.up.at(0)
    on.text(on.width + 16, y, part.said, colour=scope_tint(LIGHT, last.state))


def _ends(values: Values) -> tuple[float, float]:
    """What is shown and some air; the axis does not reach down to 0 for it."""
    known = [value for value in values if value is not None]
    low, high = min(known, default=0), max(known, default=1)
    air = (high - low) * 0.12 or abs(high) * 0.1 or 1
    return low - air, high + air


def _names(periods: Sequence[str]) -> list[list[str]]:
    """At most so many names as have room, the newest always among them."""
    every = -(-len(periods) // MOST_NAMES) or 1
    last = len(periods) - 1
    return [[name] if (last - at) % every == 0 else [] for at, name in enumerate(periods)]
