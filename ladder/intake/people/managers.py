"""Whom a manager cell means: by id, e-mail, name or a mixture; where two people fit, both are
listed and neither is taken.

The people and the cells need not come from the same file (`refs` may have any length), so owners of
goals are resolved here as well. Somebody who names themselves resolves to their own id: that this
makes a root is for the caller to say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ladder.intake.people.directory import Directory, Kind

Cells = Sequence[str | None]


@dataclass(frozen=True)
class Resolution:
    """Per cell: the id meant, and how it was found (None: the cell is empty). `candidates`: the ids
    that fit an ambiguous cell, by row."""

    person: list[str | None]
    kind: list[Kind | None]
    candidates: dict[int, list[str]]


def resolve(
    refs: Cells, ids: Cells, emails: Cells | None = None, names: Cells | None = None
) -> Resolution:
    """Each reference against the people of a roster (columns of equal length; rows without an id
    are left out).

    In this order: exact id; a word for nobody above; e-mail; id with leading zeros or '.0' lost or
    gained; name as written; name with its words in any order; name that lacks only initials; 'Name
    (id)', 'id - Name', 'Name <e-mail>', all of whose parts must agree."""
    people = Directory(ids, emails, names)
    found = {ref: people.find(ref) for ref in set(refs) if ref is not None and ref.strip()}
    person: list[str | None] = []
    kind: list[Kind | None] = []
    candidates: dict[int, list[str]] = {}
    for at, ref in enumerate(refs):
        how, who = found.get(ref, (None, [])) if ref is not None else (None, [])
        kind.append(how)
        person.append(who[0] if how in ("id", "email", "name") else None)
        if how == "ambiguous":
            candidates[at] = who
    return Resolution(person, kind, candidates)
