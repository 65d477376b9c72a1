"""Before stop 1: the few goals that do not follow the rules: three without a competency, four that
nobody could measure."""

import csv
from datetime import date
from pathlib import Path

from .days import TODAY
from .goal_setting import Goal
from .positions import Company


def loose_goals(company: Company) -> list[Goal]:
    """One goal per line of loose_goals.csv, each held by the team's longest-serving engineer or
    senior who is still there."""
    with (Path(__file__).parent / "loose_goals.csv").open(encoding="utf-8", newline="") as file:
        return [_goal(company, row) for row in csv.DictReader(file)]


def _goal(company: Company, row: dict[str, str]) -> Goal:
    starts_on = date.fromisoformat(row["starts_on"])
    people = [
        p
        for p in company.team_on(row["team"], TODAY)
        if p.level_on(TODAY) in ("E", "S")
        and p.works_on(starts_on)
        and p.place_on(starts_on) == row["team"]
    ]
    owner = min(people, key=lambda person: (person.hired_on, person.id))
    return Goal(
        owner,
        row["team"],
        row["title"],
        row["competency"],
        "",
        row["metric"],
        row["unit"],
        _number(row["baseline"]),
        _number(row["target"]),
        starts_on,
        date.fromisoformat(row["due_on"]) if row["due_on"] else None,
    )


def _number(text: str) -> float | None:
    return float(text) if text else None
