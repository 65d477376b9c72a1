"""Files made when they are asked for: a table as a workbook, and a draft promotion packet."""

from __future__ import annotations

import functools
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ladder.cards.view import View
from ladder.exports.document.document import Document
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.packet.packet import packet
from ladder.exports.workbook import xlsx_bytes
from ladder.screen.frame import audited

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_workbook(view: View, measure: str, rows: pd.DataFrame) -> None:
    """The rows as XLSX; they are bound here, since the file is made on another thread that knows no
    session."""
    st.download_button(
        view.say("export.workbook"),
        audited.made(functools.partial(xlsx_bytes, rows), "workbook", view.page),
        f"ladder-{measure}-{view.day.isoformat()}.xlsx",
        XLSX,
        on_click="ignore",
        icon=":material/table:",
        key=f"workbook_{measure}",
    )


def packet_downloads(view: View, asked: Mapping[str, str]) -> None:
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
            audited.made(lambda: html(drafted()).encode(), "packet", view.page),
            f"{name}.html",
            "text/html",
            on_click="ignore",
            key="packet_html",
        )
        st.download_button(
            document,
            audited.made(lambda: docx_bytes(drafted()), "packet", view.page),
            f"{name}.docx",
            DOCX,
            on_click="ignore",
            key="packet_docx",
        )
