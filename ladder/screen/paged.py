"""Stop 5: a table of many rows, a page at a time."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from ladder.screen import presenting
from ladder.screen.tables import Column, table
from ladder.screen.view import View

PER_PAGE = 12
PER_SLIDE = 8


def paged_table(view: View, rows: pd.DataFrame, columns: Sequence[Column], key: str, per: int = PER_PAGE) -> None:
    """The rows of one page, and below them the way to the others where there are any."""
    per = min(per, PER_SLIDE) if presenting.is_on() else per
    pages = math.ceil(len(rows) / per)
    place = st.empty()
    page = 1
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            page = min(st.pagination(pages, key=f"page_{key}"), pages)
            st.caption(view.md("table.page", first=(page - 1) * per + 1, last=min(page * per, len(rows)), rows=len(rows)))
    place.html(table(view, rows.iloc[(page - 1) * per : page * per], columns))
