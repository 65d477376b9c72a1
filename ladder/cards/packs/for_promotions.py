"""For the promotions committee: who is ready, what qualifies each verdict, and each case with its
checkpoints and its ask."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.notices import nobody_next
from ladder.cards.packs.asked import decisions_asked
from ladder.cards.packs.slides import Ask, PackSlide, shown
from ladder.cards.person.case_notes import notes as notes_on
from ladder.cards.person.case_notes import of_everybody
from ladder.cards.person.verdicts import progress
from ladder.cards.promotions.board import headline, pipeline
from ladder.cards.promotions.checklist import near_columns, nearest
from ladder.cards.said import Sharing
from ladder.cards.tables import Column, sign
from ladder.cards.view import Row, View

MOST_CASES = 5
DAYS = 31
"""From the day shown until a committee has decided."""
CASES = ("ready", "no_opening")


def promotions_pack(view: View, sharing: Sharing) -> list[PackSlide]:
    """The pipeline; the cases; what to know of them before deciding; a slide each for the first;
    who comes next; what is to be decided."""
    view = replace(view, page="promotions")
    rows = view.ask("readiness")
    if rows.empty:
        nothing = nobody_next(view).nothing
        said = nothing.text if nothing else ""
        return [PackSlide(view.say("packs.promotions.nobody"), beside=(("", said),))]
    near = nearest(rows)
    ready = near[near["standing"].isin(CASES)]
    close = near[near["standing"] == "close"]
    first = [shown(view, headline(view), pipeline(view), sharing)]
    if sharing.discreet:
        return first
    cases = [_case(view, row, sharing) for row in ready.head(MOST_CASES).to_dict("records")]
    return [
        *first,
        *_listed(view, ready, "packs.promotions.cases", sharing),
        *_noted(view, sharing),
        *cases,
        *_listed(view, close, "packs.promotions.close", sharing),
        *decisions_asked(view, cases, sharing),
    ]


def _listed(view: View, rows: pd.DataFrame, title: str, sharing: Sharing) -> list[PackSlide]:
    if rows.empty:
        return []
    people = rows["person"].nunique()
    said = view.say(title, count=people, people=people)
    card = Card("readiness", rows, columns=near_columns(view), said=said)
    return [shown(view, said, card, sharing)]


def _noted(view: View, sharing: Sharing) -> list[PackSlide]:
    """Only those of whom something qualifies the verdict."""
    card = of_everybody(view)
    has_notes = [bool(notes_on(view.words, row, view.day)) for row in card.rows.to_dict("records")]
    noted = replace(card, table=card.rows[has_notes])
    return [] if noted.is_empty else [shown(view, card.title(view), noted, sharing)]


def _case(view: View, row: Row, sharing: Sharing) -> PackSlide:
    """One person and level: every checkpoint with its verdict, what qualifies it, and the ask."""
    checks = view.ask("checklist")
    own = checks[
        (checks["person"] == row["person"])
        & (checks["ladder"] == row["ladder"])
        & (checks["level"] == row["level"])
    ].sort_values("place", kind="stable")
    name = view.or_unknown(row["name"], "name")
    level = view.name_of("levels", row["ladder"], row["level"])
    title = view.say(
        "packs.promotions.case" if pd.isna(row["ready_since"]) else "packs.promotions.case_since",
        name=name,
        level=level,
        met=int(row["met"]),
        of=int(row["checkpoints"]),
        day=None if pd.isna(row["ready_since"]) else row["ready_since"].date(),
    )
    columns = [
        Column(
            "checkpoint",
            lambda each: view.name_of("checkpoints", each["ladder"], each["checkpoint"]),
        ),
        Column("state", lambda each: sign(view, each["state"])),
        Column("value", lambda each: progress(view, each), head=view.say("packs.promotions.shown")),
    ]
    card = Card("checklist", own, columns=columns, said=title)
    ask = Ask(
        view.say("packs.promotions.ask", name=name, level=level),
        "" if pd.isna(row["manager_name"]) else str(row["manager_name"]),
        view.day + timedelta(days=DAYS),
    )
    return shown(view, title, card, sharing, beside=_before_deciding(view, row), ask=ask)


def _before_deciding(view: View, row: Row) -> list[tuple[str, str]]:
    rows = view.ask("case_notes")
    own = rows[
        (rows["person"] == row["person"])
        & (rows["ladder"] == row["ladder"])
        & (rows["level"] == row["level"])
    ]
    said = notes_on(view.words, own.to_dict("records")[0], view.day) if len(own) else []
    text = view.words.sentences(said) if said else view.say("packs.promotions.no_notes")
    return [(view.say("packs.promotions.before"), text)]
