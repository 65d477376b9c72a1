"""How long people have stood at their level: promotions begin it, sideways moves do not, and
unknown beginnings stay unknown."""

from __future__ import annotations

import dataclasses
from typing import Any

from ladder.ladders.ladder import Ladder, Level
from tests.given import answers, house, ladders


def at(starts_on: str, ends_on: str = "", **said: str) -> dict[str, Any]:
    return {
        "person": "ana",
        "starts_on": starts_on,
        "ends_on": ends_on,
        "ladder": "craft",
        "level": "senior",
        "team": "Core",
        **said,
    }


def equivalent() -> dict[str, Ladder]:
    """Beside craft, a ladder 'trade' on the same track whose one level has the rank of a senior."""
    found = ladders()
    trade = dataclasses.replace(
        found["craft"], id="trade", levels=(Level("master", 2, "ic", next=(("lead", "lead"),)),)
    )
    return {**found, "trade": trade}


def standing(*history: dict[str, Any], roster: dict[str, str] | None = None, **asked: Any) -> Any:
    told = house(
        equivalent(),
        roster=[{"person": "ana", "hired_on": "2020-01-06", **(roster or {})}],
        history=history,
    )
    return answers(told, "time_in_level", "since_on", "months", "at_least_months", **asked)


def test_time_runs_from_the_promotion_in_whole_months() -> None:
    steps = (at("2024-01-01", "2024-12-31", level="junior"), at("2025-01-01"))
    assert standing(*steps) == [("2025-01-01", 20, 20)]
    assert standing(*steps, day="2025-12-31") == [("2025-01-01", 11, 11)]
    assert standing(*steps, day="2026-01-01") == [("2025-01-01", 12, 12)]


def test_another_team_another_manager_or_an_equivalent_level_does_not_begin_it_anew() -> None:
    steps = (
        at("2024-01-01", "2024-12-31", level="junior"),
        at("2025-01-01", "2025-06-30"),
        at("2025-07-01", "2025-12-31", team="Edge"),
    )
    assert standing(*steps, at("2026-01-01", team="Edge", ladder="trade", level="master")) == [
        ("2025-01-01", 20, 20)
    ]


def test_a_day_that_the_roster_says_lies_before_the_records() -> None:
    assert standing(
        at("2025-01-01"), roster={"ladder": "craft", "level": "senior", "level_since": "2023-03-15"}
    ) == [("2023-03-15", 42, 20)]


def test_where_the_beginning_is_unknown_only_the_least_it_can_be_is_given() -> None:
    assert standing(at("2025-01-01")) == [(None, None, 20)]


def test_the_lowest_level_is_held_from_the_hire_where_nothing_else_is_known() -> None:
    assert standing(at("2025-01-01", level="junior")) == [("2020-01-06", 80, 20)]


def test_somebody_without_a_level_has_no_time_in_one() -> None:
    assert standing(at("2025-01-01", ladder="", level="")) == []


def test_each_level_has_its_people_by_years_and_a_median_over_known_beginnings() -> None:
    since = {
        "a": "2026-01-01",
        "b": "2025-09-30",
        "c": "2024-01-01",
        "d": "2023-09-30",
        "e": "2021-09-30",
        "f": "",
    }
    told = house(
        roster=[
            {"person": who, "ladder": "craft", "level": "senior", "level_since": day}
            for who, day in since.items()
        ]
    )
    years = ("first_year", "second_year", "third_year", "to_fifth_year", "longer", "months_unknown")
    rows = answers(
        told, "time_in_level_by_level", "level", "people", "months_known", "median_months", *years
    )
    assert rows == [("senior", 6, 5, 32, 1, 1, 1, 1, 1, 1)]


def test_a_level_of_which_no_beginning_is_known_has_no_median() -> None:
    told = house(roster=[{"person": "a", "ladder": "craft", "level": "senior"}])
    assert answers(told, "time_in_level_by_level", "median_months", "months_unknown") == [(None, 1)]
