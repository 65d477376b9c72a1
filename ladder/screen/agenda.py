"""Stop 5: the agenda of a meeting: the day compared with, the finding over all changes, and lines that each open their person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NoReturn

import pandas as pd
import streamlit as st

from ladder.screen import address
from ladder.screen.card import Card
from ladder.screen.cards import card, show
from ladder.screen.choices import choose_earlier
from ladder.screen.menu import FILES
from ladder.screen.page import title
from ladder.screen.paged import turned
from ladder.screen.text import markdown
from ladder.screen.view import View

LINES = 8
CHANGES = ("joined", "came", "left", "went", "promoted", "moved")
GONE = ("left", "went")


def choose_since(view: View) -> date | None:
    """The earlier day: a quarter end or any known day before the day shown; the last quarter end unless said. None where nothing is earlier."""
    if view.before is None:
        return None
    return choose_earlier(view, view.before)


def one_day_only(view: View) -> NoReturn:
    """The data know one day only: say so."""
    title(view, view.say(f"pages.{view.page}.name"))
    st.info(view.md("since.one_day"), icon=":material/info:")
    st.stop()


def meeting_title(view: View, since: date, cards: Sequence[Card]) -> str:
    """Since 30 Jun: 4 joined, 1 left, 3 promoted, 12 checkpoints flipped."""
    said = [_count(view, change, count) for change, count in _counts(cards).items()]
    return view.say("since.title", day=since, said=view.say("since.comma").join(said)) if said else view.say("since.nothing", day=since)


def since_lines(view: View, since: date, cards: Sequence[Card]) -> tuple[str, list[str]]:
    """The agenda in short: its title, what has come to each kind of change, and what each card has found."""
    found = [card.title(view) for card in cards[1:] if not card.rows.empty]
    return view.say("since.short", day=since), [*(_count(view, change, count) for change, count in _counts(cards[:1]).items()), *found]


def _counts(cards: Sequence[Card]) -> dict[str, int]:
    """How many people each change came to, and how many checkpoints flipped; what came to nothing is left out."""
    changes = cards[0].rows["change"].value_counts()
    counts = {change: int(changes.get(change, 0)) for change in CHANGES} | {"flipped": len(cards[1].rows) if len(cards) > 1 else 0}
    return {change: count for change, count in counts.items() if count}


def _count(view: View, change: str, count: int) -> str:
    return view.say(f"since.count.{change}", count=count, people=count, checkpoints=count)


def agenda(view: View, shown: Card, since: date) -> None:
    """A card whose rows are sentences about people: each line opens its person. A card about numbers is drawn as it is."""
    if "person" not in shown.rows.columns:
        show(view, shown)
        return
    said = shown.title(view)
    card(view, shown.measure, shown.rows, draw=lambda: _lines(view, shown, since), asked=dict(shown.asked), said=said)


def _lines(view: View, shown: Card, since: date) -> None:
    """Name by name: the name opens the person, beside it stands what has changed."""
    place, rows = turned(view, shown.rows, f"since_{shown.measure}", LINES)
    for row in rows.to_dict("records"):
        name, *said = [str(column.write(row)) for column in shown.columns if column.write]
        link, text = place.columns([4, 9], gap="small", vertical_alignment="top")
        text.markdown(markdown(" ".join(said)))
        if pd.isna(row["person"]):
            link.markdown(markdown(name))
            continue
        day = {"day": since.isoformat()} if row.get("change") in GONE else {}
        link.page_link(FILES["person"], label=markdown(name), query_params={**address.present(), **day, "person": str(row["person"])})
