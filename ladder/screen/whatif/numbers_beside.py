"""The headline numbers on screen as they would be, beside those of today."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.card import Behind
from ladder.cards.definition import definition
from ladder.cards.headlines import GOOD_WHEN_HIGHER, SHARES
from ladder.cards.markdown import markdown
from ladder.cards.overview.board import HEADLINES
from ladder.cards.whatif.trial import Trial
from ladder.screen.draw.details import open_details


def numbers_beside(of: Trial) -> None:
    """The headline numbers as they would be, with the change from today."""
    for column, measure in zip(st.columns(len(HEADLINES)), HEADLINES, strict=True):
        with column:
            _number(of, measure)


def _number(of: Trial, measure: str) -> None:
    view = of.before
    before, after = of.both(measure)
    now, then = (None if rows.empty else rows["value"].iloc[-1] for rows in (before, after))
    write = view.words.percent if measure in SHARES else view.words.number
    change = (
        None
        if now is None or then is None or pd.isna(now) or pd.isna(then)
        else float(then) - float(now)
    )
    sides = pd.concat(
        [before.assign(side=view.say("whatif.before")), after.assign(side=view.say("whatif.after"))]
    )
    with st.container(border=True, key=f"number_{measure}", height="stretch", gap="small"):
        st.metric(
            view.say(f"measures.{measure}.title"),
            write(then),
            _delta(of, measure, change),
            delta_color="normal" if measure in GOOD_WHEN_HIGHER else "off",
            help=definition(view, measure),
        )
        if of.applied:
            st.caption(markdown(view.say("whatif.was", value=write(now))))
        key, help = f"open_number_{measure}", view.say("card.open_help")
        if st.button(
            view.say("card.open"), key=key, type="tertiary", icon=":material/table_view:", help=help
        ):
            open_details(view, Behind(measure, sides))


def _delta(of: Trial, measure: str, change: float | None) -> str | None:
    if change is None or abs(change) < (0.0005 if measure in SHARES else 0.05):
        return None
    said = (
        of.before.say("whatif.points", change=change * 100)
        if measure in SHARES
        else of.before.words.signed(change)
    )
    return said.replace("−", "-")  # the arrow follows an ASCII minus only
