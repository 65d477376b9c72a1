"""Texts of a field that are made from other columns: names from their parts, ids where a file has
none, owners one by one, answers that are no scores."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Sequence

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ladder.intake.columns import vocabulary
from ladder.intake.columns.on_arrival import SNAPSHOT, UNOBSERVED
from ladder.intake.columns.vocabulary import folded
from ladder.intake.file.distinct import each_distinct, encoded, encoded_column, row_by_row
from ladder.intake.file.table import Table
from ladder.intake.people import person_names as names
from ladder.intake.people.by_position import managers_by_position
from ladder.intake.recognition.mapping import Mapping
from ladder.intake.rows.goal_rows import SURELY_BETWEEN, owners

# parse puts a text on one line: owners on several lines are parted by this until they are told
# apart
BETWEEN_OWNERS = "; "
_COMMA = re.compile("[,，]")
Texts = dict[str, pa.DictionaryArray]


def texts_of(table: Table, mapping: Mapping, shaped: Texts | None = None) -> Texts:
    """Field -> texts, for the fields whose own cells are not used as they stand; nothing for a file
    in our own headings."""
    made: Texts = dict(shaped or {})
    if mapping.kind == "roster":
        _names(table, mapping, made)
    elif mapping.kind == "goals":
        if "person" in mapping.places:
            cells = made.get("person", table.columns[mapping.places["person"]])
            if not mapping.is_our_own:
                made["person"] = each_distinct(cells, _owners)
            elif pc.any(pc.match_substring_regex(cells.dictionary, SURELY_BETWEEN.pattern)).as_py():
                made["person"] = each_distinct(cells, _owners_of_ours)
        if "goal" not in mapping.places and "goal" not in made:
            made["goal"] = encoded(
                made_ids(*(_cells(table, mapping, name) for name in ("title", "person", SNAPSHOT)))
            )
    elif mapping.kind == "assessments" and "score" in mapping.places:
        _answers(table.columns[mapping.places["score"]], made)
    return made


def _answers(scores: pa.DictionaryArray, made: Texts) -> None:
    """Scores, and beside them what is an answer and no score."""
    unobserved = [vocabulary.is_unobserved(text) for text in scores.dictionary.to_pylist()]
    if any(unobserved):
        made["score"] = each_distinct(
            scores,
            lambda cells: ["" if vocabulary.is_unobserved(cell) else cell for cell in cells],
        )
        made["unobserved"] = each_distinct(
            scores,
            lambda cells: [UNOBSERVED if vocabulary.is_unobserved(cell) else "" for cell in cells],
        )


def one_owner_a_row(goals: pd.DataFrame) -> pd.DataFrame:
    """A goal of several people is a row for each: the first keeps the goal's id, the next stand
    under 'id~2', 'id~3' and say in `same_as` which goal theirs is. The people stand in one cell, or
    in several rows of one id and one title."""
    several = goals["person"].str.contains(BETWEEN_OWNERS, regex=False).fillna(False).astype(bool)
    if several.any():
        goals = goals.assign(person=goals["person"].str.split(BETWEEN_OWNERS)).explode("person")
        goals = goals.reset_index(drop=True).astype({"person": "str"})
    if not goals["goal"].duplicated().any():
        return goals
    titles = goals["title"].str.strip().str.casefold()
    by_goal = goals["goal"]
    one_title = titles.groupby(by_goal).transform("nunique") == 1
    no_owner = goals["person"].isna().groupby(by_goal).transform("any")
    twice = goals.duplicated(["goal", "person"], keep="first")
    within = goals.duplicated(["goal", "person", "line"], keep="first")
    goals = goals[~within] if within.any() else goals
    shared = (one_title & ~no_owner & ~twice.groupby(by_goal).transform("any")).loc[goals.index]
    nth = goals.groupby("goal").cumcount()
    later = shared & (nth > 0)
    return goals.assign(
        goal=by_goal.where(~later, by_goal + "~" + (nth + 1).astype("str")).loc[goals.index],
        same_as=by_goal.where(later, None).loc[goals.index],
    ).reset_index(drop=True)


def once_a_person(goals: pd.DataFrame) -> pd.DataFrame:
    """A goal of several people without the rows of somebody whom its cell names twice, by id and by
    name."""
    if "same_as" not in goals:
        return goals
    whose = goals.assign(shared=goals["same_as"].fillna(goals["goal"]))
    again = whose.duplicated(["shared", "person", "file", "line"]) & goals["person"].notna()
    return goals[~(again & goals["same_as"].notna())].reset_index(drop=True)


def _names(table: Table, mapping: Mapping, made: Texts) -> None:
    if mapping.recognised.get("name") == "joined":
        made["name"] = _whole_names(table, mapping)
    elif not mapping.is_our_own:
        written = table.columns[mapping.places["name"]]
        made["name"] = _spoken(_without_marks(written, _cells(table, mapping, "person")))
    parts = [_cells(table, mapping, part) for part in ("manager_first_name", "manager_last_name")]
    if "manager" not in mapping.places and all(
        part in mapping.places for part in ("manager_first_name", "manager_last_name")
    ):
        made["manager"] = encoded([name or "" for name in names.join(*parts)])
    elif "manager" in mapping.places and not mapping.is_our_own:
        in_position = managers_by_position(table, mapping.places)
        if in_position:
            made["manager"] = each_distinct(
                table.columns[mapping.places["manager"]],
                lambda cells: [in_position.get(cell, cell) for cell in cells],
            )


def _whole_names(table: Table, mapping: Mapping) -> pa.DictionaryArray:
    """First and last names as one; all at once where no name is written without spaces."""
    parts = [mapping.places.get(part) for part in ("first_name", "last_name")]
    columns = [table.columns[place] for place in parts if place is not None]
    latin = all(pc.all(pc.string_is_ascii(each.dictionary)).as_py() for each in columns)
    if len(columns) < 2 or not latin:
        firsts, lasts = (_cells(table, mapping, part) for part in ("first_name", "last_name"))
        return encoded([name or "" for name in names.join(firsts, lasts)])
    first, last = (
        pc.utf8_trim_whitespace(
            pc.replace_substring_regex(each.dictionary, pattern=r"\s+", replacement=" ")
        ).take(each.indices)
        for each in columns
    )
    joined = pc.binary_join_element_wise(first, last, " ")
    return encoded_column(pc.utf8_trim_whitespace(joined))


def _without_marks(column: pa.DictionaryArray, ids: Sequence[str | None]) -> pa.DictionaryArray:
    """Names without what a system adds at their end: 'Ann Fox (1001)' of whom 1001 is the id,
    'Bo Oak (On leave)'; any other bracket is part of the name."""
    if not pc.any(pc.match_substring_regex(column.dictionary, names.IN_BRACKETS_LAST)).as_py():
        return column
    return encoded(
        [
            names.without_marks(name or "", id_ or "")
            for name, id_ in zip(row_by_row(column), ids, strict=True)
        ]
    )


def _spoken(column: pa.DictionaryArray) -> pa.DictionaryArray:
    """Last, First as First Last, where most names of the column have the comma."""
    texts = column.dictionary
    filled = pc.sum(pc.match_substring_regex(texts, r"\S")).as_py() or 0
    turned = 2 * (pc.sum(pc.match_substring_regex(texts, "[,，]")).as_py() or 0) > filled
    return each_distinct(column, lambda cells: names.display(cells)) if turned else column


def _owners_of_ours(cells: list[str]) -> list[str | None]:
    """In our own headings a cell is one id, unless a sign stands in it that no id has."""
    return [
        owned if SURELY_BETWEEN.search(cell) else cell
        for cell, owned in zip(cells, _owners(cells), strict=True)
    ]


def _owners(cells: list[str]) -> list[str | None]:
    """Whoever owns a goal alone is known where they share one."""
    alone = {folded(cell) for cell in cells if not _COMMA.search(cell)}
    return [
        BETWEEN_OWNERS.join(owners(cell, lambda text: folded(text) in alone))
        if cell.strip()
        else ""
        for cell in cells
    ]


def made_ids(
    titles: Sequence[str | None], people: Sequence[str | None], days: Sequence[str | None]
) -> list[str]:
    """An id from title and owner, so that the same goal of a later file, or of a later one of the
    `days` that the rows of this file speak of, is the same goal; a second of a day is numbered."""
    taken: Counter[tuple[str, str]] = Counter()
    ids = []
    for title, person, day in zip(titles, people, days, strict=True):
        if not title or not title.strip():
            ids.append("")
            continue
        made = (
            "goal-"
            + hashlib.sha256(
                f"{title.strip()}\n{(person or '').strip()}".casefold().encode("utf-8", "replace")
            ).hexdigest()[:10]
        )
        taken[made, day or ""] += 1
        nth = taken[made, day or ""]
        ids.append(made if nth == 1 else f"{made}-{nth}")
    return ids


def _cells(table: Table, mapping: Mapping, field: str) -> list[str | None]:
    place = mapping.places.get(field)
    if place is None:
        return [None] * len(table.lines)
    return list(row_by_row(table.columns[place]))
