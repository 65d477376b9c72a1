"""Questions about a whole column that its cells leave open: the order of its days, the scale of its
progress."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.intake.fields import required_columns
from ladder.intake.model import FileReport
from ladder.screen.data.field_names import field_name
from ladder.screen.frame import session

DAY_ORDERS = ("dmy", "mdy", "ymd")
SCALES = ("percent", "share")
COLUMNS_TO_PICK = ("core_unmapped", "column_ambiguous", "columns_missing", "other_years")
"""Causes that the choice of a column settles."""
NO_COLUMN = ""
_OF_A_YEAR = ("target", "current", "baseline", "progress")


def asked(
    view: View, report: FileReport, what: str, options: Sequence[str], *, chosen: bool
) -> None:
    """Columns of days or of scores and progress whose rows do not tell how they are meant: those
    that the reader has chosen for already, or those that wait."""
    decided: dict[str, str] = getattr(report.understood, what)
    for heading, now in decided.items():
        chosen_before = getattr(session.choices_of(report.file), what).get(heading)
        if (chosen_before is not None) != chosen or (now != "ambiguous" and not chosen):
            continue
        key = f"{what}_{heading}_{report.file}_{session.turn()}"

        def answered(heading: str = heading, key: str = key) -> None:
            session.choose_more(report.file, what, {heading: st.session_state[key]})

        sample = report.understood.samples.get(heading, "")
        offered = report.understood.scale_options.get(heading) or list(options)
        st.segmented_control(
            markdown(view.say(f"reading.ask.{what}", column=heading, sample=sample)),
            offered,
            key=key,
            default=chosen_before if chosen_before in offered else None,
            format_func=lambda option: view.say(f"reading.option.{option}"),
            on_change=answered,
        )


def columns_to_pick(view: View, report: FileReport, code: str) -> None:
    """One menu for each field that waits for its column, the likeliest first; or none."""
    if report.kind is None:
        return
    understood = report.understood
    wait: dict[str, dict[str, list[str]]] = {
        "core_unmapped": understood.lacking,
        "column_ambiguous": understood.ambiguous,
        "columns_missing": {
            name: [] for name in required_columns(report.kind) if name not in report.columns
        },
        "other_years": {name: [] for name in _OF_A_YEAR if name in report.columns},
    }
    for name, first in wait[code].items():
        _column_menu(view, report, name, first)


def _column_menu(view: View, report: FileReport, name: str, likely: Sequence[str]) -> None:
    key = f"pick_{name}_{report.file}_{session.turn()}"

    def picked() -> None:
        said = {name: st.session_state[key] or NO_COLUMN}
        session.choose_more(report.file, "columns", said)

    options = [*dict.fromkeys([*likely, *report.understood.header]), NO_COLUMN]
    now = report.columns.get(name)
    st.selectbox(
        markdown(
            view.say(
                "reading.pick",
                field=field_name(view, report.kind or "", name),
                file=report.file,
            )
        ),
        options,
        index=options.index(now) if now in options else None,
        key=key,
        format_func=lambda heading: heading or view.say("reading.no_column"),
        on_change=picked,
        placeholder=view.say("choose.placeholder"),
    )
