"""States of the data that every page and every board must bear: from a roster alone to no rows at
all."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

from tests.pages_opened import Files

FolderOf = Callable[[str], pathlib.Path]
"""The folder of a state by its name; one folder a test run, so that it is prepared once."""

PLACED = [
    {
        "person": "ana",
        "name": "Ana",
        "hired_on": "2019-01-07",
        "ladder": "engineering-manager",
        "level": "engineering-manager",
        "team": "Core",
    },
    {
        "person": "ben",
        "name": "Ben",
        "manager": "ana",
        "ladder": "engineer",
        "level": "engineer",
        "team": "Core",
        "level_since": "2022-05-02",
    },
    {
        "person": "cyd",
        "name": "Cyd",
        "manager": "ana",
        "ladder": "engineer",
        "level": "senior-engineer",
    },
]
NAMES = [{"person": "ana", "name": "Ana"}, {"person": "ben", "name": "Ben"}]
GOAL = {
    "goal": "g1",
    "person": "ben",
    "title": "Ship it",
    "competency": "delivery",
    "baseline": 0,
    "target": 4,
    "current": 1,
    "starts_on": "2024-01-08",
    "due_on": "2024-12-20",
}
STATES: dict[str, Files] = {
    "a roster alone": {"roster_2024-06-30": PLACED},
    "names alone": {"roster_2024-06-30": NAMES},
    "one person": {"roster_2024-06-30": PLACED[1:2]},
    "everybody gone": {"roster_2024-06-30": [{**row, "left_on": "2024-01-31"} for row in PLACED]},
    "goals that name nobody": {
        "roster_2024-06-30": PLACED,
        "goals_2024-06-30": [GOAL, {"goal": "g2", "title": "No more than a title"}],
    },
    "a heading without rows": {"roster_2024-06-30": []},
    "no roster": {"goals_2024-06-30": [GOAL]},
    "no rows at all": {},
}
