"""Stop 5: opens a page: its frame, language, menu, data and shared choices; every page begins here, also when opened by its own link."""

from __future__ import annotations

import pathlib
from datetime import date
from typing import Literal

import pandas as pd
import streamlit as st

from ladder import access
from ladder.datasets import Dataset
from ladder.figures.theme import look
from ladder.screen import address, session
from ladder.screen.choices import choose_day, choose_language, choose_scope, language
from ladder.screen.publishing import offer
from ladder.screen.text import markdown
from ladder.screen.view import View
from ladder.words import Words

STYLE = pathlib.Path(__file__).with_name("style.css")
ICON = pathlib.Path(__file__).with_name("icon.svg")  # a named icon would be fetched from another host
MENU = {
    "organisation": {"overview": "app.py", "coverage": "pages/coverage.py", "goals": "pages/goals.py"},
    "growth": {
        "person": "pages/person.py",
        "promotions": "pages/promotions.py",
        "bench": "pages/bench.py",
        "roadmap": "pages/roadmap.py",
        "ladders": "pages/ladders.py",
    },
    "data": {"data": "pages/data.py", "snapshots": "pages/snapshots.py"},
}
FILES = {name: file for section in MENU.values() for name, file in section.items()}


def open_page(name: str) -> View:
    """The view of this run. Stops the run with a sentence where there is nobody to show and the page needs people."""
    words = open_frame(name)
    dataset = session.dataset()
    if dataset.origin == "upload":
        _upload_line(words, dataset)
    view = _choices(words, dataset, name)
    _menu(words, dataset)  # after the choices: its links carry only what has been found to exist
    if not dataset.people and name not in ("data", "ladders", "snapshots"):
        st.title(view.say(f"pages.{name}.name"), anchor=False)
        st.info(view.md("empty.nobody"), icon=":material/upload_file:")
        st.page_link(FILES["data"], label=view.say("empty.to_data"), query_params=address.present())
        st.stop()
    return view


def open_frame(name: str, sidebar: Literal["expanded", "collapsed"] = "expanded") -> Words:
    """What every page has, one that shows no data too: its tab, its style and its language."""
    words = language()
    st.set_page_config(
        page_title=words.say("app.tab", page=words.say(f"pages.{name}.name")),
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state=sidebar,
        menu_items={"Get help": None, "Report a bug": None, "About": None},
    )
    st.html(STYLE)
    return words


def title(view: View, text: str) -> None:
    """The finding of the page as its title, and the question it answers below."""
    st.title(markdown(text), anchor=False)
    with st.container(key="below_title", horizontal=True, vertical_alignment="center"):
        st.caption(view.md(f"pages.{view.page}.question"), width="stretch")
        offer(view, text)


def link(view: View, page: str, **choices: str) -> None:
    """A link to another page with the reader's choices and some more; the session, and with it an upload, goes along."""
    st.page_link(
        FILES[page],
        label=view.say("link.to", page=view.say(f"pages.{page}.name")),
        icon=":material/arrow_forward:",
        query_params={**address.present(), **choices},
    )


def _choices(words: Words, dataset: Dataset, name: str) -> View:
    with st.container(key="choices", horizontal=True, vertical_alignment="bottom"):
        day = choose_day(words, dataset)
        scope = choose_scope(words, dataset, day)
        st.space("stretch")
        choose_language(words)
    access.require(dataset, scope, day)
    theme = look("dark" if st.context.theme.type == "dark" else "light")
    return View(name, words, theme, dataset, day, scope, _quarter_before(dataset, day))


def _quarter_before(dataset: Dataset, day: date) -> date | None:
    days = [known.date() for known in dataset.ask("known_quarters")["day"]]
    return max((known for known in days if known < day), default=None)


def _menu(words: Words, dataset: Dataset) -> None:
    carried = address.present()
    with st.sidebar:
        st.html(f'<div class="brand">{words.say("app.name")}</div>')
        _dataset_line(words, dataset)
        for section, pages in MENU.items():
            st.html(f'<div class="section">{words.say(f"menu.{section}")}</div>')
            for page, file in pages.items():
                st.page_link(file, label=words.say(f"pages.{page}.name"), query_params=carried)
        _confidence(words, dataset)


def _dataset_line(words: Words, dataset: Dataset) -> None:
    """Which data is shown, and since when."""
    at = dataset.read_at.strftime("%H:%M")
    st.caption(markdown(words.say(f"dataset.{dataset.origin}", count=dataset.people, people=dataset.people, at=at)))


def _upload_line(words: Words, dataset: Dataset) -> None:
    """On every page while an upload is shown: that nobody else sees it, and the way back."""
    said = words.say("dataset.upload", count=dataset.people, people=dataset.people, at=dataset.read_at.strftime("%H:%M"))
    with st.container(key="upload_line", horizontal=True, vertical_alignment="center"):
        st.markdown(markdown(said))
        st.button(words.say("dataset.back"), key="back_to_shared", on_click=session.close_upload, icon=":material/undo:")


def _confidence(words: Words, dataset: Dataset) -> None:
    """How much of the data can be trusted to speak, on every page."""
    if not dataset.people:
        return
    row = dataset.ask("confidence", day=dataset.newest_day, scope="*").iloc[0]
    newest = row["newest_assessed_on"]
    age = None if pd.isna(newest) else (pd.Timestamp(dataset.newest_day) - newest).days
    said = words.say("confidence.placed", share=row["placed"] / row["people"], people=int(row["people"]))
    if row["managers_unknown"]:
        said += words.say("confidence.managers", count=int(row["managers_unknown"]), managers=int(row["managers_unknown"]))
    said += words.say("confidence.age", count=age, days=age) if age is not None else words.say("confidence.unassessed")
    st.html(f'<div class="section">{words.say("menu.confidence")}</div>')
    st.caption(markdown(said))
