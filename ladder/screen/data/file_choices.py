"""What was understood of each dropped file, and every choice that can be made about it; a choice is
read at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.shared.said_of_problems import mended_by
from ladder.cards.tables import bullets, two_lines
from ladder.cards.view import View
from ladder.datasets.ladders_among_files import LADDER
from ladder.intake.fields import FIELDS, KINDS
from ladder.intake.model import FileReport, Problem
from ladder.intake.reader_choices import NOTHING_CHOSEN
from ladder.screen.data.causes_listed import PlacedAbove
from ladder.screen.data.column_questions import DAY_ORDERS, SCALES, asked
from ladder.screen.data.competency_placements import competency_placements
from ladder.screen.data.field_names import field_name
from ladder.screen.data.kind_questions import two_readings
from ladder.screen.data.placements import placements
from ladder.screen.data.refused_rows import rows_to_mend
from ladder.screen.data.word_meanings import words_said
from ladder.screen.frame import session
from ladder.screen.frame.box import box

ENCODINGS = (
    "utf-8",
    "utf-16",
    "gb18030",
    "big5",
    "cp949",
    "cp932",
    "euc_jp",
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
)
DELIMITERS = (",", ";", "\t", "|")
NO_COLUMN = ""


def understood(view: View, placed_above: PlacedAbove) -> None:
    """One fold per dropped file; those that are not read are open. Titles of the files in
    `placed_above` are placed there and not here, and so are competencies."""
    if session.reports():
        with box(
            view.say("reading.understanding"),
            view.say("reading.understanding_why"),
            key="understanding",
        ):
            _files(view, placed_above)
    if lines := session.ladder_lines() or view.dataset.ladder_lines:
        with box(view.say("reading.ladders"), view.say("reading.ladders_why"), key="ladder_lines"):
            said = [
                two_lines(
                    line.sentence(view.words.text(f"ladder_import.{line.code}.text")),
                    view.say(f"ladder_import.{line.code}.mend"),
                )
                for line in lines
            ]
            st.html(bullets(view, said))


def _files(view: View, placed_above: PlacedAbove) -> None:
    alone = session.rejected() is not None  # then nothing of it is listed by cause
    for report in session.reports():
        waiting = bool(report.understood.ambiguous) or report.reason is not None
        waiting = waiting or (alone and report.understood.asked)
        with st.expander(
            markdown(_summary(view, report)),
            expanded=waiting,
            icon=":material/help:" if waiting or report.understood.asked else ":material/check:",
        ):
            if report.reason is not None:
                refused = Problem(report.file, None, None, None, report.reason, "refused")
                st.caption(markdown(mended_by(view.words, refused)))
            if report.reason == "file_superseded":
                _instead(view, report)
                continue
            if report.kind == LADDER:
                continue
            if report.reason == "kind_undecided":
                two_readings(view, report, "file")
            _frame_choices(view, report)
            if report.understood.header:
                _columns(view, report)
                for chosen in (True, False) if alone else (True,):
                    asked(view, report, "day_orders", DAY_ORDERS, chosen=chosen)
                    asked(view, report, "scales", SCALES, chosen=chosen)
                if report.file not in placed_above.titles:
                    placements(view, report)
            if report.file not in placed_above.competencies:
                competency_placements(view, report, "file")
            words_said(view, report)
            if report.understood.header:
                _remember(view, report)
            rows_to_mend(view, report)
            if report.understood.dropped_sensitive:
                st.caption(
                    view.md(
                        "reading.sensitive",
                        columns=view.words.all_of(report.understood.dropped_sensitive),
                    )
                )
            if report.ignored:
                st.caption(view.md("reading.ignored", columns=view.words.all_of(report.ignored)))


def _remember(view: View, report: FileReport) -> None:
    """What was chosen about headings, for everybody here, if this reader wants that."""
    chosen = session.choices_of(report.file)
    if chosen.of_headings(report.understood.header) == NOTHING_CHOSEN:
        return
    if st.button(
        view.say("reading.remember"),
        key=f"remember_{report.file}_{session.turn()}",
        icon=":material/group:",
        on_click=session.remember_for_everyone,
        args=(report,),
    ):
        st.caption(view.md("reading.remembered"))


def _summary(view: View, report: FileReport) -> str:
    kind = view.say(f"kinds.{report.kind or 'unknown'}")
    if report.kind == LADDER:
        return view.say("reading.of_ladder", file=report.file, kind=kind)
    said = view.say(
        "reading.understood",
        file=report.file,
        kind=kind,
        read=report.rows_read,
        kept=report.rows_kept,
        refused=report.rows_refused,
    )
    return view.say("reading.asks", said=said) if report.understood.asked else said


def _frame_choices(view: View, report: FileReport) -> None:
    """Kind, encoding, delimiter, heading line and sheet."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        _menu(view, report, "kind", KINDS, report.kind, lambda kind: view.say(f"kinds.{kind}"))
        if report.encoding != "xlsx":
            encodings = list(
                dict.fromkeys([*([report.encoding] if report.encoding else []), *ENCODINGS])
            )
            _menu(view, report, "encoding", encodings, report.encoding, str)
            delimiters = list(
                dict.fromkeys([*([report.delimiter] if report.delimiter else []), *DELIMITERS])
            )
            _menu(
                view,
                report,
                "delimiter",
                delimiters,
                report.delimiter,
                lambda sign: view.say("reading.tab") if sign == "\t" else sign,
            )
        if len(report.understood.sheets) > 1:
            _menu(
                view,
                report,
                "sheet",
                report.understood.sheets,
                session.choices_of(report.file).sheet,
                str,
            )
        key = f"header_{report.file}_{session.turn()}"

        def moved() -> None:
            session.choose(
                report.file,
                replace(session.choices_of(report.file), header_line=st.session_state[key]),
            )

        st.number_input(
            view.say("reading.header_line"),
            0,
            value=1 if report.header_line is None else report.header_line,
            step=1,
            key=key,
            width=150,
            on_change=moved,
        )


def _instead(view: View, report: FileReport) -> None:
    """Of two downloads of one file the other was read; the reader may say that this is the one."""

    def chosen() -> None:
        session.choose(report.file, replace(session.choices_of(report.file), instead=True))

    st.button(
        view.say("reading.instead", file=report.file),
        key=f"instead_{report.file}_{session.turn()}",
        on_click=chosen,
    )


def _menu(
    view: View,
    report: FileReport,
    what: str,
    options: Sequence[str],
    now: str | None,
    shown: Callable[[str], str],
) -> None:
    key = f"{what}_{report.file}_{session.turn()}"

    def chosen() -> None:
        session.choose(
            report.file, replace(session.choices_of(report.file), **{what: st.session_state[key]})
        )

    index = list(options).index(now) if now is not None and now in options else None
    st.selectbox(
        view.say(f"reading.{what}"),
        list(options),
        index=index,
        key=key,
        format_func=shown,
        on_change=chosen,
        width=190,
        placeholder=view.say("choose.placeholder"),
    )


def _columns(view: View, report: FileReport) -> None:
    """Each of our fields with the column that fills it, how it was recognised, and a sample of its
    cells."""
    if report.kind is None:
        return
    names = [field.name for field in FIELDS[report.kind]]
    names += [name for name in report.columns if name not in names]
    rows = pd.DataFrame(
        [
            {
                "field": field_name(view, report.kind, name),
                "heading": report.columns.get(name, NO_COLUMN),
                "how": _how(view, report, name),
                "sample": report.understood.samples.get(report.columns.get(name, ""), ""),
            }
            for name in names
        ]
    )
    key = f"columns_{report.file}_{session.turn()}"

    def chosen() -> None:
        edits = st.session_state[key]["edited_rows"]
        picked = {
            names[int(at)]: str(edit["heading"] or NO_COLUMN)
            for at, edit in edits.items()
            if "heading" in edit
        }
        session.choose_more(report.file, "columns", picked)

    pick = st.column_config.SelectboxColumn(
        view.say("reading.heading"), options=[NO_COLUMN, *report.understood.header], required=False
    )
    said: dict[str, Any] = {
        "field": view.say("reading.field"),
        "heading": pick,
        "how": view.say("reading.how"),
        "sample": view.say("reading.sample"),
    }
    fixed = ["field", "how", "sample"]
    st.data_editor(
        rows,
        key=key,
        hide_index=True,
        on_change=chosen,
        height="content",
        placeholder="–",
        disabled=fixed,
        column_config=said,
    )


def _how(view: View, report: FileReport, name: str) -> str:
    """By its name, by an alias, by its values, chosen, joined, and why; or that two columns fit
    equally and the reader must choose."""
    if name in report.understood.ambiguous:
        return view.say(
            "reading.recognised.ambiguous",
            columns=view.words.all_of(report.understood.ambiguous[name]),
        )
    how = view.say(f"reading.recognised.{report.understood.recognised.get(name, 'none')}")
    why = [
        view.say(f"inspect.why.{code}", value=value)
        for code, value in report.understood.reasons.get(name, ())
        if code != "chosen"
    ]
    return view.say("reading.because", how=how, why=view.words.clauses(why)) if why else how
