"""The text of one day into its parts, as far as the cell alone says: the order of 03/04/2026 is
left to its column."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ladder.intake.columns.language_files import months, unaccented, weekdays
from ladder.intake.columns.vocabulary import blank, open_end, plain

Shape = Literal[
    "none", "ymd", "named", "parts", "month", "serial", "epoch_ms", "epoch_s", "unreadable"
]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. `parts`: three numbers as they stand ('parts'), else year, month, day; one number
    for 'serial' and the epochs.

    `dotted` says that the parts stand between full stops, `short` that the year has two digits.
    """

    shape: Shape
    parts: tuple[float, ...] = ()
    dotted: bool = False
    short: bool = False


NOTHING = Cell("none")
UNREADABLE = Cell("unreadable")

# Days that systems write for 'never', 'not yet' and 'always'.
SENTINELS = {
    (9999, 12, 31),
    (9999, 1, 1),
    (4712, 12, 31),
    (3000, 12, 31),
    (3000, 1, 1),
    (2999, 12, 31),
    (2299, 12, 31),
    (2199, 12, 31),
    (2100, 12, 31),
    (2100, 1, 1),
    (2099, 12, 31),
    (2079, 6, 6),
    (1900, 1, 1),
    (1900, 1, 0),
    (1899, 12, 30),
    (1899, 12, 31),
    (1800, 1, 1),
    (1753, 1, 1),
    (1601, 1, 1),
    (1, 1, 1),
    (0, 0, 0),
}
NEVER = frozenset(
    date(*parts) for parts in SENTINELS if all(parts)
)  # the same as days, where there is such a day
SERIALS = (7306, 73415)  # 1920-01-01 to 2100-12-31: smaller numbers are years, months or codes
_SERIAL_SENTINELS = (0, 1, 2, 2958465, 2958101)  # 1899-12-31, 1900-01-01, 9999-12-31, 9999-01-01

MONTHS = months()  # of every language there is a file for, without accents

_WEEKDAY = re.compile(
    rf"^(?:{'|'.join(re.escape(name) for name in weekdays() if name.isascii())})[.,]?\s+"
    r"|\s*[(]?(?:星期|周|週|礼拜)[一二三四五六日天][)]?|\s*[(]?[月火水木金土日]曜日?[)]?"
    r"|\s*[(][月火水木金土日월화수목금토일][)]|\s*[월화수목금토일]요일",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:(?:t|,\s*|\s+)(?:上午|下午|凌晨|晚上|[ap]m)?\s*\d{1,2}[:h时点]\d{2}分?(?::?\d{2}秒?(?:[.,]\d+)?)?|(?<=\d{8})t\d{4,6})"
    r"\s*(?:[ap]\.?m\.?|上午|下午|uhr)?\s*(?:z|[a-z]{2,5})?\s*(?:[+-]\d{2}:?\d{2})?\s*(?:\[[\w/+-]+\]|\([^)]*\))?$",
    re.IGNORECASE | re.ASCII,
)
_YEAR_FIRST = re.compile(
    r"(\d{4})(?:\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})|\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]?)",
    re.ASCII,
)
_YEAR_LAST = re.compile(r"(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*'?(\d{4}|\d{2})", re.ASCII)
_NAMED = (
    re.compile(
        r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|re|o|\.)?[\s/-]*(?:of\s+|de\s+|di\s+)?(?P<m>[a-z]{3,10})\.?[\s/,-]*(?:de\s+|del\s+)?'?(?P<y>\d{4}|\d{2})",
        re.ASCII,
    ),
    re.compile(
        r"(?P<m>[a-z]{3,10})\.?[\s/-]*(?P<d>\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|[\s/-]+)'?(?P<y>\d{4})",
        re.ASCII,
    ),
    re.compile(r"(?P<y>\d{4})[\s/-]*(?P<m>[a-z]{3,10})\.?[\s/-]*(?P<d>\d{1,2})", re.ASCII),
)
_MONTH = re.compile(
    r"(?P<y>\d{4})\s*(?:[-/.]\s*(?P<m>\d{1,2})|[年년]\s*(?P<n>\d{1,2})\s*[月월])", re.ASCII
)
_MONTH_LAST = re.compile(r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})", re.ASCII)
_MONTH_NAMED = re.compile(r"(?P<m>[a-z]{3,10})\.?[\s/,'-]*(?P<y>\d{4}|\d{2})", re.ASCII)
_NUMBER = re.compile(r"(\d+)(?:\.\d+)?", re.ASCII)


def cell_of(text: str | None) -> Cell:
    """What one cell says by itself. A time of day and its zone are left out: the day stays as
    written."""
    if text is None or blank(text) or open_end(text):
        return NOTHING
    written = unaccented(plain(text)).strip("'\"\u200b\ufeff ").casefold()
    if len(written) > 60:
        return UNREADABLE
    number = _NUMBER.fullmatch(written)
    if number:
        return _number(number[1], written)
    timeless = _TIME.sub("", written).strip(" ,")
    if said := _of_day(timeless) or _of_month(timeless):  # before 'mar' is taken for a mardi
        return said
    bare = _TIME.sub("", _WEEKDAY.sub("", written)).strip(" ,")
    if bare != written and _NUMBER.fullmatch(bare) and len(bare) == 8:  # 20240312T093000Z
        return _number(bare, bare)
    return _of_day(bare) or _of_month(bare) or UNREADABLE


def year_of(text: str) -> int:
    """A year in four digits; of two digits 69-99 are 19xx and 00-68 are 20xx, as POSIX has it."""
    year = int(text)
    return year if len(text) == 4 else year + (1900 if year >= 69 else 2000)


def _number(whole: str, written: str) -> Cell:
    if len(whole) == 8 or len(whole) == 14:  # 20240312, 20240312093000
        compact = (int(whole[:4]), int(whole[4:6]), int(whole[6:8]))
        return NOTHING if compact in SENTINELS else Cell("ymd", compact)
    if len(whole) <= 7:
        value = float(written)
        if int(value) in _SERIAL_SENTINELS:
            return NOTHING
        if SERIALS[0] <= value < SERIALS[1] + 1:
            return Cell("serial", (value,))
        return _of_month(written) or UNREADABLE  # 03.2024, 2024.03
    if 12 <= len(whole) <= 13:
        return Cell("epoch_ms", (float(whole),))
    return Cell("epoch_s", (float(whole),)) if 9 <= len(whole) <= 10 else UNREADABLE


def _of_day(text: str) -> Cell | None:
    found = _YEAR_FIRST.fullmatch(text)
    if found:
        return _certain("ymd", int(found[1]), int(found[3] or found[5]), int(found[4] or found[6]))
    found = _YEAR_LAST.fullmatch(text)
    if found:
        year = int(found[4]) if len(found[4]) == 2 else year_of(found[4])
        return Cell(
            "parts", (int(found[1]), int(found[3]), year), found[2] == ".", len(found[4]) == 2
        )
    for pattern in _NAMED:
        found = pattern.fullmatch(text)
        if found and found["m"] in MONTHS:
            return _certain("named", year_of(found["y"]), MONTHS[found["m"]], int(found["d"]))
    return None


def _of_month(text: str) -> Cell | None:
    found = _MONTH.fullmatch(text)
    if found:
        return Cell("month", (int(found["y"]), int(found["m"] or found["n"]), 1))
    found = _MONTH_LAST.fullmatch(text)
    if found:
        return Cell("month", (int(found["y"]), int(found["m"]), 1))
    found = _MONTH_NAMED.fullmatch(text)
    return (
        Cell("month", (year_of(found["y"]), MONTHS[found["m"]], 1))
        if found and found["m"] in MONTHS
        else None
    )


def _certain(shape: Shape, year: int, month: int, day: int) -> Cell:
    return NOTHING if (year, month, day) in SENTINELS else Cell(shape, (year, month, day))
