"""The next step of one person on screen, and the promotion packet to take away."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ladder.cards.person.scope import scope_card
from ladder.cards.person.unlocks import unlock_groups
from ladder.cards.view import View
from ladder.exports.document.document import Document
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.packet.packet import packet
from ladder.screen.draw.card_frame import card, show

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def next_step(view: View, asked: dict[str, str], facts: pd.DataFrame) -> None:
    """What is open and whose it is, with the packet to take away, beside the scope held over time.
    `asked`: person, ladder, next_level."""
    left, right = st.columns(2)
    with left:
        unlocks = view.ask("unlocks", **asked)
        card(view, "unlocks", unlocks, html=unlock_groups(view, unlocks, facts), asked=asked)
    with right:
        show(view, scope_card(view, asked["person"]))
        _packet_downloads(view, asked)


def _packet_downloads(view: View, asked: Mapping[str, str]) -> None:
    """The draft of a promotion packet as a standalone page and as a document to go on editing; made
    when it is asked for."""

    def drafted() -> Document:
        person, ladder, level = asked["person"], asked["ladder"], asked["next_level"]
        return packet(
            view.ask,
            view.words,
            view.ladders,
            person=person,
            ladder=ladder,
            level=level,
            day=view.day,
        )

    name = f"packet-{view.day.isoformat()}"
    with st.container(horizontal=True):
        page, document = view.say("packet.download.html"), view.say("packet.download.docx")
        st.download_button(
            page,
            lambda: html(drafted()).encode(),
            f"{name}.html",
            "text/html",
            on_click="ignore",
            key="packet_html",
        )
        st.download_button(
            document,
            lambda: docx_bytes(drafted()),
            f"{name}.docx",
            DOCX,
            on_click="ignore",
            key="packet_docx",
        )
