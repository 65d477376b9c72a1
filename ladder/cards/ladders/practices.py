"""The practices of a ladder with what the data says of each, as a card."""

from __future__ import annotations

from ladder.cards.card import Card
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View
from ladder.ladders.ladder import Ladder
from ladder.words import is_missing


def practices_card(view: View, ladder: Ladder) -> Card:
    """Of practices_kept: each practice, how many of the ladder's people keep it up, and the newest
    piece of evidence."""
    asked = {"ladder": ladder.id}
    columns = [
        Column(
            "practice",
            lambda row: two_lines(
                *(view.of(ladder, "practices", row["practice"], key) for key in ("name", "text"))
            ),
        ),
        Column("kind", lambda row: view.say(f"ladders.practice.{row['kind']}")),
        Column("keep_up", lambda row: _kept_up(view, row)),
        Column("newest_on"),
    ]
    return Card("practices_kept", view.ask("practices_kept", **asked), columns=columns, asked=asked)


def _kept_up(view: View, row: Row) -> str:
    """'4 of 12 people', or that the data are silent: no kind of evidence shows the practice, or no
    piece was ever filed."""
    if not row["people"]:
        return view.say("practices.nobody")
    if is_missing(row["keep_up"]) or is_missing(row["newest_on"]):
        return view.say("practices.silent")
    return view.say(
        "practices.keep",
        keep=int(row["keep_up"]),
        count=int(row["people"]),
        people=int(row["people"]),
    )
