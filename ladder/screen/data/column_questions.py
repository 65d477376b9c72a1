"""Questions about a whole column that its cells leave open: the order of its days, the scale of its
progress."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.intake.model import FileReport
from ladder.intake.reader_choices import Choices
from ladder.screen.frame import session

DAY_ORDERS = ("dmy", "mdy", "ymd")
SCALES = ("percent", "share")


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
            before: Choices = session.choices_of(report.file)
            said = {**getattr(before, what), heading: st.session_state[key]}
            session.choose(
                report.file,
                replace(before, day_orders=said)
                if what == "day_orders"
                else replace(before, scales=said),
            )

        sample = report.understood.samples.get(heading, "")
        st.segmented_control(
            markdown(view.say(f"reading.ask.{what}", column=heading, sample=sample)),
            report.understood.scale_options.get(heading) or list(options),
            key=key,
            default=chosen_before,
            format_func=lambda option: view.say(f"reading.option.{option}"),
            on_change=answered,
        )
