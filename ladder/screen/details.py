"""Stop 5: what stands behind a number: its definition, its rows, its very SQL, and the rows as a file."""

from __future__ import annotations

import datetime
from typing import Any

import pandas as pd
import streamlit as st

from ladder import measures
from ladder.exports.tables import csv_bytes
from ladder.screen.naming import headed, named
from ladder.screen.view import View

ROWS_SHOWN = 2000


def open_details(view: View, measure: str, rows: pd.DataFrame, asked: dict[str, Any]) -> None:
    """Open a panel at the side; the page stays where it is."""
    panel = st.dialog(view.say(f"measures.{measure}.title"), width="large", position="right")(_panel)
    panel(view, measure, rows, asked)


def _panel(view: View, measure: str, rows: pd.DataFrame, asked: dict[str, Any]) -> None:
    st.markdown(definition(view, measure))
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
    st.caption(view.md("card.rows", count=len(rows), rows=len(rows)))
    st.dataframe(shown.head(ROWS_SHOWN), hide_index=True, placeholder="–")
    with st.expander(view.say("card.sql")):
        st.caption(view.md("card.sql_help"))
        st.code(measures.full_sql(measure), language="sql")
        st.code("\n".join(f"${name} = {_literal(value)}" for name, value in _parameters(view, measure, asked).items()), language="sql")


def _parameters(view: View, measure: str, asked: dict[str, Any]) -> dict[str, Any]:
    given = {"day": view.day, "scope": view.scope, "since": view.day, **asked}
    return {name: given.get(name) for name in sorted(measures.parameters_of(measure))}


def _literal(value: object) -> str:
    if isinstance(value, datetime.date):
        return f"date '{value.isoformat()}'"
    return "'" + str(value).replace("'", "''") + "'"


def definition(view: View, measure: str) -> str:
    """Meaning, formula and source of a measure as Markdown."""
    parts = [view.md(f"measures.{measure}.meaning")]
    parts += [
        f"**{view.md(f'definition.{part}')}**: {view.md(f'measures.{measure}.{part}')}"
        for part in ("formula", "source")
        if view.words.has(f"measures.{measure}.{part}")
    ]
    return "\n\n".join(parts)
