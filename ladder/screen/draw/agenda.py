"""The agenda of a meeting: the day compared with, the finding over all changes, and lines that each
open their person."""

from __future__ import annotations

from datetime import date
from typing import NoReturn

import pandas as pd
import streamlit as st

from ladder.cards.card import Card
from ladder.cards.markdown import markdown
from ladder.cards.since.agenda import GONE
from ladder.cards.view import View
from ladder.screen.draw.card_frame import card, show
from ladder.screen.draw.paged_table import turned
from ladder.screen.frame import address
from ladder.screen.frame.choices import choose_earlier
from ladder.screen.frame.menu import FILES
from ladder.screen.frame.page import title

LINES = 8


def choose_since(view: View) -> date | None:
    """The earlier day: a quarter end or any known day before the day shown; the last quarter end
    unless said. None where nothing is earlier."""
    if view.before is None:
        return None
    return choose_earlier(view, view.before)


def one_day_only(view: View) -> NoReturn:
    """The data know one day only: say so."""
    title(view, view.say(f"pages.{view.page}.name"))
    st.info(view.md("since.one_day"), icon=":material/info:")
    st.stop()


def agenda(view: View, shown: Card, since: date) -> None:
    """A card whose rows are sentences about people: each line opens its person. A card about
    numbers is drawn as it is."""
    if "person" not in shown.rows.columns:
        show(view, shown)
        return
    said = shown.title(view)
    card(
        view,
        shown.measure,
        shown.rows,
        draw=lambda: _lines(view, shown, since),
        asked=dict(shown.asked),
        said=said,
    )


def _lines(view: View, shown: Card, since: date) -> None:
    """Name by name: the name opens the person, beside it stands what has changed."""
    place, first, last = turned(view, len(shown.rows), f"since_{shown.measure}", LINES)
    for row in shown.rows.iloc[first:last].to_dict("records"):
        name, *said = [str(column.write(row)) for column in shown.columns if column.write]
        link, text = place.columns([4, 9], gap="small", vertical_alignment="top")
        text.markdown(markdown(" ".join(said)))
        if pd.isna(row["person"]):
            link.markdown(markdown(name))
            continue
        day = {"day": since.isoformat()} if row.get("change") in GONE else {}
        link.page_link(
            FILES["person"],
            label=markdown(name),
            query_params={**address.present(), **day, "person": str(row["person"])},
        )
