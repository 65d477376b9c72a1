"""Goals: a verdict rests on a reading that has a day, and on whether the goal will arrive."""

from __future__ import annotations

from typing import Any

import pytest

from tests.given import answers, house

ROSTER = [
    {"person": "m1", "team": "Top", "hired_on": "2020-01-02"},
    {"person": "e1", "team": "A", "manager": "m1", "hired_on": "2023-01-02"},
]
YEAR = {"starts_on": "2026-01-01", "due_on": "2026-12-31"}


def goal(id: str, current: object = "", **said: object) -> dict[str, object]:
    return {
        "goal": id,
        "person": "e1",
        "title": "Cut latency of x from 5 to 3 ms",
        "metric": "ms",
        "unit": "ms",
        "baseline": 0,
        "target": 10,
        **YEAR,
        "current": current,
        "closed_on": "",
        "status": "in-progress",
        **said,
    }


def states(
    goals: Any,
    day: str = "2026-09-30",
    today: str = "2026-12-31",
) -> dict[str, str]:
    company = house(
        roster={"2026-01-31": ROSTER},
        goals=goals if isinstance(goals, dict) else {day: goals},
        today=today,
    )
    return dict(answers(company, "goal_attainment", "goal", "state", day=day))


def test_the_edges_of_a_goal_are_each_judged_for_what_they_are() -> None:
    june = [goal("g6", 10, closed_on="2026-06-20", status="done")]
    september = [
        goal("g1", 6, baseline=10, target=2),
        goal("g2", 5, baseline=5, target=5),
        goal("g3", 5, due_on=""),
        goal("g4", 7, due_on="2026-09-30"),
        goal("g5", -3),
        goal("g6", 4),
        goal("g7", 9, due_on="2026-09-29"),
        goal("g8", 3, starts_on="2026-10-01"),
        goal("g9", 0, starts_on="2026-09-30"),
        goal("g10", 8.8, starts_on="2025-10-01", due_on="2026-09-30"),
    ]
    assert states({"2026-06-30": june, "2026-09-30": september}) == {
        "g1": "at_risk",
        "g2": "undefined",
        "g3": "undefined",
        "g4": "at_risk",
        "g5": "behind",
        "g6": "at_risk",
        "g7": "late",
        "g8": "not_started",
        "g9": "on_track",
        "g10": "at_risk",
    }


def test_a_reading_decides_for_thirty_five_days_and_then_nothing_is_known() -> None:
    goals = [goal(f"g{number}", 40, target=100, starts_on="2026-07-01") for number in range(1, 9)]
    company = house(
        roster={"2026-09-30": ROSTER, "2026-11-15": ROSTER},
        goals={"2026-09-30": goals},
        today="2026-11-15",
    )
    track = ("value", "part", "whole", "undecided", "not_known", "reading_age_days")
    assert answers(company, "goals_on_track", *track) == [(1.0, 8, 8, 0, 0, 0)]
    assert answers(company, "goals_on_track", *track, day="2026-11-04") == [(1.0, 8, 8, 0, 0, 35)]
    assert answers(company, "goals_on_track", *track, day="2026-11-05") == [
        (None, 0, 0, 8, 8, None)
    ]
    assert answers(company, "goals_on_track", "value", day="2026-11-15") == [None]
    assert (
        answers(
            company, "goal_attainment", "state", "seen_on", "reading_age_days", day="2026-11-15"
        )
        == [("not_known", "2026-09-30", 46)] * 8
    )


def test_an_organisation_says_itself_how_long_a_reading_decides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    goals = {"2026-09-30": [goal("g", 7)]}
    monkeypatch.setenv("LADDER_READING_DAYS", "92")
    assert states(goals, day="2026-12-30") == {"g": "on_track"}
    monkeypatch.setenv("LADDER_READING_DAYS", "many")
    assert states(goals, day="2026-12-30") == {"g": "not_known"}


def test_an_old_value_is_held_against_the_time_of_its_own_day() -> None:
    company = house(
        roster={"2026-07-01": ROSTER},
        goals={"2026-09-30": [goal("g", 40, target=100, starts_on="2026-07-01")]},
        today="2026-11-04",
    )
    for day in ("2026-09-30", "2026-10-20", "2026-11-04"):
        ((expected, state),) = answers(company, "goal_attainment", "expected", "state", day=day)
        assert (round(expected, 3), state) == (round(91 / 183, 3), "on_track")


def test_late_is_what_a_reading_on_or_after_the_due_day_shows_open() -> None:
    due = {"due_on": "2026-07-31"}
    assert states({"2026-07-31": [goal("g", 9, **due)]}, day="2026-08-01") == {"g": "late"}
    assert states({"2026-08-10": [goal("g", 9, **due)]}, day="2026-08-20") == {"g": "late"}
    assert states({"2026-07-30": [goal("g", 9, **due)]}, day="2026-08-01") == {"g": "due_unread"}
    assert states({"2026-03-31": [goal("g", 1, **due)]}, day="2026-09-30") == {"g": "due_unread"}
    # a reading decides for 35 days, this one too: whether the goal is still open nobody knows
    assert states({"2026-08-10": [goal("g", 9, **due)]}, day="2026-09-14") == {"g": "late"}
    assert states({"2026-08-10": [goal("g", 9, **due)]}, day="2026-09-15") == {"g": "not_known"}


def test_a_close_day_that_a_later_file_tells_holds_for_the_days_after_it() -> None:
    due = {"due_on": "2026-07-31"}
    goals = {
        "2026-06-30": [goal("g1", 5, **due)],
        "2026-09-30": [goal("g1", 10, closed_on="2026-07-15", status="done", **due)],
    }
    assert states(goals, day="2026-07-14") == {"g1": "at_risk"}
    assert states(goals, day="2026-07-15") == {"g1": "done"}
    assert states(goals, day="2026-08-31") == {"g1": "done"}
    assert states(goals, day="2026-09-30") == {"g1": "done"}
    cancelled = [goal("g1", 5, closed_on="2026-07-15", status="cancelled", **due)]
    assert states({**goals, "2026-09-30": cancelled}, day="2026-08-31") == {"g1": "cancelled"}


def test_a_goal_that_was_opened_again_is_open_from_then_on() -> None:
    goals = {
        "2026-03-31": [goal("g", 10, closed_on="2026-03-20", status="done")],
        "2026-06-30": [goal("g", 4)],
        "2026-09-30": [goal("g", 10, closed_on="2026-09-20", status="done")],
    }
    assert states(goals, day="2026-04-15") == {"g": "done"}
    assert states(goals, day="2026-06-30") == {"g": "on_track"}
    assert states(goals, day="2026-07-15") == {"g": "on_track"}
    assert states(goals, day="2026-09-20") == {"g": "done"}


def test_a_goal_that_began_between_two_files_has_no_reading_yet() -> None:
    planned = {"starts_on": "2026-07-15"}
    goals = {"2026-06-30": [goal("old", 0, **planned)], "2026-09-30": [goal("new", 5, **planned)]}
    assert states(goals, day="2026-07-14") == {"old": "not_started"}
    assert states(goals, day="2026-08-31") == {"old": "no_reading", "new": "no_reading"}


def test_nothing_is_behind_in_the_first_tenth_of_its_time() -> None:
    # 2026-01-01 to 2026-12-31 are 364 days: the 36th is in the first tenth, the 37th is not
    assert states([goal("g", 0)], day="2026-02-06") == {"g": "on_track"}
    assert states([goal("g", 0)], day="2026-02-07") == {"g": "behind"}


def test_before_nine_tenths_it_may_need_half_as_much_again_of_its_pace_so_far() -> None:
    half = {"starts_on": "2026-01-01", "due_on": "2026-07-20"}  # 200 days; 11 April is the 100th
    # 1.5 times the pace so far in as many days: on track from 0.4 on, behind below half the way
    assert states([goal("g", 4, **half)], day="2026-04-11") == {"g": "on_track"}
    assert states([goal("g", 3.9, **half)], day="2026-04-11") == {"g": "at_risk"}
    assert states([goal("g", 2.5, **half)], day="2026-04-11") == {"g": "at_risk"}
    assert states([goal("g", 2.4, **half)], day="2026-04-11") == {"g": "behind"}


def test_from_nine_tenths_on_it_must_arrive_at_the_pace_so_far() -> None:
    span = {"starts_on": "2026-01-01", "due_on": "2026-07-20"}  # the 180th day is 30 June
    assert states([goal("g", 9, **span)], day="2026-06-30") == {"g": "on_track"}
    assert states([goal("g", 8.9, **span)], day="2026-06-30") == {"g": "at_risk"}
    assert states([goal("g", 8.9, **span)], day="2026-06-29") == {"g": "on_track"}


def test_two_readings_say_the_pace_and_a_goal_that_stands_still_does_not_arrive() -> None:
    span = {"starts_on": "2026-01-01", "due_on": "2026-07-20"}
    stalled = {"2026-03-01": [goal("g", 6, **span)], "2026-04-11": [goal("g", 6, **span)]}
    assert states(stalled, day="2026-04-11") == {"g": "at_risk"}
    quick = {"2026-03-01": [goal("g", 0, **span)], "2026-04-11": [goal("g", 3, **span)]}
    assert states(quick, day="2026-04-11") == {"g": "on_track"}
    # files of two days in a row say no pace: the start does
    twice = {"2026-04-10": [goal("g", 4, **span)], "2026-04-11": [goal("g", 4, **span)]}
    assert states(twice, day="2026-04-11") == {"g": "on_track"}


def test_goals_on_track_over_time_are_told_on_the_days_on_which_goals_were_read() -> None:
    company = house(
        roster={"2026-01-31": ROSTER},
        goals={
            "2026-02-15": [goal("g", 2)],
            "2026-05-15": [goal("g", 4)],
            "2026-09-30": [goal("g", 5)],
        },
        today="2026-09-30",
    )
    rows = answers(company, "goals_on_track", "day", "value", "read_on", since="2026-01-31")
    assert rows == [
        ("2026-02-15", 1.0, "2026-02-15"),
        ("2026-05-15", 1.0, "2026-05-15"),
        ("2026-09-30", 0.0, "2026-09-30"),
    ]


def test_the_confidence_says_how_old_the_readings_of_open_goals_are() -> None:
    company = house(
        roster={"2026-01-31": ROSTER},
        goals={"2026-09-30": [goal("a", 4), goal("b")]},
        today="2026-12-01",
    )
    columns = ("goals_open", "goals_read_on", "goals_undecided")
    assert answers(company, "confidence", *columns) == [(2, "2026-09-30", 1)]
    assert answers(company, "confidence", *columns, day="2026-12-01") == [(2, "2026-09-30", 2)]
    assert answers(house(roster=ROSTER), "confidence", *columns) == [(None, None, None)]
