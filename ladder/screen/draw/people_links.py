"""The way from a card to the people in it: a link to a person's page keeps the session, and with it
an upload."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ladder.cards.card import Card
from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.screen.frame import address
from ladder.screen.frame.menu import FILES
from ladder.words import is_missing
from ladder.words.names import findable

MOST = 300
"""As many as a menu is looked through for; all are in Rows."""


def reach(view: View, card: Card) -> None:
    """A menu of the people in the card's table, and the link to the one chosen, on a day on which
    they are there."""
    if "person" not in card.shown.columns or card.shown.empty:
        return
    people, names, labels = view.once(("reach", card.id), lambda: _people(view, card))
    with st.container(horizontal=True, vertical_alignment="center", key=f"reach_{card.id}"):
        person = st.selectbox(
            view.say("structure.reach"),
            list(names),
            index=None,
            format_func=labels.__getitem__,
            key=f"reach_menu_{card.id}",
            placeholder=view.say("structure.reach"),
            label_visibility="collapsed",
            width=260,
        )
        if person is not None:
            on = {} if (day := _shown_on(people, person)) is None else {"day": day}
            st.page_link(
                FILES["person"],
                label=markdown(names[person]),
                icon=":material/arrow_forward:",
                query_params={**address.present(), "person": person, **on},
            )


def _people(view: View, card: Card) -> tuple[pd.DataFrame, dict[str, str], dict[str, str]]:
    """The first row of each person, their names, and these as a menu says them."""
    people = card.shown.drop_duplicates("person").head(MOST)
    names = {
        str(person): view.or_unknown(name, "name") if is_missing(name) else str(name)
        for person, name in zip(people["person"], people["name"], strict=True)
    }
    return people, names, {person: findable(name) for person, name in names.items()}


def _shown_on(people: pd.DataFrame, person: str) -> str | None:
    """A day on which somebody who is gone was still in the scope; None where the view's own day
    will do."""
    if "shown_on" not in people.columns:
        return None
    day = people.loc[people["person"] == person, "shown_on"].iloc[0]
    return None if is_missing(day) else str(day.date().isoformat())
