"""A round of ratings as values: how far it has come, rater by rater, and what teams offer no work
to show."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.page import Page, Slot, row
from ladder.cards.rounds.asking import asked, choices
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View

SHEETS = "sheets"
"""Where a screen offers the sheets to fill in."""


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: start, raters, peers, ladders (see asking)."""
    first = choices(view, chosen)
    given = asked(first)
    raters = view.ask("rating_round_by_rater", **given)
    return Page(
        headline(view, raters),
        (row(by_rater(view, raters, given)), Slot(SHEETS), row(unseen(view))),
        first=first,
    )


def headline(view: View, raters: pd.DataFrame) -> str:
    """How many of the answers are there, and how many raters owe the rest."""
    if raters.empty:
        return view.say("titles.rounds.nobody")
    wanted, missing = int(raters["asked"].sum()), int(raters["unanswered"].sum())
    owing = int((raters["unanswered"] > 0).sum())
    if not missing:
        return view.say("titles.rounds.complete", asked=wanted)
    if missing == wanted:
        return view.say("titles.rounds.none", raters=len(raters), asked=wanted)
    return view.say("titles.rounds.some", owing=owing, asked=wanted, answered=wanted - missing)


def by_rater(view: View, rows: pd.DataFrame, given: Mapping[str, Any]) -> Card:
    """Rater by rater, those who owe most first; their addresses stand in the rows behind it only,
    since no frozen copy may hold them."""
    columns = [
        Column("rater_name", lambda each: view.or_unknown(each["rater_name"], "name")),
        Column("people", number=True),
        Column("asked", number=True),
        Column("rated", lambda each: _rated(view, each), number=True),
        Column("not_observed", number=True),
        Column("unanswered", number=True),
        Column("answered_on", lambda each: view.words.day(each["answered_on"])),
    ]
    return Card("rating_round_by_rater", rows, columns=columns, asked=given)


def _rated(view: View, each: Row) -> object:
    count = view.words.number(each["rated"])
    if not each["by_others"]:
        return count
    others = int(each["by_others"])
    return two_lines(count, view.say("rounds.by_others", count=others, by_others=others))


def unseen(view: View) -> Card:
    """What could not be observed, team by team, most people first."""
    columns = [
        Column("team"),
        Column("competency", lambda each: view.competency_name(each["competency"])),
        Column("unseen", lambda each: _of_people(view, each)),
        Column("still_unseen", number=True),
    ]
    return Card("opportunity_gap", view.ask("opportunity_gap"), columns=columns)


def _of_people(view: View, each: Row) -> str:
    return view.say("rounds.of", unseen=int(each["unseen"]), people=int(each["people"]))
