"""Questions about what a file holds: the two readings that fit nearly as well, side by side, and
the menu of all kinds."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.intake.fields import KINDS
from ladder.intake.model import FileReport
from ladder.screen.data.field_names import field_name
from ladder.screen.frame import session


def two_readings(view: View, report: FileReport, where: str) -> None:
    """A file whose kind is undecided as each of the two kinds that it may be: which column would be
    what, with a first cell of it, and a button to read it so. `where` tells its places apart."""
    readings = report.understood.readings
    if not readings:
        return
    for column, (kind, columns) in zip(st.columns(len(readings)), readings, strict=True):
        with column, st.container(border=True):
            st.markdown(f"**{markdown(view.say(f'kinds.{kind}'))}**")
            st.html(bullets(view, [_line(view, report, kind, *each) for each in columns.items()]))
            st.button(
                view.say("reading.read_as", kind=view.say(f"kinds.{kind}")),
                key=f"read_as_{where}_{kind}_{report.file}_{session.turn()}",
                on_click=_read_as,
                args=(report.file, kind),
            )


def _line(view: View, report: FileReport, kind: str, name: str, heading: str) -> str:
    field, sample = field_name(view, kind, name), report.understood.samples.get(heading)
    said = view.say("reading.would_be", field=field, column=heading)
    return view.say("reading.such_as", said=said, sample=sample) if sample else said


def kind_menu(view: View, report: FileReport, where: str) -> None:
    """All kinds that a file can be of."""
    key = f"kind_{where}_{report.file}_{session.turn()}"
    st.selectbox(
        markdown(view.say("reading.kind_of", file=report.file)),
        KINDS,
        index=None,
        key=key,
        format_func=lambda kind: view.say(f"kinds.{kind}"),
        on_change=lambda: _read_as(report.file, st.session_state[key]),
        width=320,
        placeholder=view.say("choose.placeholder"),
    )


def _read_as(file: str, kind: str) -> None:
    session.choose(file, replace(session.choices_of(file), kind=kind))
