"""Every refused row and unusable value with its place and reason, and the refused rows as a file to
mend."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ladder.cards.row_words import heading
from ladder.cards.shared.said_of_problems import OF_FIELDS, mended_by, said
from ladder.cards.tables import Column, sign, table, two_lines
from ladder.cards.view import View
from ladder.intake.file.refused import problems_csv, refused_csv
from ladder.intake.model import Problem
from ladder.screen.frame import session
from ladder.words import is_missing

MOST_PROBLEMS = 50


def problems_of(view: View) -> list[Problem]:
    """Every refused row and every value of the shown data that could not be used."""
    rows = view.ask("problems_found")
    return [
        Problem(
            row["file"],
            None if pd.isna(row["line"]) else int(row["line"]),
            row["column_name"],
            row["value"],
            row["code"],
            row["severity"],
            row["detail"],
            row["source_row"],
        )
        for row in rows.astype(object).where(rows.notna(), None).to_dict("records")
    ]


def download_rows(view: View, problems: Sequence[Problem], key: str) -> None:
    """The rows behind a cause as a file, used or not, each with what is wrong with it."""
    st.download_button(
        view.say("causes.take"),
        problems_csv(problems, lambda problem: sentence(view, problem)),
        "rows.csv",
        "text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=key,
    )


def download_refused(view: View, problems: Sequence[Problem]) -> None:
    """The refused rows as a file, where there are any."""
    if any(problem.severity == "refused" for problem in problems):
        st.download_button(
            view.say("reading.download"),
            refused_csv(problems, lambda problem: sentence(view, problem)),
            "refused.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/download:",
            key="download_refused",
        )


def sentence(view: View, problem: Problem) -> str:
    """What is wrong, in the reader's language, with its place and value."""
    return said(view.words, problem, _kind(view, problem))


def _kind(view: View, problem: Problem) -> str | None:
    """What the file holds, where the sentence names fields of it."""
    if problem.code not in OF_FIELDS:
        return None
    dropped = {report.file: report.kind for report in session.reports()}
    if problem.file in dropped:
        return dropped[problem.file]
    files = view.ask("files_read")
    kinds: list[str] = files.loc[files["file"] == problem.file, "kind"].dropna().tolist()
    return kinds[0] if kinds else None


def problem_table(view: View, problems: list[Problem]) -> None:
    """One line per fault: its use, its place, and what is wrong with what to do about it."""
    rows = pd.DataFrame(
        [
            {
                "file": problem.file,
                "line": problem.line,
                "column_name": problem.column,
                "value": problem.value,
                "reason": (sentence(view, problem), mended_by(view.words, problem)),
                "severity": problem.severity,
            }
            for problem in problems
        ]
    )
    st.html(
        table(
            view,
            rows.astype({"line": "Int64"}),
            [
                Column("severity", lambda row: sign(view, row["severity"])),
                Column("file"),
                Column("line", lambda row: _line(row["line"]), number=True),
                Column("column_name", head=heading(view, "column_name")),
                Column("value"),
                Column("reason", lambda row: two_lines(*row["reason"])),
            ],
            most=MOST_PROBLEMS,
        )
    )


def _line(line: object) -> str | None:
    """A line number is a place, not a quantity: no thousands separator."""
    return None if is_missing(line) else str(line)
