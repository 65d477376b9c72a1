"""What one person led on each day, against the range of the level held then."""

import dataclasses
from typing import Any

from ladder.ladders.ladder import Ladder
from tests.given import answers, house, ladders
from tests.measures.checkpoints.leading import stretch


def ranged() -> dict[str, Ladder]:
    """The two small ladders; a lead leads one or two teams and up to two people in all, directly or
    not; a head's scope is not said."""
    found = ladders()
    lead = dataclasses.replace(
        found["lead"].level("lead"), scope={"teams": (1, 2), "people": (0, 2)}
    )
    return {
        **found,
        "lead": dataclasses.replace(found["lead"], levels=(lead, found["lead"].level("head"))),
    }


HISTORY = [
    stretch("lea", "", "2025-01-06", "2026-08-31", ladder="lead", level="lead"),
    stretch("lea", "", "2026-09-01", ladder="lead", level="head"),
    stretch("ana", "lea", "2026-01-05", team="Core"),
    stretch("ben", "ana", "2026-05-04", team="Edge"),
    stretch("cyd", "lea", "2026-05-04", team="Core"),
]


def scope(*columns: str, **asked: Any) -> list[Any]:
    told = house(
        ranged(),
        roster=[{"person": person} for person in ("lea", "ana", "ben", "cyd")],
        history=HISTORY,
    )
    return answers(told, "scope_over_time", *columns, person="lea", **asked)


def test_each_part_of_the_scope_stands_below_within_or_above_the_range() -> None:
    silent, rows = (
        "unknown",
        scope(
            "day", "part", "value", "low", "high", "standing", since="2025-12-31", day="2026-06-30"
        ),
    )
    assert [row[1:] for row in rows if row[0] == "2025-12-31"] == [
        ("teams", 0, 1, 2, "below"),
        ("direct_reports", 0, None, None, silent),
        ("people_in_line", 0, 0, 2, "within"),
    ]
    assert [row[1:] for row in rows if row[0] == "2026-06-30"] == [
        ("teams", 2, 1, 2, "within"),
        ("direct_reports", 2, None, None, silent),
        ("people_in_line", 3, 0, 2, "above"),
    ]


def test_every_quarter_end_asked_has_its_own_rows() -> None:
    assert [
        row
        for row in scope("day", "value", "part", since="2025-12-31")
        if row[2] == "people_in_line"
    ] == [
        ("2025-12-31", 0, "people_in_line"),
        ("2026-03-31", 1, "people_in_line"),
        ("2026-06-30", 3, "people_in_line"),
        ("2026-09-30", 3, "people_in_line"),
    ]


def test_the_range_is_that_of_the_level_held_on_the_day() -> None:
    assert set(scope("level", "standing")) == {("head", "unknown")}


def test_somebody_outside_the_scope_looked_at_is_not_shown() -> None:
    assert scope("part", scope="ana") == []
