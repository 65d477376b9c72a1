"""What unlocks the next level by whose it is: each open item says what exactly is missing."""

from __future__ import annotations

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.person.verdicts import progress
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View
from ladder.words import is_missing

GROUPS = ("theirs", "manager", "time")
"""Whose an open item is: the person's, their manager's, or only time's or an opening's."""


def unlocks_card(view: View, asked: dict[str, str]) -> Card:
    """The smallest set that opens the level, those first who can do something about it. What is
    missing says scores, so a room that is watching reads how far it has come only."""
    rows = view.ask("unlocks", **asked)
    facts = view.ask("checkpoint_rows", **asked)
    facts = facts.iloc[:0] if view.discreet else facts
    lines = [
        view.say(f"unlocks.group.{group}", count=items, items=items)
        for group in GROUPS
        for items in [int((rows["belongs_to"] == group).sum())]
    ]
    table = rows.sort_values(
        "belongs_to", key=lambda groups: groups.map(GROUPS.index), kind="stable"
    )
    columns = [
        Column("belongs_to", lambda row: view.say(f"unlocks.whose.{row['belongs_to']}")),
        Column(
            "checkpoint", lambda row: view.name_of("checkpoints", row["ladder"], row["checkpoint"])
        ),
        Column("have", lambda row: two_lines(progress(view, row), missing(view, row, facts))),
        Column("earliest_on", lambda row: _when(view, row)),
    ]
    return Card("unlocks", rows, columns=columns, lines=lines, table=table, asked=asked)


def _when(view: View, row: Row) -> object:
    """The day on which time alone brings it; for what somebody has to do there is none."""
    if row["belongs_to"] != "time":
        return None
    return view.say("unlocks.no_day") if is_missing(row["earliest_on"]) else row["earliest_on"]


def missing(view: View, row: Row, facts: pd.DataFrame) -> str:
    """What exactly is missing for one checkpoint: the competencies that fall short or are not
    rated, or how much more of what it counts."""
    own = facts[(facts["checkpoint"] == row["checkpoint"]) & (facts["fact"] == "competency")]
    if row["rule"] == "competency" and len(own):
        short = own[own["value"].notna() & (own["value"] < own["asked"])]
        names = [
            view.say(
                "unlocks.short",
                competency=view.competency_name(fact["subject"]),
                score=fact["value"],
                asked=fact["asked"],
            )
            for fact in short.to_dict("records")
        ]
        unrated = [view.competency_name(id) for id in own.loc[own["value"].isna(), "subject"]]
        names += (
            [view.say("unlocks.unrated", competencies=view.words.all_of(unrated))]
            if unrated
            else []
        )
        return view.words.clauses(names)
    if is_missing(row["need"]) or is_missing(row["have"]):
        return view.say(f"states.{row['state'] if row['rule'] else 'undefined'}")
    left = float(row["need"]) - float(row["have"])
    if left <= 0:  # enough of it, but not for long enough or not regularly enough
        return view.say(
            "unlocks.unconfirmed" if row["rule"] == "reorganisation" else "unlocks.enough"
        )
    return view.say(
        "unlocks.left", left=left, need=row["need"], unit=view.say(f"checkpoint.unit.{row['rule']}")
    )
