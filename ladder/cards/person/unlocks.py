"""What unlocks the next level by whose it is, and the promotion packet to take away."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from ladder.cards.tables import Column, table, two_lines
from ladder.cards.verdicts import progress
from ladder.cards.view import Row, View
from ladder.words import is_missing

GROUPS = ("theirs", "manager", "time")
"""Whose an open item is: the person's, their manager's, or only time's or an opening's."""


def unlock_groups(view: View, rows: pd.DataFrame, facts: pd.DataFrame) -> str:
    """Of unlocks: the smallest set that opens the level, in three groups; each item says what
    exactly is missing. `facts`: checkpoint_rows."""
    parts = []
    for group in GROUPS:
        items = rows[rows["belongs_to"] == group]
        head = view.say(f"unlocks.group.{group}", count=len(items), items=len(items))
        parts.append(Markup('<p class="quiet"><b>{}</b></p>').format(head))
        if len(items):
            parts.append(Markup(table(view, items, _columns(view, group, facts))))  # noqa: S704  # table() has escaped every cell
    return str(Markup("").join(parts))


def _columns(view: View, group: str, facts: pd.DataFrame) -> list[Column]:
    named = Column(
        "checkpoint",
        lambda row: two_lines(
            view.name_of("checkpoints", row["ladder"], row["checkpoint"]), missing(view, row, facts)
        ),
        head=" ",
    )
    when = Column(
        "earliest_on",
        lambda row: (
            view.say("unlocks.no_day") if is_missing(row["earliest_on"]) else row["earliest_on"]
        ),
    )
    return [
        named,
        Column("have", lambda row: progress(view, row), number=True),
        *([when] if group == "time" else []),
    ]


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
        return view.words.all_of(names)
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
