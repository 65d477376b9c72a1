"""A card on screen: it says its finding, shows its figure, and opens its definition, rows, SQL and
download with one click."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

import streamlit as st

from ladder.cards.card import Behind, Card
from ladder.cards.definition import definition
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard, SaidTable, said
from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.screen.draw.agenda import agenda
from ladder.screen.draw.details import open_details
from ladder.screen.draw.figure import blocks, figure
from ladder.screen.draw.findings import list_findings
from ladder.screen.draw.on_demand import on_demand
from ladder.screen.draw.paged_table import PER_PAGE, paged_table
from ladder.screen.draw.sentences import draw_sentences


def draw_card(view: View, card: Card) -> None:
    """Title, figure, sentences, table; what stands behind it is one click away."""
    of = said_once(view, card)
    if card.drawn == "folded":
        _folded(view, of)
        return
    with _framed(view, of):
        _body(view, card, of)


def draw_body(view: View, card: Card) -> None:
    """The same without frame and title."""
    _body(view, card, said_once(view, card))


def said_once(view: View, card: Card) -> SaidCard:
    """What a reader reads of the card, said once in a kept page."""
    return view.once(("card", card.id), lambda: said(view, card))


def _body(view: View, card: Card, of: SaidCard) -> None:
    if of.nothing:
        st.caption(markdown(of.nothing))
        return
    if of.figure is not None:
        (blocks if card.drawn == "blocks" else figure)(view, of)
    if of.lines:
        st.html(bullets(view, of.lines))
    if card.drawn == "sentences":
        draw_sentences(view, card, of)
    elif card.drawn == "findings":
        list_findings(view, card, of)
    elif of.table is not None and of.figure is not None and len(of.table) > PER_PAGE:
        count = len(of.table)
        with on_demand(of.id, view.say("card.table", count=count, rows=count)) as is_open:
            if is_open:
                _table(view, card, of.table, of.id)
    elif of.table is not None:
        _table(view, card, of.table, of.id)
    if of.proof:
        st.caption(markdown(of.proof))


TABLES: dict[str, Callable[..., None]] = {"agenda": agenda}


def _table(view: View, card: Card, table: SaidTable, key: str) -> None:
    TABLES.get(card.drawn, paged_table)(view, table, key)


def _folded(view: View, of: SaidCard) -> None:
    """A card that few need, behind its title."""
    with st.expander(markdown(of.title), icon=":material/calculate:"):
        st.html(bullets(view, of.lines))
        if of.behind is not None:
            open_button(view, of.id, of.behind)


@contextlib.contextmanager
def _framed(view: View, of: SaidCard) -> Iterator[None]:
    with st.container(border=True, key=f"card_{of.id}", height="stretch", gap="xsmall"):
        with st.container(horizontal=True, vertical_alignment="top", gap="small", wrap=False):
            st.subheader(markdown(of.title), anchor=False, width="stretch")
            if of.behind is not None:
                open_button(view, of.id, of.behind)
        if of.subtitle:
            st.caption(markdown(of.subtitle), help=_definition(view, of.words))
        yield


def _definition(view: View, words: str) -> str:
    return view.once(("definition", words), lambda: definition(view, words))


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
