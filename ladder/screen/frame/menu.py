"""The menu at the side: which pages there are, which data is shown, and how much of it can be
trusted to speak."""

from __future__ import annotations

import pathlib
from typing import Any

import pandas as pd
import streamlit as st

from ladder.cards.markdown import markdown
from ladder.cards.view import View
from ladder.datasets.datasets import Dataset
from ladder.screen.frame import address, audited
from ladder.words import Words

MENU = {
    "organisation": {
        "overview": "app.py",
        "since": "pages/since.py",
        "decisions": "pages/decisions.py",
        "structure": "pages/structure.py",
        "coverage": "pages/coverage.py",
        "goals": "pages/goals.py",
        "portfolio": "pages/portfolio.py",
    },
    "growth": {
        "person": "pages/person.py",
        "plan": "pages/plan.py",
        "promotions": "pages/promotions.py",
        "bench": "pages/bench.py",
        "rounds": "pages/rounds.py",
        "managers": "pages/managers.py",
        "whatif": "pages/whatif.py",
        "roadmap": "pages/roadmap.py",
        "ladders": "pages/ladders.py",
    },
    "data": {"data": "pages/data.py", "snapshots": "pages/snapshots.py"},
}
JS = pathlib.Path(__file__).with_name("phone_menu.js").read_text("utf-8")
_closes_when_chosen = st.components.v2.component("ladder_phone_menu", html="<span></span>", js=JS)
FILES = {name: file for section in MENU.values() for name, file in section.items()}


AUDIT = "pages/audit.py"


def draw_menu(words: Words, dataset: Dataset) -> None:
    """The sidebar; its links carry the reader's choices, and the session goes along."""
    carried = address.present()
    with st.sidebar:
        st.html(f'<div class="brand">{words.say("app.name")}</div>')
        _dataset_line(words, dataset)
        for section, pages in MENU.items():
            st.html(f'<div class="section">{words.say(f"menu.{section}")}</div>')
            for page, file in pages.items():
                st.page_link(file, label=words.say(f"pages.{page}.name"), query_params=carried)
            if section == "data" and audited.may_read():
                st.page_link(AUDIT, label=words.say("pages.audit.name"), query_params=carried)
        _confidence(words, dataset)
        _closes_when_chosen(key="phone_menu")


def link(view: View, page: str, **choices: str) -> None:
    """A link to another page with the reader's choices and some more; the session, and with it an
    upload, goes along."""
    st.page_link(
        FILES[page],
        label=view.say("link.to", page=view.say(f"pages.{page}.name")),
        icon=":material/arrow_forward:",
        query_params={**address.present(), **choices},
    )


def _dataset_line(words: Words, dataset: Dataset) -> None:
    """Which data is shown, and since when."""
    at = dataset.read_at.strftime("%H:%M")
    st.caption(
        markdown(
            words.say(
                f"dataset.{dataset.origin}", count=dataset.people, people=dataset.people, at=at
            )
        )
    )


def _confidence(words: Words, dataset: Dataset) -> None:
    """How much of the data can be trusted to speak, on every page."""
    if not dataset.people:
        return
    row = dataset.ask("confidence", day=dataset.newest_day, scope="*").iloc[0]
    newest = row["newest_assessed_on"]
    age = None if pd.isna(newest) else (pd.Timestamp(dataset.newest_day) - newest).days
    said = words.say(
        "confidence.placed", share=row["placed"] / row["people"], people=int(row["people"])
    )
    if row["managers_unknown"]:
        said += words.say(
            "confidence.managers",
            count=int(row["managers_unknown"]),
            managers=int(row["managers_unknown"]),
        )
    said += (
        words.say("confidence.age", count=age, days=age)
        if age is not None
        else words.say("confidence.unassessed")
    )
    said += _readings(words, dataset, row)
    st.html(f'<div class="section">{words.say("menu.confidence")}</div>')
    st.caption(markdown(said))


def _readings(words: Words, dataset: Dataset, row: pd.Series[Any]) -> str:
    """How old the newest reading of an open goal is; nothing where no goal is open."""
    if pd.isna(row["goals_open"]) or not row["goals_open"]:
        return ""
    if pd.isna(row["goals_read_on"]):
        return words.say("confidence.unread")
    age = (pd.Timestamp(dataset.newest_day) - row["goals_read_on"]).days
    return words.say("confidence.readings", count=age, days=age)
