"""What a ladder says that the data, or the ladder itself, puts in doubt."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders

ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2024-01-08",
    "hired_on": "2024-01-08",
}
TIME = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 18})
LONG = Checkpoint("long", "senior", "computed", "project", {"kind": "time_in_level", "months": 60})
OPEN = Checkpoint("open", "senior", "undefined", "source")


def findings(
    *checkpoints: Checkpoint, expects: dict[str, int] | None = None, **files: Any
) -> list[Any]:
    catalogue = ladders(checkpoints)
    if expects is not None:
        craft = catalogue["craft"]
        catalogue["craft"] = replace(
            craft, levels=(craft.levels[0], replace(craft.levels[1], expects=expects))
        )
    columns = ("kind", "level", "next_level", "competency", "checkpoint", "people")
    return answers(
        house(catalogue, **{"roster": [ANA], **files}), "ladder_health", *columns, ladder="craft"
    )


def score(competency: str) -> dict[str, Any]:
    return {
        "person": "ana",
        "competency": competency,
        "score": 2,
        "by": "manager",
        "assessed_on": "2026-01-15",
    }


RATED = [score("delivery"), score("design")]


def test_a_sound_ladder_has_no_findings() -> None:
    assert findings(TIME, assessments=RATED) == []


def test_an_expectation_that_does_not_rise_or_is_dropped_is_flat() -> None:
    rows = findings(expects={"delivery": 2}, assessments=RATED)
    assert rows == [
        ("flat", "junior", "senior", "delivery", None, 1),
        ("flat", "junior", "senior", "design", None, 1),
    ]


def test_a_checkpoint_that_nobody_asked_meets_is_named_with_those_asked_and_an_undefined_one_is_not() -> (
    None
):
    assert findings(TIME, LONG, OPEN, assessments=RATED) == [
        ("never_met", "senior", None, None, "long", 1)
    ]


def test_a_checkpoint_that_nobody_is_asked_is_not_blamed() -> None:
    assert findings(LONG, roster=[{**ANA, "level": "senior"}], assessments=RATED) == []


def test_a_competency_that_is_expected_of_somebody_and_rated_of_nobody_is_named() -> None:
    assert findings(assessments=[score("delivery")]) == [("unrated", None, None, "design", None, 1)]


def test_a_ladder_nobody_stands_on_has_no_unrated_competencies() -> None:
    assert findings(roster=[{"person": "ana", "ladder": "lead", "level": "lead"}]) == []
