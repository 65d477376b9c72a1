"""Stop 2-3: a second dataset in which changes hold from a day on, and what differs between two answers; the first is never touched."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import date

import pandas as pd

from ladder.changes import Change, Hire, ImpossibleChange, Leave, Move, Plan, Promote
from ladder.warehouse import Warehouse, from_tables, tables_of

__all__ = ["Change", "Hire", "ImpossibleChange", "Leave", "Move", "Promote", "changed", "difference"]


def changed(house: Warehouse, changes: Iterable[Change], day: date) -> Warehouse:
    """A dataset of its own, in memory, in which the changes hold from `day` on, one after another; the caller closes it.

    Whatever was known of a changed person after the day is replaced. Raises ImpossibleChange.
    """
    tables = tables_of(house)
    plan = Plan(tables["people"], tables["positions"], tables["levels"], pd.Timestamp(day))
    for change in changes:
        plan.apply(change)
    return from_tables({**tables, "people": plan.people, "positions": plan.positions})


def difference(before: pd.DataFrame, after: pd.DataFrame, keys: Sequence[str], values: Sequence[str]) -> pd.DataFrame:
    """What differs between two answers to one question: one row per key of which a value differs or which stands on one side only.

    Columns: the keys, `fate` ('changed', 'new', 'gone'), and each value as <value>_before and <value>_after; nulls on both sides are the same.
    """
    sides = {"left_only": "gone", "right_only": "new", "both": "changed"}
    both = before[[*keys, *values]].merge(after[[*keys, *values]], on=list(keys), how="outer", suffixes=("_before", "_after"), indicator="fate")
    both["fate"] = both["fate"].astype(str).map(sides)
    differs = both["fate"] != "changed"
    for value in values:
        old, new = both[f"{value}_before"], both[f"{value}_after"]
        differs |= (old != new) & ~(old.isna() & new.isna())
    columns = [*keys, "fate", *itertools.chain.from_iterable((f"{value}_before", f"{value}_after") for value in values)]
    return both.loc[differs, columns].reset_index(drop=True)
