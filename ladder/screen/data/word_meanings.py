"""Words of a column whose meaning is not known, such as a status of a company's own; the reader
says what each means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from ladder.cards.view import View
from ladder.intake.columns.closed_words import word_name
from ladder.intake.fields import FIELDS
from ladder.intake.model import FileReport, Problem
from ladder.intake.reader_choices import word_key
from ladder.screen.data.placing_editor import UNSAID, Headings, Row, placing_editor
from ladder.screen.frame import session

OF_WORDS = ("status_unknown", "word_unknown")
_EMPLOYMENT = ("status", "resigned")
"""Columns of a roster that say whether somebody works here."""


def word_meanings(view: View, report: FileReport, problems: Sequence[Problem]) -> None:
    """One row per word and column whose meaning is still to be said, with the rows it stands in.
    `problems` are those of one cause."""
    by_column: dict[str, Counter[str]] = {}
    for problem in problems:
        if problem.file == report.file and problem.column and problem.value:
            by_column.setdefault(problem.column, Counter())[problem.value] += 1
    for column, words in by_column.items():
        field = next((name for name, head in report.columns.items() if head == column), column)
        if report.kind == "roster" and field in _EMPLOYMENT:
            field = "employment"
        _words_of(view, report, column, field, words)


def words_said(view: View, report: FileReport) -> None:
    """What the reader has said of words of this file, with a way to take it all back."""
    chosen = session.choices_of(report.file).words
    if not chosen:
        return
    st.button(
        view.say("reading.forget_words", count=len(chosen), words=len(chosen)),
        key=f"forget_words_{report.file}_{session.turn()}",
        on_click=lambda: session.choose(
            report.file, replace(session.choices_of(report.file), words={})
        ),
    )


def _words_of(
    view: View, report: FileReport, column: str, field: str, words: Mapping[str, int]
) -> None:
    closed = next(
        (each.words for each in FIELDS.get(report.kind or "", ()) if each.name == field), ()
    )
    if not closed:
        return
    names = {UNSAID: view.say("reading.to_be_said")} | {
        word: word_name(view.words, field, word) for word in closed if word != "unknown"
    }

    def choose(picked: Mapping[str, str]) -> None:
        said = {word_key(column, text): word for text, word in picked.items()}
        session.choose_more(report.file, "words", said)

    st.caption(view.md("reading.placing_words", column=column))
    placing_editor(
        view,
        [
            Row(text, UNSAID, UNSAID, view.say("reading.sure.none"), rows)
            for text, rows in sorted(words.items(), key=lambda each: (-each[1], each[0]))
        ],
        names,
        Headings(
            view.say("reading.word_written"),
            view.say("reading.word_means"),
            view.say("reading.rows"),
        ),
        None,
        f"words_{column}_{report.file}_{session.turn()}",
        choose,
    )
