"""Stop 5: the data page: drop files, see what was read and what was refused and why, take the refused rows away to mend."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from ladder.datasets import SIZE_LIMIT_BYTES
from ladder.intake.fields import KINDS
from ladder.intake.model import Problem
from ladder.intake.refused import refused_csv
from ladder.intake.template import template
from ladder.screen import session
from ladder.screen.cards import card, plain_card
from ladder.screen.naming import heading
from ladder.screen.tables import Column, sign, table, two_lines
from ladder.screen.view import View

MOST_PROBLEMS = 100
MEGABYTE = 1024 * 1024
# The words inside Streamlit's uploader are English only: the button's are replaced, its note on size is ours to say.
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
    return view.say("titles.data.refused" if refused else "titles.data.clean", rows=int(files["rows_read"].sum()),
                    count=refused, refused=refused, people=view.dataset.people)  # fmt: skip


def drop_zone(view: View) -> None:
    """Files dropped here become this session's data as soon as one of them is a roster; what goes wrong is said in one sentence."""
    with plain_card(view, view.say("reading.drop"), view.say("reading.private"), key="drop"):
        st.html(UPLOADER_STYLE % view.say("reading.browse"))
        st.file_uploader(view.say("reading.drop"), accept_multiple_files=True, key="dropped", label_visibility="collapsed",
                         help=view.say("reading.limit", megabytes=SIZE_LIMIT_BYTES // MEGABYTE), on_change=session.take_dropped)  # fmt: skip
        st.caption(view.md("reading.hint", megabytes=SIZE_LIMIT_BYTES // MEGABYTE))
        rejected = session.rejected()
        if rejected is not None:
            st.error(view.md("reading.no_roster"), icon=":material/error:")
            _table_of(view, list(rejected.problems))


def files_read(view: View) -> None:
    """One row per file: rows read are rows kept and rows refused."""
    files = view.ask("files_read")
    card(view, "files_read", files, html=table(view, files, [
        Column("file", lambda row: two_lines(row["file"], view.say(f"kinds.{row['kind']}"))), Column("encoding"), Column("seen_on"),
        Column("rows_read", number=True), Column("rows_kept", number=True),
        Column("rows_refused", lambda row: _refused(view, row["rows_refused"]), number=True),
    ]))  # fmt: skip


def problems_found(view: View) -> None:
    """Every refused row and every value that could not be used, with its place and reason; the refused rows as a file."""
    rows = view.ask("problems_found")
    problems = [Problem(row["file"], None if pd.isna(row["line"]) else int(row["line"]), row["column_name"], row["value"], row["code"], row["severity"],
                        row["detail"], row["source_row"]) for row in rows.astype(object).where(rows.notna(), None).to_dict("records")]  # fmt: skip
    refused = sum(problem.severity == "refused" for problem in problems)
    said = view.say("titles.problems.some" if problems else "titles.problems.none", count=refused, refused=refused, warnings=len(problems) - refused)
    with plain_card(view, said, view.say("measures.problems_found.meaning"), key="problems"):
        if refused:
            st.download_button(view.say("reading.download"), refused_csv(problems, lambda problem: sentence(view, problem)), "refused.csv", "text/csv",
                               on_click="ignore", icon=":material/download:", key="download_refused")  # fmt: skip
        if problems:
            _table_of(view, problems)


def templates(view: View) -> None:
    """An empty file of each kind to fill in."""
    with plain_card(view, view.say("reading.templates"), view.say("reading.templates_why"), key="templates"), st.container(horizontal=True):
        for kind in KINDS:
            st.download_button(view.say(f"kinds.{kind}"), template(kind), f"{kind}.csv", "text/csv", on_click="ignore", key=f"template_{kind}",
                               icon=":material/download:")  # fmt: skip


def sentence(view: View, problem: Problem) -> str:
    """What is wrong, in the reader's language, with its place and value."""
    return view.say(f"problems.{problem.code}.text", file=problem.file, line=problem.line, column=problem.column, value=problem.value,
                    detail=problem.detail)  # fmt: skip


def _table_of(view: View, problems: list[Problem]) -> None:
    rows = pd.DataFrame([{"file": problem.file, "line": problem.line, "column_name": problem.column, "value": problem.value,
                          "reason": two_lines(sentence(view, problem), view.say(f"problems.{problem.code}.mend")), "severity": problem.severity}
                         for problem in problems])  # fmt: skip
    st.html(table(view, rows.astype({"line": "Int64"}), [
        Column("severity", lambda row: sign(view, row["severity"])), Column("file"), Column("line", lambda row: _line(row["line"]), number=True),
        Column("column_name", head=heading(view, "column_name")), Column("value"), Column("reason"),
    ], most=MOST_PROBLEMS))  # fmt: skip


def _line(line: object) -> str | None:
    """A line number is a place, not a quantity: no thousands separator."""
    return None if pd.isna(line) else str(line)


def _refused(view: View, count: int) -> Markup | str:
    return Markup('<span class="state bad">{} {}</span>').format("✕", view.words.number(count)) if count else view.words.number(0)
