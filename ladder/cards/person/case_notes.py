"""What qualifies the verdict that somebody is ready, in sentences: a rater's lenience, old scores,
a self-image that differs, missing evidence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.tables import Column, person_cell, under_one_another
from ladder.cards.view import Row, View
from ladder.words import Words, is_missing

OLD_MONTHS = 12
"""A score older than this says little of today."""


def notes(words: Words, row: Row, day: date) -> list[str]:
    """Of a row of case_notes, a sentence for each thing that qualifies the verdict; none where
    nothing that is known does."""
    said = [_lenience(words, row)] if not is_missing(row["lenience"]) else []
    oldest = row["oldest_rated_on"]
    if not is_missing(oldest) and oldest <= pd.Timestamp(day) - pd.DateOffset(months=OLD_MONTHS):
        said.append(words.say("case_notes.old", day=oldest.date()))
    for side in ("above", "below"):
        if count := int(row[f"self_{side}"]):
            said.append(
                words.say(
                    f"case_notes.self_{side}", count=count, steps=count, of=int(row["self_rated"])
                )
            )
    if not row["recent_pieces"]:
        said.append(words.say("case_notes.no_evidence"))
    return said


def _lenience(words: Words, row: Row) -> str:
    values: dict[str, Any] = {key: float(row[key]) for key in ("lenience", "low", "high")}
    return words.say(
        "case_notes.holds" if row["holds"] == 1 else "case_notes.falls",
        **values,
        name=words.say("unknown.name") if is_missing(row["manager_name"]) else row["manager_name"],
        count=int(row["rater_people"]),
        people=int(row["rater_people"]),
        reached=int(row["reached_without"]),
        of=int(row["competencies"]),
        closest=abs(float(row["closest"])),
    )


def of_everybody(view: View) -> Card:
    """Everybody of whom every checkpoint of a next level is met, with what qualifies it."""
    rows = view.ask("case_notes")
    return Card(
        "case_notes",
        rows,
        columns=[
            Column("name", lambda row: person_cell(view, row)),
            Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
            Column("notes", lambda row: under_one_another(_or_nothing(view, row))),
        ],
    )


def of_one(view: View, person: str, ladder: str, level: str) -> Card | None:
    """The same of one person and level; None where a checkpoint is still open."""
    rows = view.ask("case_notes", about=person)
    rows = rows[(rows["ladder"] == ladder) & (rows["level"] == level)]
    if rows.empty:
        return None
    return Card("case_notes", rows, lines=_or_nothing(view, rows.to_dict("records")[0]))


def _or_nothing(view: View, row: Row) -> list[str]:
    return notes(view.words, row, view.day) or [view.say("case_notes.nothing")]
