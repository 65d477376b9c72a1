"""The growth ledger person by person: a step to the manager's credit, one that came too late, one
that is shared, and a loss that is missed."""

from __future__ import annotations

from typing import Any

from tests.given import answers, house

LEA = [
    {"person": "lea", "starts_on": "2023-01-02", "ladder": "lead", "level": "lead", "team": "Core"}
]


def life(*stretches: tuple[str, str, str, str]) -> list[dict[str, Any]]:
    """Ana's stretches: from, to, manager, level."""
    return [
        {
            "person": "ana",
            "starts_on": start,
            "ends_on": end,
            "manager": manager,
            "ladder": "craft",
            "level": level,
            "team": "Core",
        }
        for start, end, manager, level in stretches
    ]


def ledger(*stretches: tuple[str, str, str, str], **ana: str) -> list[Any]:
    max_ = [{**LEA[0], "person": "max"}]
    roster = [{"person": "lea"}, {"person": "max"}, {"person": "ana", **ana}]
    home = house(roster=roster, history=[*LEA, *max_, *life(*stretches)])
    rows = answers(
        home,
        "growth_ledger",
        "manager",
        "promotions",
        "promotions_later",
        "later_on",
        "shared_with",
        "is_regretted",
    )
    return [row[1:] for row in rows if row[0] == "lea"]


def test_a_step_while_reporting_is_to_the_manager_s_credit() -> None:
    assert ledger(
        ("2024-01-01", "2024-12-31", "lea", "junior"), ("2025-01-01", "", "lea", "senior")
    ) == [(1, 0, None, 0, 0)]


def test_a_step_more_than_half_a_year_after_is_said_and_not_credited() -> None:
    lives = [
        ("2024-01-01", "2024-06-30", "lea", "junior"),
        ("2024-07-01", "2025-02-28", "max", "junior"),
        ("2025-03-01", "", "max", "senior"),
    ]
    assert ledger(*lives) == [(0, 1, "2025-03-01", 0, 0)]


def test_a_credit_that_another_manager_has_as_well_is_shared() -> None:
    lives = [
        ("2024-01-01", "2024-06-30", "lea", "junior"),
        ("2024-07-01", "2024-10-31", "max", "junior"),
        ("2024-11-01", "", "max", "senior"),
    ]
    assert ledger(*lives) == [(1, 0, None, 1, 0)]


def test_somebody_missed_who_left_within_a_year_after_counts_and_a_day_later_does_not() -> None:
    lives = [("2024-01-01", "2024-06-30", "lea", "junior"), ("2024-07-01", "", "max", "junior")]
    for left, missed in (("2025-06-30", 1), ("2025-07-01", 0)):
        assert ledger(*lives, left_on=left, leaving_reason="voluntary-regretted")[0][-1] == missed
    assert ledger(*lives, left_on="2025-01-31", leaving_reason="voluntary")[0][-1] == 0
