"""reorganisation: detected from changes of manager and team, met once somebody has confirmed it."""

from typing import Any

from tests.measures.checkpoints.leading import facts, led, stretch, unlocks, verdict

TWO_IN_A_MONTH = {"kind": "reorganisation", "people": 2, "days": 30}
WORD = {
    "person": "lea",
    "checkpoint": "asked",
    "kind": "attestation",
    "title": "Led the merger",
    "happened_on": "2026-07-01",
}


def moved(
    person: str, day_before: str, day: str, manager: str = "lea", **said: str
) -> list[dict[str, Any]]:
    """Somebody who comes to a manager, and perhaps a team, from Old."""
    return [
        stretch(person, "old", "2025-01-06", day_before, team="Old"),
        stretch(person, manager, day, **{"team": "New", **said}),
    ]


OLD = stretch("old", "", "2024-01-08", level="senior")
BOTH = [OLD, *moved("ana", "2026-03-01", "2026-03-02"), *moved("ben", "2026-03-30", "2026-03-31")]


def test_a_change_large_enough_is_a_candidate_until_somebody_confirms_it() -> None:
    assert verdict(led(TWO_IN_A_MONTH, BOTH), "have", "need", "state", "since") == (
        2,
        2,
        "cannot_tell",
        None,
    )
    assert verdict(led(TWO_IN_A_MONTH, BOTH, evidence=[WORD])) == (2, "met", "2026-07-01")


def test_changes_further_apart_than_the_window_do_not_add_up() -> None:
    apart = [
        OLD,
        *moved("ana", "2026-03-01", "2026-03-02"),
        *moved("ben", "2026-03-31", "2026-04-01"),
    ]
    assert verdict(led(TWO_IN_A_MONTH, apart, evidence=[WORD])) == (1, "cannot_tell", None)


def test_a_word_without_a_change_in_the_records_cannot_tell_either() -> None:
    assert verdict(led(TWO_IN_A_MONTH, [], evidence=[WORD])) == (0, "cannot_tell", None)


def test_a_word_for_something_else_confirms_nothing() -> None:
    assert (
        verdict(led(TWO_IN_A_MONTH, BOTH, evidence=[{**WORD, "checkpoint": ""}]), "state")
        == "cannot_tell"
    )
    assert (
        verdict(led(TWO_IN_A_MONTH, BOTH, evidence=[WORD]), "state", day="2026-06-30")
        == "cannot_tell"
    )


def test_a_new_team_under_the_same_manager_counts_and_one_person_counts_once() -> None:
    twice = [
        stretch("ana", "lea", "2025-01-06", "2026-03-01", team="Core"),
        stretch("ana", "lea", "2026-03-02", "2026-03-08", team="Edge"),
        stretch("ana", "lea", "2026-03-09", team="Core"),
    ]
    assert verdict(led(TWO_IN_A_MONTH, twice), "have") == 1


def test_newcomers_leavers_and_promotions_are_no_reorganisation() -> None:
    others = [
        stretch("ana", "lea", "2026-03-02"),
        stretch("ben", "lea", "2025-01-06", "2026-03-01"),
        stretch("cyd", "lea", "2025-01-06", "2026-03-01"),
        stretch("cyd", "lea", "2026-03-02", level="senior"),
    ]
    assert verdict(led(TWO_IN_A_MONTH, others), "have") == 0


def test_people_who_went_to_another_line_are_not_counted_here() -> None:
    away = [
        OLD,
        *moved("ana", "2026-03-01", "2026-03-02", manager="old"),
        *moved("ben", "2026-03-01", "2026-03-02", manager="ana"),
    ]
    assert verdict(led(TWO_IN_A_MONTH, away), "have") == 0


def test_the_rows_behind_name_who_moved_and_whose_word_it_is() -> None:
    rows = facts(led(TWO_IN_A_MONTH, BOTH, evidence=[WORD]), "fact", "subject", "happened_on")
    assert rows == [
        ("moved", "Ana", "2026-03-02"),
        ("moved", "Ben", "2026-03-31"),
        ("evidence", "Led the merger", "2026-07-01"),
    ]
    assert unlocks(led(TWO_IN_A_MONTH, BOTH)) == [("manager", None)]
