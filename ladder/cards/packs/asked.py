"""The slide of all that is asked, with owner and day; and the appendix by reference."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.decisions.board import decisions
from ladder.cards.decisions.receipts import receipt
from ladder.cards.packs.slides import MOST_ROWS, PackSlide, shown
from ladder.cards.said import Sharing
from ladder.cards.tables import Column
from ladder.cards.view import View


def decisions_asked(view: View, slides: Sequence[PackSlide], sharing: Sharing) -> list[PackSlide]:
    """One slide with what every slide before it asks; none where nothing is asked."""
    asks = [slide.ask for slide in slides if slide.ask is not None][:MOST_ROWS]
    if not asks:
        return []
    rows = pd.DataFrame(
        [
            (at, ask.text, ask.owner or view.say("packs.ask.unnamed"), pd.Timestamp(ask.by))
            for at, ask in enumerate(asks, 1)
        ],
        columns=["place", "decision", "owner_name", "due_on"],
    )
    title = view.say("packs.asked", count=len(asks), asked=len(asks))
    card = Card("asked", rows, columns=_columns(view), said=title)
    beside = [*last_decided(view, sharing), ("", view.say("packs.ask.proposed"))]
    return [shown(view, title, card, sharing, beside=beside)]


def last_decided(view: View, sharing: Sharing) -> list[tuple[str, str]]:
    """What became of the newest decision that was to move a number; nothing where none was. A share
    of a team is not said where small groups are withheld."""
    rows = decisions(view)
    rows = rows[(rows["standing"] == "past") & rows["expected"].notna()]
    if sharing.withholding:
        rows = rows[rows["about"].fillna("organisation") == "organisation"]
    for row in rows.sort_values("due_on", ascending=False, kind="stable").to_dict("records"):
        told = receipt(view, row)
        if told.then and told.now and told.verdict:
            said = view.say(
                f"packs.last.{told.verdict}",
                decision=row["decision"],
                then=told.then,
                expected=told.expected,
                now=told.now,
                day=row["decided_on"].date(),
            )
            return [(view.say("packs.last.label"), said)]
    return []


def _columns(view: View) -> list[Column]:
    return [
        Column("place", head=view.say("packs.ask.number")),
        Column("decision", head=view.say("packs.ask.decision")),
        Column("owner_name", head=view.say("packs.ask.owner")),
        Column("due_on", head=view.say("packs.ask.by")),
    ]


def appendix(view: View, slides: Sequence[PackSlide], sharing: Sharing) -> list[PackSlide]:
    """Where the rows behind each exhibit stand and how many there are: in the app, not here."""
    told = [
        (at, slide.exhibit, slide.page)
        for at, slide in enumerate(slides, 1)
        if slide.exhibit is not None and slide.exhibit.behind is not None
    ]
    if not told:
        return []
    rows = pd.DataFrame(
        [
            (
                at,
                view.say(f"measures.{exhibit.words}.title"),
                view.say(f"pages.{page}.name"),
                len(exhibit.rows),
            )
            for at, exhibit, page in told[:MOST_ROWS]
        ],
        columns=["place", "exhibit", "on_page", "behind_it"],
    )
    title = view.say("packs.appendix", count=len(rows), exhibits=len(rows))
    columns = [
        Column("place", head=view.say("packs.slide")),
        Column("exhibit", head=view.say("packs.shows")),
        Column("on_page", head=view.say("packs.on_page")),
        Column("behind_it", head=view.say("packs.behind_it"), number=True),
    ]
    return [shown(view, title, Card("appendix", rows, columns=columns, said=title), sharing)]
