"""What a cycle of promotions is where nobody says: the quarter of the day, one after another."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from ladder.words import fiscal_year

MONTHS = 3
"""From the beginning of one cycle to that of the next."""


def quarter_of(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter of the organisation's year that a day lies in."""
    first = pd.Timestamp(day).replace(day=1)
    while not fiscal_year.ends_quarter(first.date() - timedelta(days=1)):
        first -= pd.DateOffset(months=1)
    return first.date(), (first + pd.DateOffset(months=3)).date() - timedelta(days=1)
