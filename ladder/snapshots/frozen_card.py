"""Writes a said card as it was drawn: its texts, its figure for light and dark screens, and the
cells of its table."""

from __future__ import annotations

import dataclasses
import html
import re
from collections.abc import Callable, Sequence

from markupsafe import escape

from ladder.cards.definition import definition
from ladder.cards.headlines import SaidHeadline, compared_with
from ladder.cards.markdown import markdown
from ladder.cards.said import SaidCard
from ladder.cards.view import View
from ladder.figures.theme import Mode, look
from ladder.privacy.discreet_text import discreet_json
from ladder.snapshots.frozen_figure import frozen_figure
from ladder.snapshots.record import FrozenCard
from ladder.words import UNKNOWN

MODES: tuple[Mode, ...] = ("light", "dark")


def frozen(view: View, of: SaidCard) -> FrozenCard:
    """The card as it is kept."""
    table = of.table
    return FrozenCard(
        of.title,
        of.subtitle,
        definition(view, of.words),
        {} if of.figure is None else {mode: frozen_figure(of.figure, look(mode)) for mode in MODES},
        table.head if table else (),
        tuple(tuple(str(each.html) for each in row) for row in table.cells()) if table else (),
        tuple(str(escape(line)) for line in of.lines),
        (*of.notes, *([of.nothing] if of.nothing else [])),
    )


def numbers_frozen(view: View, numbers: Sequence[SaidHeadline]) -> FrozenCard:
    """The headline numbers of a page as one card."""
    heads = [view.say(f"export.number.{part}") for part in ("value", "change", "parts")]
    cells = [(each.label, each.value, each.change or UNKNOWN, each.parts) for each in numbers]
    return FrozenCard(
        view.say("number.title"),
        "",
        "\n\n".join(
            f"**{markdown(each.label)}**: {view.md(f'measures.{each.measure}.meaning')}"
            for each in numbers
        ),
        {},
        (("", False), *((head, at < 2) for at, head in enumerate(heads))),
        tuple(tuple(str(escape(text)) for text in row) for row in cells),
        (),
        (
            compared_with(view),
            *(f"{each.label}: {each.proof}" for each in numbers if each.proof),
            *dict.fromkeys(why for each in numbers for why in each.withheld),
        ),
    )


def discreetly(card: FrozenCard, hide: Callable[[str], str]) -> FrozenCard:
    """The same card with initials for names in everything that can be read."""
    return dataclasses.replace(
        card,
        title=hide(card.title),
        subtitle=hide(card.subtitle),
        head=tuple((hide(text), is_number) for text, is_number in card.head),
        figures={mode: discreet_json(figure, hide) for mode, figure in card.figures.items()},
        cells=tuple(tuple(hide(text) for text in row) for row in card.cells),
        lines=tuple(hide(line) for line in card.lines),
    )


def readable(card: FrozenCard) -> str:
    """All that can be read of a card, as plain text."""
    heads = [text for text, _ in card.head]
    texts = [card.title, *heads, *card.lines, *(text for row in card.cells for text in row)]
    figure = card.figures.get(MODES[0], "")
    return html.unescape(re.sub(r"<br\s*/?>", " ", "\n".join([*texts, figure.replace("\\n", " ")])))
