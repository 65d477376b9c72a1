"""A card says its finding, shows its figure, and opens its definition, rows, SQL and download with
one click."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from ladder.cards.card import Behind, Card
from ladder.cards.definition import definition
from ladder.cards.markdown import markdown
from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.privacy.discreet import SCORES_OF_ONE
from ladder.screen.draw.details import open_details
from ladder.screen.draw.paged_table import paged_table
from ladder.screen.frame.presenting import enlarged

PLAIN_CHART = {"displayModeBar": False, "showSendToCloud": False, "responsive": True}


def card(
    view: View,
    measure: str,
    rows: pd.DataFrame,
    figure: go.Figure | None = None,
    html: str | None = None,
    *,
    draw: Callable[[], None] | None = None,
    key: str = "",
    asked: dict[str, Any] | None = None,
    name: str | None = None,
    said: str | None = None,
    **values: Any,
) -> None:
    """One measure on screen whose body is drawn by the caller; see Card for the parameters. A card
    that is a value is drawn by `show`."""
    value = Card(
        measure, rows, figure, asked=asked or {}, name=name, said=said, key=key, values=values
    )
    if _hidden(view, value):
        return
    with _framed(view, value):
        if html and not rows.empty:
            st.html(html)
        if draw and not rows.empty:
            draw()


def show(view: View, card: Card) -> None:
    """A card on screen: title, figure, sentences, table; what stands behind it is one click
    away."""
    if _hidden(view, card):
        return
    with _framed(view, card):
        if card.rows.empty:
            return
        if card.lines:
            st.html(bullets(view, card.lines))
        if card.columns and not card.shown.empty:
            paged_table(view, card.shown, card.columns, card.id)


def _hidden(view: View, card: Card) -> bool:
    """Whether the card holds scores of one person and a room is watching; then it says so, and
    shows and opens nothing."""
    if not (view.discreet and card.measure in SCORES_OF_ONE):
        return False
    with plain_card(view, view.say(f"measures.{card.behind.words}.title"), key=card.id):
        st.caption(view.md("share.hidden"))
    return True


@contextlib.contextmanager
def _framed(view: View, card: Card) -> Iterator[None]:
    """The card's frame, title and figure, or that there is nothing to show; the rest is drawn
    inside by the caller."""
    said, words = card.title(view), card.behind.words
    with plain_card(
        view, said, view.say(f"measures.{words}.title"), key=card.id, behind=card.behind
    ):
        if card.figure is not None:
            st.plotly_chart(
                enlarged(card.figure),
                theme=None,
                config=PLAIN_CHART,
                key=f"chart_{card.id}",
                alt=said,
            )
        if card.is_empty:
            st.caption(
                view.md(
                    f"measures.{card.measure}.empty"
                    if view.words.has(f"measures.{card.measure}.empty")
                    else "empty.rows"
                )
            )
        yield


@contextlib.contextmanager
def plain_card(
    view: View, said: str, subtitle: str = "", *, key: str, behind: Behind | None = None
) -> Iterator[None]:
    """A bordered card with a finding as its title; what it holds is drawn by the caller."""
    with st.container(border=True, key=f"card_{key}", height="stretch", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="top", gap="small", wrap=False):
            st.subheader(markdown(said), anchor=False, width="stretch")
            if behind is not None:
                open_button(view, key, behind)
        if subtitle:
            st.caption(markdown(subtitle), help=definition(view, behind.words) if behind else None)
        yield


def open_button(view: View, key: str, behind: Behind) -> None:
    """The way to what stands behind a number."""
    if st.button(
        view.say("card.open"),
        key=f"open_{key}",
        type="tertiary",
        icon=":material/table_view:",
        help=view.say("card.open_help"),
    ):
        open_details(view, behind)
