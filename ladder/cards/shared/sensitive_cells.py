"""Which cells of a card's rows may not be shared, by the declaration of what is sensitive and by
links that are open."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.view import Row, View
from ladder.privacy.small_groups import (
    Reasons,
    Sensitive,
    cells_of,
    group_of,
    individual,
    reasons_of,
    sensitive_measures,
    sensitive_rules,
    smallest_group,
)
from ladder.privacy.subtraction import Cell
from ladder.privacy.withholding import SMALL, SUBTRACTION

ONE_PERSON = "individual"
FINDINGS, SENTENCES = "findings", "three_sentences"
TOLD_BY_RULE = ("text", "why", "do", "place", "rules", "people")
TOLD_BY_SEVERAL = ("text", "sentence", "rules", "people")
STORY, STORY_OF_FEW = "story", "story_of_few"
"""Rows that join findings; of the second nothing is left to join without what is sensitive."""
Ledger = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Hidden:
    """Which columns of which rows may not be read, and why. `of_all` holds for every row, `by_cell`
    for the rows of one cell, `rules` for findings; `sentences` of the card repeat the finding of a
    measure that is sensitive."""

    of_all: Mapping[str, str] = field(default_factory=dict)
    group: Sensitive | None = None
    columns: tuple[str, ...] = ()
    by_cell: Reasons = field(default_factory=dict)
    known: frozenset[Cell] = frozenset()
    rules: frozenset[str] = frozenset()
    sentences: Mapping[str, str] = field(default_factory=dict)

    def of(self, row: Row) -> dict[str, str]:
        """Column -> why it may not be read in this row. A row that cannot be told apart from others
        is taken to be withheld."""
        if self.rules:
            resting = set(str(row.get("rules", "")).split())
            of_few = row.get("rule") in self.rules or resting & sensitive_rules()
            return dict.fromkeys(self._of_rules(row), SMALL if of_few else SUBTRACTION)
        if self.group is None or not self.by_cell:
            return dict(self.of_all)
        cell = self.group.cell(row)
        why = self.by_cell.get(cell) or (None if cell in self.known else SUBTRACTION)
        return (
            dict(self.of_all)
            if why is None
            else {**self.of_all, **dict.fromkeys(self.columns, why)}
        )

    def _of_rules(self, row: Row) -> tuple[str, ...]:
        """What may not be read of a finding, or of a sentence that several rules or measures stand
        behind."""
        if row.get("rule") in self.rules:
            return TOLD_BY_RULE
        return TOLD_BY_SEVERAL if self.rules & set(str(row.get("rules", "")).split()) else ()

    def in_order(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows with findings that may not be read last: where they stood would say whom they
        are about."""
        if not self.rules or "rule" not in rows:
            return rows
        return rows.sort_values(
            "rule", key=lambda rules: rules.isin(list(self.rules)), kind="stable"
        )

    def without(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows with nothing where a cell may not be read."""
        hidden = [self.of(row) for row in rows.to_dict("records")]
        emptied = {
            column: pd.Series(
                [
                    None if column in each else value
                    for value, each in zip(rows[column], hidden, strict=True)
                ],
                index=rows.index,
            )
            for column in rows.columns
            if any(column in each for each in hidden)
        }
        return rows.assign(**emptied)

    def lines(self, view: View, lines: Iterable[str]) -> list[str]:
        """The sentences of a card, and that one is withheld where it is."""
        named = {
            line: view.say(f"measures.{measure}.title") for line, measure in self.sentences.items()
        }
        return [
            view.say("withheld.sentence", what=named[line]) if line in named else line
            for line in lines
        ]

    def count(self, rows: pd.DataFrame) -> int:
        """How many rows have a cell that may not be read."""
        return sum(bool(self.of(row)) for row in rows.to_dict("records"))


def hidden(
    view: View,
    card: Card,
    *,
    withholding: bool,
    discreet: bool,
    told: Iterable[Mapping[str, tuple[int, ...]]] = (),
) -> Hidden:
    """What of a card may not be shared. One person is a group of one: where small groups are
    withheld, a person's own scores are too."""
    shown_here = set(card.rows.columns) | set(card.shown.columns)
    own = individual().get(card.measure, ()) if withholding or discreet else ()
    of_all = {column: ONE_PERSON for column in own if column in shown_here}
    group = group_of(card.measure)
    repeated = {
        line: of
        for line, of in card.repeats.items()
        if (of in individual() and (withholding or discreet)) or (withholding and group_of(of))
    }
    if card.measure == FINDINGS and withholding:
        return Hidden(rules=sensitive_rules() | {STORY_OF_FEW})
    if card.measure == SENTENCES and withholding:
        return Hidden(rules=sensitive_rules() | sensitive_measures())
    if group is None or not withholding:
        return Hidden(of_all, sentences=repeated)
    before = list(told)

    def said(cell: Cell) -> tuple[int, ...] | None:
        mark = fingerprint(group, card, cell)
        found = [sizes for each in before if (sizes := each.get(mark)) is not None]
        return None if not found else tuple(size for sizes in found for size in sizes)

    rows = _all_rows(view, group, card)
    by_cell = reasons_of(group, rows, smallest_group(), said)
    by_cell |= of_rights(view, card).by_cell
    return Hidden(
        of_all,
        group,
        group.values[card.measure],
        by_cell,
        frozenset(cells_of(group, rows)[0]),
        sentences=repeated,
    )


def of_rights(view: View, card: Card) -> Hidden:
    """What of a card this reader may not read: groups that are too small, of people whom they may
    not see."""
    group = group_of(card.measure)
    reasons = view.withheld(card.measure, **dict(card.asked)) if group is not None else None
    if group is None or reasons is None:
        return Hidden()
    known = frozenset(cells_of(group, card.rows)[0]) | frozenset(
        cells_of(group, _all_rows(view, group, card))[0]
    )
    return Hidden(group=group, columns=group.values[card.measure], by_cell=reasons, known=known)


def ledger(view: View, card: Card, hidden: Hidden) -> Ledger:
    """What a card says of sensitive cells: by fingerprint the sizes of the groups shown, or none
    where the cell is withheld."""
    group = group_of(card.measure)
    if group is None:
        return {}
    said: Ledger = {}
    for cell, people in cells_of(group, _all_rows(view, group, card))[0].items():
        if people.hidden or not people.size:
            continue
        mark = fingerprint(group, card, group.lasting(cell))
        said[mark] = (*said.get(mark, ()), *(() if cell in hidden.by_cell else (people.size,)))
    return said


def fingerprint(group: Sensitive, card: Card, cell: Cell) -> str:
    """A cell's name in the ledger, which does not say which cell it is; of the same cell it is the
    same on every day and in every scope."""
    asked = {
        key: str(value)
        for key, value in sorted(card.asked.items())
        if key not in ("since", "start", "day")
    }
    return hashlib.sha256(json.dumps([group.name, asked, cell], default=str).encode()).hexdigest()


def smallest_shown(view: View, card: Card, hidden: Hidden) -> int | None:
    """The fewest people behind a sensitive cell that is shown; None where the card shows none."""
    group = group_of(card.measure)
    if group is None:
        return 1 if card.measure in individual() and not hidden.of_all else None
    groups = cells_of(group, _all_rows(view, group, card))[0]
    return min(
        (
            each.size
            for cell, each in groups.items()
            if each.size and not each.hidden and cell not in hidden.by_cell
        ),
        default=None,
    )


def _all_rows(view: View, group: Sensitive, card: Card) -> pd.DataFrame:
    """All rows of the group's finest measure, whatever part of them the card shows."""
    return view.ask(group.measure, **dict(card.asked))
