"""The organisation from the top down, each line as wide as its people and coloured by one
measure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from ladder.figures.cells import need, number, unknown, words
from ladder.figures.colours import mixed
from ladder.figures.theme import Look


@dataclass(frozen=True)
class Band:
    """One class of values: below `upto` (None = all that is left), and how the legend calls it."""

    upto: float | None
    name: str


@dataclass(frozen=True)
class Block:
    """A manager's line: whom it hangs under ("" = the top), its people, and the measure (None =
    nothing known or shown) with the same in words."""

    id: str
    parent: str
    label: str
    people: int
    value: float | None
    says: str


@dataclass(frozen=True)
class Placed:
    """A block from left to right as shares of the whole width, and how many levels down."""

    block: Block
    left: float
    right: float
    depth: int


@dataclass(frozen=True)
class Icicle:
    """Blocks in the order given; bands go from low to high, and `better` says which end is good.
    `maxdepth` levels are shown; `width` is the narrowest, in px, that the figure is shown at."""

    blocks: tuple[Block, ...]
    bands: tuple[Band, ...]
    no_value: str
    better: Literal["high", "low"] = "high"
    maxdepth: int = 3
    width: int = 500

    def shades(self, look: Look) -> list[str]:
        """One colour per band, from deep red (worst) to deep blue (best); the worst comes last
        where low values are better."""
        last = max(len(self.bands) - 1, 1)
        colours = [mixed(look.ramp, i / last) for i in range(len(self.bands))]
        return colours if self.better == "high" else colours[::-1]

    def colour(self, block: Block, look: Look) -> str:
        """The colour of the first band that reaches above the value; grey for no value."""
        value, shades = block.value, self.shades(look)
        if value is None:
            return look.blank
        pairs = zip(self.bands, shades, strict=True)
        return next(
            (shade for band, shade in pairs if band.upto is None or value < band.upto), shades[-1]
        )

    def placed(self) -> list[Placed]:
        """Where each block stands that is shown: as wide as its people within the line above it."""
        below: dict[str, list[Block]] = {}
        for block in self.blocks:
            below.setdefault(block.parent, []).append(block)
        found: list[Placed] = []

        def place(parent: str, left: float, right: float, whole: float, depth: int) -> None:
            at = left
            for block in below.get(parent, ()) if depth < self.maxdepth else ():
                wide = (right - left) * block.people / (whole or 1)
                found.append(Placed(block, at, at + wide, depth))
                place(block.id, at, at + wide, block.people, depth + 1)
                at += wide

        place("", 0.0, 1.0, sum(block.people for block in below.get("", ())), 0)
        return found

    @property
    def levels(self) -> int:
        """How many levels are shown."""
        return max((placed.depth for placed in self.placed()), default=-1) + 1


def icicle(
    frame: pd.DataFrame,
    *,
    bands: Sequence[Band],
    no_value: str,
    better: Literal["high", "low"] = "high",
    maxdepth: int = 3,
    width: int = 500,
) -> Icicle:
    """Frame: id, parent (null or "" = the top), label, people (in the whole line, so a parent
    counts its children too), value (null = `no_value`), text (the value in words). A parent that
    the frame lacks is the top."""
    need(frame, "id", "parent", "label", "people", "value", "text")
    ids = {str(id_) for id_ in frame["id"]}
    blocks = tuple(
        Block(
            str(row["id"]),
            "" if unknown(row["parent"]) or str(row["parent"]) not in ids else str(row["parent"]),
            words(row["label"]),
            int(number(row["people"]) or 0),
            number(row["value"]),
            words(row["text"]),
        )
        for row in frame.to_dict("records")
    )
    return Icicle(blocks, tuple(bands), no_value, better, maxdepth, width)
