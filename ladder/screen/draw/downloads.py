"""Files made when they are asked for: a table as a workbook, a draft promotion packet, and the
committee sheet of a cycle."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

import pandas as pd
import streamlit as st

from ladder.cards.page import Choice
from ladder.cards.promotions.cycle import asked
from ladder.cards.view import View
from ladder.exports.document.document import Document
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.document.pdf import missing, pdf
from ladder.exports.packet.committee_sheet import committee_sheet
from ladder.exports.packet.packet import packet
from ladder.exports.workbook import xlsx_bytes
from ladder.screen.frame import audited

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
WRITERS: Mapping[str, tuple[Callable[[Document], bytes], str]] = {
    "html": (lambda document: html(document).encode(), "text/html"),
    "docx": (docx_bytes, DOCX),
    "pdf": (pdf, "application/pdf"),
}
"""How a document is written in each form, and what kind of file that is."""


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


def packet_downloads(view: View, case: Mapping[str, str]) -> None:
    """The draft of a promotion packet as a standalone page, as a document to go on editing, and
    as PDF."""

    def drafted() -> Document:
        person, ladder, level = case["person"], case["ladder"], case["next_level"]
        return packet(
            view.ask,
            view.words,
            view.ladders,
            person=person,
            ladder=ladder,
            level=level,
            day=view.day,
        )

    labels = {form: view.say(f"packet.download.{form}") for form in ("html", "docx", "pdf")}
    offered(view, drafted, "packet", f"packet-{view.day.isoformat()}", labels)


def committee_downloads(view: View, cycle: tuple[Choice, ...]) -> None:
    """The committee sheet of the cycle that the page shows. A room that may not see scores gets
    none."""
    if view.discreet:
        return
    drafted = functools.partial(committee_sheet, view, asked(cycle))
    name = f"committee-sheet-{view.day.isoformat()}"
    labels = {form: view.say(f"committee.download.{form}") for form in ("docx", "pdf")}
    offered(view, drafted, "committee", name, labels)


def offered(
    view: View, drafted: Callable[[], Document], kind: str, name: str, labels: Mapping[str, str]
) -> None:
    """A button for each form that this machine can make; the file is made when it is pressed."""
    with st.container(horizontal=True):
        for form, label in labels.items():
            if form == "pdf" and missing() is not None:
                continue
            write, mime = WRITERS[form]
            st.download_button(
                label,
                audited.made(functools.partial(_made, write, drafted), kind, view.page),
                f"{name}.{form}",
                mime,
                on_click="ignore",
                key=f"{kind}_{form}",
            )


def _made(write: Callable[[Document], bytes], drafted: Callable[[], Document]) -> bytes:
    return write(drafted())
