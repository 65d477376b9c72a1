"""A second dataset in which changes hold from a day on, and what differs between two answers; the
first is never touched."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ladder.datasets.access import NotAllowed
from ladder.datasets.changes import Change, Hire, ImpossibleChange, Leave, Move, Plan, Promote
from ladder.datasets.datasets import EVERYONE, Dataset, aside
from ladder.warehouse.warehouse import Warehouse

__all__ = [
    "Change",
    "Hire",
    "ImpossibleChange",
    "Leave",
    "Move",
    "Promote",
    "Tried",
    "changed",
    "difference",
    "tried",
]


@dataclass(frozen=True)
class Tried:
    """What came of changes: the dataset in which they hold, those that do, those that could not be,
    and everybody's name."""

    dataset: Dataset
    applied: tuple[Change, ...]
    refused: tuple[ImpossibleChange, ...]
    names: Mapping[str, str]


def changed(house: Warehouse, changes: Iterable[Change], day: date) -> Warehouse:
    """A dataset of its own, in memory, in which the changes hold from `day` on, one after another;
    the caller closes it.

    Whatever was known of a changed person after the day is replaced. Raises ImpossibleChange.
    """
    plan = _plan(house, day)
    for change in changes:
        plan.apply(change)
    return _held(house, plan)


def tried(dataset: Dataset, changes: Iterable[Change], day: date) -> Tried:
    """The same for what a reader asks for: a change that cannot be is left out and named, the
    others hold. Only for whoever may see everyone: a change could bring anybody into one's own
    line. Raises NotAllowed."""
    if not dataset.sees_line(EVERYONE, day):
        raise NotAllowed("whatif")
    plan, applied, refused = _plan(dataset.warehouse, day), [], []
    for change in changes:
        try:
            plan.apply(change)
            applied.append(change)
        except ImpossibleChange as fault:
            refused.append(fault)
    names = dict(zip(plan.people["person"], plan.people["name"], strict=True))
    return Tried(
        aside(dataset, _held(dataset.warehouse, plan)), tuple(applied), tuple(refused), names
    )


def _plan(house: Warehouse, day: date) -> Plan:
    people, employments, positions, levels = (
        house.ask(f"select * from {table}")
        for table in ("people", "employments", "positions", "levels")
    )
    return Plan(people, employments, positions, levels, pd.Timestamp(day))


def _held(house: Warehouse, plan: Plan) -> Warehouse:
    return house.beside(
        {
            "people": plan.people,
            "employments": plan.employments,
            "positions": plan.positions,
        }
    )


def difference(
    before: pd.DataFrame, after: pd.DataFrame, keys: Sequence[str], values: Sequence[str]
) -> pd.DataFrame:
    """What differs between two answers to one question: one row per key of which a value differs or
    which stands on one side only.

    Columns: the keys, `fate` ('changed', 'new', 'gone'), and each value as <value>_before and
    <value>_after; nulls on both sides are the same."""
    sides = {"left_only": "gone", "right_only": "new", "both": "changed"}
    both = before[[*keys, *values]].merge(
        after[[*keys, *values]],
        on=list(keys),
        how="outer",
        suffixes=("_before", "_after"),
        indicator="fate",
    )
    both["fate"] = both["fate"].astype(str).map(sides)
    differs = both["fate"] != "changed"
    for value in values:
        old, new = both[f"{value}_before"], both[f"{value}_after"]
        differs |= (old != new) & ~(old.isna() & new.isna())
    columns = [
        *keys,
        "fate",
        *itertools.chain.from_iterable((f"{value}_before", f"{value}_after") for value in values),
    ]
    return both.loc[differs, columns].reset_index(drop=True)
