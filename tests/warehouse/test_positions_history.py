"""History rows are used as they stand; rosters add what they do not say, before them and after."""

from typing import Any

from tests.given import Rows, house
from tests.warehouse.tables import stretches

ANA = {"person": "ana", "hired_on": "2020-01-06"}
BOSSES = [{"person": "bob"}, {"person": "cat"}]

LISTED: dict[str, str] = {}


def row(starts: str, ends: str = "", **said: str) -> dict[str, str]:
    return {
        "person": "ana",
        "starts_on": starts,
        "ends_on": ends,
        "ladder": "craft",
        "level": "junior",
        "manager": "bob",
        **said,
    }


def of_ana(
    *columns: str,
    history: list[dict[str, str]],
    september: dict[str, str] | None = LISTED,
    **earlier: dict[str, str] | None,
) -> list[Any]:
    """Ana's stretches, given her history and what the rosters say of her; None = the roster leaves
    her out. The time between her hire and the history, of which only the employment is known, is
    left out."""
    days = {"june": "2026-06-30", "march": "2026-03-31"}
    rosters = {days[month]: said for month, said in earlier.items()} | {"2026-09-30": september}
    by_day: dict[str, Rows] = {
        day: [*BOSSES, *([{**ANA, **said}] if said is not None else [])]
        for day, said in rosters.items()
    }
    found = stretches(house(roster=by_day, history=history), "ana", *columns)
    known = min(row["starts_on"] for row in history)
    is_before = found[0][0] == ANA["hired_on"] < known == found[1][0] if found[1:] else False
    return found[1:] if is_before else found


def test_before_the_history_only_the_employment_is_known() -> None:
    rows = [{**ANA, "manager": "bob"}, *BOSSES]
    company = house(roster=rows, history=[row("2024-04-01")])
    assert stretches(company, "ana", "manager", "level") == [
        ("2020-01-06", "2024-03-31", None, None),
        ("2024-04-01", None, "bob", "junior"),
    ]


def test_between_two_stretches_of_an_employment_people_stand_where_they_stood() -> None:
    rows = of_ana(
        "manager",
        "level",
        history=[row("2024-04-01", "2025-03-31"), row("2025-06-02", level="senior", manager="cat")],
    )
    assert rows == [
        ("2024-04-01", "2025-06-01", "bob", "junior"),
        ("2025-06-02", None, "cat", "senior"),
    ]


def test_history_rows_that_say_the_same_and_touch_are_one_stretch() -> None:
    assert of_ana(history=[row("2024-04-01", "2025-03-31"), row("2025-04-01")]) == [
        ("2024-04-01", None)
    ]


def test_a_later_roster_that_agrees_or_leaves_cells_empty_changes_nothing() -> None:
    agrees = {"manager": "bob", "ladder": "craft", "level": "junior"}
    assert of_ana("manager", "level", history=[row("2024-04-01")], september=agrees) == [
        ("2024-04-01", None, "bob", "junior")
    ]
    assert of_ana("manager", "level", history=[row("2024-04-01")]) == [
        ("2024-04-01", None, "bob", "junior")
    ]


def test_a_later_roster_that_contradicts_speaks_from_its_day() -> None:
    rows = of_ana("manager", "level", history=[row("2024-04-01")], september={"manager": "cat"})
    assert rows == [
        ("2024-04-01", "2026-09-29", "bob", "junior"),
        ("2026-09-30", None, "cat", "junior"),
    ]


def test_a_cell_left_empty_later_does_not_bring_the_manager_of_the_history_back() -> None:
    rows = of_ana("manager", history=[row("2024-04-01")], june={"manager": "cat"}, september={})
    assert rows == [("2024-04-01", "2026-06-29", "bob"), ("2026-06-30", None, "cat")]


def test_a_roster_inside_the_history_changes_nothing() -> None:
    rows = of_ana(
        "manager",
        history=[row("2024-04-01", "2026-06-30"), row("2026-07-01", manager="cat")],
        march={"manager": "cat"},
    )
    assert rows == [("2024-04-01", "2026-06-30", "bob"), ("2026-07-01", None, "cat")]


def test_a_roster_before_the_history_speaks_for_the_time_before() -> None:
    said = {"manager": "cat", "level_since": "2023-01-09", "ladder": "craft", "level": "junior"}
    assert of_ana("manager", "level_since", march=said, history=[row("2026-08-03")]) == [
        ("2020-01-06", "2023-01-08", None, None),
        ("2023-01-09", "2026-08-02", "cat", "2023-01-09"),
        ("2026-08-03", None, "bob", "2023-01-09"),
    ]


def test_the_roster_of_the_very_day_a_stretch_starts_gives_way_to_the_history() -> None:
    said = {"manager": "cat", "ladder": "craft", "level": "junior", "level_since": "2023-01-09"}
    assert of_ana("manager", "level_since", history=[row("2026-09-30")], september=said) == [
        ("2026-09-30", None, "bob", "2023-01-09")
    ]


def test_the_day_of_a_level_comes_from_the_roster_the_hire_or_the_change_and_is_else_unknown() -> (
    None
):
    assert of_ana("level_since", history=[row("2024-04-01")]) == [("2024-04-01", None, None)]
    assert of_ana("level_since", history=[row("2020-01-06")]) == [
        ("2020-01-06", None, "2020-01-06")
    ]
    assert of_ana(
        "level_since", history=[row("2024-04-01")], september={"level_since": "2022-05-02"}
    ) == [("2024-04-01", None, "2022-05-02")]
    moves = [
        row("2024-04-01", "2024-12-31"),
        row("2025-01-01", "2025-06-30", level="senior"),
        row("2025-07-01", level="senior", manager="cat"),
    ]
    assert [since for *_, since in of_ana("level_since", history=moves)] == [
        None,
        "2025-01-01",
        "2025-01-01",
    ]


def test_a_history_that_has_ended_ends_no_employment_that_a_later_roster_lists() -> None:
    closed = [row("2024-04-01", "2026-03-31")]
    assert of_ana(history=closed, september=None, june=None, march={}) == [
        ("2024-04-01", "2026-03-31")
    ]
    assert of_ana(history=closed, september={"left_on": "2026-03-31"}) == [
        ("2024-04-01", "2026-03-31")
    ]
    assert of_ana("manager", history=closed) == [
        ("2024-04-01", None, "bob"),
    ]
    assert of_ana(history=[row("2024-04-01", "2026-09-29")], september={"manager": "bob"}) == [
        ("2024-04-01", None)
    ]
    assert of_ana(history=closed, september={"hired_on": "2026-05-04"})[-1] == ("2026-05-04", None)


def test_who_left_or_is_missing_later_is_gone_though_the_history_is_open() -> None:
    assert of_ana(history=[row("2024-04-01")], september={"left_on": "2026-05-15"}) == [
        ("2024-04-01", "2026-05-15")
    ]
    assert of_ana(history=[row("2024-04-01")], june={}, september=None) == [
        ("2024-04-01", "2026-09-29")
    ]
