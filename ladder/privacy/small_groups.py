"""What is sensitive in the measures (small_groups.toml), and their rows as cells that add up to one
another."""

from __future__ import annotations

import functools
import os
import pathlib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from ladder.privacy.subtraction import Cell, Sums
from ladder.privacy.withholding import SUBTRACTION, Group, Told, differing, withheld

DECLARED = pathlib.Path(__file__).with_name("small_groups.toml")
SMALLEST = 5
LEAST_CHOICE, LARGEST_CHOICE = 3, 1000  # of two, "fewer than two" would say one
Reasons = dict[Cell, str]


@dataclass(frozen=True)
class Sensitive:
    """One group of the declaration: see the head of small_groups.toml."""

    name: str
    measure: str
    keys: tuple[str, ...]
    size: str
    values: Mapping[str, tuple[str, ...]]
    count: str | None = None
    totals: tuple[str, ...] | None = None
    parent: str | None = None
    parents: Mapping[str, str] = field(default_factory=dict)
    series: str | None = None

    def cell(self, row: Mapping[Any, Any]) -> Cell:
        """The cell, or the sum, that a row of any of the group's measures is; the key that is a day
        is part of it."""
        return tuple(
            (key, None if pd.isna(row[key]) else str(row[key])) for key in self.keys if key in row
        )

    def lasting(self, cell: Cell) -> Cell:
        """The cell without its day: one point of a trend is the same cell on every day."""
        return (
            tuple(part for part in cell if part[0] != self.series)
            if isinstance(cell, tuple)
            else cell
        )


def smallest_group() -> int:
    """How many people an aggregate must be of to be shared: LADDER_SMALLEST_GROUP, at least 3,
    where it is a number; else 5."""
    said = os.environ.get("LADDER_SMALLEST_GROUP", "")
    return min(max(int(said), LEAST_CHOICE), LARGEST_CHOICE) if said.isdigit() else SMALLEST


@functools.cache
def declared() -> tuple[Sensitive, ...]:
    return tuple(
        _group(name, said)
        for name, said in tomllib.loads(DECLARED.read_text("utf-8"))["group"].items()
    )


@functools.cache
def individual() -> Mapping[str, tuple[str, ...]]:
    """Measure -> the columns that hold what belongs to one person."""
    return {
        measure: tuple(columns)
        for measure, columns in tomllib.loads(DECLARED.read_text("utf-8"))["individual"].items()
    }


@functools.cache
def sensitive_rules() -> frozenset[str]:
    """The rules whose findings say scores or reasons for leaving of few people."""
    return frozenset(tomllib.loads(DECLARED.read_text("utf-8"))["findings"]["rules"])


@functools.cache
def sensitive_measures() -> frozenset[str]:
    """The measures that say what is sensitive of groups."""
    return frozenset(measure for group in declared() for measure in group.values)


def group_of(measure: str) -> Sensitive | None:
    """The group that a measure belongs to."""
    return next((group for group in declared() if measure in group.values), None)


def reasons_of(
    group: Sensitive,
    rows: pd.DataFrame,
    smallest: int,
    told: Callable[[Cell], tuple[int, ...] | None],
) -> Reasons:
    """Which cells and sums are withheld, and why, of all rows of the group's finest measure.
    `told`: what open links say of a lasting cell."""
    groups, sums = cells_of(group, rows)
    known = {cell: sizes for cell in groups if (sizes := told(group.lasting(cell))) is not None}
    reasons = withheld(groups, sums, smallest, Told(known))
    if group.series:
        points = sorted(
            (
                (cell, each.size)
                for cell, each in groups.items()
                if cell not in reasons and each.size
            ),
            key=str,
            reverse=True,
        )
        reasons |= dict.fromkeys(differing(points, smallest), SUBTRACTION)
    return reasons


def cells_of(group: Sensitive, rows: pd.DataFrame) -> tuple[dict[Cell, Group], Sums]:
    """The rows as cells with the people behind them, and the sums in which they stand."""
    records = rows.to_dict("records")
    groups = {group.cell(row): _people(group, row) for row in records}
    if group.totals is not None:
        return _with_totals(group, groups)
    if group.parent or group.parents:
        above = {group.cell(row): _above(group, row) for row in records}
        return _with_rests(
            groups, {cell: up for cell, up in above.items() if up in groups and up != cell}
        )
    return groups, Sums()


def _people(group: Sensitive, row: Mapping[Any, Any]) -> Group:
    size = 0 if pd.isna(row[group.size]) else int(row[group.size])
    count = (
        None if group.count is None else 0 if pd.isna(row[group.count]) else int(row[group.count])
    )
    return Group(size, count, group.count == group.size)


def _above(group: Sensitive, row: Mapping[Any, Any]) -> Cell:
    key = group.keys[0]
    up = row[group.parent] if group.parent else group.parents.get(str(row[key]))
    return ((key, None if pd.isna(up) else str(up)),)


def _with_totals(group: Sensitive, groups: dict[Cell, Group]) -> tuple[dict[Cell, Group], Sums]:
    """Each line's sum is taken to be known, whether it is drawn or not."""
    parts: dict[Cell, list[Cell]] = {}
    for cell in groups:
        parts.setdefault(
            tuple(part for part in cell if part[0] in (group.totals or ())), []
        ).append(cell)
    totals = {total: _together([groups[cell] for cell in cells]) for total, cells in parts.items()}
    return {**groups, **totals}, Sums(
        tuple({**dict.fromkeys(cells, 1), total: -1} for total, cells in parts.items())
    )


def _with_rests(
    groups: dict[Cell, Group], above: Mapping[Cell, Cell]
) -> tuple[dict[Cell, Group], Sums]:
    """What is left of a row when the rows inside it are taken away stands nowhere, and can be
    worked out."""
    inside: dict[Cell, list[Cell]] = {}
    for cell, up in above.items():
        inside.setdefault(up, []).append(cell)
    every, sums = dict(groups), []
    for up, cells in inside.items():
        left = groups[up].size - sum(groups[cell].size for cell in cells)
        rest: Cell = ("rest", up)
        if left > 0:
            whole = _together([groups[cell] for cell in cells]).count
            own = groups[up].count
            every[rest] = Group(
                left,
                None if own is None or whole is None else own - whole,
                groups[up].of_size,
                hidden=True,
            )
        sums.append({**dict.fromkeys(cells, 1), **({rest: 1} if left > 0 else {}), up: -1})
    return every, Sums(tuple(sums))


def _together(parts: list[Group]) -> Group:
    counts = [part.count for part in parts if part.count is not None]
    return Group(
        sum(part.size for part in parts),
        sum(counts) if counts else None,
        any(part.of_size for part in parts),
        total=True,
    )


def _group(name: str, said: dict[str, Any]) -> Sensitive:
    values = {measure: tuple(columns) for measure, columns in said["values"].items()}
    totals = tuple(said["totals"]) if "totals" in said else None
    rest = {key: said[key] for key in ("count", "parent", "parents", "series") if key in said}
    return Sensitive(
        name, said["measure"], tuple(said["keys"]), said["size"], values, totals=totals, **rest
    )
