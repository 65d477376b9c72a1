"""What stands behind a number: its definition, its rows, its very SQL, and the rows as a file."""

from __future__ import annotations

import datetime
from typing import Any

import streamlit as st

from ladder import measures
from ladder.cards.card import Behind
from ladder.cards.definition import definition_card
from ladder.cards.row_words import headed, named
from ladder.cards.view import View
from ladder.intake.file.safe_csv import csv_bytes
from ladder.measures import reading_days
from ladder.screen.draw.downloads import offer_workbook
from ladder.screen.frame.conventions import convention_switch
from ladder.screen.numbers.number_panel import is_trend, people_behind, show_trend

ROWS_SHOWN = 2000


def open_details(view: View, behind: Behind) -> None:
    """Open a panel at the side; the page stays where it is."""
    st.dialog(view.say(f"measures.{behind.words}.title"), width="large", position="right")(_panel)(
        view, behind
    )


def _panel(view: View, behind: Behind) -> None:
    measure, rows = behind.measure, behind.rows
    st.markdown(definition_card(view, behind.words))
    if measure in measures.names():
        convention_switch(view, measure)
        if is_trend(rows):
            show_trend(view, behind.words, rows)
        people_behind(view, behind)
    shown = headed(view, named(view, rows))
    st.download_button(
        view.say("card.download"),
        csv_bytes(shown),
        f"ladder-{measure}-{view.day.isoformat()}.csv",
        "text/csv",
        on_click="ignore",
        icon=":material/download:",
        key=f"download_{measure}",
    )
    offer_workbook(view, measure, shown)
    st.caption(view.md("card.rows", count=len(rows), rows=len(rows)))
    st.dataframe(shown.head(ROWS_SHOWN), hide_index=True, placeholder="–")
    if measure not in measures.names():  # the findings are said by many rules
        return
    own, parts = view.dataset.sql_of(measure, **_given(view, behind))
    with st.expander(view.say("card.sql")):
        st.caption(view.md("card.sql_help"))
        st.code(own, language="sql")
        st.code(
            "\n".join(
                f"${name} = {_literal(value)}" for name, value in _parameters(view, behind).items()
            ),
            language="sql",
        )
    if parts:
        with st.expander(view.say("card.sql_parts", count=len(parts), parts=len(parts))):
            st.caption(view.md("card.sql_parts_help"))
            for name, text in parts.items():
                st.code(f"{name} as (\n{text}\n)", language="sql")


def _given(view: View, behind: Behind) -> dict[str, Any]:
    ways = {
        parameter: view.way(behind.measure, parameter)
        for parameter in measures.conventions_of(behind.measure)
    }
    usual = {"since": view.day, "reading_days": reading_days.days()}
    return {"day": view.day, "scope": view.scope, **usual, **ways, **behind.asked}


def _parameters(view: View, behind: Behind) -> dict[str, Any]:
    given = _given(view, behind)
    return {name: given[name] for name in sorted(measures.parameters_of(behind.measure))}


def _literal(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"date '{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"
