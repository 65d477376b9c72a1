"""Made-up companies whose life is known day by day, written out in ten shapes of files as companies
keep them; what is true is computed from the life alone, never from the files."""

from __future__ import annotations

import itertools
import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]
DAY = timedelta(days=1)
BEGINS, NEWEST = date(2024, 1, 1), date(2026, 9, 30)
ROSTER_DAYS = tuple(
    date(year, month + 1, 1) - DAY if month < 12 else date(year, 12, 31)
    for year in (2024, 2025, 2026)
    for month in (3, 6, 9, 12)
    if date(year, month, 28) <= NEWEST
)
LEVELS = ("junior", "senior")
SHAPES = (
    "inclusive ends",
    "ends on the next start",
    "no ends",
    "gaps",
    "overlaps",
    "rows in any order",
    "rows of the same day twice",
    "employments as rows of one roster",
    "dated rosters with leavers",
    "dated rosters and history",
)


@dataclass
class Stint:
    """An employment, both days included, with its stretches (first day, manager, team, level)."""

    hired_on: date
    left_on: date | None
    stretches: list[tuple[date, str, str, str]] = field(default_factory=list)

    def covers(self, day: date) -> bool:
        return self.hired_on <= day and (self.left_on is None or day <= self.left_on)

    def ends(self) -> list[date | None]:
        return [*(first - DAY for first, *_ in self.stretches[1:]), self.left_on]


class Life:
    """Who was employed when and where: `people` is id -> employments in order."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311
        self.people: dict[str, list[Stint]] = {
            boss: [Stint(date(2020, 1, 6), None, [(date(2020, 1, 6), "", "Top", "head")])]
            for boss in ("boss1", "boss2")
        }
        for number in range(self.chance.randint(8, 14)):
            self.people[f"p{number}"] = self._employments()

    def _day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.chance.randint(0, (last - first).days))

    def _employments(self) -> list[Stint]:
        long_here = self.chance.random() < 0.6
        hired = self._day(date(2021, 1, 1), BEGINS) if long_here else self._day(BEGINS, NEWEST)
        stints = [self._stint(hired)]
        left = stints[0].left_on
        if left and left + timedelta(days=60) < NEWEST and self.chance.random() < 0.5:
            stints.append(self._stint(self._day(left + timedelta(days=30), NEWEST)))
        return stints

    def _stint(self, hired: date) -> Stint:
        first = max(hired, BEGINS)
        left = self._day(first, NEWEST) if self.chance.random() < 0.4 else None
        if left and self.chance.random() < 0.3:
            leaving = left
            left = max(first, min(ROSTER_DAYS, key=lambda day: abs((day - leaving).days)))
        stint = Stint(hired, left)
        place = ["boss1", "Core", "junior"]
        stint.stretches.append((hired, place[0], place[1], place[2]))
        day = first
        while (day := day + timedelta(days=self.chance.randint(60, 400))) < (left or NEWEST):
            changed = self.chance.randrange(3)
            now = ("boss1", "boss2"), ("Core", "Edge"), LEVELS
            place[changed] = next(each for each in now[changed] if each != place[changed])
            stint.stretches.append((day, place[0], place[1], place[2]))
        return stint

    # what is true ---------------------------------------------------------------------------------

    def stint_on(self, person: str, day: date) -> Stint | None:
        return next((each for each in self.people[person] if each.covers(day)), None)

    def is_back_between_rosters(self) -> bool:
        """Whether somebody left and was back before a roster could show that they were gone: no
        roster tells the day of such a leaving."""
        return any(
            before.left_on is not None
            and not any(before.left_on <= day < again.hired_on for day in ROSTER_DAYS)
            for stints in self.people.values()
            for before, again in itertools.pairwise(stints)
        )

    def headcount(self, day: date) -> int:
        return sum(self.stint_on(person, day) is not None for person in self.people)

    def balance(self, first: date, last: date) -> tuple[int, int, int, int]:
        """Opening, joined, left, closing."""
        every = [each for stints in self.people.values() for each in stints]
        opening = sum(
            s.hired_on < first and (s.left_on is None or s.left_on >= first) for s in every
        )
        closing = sum(s.hired_on <= last and (s.left_on is None or s.left_on > last) for s in every)
        joined = sum(first <= s.hired_on <= last for s in every)
        left = sum(s.left_on is not None and first <= s.left_on <= last for s in every)
        return opening, joined, left, closing

    def retained(self, first: date, last: date) -> tuple[int, int]:
        """How many of those of the opening are still employed at the end of the last day, of how
        many."""
        there = [
            stints
            for stints in self.people.values()
            if any(s.hired_on < first and (s.left_on is None or s.left_on >= first) for s in stints)
        ]
        stay = [
            stints
            for stints in there
            if any(s.hired_on <= last and (s.left_on is None or s.left_on > last) for s in stints)
        ]
        return len(stay), len(there)

    def spans(self, day: date) -> dict[str, int]:
        found: dict[str, int] = {}
        for person in self.people:
            if stint := self.stint_on(person, day):
                manager = next(row[1] for row in reversed(stint.stretches) if row[0] <= day)
                if manager:
                    found[manager] = found.get(manager, 0) + 1
        return found

    def steps(self, first: date, last: date, up: bool) -> int:
        """Promotions, or steps down, in the window."""
        return sum(
            first <= now[0] <= last and (now[3] == "senior") == up and now[3] != before[3]
            for stints in self.people.values()
            for stint in stints
            for before, now in zip(stint.stretches, stint.stretches[1:], strict=False)
        )

    def events(self, first: date, last: date) -> list[tuple[str, str, str]]:
        """(day, person, kind) of everything that happened, whatever is one day counted once."""
        found = []
        for person, stints in self.people.items():
            for stint in stints:
                found.append((stint.hired_on, person, "joined"))
                if stint.left_on is not None:
                    found.append((stint.left_on, person, "left"))
                for before, now in zip(stint.stretches, stint.stretches[1:], strict=False):
                    if before[1:3] != now[1:3]:
                        found.append((now[0], person, "moved"))
                    if before[3] != now[3]:
                        up = now[3] == "senior"
                        found.append((now[0], person, "promoted" if up else "demoted"))
        return sorted(
            (str(day), person, kind) for day, person, kind in found if first <= day <= last
        )

    def place(self, person: str, day: date) -> tuple[str, str, str] | None:
        """Manager, team and level of somebody who is employed."""
        stint = self.stint_on(person, day)
        if stint is None:
            return None
        return next(row for row in reversed(stint.stretches) if row[0] <= day)[1:]

    def places(self, day: date) -> list[tuple[str, str | None, str, str]]:
        """(person, manager, team, level) of everybody who is employed."""
        where = ((person, self.place(person, day)) for person in self.people)
        return sorted(
            (person, at[0] or None, at[1], at[2]) for person, at in where if at is not None
        )

    def line(self, boss: str, day: date) -> int:
        """The boss and everybody who reports to them."""
        return 1 + self.spans(day).get(boss, 0)

    def in_level_since(self, day: date, shape: str) -> list[tuple[str, str | None]]:
        """(person, first day of the unbroken time at their level) of everybody employed.

        A roster with one row for each person says when they were hired last; of an employment
        before that, only a step within it has a day."""
        every = shape == "employments as rows of one roster"
        found = []
        for person in self.people:
            if stint := self.stint_on(person, day):
                begun = [row for row in stint.stretches if row[0] <= day]
                since = begun[-1][0]
                for row in reversed(begun):
                    if row[3] != begun[-1][3]:
                        break
                    since = row[0]
                told = every or since > stint.hired_on or stint is self._newest_begun(person)
                found.append((person, str(since) if told else None))
        return sorted(found)

    def _newest_begun(self, person: str) -> Stint:
        return [stint for stint in self.people[person] if stint.hired_on <= NEWEST][-1]

    def positions(self, person: str, day: date) -> list[tuple[str, str | None, str | None, str]]:
        """(first day, last day where it has come, manager, level), the newest first."""
        rows = [
            (str(row[0]), str(end) if end and end <= day else None, row[1] or None, row[3])
            for stint in self.people[person]
            for row, end in zip(stint.stretches, stint.ends(), strict=True)
            if row[0] <= day
        ]
        return rows[::-1]

    def stood(self, first: date, last: date) -> list[tuple[str, str]]:
        """(person, state at the end of the last day) of those of the opening: here or gone."""
        return sorted(
            (
                person,
                "here"
                if any(
                    s.hired_on <= last and (s.left_on is None or s.left_on > last) for s in stints
                )
                else "gone",
            )
            for person, stints in self.people.items()
            if any(s.hired_on < first and (s.left_on is None or s.left_on >= first) for s in stints)
        )

    # what the files say ---------------------------------------------------------------------------

    def files(self, shape: str) -> dict[str, Any]:
        """Rows for tests.given.house."""
        if shape == "dated rosters with leavers":
            return {"roster": {str(day): self._roster(day) for day in ROSTER_DAYS}}
        if shape == "dated rosters and history":
            rosters = {str(day): self._roster(day) for day in ROSTER_DAYS[-4:]}
            return {"roster": rosters, "history": self._history(shape)}
        every = shape == "employments as rows of one roster"
        return {"roster": self._roster(NEWEST, every=every), "history": self._history(shape)}

    def _roster(self, day: date, *, every: bool = False) -> list[Row]:
        rows = []
        for person, stints in self.people.items():
            begun = [stint for stint in stints if stint.hired_on <= day]
            for stint in begun if every else begun[-1:]:
                where = next(row for row in reversed(stint.stretches) if row[0] <= day)
                gone = stint.left_on is not None and stint.left_on <= day
                rows.append(
                    {
                        "person": person,
                        "hired_on": stint.hired_on,
                        "left_on": stint.left_on if gone else "",
                        **_place(where),
                    }
                )
        return rows

    def _history(self, shape: str) -> list[Row]:
        rows: list[Row] = []
        for person, stints in self.people.items():
            for stint in stints:
                for nth, (stretch, end) in enumerate(
                    zip(stint.stretches, stint.ends(), strict=True)
                ):
                    first, is_last = stretch[0], nth == len(stint.stretches) - 1
                    said: date | None = end
                    if not is_last and end is not None:
                        said = self._said(shape, first, end, stint.left_on)
                    row = {"person": person, "starts_on": first, "ends_on": said or ""}
                    if shape == "rows of the same day twice" and nth:
                        rows.append(
                            {**row, "ends_on": first, **_place((first, "", "Far", "senior"))}
                        )
                    rows.append({**row, **_place(stretch)})
        if shape == "rows in any order":
            self.chance.shuffle(rows)
        return rows

    def _said(self, shape: str, first: date, end: date, left: date | None) -> date | None:
        """The end as the file has it, of a stretch that another follows; none lies after the
        employment's own: nothing in such a file could tell which of the two is meant."""
        if shape == "ends on the next start":
            return end + DAY
        if shape == "no ends":
            return None
        if shape == "gaps":
            return max(first, end - timedelta(days=self.chance.randint(0, 40)))
        if shape == "overlaps":
            return min(end + timedelta(days=self.chance.randint(0, 20)), left or date.max)
        return end


def _place(stretch: tuple[date, str, str, str]) -> Row:
    _, manager, team, level = stretch
    ladder = "lead" if level == "head" else "craft"
    return {"manager": manager, "team": team, "ladder": ladder, "level": level}
