"""Texts of a field that are made from other columns: names from their parts, ids where a file has
none, owners one by one."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa

from ladder.intake.file.distinct import each_distinct, encoded
from ladder.intake.file.table import Table
from ladder.intake.people import person_names as names
from ladder.intake.recognition.mapping import Mapping
from ladder.intake.rows.goal_rows import owners

# parse puts a text on one line: owners on several lines are parted by this until they are told
# apart
BETWEEN_OWNERS = "; "
Texts = dict[str, pa.DictionaryArray]


def texts_of(table: Table, mapping: Mapping, shaped: Texts | None = None) -> Texts:
    """Field -> texts, for the fields whose own cells are not used as they stand; nothing for a file
    in our own headings."""
    made: Texts = dict(shaped or {})
    if mapping.kind == "roster":
        _names(table, mapping, made)
    elif mapping.kind == "goals":
        if "person" in mapping.places and not mapping.is_our_own:
            made["person"] = each_distinct(
                made.get("person", table.columns[mapping.places["person"]]), _owners
            )
        if "goal" not in mapping.places and "goal" not in made:
            made["goal"] = encoded(
                made_ids(_cells(table, mapping, "title"), _cells(table, mapping, "person"))
            )
    return made


def one_owner_a_row(goals: pd.DataFrame) -> pd.DataFrame:
    """A goal of several people is a row for each: the first keeps the goal's id, the next stand
    under 'id~2', 'id~3'."""
    several = goals["person"].str.contains(BETWEEN_OWNERS, regex=False).fillna(False).astype(bool)
    if not several.any():
        return goals
    parted = goals.assign(person=goals["person"].str.split(BETWEEN_OWNERS)).explode("person")
    nth = parted.groupby(level=0).cumcount()
    goal = parted["goal"].where(nth == 0, parted["goal"] + "~" + (nth + 1).astype("str"))
    return parted.assign(
        goal=goal.astype("str"), person=parted["person"].astype("str")
    ).reset_index(drop=True)


def _names(table: Table, mapping: Mapping, made: Texts) -> None:
    if mapping.recognised.get("name") == "joined":
        firsts, lasts = (_cells(table, mapping, part) for part in ("first_name", "last_name"))
        made["name"] = encoded([name or "" for name in names.join(firsts, lasts)])
    elif not mapping.is_our_own:
        made["name"] = _spoken(table.columns[mapping.places["name"]])
    parts = [_cells(table, mapping, part) for part in ("manager_first_name", "manager_last_name")]
    if "manager" not in mapping.places and all(
        part in mapping.places for part in ("manager_first_name", "manager_last_name")
    ):
        made["manager"] = encoded([name or "" for name in names.join(*parts)])


def _spoken(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Last, First as First Last, where most names of the column have the comma."""
    texts = [text for text in column.dictionary.to_pylist() if text.strip()]
    turned = sum(1 for text in texts if "," in text or "，" in text) * 2 > len(texts)
    return each_distinct(column, lambda cells: names.display(cells)) if turned else column


def _owners(cells: list[str]) -> list[str | None]:
    return [BETWEEN_OWNERS.join(owners(cell)) if cell.strip() else "" for cell in cells]


def made_ids(titles: Sequence[str | None], people: Sequence[str | None]) -> list[str]:
    """An id from title and owner, so that the same goal of a later file is the same goal; a second
    of the same is numbered."""
    taken: Counter[str] = Counter()
    ids = []
    for title, person in zip(titles, people, strict=True):
        if not title or not title.strip():
            ids.append("")
            continue
        made = (
            "goal-"
            + hashlib.sha256(
                f"{title.strip()}\n{(person or '').strip()}".casefold().encode("utf-8", "replace")
            ).hexdigest()[:10]
        )
        taken[made] += 1
        ids.append(made if taken[made] == 1 else f"{made}-{taken[made]}")
    return ids


def _cells(table: Table, mapping: Mapping, field: str) -> list[str | None]:
    place = mapping.places.get(field)
    return [None] * len(table.lines) if place is None else table.columns[place].to_pylist()
