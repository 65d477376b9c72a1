"""What somebody leads as native lines, a chart per part, between the ends of the ladder's range."""

from __future__ import annotations

from typing import Any

from ladder.exports.deck.charts.dress import lines
from ladder.exports.deck.charts.native import Lines, Scale, Series
from ladder.exports.deck.text import Box, Face, text_box
from ladder.figures.colours import Colour
from ladder.figures.ranges import Ranges, Scope
from ladder.figures.theme import LIGHT

NAME = 260_000
LOWEST, HIGHEST = "≥", "≤"


def ranges(slide: Any, box: Box, form: Ranges, face: Face) -> None:
    """One below the other, each under its name and how it stands today."""
    tall = box.height // max(len(form.parts), 1)
    for at, part in enumerate(form.parts):
        place = Box(box.left, box.top + at * tall, box.width, tall)
        text_box(
            slide, place.first(NAME), [" · ".join((part.part, *part.said))], face, (12.0, 10.0)
        )
        lines(slide, place.below(NAME), of_part(form, part), face)


def of_part(form: Ranges, part: Scope) -> Lines:
    """The value as a line, the ends of the range dashed; gaps where the ladder is silent."""
    places = range(len(form.days))
    values, lows, highs = (
        {day.at: getattr(day, each) for day in part.days} for each in ("value", "low", "high")
    )
    muted = Colour(LIGHT.muted)
    series = [Series(part.part, tuple(map(values.get, places)), Colour(LIGHT.accent))]
    if any(low is not None for low in lows.values()):
        series += [
            Series(LOWEST, tuple(map(lows.get, places)), muted, "dashed"),
            Series(HIGHEST, tuple(map(highs.get, places)), muted, "dashed"),
        ]
    return Lines(form.days, tuple(series), Scale(0.0, None))
