"""Which kind of file this is, and which day it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ladder.intake.columns.aliases import fields_of, folded
from ladder.intake.columns.cell_values import parse_date
from ladder.intake.fields import DATED, FIELDS, KINDS, required_columns
from ladder.intake.model import FileRefusedError

_KIND_IN_NAME = re.compile(rf"(?:.*[/\\])?({'|'.join(KINDS)})(?![^\W\d_])[^/\\]*", re.IGNORECASE)
_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)")

# What stands in where the column of a required field is absent: one of these columns, or an id that
# is made.
STANDS_IN: dict[str, dict[str, tuple[str, ...]]] = {
    "roster": {
        "name": ("first_name", "last_name"),
        "person": ("email", "name", "first_name", "last_name"),
    },
    "goals": {"goal": ("title",)},
}
# A file with headings of others is of a kind only if it has one of these beside what is required: a
# list of names is no roster.
TELLING = {
    "roster": ("email", "manager", "team", "title", "level", "hired_on", "status", "left_on"),
    "goals": ("person", "due_on", "progress", "target", "status", "parent"),
}

MENDED = (
    ".mended."  # a file of mended rows completes the roster of its day instead of contradicting it
)


def kind_of(name: str, header: Sequence[str]) -> str:
    """The kind of file: by its name, else the kind all of whose required columns are there and most
    of whose columns fit.

    Our own headings go before those of others. Raises FileRefusedError where neither decides; two
    kinds that fit equally well are not guessed between."""
    named = _KIND_IN_NAME.fullmatch(name)
    if named:
        return named[1].lower()
    there = {folded(heading) for heading in header}
    fits = {
        kind: sum(folded(each.name) in there for each in FIELDS[kind])
        for kind in KINDS
        if there.issuperset(map(folded, required_columns(kind)))
    }
    fits = fits or {kind: count for kind in KINDS if (count := _fit(kind, header))}
    best = [kind for kind, count in fits.items() if count == max(fits.values())]
    if len(best) != 1:
        raise FileRefusedError("kind_unknown", ", ".join(best or KINDS))
    return best[0]


def _fit(kind: str, header: Sequence[str]) -> int:
    """How many fields of the kind have a heading; 0 where one that is needed has none."""
    found = {name for heading in header for name in fields_of(kind, heading)}
    for name in required_columns(kind):
        if name not in found and not found & set(STANDS_IN.get(kind, {}).get(name, ())):
            return 0
    return len(found) if not found.isdisjoint(TELLING.get(kind, found)) else 0


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
