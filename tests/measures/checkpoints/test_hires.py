"""hires: people whose first day here was in somebody's line, at or above a rank."""

from typing import Any

from tests.measures.checkpoints.leading import facts, led, stretch, unlocks, verdict

TWO_SENIORS = {"kind": "hires", "hires": 2, "track": "ic", "rank": 2, "months": 24}


def hired(*people: tuple[str, str, str], **said: str) -> list[dict[str, Any]]:
    """(person, manager, first day), each a senior."""
    return [
        stretch(person, manager, day, **{"level": "senior", **said})
        for person, manager, day in people
    ]


def line(history: list[dict[str, Any]], **hired_on: str) -> Any:
    days = {row["person"]: row["starts_on"] for row in reversed(history)}
    return led(TWO_SENIORS, history, hired={**days, **hired_on})


def test_people_hired_anywhere_in_the_line_count() -> None:
    history = hired(("ana", "lea", "2025-02-03"), ("ben", "ana", "2026-02-02"))
    assert verdict(line(history), "have", "need", "state", "since") == (2, 2, "met", "2026-02-02")


def test_a_hire_leaves_the_window_after_its_months() -> None:
    history = hired(("ana", "lea", "2024-09-30"), ("ben", "lea", "2026-02-02"))
    assert verdict(line(history), day="2026-09-29") == (2, "met", "2026-02-02")
    assert verdict(line(history), day="2026-09-30") == (1, "not_met", None)


def test_a_hire_below_the_rank_who_rose_later_does_not_count() -> None:
    history = [
        stretch("ana", "lea", "2025-02-03", "2025-12-31"),
        stretch("ana", "lea", "2026-01-01", level="senior"),
    ]
    assert verdict(line(history)) == (0, "not_met", None)


def test_somebody_who_came_from_another_line_was_not_hired_here() -> None:
    history = [*hired(("ana", "", "2025-02-03")), *hired(("ben", "ana", "2025-03-03"))]
    history[1]["ends_on"] = "2025-12-31"
    history.append(stretch("ben", "lea", "2026-01-01", level="senior"))
    assert verdict(line(history)) == (0, "not_met", None)


def test_whoever_was_here_when_the_records_began_was_not_hired_then() -> None:
    history = hired(("ana", "lea", "2025-02-03"))
    assert verdict(line(history, ana="2019-05-06"), "have") == 0


def test_a_hire_who_has_left_still_counts() -> None:
    history = hired(("ana", "lea", "2025-02-03"))
    assert (
        verdict(
            led(TWO_SENIORS, history, hired={"ana": "2025-02-03"}, left={"ana": "2026-01-30"}),
            "have",
        )
        == 1
    )


def test_records_that_begin_inside_the_window_cannot_tell_until_it_is_met() -> None:
    lea = stretch("lea", "", "2025-01-06", ladder="lead", level="lead")
    assert verdict(line([lea, *hired(("ana", "lea", "2025-02-03"))])) == (1, "cannot_tell", None)
    assert (
        verdict(
            line([lea, *hired(("ana", "lea", "2025-02-03"), ("ben", "lea", "2025-03-03"))]), "state"
        )
        == "met"
    )


def test_the_rows_behind_are_the_people_and_hiring_is_hers_to_do() -> None:
    house = line(hired(("ana", "lea", "2025-02-03")))
    assert facts(house, "fact", "subject", "value", "asked", "happened_on") == [
        ("hire", "Ana", 2, 2, "2025-02-03")
    ]
    assert unlocks(house) == [("theirs", None)]
