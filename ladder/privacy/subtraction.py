"""Whether a withheld cell can be worked out from the cells that are shown, their sums, and what any
group of its size allows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Cell = Any
"""Whatever tells cells apart and can be a key."""
GROUND: tuple[int, int] = (-1, 0)


@dataclass(frozen=True)
class Sums:
    """What adds up: each sum says that its cells, each with +1 or -1, come to nothing (parts minus
    their total).

    A cell stands in at most two sums, as in a table with one total line, or a tree: then one unit
    can be handed on from cell to cell, and a cell can be worked out exactly where no such round
    leads through it. That holds for whole numbers between bounds, not for fractions only."""

    sums: tuple[Mapping[Cell, int], ...] = ()
    places: Mapping[Cell, tuple[int, ...]] = field(init=False)

    def __post_init__(self) -> None:
        places: dict[Cell, tuple[int, ...]] = {}
        for number, each in enumerate(self.sums):
            for cell in each:
                places[cell] = (*places.get(cell, ()), number)
        if any(len(numbers) > 2 for numbers in places.values()):
            raise ValueError("a cell may stand in two sums, not in more")
        object.__setattr__(self, "places", places)

    def of(self, cell: Cell) -> tuple[int, ...]:
        return self.places.get(cell, ())


@dataclass(frozen=True)
class Room:
    """Whether a cell could be one unit less, and one unit more, than it is."""

    down: bool = True
    up: bool = True

    def allows(self, step: int) -> bool:
        return self.up if step > 0 else self.down


def given_back(
    cell: Cell, withheld: Collection[Cell], sums: Sums, rooms: Mapping[Cell, Room]
) -> bool:
    """Whether every table that agrees with what is shown has the same value in the cell."""
    return not any(
        rooms.get(cell, Room()).allows(step) and _absorbed(cell, step, withheld, sums, rooms)
        for step in (1, -1)
    )


def _absorbed(
    cell: Cell, step: int, withheld: Collection[Cell], sums: Sums, rooms: Mapping[Cell, Room]
) -> bool:
    """Whether other withheld cells can take up one unit by which a cell was moved, so that all sums
    hold again."""
    left = [(number, sums.sums[number][cell] * step) for number in sums.of(cell)]
    if not left:
        return True
    reached = set(_reached(left[0], cell, withheld, sums, rooms))
    if len(left) == 1:
        return GROUND in reached
    number, off = left[1]
    if (number, -off) in reached:
        return True
    return GROUND in reached and GROUND in _reached(left[1], cell, withheld, sums, rooms)


def _reached(
    start: tuple[int, int],
    without: Cell,
    withheld: Collection[Cell],
    sums: Sums,
    rooms: Mapping[Cell, Room],
) -> Iterator[tuple[int, int]]:
    """Where a sum that is off by +1 or -1 can be handed on to; the ground is a cell that stands in
    no other sum."""
    seen, waiting = {start}, [start]
    while waiting:
        number, off = waiting.pop()
        for other, sign in sums.sums[number].items():
            step = -off * sign
            if (
                other == without
                or other not in withheld
                or not rooms.get(other, Room()).allows(step)
            ):
                continue
            beyond = [place for place in sums.of(other) if place != number]
            state = (beyond[0], sums.sums[beyond[0]][other] * step) if beyond else GROUND
            if state not in seen:
                seen.add(state)
                yield state
                if state != GROUND:
                    waiting.append(state)
