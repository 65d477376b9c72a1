"""Which cells of sensitive numbers are withheld: those of small groups, and those that would give
them back by subtraction."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from ladder.privacy.subtraction import Cell, Room, Sums, given_back

SMALL, SUBTRACTION = "small", "subtraction"


@dataclass(frozen=True)
class Group:
    """The people behind one cell. `count` is the whole number shown of them, where it is one;
    `of_size` means that the number is the group itself, such as people who left for one reason, so
    that the very reason for withholding says how large it can be. `total` marks sums of other
    cells, which are withheld last; `hidden` is what stands nowhere but can be worked out."""

    size: int
    count: int | None = None
    of_size: bool = False
    total: bool = False
    hidden: bool = False


@dataclass(frozen=True)
class Told:
    """What links that are still open say: cell -> the sizes of the groups that were shown there;
    none: it is withheld there."""

    sizes: Mapping[Cell, tuple[int, ...]] = field(default_factory=dict)

    def shows(self, cell: Cell, size: int) -> bool:
        """Whether the same cell over a group of the same size is shown already."""
        return size in self.sizes.get(cell, ())

    def withholds(self, cell: Cell) -> bool:
        return cell in self.sizes and not self.sizes[cell]

    def differs_by_few(self, cell: Cell, size: int, smallest: int) -> bool:
        """Whether the group differs from one that was shown by fewer people than a group must have:
        their difference would be shown."""
        return any(0 < abs(size - before) < smallest for before in self.sizes.get(cell, ()))


def withheld(
    groups: Mapping[Cell, Group], sums: Sums, smallest: int, told: Told | None = None
) -> dict[Cell, str]:
    """Cell -> why it is withheld. Nothing that is shown, together with the sums, gives back a cell
    of a small group."""
    told = told or Told()
    reasons = {cell: SMALL for cell, group in groups.items() if 0 < group.size < smallest}
    if (
        reasons
    ):  # to show that nobody left for one reason would say that somebody did for the others
        reasons |= {
            cell: SMALL for cell, group in groups.items() if group.of_size and not group.size
        }
    for cell, group in groups.items():
        if group.size >= smallest and (
            told.withholds(cell) or told.differs_by_few(cell, group.size, smallest)
        ):
            reasons[cell] = SUBTRACTION
    alone = list(reasons.values()).count(SMALL) == 1
    rooms = {cell: _room(groups[cell], why, smallest, alone) for cell, why in reasons.items()}
    for cell in list(
        reasons
    ):  # what is withheld later only makes room: a cell that is safe stays safe
        while given_back(cell, rooms, sums, rooms) or any(
            _few_together(sums.sums[place], groups, rooms, smallest) for place in sums.of(cell)
        ):
            another = _another(cell, groups, sums, rooms, told)
            if another is None:
                break
            reasons[another], rooms[another] = (
                SUBTRACTION,
                _room(groups[another], SUBTRACTION, smallest),
            )
    return {cell: why for cell, why in reasons.items() if not groups[cell].hidden}


def differing(sizes: Iterable[tuple[Cell, int]], smallest: int) -> set[Cell]:
    """Of a series, the newest first: the points whose group differs by only a few people from one
    that is shown."""
    shown: list[int] = []
    few: set[Cell] = set()
    for cell, size in sizes:
        if any(0 < abs(size - other) < smallest for other in shown):
            few.add(cell)
        else:
            shown.append(size)
    return few


def _few_together(
    each: Mapping[Cell, int], groups: Mapping[Cell, Group], withheld: Container[Cell], smallest: int
) -> bool:
    """Whether the withheld cells on one side of a sum, whose sum is therefore known, are a small
    group together."""
    inside = [(sign, groups[cell].size) for cell, sign in each.items() if cell in withheld]
    return len({sign for sign, _ in inside}) == 1 and 0 < sum(size for _, size in inside) < smallest


def _room(group: Group, why: str, smallest: int, alone: bool = False) -> Room:
    """How far a withheld number could be another: between nothing and everybody; a number that is
    the group's size, on its side of the limit, and not nothing where it is the only small one,
    since without it nothing would be withheld."""
    if group.count is None:
        return Room()
    if not group.of_size:
        return Room(group.count > 0, group.count < group.size)
    if why == SMALL:
        return Room(group.count > int(alone), group.count < smallest - 1)
    return Room(group.count > smallest, True)


def _another(
    cell: Cell, groups: Mapping[Cell, Group], sums: Sums, withheld: Container[Cell], told: Told
) -> Cell | None:
    """The next cell to withhold for this one: the smallest of its own sums, then of sums further
    on; totals last."""
    seen, waiting = set(sums.of(cell)), list(sums.of(cell))
    while waiting:
        inside = [other for place in waiting for other in sums.sums[place]]
        free = [
            other
            for other in inside
            if other not in withheld and _can_be(groups[other], other, told)
        ]
        if free:
            return min(
                free, key=lambda other: (groups[other].total, groups[other].size, str(other))
            )
        waiting = [
            place
            for place in dict.fromkeys(place for other in inside for place in sums.of(other))
            if place not in seen
        ]
        seen |= set(waiting)
    return None


def _can_be(group: Group, cell: Cell, told: Told) -> bool:
    """What has been shown elsewhere, or is of nobody, hides nothing."""
    return group.size > 0 and not group.hidden and not told.shows(cell, group.size)
