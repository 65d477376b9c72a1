"""A table as a workbook, made when it is asked for."""

from __future__ import annotations

import functools

import pandas as pd
import streamlit as st

from ladder.cards.view import View
from ladder.exports.workbook import xlsx_bytes

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offer_workbook(view: View, measure: str, rows: pd.DataFrame) -> None:
    """The rows as XLSX; they are bound here, since the file is made on another thread that knows no
    session."""
    st.download_button(
        view.say("export.workbook"),
        functools.partial(xlsx_bytes, rows),
        f"ladder-{measure}-{view.day.isoformat()}.xlsx",
        XLSX,
        on_click="ignore",
        icon=":material/table:",
        key=f"workbook_{measure}",
    )
