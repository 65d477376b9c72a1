"""A company of any size with ten quarters of history, as the files a reader would drop: a tree of
eight reports each, with promotions."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

SPAN, SEED = 8, 20260930
BEGIN, TODAY = date(2024, 4, 1), date(2026, 9, 30)
SKILLS = (
    "software-design",
    "code-quality",
    "delivery",
    "reliability",
    "product-sense",
    "collaboration",
    "mentoring",
)
PLACE = "person,name,manager,team,ladder,level"
GOAL = "goal,person,title,competency,metric,unit,baseline,target,current,starts_on,due_on,status"
METRICS = ("on-time-delivery", "mttr-hours", "cycle-time-days")
LEVELS = ("engineer", "senior-engineer", "staff-engineer")


def write(folder: Path, people: int) -> None:
    """Roster, history, assessments, goals, metrics and projects into the folder; the same bytes for
    the same number of people."""
    chance = random.Random(SEED)
    managers = (people - 2) // SPAN + 1
    spells = [list(_spells(chance, person, person < managers)) for person in range(people)]
    teams = [f"Team {number}" for number in range(people // SPAN**2 + 1)]
    _file(
        folder,
        "roster_2026-09-30",
        f"{PLACE},level_since,hired_on,left_on,leaving_reason",
        (
            f"{_place(n, last)},{last[4]},{BEGIN},{last[1]},{'voluntary' if last[1] else ''}"
            for n, last in enumerate(each[-1] for each in spells)
        ),
    )
    _file(
        folder,
        "history",
        f"{PLACE},starts_on,ends_on",
        (
            f"{_place(n, spell)},{spell[0]},{spell[1]}"
            for n, each in enumerate(spells)
            for spell in each
        ),
    )
    _file(
        folder,
        "assessments",
        "person,competency,score,by,assessor,assessed_on",
        _scores(chance, people, managers),
    )
    for quarter, day in enumerate(("2026-06-30", "2026-09-30")):
        _file(folder, f"goals_{day}", GOAL, _goals(chance, people, quarter))
    _file(
        folder,
        "metrics",
        "team,metric,month,value,target",
        (
            f"{team},{metric},2026-0{month}-01,{chance.random() * 20:.1f},8"
            for team in teams
            for metric in METRICS
            for month in range(1, 10)
        ),
    )
    _file(
        folder,
        "projects",
        "project,name,owner,team,stage,starts_on,due_on,finished_on,budget,spent",
        (
            f"x{n},Project {n},p{n * 20},{_team(n * 20)},implementation-control,2026-01-05,2026-0{n % 9 + 1}-20,"
            f"{'2026-09-01' if n % 3 else ''},100000,{n * 997 % 130000}"
            for n in range(people // 20)
        ),
    )


Spell = tuple[date, date | str, str, str, date]
"""From, to, ladder, level, since when on the level."""


def _spells(chance: random.Random, person: int, leads: bool) -> Iterator[Spell]:
    """The stretches of one person; one in three is promoted, one in twenty leaves."""
    ladder, level = (
        ("engineering-manager", "engineering-manager")
        if leads
        else ("engineer", LEVELS[person % 2])
    )
    end: date | str = (
        TODAY - timedelta(chance.randrange(300)) if person % 20 == 19 and not leads else ""
    )
    if not leads and person % 3 == 0:
        promoted = BEGIN + timedelta(chance.randrange(90, 500))
        yield BEGIN, promoted - timedelta(1), ladder, level, BEGIN
        yield promoted, end, ladder, LEVELS[person % 2 + 1], promoted
    else:
        yield BEGIN, end, ladder, level, BEGIN


def _scores(chance: random.Random, people: int, managers: int) -> Iterator[str]:
    for person in range(managers, people):
        if person % 10 == 0:
            continue  # one in ten has never been rated
        for skill in SKILLS:
            for year in (2025, 2026) if person % 2 else (2026,):  # an intake file may have 50 MB
                yield f"p{person},{skill},{chance.randrange(1, 11) / 2},manager,{_manager(person)},{year}-0{person % 6 + 1}-15"


def _goals(chance: random.Random, people: int, quarter: int) -> Iterator[str]:
    for n in range(people // 2):
        current = min(10, chance.randrange(0, 8) + 3 * quarter)
        due = f"2026-{n % 9 + 4:02}-20"
        yield f"g{n},p{n * 2},Bring the queue to {n % 90 + 9} items,{SKILLS[n % 7]},queue,items,0,10,{current},2026-01-05,{due},in-progress"


def _place(person: int, spell: Spell) -> str:
    return f"p{person},Person {person},{_manager(person)},{_team(person)},{spell[2]},{spell[3]}"


def _manager(person: int) -> str:
    return f"p{(person - 1) // SPAN}" if person else ""


def _team(person: int) -> str:
    return f"Team {(person - 1) // SPAN // SPAN}" if person else "Team 0"


def _file(folder: Path, name: str, head: str, rows: Iterator[str]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(head + "\n")
        out.writelines(row + "\n" for row in rows)
