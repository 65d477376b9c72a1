"""The organisation's blocks on screen: a click on one makes that manager's line the scope of every
page."""

from __future__ import annotations

import streamlit as st

from ladder.cards.card import Card
from ladder.cards.view import View
from ladder.datasets.access import allowed_scopes
from ladder.datasets.datasets import EVERYONE
from ladder.screen.draw.card_frame import PLAIN_CHART, card
from ladder.screen.frame import address
from ladder.screen.frame.presenting import enlarged


def show_blocks(view: View, blocks: Card) -> None:
    """The card of the blocks, which can be clicked."""
    figure = blocks.figure
    if figure is None:
        card(view, blocks.measure, blocks.rows, **blocks.values)
        return
    # a new scope draws other blocks, in which nothing has been clicked
    key = f"blocks_{view.scope}_{view.day.isoformat()}"

    def drawn() -> None:
        st.plotly_chart(
            enlarged(figure),
            theme=None,
            config=PLAIN_CHART,
            key=key,
            alt=blocks.title(view),
            on_select=lambda: _clicked(view, key),
            selection_mode="points",
        )
        st.caption(view.md("blocks.click"))

    card(view, blocks.measure, blocks.rows, draw=drawn, asked=dict(blocks.asked), **blocks.values)


def _clicked(view: View, key: str) -> None:
    """The block's manager becomes the scope; a click on the scope's own block leaves it."""
    points = st.session_state[key]["selection"]["points"]
    person = str(points[0].get("id", "")) if points else ""
    if person and person in allowed_scopes(view.dataset, view.day):
        address.put("scope", EVERYONE if person == view.scope else person, EVERYONE)
