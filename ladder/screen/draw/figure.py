"""The figure of a card on screen; in the organisation's blocks a click on one makes that manager's
line the scope of every page."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from ladder.cards.said import SaidCard
from ladder.cards.view import View
from ladder.datasets.access import allowed_scopes, first_scope
from ladder.datasets.datasets import EVERYONE
from ladder.figures.form import Form
from ladder.screen.frame import address, presenting

OBJECTS_TO_JSON = 8
"""A figure takes about so many times the memory of its JSON."""
PLAIN_CHART = {"displayModeBar": False, "showSendToCloud": False, "responsive": True}


def figure(view: View, of: SaidCard) -> None:
    """The figure as it is."""
    if of.figure is None:
        return
    st.plotly_chart(
        _drawn(view, of.id, of.figure),
        theme=None,
        config=PLAIN_CHART,
        key=f"chart_{of.id}",
        alt=of.title,
    )


def blocks(view: View, of: SaidCard) -> None:
    """The same with blocks that can be clicked."""
    if of.figure is None:
        return
    # a new scope draws other blocks, in which nothing has been clicked
    key = f"blocks_{view.scope}_{view.day.isoformat()}"
    st.plotly_chart(
        _drawn(view, of.id, of.figure),
        theme=None,
        config=PLAIN_CHART,
        key=key,
        alt=of.title,
        on_select=lambda: _clicked(view, key),
        selection_mode="points",
    )
    st.caption(view.md("blocks.click"))


def _drawn(view: View, card: str, form: Form) -> go.Figure:
    """The figure in Plotly's words; building it costs more than sending it."""
    return view.once(
        ("figure", card, presenting.is_on()),
        lambda: presenting.on_screen(view, form),
        size=lambda figure: OBJECTS_TO_JSON * len(figure.to_json()),
    )


def _clicked(view: View, key: str) -> None:
    """The block's manager becomes the scope; a click on the scope's own block leaves it."""
    points = st.session_state[key]["selection"]["points"]
    person = str(points[0].get("id", "")) if points else ""
    scopes = allowed_scopes(view.dataset, view.day)
    if person and person in scopes:
        first = first_scope(view.dataset.looks, scopes)
        address.put("scope", EVERYONE if person == view.scope else person, first)
