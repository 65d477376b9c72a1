"""A table of many rows, a page at a time."""

from __future__ import annotations

import math

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from ladder.cards.said import SaidTable
from ladder.cards.tables import table_of
from ladder.cards.view import View
from ladder.screen.frame import presenting

PER_PAGE = 8
PER_SLIDE = 8


def paged_table(view: View, of: SaidTable, key: str, per: int = PER_PAGE) -> None:
    """The rows of one page, and below them the way to the others where there are any."""
    place, first, last = turned(view, len(of), key, per)
    place.html(view.once(("table", key, first, last), lambda: _html(view, of, first, last)))


def _html(view: View, of: SaidTable, first: int, last: int) -> str:
    return table_of(view, of.head, [[each.html for each in row] for row in of.cells(first, last)])


def turned(view: View, rows: int, key: str, per: int = PER_PAGE) -> tuple[DeltaGenerator, int, int]:
    """The place for the page that is turned to, with the way to the others below it, and the places
    of its first row and of the row after its last."""
    per = min(per, PER_SLIDE) if presenting.is_on() else per
    pages = math.ceil(rows / per)
    place = st.container(gap="xsmall", key=f"lines_{key}")
    page = 1
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            page = min(st.pagination(pages, key=f"page_{key}"), pages)
            st.caption(
                view.md(
                    "table.page",
                    first=(page - 1) * per + 1,
                    last=min(page * per, rows),
                    rows=rows,
                )
            )
    return place, (page - 1) * per, min(page * per, rows)
