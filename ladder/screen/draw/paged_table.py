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
MORE = 2
"""So many rows beyond a page stand below the others: a page of their own would hold no more."""


def paged_table(view: View, of: SaidTable, key: str, per: int = PER_PAGE) -> None:
    """The rows of one page, and below them the way to the others where there are any."""
    place, first, last = turned(view, len(of), key, per)
    place.html(view.once(("table", key, first, last), lambda: _html(view, of, first, last)))


def _html(view: View, of: SaidTable, first: int, last: int) -> str:
    return table_of(view, of.head, [[each.html for each in row] for row in of.cells(first, last)])


def turned(view: View, rows: int, key: str, per: int = PER_PAGE) -> tuple[DeltaGenerator, int, int]:
    """The place for the page that is turned to, with the way to the others below it, and the places
    of its first row and of the row after its last."""
    on_slide = presenting.is_on()
    each = pages_of(rows, min(per, PER_SLIDE), 0) if on_slide else pages_of(rows, per)
    place = st.container(gap="xsmall", key=f"lines_{key}")
    page = 1
    if len(each) > 1:
        with st.container(horizontal=True, vertical_alignment="center"):
            page = min(st.pagination(len(each), key=f"page_{key}"), len(each))
            first, last = each[page - 1]
            st.caption(view.md("table.page", first=first + 1, last=last, rows=rows))
    return place, *each[page - 1]


def pages_of(rows: int, per: int, more: int = MORE) -> list[tuple[int, int]]:
    """The places of the first row of each page and of the row after its last; the last page may
    hold up to `more` rows beyond `per`."""
    pages = max(math.ceil((rows - more) / per), 1)
    return [(page * per, rows if page == pages - 1 else (page + 1) * per) for page in range(pages)]
