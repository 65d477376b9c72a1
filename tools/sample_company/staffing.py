"""Before stop 1: fills the seats of the plan: people of the first day, hires, leavers, moves and
the reorganisation."""

from collections.abc import Iterator
from datetime import date, timedelta

from . import plan, stories
from .days import (
    RECORDS_BEGIN,
    add_months,
    change_day,
    months_between,
    working_day_from,
    working_day_until,
)
from .expectations import months_needed
from .model import Person, dice
from .names import names
from .structure import ACQUISITION, REORGANISATION

BELOW = {"S": "E", "T": "S", "IPC": "JPC", "SPC": "IPC", "JPM": "SPC", "IPM": "JPM", "SPM": "IPM"}
MONTHS_HELD = {
    "E": (6, 34),
    "S": (8, 44),
    "T": (10, 40),
    "JPC": (8, 16),
    "IPC": (8, 18),
    "SPC": (18, 26),
    "JPM": (8, 20),
    "IPM": (26, 40),
    "SPM": (10, 30),
}
YEARS_AT_HIRE = {
    "E": (0, 3),
    "S": (4, 8),
    "T": (7, 11),
    "JPC": (0, 2),
    "IPC": (1, 3),
    "SPC": (2, 5),
    "JPM": (3, 6),
    "IPM": (5, 8),
    "SPM": (8, 12),
}
Names = Iterator[tuple[str, str, str]]


def _years(level: str, *purpose: object) -> float:
    low, high = YEARS_AT_HIRE[level]
    return round(dice("years", *purpose).uniform(low, high) * 2) / 2


def _new_person(fresh: Names, hired_on: date, level: str, team: str) -> Person:
    name, email, city = next(fresh)
    roll = dice("settled", email)
    person = Person(
        name, email, city, hired_on, _years(level, email), [(hired_on, level)], [(hired_on, team)]
    )
    person.settled = roll.random() < plan.SETTLED
    return person


def _change_day_near(day: date) -> date:
    """Promotions happened on the same four days of the year before the records began."""
    quarter_month = (day.month - 1) // 3 * 3 + 2
    return change_day(day.year, quarter_month)


def _seated(fresh: Names, team: str, level: str, seat: int) -> Person:
    """Somebody who sat there on the first day: hired at the level, or promoted into it from the one
    below."""
    roll = dice("seat", team, seat)
    since = add_months(RECORDS_BEGIN, -roll.uniform(*MONTHS_HELD[level]))
    if level in ("E", "JPC") or roll.random() < 0.35:
        return _new_person(fresh, _monday(since), level, team)
    reached = _change_day_near(since)
    below = BELOW[level]
    hired = _monday(add_months(reached, -months_needed(level) - roll.uniform(1, 18)))
    person = _new_person(fresh, hired, below, team)
    person.promote(reached, level)
    return person


def _monday(day: date) -> date:
    return working_day_from(day - timedelta(days=day.weekday()))


def _day_in(year: int, month: int, *purpose: object) -> date:
    """A Monday in the first three weeks of a month."""
    return _monday(
        date(year, month, 7) + timedelta(days=7 * dice("day", year, month, *purpose).randrange(3))
    )


def _pick(people: list[Person], team: str, level: str, day: date) -> Person:
    """Somebody of the team at the level who is free to go: no member of the cast, no other date in
    their life."""
    free = [
        p
        for p in people
        if p.works_on(day)
        and not p.key
        and not p.left_on
        and p.place_on(day) == team
        and p.level_on(day) == level
        and "fixed" not in p.traits
        and months_between(p.hired_on, day) > 9
    ]
    return sorted(free, key=lambda p: (-len(p.traits), p.level_since(day), p.email))[len(free) // 2]


def _hire(people: list[Person], fresh: Names) -> None:
    for year, month, words in plan.by_month(plan.HIRES):
        *team, level = words
        person = _new_person(fresh, _day_in(year, month, *team), level, " ".join(team))
        people.append(person)


def _acquire(people: list[Person], fresh: Names) -> None:
    team, levels = plan.ACQUIRED
    for level in levels.split():
        person = _new_person(fresh, ACQUISITION, level, team)
        person.years_before += 3.0  # their years with the acquired company
        people.append(person)


def _leave(people: list[Person]) -> None:
    ordinary = [
        (year, month, " ".join(words[:-2]), words[-2], words[-1])
        for year, month, words in plan.by_month(plan.LEAVERS)
    ]
    year = stories.REGRETTED_QUARTER.year
    regretted = [
        (year, month, team, level, "voluntary-regretted")
        for month, team, level in stories.REGRETTED
    ]
    for year, month, team, level, reason in sorted(ordinary + regretted):
        day = working_day_until(
            date(year, month, 28) - timedelta(days=dice("left", year, month, team).randrange(12))
        )
        person = _pick(people, team, level, day)
        person.traits.append("fixed")
        person.leave(day, reason)
        person.settled = person.settled and reason != "voluntary-regretted"
        if reason == "retirement":
            person.years_before += 24.0


def _move(people: list[Person]) -> None:
    for month, (team, joined, level) in plan.MOVES.items():
        day = change_day(int(month[:4]), int(month[5:]))
        person = _pick(people, team, level, day)
        person.traits.append("fixed")
        person.move(day, joined)
    for person in people:  # the reorganisation: whoever is in the merged team goes over
        if (
            person.works_on(REORGANISATION)
            and person.place_on(REORGANISATION) == stories.MERGED_TEAM
        ):
            person.move(REORGANISATION, stories.MERGED_INTO)


def staff(cast: list[Person]) -> list[Person]:
    """The whole company without promotions: the cast, then everybody else in order of joining."""
    fresh, people = names(), list(cast)
    for team, levels in plan.SEATS.items():
        people += [_seated(fresh, team, level, seat) for seat, level in enumerate(levels.split())]
    _acquire(people, fresh)
    _hire(people, fresh)
    for person in people:
        if (
            person.place_on(RECORDS_BEGIN) == "Payments"
            and not person.key
            and person.hired_on < RECORDS_BEGIN
        ):
            person.settled = True  # story 3: the director grew four, and nobody else of that team
    _leave(people)
    _move(people)
    joined = sorted((p for p in people if not p.key), key=lambda p: (p.hired_on, p.email))
    for number, person in enumerate([*cast, *joined], start=1):
        person.id = f"p-{number:03d}"
    return [*cast, *joined]
