"""One card as it was drawn: its texts, its figure for light and dark screens, and the cells of its
table, withheld ones as reasons."""

from __future__ import annotations

import collections
import dataclasses
import html
import re
from collections.abc import Callable, Sequence

import pandas as pd
import plotly.graph_objects as go
from markupsafe import Markup, escape

from ladder.cards.card import Card
from ladder.cards.definition import definition
from ladder.cards.row_words import heading
from ladder.cards.shared.guarded import Guarded, NotShown
from ladder.cards.shared.sensitive_cells import Hidden
from ladder.cards.shared.words import SharedWords
from ladder.cards.tables import Column, cell
from ladder.cards.view import Row, View
from ladder.figures.theme import Mode, look
from ladder.privacy.discreet_text import discreet_json
from ladder.privacy.small_groups import smallest_group
from ladder.snapshots.frozen_figure import drawn_only
from ladder.snapshots.record import FrozenCard

MODES: tuple[Mode, ...] = ("light", "dark")


def frozen(
    view: View, card: Card, figures: Sequence[go.Figure | None], hidden: Hidden
) -> FrozenCard:
    """The card without what is hidden. Its title is the measure's name where the finding could rest
    on a withheld cell.

    `figures` are the card's own, one for each of MODES.
    """
    name, missing = view.say(f"measures.{card.behind.words}.title"), hidden.count(card.rows)
    lines = () if missing else tuple(str(escape(line)) for line in hidden.lines(view, card.lines))
    notes = (
        [view.say("withheld.rows", count=missing, rows=missing), *_why(view, card, hidden)]
        if missing
        else []
    )
    drawn = (
        _figures(view, card, figures, hidden)
        if missing
        else {mode: figure for mode, figure in zip(MODES, figures, strict=True) if figure}
    )
    if missing and any(figures) and not drawn:
        notes.append(view.say("withheld.figure"))
    if card.is_empty:
        notes.append(
            view.say(
                f"measures.{card.measure}.empty"
                if view.words.has(f"measures.{card.measure}.empty")
                else "empty.rows"
            )
        )
    columns = () if card.shown.empty else card.columns
    return FrozenCard(
        name if missing else card.title(view),
        "" if missing else name,
        definition(view, card.behind.words),
        {mode: drawn_only(str(figure.to_json())) for mode, figure in drawn.items()},
        tuple((column.head or heading(view, column.key), column.number) for column in columns),
        tuple(_cells(view, columns, record, hidden) for record in card.shown.to_dict("records"))
        if columns
        else (),
        lines,
        tuple(notes),
    )


def _why(view: View, card: Card, hidden: Hidden) -> list[str]:
    """How many rows are withheld for which reason: a chart cannot say it in its cells."""
    reasons = collections.Counter(
        why for record in card.rows.to_dict("records") for why in set(hidden.of(record).values())
    )
    return [
        view.say(f"withheld.of_{why}", count=rows, rows=rows, smallest=smallest_group())
        for why, rows in reasons.most_common()
    ]


def discreetly(card: FrozenCard, hide: Callable[[str], str]) -> FrozenCard:
    """The same card with initials for names in everything that can be read."""
    return dataclasses.replace(
        card,
        title=hide(card.title),
        figures={mode: discreet_json(figure, hide) for mode, figure in card.figures.items()},
        cells=tuple(tuple(hide(text) for text in row) for row in card.cells),
        lines=tuple(hide(line) for line in card.lines),
    )


def readable(card: FrozenCard) -> str:
    """All that can be read of a card, as plain text."""
    texts = [card.title, *card.lines, *(text for row in card.cells for text in row)]
    figure = card.figures.get(MODES[0], "")
    return html.unescape(re.sub(r"<br\s*/?>", " ", "\n".join([*texts, figure.replace("\\n", " ")])))


def _figures(
    view: View, card: Card, figures: Sequence[go.Figure | None], hidden: Hidden
) -> dict[Mode, go.Figure]:
    """The figure drawn anew from rows in which nothing stands where a cell is withheld; none where
    the card cannot do that."""
    if card.redraw is None or not any(figures) or hidden.of_all:
        return {}
    rows: pd.DataFrame = hidden.without(card.rows)
    views = {
        mode: dataclasses.replace(view, words=SharedWords(view.language), look=look(mode))
        for mode in MODES
    }
    return {
        mode: figure
        for mode, each in views.items()
        if (figure := card.redraw(each, rows)) is not None
    }


def _cells(view: View, columns: Sequence[Column], record: Row, hidden: Hidden) -> tuple[str, ...]:
    row = Guarded(record, hidden.of(record))
    return tuple(str(_cell(view, column, row)) for column in columns)


def _cell(view: View, column: Column, row: Row) -> Markup:
    """A cell as the screen writes it, or why it is withheld."""
    try:
        return cell(view, column, row)
    except NotShown as withheld:
        return Markup('<span class="quiet">{}</span>').format(view.say(f"withheld.{withheld}"))
