"""The grid that figures stand on: named rows or columns beside a scale, and where a value stands on
it."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from ladder.exports.svg.canvas import LINE, Canvas, wide, widest
from ladder.figures.cells import folded, percent, room
from ladder.figures.colours import Colour
from ladder.figures.theme import LIGHT

WIDTH, SIZE = 720, 13.0
GRID = Colour(LIGHT.grid)
WIDEST_NAMES = 0.46
AIR = 8
Ticks = Sequence[tuple[float, Sequence[str]]]
SHARES: Ticks = tuple((at / 4, (percent(at / 4),)) for at in range(5))


@dataclass(frozen=True)
class Ruler:
    """From `first` at px `start` to `last` at px `end`."""

    first: float
    last: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The px of a value."""
        share = (value - self.first) / ((self.last - self.first) or 1)
        return self.start + share * (self.end - self.start)

    def kept(self, value: float) -> float:
        """The same, no further than the ends."""
        return self.at(min(max(value, self.first), self.last))


@dataclass(frozen=True)
class RowsPlane:
    """Where values stand from left to right, and rows from top to bottom, each so many px high."""

    across: Ruler
    top: float
    row: float

    def middle(self, at: int) -> float:
        """The px of the middle of a row."""
        return self.top + (at + 0.5) * self.row


@dataclass(frozen=True)
class ColumnsPlane:
    """Where columns stand from left to right, each so many px wide, and values from below up."""

    up: Ruler
    left: float
    column: float

    def middle(self, at: float) -> float:
        """The px of the middle of a column."""
        return self.left + (at + 0.5) * self.column


def canvas() -> Canvas:
    """A sheet whose height is set by what is drawn on it."""
    return Canvas(WIDTH, 0, LIGHT.ink, SIZE)


def steps(names: Sequence[str]) -> Ticks:
    """The fixed scale from 0 to 5; of long names every other one stands a line lower."""
    lower = max(map(room, names), default=0) > 10
    return [
        (float(at), [*([""] if lower and at % 2 else []), *folded(name, 14)])
        for at, name in enumerate(names)
    ]


def rows(
    canvas: Canvas,
    names: Sequence[str],
    top: float,
    *,
    row: float,
    ends: tuple[float, float],
    ticks: Ticks,
    right: float = AIR,
    letters: int = 22,
    grid: bool = True,
) -> RowsPlane:
    """Names at the left, the scale below with its grid; the canvas ends below it. `right` px stay
    free for words."""
    texts = [folded(name, letters) for name in names]
    left = min(widest(texts, SIZE) + 12, canvas.width * WIDEST_NAMES)
    small = SIZE - 2
    right = max(right, wide(ticks[-1][1], small) / 2 + 4 if ticks else 0)
    across = Ruler(*ends, left, canvas.width - right)
    plane = RowsPlane(across, top, row)
    foot = top + row * len(names)
    for value, said in ticks:
        if grid:
            canvas.line([(across.at(value), top), (across.at(value), foot)], GRID)
        _tick(canvas, across.at(value), foot + 4, said)
    for at, text in enumerate(texts):
        canvas.text(left - 8, plane.middle(at), text, anchor="end")
    lines = max((len(said) for _, said in ticks), default=0)
    canvas.height = foot + (lines * small * LINE + AIR if lines else 2)
    return plane


def _tick(canvas: Canvas, x: float, y: float, said: Sequence[str]) -> None:
    canvas.text(x, y, said, anchor="middle", middle=0, size=SIZE - 2, colour=LIGHT.muted)


def columns(
    canvas: Canvas,
    names: Sequence[Sequence[str]],
    top: float,
    *,
    tall: float,
    ends: tuple[float, float],
    ticks: Ticks = (),
) -> ColumnsPlane:
    """Names below, the scale at the left with its grid where it has ticks; the canvas ends below
    the names. An empty name takes no room."""
    left = widest((said for _, said in ticks), SIZE - 2) + 14 if ticks else 4.0
    up = Ruler(*ends, top + tall, top)
    plane = ColumnsPlane(up, left, (canvas.width - left - AIR) / max(len(names), 1))
    for value, said in ticks:
        y = up.at(value)
        canvas.line([(left, y), (canvas.width - AIR, y)], GRID)
        canvas.text(left - 6, y, said, anchor="end", size=SIZE - 2, colour=LIGHT.muted)
    for at, name in enumerate(names):
        _tick(canvas, plane.middle(at), top + tall + 4, name)
    lines = max(map(len, names), default=0)
    canvas.height = top + tall + (lines * (SIZE - 2) * LINE + AIR if lines else 2)
    return plane


def round_ticks(low: float, high: float, *, share: bool = False, whole: bool = False) -> Ticks:
    """About six round places between two ends; only whole numbers where things are counted."""
    rough = ((high - low) or 1) / 6
    power = 10 ** math.floor(math.log10(rough))
    step = next(each * power for each in (1, 2, 5, 10) if each * power >= rough * 0.999)
    step = max(step, 1) if whole else step
    places = itertools.takewhile(
        lambda place: place <= high + step / 1e6,
        (math.ceil(low / step - 1e-9) * step + n * step for n in range(200)),
    )
    return [(place, [percent(place) if share else f"{round(place, 6):g}"]) for place in places]
