"""Where a value stands on a drawn axis: numbers, days and names alike."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from ladder.exports.chart_read_bars import number, values_of
from ladder.figures.cells import percent


@dataclass(frozen=True)
class Axis:
    """From `first` at px `start` to `last` at px `end`; `names` are places of a category axis."""

    first: float
    last: float
    start: float
    end: float
    is_days: bool
    names: tuple[str, ...]
    ticks: tuple[tuple[float, str], ...]

    def at(self, value: Any) -> float | None:
        """The px of a value; None for what is unknown."""
        place = self.number(value)
        if place is None:
            return None
        return self.start + (place - self.first) / ((self.last - self.first) or 1) * (
            self.end - self.start
        )

    def number(self, value: Any) -> float | None:
        if isinstance(value, str) and value in self.names:
            return float(self.names.index(value))
        if value is None or (not self.is_days and (isinstance(value, str) or value != value)):
            return None
        return (
            milliseconds(value)
            if self.is_days and not isinstance(value, int | float)
            else number(value)
        )

    def over(self, start: float, end: float) -> Axis:
        """The same axis over other px."""
        return Axis(self.first, self.last, start, end, self.is_days, self.names, self.ticks)


def milliseconds(value: Any) -> float | None:
    """Since 1970, as plotly counts days."""
    stamp = pd.Timestamp(value)
    return None if pd.isna(stamp) else float(stamp.timestamp() * 1000)


def axis_of(layout: Any, values: Iterable[Any], *, zero: bool) -> Axis:
    """The axis of a layout over the values drawn on it; `zero` = bars stand on it, so it reaches
    down to 0."""
    every = [value for value in values if value is not None]
    names = tuple(dict.fromkeys(value for value in every if isinstance(value, str)))
    days = layout.type == "date" or (
        layout.type is None and bool(every) and all(_is_day(value) for value in every)
    )
    if days or any(number(value) is not None for value in every):
        names = ()
    blank = Axis(0, 1, 0, 1, days, names, ())
    known = [place for value in every if (place := blank.number(value)) is not None] or [0.0, 1.0]
    if layout.range is not None:
        first, last = (blank.number(end) or 0.0 for end in layout.range)
    elif names:
        first, last = -0.6, len(names) - 0.4
    else:
        low, high = min([*known, 0.0] if zero and not days else known), max(known)
        air = ((high - low) or abs(high) or 1) * 0.05
        first, last = (low if zero and low == 0 else low - air), high + air
    return Axis(first, last, 0, 1, days, names, tuple(_ticks(layout, blank, first, last)))


def _is_day(value: object) -> bool:
    return hasattr(value, "year") or (
        isinstance(value, str)
        and len(value) >= 10
        and value[4:5] == "-" == value[7:8]
        and value[:4].isdigit()
    )


def _ticks(layout: Any, blank: Axis, first: float, last: float) -> list[tuple[float, str]]:
    if layout.visible is False or layout.showticklabels is False:
        return []
    if layout.tickvals is not None:
        words = values_of(layout.ticktext) or [
            str(value)[:7] if blank.is_days else f"{value:g}" for value in layout.tickvals
        ]
        return [
            (place, word)
            for value, word in zip(layout.tickvals, words, strict=False)
            if (place := blank.number(value)) is not None
        ]
    if blank.names:
        return [(float(at), name) for at, name in enumerate(blank.names)]
    low, high = min(first, last), max(first, last)
    if blank.is_days:
        months = max(math.ceil((high - low) / 86_400_000 / 30.4 / 8), 1)
        days = pd.date_range(
            pd.Timestamp(low, unit="ms").normalize().replace(day=1),
            pd.Timestamp(high, unit="ms"),
            freq=f"{months}MS",
        )
        return [
            (float(day.timestamp() * 1000), day.strftime("%Y-%m"))
            for day in days
            if low <= day.timestamp() * 1000 <= high
        ]
    step = float(layout.dtick) if number(layout.dtick) else _step(high - low)
    form = str(layout.tickformat or "")
    places = itertools.takewhile(
        lambda place: place <= high + step / 1e6,
        (math.ceil(low / step - 1e-9) * step + n * step for n in range(200)),
    )
    return [(place, percent(place) if "%" in form else f"{round(place, 6):g}") for place in places]


def _step(span: float) -> float:
    """A round step that gives about six ticks."""
    rough = (span or 1) / 6
    power = 10 ** math.floor(math.log10(rough))
    return float(next(each * power for each in (1, 2, 5, 10) if each * power >= rough))
