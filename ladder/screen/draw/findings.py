"""Findings on screen, joined into stories, each a sentence that opens its page; what needs no act
is a click away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import streamlit as st

from ladder.cards.card import Card, Way
from ladder.cards.decisions.ways import to_decide
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard
from ladder.cards.shared.sensitive_cells import STORY, STORY_OF_FEW
from ladder.cards.view import Row, View
from ladder.screen.draw.finding_links import lead, lead_to_person
from ladder.screen.draw.on_demand import on_demand

COLOURS: dict[str, Literal["red", "orange", "green", "gray"]] = {
    "act": "red",
    "watch": "orange",
    "good": "green",
    "steady": "gray",
}


MARKS = {"act": "▲", "watch": "◐", "good": "✓", "steady": "■"}
"""Urgency is told by a sign, too: colour alone would not reach everybody."""


def list_findings(view: View, card: Card, of: SaidCard) -> None:
    """The stories of the table, each a sentence with its pages below it; then the others among the
    rows, drawn when they are asked for."""
    if of.table is None:
        return
    shown = of.table.rows
    for place, rows in shown.groupby("place", sort=False):
        _story(view, card, str(place), rows.to_dict("records"))
    rest = card.rows.drop(index=shown.index)
    left = int((~rest["rule"].isin([STORY, STORY_OF_FEW])).sum())
    if left:
        label = view.say("findings.rest", count=left, rest=left)
        with on_demand("findings_rest", label) as is_open:
            for place, rows in rest.groupby("place", sort=False) if is_open else ():
                _story(view, card, str(place), rows.to_dict("records"))


def _story(view: View, card: Card, place: str, rows: Sequence[Row]) -> None:
    """A sentence with its urgency as sign, word and colour; below it the pages that show it, and
    behind a click each finding in it, why it matters and what could be done."""
    told, *parts = rows
    is_joined = told["rule"] in (STORY, STORY_OF_FEW) and bool(parts)
    parts = parts if is_joined else list(rows)
    with st.container(gap=None, key=f"story_{place}"):
        with st.container(horizontal=True, gap="small", wrap=False):
            _badge(view, told)
            said = markdown(told["text"])
            st.markdown(f"**{said}**" if is_joined else said)
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            for way in _ways(view, card, parts):
                lead(view, way.page, way.choices)
            label = (
                view.say("findings.parts", count=len(parts), parts=len(parts))
                if is_joined
                else view.say("findings.reasons")
            )
            with st.popover(label, type="tertiary"):
                for part in parts:
                    _reasons(view, card, part, said_above=not is_joined)


def _ways(view: View, card: Card, parts: Sequence[Row]) -> list[Way]:
    """The pages that the findings open, each once, and where an act is asked for the decisions."""
    ways = [way for part in parts if card.opens and (way := card.opens(part)) is not None]
    urgent = [part for part in parts if part["tone"] == view.say("findings.tone.act")]
    found = {way.page: way for way in reversed(ways)}
    pages = list(dict.fromkeys(way.page for way in ways))
    decide = [to_decide("", asked=str(urgent[0]["do"]))] if urgent and ways else []
    return [*(found[page] for page in pages), *decide]


def _reasons(view: View, card: Card, row: Row, *, said_above: bool) -> None:
    """Why a finding matters, what could be done, and the person it names."""
    way = card.opens(row) if card.opens else None
    if not said_above:
        with st.container(horizontal=True, gap="small", wrap=False):
            _badge(view, row)
            st.markdown(markdown(row["text"]))
    st.markdown(markdown(row["why"]))
    st.markdown(f"**{markdown(row['do'])}**")
    if way is not None:
        lead_to_person(view, way.page, way.choices)


def _badge(view: View, row: Row) -> None:
    tone = next(tone for tone in COLOURS if view.say(f"findings.tone.{tone}") == row["tone"])
    st.badge(f"{MARKS[tone]} {row['tone']}", color=COLOURS[tone])
