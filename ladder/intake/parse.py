"""Stop 1-2: a mapped table into a typed frame; each distinct value is parsed once, each bad one listed for every row it is in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from ladder.intake.fields import DATED, FIELDS, Field
from ladder.intake.ledger import Ledger
from ladder.intake.mapping import Mapping
from ladder.intake.table import Table
from ladder.intake.values import LAST_YEAR, Value, limits, parse_cell

DAY = "datetime64[us]"
OPEN_END = pd.Timestamp(LAST_YEAR + 1, 1, 1)  # stands for "still so" where days are compared


def parse(file: str, table: Table, mapping: Mapping, seen_on: date | None, ledger: Ledger) -> pd.DataFrame:
    """The rows that can be used, with all columns of the kind, `file`, `line`, and `seen_on` where the kind is dated.

    Days are datetime64[us], numbers float64, texts str; null is NaT or NaN. A required cell that is empty or wrong refuses its
    row; any other wrong cell becomes null with a warning. Both are entered in the ledger.
    """
    refused = np.zeros(len(table.rows), dtype=bool)
    columns: dict[str, pd.Series] = {}
    for field in FIELDS[mapping.kind]:
        columns[field.name] = _column(file, table, mapping, field, refused, ledger)
    columns["file"] = pd.Series([file] * len(table.rows), dtype="str")
    columns["line"] = pd.Series(table.lines, dtype="int64")
    if mapping.kind in DATED:
        columns["seen_on"] = pd.Series(np.full(len(table.rows), seen_on, dtype=DAY))
    return pd.DataFrame(columns)[~refused].reset_index(drop=True)


def no_rows(kind: str) -> pd.DataFrame:
    """The frame of a kind of file of which there is none: all its columns, typed, and no row."""
    columns = {field.name: _typed([], field) for field in FIELDS[kind]}
    columns |= {"file": pd.Series([], dtype="str"), "line": pd.Series([], dtype="int64")}
    return pd.DataFrame(columns | ({"seen_on": pd.Series([], dtype=DAY)} if kind in DATED else {}))


def _column(file: str, table: Table, mapping: Mapping, field: Field, refused: np.ndarray, ledger: Ledger) -> pd.Series:
    """One column, typed; marks in `refused` the rows that this column makes unusable."""
    place = mapping.places.get(field.name)
    if place is None:
        return _typed([field.default] * len(table.rows), field)
    codes, distinct = pd.factorize(np.array([row[place] for row in table.rows], dtype=object))
    parsed = [parse_cell(text, field) for text in distinct]
    for at, (value, code) in enumerate(parsed):
        missing = value is None and code is None and field.required
        if code is None and not missing:
            continue
        unusable = value is None and field.required
        rows = np.flatnonzero(codes == at)
        refused[rows] |= unusable
        for row in rows:
            detail = limits(code, field) if code else None
            ledger.cell(file, table.lines[row], field.name, code or "value-missing", "refused" if unusable else "warning", detail)
    return _typed([value for value, _ in parsed], field).take(codes).reset_index(drop=True)


def _typed(values: Sequence[Value], field: Field) -> pd.Series:
    if field.type in ("date", "month"):
        return pd.Series(np.array(values, dtype=DAY))
    if field.type in ("number", "score"):
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="str")
