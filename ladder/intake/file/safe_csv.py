"""A frame as a CSV file that a spreadsheet opens with the right letters and without running
anything in it."""

from __future__ import annotations

import codecs
import re
import unicodedata

import pandas as pd

UNSEEN = "".join(
    re.escape(chr(code))
    for code in (*range(0x10000), *range(0xE0000, 0xE0080))  # elsewhere stand letters only
    if unicodedata.category(chr(code)) in ("Cc", "Cf", "Zl", "Zp", "Zs")
)
"""Spaces, controls and what has no width: a spreadsheet may drop them before it looks."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""A spreadsheet takes a cell that begins so for a formula, in full-width letters too."""
FORMULA = f"[{re.escape(''.join(sign for sign in FORMULA_STARTS if not sign.isspace()))}]"
BEGINS = re.compile(rf"[{UNSEEN}]*{FORMULA}|[\t\r\n]")
AFTER_SEPARATOR = re.compile(rf"(?<=[,;|\t\r\n\"])(?=[{UNSEEN}]*{FORMULA})")
"""Where the machine that opens the file takes another sign for the separator, a cell begins
there (OWASP, CSV injection; CWE-1236)."""


GUARD_INSIDE = re.compile(rf"(?<=[,;|\t\r\n\"])'(?=[{UNSEEN}]*{FORMULA})")


def formula_safe(frame: pd.DataFrame) -> pd.DataFrame:
    """The same frame with an apostrophe before every text cell and heading, and every part of one,
    that begins like a formula; numbers stay numbers."""
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
    """A cell that no spreadsheet takes for a formula, whatever it takes for its separator; what is
    no text stays what it is."""
    if not isinstance(cell, str):
        return cell
    inside = AFTER_SEPARATOR.sub("'", cell)
    return f"'{inside}" if BEGINS.match(cell) else inside


def unguarded(cell: str) -> str:
    """The text that `safe_text` was given, where a file of ours comes back; any other text as it
    is."""
    plain = GUARD_INSIDE.sub("", cell.removeprefix("'"))
    return plain if safe_text(plain) == cell else cell
