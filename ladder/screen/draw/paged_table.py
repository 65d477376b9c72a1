"""A table of many rows, a page at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ladder.cards.tables import Column, table
from ladder.cards.view import View
from ladder.screen.frame import presenting

PER_PAGE = 12
PER_SLIDE = 8


def paged_table(
    view: View, rows: pd.DataFrame, columns: Sequence[Column], key: str, per: int = PER_PAGE
) -> None:
    """The rows of one page, and below them the way to the others where there are any."""
    place, shown = turned(view, rows, key, per)
    place.html(table(view, shown, columns))


def turned(
    view: View, rows: pd.DataFrame, key: str, per: int = PER_PAGE
) -> tuple[DeltaGenerator, pd.DataFrame]:
    """The place for the rows of the page that is turned to, with the way to the others below it,
    and these rows."""
    per = min(per, PER_SLIDE) if presenting.is_on() else per
    pages = math.ceil(len(rows) / per)
    place = st.container(gap="xsmall", key=f"lines_{key}")
    page = 1
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            page = min(st.pagination(pages, key=f"page_{key}"), pages)
            st.caption(
                view.md(
                    "table.page",
                    first=(page - 1) * per + 1,
                    last=min(page * per, len(rows)),
                    rows=len(rows),
                )
            )
    return place, rows.iloc[(page - 1) * per : page * per]
