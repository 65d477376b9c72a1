"""Stop 5: what unlocks the next level, scope against the ladder's range, and the promotion packet to take away."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.exports.document import Document
from ladder.exports.document_docx import docx_bytes
from ladder.exports.document_html import html
from ladder.exports.packet import packet
from ladder.screen.cards import card
from ladder.screen.tables import Column, table, two_lines
from ladder.screen.verdicts import progress
from ladder.screen.view import Row, View
from ladder.words import is_missing

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def unlock_table(view: View, rows: pd.DataFrame) -> str:
    """Of unlocks: the open items, whose they are, and the earliest day for what time alone will meet."""
    columns = [
        Column("belongs_to", lambda row: view.say(f"unlocks.{row['belongs_to']}")),
        Column("checkpoint", lambda row: view.name_of("checkpoints", row["ladder"], row["checkpoint"])),
        Column("have", lambda row: progress(view, row), number=True),
        Column("earliest_on"),
    ]
    return table(view, rows, columns)


def scope_table(view: View, rows: pd.DataFrame) -> str:
    """Of scope_over_time, the newest day: teams, direct reports and people beside the range that the level is meant to hold."""
    newest = rows[rows["day"] == rows["day"].max()]
    columns = [
        Column("part", lambda row: view.say(f"columns.{row['part']}")),
        Column("value", number=True),
        Column("standing", lambda row: two_lines(view.say(f"states.{row['standing']}"), _range(view, row))),
    ]
    return table(view, newest, columns)


def _range(view: View, row: Row) -> str:
    return "" if is_missing(row["low"]) else f"{view.words.number(row['low'])}–{view.words.number(row['high'])}"


def next_step(view: View, asked: dict[str, str]) -> None:
    """What is open and whose it is, with the packet to take away, beside the scope held today. `asked`: person, ladder, next_level."""
    left, right = st.columns(2)
    with left:
        unlocks = view.ask("unlocks", **asked)
        card(view, "unlocks", unlocks, html=unlock_table(view, unlocks), asked=asked)
        _packet_downloads(view, asked)
    with right:
        scope = view.ask("scope_over_time", person=asked["person"])
        card(view, "scope_over_time", scope, html=scope_table(view, scope), asked={"person": asked["person"]})


def _packet_downloads(view: View, asked: dict[str, str]) -> None:
    """The draft of a promotion packet as a standalone page and as a document to go on editing; made when it is asked for."""

    def drafted() -> Document:
        person, ladder, level = asked["person"], asked["ladder"], asked["next_level"]
        return packet(view.ask, view.words, view.ladders, person=person, ladder=ladder, level=level, day=view.day)

    name = f"packet-{view.day.isoformat()}"
    with st.container(horizontal=True):
        page, document = view.say("packet.download.html"), view.say("packet.download.docx")
        st.download_button(page, lambda: html(drafted()).encode(), f"{name}.html", "text/html", on_click="ignore", key="packet_html")
        st.download_button(document, lambda: docx_bytes(drafted()), f"{name}.docx", DOCX, on_click="ignore", key="packet_docx")
