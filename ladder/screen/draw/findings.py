"""Findings on screen, joined into stories, each a sentence that opens its page; what needs no act
is a click away."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from ladder.cards.card import Card
from ladder.cards.decisions.ways import to_decide
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard
from ladder.cards.shared.sensitive_cells import STORY, STORY_OF_FEW
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
    left = int((~rest["rule"].isin([STORY, STORY_OF_FEW])).sum())
    if left:
        with st.expander(view.say("findings.rest", count=left, rest=left)):
            for row in rest.to_dict("records"):
                _tell(view, card, row)


def _tell(view: View, card: Card, row: Row) -> None:
    """A finding: its urgency as word and colour, the sentence, the page that shows it, and behind a
    click why it matters and what could be done. The sentence of a story stands out above its
    own."""
    if row["rule"] in (STORY, STORY_OF_FEW):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.badge(row["tone"], color=_colour(view, row))
            st.markdown(f"**{markdown(row['text'])}**")
        return
    way = card.opens(row) if card.opens else None
    with st.container(gap=None):
        with st.container(horizontal=True, gap="small", wrap=False):
            st.badge(row["tone"], color=_colour(view, row))
            st.markdown(markdown(row["text"]))
        with st.container(horizontal=True, gap="medium", vertical_alignment="center"):
            if way is not None:
                lead(view, way.page, way.choices)
            if way is not None and row["tone"] == view.say("findings.tone.act"):
                decide = to_decide("", asked=str(row["do"]))
                lead(view, decide.page, dict(decide.choices))
            with st.popover(view.say("findings.reasons"), type="tertiary"):
                st.markdown(markdown(row["why"]))
                st.markdown(f"**{markdown(row['do'])}**")
                if way is not None:
                    lead_to_person(view, way.page, way.choices)


def _colour(view: View, row: Row) -> Literal["red", "orange", "green", "gray"]:
    """The colour of a row's urgency."""
    return next(
        colour
        for tone, colour in COLOURS.items()
        if view.say(f"findings.tone.{tone}") == row["tone"]
    )
