"""Cards become what leaves the app: their findings, figures, tables as plain text, definitions and
rows, each bounded."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from ladder.cards.boards import board
from ladder.cards.headlines import compared_with, said_headline
from ladder.cards.page import Page
from ladder.cards.row_words import SHARES, headed, named
from ladder.cards.said import HERE, SaidCard, SaidCell, SaidTable, Sharing, said
from ladder.cards.tables import text
from ladder.cards.view import View
from ladder.exports.document.document import Table
from ladder.exports.slides import Part, Slide, Talk
from ladder.figures.theme import LIGHT
from ladder.privacy.withheld import Withheld
from ladder.words import is_missing

SHOWN, BEHIND = 60, 200


def talk(
    view: View,
    pages: Sequence[str],
    chosen: Mapping[str, str],
    by: str = "",
    *,
    withholding: bool = False,
) -> Talk:
    """The pages as they are for this day and scope, in the light look whatever the
    screen's is; `withholding`: to be shared, without small groups. Raises KeyError for a page
    without a board."""
    light = replace(view, look=LIGHT)
    sharing = Sharing(withholding=withholding, discreet=view.discreet)
    slides = [
        slide
        for name in pages
        for each in [replace(light, page=name)]
        for slide in slides_of(each, board(name)(each, chosen), sharing)
    ]
    names = [view.say(f"pages.{page}.name") for page in pages]
    return Talk(
        view.words,
        view.words.all_of(names) if len(names) < 4 else view.say("export.title"),
        view.day,
        view.scope_name,
        by,
        tuple(slides),
    )


def slides_of(view: View, page: Page, sharing: Sharing = HERE) -> list[Slide]:
    """A page: its finding with its headline numbers, then every card."""
    return [
        opening_of(view, page, sharing),
        *(
            replace(slide_of(view, said(view, card, sharing)), section=heading)
            for heading, card in page.by_heading()
        ),
    ]


def opening_of(view: View, page: Page, sharing: Sharing = HERE) -> Slide:
    """The finding of a page, and its headline numbers where it has any."""
    numbers = [said_headline(view, each, sharing) for each in page.headlines]
    question = view.say(f"pages.{view.page}.question")
    lines = [page.lead] if page.lead else []
    lines += [page.nothing.text] if page.nothing else []
    heads = ("", *(view.say(f"export.number.{part}") for part in ("value", "change", "parts")))
    rows = tuple((each.label, each.value, each.change or "–", each.parts) for each in numbers)
    return Slide(
        page=view.say(f"pages.{view.page}.name"),
        title=page.title,
        subtitle=question,
        lines=(*lines, *([compared_with(view)] if numbers else [])),
        shown=Part(Table(heads, rows, frozenset({1, 2}))) if numbers else None,
        definition=tuple(
            (
                each.label,
                view.say("list.sentences").join(
                    filter(None, (view.words.text(f"measures.{each.measure}.meaning"), each.proof))
                ),
            )
            for each in numbers
        ),
        withheld=tuple(dict.fromkeys(why for each in numbers for why in each.withheld)),
        nothing="" if numbers or lines else question,
        opening=True,
    )


def slide_of(view: View, of: SaidCard) -> Slide:
    """One said card, everything in it as plain text."""
    behind = Part(_behind(view, of.rows.head(BEHIND)), max(len(of.rows) - BEHIND, 0))
    bare = of.figure is None and not of.lines and of.table is None
    return Slide(
        page=view.say(f"pages.{view.page}.name"),
        title=of.title,
        subtitle=of.subtitle,
        figure=None if of.nothing else of.figure,
        lines=() if of.nothing else tuple(map(text, of.lines)),
        shown=None if of.nothing else (behind if bare else _shown(view, of.table)),
        rows=None if of.nothing else behind,
        definition=(
            *_definition(view, of.words),
            *(((view.say("signal.head"), of.proof),) if of.proof else ()),
        ),
        filters=_filters(view, of.asked),
        withheld=of.withheld,
        nothing=of.nothing,
    )


def _shown(view: View, table: SaidTable | None) -> Part | None:
    """The table of the card, every cell as a reader sees it and without HTML."""
    if table is None:
        return None
    rows = tuple(tuple(_cell(view, each) for each in row) for row in table.cells(0, SHOWN))
    numbers = frozenset(at for at, (_, number) in enumerate(table.head) if number)
    headings = tuple(head for head, _ in table.head)
    return Part(Table(headings, rows, numbers), max(len(table) - SHOWN, 0))


def _cell(view: View, each: SaidCell) -> str:
    return view.say("export.withheld") if each.withheld else text(each.html)


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


def _filters(view: View, given: Mapping[str, Any]) -> str:
    """The choices behind the card beside day and scope, in words."""
    said: dict[str, Callable[[object], str]] = {
        "ladder": view.ladder_name,
        "competency": view.competency_name,
        "phase": view.phase_name,
        "person": functools.partial(_person, view),
    }
    asked = {key: value for key, value in given.items() if value and key in said}
    return " · ".join(
        view.say("export.filter", what=view.say(f"choose.{key}"), value=said[key](value))
        for key, value in asked.items()
    )


def _person(view: View, person: object) -> str:
    people = view.ask("people_on")
    names = people.loc[people["person"] == person, "name"]
    return str(names.iloc[0]) if len(names) else str(person)
