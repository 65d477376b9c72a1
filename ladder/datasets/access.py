"""Who may see whom, decided on every question: never in a page. Whoever has no rights to be asked
about, the operator or the owner of an upload, may look at every line."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

import pandas as pd

from ladder import measures
from ladder.datasets.viewers import EVERYONE, Viewer
from ladder.measures import heads
from ladder.privacy.small_groups import (
    Reasons,
    Sensitive,
    cells_of,
    group_of,
    reasons_of,
    smallest_group,
)
from ladder.privacy.subtraction import Cell
from ladder.privacy.withholding import SUBTRACTION

Answer = Callable[[str, str, Mapping[str, Any]], pd.DataFrame]
"""Question, folder and parameters -> its rows, whoever asks."""


class Asked(Protocol):
    """What can be asked: a dataset."""

    def ask(self, name: str, folder: str = "measures", **given: Any) -> pd.DataFrame:
        """The rows of one question."""


class NotAllowed(ValueError):
    """What this viewer may not look at, or a scope that does not exist on that day."""


def allowed_scopes(dataset: Asked, day: object) -> list[str]:
    """The scopes that can be chosen on a day: everyone, then each manager, the largest line first.
    Of each of them everybody may know the plain facts."""
    return [EVERYONE, *dataset.ask("scopes", day=day)["scope"]]


def first_scope(viewer: Viewer | None, scopes: Sequence[str]) -> str:
    """What is shown before anybody chooses: everyone, or the line of whoever may not see everyone
    and leads one."""
    if viewer is None or viewer.sees_everyone:
        return EVERYONE
    return next((line for line in viewer.lines if line in scopes), EVERYONE)


def require(dataset: Asked, scope: str, day: object) -> None:
    """Raises NotAllowed unless the scope can be chosen on the day."""
    if scope not in allowed_scopes(dataset, day):
        raise NotAllowed(scope)


class Rights:
    """What one viewer may be told of one organisation. `answer` gives the rows of the organisation
    as it is, whatever is tried out beside it."""

    def __init__(self, viewer: Viewer, answer: Answer, newest_day: date) -> None:
        self.viewer, self._answer, self._newest = viewer, answer, newest_day

    def rows(
        self,
        answer: Answer,
        name: str,
        folder: str,
        given: Mapping[str, Any],
        about: str | None = None,
    ) -> pd.DataFrame:
        """What the viewer may see of a question's rows: all of them where they see everyone; about
        one person where `about` says so. Raises NotAllowed."""
        if not self.may(name, folder, given, about):
            raise NotAllowed(name)
        rows = answer(name, folder, given)
        if self.viewer.sees_everyone:
            return rows
        head, day = measures.head(name, folder), _day(given)
        for subject in head.subjects:
            seen = [
                self.sees(str(person), day) for person in rows[subject].where(rows[subject].notna())
            ]
            rows = rows[rows[subject].isna() | pd.Series(seen, index=rows.index, dtype=bool)]
        since = self.history_from(str(given.get("person"))) if head.happened else None
        if head.happened and since is not None:
            days = pd.to_datetime(rows[head.happened])
            rows = rows[days.isna() | (days >= pd.Timestamp(since))]
        rows = self._columns_told(rows, head, str(given.get("scope")), day)
        if (reasons := self.withheld(name, given)) is not None:
            rows = _emptied(rows, name, reasons)
        return rows

    def _columns_told(
        self, rows: pd.DataFrame, head: heads.Head, scope: str, day: date
    ) -> pd.DataFrame:
        """A plain question's rows without the cells that are not plain."""
        if head.line_only:
            theirs = [self.sees_line(str(person), day) for person in rows["person"]]
            rows = _where(rows, head.line_only, pd.Series(theirs, index=rows.index, dtype=bool))
        for column, whom in head.person_only.items():
            rows = _where(rows, [column], rows[whom].isin(self._seen_on(day)))
        if head.scope_only and not self._knows_sums_of(scope, day):
            nowhere = pd.Series(data=False, index=rows.index, dtype=bool)
            rows = _where(rows, head.scope_only, nowhere)
        return rows

    def _seen_on(self, day: date) -> set[str]:
        """Of whom the viewer may see what is known on a day, if they do not see everyone."""
        own = () if self.viewer.person is None else (self.viewer.person,)
        return {who for who in {*own, *self._members} if self.sees(who, day)}

    def _knows_sums_of(self, scope: str, day: date) -> bool:
        """Whether the viewer may know what those in a scope are in all: of lines that they may see,
        and of everyone where those whom they do not know already are as many as a group must be."""
        if self.sees_line(scope, day):
            return True
        if scope != EVERYONE:
            return False
        there = self._answer("people_on", "measures", {"scope": EVERYONE, "day": day})["person"]
        others = int((~there.isin(self._seen_on(day))).sum())
        return others >= smallest_group()

    def may(
        self, name: str, folder: str, given: Mapping[str, Any], about: str | None = None
    ) -> bool:
        """Whether the viewer may be told anything of a question; no by default."""
        if self.viewer.sees_everyone:
            return True
        head, day = measures.head(name, folder), _day(given)
        scope = str(given.get("scope"))
        if head.access == "plain":
            return True
        if head.access == "person":
            return self.sees(str(given.get("person")), day)
        if head.access not in ("line", "group", "whole"):
            return False
        if head.access in ("group", "whole") and scope == EVERYONE and not about:
            return head.access == "whole" or day == self._newest
        if about is not None:
            return "person" in head.subjects and self.sees(about, day)
        if "person" in measures.parameters_of(name, folder) and not self.sees(
            str(given.get("person")), day
        ):
            return False
        return self.sees_line(scope, day)

    def sees_line(self, scope: str, day: date) -> bool:
        """Whether the viewer may see everybody in the line of a scope on a day: their own line, one
        that access.toml gives them, or one inside these since it has been there."""
        if self.viewer.sees_everyone or scope in self.viewer.lines:
            return True
        return scope != EVERYONE and scope in self._members and self.sees(scope, day)

    def sees(self, person: str, day: date) -> bool:
        """Whether the viewer may see what is known of a person on a day: themselves, whoever stands
        in a line of theirs, or left the organisation from it; from the day on which they came into
        it, unless access.toml gives the whole history."""
        if self.viewer.sees_everyone or person == self.viewer.person:
            return True
        since = self._members.get(person)
        return since is not None and (self.viewer.whole_history or since <= day)

    def history_from(self, person: str) -> date | None:
        """The day from which on the viewer sees what happened to a person; None for all of it."""
        if self.viewer.sees_everyone or self.viewer.whole_history or person == self.viewer.person:
            return None
        return self._members.get(person)

    @functools.cached_property
    def _members(self) -> dict[str, date]:
        """Everybody in the viewer's lines -> since when."""
        found: dict[str, date] = {}
        for line in self.viewer.lines:
            rows = self._answer("line_members", "rights", {"scope": line, "day": self._newest})
            for person, since in zip(rows["person"], rows["since_on"], strict=True):
                day = pd.Timestamp(since).date()
                found[str(person)] = min(day, found.get(str(person), day))
        return found

    def withheld(self, name: str, given: Mapping[str, Any]) -> Reasons | None:
        """Which cells of a group measure the viewer may not read, and why: groups of fewer people
        than a group must have, counting only those of whom the viewer does not know already, and
        what would give these back. None where all may be read."""
        group = group_of(name) if name in measures.names() else None
        scope, day = str(given.get("scope")), _day(given)
        if (
            group is None
            or measures.head(name).access != "group"
            or self.viewer.sees_everyone
            or self.sees_line(scope, day)
        ):
            return None
        rows = self._answer(group.measure, "measures", given)
        for line in self.viewer.lines:
            known = self._answer(group.measure, "measures", {**given, "scope": line})
            rows = _without(group, rows, known)
        alone = 0 if self.viewer.lines else 1  # whoever leads nobody knows of themselves
        reasons = reasons_of(group, rows, smallest_group() + alone, lambda cell: None)
        every = cells_of(group, self._answer(name, "measures", given))[0]
        told = cells_of(group, rows)[0]
        unknown = (cell for cell in every if cell not in told)
        return {**dict.fromkeys(unknown, SUBTRACTION), **reasons}


def _where(rows: pd.DataFrame, columns: Iterable[str], told: pd.Series[bool]) -> pd.DataFrame:
    """Unknown wherever it is not told."""
    return rows.assign(**{column: rows[column].where(told) for column in columns})


def _day(given: Mapping[str, Any]) -> date:
    day = given.get("day")
    return date.min if day is None else pd.Timestamp(day).date()


def _without(group: Sensitive, rows: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """The cells of a group with those people taken away of whom the viewer knows already."""
    counted = dict.fromkeys((group.size, group.count or group.size))
    sizes: dict[Cell, dict[str, int]] = {
        group.cell(row): {column: _number(row[column]) for column in counted}
        for row in known.to_dict("records")
    }
    cells = [group.cell(row) for row in rows.to_dict("records")]
    return rows.assign(
        **{
            column: [
                max(_number(value) - sizes.get(cell, {}).get(column, 0), 0)
                for value, cell in zip(rows[column], cells, strict=True)
            ]
            for column in counted
        }
    )


def _number(value: Any) -> int:
    return 0 if pd.isna(value) else int(value)


def _emptied(rows: pd.DataFrame, name: str, reasons: Reasons) -> pd.DataFrame:
    """Nothing where a cell is withheld; the card says why (see cards/said.py)."""
    group = group_of(name)
    if group is None:
        return rows
    shown = pd.Series(
        [group.cell(row) not in reasons for row in rows.to_dict("records")],
        index=rows.index,
        dtype=bool,
    )
    columns = group.values[name]
    return rows.assign(**{column: rows[column].where(shown) for column in columns})
