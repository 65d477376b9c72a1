"""The sheets of a round to take along: in which language, with which day filled in; made when the
button is pressed."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date
from typing import Any

import streamlit as st

from ladder.cards.entry_names import Names
from ladder.cards.rounds.asking import asked, choices
from ladder.cards.view import View
from ladder.exports.rating_sheets import MOST_SHEETS, rating_sheets
from ladder.screen.frame import audited
from ladder.screen.frame.choices import OWN_NAMES
from ladder.words import LANGUAGES, Words


def sheets(view: View, chosen: Mapping[str, str]) -> None:
    """Below how far the round has come."""
    given = asked(choices(view, chosen))
    raters = len(view.ask("rating_round_by_rater", **given))
    with st.expander(view.md("rounds.sheets.title"), expanded=True, icon=":material/table_view:"):
        st.caption(view.md("rounds.sheets.why"))
        if not raters:
            st.caption(view.md("rounds.sheets.nobody"))
            return
        if raters > MOST_SHEETS:
            said = view.md("rounds.sheets.too_many", sheets=raters, most=MOST_SHEETS)
            st.warning(said, icon=":material/info:")
            return
        with st.container(horizontal=True, vertical_alignment="bottom"):
            language = st.selectbox(
                view.say("rounds.sheets.language"),
                LANGUAGES,
                index=LANGUAGES.index(view.language),
                key="sheets_language",
                format_func=OWN_NAMES.__getitem__,
                width=200,
            )
            day = st.date_input(
                view.say("rounds.sheets.day"),
                value=view.day,
                min_value=given["start"],
                key="sheets_day",
                width=200,
            )
            st.download_button(
                view.say("rounds.sheets.download", count=raters, sheets=raters),
                audited.made(
                    functools.partial(_made, view, given, day, str(language)), "sheets", view.page
                ),
                f"{view.say('rounds.sheets.file')}-{view.day.isoformat()}.zip",
                "application/zip",
                on_click="ignore",
                icon=":material/download:",
                key="sheets_download",
            )


def _made(view: View, given: Mapping[str, Any], day: date, language: str) -> bytes:
    names = Names(Words(language), view.ladders)
    return rating_sheets(names, view.ask("rating_round", **given), day)
