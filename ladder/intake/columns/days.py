"""Columns of days: which order they are written in, decided from all rows, and the days themselves.

`read` gives, beside the values, a code per unreadable row (not only its index): date_unreadable,
date_impossible, date_out_of_range, date_ambiguous."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from ladder.intake.columns.day_forms import SENTINELS, Cell, cell_of, year_of

Cells = Sequence[str | None]
Order = Literal["ymd", "dmy", "mdy", "serial", "epoch_ms", "epoch_s", "ambiguous", "unknown"]
DayCode = Literal["date_unreadable", "date_impossible", "date_out_of_range", "date_ambiguous"]

FIRST_YEAR, LAST_YEAR = 1900, 2100
_PLACES = {"dmy": (2, 1, 0), "mdy": (2, 0, 1), "ymd": (0, 1, 2)}  # where year, month and day stand
_DAY_SECONDS = 86_400
_QUARTER_SECONDS = 900


@dataclass(frozen=True)
class DayForm:
    """How a column writes its days. Only `order` need be given by a reader who chooses:
    DayForm("dmy").

    `fits` counts the distinct values that are days under each order in question; `example` is a
    value that shows the question."""

    order: Order
    fits: dict[str, int] = field(default_factory=dict)
    example: str | None = None


def decide(cells: Cells) -> DayForm:
    """The order of a column. It is in question only for 03/04/2026 and its like; year-first days
    and month names speak for themselves.

    An order is decided when every value that is a day at all is one under it, and no other order
    would give other days. With full stops (03.04.2026) the day comes first where nothing says
    otherwise: nobody writes the month first with them."""
    found = {text: cell_of(text) for text in dict.fromkeys(cells) if text is not None}
    asked = {text: cell for text, cell in found.items() if cell.shape == "parts"}
    if asked:
        return _order(asked)
    shapes = {cell.shape for cell in found.values()}
    if shapes & {"ymd", "named", "month"}:
        return DayForm("ymd")
    return DayForm(
        next((shape for shape in ("serial", "epoch_ms", "epoch_s") if shape in shapes), "unknown")
    )


def read(
    cells: Cells, form: DayForm, months: bool = False
) -> tuple[list[date | None], dict[int, DayCode]]:
    """(days, code of each row that is not one). 9999-12-31, 1900-01-01 and their like are no day
    and no fault.

    Every unmistakable form is read whatever the column's order; with `months` a month will do, and
    every day is the first of its month. Times since 1970 that are all midnights of one time zone
    are the days there (the nearest), any others the days in UTC."""
    found = {text: cell_of(text) for text in set(cells)}
    midnights = _midnights(cell for cell in found.values() if cell.shape in ("epoch_ms", "epoch_s"))
    known = {text: _day(cell, form, months, midnights) for text, cell in found.items()}
    bad = {at: code for at, text in enumerate(cells) if (code := known[text][1]) is not None}
    days = [known[text][0] for text in cells]
    return [day and day.replace(day=1) for day in days] if months else days, bad


def _order(asked: dict[str, Cell]) -> DayForm:
    orders = ["dmy", "mdy", *(["ymd"] if all(cell.short for cell in asked.values()) else [])]
    made = {
        text: {order: _calendar(*_in_order(cell, order)) for order in orders}
        for text, cell in asked.items()
    }
    made = {text: days for text, days in made.items() if any(days.values())}
    fits = {order: sum(days[order] is not None for days in made.values()) for order in orders}
    left = [order for order in orders if fits[order] == len(made)]
    if "ymd" in left and len(left) > 1 and not _year_may_be_first([asked[text] for text in made]):
        left.remove("ymd")
    if "dmy" in left and all(cell.dotted for cell in asked.values()) and "ymd" not in left:
        left = ["dmy"]
    if left and (
        len(left) == 1 or all(len({days[order] for order in left}) == 1 for days in made.values())
    ):
        return DayForm(left[0], fits)  # type: ignore[arg-type]
    in_question = left or orders
    example = next(
        (text for text, days in made.items() if len({days[order] for order in in_question}) > 1),
        None,
    )
    return DayForm("ambiguous", {order: fits[order] for order in in_question}, example)


def _year_may_be_first(cells: list[Cell]) -> bool:
    """Of two-digit years few differ and of days many: a first part that varies less than the last
    may be the year."""
    return len({cell.parts[0] for cell in cells}) < len({cell.parts[2] for cell in cells})


def _in_order(cell: Cell, order: str) -> tuple[int, int, int]:
    year, month, day = (int(cell.parts[place]) for place in _PLACES[order])
    if cell.short:
        year = year_of(f"{year:02}")
    elif order == "ymd":  # 03/04/2026 below an order that puts the year first: no such day
        return 0, 0, -1
    return year, month, day


def _calendar(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(
    cell: Cell, form: DayForm, months: bool, midnights: bool
) -> tuple[date | None, DayCode | None]:
    if cell.shape == "none":
        return None, None
    if cell.shape == "unreadable" or (cell.shape == "month" and not months):
        return None, "date_unreadable"
    if (
        cell.shape == "serial"
    ):  # counted from 1899-12-30, since spreadsheets hold 1900 for a leap year
        return date(1899, 12, 30) + timedelta(days=int(cell.parts[0])), None
    if cell.shape in ("epoch_ms", "epoch_s"):
        return _since_1970(_seconds(cell), midnights)
    if cell.shape == "parts":
        if any(_in_order(cell, order) in SENTINELS for order in ("dmy", "mdy")):
            return None, None
        if form.order not in _PLACES:
            return None, "date_ambiguous"
        parts = _in_order(cell, form.order)
    else:
        parts = (int(cell.parts[0]), int(cell.parts[1]), int(cell.parts[2]))
    day = _calendar(*parts)
    if day is None:
        return None, "date_impossible"
    return (day, None) if FIRST_YEAR <= day.year <= LAST_YEAR else (None, "date_out_of_range")


def _since_1970(seconds: float, midnights: bool) -> tuple[date | None, DayCode | None]:
    if seconds == 0:
        return None, None
    moved = seconds + (_DAY_SECONDS / 2 if midnights else 0)
    if moved >= (date(LAST_YEAR + 1, 1, 1) - date(1970, 1, 1)).days * _DAY_SECONDS:
        return None, "date_out_of_range"
    return datetime.fromtimestamp(moved, UTC).date(), None


def _midnights(cells: Iterable[Cell]) -> bool:
    """All at one time of day, or two that summer time keeps an hour apart, on a quarter of an hour:
    midnights somewhere."""
    times = {_seconds(cell) % _DAY_SECONDS for cell in cells}
    return (
        0 < len(times) <= 2
        and all(time % _QUARTER_SECONDS == 0 for time in times)
        and max(times) - min(times) in (0, 3600)
    )


def _seconds(cell: Cell) -> float:
    return cell.parts[0] / (1000 if cell.shape == "epoch_ms" else 1)
