"""Stop 5: what unlocks the next level by whose it is, and the promotion packet to take away."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st
from markupsafe import Markup

from ladder.exports.document import Document
from ladder.exports.document_docx import docx_bytes
from ladder.exports.document_html import html
from ladder.exports.packet import packet
from ladder.screen.cards import card, show
from ladder.screen.leading import scope_card
from ladder.screen.tables import Column, table, two_lines
from ladder.screen.verdicts import progress
from ladder.screen.view import Row, View
from ladder.words import is_missing

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
GROUPS = ("theirs", "manager", "time")
"""Whose an open item is: the person's, their manager's, or only time's or an opening's."""


def unlock_groups(view: View, rows: pd.DataFrame, facts: pd.DataFrame) -> str:
    """Of unlocks: the smallest set that opens the level, in three groups; each item says what exactly is missing. `facts`: checkpoint_rows."""
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
        "checkpoint", lambda row: two_lines(view.name_of("checkpoints", row["ladder"], row["checkpoint"]), missing(view, row, facts)), head=" "
    )
    when = Column("earliest_on", lambda row: view.say("unlocks.no_day") if is_missing(row["earliest_on"]) else row["earliest_on"])
    return [named, Column("have", lambda row: progress(view, row), number=True), *([when] if group == "time" else [])]


def missing(view: View, row: Row, facts: pd.DataFrame) -> str:
    """What exactly is missing for one checkpoint: the competencies that fall short or are not rated, or how much more of what it counts."""
    own = facts[(facts["checkpoint"] == row["checkpoint"]) & (facts["fact"] == "competency")]
    if row["rule"] == "competency" and len(own):
        short = own[own["value"].notna() & (own["value"] < own["asked"])]
        names = [
            view.say("unlocks.short", competency=view.competency_name(fact["subject"]), score=fact["value"], asked=fact["asked"])
            for fact in short.to_dict("records")
        ]
        unrated = [view.competency_name(id) for id in own.loc[own["value"].isna(), "subject"]]
        names += [view.say("unlocks.unrated", competencies=view.words.all_of(unrated))] if unrated else []
        return view.words.all_of(names)
    if is_missing(row["need"]) or is_missing(row["have"]):
        return view.say(f"states.{row['state'] if row['rule'] else 'undefined'}")
    left = float(row["need"]) - float(row["have"])
    if left <= 0:  # enough of it, but not for long enough or not regularly enough
        return view.say("unlocks.unconfirmed" if row["rule"] == "reorganisation" else "unlocks.enough")
    return view.say("unlocks.left", left=left, need=row["need"], unit=view.say(f"checkpoint.unit.{row['rule']}"))


def next_step(view: View, asked: dict[str, str], facts: pd.DataFrame) -> None:
    """What is open and whose it is, with the packet to take away, beside the scope held over time. `asked`: person, ladder, next_level."""
    left, right = st.columns(2)
    with left:
        unlocks = view.ask("unlocks", **asked)
        card(view, "unlocks", unlocks, html=unlock_groups(view, unlocks, facts), asked=asked)
    with right:
        show(view, scope_card(view, asked["person"]))
        _packet_downloads(view, asked)


def _packet_downloads(view: View, asked: Mapping[str, str]) -> None:
    """The draft of a promotion packet as a standalone page and as a document to go on editing; made when it is asked for."""

    def drafted() -> Document:
        person, ladder, level = asked["person"], asked["ladder"], asked["next_level"]
        return packet(view.ask, view.words, view.ladders, person=person, ladder=ladder, level=level, day=view.day)

    name = f"packet-{view.day.isoformat()}"
    with st.container(horizontal=True):
        page, document = view.say("packet.download.html"), view.say("packet.download.docx")
        st.download_button(page, lambda: html(drafted()).encode(), f"{name}.html", "text/html", on_click="ignore", key="packet_html")
        st.download_button(document, lambda: docx_bytes(drafted()), f"{name}.docx", DOCX, on_click="ignore", key="packet_docx")
