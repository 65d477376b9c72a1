"""Managers named by the number of a position instead of a person: whoever stands in the position
that a cell names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns.vocabulary import root
from ladder.intake.file.table import Table
from ladder.intake.people.directory import loosened

_OF_PEOPLE = ("person", "email", "name", "first_name", "last_name")
_LOOKED_AT = 500  # texts for managers
_NAMED = 0.9  # of the texts for managers name a row by another column ...
_UNKNOWN = 0.5  # ... and fewer than these a person


def managers_by_position(table: Table, places: Mapping[str, int]) -> dict[str, str]:
    """Text of a manager cell -> the id of the person in that position, by the `places` of fields;
    nothing where managers are named by id, address or name of people, or by no other column that
    is unique."""
    manager, person = places["manager"], places["person"]
    known_by = [places[name] for name in _OF_PEOPLE if name in places]
    first = table.columns[manager].dictionary.slice(0, _LOOKED_AT)
    if _are_people(first, table, known_by):
        return {}
    texts = [text for text in table.columns[manager].dictionary.to_pylist() if not root(text)]
    if not texts:
        return {}
    wanted = {loosened(text) for text in texts}
    if _share(wanted, table, known_by) >= _UNKNOWN:
        return {}
    people = table.columns[person].to_pylist()
    for at, column in enumerate(table.columns):
        if at in (manager, person, *known_by):
            continue
        cells = [loosened(text) for text in column.to_pylist()]
        filled = [cell for cell in cells if cell]
        if len(set(filled)) == len(filled) and len(wanted & set(filled)) >= _NAMED * len(wanted):
            in_position = dict(zip(cells, people, strict=True))
            return {text: who for text in texts if (who := in_position.get(loosened(text)))}
    return {}


def _are_people(texts: pa.StringArray, table: Table, known_by: Sequence[int]) -> bool:
    """Whether one of these columns has most of the texts as they are written; quick for most."""
    return any(
        len(pc.index_in(texts, value_set=table.columns[at].dictionary).drop_null())
        >= _UNKNOWN * len(texts)
        for at in known_by
    )


def _share(wanted: set[str], table: Table, known_by: Sequence[int]) -> float:
    known = {loosened(text) for at in known_by for text in table.columns[at].dictionary.to_pylist()}
    return len(wanted & known) / len(wanted)
