"""The data page: drop files, see what was read and what was refused and why, take the refused rows
away to mend."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.tables import Column, two_lines
from ladder.cards.view import Row, View
from ladder.datasets.arrivals import SIZE_LIMIT_BYTES
from ladder.datasets.ladders_among_files import LADDER
from ladder.exports.example_company import example_company
from ladder.exports.filled_roster import filled_roster
from ladder.intake.fields import KINDS
from ladder.intake.file.template import template
from ladder.screen.data.field_names import field_names
from ladder.screen.data.problems import problem_table
from ladder.screen.draw.card import draw_card
from ladder.screen.frame import session
from ladder.screen.frame.box import box

MEGABYTE = 1024 * 1024
# The words inside Streamlit's uploader are English only: the button's are replaced, its note on
# size is ours to say.
UPLOADER_STYLE = """<style>
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
[data-testid="stFileUploaderDropzone"] { min-height: 6rem; justify-content: center; }
[data-testid="stFileUploaderDropzone"] button p { font-size: 0; }
[data-testid="stFileUploaderDropzone"] button p::after { content: "%s"; font-size: 0.95rem; }
</style>"""


def data_title(view: View) -> str:
    """How many rows were read, and how many of them could not be used."""
    files = view.ask("files_read")
    refused = int(files["rows_refused"].sum())
    problems = view.ask("problems_found")
    unusable = int((problems["line"].isna() & (problems["severity"] == "refused")).sum())
    if unusable:
        return view.say(
            "titles.data.unusable",
            count=unusable,
            files=unusable,
            rows=int(files["rows_kept"].sum()),
        )
    return view.say(
        "titles.data.refused" if refused else "titles.data.clean",
        rows=int(files["rows_read"].sum()),
        count=refused,
        refused=refused,
        people=view.dataset.people,
    )


def drop_zone(view: View) -> None:
    """Files dropped here become this session's data as soon as one of them is a roster; what goes
    wrong is said in one sentence."""
    with box(view.say("reading.drop"), view.say("reading.private"), key="drop"):
        st.html(UPLOADER_STYLE % view.say("reading.browse"))
        st.file_uploader(
            view.say("reading.drop"),
            accept_multiple_files=True,
            key=session.drop_key(),
            label_visibility="collapsed",
            help=view.say("reading.limit", megabytes=SIZE_LIMIT_BYTES // MEGABYTE),
            on_change=session.take_dropped,
        )
        st.caption(view.md("reading.hint", megabytes=SIZE_LIMIT_BYTES // MEGABYTE))
        rejected = session.rejected()
        if rejected is not None:
            st.error(view.md("reading.no_roster"), icon=":material/error:")
            problem_table(view, list(rejected))


def files_read(view: View) -> None:
    """One row per file: rows read are rows kept and rows refused."""
    columns = [
        Column("file", lambda row: two_lines(row["file"], view.say(f"kinds.{row['kind']}"))),
        Column("encoding"),
        Column("seen_on"),
        Column("rows_read", lambda row: _rows(view, row, "rows_read"), number=True),
        Column("rows_kept", lambda row: _rows(view, row, "rows_kept"), number=True),
        Column("rows_refused", lambda row: _refused(view, row), number=True),
    ]
    draw_card(view, Card("files_read", view.ask("files_read"), columns=columns))


def templates(view: View) -> None:
    """What can be filled in and dropped: the reader's own people, an empty file of each kind, and a
    company to try it with."""
    with (
        box(view.say("reading.templates"), view.say("reading.templates_why"), key="templates"),
        st.container(horizontal=True),
    ):
        if view.dataset.origin != "sample" and view.may("people_on"):
            st.download_button(
                view.say("reading.own_people"),
                lambda: filled_roster(view, field_names(view, "roster")),
                "roster.csv",
                "text/csv",
                on_click="ignore",
                key="own_people",
                icon=":material/group:",
            )
        st.download_button(
            view.say("reading.example"),
            lambda: example_company(lambda kind: field_names(view, kind)),
            "example-company.zip",
            "application/zip",
            on_click="ignore",
            key="example_company",
            icon=":material/apartment:",
        )
        for kind in KINDS:
            st.download_button(
                view.say(f"kinds.{kind}"),
                template(kind, field_names(view, kind)),
                f"{kind}.csv",
                "text/csv",
                on_click="ignore",
                key=f"template_{kind}",
                icon=":material/download:",
            )


def _rows(view: View, row: Row, column: str) -> str | None:
    """A number of rows; a ladder has none."""
    return None if row["kind"] == LADDER else view.words.number(row[column])


def _refused(view: View, row: Row) -> Markup | str | None:
    count = row["rows_refused"]
    if row["kind"] == LADDER:
        return None
    return (
        Markup('<span class="state bad">{} {}</span>').format("✕", view.words.number(count))
        if count
        else view.words.number(0)
    )
