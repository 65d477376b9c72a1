"""From dated rosters to stretches: what one roster says, what a second changes, who is gone and who
is back."""

from typing import Any

from tests.given import Rows, house
from tests.warehouse.tables import stretches

ANA = {"person": "ana", "team": "Core", "ladder": "craft", "level": "junior"}
BOSSES = [{"person": "bob"}, {"person": "cat"}]
JUNE, SEPTEMBER, DECEMBER = "2026-06-30", "2026-09-30", "2026-12-31"


def of_ana(*columns: str, today: str = SEPTEMBER, **rosters: dict[str, Any] | None) -> list[Any]:
    """Ana's stretches, given what the roster of June, September and December says of her; None = it
    leaves her out."""
    days = {"june": JUNE, "september": SEPTEMBER, "december": DECEMBER}
    by_day: dict[str, Rows] = {
        days[month]: [*BOSSES, *([{**ANA, **said}] if said is not None else [])]
        for month, said in rosters.items()
    }
    return stretches(house(roster=by_day, today=today), "ana", *columns)


# one roster
# --------------------------------------------------------------------------------------------------------


def test_a_roster_speaks_from_the_day_the_level_was_reached_and_before_it_only_of_employment() -> (
    None
):
    said = {
        "hired_on": "2020-01-06",
        "level_since": "2024-04-01",
        "manager": "bob",
        "title": "Engineer",
    }
    assert of_ana("manager", "team", "title", "ladder", "level", "level_since", september=said) == [
        ("2020-01-06", "2024-03-31", None, None, None, None, None, None),
        ("2024-04-01", None, "bob", "Core", "Engineer", "craft", "junior", "2024-04-01"),
    ]


def test_without_the_day_of_the_level_it_speaks_from_the_hire_and_the_level_s_day_stays_unknown() -> (
    None
):
    assert of_ana("level", "level_since", september={"hired_on": "2020-01-06"}) == [
        ("2020-01-06", None, "junior", None)
    ]


def test_without_a_hire_it_speaks_from_the_day_of_the_level_and_without_either_from_its_own_day() -> (
    None
):
    assert of_ana("level_since", september={"level_since": "2024-04-01"}) == [
        ("2024-04-01", None, "2024-04-01")
    ]
    assert of_ana("level_since", september={}) == [(SEPTEMBER, None, None)]


def test_a_level_that_was_reached_elsewhere_keeps_its_day_though_the_stretch_begins_with_the_hire() -> (
    None
):
    said = {"hired_on": "2025-03-03", "level_since": "2022-01-10"}
    assert of_ana("level_since", september=said) == [("2025-03-03", None, "2022-01-10")]


def test_a_level_said_to_begin_after_the_roster_s_day_has_no_known_day_and_moves_nothing() -> None:
    said = {"hired_on": "2020-01-06", "level_since": "2026-11-02", "manager": "bob"}
    assert of_ana("manager", "level_since", september=said) == [("2020-01-06", None, "bob", None)]


def test_a_day_of_leaving_ends_the_stretch_on_that_day_before_the_roster_s_day_or_after() -> None:
    assert of_ana(september={"hired_on": "2020-01-06", "left_on": "2026-09-29"}) == [
        ("2020-01-06", "2026-09-29")
    ]
    assert of_ana(september={"hired_on": "2020-01-06", "left_on": "2026-12-31"}) == [
        ("2020-01-06", "2026-12-31")
    ]


def test_who_left_before_the_level_was_reached_has_the_employment_only() -> None:
    said = {"hired_on": "2020-01-06", "level_since": "2026-05-04", "left_on": "2026-03-31"}
    assert of_ana("level", september=said) == [("2020-01-06", "2026-03-31", None)]


def test_a_hire_to_come_starts_on_its_day_however_many_rosters_announce_it() -> None:
    hired = {"hired_on": "2026-11-02", "level_since": "2026-11-02"}
    assert of_ana("level_since", september=hired) == [("2026-11-02", None, "2026-11-02")]
    assert of_ana(june=hired, september={**hired, "manager": "bob"}) == [("2026-11-02", None)]
    assert of_ana(june=hired, september={**hired, "hired_on": "2026-12-01", "level_since": ""}) == [
        ("2026-12-01", None)
    ]


# two rosters
# -------------------------------------------------------------------------------------------------------


def test_rows_that_say_the_same_are_one_stretch() -> None:
    said = {"hired_on": "2020-01-06", "manager": "bob"}
    assert of_ana("manager", june=said, september=said) == [("2020-01-06", None, "bob")]


def test_a_change_of_manager_or_team_is_dated_to_the_day_of_the_later_roster() -> None:
    rows = of_ana(
        "manager",
        "team",
        june={"manager": "bob", "hired_on": "2020-01-06"},
        september={"manager": "cat", "team": "Edge"},
    )
    assert rows == [("2020-01-06", "2026-09-29", "bob", "Core"), (SEPTEMBER, None, "cat", "Edge")]


def test_a_change_of_level_is_dated_to_its_own_day_when_that_lies_between_the_rosters() -> None:
    june = {"hired_on": "2020-01-06"}
    assert of_ana(
        "level",
        "level_since",
        june=june,
        september={"level": "senior", "level_since": "2026-08-03"},
    ) == [
        ("2020-01-06", "2026-08-02", "junior", None),
        ("2026-08-03", None, "senior", "2026-08-03"),
    ]
    assert of_ana("level", "level_since", june=june, september={"level": "senior"}) == [
        ("2020-01-06", "2026-09-29", "junior", None),
        (SEPTEMBER, None, "senior", SEPTEMBER),
    ]
    assert of_ana(
        "level",
        "level_since",
        june=june,
        september={"level": "senior", "level_since": "2026-06-01"},
    ) == [("2020-01-06", "2026-09-29", "junior", None), (SEPTEMBER, None, "senior", SEPTEMBER)]


def test_the_day_of_a_level_is_kept_over_lateral_moves_and_the_newest_roster_corrects_it() -> None:
    june = {"hired_on": "2020-01-06", "level_since": "2024-04-01", "manager": "bob"}
    assert of_ana("manager", "level_since", june=june, september={"manager": "cat"})[1:] == [
        ("2024-04-01", "2026-09-29", "bob", "2024-04-01"),
        (SEPTEMBER, None, "cat", "2024-04-01"),
    ]
    assert of_ana(
        "level_since", june=june, september={"manager": "bob", "level_since": "2023-04-01"}
    )[-1] == ("2024-04-01", None, "2023-04-01")


def test_a_level_that_is_first_named_by_a_later_roster_has_no_known_day() -> None:
    rows = of_ana(
        "level",
        "level_since",
        june={"hired_on": "2020-01-06", "ladder": "", "level": ""},
        september={},
    )
    assert rows == [("2020-01-06", "2026-09-29", None, None), (SEPTEMBER, None, "junior", None)]


# gone and back
# -----------------------------------------------------------------------------------------------------


def test_who_is_missing_from_a_later_roster_was_gone_by_its_day() -> None:
    assert of_ana(june={"hired_on": "2020-01-06"}, september=None) == [("2020-01-06", "2026-09-29")]


def test_a_known_day_of_leaving_counts_rather_than_the_roster_that_leaves_them_out() -> None:
    assert of_ana(june={"hired_on": "2020-01-06", "left_on": "2026-07-31"}, september=None) == [
        ("2020-01-06", "2026-07-31")
    ]
    rows = of_ana(
        "manager",
        june={"hired_on": "2020-01-06", "manager": "bob"},
        september={"left_on": "2026-07-31"},
    )
    assert rows == [("2020-01-06", "2026-07-31", "bob")]


def test_who_is_left_out_once_and_listed_again_was_away_in_between() -> None:
    rows = of_ana(
        june={"hired_on": "2020-01-06"},
        september=None,
        december={"hired_on": "2020-01-06"},
        today=DECEMBER,
    )
    assert rows == [("2020-01-06", "2026-09-29"), (DECEMBER, None)]


def test_who_is_back_stands_where_the_roster_says_though_the_level_was_reached_while_away() -> None:
    rows = of_ana(
        "team",
        "level",
        june={"hired_on": "2020-01-06", "team": "Core", "level": "junior"},
        september=None,
        december={
            "hired_on": "2020-01-06",
            "team": "Edge",
            "level": "senior",
            "level_since": "2026-11-02",
        },
        today=DECEMBER,
    )
    assert rows == [
        ("2020-01-06", "2026-09-29", "Core", "junior"),
        (DECEMBER, None, "Edge", "senior"),
    ]


def test_who_is_back_at_another_level_was_away_though_the_level_was_reached_before_the_roster_that_leaves_them_out() -> (
    None
):
    back = {"hired_on": "2020-01-06", "level": "senior", "level_since": "2026-08-03"}
    rows = of_ana(
        "level",
        "level_since",
        june={"hired_on": "2020-01-06"},
        september=None,
        december=back,
        today=DECEMBER,
    )
    assert rows == [
        ("2020-01-06", "2026-09-29", "junior", None),
        (DECEMBER, None, "senior", "2026-08-03"),
    ]


def test_who_is_hired_again_is_back_from_the_new_day_of_hire() -> None:
    june, again = {"hired_on": "2020-01-06"}, {"hired_on": "2026-11-02"}
    left = {"hired_on": "2020-01-06", "left_on": "2026-07-31", "team": ""}
    assert of_ana(june=june, september=None, december=again, today=DECEMBER) == [
        ("2020-01-06", "2026-09-29"),
        ("2026-11-02", None),
    ]
    assert of_ana(june=june, september=left, december=again, today=DECEMBER) == [
        ("2020-01-06", "2026-07-31"),
        ("2026-11-02", None),
    ]
    assert of_ana(june={**june, "left_on": "2026-07-31"}, september=again) == [
        ("2020-01-06", "2026-07-31"),
        ("2026-11-02", None),
    ]


def test_a_leaving_that_a_later_roster_takes_back_did_not_happen() -> None:
    assert of_ana(
        june={"hired_on": "2020-01-06", "left_on": "2026-07-31"},
        september={"hired_on": "2020-01-06"},
    ) == [("2020-01-06", None)]
