"""Ids of people where a file has none, or not for everybody: the address, else the name; people of
one name are kept apart."""

from __future__ import annotations

from collections import Counter

import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns.vocabulary import blank
from ladder.intake.file.distinct import encoded, row_by_row
from ladder.intake.file.table import Table
from ladder.intake.ledger import Ledger
from ladder.intake.people.person_names import key
from ladder.intake.recognition.mapping import Mapping

_TELL_APART = ("team", "title", "hired_on", "location", "email")
_OF_ONE_PERSON = ("effective_on", "snapshot_on", "primary")


def known_by(
    file: str,
    table: Table,
    mapping: Mapping,
    texts: dict[str, pa.DictionaryArray],
    ledger: Ledger,
) -> None:
    """Fills `texts["person"]` of a roster in headings of others where a row has no id; each such
    row is listed if others have one.

    A file in our own headings is left alone: there a row without an id is a fault."""
    if mapping.kind != "roster" or mapping.is_our_own or not table.lines:
        return
    joined = mapping.recognised.get("person") == "joined"
    ids = [""] * len(table.lines) if joined else _ids(table, mapping)
    if ids is None:
        return
    names = _cells(table, mapping, "name", texts)
    emails = [cell.strip().casefold() for cell in _cells(table, mapping, "email", {})]
    whose: dict[str, set[str]] = {}
    for email, name in zip(emails, names, strict=True):
        if email:
            whose.setdefault(email, set()).add(key(name))
    without = [at for at, id_ in enumerate(ids) if blank(id_)]
    by_name = []
    for at in without:
        own = bool(emails[at]) and "@" in emails[at] and len(whose[emails[at]]) == 1
        ids[at] = emails[at] if own else names[at].strip()
        if not own:
            by_name.append(at)
    _apart(file, table, mapping, ids, by_name, ledger)
    if not joined:
        for at in without:
            if ids[at]:
                ledger.cell(
                    file, table.lines[at], "person", "person_without_number", "warning", ids[at]
                )
    texts["person"] = encoded(ids)


def _ids(table: Table, mapping: Mapping) -> list[str] | None:
    """The cells of the id; None where every row has one."""
    column = table.columns[mapping.places["person"]]
    may_be = pc.match_substring_regex(column.dictionary, r"(^|[^0-9])$")
    if not any(blank(text) for text in column.dictionary.filter(may_be).to_pylist()):
        return None
    return row_by_row(column)


def _apart(
    file: str,
    table: Table,
    mapping: Mapping,
    ids: list[str],
    by_name: list[int],
    ledger: Ledger,
) -> None:
    """People of one name whose rows differ in what tells people apart are called 'name~2' from the
    second on; rows that do not differ stay one person's."""
    if any(field in mapping.places for field in _OF_ONE_PERSON):
        return
    several = {name for name, count in Counter(ids[at] for at in by_name).items() if count > 1}
    if not several:
        return
    columns = [
        table.columns[mapping.places[field]] for field in _TELL_APART if field in mapping.places
    ]
    seen: dict[str, dict[tuple[str, ...], int]] = {}
    rows: dict[str, list[tuple[int, str]]] = {}
    for at in by_name:
        name = ids[at]
        if name not in several or not name:
            continue
        look = tuple(str(column[at].as_py()).strip() for column in columns)
        nth = seen.setdefault(name, {}).setdefault(look, len(seen[name]) + 1)
        ids[at] = name if nth == 1 else f"{name}~{nth}"
        rows.setdefault(name, []).append((at, ", ".join(filter(None, look))))
    for name, places in rows.items():
        if len(seen[name]) > 1:
            for at, said in places:
                ledger.cell(file, table.lines[at], "name", "same_name", "warning", said, name)


def _cells(
    table: Table, mapping: Mapping, field: str, texts: dict[str, pa.DictionaryArray]
) -> list[str]:
    if field in texts:
        column = texts[field]
    elif field in mapping.places:
        column = table.columns[mapping.places[field]]
    else:
        return [""] * len(table.lines)
    filled: list[str] = pc.fill_null(column.dictionary.take(column.indices), "").to_pylist()
    return filled
