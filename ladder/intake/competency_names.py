"""Competencies as a company's files call them: which the ladders know by a name of theirs, and
which wait for the reader to say what they are."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

import pandas as pd
import pyarrow as pa

from ladder.intake.columns.vocabulary import blank, folded
from ladder.intake.file.table import Table
from ladder.ladders.ladder import Ladder

NONE_OF_OURS = ""
"""What a reader chooses for a competency that is in no ladder: its scores are left out."""
LIKE = 0.75
"""How alike two names must be, as difflib.SequenceMatcher counts it, for one to be suggested."""
MANY = 200
"""Names in one file: more are texts of something else, and nobody places them one by one."""

Unplaced = tuple[str, str | None, int]
"""A competency as the file writes it, the id it is likest (None: none), and how many scores."""


def names_of(part: str, ids: AbstractSet[str], catalogue: Mapping[str, Ladder]) -> dict[str, str]:
    """Competencies, phases or checkpoints by id and by the names that the screen shows, in every
    language; a name of several is none's."""
    names: dict[str, str | None] = {}
    for ladder in catalogue.values():
        for language in ladder.words:
            for each in getattr(ladder, part):
                if each.id in ids:
                    name = ladder.say(language, part, each.id)
                    names[name] = each.id if names.get(name, each.id) == each.id else None
    return {name: id_ for name, id_ in names.items() if id_} | {id_: id_ for id_ in ids}


def with_chosen(known: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """The names of the ladders, name -> id, and those that the reader has said of a file; what is
    chosen and is no id of theirs counts for nothing."""
    ids = set(known.values())
    return {**known, **{name: id_ for name, id_ in chosen.items() if id_ in ids}}


def unplaced(
    counted: Mapping[str, int], known: Mapping[str, str], chosen: Mapping[str, str]
) -> list[Unplaced]:
    """The names that no ladder has, those the reader has placed among them; most scores first.
    `counted`: name -> scores; `known`: name of a ladder -> id. Nothing where there are too many."""
    plain = {folded(name): id_ for name, id_ in known.items()}
    settled = {folded(name) for name in chosen}
    foreign = {
        name: scores
        for name, scores in counted.items()
        if folded(name) not in plain or folded(name) in settled
    }
    if len(foreign) > MANY:
        return []
    ranked = sorted(foreign.items(), key=lambda each: (-each[1], each[0]))
    return [(name, _likest(name, plain), scores) for name, scores in ranked]


def counted_cells(cells: pd.Series) -> dict[str, int]:
    """Each text of a column with how often it stands there."""
    return {str(text): int(count) for text, count in cells.dropna().value_counts().items()}


def counted_columns(table: Table, places: Iterable[int]) -> dict[str, int]:
    """The heading of each of these columns with how many of its cells are filled."""
    return {table.header[at]: _filled(table.columns[at]) for at in places}


def left_out(cells: pd.Series, chosen: Mapping[str, str]) -> pd.Series:
    """Which rows name a competency that the reader has said is none of the ladders'."""
    out = {folded(name) for name, id_ in chosen.items() if id_ == NONE_OF_OURS}
    named = [text for text in cells.dropna().unique() if folded(text) in out]
    return cells.isin(named)


def _likest(name: str, plain: Mapping[str, str]) -> str | None:
    found = difflib.get_close_matches(folded(name), plain, n=1, cutoff=LIKE)
    return plain[found[0]] if found else None


def _filled(column: pa.DictionaryArray) -> int:
    texts = column.dictionary.to_pylist()
    filled = {at for at, text in enumerate(texts) if not blank(text or "")}
    return sum(code in filled for code in column.indices.to_pylist())
