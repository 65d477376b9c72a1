"""What of each form goes into a native chart: the form's own values, with the words beside a bar in
the name of its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ladder.exports.deck.charts.native import Lines, Native, Rows, Scale, Series, Wheel
from ladder.figures.against_target import AgainstTarget
from ladder.figures.colours import Colour, as_colour
from ladder.figures.columns import Columns
from ladder.figures.dumbbell import Dumbbell
from ladder.figures.in_and_out import InAndOut
from ladder.figures.intervals import Intervals
from ladder.figures.pipeline import Pipeline
from ladder.figures.progress import Attained, Progress
from ladder.figures.pyramid import Pyramid
from ladder.figures.radar import Bars, Radar
from ladder.figures.theme import LIGHT, tint
from ladder.figures.trend import Trend

LIGHTER, LIGHTEST = 0.5, 0.28  # an open mark is light beside a filled one, and so is its bar
ACCENT, MUTED, INK = (Colour(colour) for colour in (LIGHT.accent, LIGHT.muted, LIGHT.ink))
EXPECTED = as_colour(LIGHT.expected)
SHARES = Scale(0.0, 1.0, "percent")


def native(form: Any) -> Native:
    """The chart of a form. KeyError for a form that is drawn as a table or as shapes."""
    return CHARTS[type(form)](form)


def named(*parts: str) -> str:
    """A place and the words beside it."""
    return " · ".join(filter(None, parts))


def beside(count: float | None, text: str) -> str:
    """The words beside a bar without the number that the bar carries anyway."""
    if count is None:
        return text
    number = f"{count:g}"
    return "" if text == number else text.removeprefix(f"{number} · ")


def _radar(form: Radar) -> Wheel:
    """Filled where a shape has no gap: the expectation, or the only share."""
    dress: Mapping[str, tuple[Colour, Any]] = {
        "expected": (EXPECTED, "filled"),
        "share": (ACCENT, "filled"),
        "next": (INK, "dashed"),
        "person": (ACCENT, "solid"),
    }
    series = []
    for scores in form.scores:
        colour, look = dress[scores.role]
        if look == "filled" and None in scores.values:
            colour, look = (MUTED if scores.role == "expected" else colour), "solid"
        series.append(Series(scores.name, scores.values, colour, look))
    places = tuple(" ".join(filter(None, row)) for row in zip(form.labels, form.notes, strict=True))
    return Wheel(places, tuple(series), _scale(form))


def _bars(form: Bars) -> Rows:
    paint = {
        "expected": EXPECTED,
        "person": ACCENT,
        "share": ACCENT,
        "next": Colour(INK.hex, LIGHTER),
    }
    series = tuple(Series(scores.name, scores.values, paint[scores.role]) for scores in form.scores)
    places = tuple(named(*row) for row in zip(form.labels, form.notes, strict=True))
    return Rows(places, series, _scale(form))


def _scale(form: Radar | Bars) -> Scale:
    return SHARES if form.is_share else Scale(0.0, form.end, steps=form.steps)


def _dumbbell(form: Dumbbell) -> Rows:
    series = (
        Series(form.manager, tuple(row.manager for row in form.rows), ACCENT),
        Series(form.expected, tuple(row.expected for row in form.rows), Colour(INK.hex, LIGHTER)),
        Series(form.own, tuple(row.own for row in form.rows), Colour(MUTED.hex, LIGHTEST)),
    )
    places = tuple(named(row.label, row.said) for row in form.rows)
    return Rows(places, series, Scale(0.0, 5.0, steps=form.steps))


def _progress(form: Progress) -> Rows:
    points = tuple(Colour(tint(LIGHT, row.state)) for row in form.rows)
    series = (
        Series(form.attained, tuple(row.attained for row in form.rows), ACCENT, points=points),
        Series(form.expected, tuple(row.expected for row in form.rows), Colour(INK.hex, LIGHTER)),
    )
    places = tuple(named(row.label, row.said, _undefined(form, row)) for row in form.rows)
    return Rows(places, series, SHARES)


def _undefined(form: Progress, row: Attained) -> str:
    """The word for no share, unless the row's own words say it."""
    return form.undefined if row.attained is None and form.undefined not in row.said else ""


def _pipeline(form: Pipeline) -> Rows:
    series = tuple(
        Series(part.name, part.values, Colour(tint(LIGHT, part.state))) for part in form.parts
    )
    return Rows(form.rows, series, Scale(0.0, None), stacked=True)


def _columns(form: Columns) -> Rows:
    counts = tuple(column.count for column in form.columns)
    places = tuple(
        named(column.label, beside(column.count, column.text)) for column in form.columns
    )
    points = tuple(_known(column.is_unknown) for column in form.columns)
    series = (Series(form.name, counts, ACCENT, points=points),)
    return Rows(places, series, Scale(0.0, None), upright=True)


def _known(is_unknown: bool) -> Colour:
    return Colour(LIGHT.unknown) if is_unknown else ACCENT


def _pyramid(form: Pyramid) -> Rows:
    """Each block's name is a place of its own above its levels."""
    places: list[str] = []
    values: list[float | None] = []
    points: list[Colour] = []
    for at, level in enumerate(form.levels):
        if form.opens(at):
            places, values, points = [*places, level.block], [*values, None], [*points, ACCENT]
        places.append(named(level.label, beside(level.people, level.text)))
        values.append(level.people)
        points.append(_known(level.is_unknown))
    series = (Series(form.name, tuple(values), ACCENT, points=tuple(points)),)
    return Rows(tuple(places), series, Scale(0.0, None))


def _in_and_out(form: InAndOut) -> Rows:
    """What goes out stands below the line, as a negative number that carries no minus."""
    series = tuple(
        Series(
            flow.name,
            tuple(
                None if count is None else count if flow.comes_in else -count
                for count in flow.counts
            ),
            Colour(str(getattr(LIGHT, flow.colour))),
        )
        for flow in form.flows
    )
    places = tuple(named(*row) for row in zip(form.periods, form.below, strict=True))
    return Rows(places, series, Scale(None, None), stacked=True, upright=True)


def _intervals(form: Intervals) -> Rows:
    points = tuple(Colour(LIGHT.watch if row.is_apart else LIGHT.muted) for row in form.rows)
    spread = tuple(
        None
        if row.effect is None or row.low is None or row.high is None
        else (row.effect - row.low, row.high - row.effect)
        for row in form.rows
    )
    effects = tuple(row.effect for row in form.rows)
    series = (
        Series(f"← {form.below} · {form.above} →", effects, MUTED, "solid", points, (), spread),
    )
    return Rows(tuple(row.label for row in form.rows), series, Scale(None, None))


def _trend(form: Trend) -> Lines:
    values = tuple(point.value for point in form.points)
    scale = Scale(None, None, "percent" if form.share else "number")
    places = tuple(point.label for point in form.points)
    return Lines(places, (Series(form.name, values, ACCENT),), scale)


def _against_target(form: AgainstTarget) -> Lines:
    paint = {"target": INK, "median": MUTED, "value": ACCENT}
    series = tuple(
        Series(
            line.name,
            line.values,
            paint[line.role],
            "solid" if line.role == "value" else "dashed",
        )
        for line in form.lines
    )
    return Lines(form.periods, series, Scale(None, None, "percent" if form.share else "number"))


CHARTS: Mapping[type[Any], Callable[[Any], Native]] = {
    AgainstTarget: _against_target,
    Bars: _bars,
    Columns: _columns,
    Dumbbell: _dumbbell,
    InAndOut: _in_and_out,
    Intervals: _intervals,
    Pipeline: _pipeline,
    Progress: _progress,
    Pyramid: _pyramid,
    Radar: _radar,
    Trend: _trend,
}
