"""The cases of one cycle, one row each: who, to which level, since when, on what evidence, and what
was decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card, Way
from ladder.cards.promotions.recommended import decision_said
from ladder.cards.tables import Column, sign, two_lines, unbroken, under_one_another
from ladder.cards.view import Row, View
from ladder.words import is_missing

APART = "close"
"""Why somebody stands below the cases: one checkpoint away, and nothing brings it in the cycle."""


def cases_asked(view: View, cycle: Mapping[str, Any]) -> pd.DataFrame:
    """The cases of a cycle, those one checkpoint away last."""
    return view.ask("committee_cases", **cycle)


def in_cycle(rows: pd.DataFrame) -> pd.DataFrame:
    """Those that a committee has before it."""
    return rows[rows["brought_by"] != APART]


def cycle_card(view: View, rows: pd.DataFrame, cycle: Mapping[str, Any]) -> Card:
    """Every case and whoever is one checkpoint away, by what can be done about them."""
    return Card(
        "committee_cases",
        rows,
        columns=case_columns(view),
        asked=dict(cycle),
        opens=opens,
        about=view.say(
            "committee.cycle", first=cycle["cycle_from"], last=cycle["cycle_to"], day=view.day
        ),
    )


def opens(row: Row) -> Way:
    """The person against that level, with the packet."""
    return Way(
        "person", {"person": str(row["person"]), "target": f"{row['ladder']}/{row['level']}"}
    )


def case_columns(view: View) -> list[Column]:
    return [
        Column("name", lambda row: named(view, row)),
        Column("level", lambda row: step(view, row)),
        Column("met", lambda row: met(view, row)),
        Column("standing", lambda row: sign(view, row["standing"])),
        Column("since", lambda row: since_or_earliest(view, row), head=view.say("committee.since")),
        Column("pieces_year", lambda row: evidence(view, row)),
        Column("outcome", lambda row: decision(view, row)),
    ]


def named(view: View, row: Row) -> Markup:
    """A name that stays on one line, with the team below it."""
    name = unbroken(view.or_unknown(row["name"], "name"))
    return two_lines(name, view.or_unknown(row["team"], "team"))


def step(view: View, row: Row) -> Markup:
    """The next level, and below it the present one."""
    now = view.name_of("levels", row["ladder_now"], row["level_now"])
    return two_lines(
        view.name_of("levels", row["ladder"], row["level"]), view.say("promotion.from", level=now)
    )


def met(view: View, row: Row) -> Markup:
    return two_lines(
        view.say("committee.of", part=int(row["met"]), whole=int(row["checkpoints"])),
        unbroken(view.say("promotion.rated", rated=int(row["rated"]), of=int(row["competencies"]))),
    )


def since_or_earliest(view: View, row: Row) -> str | Markup:
    """Since when somebody is ready and in which cycle since; else the earliest day that time alone
    brings; else that it is not known."""
    if not is_missing(row["ready_since"]):
        return two_lines(view.words.day(row["ready_since"]), cycle_said(view, row))
    if not is_missing(row["earliest_on"]):
        return two_lines(view.words.day(row["earliest_on"]), view.say("committee.by_time"))
    return view.say("decisions.unknown")


def cycle_said(view: View, row: Row) -> str:
    count = int(row["cycles"])
    return view.say("committee.cycles", count=count, cycles=count)


def evidence(view: View, row: Row) -> Markup:
    """How many pieces of the last twelve months, and the newest of all."""
    count = int(row["pieces_year"])
    said = view.say("committee.pieces", count=count, pieces=count)
    if is_missing(row["newest_evidence_on"]):
        return two_lines(said, view.say("committee.no_pieces"))
    newest = view.say("committee.newest", day=row["newest_evidence_on"].date())
    return two_lines(said, unbroken(newest))


def decision(view: View, row: Row) -> Markup | str:
    """What was decided, and who put the person forward; a dash where nothing was."""
    said = decision_said(view.words, row)[:1] + nominated(view, row)
    return under_one_another(said) if said else "–"


def nominated(view: View, row: Row) -> list[str]:
    if not row["nominations"]:
        return []
    count = int(row["nominations"])
    return [
        view.say(
            "committee.nominated", count=count, nominations=count, day=row["nominated_on"].date()
        )
    ]
