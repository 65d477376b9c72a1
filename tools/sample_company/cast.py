"""Before stop 1: everybody who leads a team, by the key under which the structure and the stories
speak of them."""

import csv
from datetime import date
from pathlib import Path

from .days import change_day
from .model import Person
from .names import ascii_email
from .structure import REORGANISATION

# In cast.csv, levels read "S, 2018-11 EM": the level at hire, then each later one with the month of
# its change day.
# Managers who hand over some days before they go: for that time they report one step further up.
FAREWELLS = {  # key: (handover, team above, left on, reason)
    "retiring-director": (change_day(2025, 2), "Engineering", date(2025, 2, 28), "retirement"),
    "web-manager": (change_day(2024, 8), "Product Experience", date(2024, 8, 16), "voluntary"),
    "infrastructure-manager": (REORGANISATION, "Platform", date(2025, 7, 18), "voluntary"),
    "billing-manager": (change_day(2026, 5), "Commerce", date(2026, 5, 15), "voluntary"),
}
MOVES = {
    "grower": (change_day(2025, 2), "Commerce"),
    "grown-manager": (change_day(2026, 5), "Billing"),
}


def _levels(hired_on: date, text: str) -> list[tuple[date, str]]:
    first, *later = text.split(", ")
    steps = [(hired_on, first)]
    for step in later:
        month, level = step.split()
        year, number = month.split("-")
        steps.append((change_day(int(year), int(number)), level))
    return steps


def cast() -> list[Person]:
    """The named people with their careers so far, leaders first."""
    with (Path(__file__).parent / "cast.csv").open(encoding="utf-8", newline="") as file:
        return [_person(row) for row in csv.DictReader(file)]


def _person(row: dict[str, str]) -> Person:
    key, day = row["key"], date.fromisoformat(row["hired_on"])
    person = Person(
        row["name"],
        ascii_email(*row["email_words"].split()),
        row["city"],
        day,
        float(row["years_before"]),
        _levels(day, row["levels"]),
        [(day, row["team"])],
        key=key,
    )
    if key in FAREWELLS:
        handover, above, left, reason = FAREWELLS[key]
        person.move(handover, above)
        person.leave(left, reason)
    if key in MOVES:
        person.move(*MOVES[key])
    return person
