"""The text of one cell into a typed value, or a code that says why not; one function per type of
field."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date

from ladder.intake.fields import Field, FieldType
from ladder.intake.file.safe_csv import unguarded
from ladder.intake.model import Code

Value = str | float | date | None
Parsed = tuple[Value, Code | None]

LONGEST_TEXT = 500
FIRST_YEAR, LAST_YEAR = 1900, 2100

_DATE = re.compile(r"(\d{4})([-/])(\d{1,2})\2(\d{1,2})", re.ASCII)
_MONTH = re.compile(r"(\d{4})([-/])(\d{1,2})", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d+(?:[,.'\u2019 ]\d+)+", re.ASCII)
_SCIENTIFIC = re.compile(r"\d[.,]?\d*[eE]\+\d+", re.ASCII)
_SPACE = re.compile(r"\s+")
# Control characters, overrides of the reading direction, marks of no width. The joiners U+200C and
# U+200D spell names: they stay.
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)


def parse_cell(text: str, field: Field) -> Parsed:
    """(value, code): no code = a good value; code and value = kept with a warning; code and None =
    not usable.

    An empty cell is (None, None).
    """
    text = text.strip()
    return _PARSERS[field.type](text, field) if text else (None, None)


def parse_text(text: str, field: Field | None = None) -> Parsed:
    """Text on one line, without hidden characters, at most LONGEST_TEXT characters. Letters stay as
    written: no NFKC. What was put before a text so that no spreadsheet takes it for a formula goes
    again."""
    code: Code | None = None
    if "'" in text:
        text = unguarded(text)
    if not text.isprintable():  # quick for nearly every cell
        visible = _HIDDEN.sub("", text)
        code = "text_hidden_characters" if visible != text else None
        text = _SPACE.sub(" ", visible).strip()
    if len(text) > LONGEST_TEXT:
        return text[:LONGEST_TEXT].rstrip(), "text_cut"
    return text or None, code


def parse_id(text: str, field: Field | None = None) -> Parsed:
    """An id is text, kept with its leading zeros; 1.23E+10 is what a spreadsheet leaves of a long
    one."""
    return (None, "id_scientific") if _SCIENTIFIC.fullmatch(text) else parse_text(text)


def parse_url(text: str, field: Field | None = None) -> Parsed:
    """Only http and https: any other scheme could run in the reader's browser."""
    value, code = parse_text(text)
    safe = (
        isinstance(value, str)
        and value.lower().startswith(("http://", "https://"))
        and " " not in value
        and code != "text_cut"
    )
    return (value, code) if safe else (None, "url_unreadable")


def parse_date(text: str, field: Field | None = None) -> Parsed:
    """YYYY-MM-DD or YYYY/MM/DD, 1900 to 2100. Other orders are not guessed at: 03/04/2026 is two
    different days."""
    found = _DATE.fullmatch(unicodedata.normalize("NFKC", text))
    return _day(int(found[1]), int(found[3]), int(found[4])) if found else (None, "date_unreadable")


def parse_month(text: str, field: Field | None = None) -> Parsed:
    """YYYY-MM, or any day of the month; the value is the month's first day."""
    found = _MONTH.fullmatch(unicodedata.normalize("NFKC", text))
    value, code = _day(int(found[1]), int(found[3]), 1) if found else parse_date(text)
    if isinstance(value, date):
        return value.replace(day=1), None
    return None, "month_unreadable" if code == "date_unreadable" else code


def _day(year: int, month: int, day: int) -> Parsed:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None, "date_out_of_range"
    try:
        return date(year, month, day), None
    except ValueError:
        return None, "date_impossible"


def parse_number(text: str, field: Field) -> Parsed:
    """A plain number within the field's bounds. 1,234 and 2,5 are not read: one reader's thousands
    are another's decimals."""
    plain = unicodedata.normalize("NFKC", text)
    if not _NUMBER.fullmatch(plain):
        return None, "number_ambiguous" if _GROUPED.fullmatch(plain) else "number_unreadable"
    value = float(plain)
    if not math.isfinite(value):
        return None, "number_unreadable"
    if (field.least is not None and value < field.least) or (
        field.most is not None and value > field.most
    ):
        return None, "score_out_of_range" if field.type == "score" else "number_out_of_range"
    return value, None


def parse_word(text: str, field: Field) -> Parsed:
    """One of the field's closed words; case, spaces and underscores do not count."""
    word = re.sub(r"[\s_-]+", "-", unicodedata.normalize("NFKC", text).casefold())
    known = {each.replace("_", "-"): each for each in field.words}
    return (known[word], None) if word in known else (None, "word_unknown")


def limits(code: Code, field: Field) -> str | None:
    """What would have been right, for the detail of a problem: the closed words, the bounds, the
    longest text."""
    if code == "word_unknown":
        return ", ".join(field.words)
    if code in ("number_out_of_range", "score_out_of_range"):
        return (
            f"{field.least:g}-{field.most:g}"
            if field.least is not None and field.most is not None
            else f">= {field.least}"
        )
    return {"date_out_of_range": f"{FIRST_YEAR}-{LAST_YEAR}", "text_cut": str(LONGEST_TEXT)}.get(
        code
    )


_PARSERS: dict[FieldType, Callable[[str, Field], Parsed]] = {
    "text": parse_text,
    "id": parse_id,
    "url": parse_url,
    "date": parse_date,
    "month": parse_month,
    "number": parse_number,
    "score": parse_number,
    "word": parse_word,
}
