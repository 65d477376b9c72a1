"""Whom one manager has grown, stretch by stretch; the whole of the sample's example stands in
tests/sample_company/test_sample_growth.py."""

from __future__ import annotations

from typing import Any

from tests.given import answers, house
from tests.measures.checkpoints.leading import stretch

PEOPLE = [{"person": person} for person in ("lea", "liv", "ana")]
LEADS = [stretch(who, "", "2024-01-01", ladder="lead", level="lead") for who in ("lea", "liv")]


def told(*stretches: dict[str, Any], day: str = "2026-09-30") -> list[Any]:
    columns = (
        "managed_from",
        "ended_on",
        "days",
        "days_in_all",
        "promoted_on",
        "days_after",
        "is_strict",
        "shared_with",
        "people_grown",
    )
    return answers(
        house(roster=PEOPLE, history=[*LEADS, *stretches]),
        "grown_stretches",
        *columns,
        person="lea",
        day=day,
    )


def ana(manager: str, level: str, starts_on: str, ends_on: str = "") -> dict[str, Any]:
    return stretch("ana", manager, starts_on, ends_on, ladder="craft", level=level)


def test_a_step_inside_one_unbroken_stretch() -> None:
    assert told(
        ana("lea", "junior", "2025-01-01", "2025-06-30"), ana("lea", "senior", "2025-07-01")
    ) == [
        ("2025-01-01", None, 638, 638, "2025-07-01", 0, 1, 0, 1),
    ]


def test_two_stretches_are_two_rows_and_the_step_in_between_counts_its_days() -> None:
    rows = told(
        ana("lea", "junior", "2025-01-01", "2025-06-30"),
        ana("liv", "junior", "2025-07-01", "2025-10-31"),
        ana("liv", "senior", "2025-11-01", "2025-12-31"),
        ana("lea", "senior", "2026-09-01"),
    )
    assert rows == [
        ("2025-01-01", "2025-06-30", 181, 211, "2025-11-01", 124, 1, 1, 1),
        ("2026-09-01", None, 30, 211, "2025-11-01", 124, 1, 1, 1),
    ]


def test_the_day_after_the_last_one_managed_is_still_no_day_between() -> None:
    rows = told(
        ana("lea", "junior", "2025-01-01", "2025-06-30"), ana("liv", "senior", "2025-07-01")
    )
    assert rows == [("2025-01-01", "2025-06-30", 181, 181, "2025-07-01", 0, 1, 0, 1)]


def test_whoever_has_not_risen_is_not_shown_nor_is_a_step_of_a_later_day() -> None:
    assert told(ana("lea", "junior", "2025-01-01")) == []
    assert (
        told(
            ana("lea", "junior", "2025-01-01", "2025-06-30"),
            ana("lea", "senior", "2025-07-01"),
            day="2025-06-30",
        )
        == []
    )


def test_the_level_is_the_one_that_the_step_led_to_whatever_came_later() -> None:
    history = [
        *LEADS,
        ana("lea", "junior", "2025-01-01", "2025-06-30"),
        ana("lea", "senior", "2025-07-01", "2025-12-31"),
        stretch("ana", "lea", "2026-01-01", ladder="lead", level="lead"),
    ]
    assert answers(
        house(roster=PEOPLE, history=history),
        "grown_stretches",
        "ladder",
        "level",
        "promoted_on",
        person="lea",
    ) == [
        ("craft", "senior", "2025-07-01"),
    ]
