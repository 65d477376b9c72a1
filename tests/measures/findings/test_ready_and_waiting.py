"""People who have met everything of a next level, and how long the longest has waited."""

from typing import Any

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders
from tests.sample_warehouse import sample_house

YEAR = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
RULE = "ready_and_waiting"
OPEN = Checkpoint("open", "senior", "undefined", "source")


def found(*since: str, checkpoints: tuple[Checkpoint, ...] = (YEAR,), **asked: str) -> list[Any]:
    roster = [
        {
            "person": f"p{n}",
            "ladder": "craft",
            "level": "junior",
            "level_since": day,
            "hired_on": "2020-01-06",
        }
        for n, day in enumerate(since)
    ]
    rated = [
        {
            "person": row["person"],
            "competency": axis,
            "score": 1,
            "by": "manager",
            "assessed_on": "2024-01-08",
        }
        for row in roster
        for axis in ("delivery", "design")
    ]
    return answers(
        house(ladders(checkpoints), roster=roster, assessments=rated),
        RULE,
        "tone",
        "people",
        "name",
        "since",
        folder="findings",
        **asked,
    )


def test_those_who_are_ready_are_counted_and_the_longest_wait_is_named() -> None:
    since = "2025-06-30", "2024-03-04", "2026-01-05"
    assert found(*since) == [("watch", 2, "P1", "2025-03-04")]
    # a first level without a day is held since the hire
    assert found(*since, "") == [("watch", 3, "P3", "2021-01-06")]


def test_the_day_it_becomes_true_and_the_day_before() -> None:
    assert found("2025-09-30") == [("watch", 1, "P0", "2026-09-30")]
    assert found("2025-10-01") == []
    assert found("2025-09-30", day="2026-09-29") == []


def test_a_checkpoint_that_cannot_be_told_keeps_anybody_from_being_ready() -> None:
    assert found("2024-03-04", checkpoints=(YEAR, OPEN)) == []


def test_a_scope_sees_its_own_people_only() -> None:
    assert found("2024-03-04", "2024-02-05", scope="p0") == [("watch", 1, "P0", "2025-03-04")]


def test_in_the_sample_company_ye_zhiqiu_has_waited_longest_since_the_beginning_of_2025() -> None:
    assert answers(sample_house(), "ready_and_waiting", "name", "since", folder="findings") == [
        ("叶知秋", "2025-01-14")
    ]
