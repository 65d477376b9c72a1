"""What a pack consists of: slides with one headline, one exhibit, what it means and what is asked,
before any writer writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ladder.cards.card import Card
from ladder.cards.said import SaidCard, Sharing, said
from ladder.cards.view import View

MOST_ROWS = 8
"""So many rows of a table can be read in a room."""


@dataclass(frozen=True)
class Ask:
    """What is put to those in the room. `owner` is who answers for it ('' where the data name
    nobody), `by` the day by which it is proposed to be done."""

    text: str
    owner: str
    by: date

    def whose(self, view: View) -> str:
        """Owner and day as a reader reads them: a proposal until somebody decides."""
        return view.say(
            "packs.ask.whose" if self.owner else "packs.ask.nobody", owner=self.owner, day=self.by
        )


@dataclass(frozen=True)
class PackSlide:
    """`title` is the headline; `exhibit` what shows it; `beside` labelled sentences; `left` says
    how many rows of its table are left out; `page` is where all of them stand, `trends` are small
    lines, one for each row of the table."""

    title: str
    exhibit: SaidCard | None = None
    beside: tuple[tuple[str, str], ...] = ()
    ask: Ask | None = None
    left: int = 0
    trends: tuple[tuple[float, ...], ...] = ()
    page: str = ""


@dataclass(frozen=True)
class Pack:
    """The slides for one audience in their order."""

    audience: str
    slides: tuple[PackSlide, ...]


def exhibit(
    view: View, card: Card, sharing: Sharing, columns: Sequence[str] = ()
) -> tuple[SaidCard, int]:
    """The card as a room can read it: its figure, else the first rows of its table with only these
    columns (all where none are named); and how many rows are left out."""
    if card.figure is not None:
        return said(view, replace(card, columns=(), lines=()), sharing), 0
    kept = [each for each in card.columns if not columns or each.key in columns]
    shown = said(view, replace(card, columns=kept, lines=()), sharing)
    if shown.table is None or len(shown.table) <= MOST_ROWS:
        return shown, 0
    left = len(shown.table) - MOST_ROWS
    first = replace(shown.table, rows=shown.table.rows.head(MOST_ROWS))
    return replace(shown, table=first), left


def shown(
    view: View,
    title: str,
    card: Card,
    sharing: Sharing,
    *,
    columns: Sequence[str] = (),
    beside: Sequence[tuple[str, str]] = (),
    ask: Ask | None = None,
    page: str = "",
) -> PackSlide:
    """A slide of one card. Where cells of the card are withheld its finding is not said: the title
    is then the measure's name."""
    of = replace(view, page=page) if page else view
    found, left = exhibit(of, card, sharing, columns)
    notes = list(beside)
    if found.nothing:
        notes.insert(0, ("", found.nothing))
    notes += [(view.say("packs.withheld"), why) for why in dict.fromkeys(found.withheld)]
    has_rows = found.figure is not None or found.table is not None
    headline = found.title if found.withheld else title
    return PackSlide(headline, found if has_rows else None, tuple(notes), ask, left, page=of.page)
