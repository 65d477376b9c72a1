"""How growing people is counted, worked out on a manager of the shown data."""

from __future__ import annotations

import streamlit as st

from ladder.cards.card import Behind
from ladder.cards.markdown import markdown
from ladder.cards.person.worked_example import _line, _sums, _telling
from ladder.cards.tables import bullets
from ladder.cards.view import View
from ladder.screen.draw.details import open_details


def worked_example(view: View, person: str) -> None:
    """An expander that counts the people grown by this person, or where they have grown nobody, by
    a manager who shows every case."""
    rows = view.ask("grown_stretches", person=person)
    if rows.empty and (other := _telling(view)):
        person, rows = other, view.ask("grown_stretches", person=other)
    if rows.empty:
        return
    names = view.ask("people_on").set_index("person")["name"]
    with st.expander(view.say("worked.title"), icon=":material/calculate:"):
        st.markdown(view.md("worked.opening", name=str(names[person]), day=view.day))
        st.html(
            bullets(
                view,
                [
                    _line(view, told)
                    for _, told in rows.groupby(["promoted_on", "person"], sort=True)
                ],
            )
        )
        for said in _sums(view, rows, str(names[person])):
            st.markdown(markdown(said))
        if st.button(
            view.say("card.open"),
            key="open_worked",
            type="tertiary",
            icon=":material/table_view:",
            help=view.say("card.open_help"),
        ):
            open_details(view, Behind("grown_stretches", rows, {"person": person}))
