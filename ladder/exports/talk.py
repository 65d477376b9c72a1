"""Cards become what leaves the app: their findings, figures, tables as plain text, definitions and
rows, each bounded."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pandas as pd
from markupsafe import Markup

from ladder.cards.boards import board
from ladder.cards.card import Card
from ladder.cards.row_words import SHARES, headed, heading, named
from ladder.cards.shared.shared_cards import shared_cards
from ladder.cards.tables import Column, cell
from ladder.cards.view import View
from ladder.datasets.datasets import EVERYONE
from ladder.exports.document.document import Table
from ladder.exports.slides import Part, Slide, Talk
from ladder.figures.theme import LIGHT
from ladder.privacy.discreet import SCORES_OF_ONE
from ladder.privacy.withheld import Withheld
from ladder.words import is_missing

SHOWN, BEHIND = 60, 200
TAG = re.compile(r"<[^>]*>")


def talk(
    view: View,
    pages: Sequence[str],
    chosen: Mapping[str, str],
    by: str = "",
    *,
    withholding: bool = False,
) -> Talk:
    """The cards of the pages as they are for this day and scope, in the light look whatever the
    screen's is; `withholding`: to be shared, without small groups. Raises KeyError for a page
    without a board."""
    light = replace(view, look=LIGHT)
    slides = [
        slide_of(each, page, card)
        for page in pages
        for each in [replace(light, page=page)]
        for card in _cards(each, chosen, withholding)
    ]
    names = [view.say(f"pages.{page}.name") for page in pages]
    return Talk(
        view.words,
        view.words.all_of(names) if len(names) < 4 else view.say("export.title"),
        view.day,
        scope_name(view),
        by,
        tuple(slides),
    )


def _cards(view: View, chosen: Mapping[str, str], withholding: bool) -> list[Card]:
    cards = board(view.page)(view, chosen)
    return (
        shared_cards(view, cards, withholding=withholding, discreet=view.discreet)
        if withholding or view.discreet
        else cards
    )


def scope_name(view: View) -> str:
    if view.scope == EVERYONE:
        return view.say("scope.everyone")
    lines = view.ask("scopes").set_index("scope")
    return view.say("export.line_of", name=str(lines.loc[view.scope, "name"]))


def slide_of(view: View, page: str, card: Card) -> Slide:
    """One card, everything in it as plain text."""
    words = card.behind.words
    empty = f"measures.{card.measure}.empty"
    nothing = view.say(empty if view.words.has(empty) else "empty.rows") if card.is_empty else ""
    if hidden := view.discreet and card.measure in SCORES_OF_ONE:
        nothing = view.say("share.hidden")
    bare = card.figure is None and not card.lines and not card.columns
    behind = Part(_behind(view, card.rows.head(BEHIND)), max(len(card.rows) - BEHIND, 0))
    return Slide(
        page=view.say(f"pages.{page}.name"),
        title=view.say(f"measures.{words}.title") if hidden else card.title(view),
        subtitle=view.say(f"measures.{words}.title"),
        figure=None if nothing else card.figure,
        lines=() if nothing else tuple(map(text, card.lines)),
        shown=None if nothing else (behind if bare else _shown(view, card)),
        rows=None if nothing else behind,
        definition=_definition(view, words),
        filters=_filters(view, card),
        withheld=tuple(
            dict.fromkeys(
                value.why
                for column in card.rows
                for value in card.rows[column]
                if isinstance(value, Withheld)
            )
        ),
        nothing=nothing,
    )


def _shown(view: View, card: Card) -> Part | None:
    """The table of the card, every cell as a reader sees it and without HTML."""
    if not card.columns or card.shown.empty:
        return None
    headings = tuple(column.head or heading(view, column.key) for column in card.columns)
    records = card.shown.head(SHOWN).to_dict("records")
    rows = tuple(
        tuple(_cell(view, column, record) for column in card.columns) for record in records
    )
    numbers = frozenset(at for at, column in enumerate(card.columns) if column.number)
    return Part(Table(headings, rows, numbers), max(len(card.shown) - SHOWN, 0))


def _cell(view: View, column: Column, record: dict[object, object]) -> str:
    value = record.get(column.key)
    return (
        view.say("export.withheld")
        if isinstance(value, Withheld)
        else text(cell(view, column, record))
    )


def text(written: object) -> str:
    """What HTML says to a reader; its lines are kept apart by a dot. A text that is no HTML stays
    as it is."""
    if not isinstance(written, Markup):
        return str(written)
    return html.unescape(TAG.sub("", re.sub(r"<br\s*/?>", " · ", str(written))))


def _behind(view: View, rows: pd.DataFrame) -> Table:
    """All columns with the words for their ids; days, shares and numbers in the reader's form."""
    shares = [column in SHARES for column in rows.columns]
    said = headed(view, named(view, rows))
    cells = tuple(
        tuple(
            view.words.percent(value) if share and isinstance(value, float) else _say(view, value)
            for share, value in zip(shares, row, strict=True)
        )
        for row in said.itertuples(index=False)
    )
    numbers = frozenset(
        at for at in range(said.shape[1]) if pd.api.types.is_numeric_dtype(said.dtypes.iloc[at])
    )
    return Table(tuple(map(str, said.columns)), cells, numbers)


def _say(view: View, value: object) -> str:
    if isinstance(value, Withheld):
        return view.say("export.withheld")
    if is_missing(value):
        return "–"
    if isinstance(value, bool):
        return view.say("export.yes" if value else "export.no")
    if isinstance(value, int | float):
        return view.words.number(value, 2)
    return view.words.day(value) if hasattr(value, "year") else str(value)


def _definition(view: View, words: str) -> tuple[tuple[str, str], ...]:
    parts = [(view.say("export.meaning"), f"measures.{words}.meaning")]
    parts += [
        (view.say(f"definition.{part}"), f"measures.{words}.{part}")
        for part in ("formula", "source")
    ]
    return tuple((label, view.words.text(key)) for label, key in parts if view.words.has(key))


def _filters(view: View, card: Card) -> str:
    """The choices behind the card beside day and scope, in words."""
    said: dict[str, Callable[[object], str]] = {
        "ladder": view.ladder_name,
        "competency": view.competency_name,
        "phase": view.phase_name,
        "person": functools.partial(_person, view),
    }
    asked = {key: value for key, value in card.asked.items() if value and key in said}
    return " · ".join(
        view.say("export.filter", what=view.say(f"choose.{key}"), value=said[key](value))
        for key, value in asked.items()
    )


def _person(view: View, person: object) -> str:
    people = view.ask("people_on")
    names = people.loc[people["person"] == person, "name"]
    return str(names.iloc[0]) if len(names) else str(person)
