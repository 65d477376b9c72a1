"""goals_met: goals of one's own that were closed as met in a rolling window of months."""

from typing import Any

from tests.given import house
from tests.measures.checkpoints.leading import LEA, asked_of_lea, facts, unlocks, verdict

TWO_IN_A_YEAR = {"kind": "goals_met", "goals": 2, "months": 12}


def goal(id: str, closed_on: str = "", current: float | str = 10, **said: Any) -> dict[str, Any]:
    return {
        "goal": id,
        "person": "lea",
        "title": id.title(),
        "baseline": 0,
        "target": 10,
        "current": current,
        "starts_on": "2020-01-06",
        "due_on": "2026-12-31",
        "closed_on": closed_on,
        "status": "done" if closed_on else "in-progress",
        **said,
    }


def closed(*goals: dict[str, Any], **rule: Any) -> Any:
    """Lea's goals of today, after a first file of 2020, so that the record reaches far back."""
    first = goal("first", starts_on="2020-01-06", current=1)
    return house(
        asked_of_lea({**TWO_IN_A_YEAR, **rule}),
        roster=[LEA],
        goals={"2020-03-31": [first], "2026-09-30": [first, *goals]},
    )


def test_goals_closed_inside_the_window_count_and_the_day_a_year_ago_does_not() -> None:
    both = [goal("a", "2025-09-30"), goal("b", "2026-03-02")]
    assert verdict(closed(*both), "have", "need", "state", "since", day="2026-09-30") == (
        1,
        2,
        "not_met",
        None,
    )
    assert verdict(closed(goal("a", "2025-10-01"), both[1]), "have", "need", "state", "since") == (
        2,
        2,
        "met",
        "2026-03-02",
    )


def test_it_is_met_since_the_count_was_reached_not_since_the_last_goal() -> None:
    goals = [
        goal(id, day)
        for id, day in zip(
            "abcd", ("2025-11-03", "2026-02-02", "2026-05-04", "2026-08-03"), strict=True
        )
    ]
    assert verdict(closed(*goals)) == (4, "met", "2026-02-02")


def test_a_goal_that_expires_as_another_closes_does_not_restart_the_clock() -> None:
    goals = [
        goal(id, day)
        for id, day in zip(
            "abcd", ("2025-03-03", "2025-06-02", "2026-03-03", "2026-06-02"), strict=True
        )
    ]
    assert verdict(closed(*goals)) == (2, "met", "2025-06-02")


def test_open_cancelled_and_missed_goals_do_not_count() -> None:
    others = [
        goal("open"),
        goal("off", "2026-03-02", status="cancelled"),
        goal("missed", "2026-03-02", current=6),
        goal("met", "2026-03-02"),
    ]
    assert verdict(closed(*others)) == (1, "not_met", None)


def test_a_goal_without_numbers_counts_if_it_was_reported_done() -> None:
    plain = {"baseline": "", "target": "", "current": ""}
    said = [
        goal("a", "2026-03-02", **plain),
        goal("b", "2026-04-01", **{**plain, "status": "in-progress"}),
    ]
    assert verdict(closed(*said), "have") == 1


def test_a_phase_or_a_competency_narrows_what_counts() -> None:
    goals = [
        goal("a", "2026-03-02", phase="early"),
        goal("b", "2026-04-01", phase="late"),
        goal("c", "2026-05-04", competency="coaching"),
    ]
    assert verdict(closed(*goals), "have") == 3
    assert verdict(closed(*goals, phase="early"), "have") == 1
    assert verdict(closed(*goals, competency="coaching"), "have") == 1


def test_goals_of_others_do_not_count() -> None:
    assert verdict(closed(goal("a", "2026-03-02", person="")), "have") == 0


def test_a_record_that_begins_inside_the_window_cannot_tell_until_it_is_met() -> None:
    one = house(asked_of_lea(TWO_IN_A_YEAR), roster=[LEA], goals=[goal("a", "2026-03-02")])
    assert verdict(one) == (1, "cannot_tell", None)
    two = house(
        asked_of_lea(TWO_IN_A_YEAR),
        roster=[LEA],
        goals=[goal("a", "2026-03-02"), goal("b", "2026-04-01")],
    )
    assert verdict(two) == (2, "met", "2026-04-01")
    assert verdict(house(asked_of_lea(TWO_IN_A_YEAR), roster=[LEA])) == (0, "cannot_tell", None)


def test_the_rows_behind_are_the_goals_and_the_rest_is_hers_to_do() -> None:
    house = closed(goal("a", "2026-03-02"), goal("old", "2024-03-04"))
    assert facts(house, "fact", "subject", "value", "happened_on") == [
        ("goal", "A", 1, "2026-03-02")
    ]
    assert unlocks(house) == [("theirs", None)]
