"""Before stop 1: turns each life into the stretches of history.csv and a line of the roster;
managers follow from structure."""

from datetime import date, timedelta
from typing import NamedTuple

from .days import RECORDS_BEGIN, TODAY
from .model import LEVELS, TITLES, Person
from .structure import lead_above, turning_days


class Stretch(NamedTuple):
    """One unbroken stretch of a person; `ends_on` is inclusive, None = still so."""

    person: str
    starts_on: date
    ends_on: date | None
    manager: str
    team: str
    title: str
    ladder: str
    level: str


class Company:
    """All people, with answers to: who manages whom on a day, who works in a team."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.by_key = {person.key: person for person in people if person.key}
        self.by_id = {person.id: person for person in people}

    def manager_on(self, person: Person, day: date) -> Person | None:
        key: str | None = lead_above(person.place_on(day), person.key, day)
        while key is not None and not self.by_key[key].works_on(day):
            manager = self.by_key[key]
            key = lead_above(manager.place_on(day), manager.key, day)
        return self.by_key[key] if key is not None else None

    def team_on(self, team: str, day: date) -> list[Person]:
        return [
            person
            for person in self.people
            if person.works_on(day) and person.place_on(day) == team
        ]

    def current(self) -> list[Person]:
        return [person for person in self.people if person.works_on(TODAY)]

    def place(self, person: Person, day: date) -> tuple[str, str, str, str, str]:
        """(manager, team, title, ladder, level) on a day, as the files spell them."""
        manager, level = self.manager_on(person, day), person.level_on(day)
        return (manager.id if manager else "", person.place_on(day), TITLES[level], *LEVELS[level])

    def stretches(self, person: Person) -> list[Stretch]:
        """The stretches since the records begin; they touch without a gap."""
        first = max(person.hired_on, RECORDS_BEGIN)
        last = person.left_on or TODAY
        turns = (
            turning_days()
            | {since for since, _ in person.levels}
            | {since for since, _ in person.places}
        )
        starts = [first, *sorted(day for day in turns if first < day <= last)]
        changed = [
            day
            for before, day in zip([None, *starts], starts, strict=False)
            if before is None or self.place(person, before) != self.place(person, day)
        ]
        ends = [day - timedelta(days=1) for day in changed[1:]] + [person.left_on]
        return [
            Stretch(person.id, day, end, *self.place(person, day))
            for day, end in zip(changed, ends, strict=True)
        ]


def history_rows(company: Company) -> list[Stretch]:
    return [stretch for person in company.people for stretch in company.stretches(person)]


def roster_rows(company: Company) -> list[dict[str, object]]:
    """One row per person who was ever in the records: as they are now, or as they were on their
    last day."""
    rows = []
    for person in sorted(company.people, key=lambda person: person.id):
        day = person.left_on or TODAY
        manager, team, title, ladder, level = company.place(person, day)
        rows.append(
            {
                "person": person.id,
                "name": person.name,
                "email": person.email,
                "manager": manager,
                "team": team,
                "title": title,
                "ladder": ladder,
                "level": level,
                "level_since": person.level_since(day),
                "hired_on": person.hired_on,
                "left_on": person.left_on,
                "leaving_reason": person.leaving_reason,
                "location": person.location,
                "years_before": f"{person.years_before:g}",
            }
        )
    return rows
