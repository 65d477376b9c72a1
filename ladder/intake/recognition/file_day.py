"""Which day a file speaks of."""

from __future__ import annotations

import re
from datetime import date

from ladder.intake.columns.cell_values import parse_date
from ladder.intake.fields import DATED
from ladder.intake.model import FileRefusedError

_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)")

MENDED = (
    ".mended."  # a file of mended rows completes the roster of its day instead of contradicting it
)


def day_in(name: str) -> date | None:
    """The day written in a file's name as YYYY-MM-DD; raises FileRefusedError for a day that is in
    no calendar."""
    found = _DAY_IN_NAME.search(name)
    if not found:
        return None
    day, fault = parse_date(found[0].replace(found[2], "-"))
    if fault or not isinstance(day, date):
        raise FileRefusedError("name_day_impossible", found[0])
    return day


def seen_on(name: str, kind: str, changed_on: date, today: date) -> date | None:
    """The day a roster or goals file speaks of: the one in its name, else the day it was changed,
    never after today."""
    if kind not in DATED:
        return None
    return day_in(name) or min(changed_on, today)
