"""What was wrong with one dropped file, by kind, and its refused rows to take away, mend and drop
again."""

from __future__ import annotations

import pathlib
from collections import Counter

import streamlit as st

from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.intake.file.refused import to_mend_csv
from ladder.intake.model import FileReport
from ladder.screen.data.problems import sentence
from ladder.screen.frame import session


def found_wrong(view: View, report: FileReport) -> None:
    """How often each kind of fault was found in the file, and its refused rows to take away, mend
    and drop again."""
    problems = [problem for problem in session.problems() if problem.file == report.file]
    counted = Counter(problem.code for problem in problems)
    if counted:
        said = [
            view.say(
                "reading.counted", count=count, times=count, mend=view.say(f"problems.{code}.mend")
            )
            for code, count in counted.most_common()
        ]
        st.html(bullets(view, said))
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
