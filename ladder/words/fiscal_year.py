"""The month in which an organisation's year begins, and the quarter and the year that a day lies
in."""

from __future__ import annotations

import os
from datetime import date, timedelta

VARIABLE = "LADDER_YEAR_STARTS"
JANUARY = 1
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")


def starts_in() -> int:
    """The month of LADDER_YEAR_STARTS (04 or 4 is April) where it is a number from 1 to 12, else 1:
    the calendar's year."""
    said = os.environ.get(VARIABLE, "").strip()
    if not (said.isascii() and said.isdecimal() and len(said) < 3):
        return JANUARY
    return int(said) if 1 <= int(said) <= 12 else JANUARY


def last_month() -> str:
    """The month with which the year ends, as pandas names it: a year of `YE-MAR` ends in March, and
    so does the last of its quarters, `QE-MAR`."""
    return MONTHS[starts_in() - 2]


def first_day_of_year(day: date) -> date:
    """The day on which the year of a day began."""
    starts = starts_in()
    return date(day.year if day.month >= starts else day.year - 1, starts, 1)


def first_day_of_quarter(day: date) -> date:
    """The day on which the quarter of a day began."""
    months = (day.month - starts_in()) % 12 % 3
    month = (day.month - months - 1) % 12 + 1
    return date(day.year if month <= day.month else day.year - 1, month, 1)


def quarter_of(day: date) -> tuple[int, str]:
    """The quarter, 1 to 4, and the year of a day. A year that two years of the calendar share is
    named by both, as 2026/27: by one alone some would read the first and some the last."""
    first = first_day_of_year(day)
    quarter = (day.month - first.month) % 12 // 3 + 1
    return quarter, str(first.year) if first.month == JANUARY else (
        f"{first.year}/{(first.year + 1) % 100:02d}"
    )


def ends_quarter(day: date) -> bool:
    """Whether a day is the last of a quarter."""
    after = day + timedelta(days=1)
    return after.day == 1 and (after.month - starts_in()) % 3 == 0
