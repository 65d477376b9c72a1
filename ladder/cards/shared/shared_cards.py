"""Cards as they may leave the app: withheld cells hold why instead of a value, for decks, documents
and tables made to be shared."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.shared.guarded import Guarded, NotShown
from ladder.cards.shared.sensitive_cells import Hidden, hidden
from ladder.cards.shared.words import SharedWords
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.privacy.withheld import Withheld


def shared_cards(
    view: View, cards: Sequence[Card], *, withholding: bool = True, discreet: bool = False
) -> list[Card]:
    """The cards without small groups, and without scores of single people where either is asked
    for; names stay."""
    return [
        _shared(view, card, hidden(view, card, withholding=withholding, discreet=discreet))
        for card in cards
    ]


def _shared(view: View, card: Card, hidden: Hidden) -> Card:
    """A card with withheld cells is titled with its measure's name, and its figure is drawn anew or
    left out."""
    if not hidden.count(card.rows):
        return (
            dataclasses.replace(card, lines=hidden.lines(view, card.lines))
            if hidden.sentences
            else card
        )
    said = dataclasses.replace(view, words=SharedWords(view.language))
    figure = (
        card.redraw(said, hidden.without(card.rows))
        if card.redraw and card.figure is not None and not hidden.of_all
        else None
    )
    return dataclasses.replace(
        card,
        rows=_marked(view, card.rows, hidden),
        table=None if card.table is None else _marked(view, card.table, hidden),
        figure=figure,
        columns=[_guarded(column) for column in card.columns],
        lines=(),
        said=view.say(f"measures.{card.behind.words}.title"),
    )


def _marked(view: View, rows: pd.DataFrame, hidden: Hidden) -> pd.DataFrame:
    """The rows with a Withheld in every cell that may not be read; the other cells are as they
    were."""
    records = rows.to_dict("records")
    reasons = [
        {
            column: Withheld(view.say(f"withheld.{why}"))
            for column, why in hidden.of(row).items()
            if column in row
        }
        for row in records
    ]
    marked = [{**row, **why} for row, why in zip(records, reasons, strict=True)]
    emptied = {
        column for row in marked for column, value in row.items() if isinstance(value, Withheld)
    }
    return rows.assign(
        **{
            column: pd.Series([row[column] for row in marked], index=rows.index, dtype="object")
            for column in emptied
        }
    )


def _guarded(column: Column) -> Column:
    """The column, which writes why where it would be written from a withheld cell."""

    def write(row: Row) -> object:
        guarded = Guarded(
            row, {key: value.why for key, value in row.items() if isinstance(value, Withheld)}
        )
        try:
            return column.write(guarded) if column.write else guarded[column.key]
        except NotShown as why:
            return str(why)

    return dataclasses.replace(column, write=write)
