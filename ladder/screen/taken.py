"""Stop 5: cards become what leaves the app: their findings, figures, tables as plain text, definitions and rows, each bounded."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
from markupsafe import Markup

from ladder.datasets import EVERYONE
from ladder.exports.document import Table
from ladder.exports.slides import Part, Slide, Talk
from ladder.figures.theme import LIGHT
from ladder.screen.boards import board
from ladder.screen.card import Card
from ladder.screen.naming import heading, headed, named
from ladder.screen.tables import Column, cell
from ladder.screen.view import View
from ladder.withheld import Withheld
from ladder.words import is_missing

SHOWN, BEHIND = 60, 200
TAG = re.compile(r"<[^>]*>")


def talk(view: View, pages: Sequence[str], chosen: Mapping[str, str], by: str = "") -> Talk:
    """The cards of the pages as they are for this day and scope, in the light look whatever the screen's is. Raises KeyError for a page
    without a board."""
    light = replace(view, look=LIGHT)
    slides = [_slide(replace(light, page=page), page, card) for page in pages for card in board(page)(replace(light, page=page), chosen)]
    names = [view.say(f"pages.{page}.name") for page in pages]
    return Talk(view.words, view.words.all_of(names) if len(names) < 4 else view.say("export.title"), view.day, scope_name(view), by, tuple(slides))


def scope_name(view: View) -> str:
    if view.scope == EVERYONE:
        return view.say("scope.everyone")
    lines = view.dataset.ask("scopes", day=view.day).set_index("scope")
    return view.say("export.line_of", name=str(lines.loc[view.scope, "name"]))


def _slide(view: View, page: str, card: Card) -> Slide:
    words = card.behind.words
    empty = f"measures.{card.measure}.empty"
    nothing = view.say(empty if view.words.has(empty) else "empty.rows") if card.rows.empty else ""
    bare = card.figure is None and not card.lines and not card.columns
    rows = headed(view, named(view, card.rows.head(BEHIND)))
    behind = Part(_plain(view, rows), max(len(card.rows) - BEHIND, 0))
    return Slide(
        page=view.say(f"pages.{page}.name"),
        title=card.title(view),
        subtitle=view.say(f"measures.{words}.title"),
        figure=None if nothing else card.figure,
        lines=() if nothing else tuple(map(text, card.lines)),
        shown=None if nothing else (behind if bare else _shown(view, card)),
        rows=None if nothing else behind,
        definition=_definition(view, words),
        filters=_filters(view, card),
        withheld=tuple(dict.fromkeys(value.why for column in card.rows for value in card.rows[column] if isinstance(value, Withheld))),
        nothing=nothing,
    )


def _shown(view: View, card: Card) -> Part | None:
    """The table of the card, every cell as a reader sees it and without HTML."""
    if not card.columns or card.shown.empty:
        return None
    headings = tuple(column.head or heading(view, column.key) for column in card.columns)
    records = card.shown.head(SHOWN).to_dict("records")
    rows = tuple(tuple(_cell(view, column, record) for column in card.columns) for record in records)
    numbers = frozenset(at for at, column in enumerate(card.columns) if column.number)
    return Part(Table(headings, rows, numbers), max(len(card.shown) - SHOWN, 0))


def _cell(view: View, column: Column, record: dict[object, object]) -> str:
    value = record.get(column.key)
    return view.say("export.withheld") if isinstance(value, Withheld) else text(cell(view, column, record))


def text(written: object) -> str:
    """What HTML says to a reader; its lines are kept apart by a dot. A text that is no HTML stays as it is."""
    if not isinstance(written, Markup):
        return str(written)
    return html.unescape(TAG.sub("", re.sub(r"<br\s*/?>", " · ", str(written))))


def _plain(view: View, rows: pd.DataFrame) -> Table:
    """Named rows as text: days and numbers in the reader's form."""
    cells = tuple(tuple(_say(view, value) for value in row) for row in rows.itertuples(index=False))
    numbers = frozenset(at for at in range(rows.shape[1]) if pd.api.types.is_numeric_dtype(rows.dtypes.iloc[at]))
    return Table(tuple(map(str, rows.columns)), cells, numbers)


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
    parts += [(view.say(f"definition.{part}"), f"measures.{words}.{part}") for part in ("formula", "source")]
    return tuple((label, view.words.text(key)) for label, key in parts if view.words.has(key))


def _filters(view: View, card: Card) -> str:
    """The choices behind the card beside day and scope, in words."""
    said = {"ladder": view.ladder_name, "competency": view.competency_name, "phase": view.phase_name,
            "person": functools.partial(_person, view)}  # fmt: skip
    asked = {key: value for key, value in card.asked.items() if isinstance(value, str) and value and key in said}
    return " · ".join(view.say("export.filter", what=heading(view, key), value=said[key](value)) for key, value in asked.items())


def _person(view: View, person: object) -> str:
    people = view.ask("people_on").set_index("person")
    return str(people.loc[person, "name"]) if person in people.index else str(person)
