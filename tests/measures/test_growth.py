"""The growth ledger: who grew under whom, who left, who went elsewhere, and how long a step
takes."""

from __future__ import annotations

from typing import Any

from tests.given import answers, house

MEG = {
    "person": "meg",
    "starts_on": "2023-01-01",
    "ladder": "lead",
    "level": "lead",
    "team": "Core",
}
KIM = {
    "person": "kim",
    "starts_on": "2023-01-01",
    "ladder": "lead",
    "level": "lead",
    "team": "Edge",
}


def stretch(
    person: str,
    starts_on: str,
    ends_on: str = "",
    level: str = "junior",
    manager: str = "meg",
    team: str = "Core",
) -> dict[str, Any]:
    return {
        "person": person,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "manager": manager,
        "team": team,
        "ladder": "craft",
        "level": level,
    }


def ledger(
    *stretches: dict[str, Any],
    columns: tuple[str, ...] = ("manager", "person", "promotions"),
    **files: Any,
) -> list[Any]:
    people = {
        row["person"]: {"person": row["person"], "hired_on": row["starts_on"]}
        for row in reversed([MEG, KIM, *stretches])
    }
    given = {row["person"]: {**people[row["person"]], **row} for row in files.pop("roster", [])}
    home = house(roster=list({**people, **given}.values()), history=[MEG, KIM, *stretches])
    return answers(home, files.pop("name", "growth_ledger"), *columns, **files)


def test_a_promotion_while_reporting_stands_with_its_levels_its_day_and_the_days_managed() -> None:
    rows = ledger(
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", level="senior"),
        columns=(
            "person",
            "from_level",
            "to_level",
            "promoted_on",
            "promotions_inside",
            "promotions_after",
            "days_managed",
            "managed_until",
        ),
    )
    assert rows == [
        ("ana", "junior", "senior", "2025-01-01", 1, 0, 1004, None)
    ]  # 366 + 365 + 273 days


def test_somebody_managed_for_less_than_ninety_days_is_not_on_the_ledger() -> None:
    after = {"person": "ana", "ladder": "craft", "level": "junior"}
    assert (
        ledger(stretch("ana", "2024-01-01", "2024-03-29"), {**after, "starts_on": "2024-03-30"})
        == []
    )
    assert ledger(
        stretch("ana", "2024-01-01", "2024-03-30"), {**after, "starts_on": "2024-03-31"}
    ) == [("meg", "ana", 0)]


def test_a_promotion_within_half_a_year_after_counts_for_the_manager_who_had_them_and_not_for_the_new_one() -> (
    None
):
    rows = ledger(
        stretch("ana", "2024-01-01", "2024-06-30"),
        stretch("ana", "2024-07-01", "2024-08-31", manager="kim", team="Edge"),
        stretch("ana", "2024-09-01", level="senior", manager="kim", team="Edge"),
        columns=(
            "manager",
            "person",
            "promotions",
            "promotions_inside",
            "promotions_after",
            "moved_on",
            "moved_to",
            "moved_to_team",
        ),
    )
    assert rows == [
        ("kim", "ana", 0, 0, 0, None, None, None),
        ("meg", "ana", 1, 0, 1, "2024-07-01", "kim", "Edge"),
    ]


def test_a_promotion_a_year_after_is_not_the_former_managers() -> None:
    rows = ledger(
        stretch("ana", "2024-01-01", "2024-06-30"),
        stretch("ana", "2024-07-01", "2025-06-30", manager="kim"),
        stretch("ana", "2025-07-01", level="senior", manager="kim"),
    )
    assert rows == [("kim", "ana", 1), ("meg", "ana", 0)]


def test_somebody_hired_in_at_the_higher_level_was_not_grown() -> None:
    assert ledger(stretch("ana", "2024-01-01", level="senior")) == [("meg", "ana", 0)]


def test_a_new_manager_of_the_same_team_is_no_move_and_neither_is_a_place_further_down_the_line() -> (
    None
):
    columns = ("manager", "person", "moved_on")
    assert ledger(
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", manager="kim"),
        columns=columns,
    )[1] == ("meg", "ana", None)
    rows = ledger(
        stretch("lea", "2024-01-01"),
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", manager="lea", team="New"),
        columns=columns,
    )
    assert ("meg", "ana", None) in rows


def test_two_promotions_under_one_manager_span_both() -> None:
    rows = ledger(
        stretch("ana", "2023-01-01", "2023-12-31"),
        stretch("ana", "2024-01-01", "2025-06-30", level="senior"),
        {
            "person": "ana",
            "starts_on": "2025-07-01",
            "manager": "meg",
            "team": "Core",
            "ladder": "lead",
            "level": "lead",
        },
        columns=("promotions", "from_ladder", "from_level", "to_ladder", "to_level", "promoted_on"),
    )
    assert rows == [(2, "craft", "junior", "lead", "lead", "2025-07-01")]


def test_a_leaver_keeps_their_promotion_and_says_why_they_left() -> None:
    rows = ledger(
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", "2025-09-30", level="senior"),
        roster=[
            {"person": "ana", "left_on": "2025-09-30", "leaving_reason": "voluntary-regretted"}
        ],
        columns=("promotions", "left_on", "leaving_reason", "managed_until"),
    )
    assert rows == [(1, "2025-09-30", "voluntary-regretted", "2025-09-30")]


def test_of_each_manager_the_median_stands_beside_the_organisations_with_its_n() -> None:
    """Under Meg: Ana after 12 months, Ben after 18; under Kim: Cyd after 24. Median of Meg 15, of
    Kim 24, of all three 18."""
    steps = [
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", level="senior"),
        stretch("ben", "2024-01-01", "2025-06-30"),
        stretch("ben", "2025-07-01", level="senior"),
        stretch("cyd", "2024-01-01", "2025-12-31", manager="kim"),
        stretch("cyd", "2026-01-01", level="senior", manager="kim"),
    ]
    columns = (
        "manager",
        "people",
        "grown",
        "promotions",
        "median_months",
        "months_known",
        "median_months_everyone",
        "months_known_everyone",
    )
    assert ledger(*steps, name="growth_by_manager", columns=columns) == [
        ("meg", 2, 2, 2, 15, 2, 18, 3),
        ("kim", 1, 1, 1, 24, 1, 18, 3),
    ]


def test_a_manager_who_has_promoted_nobody_has_no_median() -> None:
    columns = ("grown", "promotions", "median_months", "months_known", "exported")
    rows = ledger(stretch("ana", "2024-01-01"), name="growth_by_manager", columns=columns)
    assert rows == [(0, 0, None, 0, 0)]


def test_regretted_leavers_count_within_a_year_of_reporting_and_moves_out_are_exports() -> None:
    """Ana leaves Meg's team for Kim's and within the year the company; Ben leaves two years after
    he reported to Meg."""
    rows = ledger(
        stretch("ana", "2024-01-01", "2024-06-30"),
        stretch("ana", "2024-07-01", "2025-06-30", manager="kim", team="Edge"),
        stretch("ben", "2024-01-01", "2024-06-30"),
        stretch("ben", "2024-07-01", "2026-06-30", manager="kim", team="Edge"),
        roster=[
            {"person": "ana", "left_on": "2025-06-30", "leaving_reason": "voluntary-regretted"},
            {"person": "ben", "left_on": "2026-06-30", "leaving_reason": "voluntary-regretted"},
        ],
        name="growth_by_manager",
        columns=("manager", "regretted_leavers", "exported"),
    )
    assert rows == [("kim", 2, 0), ("meg", 1, 2)]


def test_time_to_promotion_is_the_median_of_those_promoted_lately_step_by_step() -> None:
    """Junior to senior after 12 and 18 months: 15. A step of four years ago is not counted; an
    unknown beginning is counted apart."""
    steps = [
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", level="senior"),
        stretch("ben", "2024-01-01", "2025-06-30"),
        stretch("ben", "2025-07-01", level="senior"),
        stretch("old", "2020-01-01", "2022-12-31"),
        stretch("old", "2023-01-01", level="senior"),
        stretch("eve", "2024-01-01", "2024-12-31", level="senior"),
        {
            "person": "eve",
            "starts_on": "2025-01-01",
            "manager": "meg",
            "ladder": "lead",
            "level": "lead",
        },
    ]
    rows = ledger(
        *steps,
        roster=[{"person": "eve", "hired_on": "2020-01-01"}],
        name="time_to_promotion",
        columns=(
            "ladder",
            "level",
            "next_ladder",
            "next_level",
            "median_months",
            "months_known",
            "promotions",
        ),
    )
    assert rows == [
        ("craft", "junior", "craft", "senior", 15, 2, 2),
        ("craft", "senior", "lead", "lead", None, 0, 1),
    ]


def test_a_level_that_nothing_leads_to_is_held_since_the_day_of_hire() -> None:
    steps = [
        stretch("ana", "2024-01-01", "2024-12-31"),
        stretch("ana", "2025-01-01", level="senior"),
    ]
    columns = ("level", "median_months", "months_known")
    rows = ledger(
        *steps,
        roster=[{"person": "ana", "hired_on": "2022-01-01"}],
        name="time_to_promotion",
        columns=columns,
    )
    assert rows == [("junior", 36, 1)]
