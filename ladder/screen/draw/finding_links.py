"""The links below a finding: each names the page it opens and, where the page is about one thing,
what it shows there."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.screen.frame import address
from ladder.screen.frame.menu import FILES

SHOWS = {"person": "person", "roadmap": "person", "coverage": "competency"}
"""Which choice a page is about; the others keep theirs, and say nothing of it."""


def lead(view: View, page: str, choices: Mapping[str, str]) -> None:
    """The page that a finding is about."""
    word = markdown(lead_word(view, page, choices))
    st.page_link(
        FILES[page],
        label=word,
        icon=":material/arrow_forward:",
        query_params={**address.present(), **choices},
    )


def lead_to_person(view: View, page: str, choices: Mapping[str, str]) -> None:
    """The person whom a finding names, where its own page is about more."""
    if SHOWS.get(page) != "person" and choices.get("person") in _names(view):
        lead(view, "person", choices)


def lead_word(view: View, page: str, choices: Mapping[str, str]) -> str:
    """'Open Person: Ana', or 'Open Structure' where the page shows everybody."""
    shown, name = choices.get(SHOWS.get(page, ""), ""), view.say(f"pages.{page}.name")
    about = (
        view.competency_name(shown) if page == "coverage" and shown else _names(view).get(shown, "")
    )
    return (
        view.say("link.to_one", page=name, about=about) if about else view.say("link.to", page=name)
    )


def _names(view: View) -> dict[str, str]:
    """Everybody in the scope, by name."""
    people = view.ask("people_on")
    return {
        str(person): view.or_unknown(name, "name")
        for person, name in zip(people["person"], people["name"], strict=True)
    }
