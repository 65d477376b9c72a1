"""A frame as a CSV file that a spreadsheet opens with the right letters and without running
anything in it."""

from __future__ import annotations

import codecs

import pandas as pd

# A spreadsheet takes a cell that begins so for a formula, in full-width letters too (OWASP, CSV
# injection; CWE-1236).
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def formula_safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The same frame with an apostrophe before every text cell and heading that begins like a
    formula; numbers stay numbers."""
    safe = frame.rename(columns=safe_text)
    for at, (_, column) in enumerate(frame.items()):
        if not (
            pd.api.types.is_numeric_dtype(column) or pd.api.types.is_datetime64_any_dtype(column)
        ):
            safe.isetitem(at, column.astype(object).map(safe_text, na_action="ignore").to_numpy())
    return safe


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """UTF-8 with a byte order mark (Excel needs it), formula-safe, without the index; null is an
    empty cell."""
    text: str = formula_safe(frame).to_csv(index=False, lineterminator="\r\n")
    return codecs.BOM_UTF8 + text.encode("utf-8", "replace")


def safe_text(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula; what is no text stays what it is."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
