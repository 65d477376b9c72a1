"""Goals whose owner is several people of the roster, parted by a sign that stands in names too."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd
import pyarrow as pa

from ladder.intake.people.directory import Directory
from ladder.intake.rows.derived_fields import BETWEEN_OWNERS, one_owner_a_row

_MAY_BE_BETWEEN = re.compile(
    r"\s*[/／&＆+,，]\s*|\s+(?:and|und|et|e|y|i)\s+|\s*[和与及と]\s*", re.IGNORECASE
)
_MOST = 20  # people of one goal


def shared_by_known(goals: pd.DataFrame, roster: pd.DataFrame) -> pd.DataFrame:
    """The goals with a row for each owner of a cell such as 'Ann Fox / Bo Oak' that is nobody as a
    whole and each part of which is exactly one person; any other cell stays as it is."""
    said: list[str] = goals["person"].dropna().unique().tolist() if len(roster) else []
    several = [cell for cell in said if _MAY_BE_BETWEEN.search(cell)]
    if not several:
        return goals
    people = Directory(
        *(pa.array(roster[name]).to_pylist() for name in ("person", "email", "name"))
    )
    owners = {cell: found for cell in several if (found := _each_of(cell, people))}
    mine = goals["person"].isin(list(owners))
    if not mine.any():
        return goals
    goals = goals.assign(place=np.arange(len(goals)))
    shared = goals[mine].assign(person=goals.loc[mine, "person"].map(owners).astype("str"))
    both = pd.concat([goals[~mine], one_owner_a_row(shared)])
    return both.sort_values("place", kind="stable").drop(columns="place").reset_index(drop=True)


def _each_of(cell: str, people: Directory) -> str | None:
    """The ids of the people that a cell names one by one, as `one_owner_a_row` takes them."""
    parts = [part for part in _MAY_BE_BETWEEN.split(cell) if part]
    if not 1 < len(parts) <= _MOST or people.find(cell)[0] not in ("unknown", "ambiguous"):
        return None
    found = [people.find(part) for part in parts]
    if any(how not in ("id", "email", "name") for how, _ in found):
        return None
    ids = list(dict.fromkeys(who[0] for _, who in found))
    return BETWEEN_OWNERS.join(ids) if len(ids) > 1 else None
