"""Who holds a competency: how many per competency, and everyone by name."""

from __future__ import annotations

from markupsafe import Markup

from ladder.cards.tables import Column, person_cell, sign
from ladder.cards.view import Row, View


def holder_columns(view: View) -> list[Column]:
    """Of competency_coverage: holders, those within a step, rated and not rated; one holder or none
    is flagged."""
    return [
        Column("competency", lambda row: view.competency_name(row["competency"])),
        Column("holders", lambda row: _flagged(view, row), number=True),
        Column("close", lambda row: row["close"] if row["rated"] else None, number=True),
        Column("rated", number=True),
        Column(
            "unrated",
            lambda row: view.say(
                "chart.unrated_of", unrated=row["unrated"], share=row["share_unrated"]
            ),
            number=True,
        ),
    ]


def people_columns(view: View) -> list[Column]:
    """Of competency_people: everyone with the score that counts, the strongest first."""
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column("level", lambda row: view.name_of("levels", row["ladder"], row["level"])),
        Column("expected", number=True),
        Column("score", number=True),
        Column("gap", lambda row: view.words.signed(row["gap"]), number=True),
        Column("standing", lambda row: sign(view, row["standing"])),
        Column("assessed_on"),
    ]


def _flagged(view: View, row: Row) -> Markup | str:
    """The number of holders, flagged in words where it is one or none."""
    count = int(row["holders"])
    if count > 1 or not row["rated"]:
        return view.words.number(count) if row["rated"] else view.say("chart.not_rated")
    tone = "watch" if count else "bad"
    return Markup('<span class="state {}">{} {}</span>').format(
        tone, count, view.say(f"chart.holders_{count}")
    )
