"""Before stop 1: the company's calendar: quarter ends, working days, review cycles, the days on
which changes take effect."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta

RECORDS_BEGIN = date(
    2024, 4, 1
)  # the day from which the people system keeps exact stretches: ten quarters
TODAY = date(2026, 9, 30)
FIRST_REVIEWS = 2023  # yearly reviews began before the people system did
CLOSED_DAYS = {(1, 1), (5, 1), (10, 1), (12, 25)}  # (month, day)


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and (day.month, day.day) not in CLOSED_DAYS


def working_day_from(day: date) -> date:
    """The first working day on or after the given day."""
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def working_day_until(day: date) -> date:
    """The last working day on or before the given day."""
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def add_months(day: date, months: float) -> date:
    """The same day some months later, fractions counted as thirtieths of a month."""
    whole, part = divmod(months, 1)
    month = day.year * 12 + day.month - 1 + int(whole)
    first = date(month // 12, month % 12 + 1, 1)
    return min(first.replace(day=min(day.day, 28)), month_end(first)) + timedelta(
        days=round(part * 30)
    )


def months_between(start: date, end: date) -> float:
    return (end - start).days / 30.4375


def quarter_end(day: date) -> date:
    """The last calendar day of the quarter in which the day lies."""
    return month_end(day.replace(day=1, month=(day.month - 1) // 3 * 3 + 3))


def quarter_start(day: date) -> date:
    return day.replace(day=1, month=(day.month - 1) // 3 * 3 + 1)


def quarters(first: date, last: date) -> Iterator[date]:
    """Quarter ends from the quarter of `first` to the quarter of `last`."""
    end = quarter_end(first)
    while end <= quarter_end(last):
        yield end
        end = quarter_end(end + timedelta(days=1))


QUARTER_ENDS = list(quarters(RECORDS_BEGIN, TODAY))


def change_day(year: int, month: int) -> date:
    """The day on which promotions, moves and handovers of a month take effect: its first Tuesday
    after a working Monday.

    A Tuesday, so that the stretch that ends the day before ends on a working day too.
    """
    day = date(year, month, 2)
    while (
        day.weekday() != 1 or not is_working_day(day) or not is_working_day(day - timedelta(days=1))
    ):
        day += timedelta(days=1)
    return day


def promotion_day(quarter: date) -> date:
    """Promotions take effect in the second month of a quarter, after the reviews of the quarter
    before."""
    return change_day(quarter.year, quarter.month - 1)


def months(first: date, last: date) -> Iterator[date]:
    """The first day of every month from `first` to `last`."""
    day = first.replace(day=1)
    while day <= last:
        yield day
        day = month_end(day) + timedelta(days=1)


def cycles() -> Iterator[date]:
    """The Monday that opens each review cycle: every March and every September."""
    for year in range(FIRST_REVIEWS, TODAY.year + 1):
        for month in (3, 9):
            day = date(year, month, 2)
            while day.weekday() != 0:
                day += timedelta(days=1)
            yield day


def last_cycle_before(day: date) -> date:
    """The newest review cycle whose reviews are all written before the day."""
    return max(cycle for cycle in cycles() if cycle + timedelta(days=25) < day)
