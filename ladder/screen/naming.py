"""Stop 5: rows with ids and dates become rows with the reader's words, for tables and downloads."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ladder.screen.view import Row, View

SHARES = ("share_met", "share_unrated", "attained", "expected_share", "coverage", "goals_on_track", "value_share")
ENTRIES = {"level": "levels", "next_level": "levels", "practice": "practices", "level_now": "levels", "checkpoint": "checkpoints"}
LADDER_OF = {"level_now": "ladder_now"}
STATES = ("state", "standing", "kind", "given_by", "severity", "authored", "rule", "verdict", "reason", "stands_on")


def named(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """A copy of the rows in which ids of ladders, levels, competencies, checkpoints, phases and states are words."""
    out = rows.copy()
    for column in rows.columns:
        if (word := _word_for(view, rows, column)) is not None:
            out[column] = [word(row) for row in rows.to_dict("records")]
        elif pd.api.types.is_datetime64_any_dtype(rows[column]):
            out[column] = rows[column].dt.date  # a day has no hour
    return out


def headed(view: View, rows: pd.DataFrame) -> pd.DataFrame:
    """The same rows under headings in the reader's language."""
    return rows.rename(columns={column: heading(view, column) for column in rows.columns})


def heading(view: View, column: str) -> str:
    return view.say(f"columns.{column}") if view.words.has(f"columns.{column}") else column


def _word_for(view: View, rows: pd.DataFrame, column: str) -> Callable[[Row], str] | None:
    """How one column's cells are said; None = as they are."""
    if column in ENTRIES:
        ladder = LADDER_OF.get(column, "ladder")
        return (lambda row: view.name_of(ENTRIES[column], row.get(ladder), row[column])) if ladder in rows.columns else None
    if column in ("ladder", "ladder_now"):
        return lambda row: view.ladder_name(row[column])
    if column == "competency":
        return lambda row: view.competency_name(row[column])
    if column == "phase":
        return lambda row: view.phase_name(row[column])
    if column == "team":
        return lambda row: view.or_unknown(row[column], "team")
    if column in STATES:
        return lambda row: view.say(f"states.{row[column]}") if view.words.has(f"states.{row[column]}") else str(row[column])
    return None
