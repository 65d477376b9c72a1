"""scope: teams, direct reports and people in the line, large enough at each of the newest quarter
ends."""

from typing import Any

from tests.measures.checkpoints.leading import facts, led, stretch, unlocks, verdict

TWO_QUARTERS = {"kind": "scope", "quarters": 2, "at_least_teams": 2, "at_least_people": 3}


def line(since: str, until: str = "") -> list[dict[str, Any]]:
    """Three people in two teams, one of them a level further down."""
    return [
        stretch("ana", "lea", since, until, team="Core"),
        stretch("ben", "lea", since, until, team="Edge"),
        stretch("cyd", "ana", since, until, team="Core"),
    ]


def test_a_scope_that_was_large_enough_at_every_quarter_end_is_met_since_the_last_of_the_first_run() -> (
    None
):
    house = led(TWO_QUARTERS, line("2026-01-05"))
    assert verdict(house, day="2026-06-30") == (2, "met", "2026-06-30")
    assert verdict(house) == (2, "met", "2026-06-30")


def test_a_day_inside_a_quarter_looks_at_the_quarter_ends_before_it() -> None:
    assert verdict(led(TWO_QUARTERS, line("2026-01-05")), day="2026-06-29") == (1, "not_met", None)


def test_one_quarter_end_below_any_bound_is_not_met() -> None:
    short = line("2026-01-05")[:2]  # two teams, but two people
    assert verdict(led(TWO_QUARTERS, short)) == (0, "not_met", None)


def test_direct_reports_are_counted_apart_from_the_line() -> None:
    three = {"kind": "scope", "quarters": 1, "at_least_direct_reports": 3}
    assert verdict(led(three, line("2026-01-05")), "have", "need", "state") == (0, 1, "not_met")
    assert verdict(
        led(three, [*line("2026-01-05"), stretch("dan", "lea", "2026-01-05")]),
        "have",
        "need",
        "state",
    ) == (1, 1, "met")


def test_a_scope_that_shrank_and_grew_again_counts_from_the_second_run() -> None:
    again = [
        stretch("eve", "lea", "2024-01-01", "2025-02-28"),
        *line("2025-01-06", "2025-05-30"),
        *(stretch(person, "top", "2025-05-31", "2025-07-06") for person in ("ana", "ben", "cyd")),
        *line("2025-07-07"),
    ]
    assert verdict(led(TWO_QUARTERS, again)) == (2, "met", "2025-12-31")


def test_fewer_known_quarter_ends_than_asked_cannot_tell() -> None:
    new = [stretch("lea", "", "2026-08-03", ladder="lead", level="lead"), *line("2026-08-03")]
    assert verdict(led(TWO_QUARTERS, new)) == (1, "cannot_tell", None)
    assert verdict(led(TWO_QUARTERS, new), day="2026-08-31") == (0, "cannot_tell", None)


def test_a_scope_held_now_is_met_by_time_alone_if_it_goes_on() -> None:
    assert unlocks(led(TWO_QUARTERS, line("2026-08-03"))) == [("time", "2026-12-31")]
    assert unlocks(led(TWO_QUARTERS, line("2026-08-03")[:2])) == [("manager", None)]


def test_the_rows_behind_are_the_quarter_ends_with_what_each_bound_found() -> None:
    rows = facts(led(TWO_QUARTERS, line("2026-08-03")), "fact", "happened_on", "value", "asked")
    assert sorted(rows) == [
        ("people_in_line", "2026-06-30", 0, 3),
        ("people_in_line", "2026-09-30", 3, 3),
        ("teams", "2026-06-30", 0, 2),
        ("teams", "2026-09-30", 2, 2),
    ]
