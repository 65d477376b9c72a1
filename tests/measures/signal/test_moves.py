"""A change is that of the same people, and a line that of all its days; a fall that newcomers bring
is none, and a slow one is seen that no two neighbouring days show."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd
import pytest

from ladder.measures.signal import moves

DAYS = [
    pd.Timestamp(f"{year}-{day}") for year in (2025, 2026) for day in ("03-31", "06-30", "09-30")
]


def units(*rows: tuple[int, str, float, float]) -> pd.DataFrame:
    """Day (its number), person, part and whole."""
    return pd.DataFrame(
        [(DAYS[day], person, part, whole) for day, person, part, whole in rows],
        columns=["day", "person", "part", "whole"],
    )


def crowd(parts: Sequence[float], people: int, whole: float = 4) -> pd.DataFrame:
    """So many people with the same part on each day."""
    return units(
        *((day, f"p{n}", part, whole) for day, part in enumerate(parts) for n in range(people))
    )


def test_the_same_people_are_compared_and_newcomers_stand_apart() -> None:
    of = pd.concat([crowd([3, 3], 6), units((1, "new", 0, 9), (1, "newer", 0, 9))])
    found = moves.change(of, DAYS[0], DAYS[1])
    assert (found.units, found.apart, found.before, found.now) == (6, 2, 0.75, 0.75)
    assert (found.way, found.chance) == (0, 1.0)


def test_six_people_who_all_fall_are_two_of_the_sixty_four_ways() -> None:
    found = moves.change(crowd([3, 2], 6), DAYS[0], DAYS[1])
    assert found.way == -1
    assert found.chance == pytest.approx(2 / 64)


def test_one_person_with_many_goals_is_one_person() -> None:
    of = pd.concat([crowd([2, 2], 5), units((0, "many", 40, 40), (1, "many", 0, 40))])
    assert moves.change(of, DAYS[0], DAYS[1]).chance == 1.0


def test_four_people_are_counted_and_not_tested() -> None:
    assert math.isnan(moves.change(crowd([4, 0], 4), DAYS[0], DAYS[1]).chance)


def test_a_slow_fall_is_seen_over_the_whole_line_and_not_between_two_days() -> None:
    """Twenty people with five goals; every quarter three more of them are off track by one."""
    rows = [
        (day, f"p{n}", 4 - sum(n in (3 * turn % 20, (3 * turn + 1) % 20) for turn in range(day)), 5)
        for day in range(6)
        for n in range(20)
    ]
    of = units(*rows)
    whole = moves.line(of)
    assert whole is not None
    assert (whole.way, whole.since) == (-1, DAYS[0])
    assert whole.chance < 0.01
    assert moves.change(of, DAYS[4], DAYS[5]).chance > 0.1


def test_a_line_that_only_newcomers_make_is_none() -> None:
    stay = crowd([4, 4, 4, 4], 8)
    come = units(*((3, f"new{n}", 0, 4) for n in range(8)))
    found = moves.line(pd.concat([stay, come]))
    assert found is not None
    assert (found.apart, found.chance) == (8, 1.0)


def test_three_days_are_no_line() -> None:
    assert moves.line(crowd([4, 3, 2], 9)) is None


def readings(values: Sequence[float], team: str = "Core") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "month": [
                pd.Timestamp("2026-01-01") + pd.DateOffset(months=n) for n in range(len(values))
            ],
            "team": team,
            "value": values,
        }
    )


def test_months_of_a_metric_are_a_line_of_the_teams_that_report_every_month() -> None:
    late = readings([9.0]).assign(month=pd.Timestamp("2026-06-01"), team="Edge")
    found = moves.months(pd.concat([readings([6, 5, 4, 3, 2, 1]), late]))
    assert found is not None
    assert (found.units, found.apart, found.way) == (6, 1, -1)
    assert found.chance == pytest.approx(2 / 720)


def test_months_that_go_up_and_down_are_steady_and_five_are_too_few() -> None:
    found = moves.months(readings([5, 6, 5.5, 6.1, 5.2, 5.9]))
    assert found is not None
    assert found.chance > 0.1
    assert moves.months(readings([6, 5, 4, 3, 2])) is None
