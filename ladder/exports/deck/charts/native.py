"""What an office program's charts can hold: named places, and series of values over them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ladder.figures.colours import GREY, Colour

Unit = Literal["number", "percent", "day"]


@dataclass(frozen=True)
class Scale:
    """The ends of the value axis (None = as the numbers need), how its numbers are written, and the
    names of its steps where it has any."""

    low: float | None
    high: float | None
    unit: Unit = "number"
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Series:
    """One value per place, None where nothing is known. `points` are colours per value, `texts`
    words per value and `spread` how far a value's interval reaches to both sides, where these are
    given."""

    name: str
    values: tuple[float | None, ...]
    colour: Colour = GREY
    look: Literal["solid", "filled", "dashed", "hidden"] = "solid"
    points: tuple[Colour, ...] = ()
    texts: tuple[str, ...] = ()
    spread: tuple[tuple[float, float] | None, ...] = ()


@dataclass(frozen=True)
class Wheel:
    """A radar: an axis per place."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale


@dataclass(frozen=True)
class Rows:
    """Bars in rows from top to bottom, or in columns from left to right where `upright`."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale
    stacked: bool = False
    upright: bool = False


@dataclass(frozen=True)
class Lines:
    """Lines over places in their order, such as days."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale


Native = Wheel | Rows | Lines
