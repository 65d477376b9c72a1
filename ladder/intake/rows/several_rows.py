"""Several rows under one id: which speaks for the person now, which are earlier, and where it is
two people.

'aside' is a row of the same person that is no earlier time either - a second position or team held
at once, a plain repetition -, 'to_come' a change that has not taken effect. Nothing is
dropped here: every row has a role and a `present`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Literal, TypeVar

from ladder.intake.people.person_names import alike, key

T = TypeVar("T")

Role = Literal["present", "history", "aside", "to_come", "another_person"]
Cells = Sequence[str | None]
Days = Sequence[date | None]
Flags = Sequence[bool | None]

_EVER = date.max
_NEVER = date.min
MOST_COMPARED = (
    40  # looks under one id: more are not one person written in forty ways, but a wrong column
)


@dataclass(frozen=True)
class Sorted:
    """Per row: its role, and in `present` the row that speaks for the same person (itself for
    'present' and 'another_person').

    'another_person' speaks for a second person under an id that an earlier row has; the second
    person's other rows point to it."""

    role: list[Role]
    present: list[int]


@dataclass(frozen=True, slots=True)
class _Row:
    at: int
    name: str | None
    email: str | None
    start: date | None
    end: date | None
    primary: bool | None
    snapshot: date | None

    def rank(self, today: date) -> tuple[date, bool, bool, date, bool, date, int]:
        """The greatest is the present: newest snapshot, begun, primary, latest start - whatever
        its status, so that a blank end of an older row never beats a later leaving -, not ended,
        latest end, then first in the file."""
        start, end = self.start or _NEVER, self.end or _EVER
        return (
            self.snapshot or _NEVER,
            start <= today,
            self.primary is True,
            start,
            end >= today,
            end,
            -self.at,
        )


def sort_out(
    ids: Cells,
    names: Cells | None = None,
    emails: Cells | None = None,
    starts: Days | None = None,
    ends: Days | None = None,
    primary: Flags | None = None,
    snapshots: Days | None = None,
    today: date = _EVER,
) -> Sorted:
    """Columns of equal length, those that a file lacks None: days on which a position starts and
    ends, whether it is the primary one, and the day a row speaks of where one file holds several
    months. A row without an id is its own present.

    Rows under one id are one person's while e-mails or names agree; where both differ (or the only
    one there is), they are two people."""
    role: list[Role] = ["present"] * len(ids)
    present = list(range(len(ids)))
    places: dict[str, list[int]] = {}
    for at, id_ in enumerate(ids):
        if id_ is not None:
            places.setdefault(id_, []).append(at)
    for several in places.values():
        if len(several) == 1:
            continue
        rows = [
            _Row(
                at,
                _cell(names, at),
                _cell(emails, at),
                _cell(starts, at),
                _cell(ends, at),
                _cell(primary, at),
                _cell(snapshots, at),
            )
            for at in several
        ]
        for nth, person in enumerate(_people(rows)):
            now = max(person, key=lambda row: row.rank(today))
            for row in person:
                present[row.at] = now.at
                role[row.at] = _role(row, now, today)
            role[now.at] = "another_person" if nth else "present"
    return Sorted(role, present)


def _cell(column: Sequence[T | None] | None, at: int) -> T | None:
    return None if column is None else column[at]


def _people(rows: list[_Row]) -> list[list[_Row]]:
    """Rows put together person by person, in the order in which the file first names them."""
    first_with: dict[tuple[str, str], int] = {}  # a name or e-mail -> the first row that has it
    leads = list(range(len(rows)))  # row -> an earlier row of the same person, or itself

    def leader(nth: int) -> int:
        while leads[nth] != nth:
            leads[nth] = leads[leads[nth]]
            nth = leads[nth]
        return nth

    def join(one: int, other: int) -> None:
        low, high = sorted((leader(one), leader(other)))
        leads[high] = low

    spelled = {row.name: key(row.name) for row in rows if row.name}
    for nth, row in enumerate(rows):
        looks = [("name", spelled[row.name])] if row.name else []
        looks += [("email", row.email.strip().casefold())] if row.email else []
        for look in looks:
            join(first_with.setdefault(look, nth), nth)
    distinct = list(
        {(row.name, row.email): nth for nth, row in reversed(list(enumerate(rows)))}.values()
    )
    if len(distinct) <= MOST_COMPARED:
        for one, other in combinations(sorted(distinct), 2):
            if _same(rows[one], rows[other]):
                join(one, other)
    people: dict[int, list[_Row]] = {}
    for nth, row in enumerate(rows):
        people.setdefault(leader(nth), []).append(row)
    return list(people.values())


def _same(one: _Row, other: _Row) -> bool:
    """An agreement in either counts for more than a difference in the other: people marry, and
    change their address."""
    if one.name and other.name:
        return alike(one.name, other.name)
    return not (one.email and other.email)  # nothing speaks against it


def _role(row: _Row, now: _Row, today: date) -> Role:
    """History is what lies earlier: an older snapshot, an earlier start, or an end that has
    passed."""
    if row.snapshot != now.snapshot:
        return "history" if (row.snapshot or _NEVER) < (now.snapshot or _NEVER) else "aside"
    if row.start is not None and now.start is not None and row.start > now.start:
        return "to_come" if row.start > today else "aside"
    ended = row.end is not None and (
        row.end < today if today != _EVER else now.end is None or row.end < now.end
    )
    if ended and row.end != now.end:
        return "history"
    at_once = row.primary is False and now.primary is True
    return (
        "history"
        if row.start is not None and now.start is not None and row.start < now.start and not at_once
        else "aside"
    )
