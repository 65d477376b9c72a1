"""The answers that a promotion packet is made of, and the few things that several of its sections
ask of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from ladder.cards.entry_names import Names
from ladder.exports.document.document import Table
from ladder.words import Words, is_missing

QUARTERS_BACK = 8
"""How far back the scope is shown."""

Row = dict[Any, Any]
Column = tuple[str, Callable[[Row], str]]
"""The key of its heading (columns.*) and how a cell is said; a key that ends with '#' is a number
and stands to the right."""


@dataclass(frozen=True)
class Packet:
    """One person's rows as the measures of the same names give them; `person` is their row of
    people_on."""

    names: Names
    ladder: str
    level: str
    day: date
    person: Row
    positions: pd.DataFrame
    scope: pd.DataFrame
    checks: pd.DataFrame
    facts: pd.DataFrame
    axes: pd.DataFrame
    evidence: pd.DataFrame
    goals: pd.DataFrame
    notes: pd.DataFrame

    @property
    def words(self) -> Words:
        return self.names.words

    @property
    def name(self) -> str:
        return str(self.person["name"])

    @property
    def target(self) -> str:
        return self.names.entry("levels", self.ladder, self.level)

    @property
    def asked_axes(self) -> pd.DataFrame:
        """The competencies that the next level expects."""
        return self.axes[self.axes["next_expected"].notna()]

    @property
    def without_evidence(self) -> list[str]:
        """The competencies that the next level expects and that no piece of evidence names."""
        named = set(self.evidence["competency"].dropna())
        return [axis for axis in self.asked_axes["competency"] if axis not in named]

    def progress(self, row: Row) -> str:
        """'3 of 4 people' for a checkpoint; one that the source leaves open says so."""
        if is_missing(row["need"]):
            return self.words.say("states.undefined")
        return self.words.say(
            "checkpoint.progress_at_least"
            if row.get("have_is_at_least") == 1 and not is_missing(row["have"])
            else "checkpoint.progress",
            have=row["have"],
            need=row["need"],
            unit=self.words.say(f"checkpoint.unit.{row['rule']}"),
        )

    def table(self, rows: pd.DataFrame, columns: Sequence[Column]) -> Table:
        """The rows under headings in the reader's language, every cell as text."""
        headings = tuple(self.words.say(f"columns.{key.rstrip('#')}") for key, _ in columns)
        cells = tuple(tuple(say(row) for _, say in columns) for row in rows.to_dict("records"))
        return Table(
            headings,
            cells,
            frozenset(at for at, (key, _) in enumerate(columns) if key.endswith("#")),
        )

    def plain(self, key: str) -> Column:
        """A column of days or texts as they are."""
        return key, lambda row: self.cell(row[key])

    def number(self, key: str) -> Column:
        return f"{key}#", lambda row: self.words.number(row[key])

    def cell(self, value: Any) -> str:
        """A day in the reader's form, a text as it is, a dash for what nobody has said."""
        if is_missing(value) or isinstance(value, str):
            return value if isinstance(value, str) else self.words.number(None)
        return self.words.day(value.date() if isinstance(value, pd.Timestamp) else value)
