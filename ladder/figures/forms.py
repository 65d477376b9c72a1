"""What a figure shows, as plain values that any office program can draw; the numbers are those of
the figure's own traces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ladder.figures.text import Colour

Form = Literal["number", "percent", "day"]


@dataclass(frozen=True)
class Scale:
    """The ends of the value axis (None = as the numbers need), how its numbers are written, and the
    names of its steps where it has any."""

    low: float | None
    high: float | None
    form: Form = "number"
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Series:
    """One value per place, None where nothing is known. `points` are colours and `texts` words per
    value, where these are said."""

    name: str
    values: tuple[float | None, ...]
    colour: Colour
    look: Literal["solid", "filled", "dashed", "hidden"] = "solid"
    points: tuple[Colour, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Radar:
    axes: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale


@dataclass(frozen=True)
class Bars:
    """Rows from top to bottom, or columns from left to right where `upright`. A timeline is stacked
    on a hidden series of first days."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale
    stacked: bool = False
    upright: bool = False


@dataclass(frozen=True)
class Trend:
    """Lines over places in their order, such as days."""

    places: tuple[str, ...]
    series: tuple[Series, ...]
    scale: Scale


@dataclass(frozen=True)
class Cloud:
    """Points by two numbers; each series is a tuple of x and a tuple of y."""

    series: tuple[tuple[str, tuple[float, ...], tuple[float, ...], Colour], ...]
    across: str
    up: str


@dataclass(frozen=True)
class Cells:
    """A table of coloured cells, row by row."""

    across: tuple[str, ...]
    down: tuple[str, ...]
    texts: tuple[tuple[str, ...], ...]
    colours: tuple[tuple[Colour, ...], ...]


@dataclass(frozen=True)
class Block:
    """A line of people: from left to right as shares of the whole width, and how many levels below
    the top."""

    left: float
    right: float
    depth: int
    label: str
    people: float
    says: str
    colour: Colour


@dataclass(frozen=True)
class Blocks:
    blocks: tuple[Block, ...]
    levels: int
    legend: tuple[tuple[str, Colour], ...]


Chart = Radar | Bars | Trend | Cloud | Cells | Blocks
