"""The refused rows of one dropped file to take away, mend and drop again."""

from __future__ import annotations

import pathlib

import streamlit as st

from ladder.cards.view import View
from ladder.intake.file.refused import to_mend_csv
from ladder.intake.model import FileReport
from ladder.screen.data.problems import sentence
from ladder.screen.frame import session


def rows_to_mend(view: View, report: FileReport) -> None:
    """The refused rows of one file to take away, mend and drop again."""
    problems = [problem for problem in session.problems() if problem.file == report.file]
    if report.rows_refused and report.understood.kept:
        name = f"{pathlib.PurePath(report.file).stem}.mended.csv"
        content = to_mend_csv(
            report.understood.kept,
            problems,
            lambda problem: sentence(view, problem),
            view.say("columns.reason"),
        )
        st.download_button(
            view.say("reading.to_mend"),
            content,
            name,
            "text/csv",
            on_click="ignore",
            icon=":material/build:",
            key=f"mend_{report.file}",
        )
