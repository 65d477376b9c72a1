"""The said card: what a reader reads of a card, computed once from the card and the view, with what
may not be shared withheld; every writer writes it and none withholds anything itself."""

from __future__ import annotations

import collections
import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
from markupsafe import Markup

from ladder import measures
from ladder.cards.card import Behind, Card, Way
from ladder.cards.row_words import heading
from ladder.cards.shared.guarded import Guarded, NotShown
from ladder.cards.shared.sensitive_cells import Hidden, hidden, of_rights
from ladder.cards.shared.words import SharedWords
from ladder.cards.tables import Column, cell
from ladder.cards.view import Row, View
from ladder.figures.form import Form
from ladder.privacy.discreet import SCORES_OF_ONE
from ladder.privacy.small_groups import smallest_group
from ladder.privacy.withheld import Withheld


@dataclass(frozen=True)
class Sharing:
    """How what is said leaves the app: without small groups (`withholding`), without scores of one
    person (`discreet`); `told` is what open links say of sensitive cells."""

    withholding: bool = False
    discreet: bool = False
    told: Sequence[Mapping[str, tuple[int, ...]]] = ()


HERE = Sharing()
"""On a screen of the app nothing is withheld but what a room may not see (View.discreet)."""


@dataclass(frozen=True)
class SaidCell:
    """A cell as a reader reads it, escaped; or why it is withheld."""

    html: Markup
    withheld: bool = False


@dataclass(frozen=True)
class SaidTable:
    """The table of a card. Its cells are written when they are asked for: a screen shows one page
    of thousands of rows."""

    view: View = field(repr=False)
    columns: tuple[Column, ...]
    rows: pd.DataFrame
    hidden: Hidden
    opens: Any = None

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def head(self) -> tuple[tuple[str, bool], ...]:
        """Of each column its heading, and whether it holds numbers."""
        return tuple(
            (column.head or heading(self.view, column.key, self.rows.columns), column.number)
            for column in self.columns
        )

    def cells(self, first: int = 0, last: int | None = None) -> list[tuple[SaidCell, ...]]:
        """The rows from `first` up to and without `last`, cell by cell."""
        records = self.rows.iloc[first:last].to_dict("records")
        return [tuple(self._cell(column, row) for column in self.columns) for row in records]

    def ways(self, first: int = 0, last: int | None = None) -> list[Way | None]:
        """Of each of these rows the page it opens, None where it opens none."""
        records = self.rows.iloc[first:last].to_dict("records")
        return [self.opens(row) if self.opens else None for row in records]

    def _cell(self, column: Column, row: Row) -> SaidCell:
        why = self.hidden.of(row)
        why |= {key: value.why for key, value in row.items() if isinstance(value, Withheld)}
        if not why:
            return SaidCell(cell(self.view, column, row))
        try:
            return SaidCell(cell(self.view, column, Guarded(row, why)))
        except NotShown as reason:
            text = _reason(self.view, str(reason))
            return SaidCell(Markup('<span class="quiet">{}</span>').format(text), withheld=True)


@dataclass(frozen=True)
class SaidCard:
    """What a reader reads. `subtitle` is empty where the title says no more; `proof` is how the
    title was tested; `notes` say that, or what is withheld and why, `withheld` the bare reasons;
    `nothing` is said instead of all the rest; `behind` is what a click opens, None where nothing
    may be or where no question was asked; `rows` are those of `behind` with a Withheld in every
    cell that may not be read; `words` names the definition."""

    id: str
    measure: str
    words: str
    title: str
    subtitle: str
    figure: Form | None = None
    lines: tuple[str, ...] = ()
    table: SaidTable | None = None
    notes: tuple[str, ...] = ()
    withheld: tuple[str, ...] = ()
    nothing: str = ""
    proof: str = ""
    behind: Behind | None = None
    asked: Mapping[str, Any] = field(default_factory=dict)
    rows: pd.DataFrame = field(default_factory=pd.DataFrame)
    hidden: Hidden = field(default_factory=Hidden)


def said(view: View, card: Card, sharing: Sharing = HERE) -> SaidCard:
    """The card as this reader may read it.

    Where cells are withheld, the title is the measure's name, since the finding could rest on them;
    sentences are left out, and the figure is drawn anew or left out.
    """
    words = card.behind.words
    name = view.say(f"measures.{words}.title")
    plain = SaidCard(card.id, card.measure, words, name, name, asked=card.asked)
    if view.discreet and card.measure in SCORES_OF_ONE:
        return dataclasses.replace(plain, subtitle="", nothing=view.say("share.hidden"))
    kept = _hidden(view, card, sharing)
    missing = kept.count(card.rows)
    title = name if missing else card.title(view)
    about = name if card.about is None else card.about
    plain = dataclasses.replace(
        plain,
        title=title,
        subtitle="" if missing or about == title else about,
        behind=card.behind if card.measure in measures.names() else None,
    )
    if card.is_empty:
        return dataclasses.replace(plain, nothing=_empty(view, card), rows=card.rows)
    figure = _redrawn(view, card, kept) if missing else card.figure
    proof = "" if missing else card.proof(view)
    notes = _notes(view, card, kept, missing, figure) if missing else (proof,) if proof else ()
    return dataclasses.replace(
        plain,
        figure=figure,
        lines=() if missing else tuple(kept.lines(view, card.lines)),
        table=_table(view, card, kept),
        notes=notes,
        proof=proof,
        withheld=_reasons(view, card, kept),
        rows=_marked(view, kept.in_order(card.rows), kept) if missing else card.rows,
        hidden=kept,
    )


def _hidden(view: View, card: Card, sharing: Sharing) -> Hidden:
    if not (sharing.withholding or sharing.discreet):
        return of_rights(view, card)
    return hidden(
        view,
        card,
        withholding=sharing.withholding,
        discreet=sharing.discreet,
        told=sharing.told,
    )


def _redrawn(view: View, card: Card, kept: Hidden) -> Form | None:
    """The figure drawn anew from rows in which nothing stands where a cell is withheld; None where
    the card cannot do that."""
    if card.redraw is None or card.figure is None or kept.of_all:
        return None
    speaks = dataclasses.replace(view, words=SharedWords(view.language))
    return card.redraw(speaks, kept.without(card.rows))


def _table(view: View, card: Card, kept: Hidden) -> SaidTable | None:
    if not card.columns or card.shown.empty:
        return None
    return SaidTable(view, tuple(card.columns), kept.in_order(card.shown), kept, card.opens)


def _notes(view: View, card: Card, kept: Hidden, missing: int, figure: object) -> tuple[str, ...]:
    """How many rows are withheld and for which reason, since a chart cannot say it in its cells."""
    reasons = collections.Counter(
        why for row in card.rows.to_dict("records") for why in set(kept.of(row).values())
    )
    notes = [view.say("withheld.rows", count=missing, rows=missing)]
    notes += [
        view.say(f"withheld.of_{why}", count=rows, rows=rows, smallest=smallest_group())
        for why, rows in reasons.most_common()
    ]
    if card.figure is not None and figure is None:
        notes.append(view.say("withheld.figure"))
    return tuple(notes)


def _reasons(view: View, card: Card, kept: Hidden) -> tuple[str, ...]:
    """Each reason once, also of cells that came withheld."""
    found = (
        [
            _reason(view, why)
            for row in card.rows.to_dict("records")
            for why in kept.of(row).values()
        ]
        if kept.rules or kept.of_all or kept.by_cell
        else []
    )
    objects: pd.DataFrame = card.rows.select_dtypes("object", exclude="str")
    found += [
        value.why for column in objects for value in objects[column] if isinstance(value, Withheld)
    ]
    return tuple(dict.fromkeys(found))


def _reason(view: View, why: str) -> str:
    return view.say(f"withheld.{why}") if view.words.has(f"withheld.{why}") else why


def _empty(view: View, card: Card) -> str:
    empty = f"measures.{card.measure}.empty"
    return view.say(empty if view.words.has(empty) else "empty.rows")


def _marked(view: View, rows: pd.DataFrame, kept: Hidden) -> pd.DataFrame:
    """The rows with a Withheld in every cell that may not be read; the other cells are as they
    were."""
    marked = [
        {
            **row,
            **{
                column: Withheld(_reason(view, why))
                for column, why in kept.of(row).items()
                if column in row
            },
        }
        for row in rows.to_dict("records")
    ]
    emptied = {
        column for row in marked for column, value in row.items() if isinstance(value, Withheld)
    }
    return rows.assign(
        **{
            column: pd.Series([row[column] for row in marked], index=rows.index, dtype="object")
            for column in emptied
        }
    )
