"""The rows behind a packet's verdicts name whom a manager has grown, and what qualifies the
credit."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

from ladder import measures
from ladder.exports.document.document import Table
from ladder.exports.packet.packet import packet
from ladder.ladders import catalogue
from ladder.words import words
from tests.given import house

DAY = date(2026, 9, 30)


def stretch(person: str, starts_on: str, ends_on: str, level: str, manager: str) -> dict[str, Any]:
    return {
        "person": person,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "manager": manager,
        "ladder": "engineer",
        "level": level,
    }


def grown(*stretches: dict[str, Any]) -> list[str]:
    """What the packet of Lea for director says of the people behind 'reports promoted'."""
    leads = [
        {
            "person": who,
            "ladder": "engineering-manager",
            "level": "engineering-manager",
            "hired_on": "2020-01-06",
        }
        for who in ("lea", "max")
    ]
    home = house(
        dict(catalogue.shipped()),
        roster=[*leads, {"person": "ben", "name": "Ben <i>", "hired_on": "2022-01-03"}],
        history=stretches,
    )

    def ask(name: str, **given: Any) -> pd.DataFrame:
        return measures.ask(home, name, **{"since": DAY, **given, "day": DAY, "scope": "*"})

    made = packet(
        ask,
        words("en"),
        catalogue.shipped(),
        person="lea",
        ladder="engineering-director",
        level="director",
        day=DAY,
    )
    return [
        row[1]
        for section in made.sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        if "Ben" in row[1]
    ]


def test_somebody_promoted_under_the_person_stands_by_name() -> None:
    before, after = (
        stretch("ben", "2023-01-01", "2024-12-31", "engineer", "lea"),
        stretch("ben", "2025-01-01", "", "senior-engineer", "lea"),
    )
    assert grown(before, after) == ["Ben <i>"]


def test_a_share_that_another_manager_has_and_a_promotion_long_after_are_said() -> None:
    rows = grown(
        stretch("ben", "2022-01-03", "2022-12-31", "engineer", "lea"),
        stretch("ben", "2023-01-01", "2024-12-31", "engineer", "max"),
        stretch("ben", "2025-01-01", "", "senior-engineer", "max"),
    )
    assert len(rows) == 1
    assert rows[0].startswith("Ben <i> (promoted long after their time together")
    assert rows[0].endswith("credit shared with 1 other manager)")
