"""People and positions while somebody leaves, moves, is promoted or is hired in thought; the
dataset itself stays as it is."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pandas as pd

from ladder.words import is_missing
from ladder.words.names import name_order


@dataclass(frozen=True)
class Leave:
    """The day is the first without them; their direct reports go to their manager."""

    person: str


@dataclass(frozen=True)
class Move:
    """`manager` and `team` as they are from the day on; None = none."""

    person: str
    manager: str | None
    team: str | None


@dataclass(frozen=True)
class Promote:
    person: str
    ladder: str
    level: str


@dataclass(frozen=True)
class Hire:
    """Somebody new; their id is what-if-1, what-if-2 and so on."""

    name: str
    manager: str | None
    team: str | None
    ladder: str
    level: str


Change = Leave | Move | Promote | Hire


class ImpossibleChange(ValueError):
    """`reason` is 'not_employed', 'no_level', 'own_line' or 'nameless' (words: whatif.refused),
    `change` what was asked."""

    def __init__(self, reason: str, change: Change) -> None:
        self.reason, self.change = reason, change
        super().__init__(f"{reason}: {change}")


class Plan:
    """People and positions while changes are made to them, one at a time."""

    def __init__(
        self,
        people: pd.DataFrame,
        employments: pd.DataFrame,
        positions: pd.DataFrame,
        levels: pd.DataFrame,
        day: pd.Timestamp,
    ) -> None:
        self.people, self.employments, self.positions = people, employments, positions
        self.day = day
        self._levels = set(zip(levels["ladder"], levels["level"], strict=True))

    def apply(self, change: Change) -> None:
        """Raises ImpossibleChange."""
        if isinstance(change, Hire):
            self._hire(change)
            return
        self._must_be_employed(change.person, change)
        if isinstance(change, Leave):
            self._leave(change)
        elif isinstance(change, Move):
            self._must_be_free_to_lead(change)
            self._from_the_day_on(
                change.person, manager=change.manager, team=change.team, team_identity=change.team
            )
        else:
            self._must_be_a_level(change.ladder, change.level, change)
            self._from_the_day_on(
                change.person,
                ladder=change.ladder,
                level=change.level,
                level_since=self.day,
                title=None,
            )

    def _leave(self, change: Leave) -> None:
        heir = self._now(change.person)["manager"]
        for report in self._employed().loc[lambda rows: rows["manager"] == change.person, "person"]:
            self._from_the_day_on(report, manager=None if is_missing(heir) else heir)
        self._close(change.person)
        last = self.day - timedelta(days=1)
        times = self.employments
        times = times[~((times["person"] == change.person) & (times["starts_on"] >= self.day))]
        goes_on = (times["person"] == change.person) & (
            times["ends_on"].isna() | (times["ends_on"] > last)
        )
        self.employments = times.assign(
            ends_on=times["ends_on"].mask(goes_on, last),
            leaving_reason=times["leaving_reason"].mask(goes_on, None),
        )
        mine = self.people["person"] == change.person
        left = self.people["hired_on"].where(
            self.people["hired_on"] > last, last
        )  # whoever came on the day was never there
        self.people = self.people.assign(
            left_on=self.people["left_on"].where(~mine, left),
            leaving_reason=self.people["leaving_reason"].where(~mine, None),
        )

    def _hire(self, change: Hire) -> None:
        if not change.name.strip():
            raise ImpossibleChange("nameless", change)
        self._must_be_a_level(change.ladder, change.level, change)
        if change.manager is not None:
            self._must_be_employed(change.manager, change)
        person = next(
            id
            for number in itertools.count(1)
            if (id := f"what-if-{number}") not in set(self.people["person"])
        )
        self.people = _with_row(
            self.people,
            {
                "person": person,
                "name": change.name,
                "name_order": name_order(change.name, of_person=True),
                "hired_on": self.day,
            },
        )
        self.employments = _with_row(
            self.employments,
            {"person": person, "starts_on": self.day, "hired_on": self.day, "stint": 1},
        )
        given = {
            "manager": change.manager,
            "team": change.team,
            "team_identity": change.team,
            "ladder": change.ladder,
            "level": change.level,
        }
        self.positions = _with_row(
            self.positions,
            {"person": person, "starts_on": self.day, "level_since": self.day, **given},
        )

    def _from_the_day_on(self, person: str, **said: object) -> None:
        """The person's place as it is on the day, with what is said of it, from the day on and with
        an open end."""
        place = {**self._now(person).to_dict(), **said, "starts_on": self.day, "ends_on": pd.NaT}
        self._close(person)
        self.positions = _with_row(self.positions, place)

    def _close(self, person: str) -> None:
        """The person's places end on the day before; those that begin on the day or later are
        gone."""
        rows = self.positions
        mine = rows["person"] == person
        rows = rows[~(mine & (rows["starts_on"] >= self.day))]
        goes_on = (rows["person"] == person) & (
            rows["ends_on"].isna() | (rows["ends_on"] >= self.day)
        )
        self.positions = rows.assign(
            ends_on=rows["ends_on"].mask(goes_on, self.day - timedelta(days=1))
        )

    def _employed(self) -> pd.DataFrame:
        rows = self.positions
        return rows[
            (rows["starts_on"] <= self.day)
            & (rows["ends_on"].isna() | (rows["ends_on"] >= self.day))
        ]

    def _now(self, person: str) -> pd.Series[Any]:
        return self._employed().loc[lambda rows: rows["person"] == person].iloc[0]

    def _must_be_employed(self, person: str, change: Change) -> None:
        if not (self._employed()["person"] == person).any():
            raise ImpossibleChange("not_employed", change)

    def _must_be_a_level(self, ladder: str, level: str, change: Change) -> None:
        if (ladder, level) not in self._levels:
            raise ImpossibleChange("no_level", change)

    def _must_be_free_to_lead(self, change: Move) -> None:
        """Nobody reports to themselves, nor to somebody below them."""
        if change.manager is None:
            return
        self._must_be_employed(change.manager, change)
        managers = dict(zip(self._employed()["person"], self._employed()["manager"], strict=True))
        above: object = change.manager
        for _ in managers:  # a chain longer than the people in it goes round
            if above == change.person:
                raise ImpossibleChange("own_line", change)
            above = managers.get(above)


def _with_row(rows: pd.DataFrame, row: dict[str, object]) -> pd.DataFrame:
    added = pd.DataFrame([row]).reindex(columns=rows.columns).astype(rows.dtypes.to_dict())
    return pd.concat([rows, added], ignore_index=True)
