"""Findings on screen, each a sentence that opens its page; the rest of them are a click away."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from ladder.cards.card import Card
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard
from ladder.cards.view import Row, View
from ladder.screen.draw.finding_links import lead, lead_to_person

COLOURS: dict[str, Literal["red", "orange", "green", "gray"]] = {
    "act": "red",
    "watch": "orange",
    "good": "green",
    "steady": "gray",
}


def list_findings(view: View, card: Card, of: SaidCard) -> None:
    """The findings of the table as sentences, then the others among the rows."""
    if of.table is None:
        return
    shown = of.table.rows
    for row in shown.to_dict("records"):
        _tell(view, card, row)
    rest = card.rows.drop(index=shown.index)
    if len(rest):
        with st.expander(view.say("findings.rest", count=len(rest), rest=len(rest))):
            for row in rest.to_dict("records"):
                _tell(view, card, row)


def _tell(view: View, card: Card, row: Row) -> None:
    """A finding: its urgency as word and colour, the sentence, the page that shows it, and behind a
    click why it matters and what could be done."""
    way = card.opens(row) if card.opens else None
    tones = {view.say(f"findings.tone.{tone}"): colour for tone, colour in COLOURS.items()}
    with st.container(gap=None):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.badge(row["tone"], color=tones[row["tone"]])
            st.markdown(markdown(row["text"]))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            if way is not None:
                lead(view, way.page, way.choices)
            with st.popover(view.say("findings.reasons"), type="tertiary"):
                st.markdown(markdown(row["why"]))
                st.markdown(f"**{markdown(row['do'])}**")
                if way is not None:
                    lead_to_person(view, way.page, way.choices)
