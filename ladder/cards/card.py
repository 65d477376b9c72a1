"""A card as a value: what a page asks and how it is to be read. What a reader sees of it is the
said card (said.py), which every writer writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd

from ladder.cards import titles
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.figures.form import Form

Drawn = Literal["table", "agenda", "findings", "sentences", "blocks", "folded"]


@dataclass(frozen=True)
class Behind:
    """What stands behind a card: the question that was asked, its rows, its parameters beside day
    and scope, and the name that the words define it by, where that is another than the
    question's."""

    measure: str
    rows: pd.DataFrame
    asked: Mapping[str, Any] = field(default_factory=dict)
    name: str | None = None

    @property
    def words(self) -> str:
        return self.name or self.measure


@dataclass(frozen=True)
class Way:
    """A page that a row or a card opens, and what is chosen there."""

    page: str
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Card:
    """One measure: a figure, a table of the rows (`columns`) or sentences (`lines`), or several of
    them, below a finding as title.

    `asked` holds the parameters beside day and scope, for the SQL; `name` is what the words define
    where that is another than the question's; `said` is the title where the finding (see titles/),
    which takes `values`, is not meant; `about` is the line below it where that is not the measure's
    name; `key` tells two cards of one measure on one page apart; `table` holds the rows that the
    table shows where these are not all rows behind the card; `redraw` draws the figure from rows in
    which cells are withheld: without it a figure with withheld cells is left out where it is
    shared; `repeats` names the measure of which a sentence repeats the finding, so that it is
    withheld with it; `opens` says which page a row of the table opens; `drawn` is how a screen
    draws the table, where not as one."""

    measure: str
    rows: pd.DataFrame
    figure: Form | None = None
    columns: Sequence[Column] = ()
    lines: Sequence[str] = ()
    asked: Mapping[str, Any] = field(default_factory=dict)
    name: str | None = None
    said: str | None = None
    about: str | None = None
    key: str = ""
    table: pd.DataFrame | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    redraw: Callable[[View, pd.DataFrame], Form | None] | None = None
    repeats: Mapping[str, str] = field(default_factory=dict)
    opens: Callable[[Row], Way | None] | None = None
    drawn: Drawn = "table"

    @property
    def behind(self) -> Behind:
        return Behind(self.measure, self.rows, self.asked, self.name)

    @property
    def id(self) -> str:
        """What tells the card apart on its page."""
        return f"{self.behind.words}{self.key}"

    @property
    def shown(self) -> pd.DataFrame:
        """The rows that a table shows."""
        return self.rows if self.table is None else self.table

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show: no rows, or none that its table is about and nothing
        beside the table."""
        return self.rows.empty or bool(
            self.columns and self.shown.empty and self.figure is None and not self.lines
        )

    def title(self, view: View) -> str:
        """The finding, or the measure's own name where there is none."""
        return self.said or titles.title(view, self.behind.words, self.rows, **self.values)

    def proof(self, view: View) -> str:
        """How the finding in the title was tested; empty where it states none that needs it."""
        if self.said is not None:
            return ""
        return titles.proof(view, self.behind.words, self.rows, **self.values)
