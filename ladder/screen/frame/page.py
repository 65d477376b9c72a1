"""Opens a page: its frame, language, menu, data and shared choices; every page begins here, also
when opened by its own link."""

from __future__ import annotations

import pathlib
from dataclasses import replace
from typing import Literal

import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.view import View, view_of
from ladder.datasets.datasets import EVERYONE, Dataset
from ladder.figures.theme import look
from ladder.ladders.adopted import NotAdopted
from ladder.screen.data.held_back import held_back_line, not_kept_line
from ladder.screen.frame import (
    address,
    connection,
    presenting,
    session,
    sign_in,
    viewing,
)
from ladder.screen.frame.choices import (
    choose_day,
    choose_language,
    choose_scope,
    language,
    say_unknown,
)
from ladder.screen.frame.conventions import chosen
from ladder.screen.frame.menu import FILES, draw_menu
from ladder.screen.frame.own_words import own_words
from ladder.screen.share import publishing, streamlit_words
from ladder.screen.share.share_menu import share
from ladder.words import Words

STYLE = pathlib.Path(__file__).with_name("style.css")
ICON = pathlib.Path(__file__).with_name(
    "icon.svg"
)  # a named icon would be fetched from another host


def open_page(name: str) -> View:
    """The view of this run. Stops the run with a sentence where there is nobody to show and the
    page needs people."""
    words = open_frame(name)
    if sign_in.is_open_to_others():
        st.warning(markdown(words.say("serving.no_sign_in")), icon=":material/lock_open:")
    shared = session.shared()
    of = viewing.eyes(words, shared)
    if of is not None:
        viewing.standing_line(words, shared, of)
    dataset = session.dataset(shared if of is None else shared.seen_by(of.through))
    _lost_line(words, dataset)
    held_back_line(words, dataset, of)
    not_kept_line(words, shared)
    if dataset.origin == "upload":
        _upload_line(words, dataset)
    if dataset.not_adopted is not None:
        st.warning(markdown(unadopted(words, dataset.not_adopted)), icon=":material/rule:")
    view = _choices(words, dataset, name)
    say_unknown(words)
    if view.day < dataset.newest_day and not dataset.sees_line(EVERYONE, view.day):
        st.caption(view.md("access.history"))
    draw_menu(
        words, dataset
    )  # after the choices: its links carry only what has been found to exist
    if of is not None:
        with st.sidebar:
            viewing.menu(words, shared, of)
    if not dataset.people and name not in ("data", "ladders", "snapshots", "audit"):
        st.title(view.say(f"pages.{name}.name"), anchor=False)
        st.info(view.md("empty.nobody"), icon=":material/upload_file:")
        st.page_link(FILES["data"], label=view.say("empty.to_data"), query_params=address.present())
        st.stop()
    return view


def unadopted(words: Words, fault: NotAdopted) -> str:
    """One sentence: what is wrong with the list of adopted proposals, and that none of them
    counts."""
    return words.say(
        f"adopted.{fault.reason}", count=len(fault.names), names=words.all_of(list(fault.names))
    )


def open_frame(name: str, sidebar: Literal["auto", "collapsed"] = "auto") -> Words:
    """What every page has, one that shows no data too: its tab, its style and its language."""
    address.begin(name)
    words = language()
    st.set_page_config(
        page_title=words.say("app.tab", page=words.say(f"pages.{name}.name")),
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state=sidebar,
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    st.html(STYLE)
    if said := streamlit_words.style(words):
        st.html(said)
    return words


def title(view: View, text: str) -> None:
    """The finding of the page as its title, and the question it answers below."""
    with st.container(key="slide_title", gap="small"):
        st.title(markdown(text), anchor=False)
        st.caption(view.md(f"pages.{view.page}.question"))
    publishing.shared_line(view)
    publishing.note_title(text)
    presenting.begin(view)


def _choices(words: Words, dataset: Dataset, name: str) -> View:
    with st.container(key="choices", horizontal=True, vertical_alignment="center"):
        day = choose_day(words, dataset)
        hidden = address.flag("discreet")
        scope = choose_scope(words, dataset, day, hide_names=hidden)
        st.space("stretch")
        theme = look("dark" if st.context.theme.type == "dark" else "light")
        view = view_of(
            name, words, theme, dataset, day, scope, discreet=hidden, conventions=chosen()
        )
        view = replace(view, own_words=own_words(view))
        share(view)
        choose_language(words)
    return view


def _upload_line(words: Words, dataset: Dataset) -> None:
    """On every page while an upload is shown: that nobody else sees it, and the way back."""
    said = _what(words, dataset)
    with st.container(key="upload_line", horizontal=True, vertical_alignment="center"):
        st.markdown(markdown(said))
        st.button(
            words.say("dataset.back"),
            key="back_to_shared",
            on_click=session.close_upload,
            icon=":material/undo:",
        )
    connection.watch(session.seconds_left(), session.only_look)


def _lost_line(words: Words, dataset: Dataset) -> None:
    """Where the address names an upload that is not shown: why, and what is shown, until the reader
    says that they have seen it."""
    why = session.lost()
    if why is None:
        return
    said = [
        words.say(f"dataset.lost.{why}"),
        words.say("dataset.lost.now", what=_what(words, dataset)),
    ]
    with st.container(key="lost_line", horizontal=True, vertical_alignment="center"):
        st.warning(markdown(words.sentences(said)), icon=":material/warning:")
        st.button(
            words.say("choose.go_on"), key="lost_go_on", on_click=address.drop, args=(session.MARK,)
        )


def _what(words: Words, dataset: Dataset) -> str:
    at = dataset.read_at.strftime("%H:%M")
    return words.say(
        f"dataset.{dataset.origin}", count=dataset.people, people=dataset.people, at=at
    )
