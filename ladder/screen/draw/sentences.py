"""The three sentences on screen: side by side, each under its kind, and a sheet to put them in
one's own words."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from ladder.cards.card import Card
from ladder.cards.markdown import markdown
from ladder.cards.overview.sentences import LONGEST
from ladder.cards.said import SaidCard
from ladder.cards.view import View
from ladder.screen.frame.own_words import keep

COLOURS: dict[str, Literal["gray", "red", "blue"]] = {
    "steady": "gray",
    "moving": "red",
    "decide": "blue",
}


def draw_sentences(view: View, card: Card, of: SaidCard) -> None:
    """Each sentence with its kind as word and colour, and whether the reader wrote it."""
    if of.table is None:
        return
    rows = of.table.rows.to_dict("records")
    for column, row in zip(st.columns(len(rows)), rows, strict=True):
        with column, st.container(gap="xsmall"):
            st.badge(view.say(f"sentences.kind.{row['kind']}"), color=COLOURS[row["kind"]])
            st.markdown(markdown(str(row["sentence"])))
            if row["is_own"]:
                st.caption(view.md("sentences.edited"))
    if st.button(
        view.say("sentences.edit"),
        key="edit_sentences",
        type="tertiary",
        icon=":material/edit:",
        help=view.say("sentences.edit_help"),
    ):
        st.dialog(view.say("sentences.title"), width="medium")(_sheet)(view, card)


def _sheet(view: View, card: Card) -> None:
    """The sentences to be rewritten; what is left as it was, or empty, the data say."""
    st.caption(view.md("sentences.edit_help"))
    st.caption(view.md("sentences.edit_withheld"))
    rows = {row["kind"]: str(row["sentence"]) for row in card.rows.to_dict("records")}
    for kind, text in rows.items():
        st.text_area(
            view.say(f"sentences.kind.{kind}"),
            text[:LONGEST],
            key=f"sentence_{kind}",
            max_chars=LONGEST,
        )
    with st.container(horizontal=True):
        for key, said, do in (("keep_sentences", "save", _keep), ("back_to_data", "back", _back)):
            if st.button(
                view.say(f"sentences.{said}"),
                key=key,
                type="primary" if do is _keep else "secondary",
                on_click=do,
                args=(view, card),
            ):
                st.rerun()


def _keep(view: View, card: Card) -> None:
    """What differs from what the data say is kept."""
    written = {
        str(kind): " ".join(str(st.session_state[f"sentence_{kind}"]).split())
        for kind in card.values
    }
    by_data = {str(kind): str(text)[:LONGEST] for kind, text in card.values.items()}
    keep(view, {kind: text for kind, text in written.items() if text not in ("", by_data[kind])})


def _back(view: View, card: Card) -> None:
    keep(view, {})
