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
    if SHOWS.get(page) != "person" and _is_there(view, choices.get("person")):
        lead(view, "person", choices)


def lead_word(view: View, page: str, choices: Mapping[str, str]) -> str:
    """'Open Person: Ana', or 'Open Structure' where the page shows everybody."""
    return view.once(("lead", page, *sorted(choices.items())), lambda: _word(view, page, choices))


def _word(view: View, page: str, choices: Mapping[str, str]) -> str:
    shown, name = choices.get(SHOWS.get(page, ""), ""), view.say(f"pages.{page}.name")
    about = view.competency_name(shown) if page == "coverage" and shown else _name(view, shown)
    return (
        view.say("link.to_one", page=name, about=about) if about else view.say("link.to", page=name)
    )


def _is_there(view: View, person: str | None) -> bool:
    return person is not None and view.once(
        ("is there", person), lambda: bool((view.ask("people_on")["person"] == person).any())
    )


def _name(view: View, person: str) -> str:
    """The name of somebody in the scope; '' of anybody else."""
    if not person:
        return ""
    people = view.ask("people_on")
    found = people.loc[people["person"] == person, "name"]
    return "" if found.empty else view.or_unknown(found.iloc[0], "name")
