"""Rows with ids and dates become rows with the reader's words, for tables and downloads."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from ladder.cards.view import Row, View
from ladder.privacy.withheld import Withheld
from ladder.words import UNKNOWN, is_missing

SHARES = (
    "share_met",
    "share_unrated",
    "attained",
    "projected",
    "expected_share",
    "coverage",
    "goals_on_track",
    "value_share",
    "share_before",
    "attained_before",
)
LEVELS = ("level", "next_level", "level_now", "level_above", "level_before")
ENTRIES = {**dict.fromkeys(LEVELS, "levels"), "checkpoint": "checkpoints", "practice": "practices"}
LADDER_OF = {
    "level_now": "ladder_now",
    "level_above": "ladder_above",
    "level_before": "ladder_before",
}
STATES = (
    "state",
    "state_before",
    "standing",
    "kind",
    "given_by",
    "severity",
    "authored",
    "rule",
    "leads",
    "small",
    "filled_from",
    "leaving_reason",
    "verdict",
    "reason",
    "stands_on",
    "brought_by",
)


TITLE_OF = {"goal": "title_of_goal", "happened_on": "title_of_evidence"}
"""Column that tells what rows are of -> what their title is called."""


def named(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """A copy of the rows in which ids of ladders, levels, competencies, checkpoints, phases and
    states are words."""
    out = rows.copy()
    for column in rows.columns:
        if (word := _word_for(view, rows, column)) is not None:
            out[column] = [
                row[column] if isinstance(row[column], Withheld) else word(row)
                for row in rows.to_dict("records")
            ]
        elif pd.api.types.is_datetime64_any_dtype(rows[column]):
            out[column] = rows[column].dt.date  # a day has no hour
    return out


def headed(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows under headings in the reader's language; where two would read alike, the later
    says its code, too."""
    told: dict[str, str] = {}
    for column in rows.columns:
        said = heading(view, column, rows.columns)
        told[column] = f"{said} ({column})" if said in told.values() else said
    return rows.rename(columns=told)


def heading(view: View, column: str, beside: Iterable[str] = ()) -> str:
    """What stands over a column. A title is that of a goal or of a piece of evidence where the rows
    are of these, as the columns `beside` it say, else of a job."""
    if column == "title":
        titled = next((of for key, of in TITLE_OF.items() if key in beside), column)
        return view.say(f"columns.{titled}")
    return view.say(f"columns.{column}") if view.words.has(f"columns.{column}") else column


def _word_for(view: View, rows: pd.DataFrame, column: str) -> Callable[[Row], str] | None:
    """How one column's cells are said; None = as they are."""
    if column in ENTRIES:
        ladder = LADDER_OF.get(column, "ladder")
        return (
            (lambda row: view.name_of(ENTRIES[column], row.get(ladder), row[column]))
            if ladder in rows.columns
            else None
        )
    if column in ("ladder", *LADDER_OF.values()):
        return lambda row: view.ladder_name(row[column])
    if column == "competency":
        return lambda row: view.competency_name(row[column])
    if column == "responsibility" and "ladder" in rows.columns:
        return lambda row: view.name_of("responsibilities", row["ladder"], row[column], "text")
    if column == "phase":
        return lambda row: view.phase_name(row[column])
    if column == "team":
        return lambda row: view.or_unknown(row[column], "team")
    if column in ("change", "because") and rows[column].dtype == "str":
        return lambda row: view.say(f"changes.{row[column]}")
    if column == "track":
        return lambda row: _track(view, row[column])
    if column in STATES:
        return lambda row: _state(view, row[column])
    return None


def _track(view: View, track: object) -> str:
    """The word for a track; one that has none stands as it is."""
    if is_missing(track):
        return UNKNOWN
    key = f"structure.track.{track}"
    return view.say(key) if view.words.has(key) else str(track)


def _state(view: View, state: object) -> str:
    """The word for a state; a code that has none stands as it is."""
    if is_missing(state):
        return UNKNOWN
    return view.say(f"states.{state}") if view.words.has(f"states.{state}") else str(state)
