"""A radar, or the same as bars: scores against what levels expect, or shares of people, axis by
axis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

import pandas as pd

from ladder.figures.cells import need, numbers, share_texts, words

FEWEST_AXES = 4  # under four rated axes a polygon says nothing
MOST_SHAPES = 3
Role = Literal["person", "expected", "next", "share"]


@dataclass(frozen=True)
class Shape:
    """What to take from a frame: the column, its name in the legend, and what it stands for."""

    column: str
    name: str
    role: Literal["person", "expected", "next"]


@dataclass(frozen=True)
class Scores:
    """One value per axis, None where nothing is known or shown: a polygon, or a set of bars."""

    name: str
    role: Role
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class _Profile:
    """The axes in their order, and what is drawn on them.

    `notes` stand with the axes: counts, or why an axis has no value (not rated, withheld); `rated`
    says which have one. `steps` are the names of the scale from 0 to 5; where there are none the
    values are shares of 0 to 1."""

    labels: tuple[str, ...]
    notes: tuple[str, ...]
    rated: tuple[bool, ...]
    scores: tuple[Scores, ...]
    steps: tuple[str, ...] = ()

    @property
    def is_share(self) -> bool:
        return not self.steps

    @property
    def end(self) -> float:
        """Where the scale ends: the sixth step, or the whole."""
        return 1.0 if self.is_share else 5.0


@dataclass(frozen=True)
class Radar(_Profile):
    """A polygon per set of scores."""


@dataclass(frozen=True)
class Bars(_Profile):
    """A row per axis: the expectation a wide bar, the person a slim one, the next level a tick."""


Drawn = TypeVar("Drawn", Radar, Bars)


def radar_or_bars(
    frame: pd.DataFrame, *, shapes: Sequence[Shape], steps: Sequence[str], not_rated: str
) -> Radar | Bars:
    """A radar from four rated axes on, else bars. See `radar`."""
    form = radar if sum(rated_axes(frame, shapes)) >= FEWEST_AXES else bars
    return form(frame, shapes=shapes, steps=steps, not_rated=not_rated)


def radar(
    frame: pd.DataFrame, *, shapes: Sequence[Shape], steps: Sequence[str], not_rated: str
) -> Radar:
    """At most three shapes on the fixed scale from 0 to 5, the person last and so on top.

    Frame: label, one column of scores per shape (null = not rated), and where wanted `why` (why
    nothing is shown, instead of the words `not_rated`); the order of rows is the order of axes.
    ValueError for more than three shapes, or two of one role."""
    rated = rated_axes(frame, shapes)
    drawn = sorted(shapes, key=lambda shape: ("expected", "next", "person").index(shape.role))
    return Radar(
        tuple(map(words, frame["label"])),
        _notes(frame, rated, not_rated),
        tuple(rated),
        _scores(frame, drawn),
        tuple(steps),
    )


def bars(
    frame: pd.DataFrame, *, shapes: Sequence[Shape], steps: Sequence[str], not_rated: str
) -> Bars:
    """The same as rows; a row says `not_rated` where its first bar, the person's if there is one,
    has no value."""
    rated_axes(frame, shapes)
    drawn = sorted(shapes, key=lambda shape: ("expected", "person", "next").index(shape.role))
    judged = next((shape for shape in drawn if shape.role == "person"), drawn[0] if drawn else None)
    rated = [True] * len(frame) if judged is None else list(frame[judged.column].notna())
    return Bars(
        tuple(map(words, frame["label"])),
        _notes(frame, rated, not_rated),
        tuple(map(bool, rated)),
        _scores(frame, drawn),
        tuple(steps),
    )


def share_radar_or_bars(frame: pd.DataFrame, *, name: str, not_rated: str) -> Radar | Bars:
    """The share of people who meet what is asked, a radar from four known shares on, else bars.

    Frame: label, share (0 to 1, null = nobody is rated), met and rated (people), and where wanted
    `why` (why no share is shown, instead of the words `not_rated`)."""
    enough = int(frame["share"].notna().sum()) >= FEWEST_AXES
    return (share_radar if enough else share_bars)(frame, name=name, not_rated=not_rated)


def share_radar(frame: pd.DataFrame, *, name: str, not_rated: str) -> Radar:
    """Of share_radar_or_bars: the radar, however few axes there are."""
    return _shares(Radar, frame, name, not_rated)


def share_bars(frame: pd.DataFrame, *, name: str, not_rated: str) -> Bars:
    """Of share_radar_or_bars: the bars, however many axes there are."""
    return _shares(Bars, frame, name, not_rated)


def rated_axes(frame: pd.DataFrame, shapes: Sequence[Shape]) -> list[bool]:
    """Which axes carry a value: the person's, or anybody's where no person is shown."""
    check_shapes(shapes)
    need(frame, "label", *(shape.column for shape in shapes))
    columns = [shape.column for shape in shapes if shape.role == "person"] or [
        shape.column for shape in shapes
    ]
    return [bool(rated) for rated in frame[columns].notna().any(axis=1)]


def check_shapes(shapes: Sequence[Shape]) -> None:
    """ValueError for more than three shapes, or for two of one role, which would look the same."""
    if len(shapes) > MOST_SHAPES:
        raise ValueError(f"a radar shows at most {MOST_SHAPES} shapes, not {len(shapes)}")
    if len({shape.role for shape in shapes}) < len(shapes):
        raise ValueError("two shapes of one role look the same")


def _shares(form: type[Drawn], frame: pd.DataFrame, name: str, not_rated: str) -> Drawn:
    need(frame, "label", "share", "met", "rated")
    shares = numbers(frame, "share")
    return form(
        tuple(map(words, frame["label"])),
        tuple(share_texts(frame, not_rated)),
        tuple(share is not None for share in shares),
        (Scores(name, "share", tuple(shares)),),
    )


def _notes(frame: pd.DataFrame, rated: Sequence[bool], not_rated: str) -> tuple[str, ...]:
    whys = frame["why"] if "why" in frame.columns else [None] * len(frame)
    return tuple(
        "" if known else words(why) or not_rated for known, why in zip(rated, whys, strict=True)
    )


def _scores(frame: pd.DataFrame, shapes: Sequence[Shape]) -> tuple[Scores, ...]:
    return tuple(
        Scores(shape.name, shape.role, tuple(numbers(frame, shape.column))) for shape in shapes
    )
