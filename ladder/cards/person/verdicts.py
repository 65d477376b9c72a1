"""Verdicts of checkpoints as tables: what each asks, how far it has come, and the facts that
decided it."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from markupsafe import Markup

from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.words import Words


def checkpoint_columns(view: View) -> list[Column]:
    """Sign and word, what a checkpoint asks, how far it has come, and since when."""
    return [
        Column("state", lambda row: sign(view, row["state"])),
        Column(
            "checkpoint",
            lambda row: two_lines(
                view.name_of("checkpoints", row["ladder"], row["checkpoint"]),
                view.say(
                    "checkpoint.asks",
                    text=view.name_of("checkpoints", row["ladder"], row["checkpoint"], "text"),
                    how=how(view, row),
                ),
            ),
        ),
        Column("have", lambda row: progress(view, row), number=True),
        Column("since"),
    ]


def progress(view: View, row: Row) -> str:
    """'3 of 4', in the unit of the rule; unknown stays a dash."""
    if pd.isna(row["need"]):
        return view.say("states.undefined")
    return view.say(
        "checkpoint.progress_at_least"
        if row.get("have_is_at_least") == 1 and not pd.isna(row["have"])
        else "checkpoint.progress",
        have=row["have"],
        need=row["need"],
        unit=view.say(f"checkpoint.unit.{row['rule']}"),
    )


def how(view: View, row: Row) -> str:
    """Whether a checkpoint is computed, counted or attested, and who wrote it."""
    return view.say(
        "checkpoint.how",
        kind=view.say(f"states.{row['kind']}"),
        author=view.say(f"states.by_{row['authored']}"),
    )


def fact_columns(view: View) -> list[Column]:
    """Of checkpoint_rows: the checkpoint, what the row is, its value beside what is asked, and its
    day; of a competency also what the step that is asked looks like."""
    return [
        Column(
            "checkpoint", lambda row: view.name_of("checkpoints", row["ladder"], row["checkpoint"])
        ),
        Column("fact", lambda row: _fact(view, row)),
        Column("value", number=True),
        Column("asked", number=True),
        Column("happened_on"),
    ]


def _fact(view: View, row: Row) -> str | Markup:
    said = said_fact(view.words, view.competency_name, row)
    if row["fact"] != "competency":
        return said
    looks = view.looks(row["ladder"], row["subject"], row["asked"])
    return said if looks is None else two_lines(said, looks)


def said_fact(words: Words, competency_name: Callable[[str], str], row: Row) -> str:
    """What one row behind a verdict is, in words: a competency's name, the subject's own words, or
    the kind of day or count."""
    if row["fact"] == "competency":
        return competency_name(row["subject"])
    if row["fact"] == "report":
        return _credit(words, row)
    if row["fact"] in ("evidence", "goal", "hire", "moved"):
        return str(row["subject"])
    return words.say(f"checkpoint.fact.{row['fact']}")


def _credit(words: Words, row: Row) -> str:
    """Somebody grown, by name, with what qualifies the credit: a promotion long after, or a share
    that others have in it."""
    notes = [] if row["is_strict"] else [words.say("checkpoint.credit.lenient")]
    if not pd.isna(others := row["shared_with"]) and others > 0:
        notes.append(words.say("checkpoint.credit.shared", count=others, managers=others))
    if not notes:
        return str(row["subject"])
    return words.say("checkpoint.credit.noted", name=row["subject"], notes=words.clauses(notes))
