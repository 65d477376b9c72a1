"""What a cycle of promotions is where nobody says: the quarter of the day, one after another."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from ladder.words.fiscal_year import first_day_of_quarter

MONTHS = 3
"""From the beginning of one cycle to that of the next."""


def days_of_quarter(day: date) -> tuple[date, date]:
    """The first and the last day of the quarter of the organisation's year that a day lies in."""
    first = first_day_of_quarter(day)
    after = pd.Timestamp(first) + pd.DateOffset(months=MONTHS)
    return first, after.date() - timedelta(days=1)
