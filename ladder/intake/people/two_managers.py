"""Two columns that name managers: the same person everywhere needs no word, rows that differ are
listed."""

from __future__ import annotations

import numpy as np
import pandas as pd

from ladder.intake.file.table import Table
from ladder.intake.ledger import Ledger
from ladder.intake.people import managers
from ladder.intake.recognition.mapping import Mapping

_MOSTLY = 0.5


def two_managers(
    frame: pd.DataFrame, table: Table, mapping: Mapping, ledger: Ledger
) -> pd.DataFrame:
    """The roster's manager, taken from the second column where the first names nobody. Numbers that
    name other people than the names beside them are of another number space: then the names are
    used."""
    for place in mapping.also.get("manager", []):
        frame = _compared(frame, table, place, ledger)
    return frame


def _compared(frame: pd.DataFrame, table: Table, place: int, ledger: Ledger) -> pd.DataFrame:
    if frame.empty:
        return frame
    rows = np.searchsorted(np.asarray(table.lines), frame["line"].to_numpy())
    column = table.columns[place]
    texts = np.array(column.dictionary.to_pylist(), dtype=object)
    second = texts[column.indices.to_numpy(zero_copy_only=False)[rows]]
    first = frame["manager"].astype(object).where(frame["manager"].notna(), "").to_numpy()
    said = dict.fromkeys([*first, *second])
    people = [_listed(frame[name]) for name in ("person", "email", "name")]
    found = managers.resolve(list(said), *people)
    meant = dict(zip(said, found.person, strict=True))
    one = np.array([meant[text] for text in first], dtype=object)
    other = np.array([meant[text] for text in second], dtype=object)
    both = (one != None) & (other != None)  # noqa: E711 - element by element
    differ = both & (one != other)
    numbers = all(str(text).strip().isdigit() for text in first[both])
    if both.any() and differ.sum() > _MOSTLY * both.sum() and numbers:
        return frame.assign(manager=pd.Series(other, index=frame.index, dtype="str"))
    ledger.warn(
        frame[pd.Series(differ, index=frame.index)], "manager", "managers_differ", second[differ]
    )
    fills = (one == None) & (other != None)  # noqa: E711 - element by element
    manager = np.where(fills, other, frame["manager"].to_numpy(object))
    return frame.assign(manager=pd.Series(manager, index=frame.index, dtype="str"))


def _listed(column: pd.Series) -> list[str | None]:
    listed: list[str | None] = column.astype(object).where(column.notna(), None).tolist()
    return listed
