"""A card on screen: it says its finding, shows its figure, and opens its definition, rows, SQL and
download with one click."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pandas as pd
import streamlit as st

from ladder.cards.card import Behind, Card
from ladder.cards.definition import definition
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard
from ladder.cards.said import said as say
from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.screen.draw.details import open_details
from ladder.screen.draw.paged_table import paged_table
from ladder.screen.frame.presenting import enlarged

PLAIN_CHART = {"displayModeBar": False, "showSendToCloud": False, "responsive": True}


def show(view: View, card: Card) -> None:
    """A card on screen: title, figure, sentences, table; what stands behind it is one click
    away."""
    of = say(view, card)
    with _framed(view, of):
        if of.lines:
            st.html(bullets(view, of.lines))
        if of.table is not None:
            paged_table(view, of.table, of.id)


def card(
    view: View,
    measure: str,
    rows: pd.DataFrame,
    figure: Any = None,
    html: str | None = None,
    *,
    draw: Callable[[], None] | None = None,
    key: str = "",
    asked: dict[str, Any] | None = None,
    name: str | None = None,
    said: str | None = None,
    **values: Any,
) -> None:
    """One measure on screen whose body is drawn by the caller."""
    value = Card(
        measure, rows, figure, asked=asked or {}, name=name, said=said, key=key, values=values
    )
    of = say(view, value)
    with _framed(view, of):
        if html and not of.nothing:
            st.html(html)
        if draw and not of.nothing:
            draw()


@contextlib.contextmanager
def _framed(view: View, of: SaidCard) -> Iterator[None]:
    """The card's frame, title and figure, or that there is nothing to show."""
    with plain_card(view, of.title, of.subtitle, key=of.id, behind=of.behind):
        if of.figure is not None:
            st.plotly_chart(
                enlarged(of.figure),
                theme=None,
                config=PLAIN_CHART,
                key=f"chart_{of.id}",
                alt=of.title,
            )
        if of.nothing:
            st.caption(markdown(of.nothing))
        yield


@contextlib.contextmanager
def plain_card(
    view: View, title: str, subtitle: str = "", *, key: str, behind: Behind | None = None
) -> Iterator[None]:
    """A bordered card with a finding as its title; what it holds is drawn by the caller."""
    with st.container(border=True, key=f"card_{key}", height="stretch", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="top", gap="small", wrap=False):
            st.subheader(markdown(title), anchor=False, width="stretch")
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
