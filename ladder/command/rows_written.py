"""Rows of a measure as text: a table for a terminal, JSON, or CSV; days are ISO days, what is
unknown is null, an empty cell or a dash."""

from __future__ import annotations

import json
import unicodedata
from datetime import date, datetime
from typing import Any

import numpy as np
import pandas as pd

from ladder.intake.file.safe_csv import formula_safe
from ladder.words import UNKNOWN, is_missing

WIDEST = 60
"""Columns of a terminal that one cell may take."""


def as_json(rows: pd.DataFrame) -> str:
    """A list with an object per row; days as ISO days, unknown as null."""
    listed = [
        {str(key): _plain(value) for key, value in row.items()} for row in rows.to_dict("records")
    ]
    return json.dumps(listed, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def as_csv(rows: pd.DataFrame) -> str:
    """Comma-separated with a heading, formula-safe; unknown is an empty cell."""
    plain = pd.DataFrame(
        {key: pd.Series([_plain(cell) for cell in rows[key]], dtype=object) for key in rows},
        columns=rows.columns,
    )
    text: str = formula_safe(plain).to_csv(index=False, lineterminator="\n")
    return text


def as_table(rows: pd.DataFrame) -> str:
    """Columns side by side, for reading; nothing in a cell can act on a terminal."""
    head = [str(key) for key in rows]
    cells = [[_shown(row[key]) for key in rows] for row in rows.to_dict("records")]
    widths = [max(map(_width, column)) for column in zip(head, *cells, strict=True)]
    lines = [
        "  ".join(
            cell + " " * (wide - _width(cell)) for cell, wide in zip(row, widths, strict=True)
        )
        for row in [head, *cells]
    ]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _plain(value: Any) -> Any:
    """A cell as JSON has it."""
    if isinstance(value, np.ndarray | list | tuple):
        return [_plain(each) for each in value]
    if is_missing(value):
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, np.generic):
        return _plain(value.item())
    if isinstance(value, float) and np.isinf(value):
        return None
    return value if isinstance(value, bool | int | float | str) else str(value)


def _shown(value: Any) -> str:
    plain = _plain(value)
    if plain is None:
        return UNKNOWN
    text = f"{plain:.10g}" if isinstance(plain, float) else str(plain)
    calm = "".join(each if each.isprintable() else " " for each in text)
    return calm if len(calm) <= WIDEST else calm[: WIDEST - 1] + "…"


def _width(text: str) -> int:
    """Chinese letters take two columns of a terminal."""
    return sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
