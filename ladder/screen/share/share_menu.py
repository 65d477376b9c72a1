"""Takes the present view along: as slides, as a link that opens the same view elsewhere, and
discreet for a room."""

from __future__ import annotations

import pathlib

import streamlit as st

from ladder.cards.view import View
from ladder.screen.frame import address, presenting
from ladder.screen.share.export_buttons import take
from ladder.screen.share.ladder_documents import PAGE, take_ladder
from ladder.screen.share.publishing import offer
from ladder.words import Words

JS = pathlib.Path(__file__).with_name("copy_link.js").read_text("utf-8")
HTML = '<button type="button"></button><span role="status"></span>'
CSS = """button { font: inherit; color: var(--st-text-color); background: transparent;
  border: 1px solid var(--st-border-color);
  border-radius: var(--st-button-radius); padding: 0.35rem 0.9rem; cursor: pointer; }
button:hover, button:focus-visible { border-color: var(--st-primary-color);
  color: var(--st-primary-color); }
span { display: block; margin-top: 0.3rem; font: 0.85rem var(--st-font);
  color: var(--st-text-color); overflow-wrap: anywhere; }"""

_copy = st.components.v2.component("ladder_copy_link", html=HTML, css=CSS, js=JS)


def share(view: View) -> None:
    """In the row of choices: present with one click, and a menu to share: link, discretion, deck
    and document."""
    words = view.words
    st.button(
        words.say("share.present"),
        key="present",
        icon=":material/present_to_all:",
        on_click=presenting.start,
        help=words.say("share.present_help"),
    )
    menu = st.popover(
        words.say("share.menu"), icon=":material/ios_share:", key="share", on_change="rerun"
    )
    if menu.open:
        with menu:
            _copy_link(words)
            _discreet(words)
            if view.page == PAGE:
                take_ladder(view)
            take(view)
            offer(view)


def _copy_link(words: Words) -> None:
    """The address of this view with every choice in it, also those that are defaults today."""
    _copy(
        data={
            "label": words.say("share.copy"),
            "copied": words.say("share.copied"),
            "choices": address.in_force(),
        },
        key="copy_link",
    )
    st.caption(words.say("share.copy_help"))


def _discreet(words: Words) -> None:
    """Initials for names and no score of one person, on every page until switched off; the link
    carries it."""
    st.session_state["discreet_switch"] = address.flag("discreet")
    st.toggle(
        words.say("share.discreet"),
        key="discreet_switch",
        help=words.say("share.discreet_help"),
        on_change=_switch,
    )


def _switch() -> None:
    address.put("discreet", "1" if st.session_state["discreet_switch"] else "", "")
