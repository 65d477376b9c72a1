"""What files that were dropped together settle for each other: which ids are named elsewhere, and
which order of day and month is meant where one column cannot say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ladder.intake.columns import days
from ladder.intake.cutting import Cut
from ladder.intake.fields import KINDS
from ladder.intake.model import FileRefusedError
from ladder.intake.recognition import headings
from ladder.intake.recognition.evidence import Beside
from ladder.intake.recognition.file_day import day_in
from ladder.intake.recognition.profiles import Profile

_NAMES_PEOPLE = frozenset(("person", "email", "name", "manager", "manager2", "owner", "assessor"))
_MOST_NAMED = 20_000  # distinct texts of a column that are looked up
_SURE = 0.65  # of a heading that is known
_ORDERS = ("dmy", "mdy")


@dataclass
class _Said:
    """What one table says: texts that name people, and the orders of its days that are sure."""

    named: set[str] = field(default_factory=set)
    orders: set[str] = field(default_factory=set)


def beside(cuts: Sequence[Cut]) -> Mapping[str, Beside]:
    """Of each table, by the name of its report, what it and the others say. An order of its own
    columns goes before that of other files; where they say two, none is taken."""
    said = {cut.report.file: _said(cut, alone=len(cuts) == 1) for cut in cuts}
    years = {cut.report.file: _year(cut) for cut in cuts}
    found = {}
    for file, own in said.items():
        others = [each for other, each in said.items() if other != file]
        orders = own.orders or {order for each in others for order in each.orders}
        found[file] = Beside(
            frozenset().union(*(each.named for each in others)),
            next(iter(orders)) if len(orders) == 1 else None,
            years[file],
        )
    return found


def _year(cut: Cut) -> int:
    """Of the day in the name of a file, else of its last change."""
    try:
        day = day_in(cut.source.name)
    except FileRefusedError:
        day = None
    return (day or cut.source.changed_on).year


def _said(cut: Cut, *, alone: bool) -> _Said:
    said = _Said()
    names = set()
    for kind in () if alone else KINDS:
        for at, fit in enumerate(headings.fits(kind, cut.table.header)):
            if any(fit.get(field, 0.0) >= _SURE for field in _NAMES_PEOPLE):
                names.add(at)
    for at, column in enumerate(cut.table.columns):
        if at in names:
            texts = column.dictionary.slice(0, _MOST_NAMED).to_pylist()
            said.named |= {text.strip() for text in texts if text.strip()}
        profile = Profile(column)
        if profile.parted and profile.days >= 0.9:
            cells: list[str | None] = list(profile.texts)
            order = days.decide(cells).order
            if order in _ORDERS:
                said.orders.add(order)
    return said
