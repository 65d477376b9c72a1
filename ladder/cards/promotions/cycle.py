"""One cycle of promotions as the reader chose it: its first and last day, and how often cycles
come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pandas as pd

from ladder.cards.page import Choice, choice
from ladder.cards.shared.days import day_choice
from ladder.cards.view import View
from ladder.measures.promotion_cycles import MONTHS, days_of_quarter

EVERY = ("3", "6", "12")
QUARTERS_BACK, QUARTERS_ON = 4, 2


def choices(view: View, chosen: Mapping[str, str]) -> tuple[Choice, ...]:
    """The first day, up to the day shown; the last, not before the first; how many months from one
    cycle to the next. The quarter of the day unless said."""
    first, last = days_of_quarter(view.day)
    begins = [_months_later(first, -3 * back) for back in range(QUARTERS_BACK)]
    start = day_choice(view, chosen, "cycle_from", begins, lambda day: day <= view.day)
    begun = date.fromisoformat(start.value)
    ends = [_quarters_later(last, on) for on in range(-QUARTERS_BACK, QUARTERS_ON + 1)]
    ends = [day for day in ends if day >= begun] or [begun]
    end = day_choice(
        view,
        chosen,
        "cycle_to",
        ends,
        lambda day: day >= begun,
        default=last if last >= begun else None,
    )
    every = choice(
        chosen,
        "cycle_months",
        EVERY,
        lambda months: view.say("committee.every", count=int(months), months=int(months)),
        default=str(MONTHS),
    )
    return start, end, every


def asked(of: tuple[Choice, ...]) -> dict[str, Any]:
    """The choices as the questions take them."""
    start, end, every = of
    return {
        "cycle_from": date.fromisoformat(start.value),
        "cycle_to": date.fromisoformat(end.value),
        "cycle_months": int(every.value),
    }


def _quarters_later(last: date, quarters: int) -> date:
    """The last day of another quarter."""
    return _months_later(last + timedelta(days=1), 3 * quarters) - timedelta(days=1)


def _months_later(day: date, months: int) -> date:
    return (pd.Timestamp(day) + pd.DateOffset(months=months)).date()
