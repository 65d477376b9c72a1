"""Before stop 1: who sets which goal when: engineers every half year, managers in January and July,
directors in January."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from .days import TODAY, quarter_end, quarter_start, quarters, working_day_from, working_day_until
from .expectations import theme
from .model import LEVELS, MANAGES, Person, dice
from .positions import Company
from .stories import pace

FIRST = date(2024, 1, 2)
PHASES_OF = {
    "EM": ("foundation", "foundation", "foundation", "expansion"),
    "SEM": ("foundation", "expansion", "expansion"),
    "HEAD": ("expansion", "leading-change"),
}
Template = dict[str, str]


@dataclass
class Goal:
    """One goal as it was set; how it goes is told by goal_progress."""

    person: Person
    team: str
    title: str
    competency: str
    phase: str
    metric: str
    unit: str
    baseline: float | None
    target: float | None
    starts_on: date
    due_on: date | None
    weight: float | None = None
    id: str = ""
    parent: str = ""


@cache
def _table(name: str) -> tuple[Template, ...]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


@cache
def things() -> dict[str, list[str]]:
    """What each team builds, by the names its goals and evidence use."""
    return {row["team"]: row["things"].split(";") for row in _table("things.csv")}


def _periods(person: Person) -> Iterator[tuple[date, date, float | None]]:
    """(any day of the first quarter, end of the last quarter, weight) of the goals a person sets
    over the years."""
    turn = dice("turn", person.email).randrange(2)
    for place, end in enumerate(quarters(FIRST, TODAY)):
        start = quarter_start(end)
        level = person.level_on(start)
        if level in ("DIR", "VP", "CTO", "ITD"):
            if place % 4 == 0:
                yield from ((start, date(end.year, 12, 31), weight) for weight in (0.5, 0.3))
            if place % 4 == 2:
                yield start, date(end.year, 12, 31), 0.2
        elif level in MANAGES or level in ("PMOM", "IPL"):
            if place % 2 == 0:
                yield start, quarter_end(end + timedelta(days=1)), 0.6
                yield start, quarter_end(end + timedelta(days=100)), 0.4
        elif (place + turn) % 2 == 0:
            rushed = (
                pace(person.place_on(start), start) is not None
            )  # story 5: ever shorter promises
            longer = not rushed and dice("longer", person.email, place).random() < 0.65
            yield start, quarter_end(end + timedelta(days=1)) if longer else end, None


def _competencies(person: Person, level: str, bank: list[Template]) -> list[str]:
    """What somebody of the level sets goals on; managers by the phase their level stands for."""
    known = [row["competency"] for row in bank]
    if level not in PHASES_OF:
        return known
    phase = dice("phase", person.email, level, len(person.levels)).sample(
        PHASES_OF[level], len(PHASES_OF[level])
    )
    return [name for step in phase for name in known if theme("engineering-manager", name) == step]


def _worded(
    person: Person, team: str, level: str, start: date, place: int, used: dict[str, date]
) -> Goal:
    """A goal from the bank in the team's own words; the same aim returns after a year and a half,
    with other numbers."""
    ladder = LEVELS[level][0]
    bank = [row for row in _table("goal_bank.csv") if row["ladder"] == ladder]
    for attempt in range(80):
        roll = dice("goal", person.email, f"{start} {place}", attempt)
        wanted = roll.choice(_competencies(person, level, bank))
        row = roll.choice([row for row in bank if row["competency"] == wanted])
        low, high = roll.choice(row["pairs"].split("|")).split(">")
        words = {"team": team, "thing": roll.choice(things()[team])}
        title, aim = (
            row["title"].format(b=low, t=high, **words),
            row["title"].format(b="", t="", **words),
        )
        rested = used.get(aim, date.min) < start - timedelta(days=540)
        if title not in used and (rested or attempt >= 40):
            break
    used[title] = used[aim] = start
    phase = theme(ladder, wanted) if ladder == "engineering-manager" else ""
    return Goal(
        person,
        team,
        title,
        wanted,
        phase,
        row["metric"],
        row["unit"],
        float(low),
        float(high),
        FIRST,
        None,
    )


def _days(person: Person, start: date, end: date, place: int) -> tuple[date, date]:
    """Goals start in the first weeks of a quarter, now and then in its last; they fall due on its
    last working day or near it."""
    roll = dice("days", person.email, start, place)
    late = (
        62 + roll.randrange(22)
        if roll.random() < 0.1 and (end - start).days > 120
        else roll.randrange(18)
    )
    earlier = roll.choice((0, 0, 0, 14, 30))
    return working_day_from(start + timedelta(days=late)), working_day_until(
        end - timedelta(days=earlier)
    )


def set_goals(company: Company) -> list[Goal]:
    """Every goal of ten quarters, in order of its start; a newcomer sets the first one after a
    month."""
    goals, used = [], dict[str, date]()
    for person in sorted(company.people, key=lambda person: person.id):
        for place, (start, end, weight) in enumerate(_periods(person)):
            starts_on, due_on = _days(person, start, end, place)
            if (
                not person.works_on(starts_on)
                or person.hired_on > starts_on - timedelta(days=30)
                or starts_on > TODAY
            ):
                continue
            if person.left_on and person.left_on < starts_on + timedelta(days=45):
                continue
            goal = _worded(
                person, person.place_on(starts_on), person.level_on(starts_on), start, place, used
            )
            goal.starts_on, goal.due_on, goal.weight = starts_on, due_on, weight
            goals.append(goal)
    return goals
