"""Columns of numbers: whether 0.65 or 65 is most of the way, and whether 1,234 is much or little;
decided from all rows.

`decide` is for columns of progress, `decide_number` for any other. `read` gives progress as a share
(65% = 0.65) and any other number as it is written (65% = 65), and beside the values a code per row
that is no number, not only its index."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from ladder.intake.columns.vocabulary import blank, plain

Cells = Sequence[str | None]
ScaleKind = Literal["percent", "share", "ambiguous", "number"]
NumberCode = Literal["number_unreadable", "number_ambiguous", "scale_ambiguous"]

MOST_PROGRESS = 1000  # a column with more than 1000% is no progress
MOST_SHARE = 2  # 0.4 and 1.2 in one column: twelve tenths of the way, or hardly any? That is asked.

_OF = re.compile(r"(\d{1,9}(?:[.,]\d{1,4})?) ?(?:/|of|von) ?(\d{1,9}(?:[.,]\d{1,4})?)", re.ASCII)
_PERCENT = re.compile(r" ?(?:%|percent|per cent|pct\.?|prozent|百分点)$", re.IGNORECASE)
_CODES = "usd|eur|cny|rmb|gbp|chf|jpy|hkd|inr|sgd|aud|cad"
_MONEY = re.compile(
    rf"^(?:{_CODES}|[a-z]{{0,2}}[$€£¥₹]) ?| ?(?:{_CODES}|[$€£¥₹元])$", re.IGNORECASE
)
_GROUPS = re.compile(r"[+-]?\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?", re.ASCII)
_DIGITS = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[+-]?\d{1,3})?", re.ASCII)
_UNSURE = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", re.ASCII)  # 1,234 and 1.234
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+|[+-]?\d{1,3}(?:,\d{3}){2,}", re.ASCII)
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+,\d+|[+-]?\d{1,3}(?:\.\d{3}){2,}", re.ASCII)


@dataclass(frozen=True)
class Scale:
    """What a bare number of the column means, and its decimal sign where that is known. A % or 3/4
    says its own scale.

    Only `kind` need be given by a reader who chooses: Scale("percent").
    """

    kind: ScaleKind
    decimal: Literal[".", ","] | None = None


def decide(cells: Cells) -> Scale:
    """The scale of a column of progress: 'share' where no value is above 1 and one is between,
    'percent' where one is above 1.

    Only ones (and noughts) could be either; so could fractions up to MOST_SHARE, and small numbers
    beside cells with a %. Beyond MOST_PROGRESS it is 'number': no progress at all."""
    written = _written(cells)
    decimal = _decimal(written)
    told = any(_PERCENT.search(text) for text in written)
    found = (
        _bare(text, decimal)
        for text in written
        if not _OF.fullmatch(text) and not _PERCENT.search(text)
    )
    bare = {abs(value) for value in found if isinstance(value, float)}
    most = max(bare, default=0.0)
    if most > MOST_PROGRESS:
        return Scale("number", decimal)
    broken = any(value % 1 for value in bare)
    if most == 0:
        fractions = any(_OF.fullmatch(text) for text in written)
        return Scale("share" if fractions and not told else "percent", decimal)
    if most > MOST_SHARE or (most > 1 and not broken):
        return Scale("percent", decimal)
    return Scale("share" if broken and most <= 1 and not told else "ambiguous", decimal)


def decide_number(cells: Cells) -> Scale:
    """The form of a column of any other numbers: only the decimal sign is in question."""
    return Scale("number", _decimal(_written(cells)))


def read(cells: Cells, scale: Scale) -> tuple[list[float | None], dict[int, NumberCode]]:
    """(numbers, code of each row that is not one). Shares for the scales of progress, whatever is
    written for 'number'."""
    known = {
        cell: (None, None) if cell is None or blank(cell) else _value(_clean(cell), scale)
        for cell in set(cells)
    }
    return [known[cell][0] for cell in cells], {
        at: code for at, cell in enumerate(cells) if (code := known[cell][1]) is not None
    }


def _value(text: str, scale: Scale) -> tuple[float | None, NumberCode | None]:
    parts = _OF.fullmatch(text)
    if parts:
        done, whole = (float(part.replace(",", ".")) for part in parts.groups())
        return (done / whole, None) if whole else (None, "number_unreadable")
    percent = _PERCENT.search(text)
    value = _bare(text[: percent.start()] if percent else text, scale.decimal)
    if not isinstance(value, float):
        return None, value
    if scale.kind == "number" or value == 0:
        return value, None
    if percent or scale.kind == "percent":
        return value / 100, None
    return (value, None) if scale.kind == "share" else (None, "scale_ambiguous")


def _bare(text: str, decimal: str | None) -> float | NumberCode:
    """A number without a %; 1,234 only where the column shows which sign is its decimal one, 1.234
    unless that is the comma."""
    text = _MONEY.sub("", text)
    if text.startswith("(") and text.endswith(")"):  # as accountants write less than nothing
        text = "-" + text[1:-1]
    if _GROUPS.fullmatch(text):
        text = text.replace(" ", "").replace("'", "")
    elif _COMMA_GROUPS.fullmatch(text):
        text = text.replace(",", "")
    elif _POINT_GROUPS.fullmatch(text):
        text = text.replace(".", "")
    elif _UNSURE.fullmatch(text):
        if "," in text and decimal is None:
            return "number_ambiguous"
        if decimal and decimal not in text:
            text = text.replace(",", "").replace(".", "")
    if not _DIGITS.fullmatch(text):
        return "number_unreadable"
    value = float(text.replace(",", "."))
    return value if math.isfinite(value) else "number_unreadable"


def _decimal(written: Iterable[str]) -> Literal[".", ","] | None:
    """The decimal sign that the unmistakable cells show; None where none does, or where they
    contradict one another."""
    comma = point = False
    for text in written:
        number = _MONEY.sub("", _PERCENT.sub("", text)).strip("()")
        if "," not in number and "." not in number:
            continue
        if _COMMA_GROUPS.fullmatch(number):
            point = True
        elif _POINT_GROUPS.fullmatch(number):
            comma = True
        elif not _UNSURE.fullmatch(number) and (
            _DIGITS.fullmatch(number) or _GROUPS.fullmatch(number)
        ):
            comma, point = comma or "," in number, point or "." in number
    return None if comma == point else "," if comma else "."


def _written(cells: Cells) -> list[str]:
    return [_clean(cell) for cell in set(cells) if cell is not None and not blank(cell)]


def _clean(cell: str) -> str:
    """In one width, with one kind of minus, space and apostrophe; a text too long to be a number
    becomes none."""
    text = (
        plain(cell).replace("\u2212", "-").replace("\u2019", "'").casefold()
        if len(cell) <= 60
        else "?"
    )
    return " ".join(text.split())
