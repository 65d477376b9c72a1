"""What bars a verdict or a step beside checkpoints: too little assessed, no opening, and somebody
who does not want the level."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from ladder.ladders.ladder import Checkpoint
from ladder.warehouse.warehouse import Warehouse
from tests.given import Rows, answers, house, ladders

TIME = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
LEAD_TIME = Checkpoint(
    "lead-time", "lead", "computed", "project", {"kind": "time_in_level", "months": 12}
)
ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2025-03-31",
    "hired_on": "2025-03-31",
    "team": "Core",
}
AXES = ("delivery", "design", "coaching")


def scores(*axes: str, person: str = "ana") -> Rows:
    return [
        {
            "person": person,
            "competency": axis,
            "score": 3,
            "by": "manager",
            "assessed_on": "2026-02-16",
        }
        for axis in axes
    ]


def said(kind: str, day: str, checkpoint: str = "") -> dict[str, Any]:
    return {
        "person": "ana",
        "checkpoint": checkpoint,
        "kind": kind,
        "title": "As said",
        "happened_on": day,
    }


def company(*pieces: dict[str, Any], rated: Rows | None = None, forked: bool = False) -> Warehouse:
    """Ana, a junior who meets the one checkpoint of senior; forked: and the one of lead, where
    juniors may go as well."""
    catalogue = ladders([TIME], [LEAD_TIME])
    if forked:
        junior, *others = catalogue["craft"].levels
        catalogue["craft"] = replace(
            catalogue["craft"],
            levels=(replace(junior, next=(("craft", "senior"), ("lead", "lead"))), *others),
        )
    return house(
        catalogue,
        roster=[ANA],
        evidence=list(pieces),
        assessments=scores(*AXES) if rated is None else rated,
    )


def standing(home: Warehouse, **asked: Any) -> list[Any]:
    return answers(home, "readiness", "standing", "wish", "opening", **asked)


@pytest.mark.parametrize(
    ("axes", "expected", "rated"),
    [((), "too_little_known", 0), (("design",), "ready", 1), (("design", "delivery"), "ready", 2)],
)
def test_below_half_of_the_next_level_s_competencies_no_verdict_is_given(
    axes: tuple[str, ...], expected: str, rated: int
) -> None:
    """Senior expects two competencies: one rated is half, which is enough; a score on coaching,
    which senior does not expect, is none."""
    home = company(rated=scores(*axes, "coaching"))
    assert answers(home, "readiness", "standing", "competencies", "rated") == [(expected, 2, rated)]
    number = 1 if expected == "ready" else None
    assert answers(home, "ready_now", "value", "whole") == [(number, 1)]


def test_a_score_of_one_s_own_is_no_assessment() -> None:
    assert standing(company(rated=[{**row, "by": "self"} for row in scores(*AXES)])) == [
        ("too_little_known", None, None)
    ]


def test_somebody_who_does_not_want_it_is_apart_and_not_counted_as_ready() -> None:
    home = company(said("not-wanted", "2026-05-05"))
    assert standing(home) == [("not_wanted", "not-wanted", None)]
    assert answers(home, "ready_now", "value", "whole") == [(0, 1)]
    assert answers(home, "ready_and_waiting", "people", folder="findings") == []


def test_without_an_opening_one_is_held_and_not_counted_as_ready() -> None:
    home = company(said("no-opening", "2026-05-05"))
    assert standing(home) == [("no_opening", None, "no-opening")]
    assert answers(home, "ready_now", "value", "undecided") == [(0, 0)]
    assert answers(home, "ready_and_waiting", "people", folder="findings") == [1]
    opened = company(said("no-opening", "2026-05-05"), said("opening", "2026-06-05"))
    assert answers(opened, "ready_now", "value") == [1]


def test_the_newest_holds_and_a_word_can_be_taken_back() -> None:
    home = company(
        said("not-wanted", "2026-05-05"),
        said("wanted", "2026-07-01"),
        said("no-opening", "2026-06-01"),
        said("opening", "2026-08-03"),
    )
    days = ("2026-05-04", "2026-05-05", "2026-06-30", "2026-07-01", "2026-08-03")
    assert [standing(home, day=day)[0] for day in days] == [
        ("ready", None, None),
        ("not_wanted", "not-wanted", None),
        ("not_wanted", "not-wanted", "no-opening"),
        ("no_opening", "wanted", "no-opening"),
        ("ready", "wanted", "opening"),
    ]


def test_of_two_words_of_one_day_the_one_that_ends_the_other_holds() -> None:
    assert standing(company(said("not-wanted", "2026-05-05"), said("wanted", "2026-05-05"))) == [
        ("ready", "wanted", None)
    ]


def test_a_word_that_names_a_checkpoint_speaks_of_its_level_alone() -> None:
    home = company(said("not-wanted", "2026-05-05", "lead-time"), forked=True)
    assert answers(home, "readiness", "level", "standing") == [
        ("senior", "ready"),
        ("lead", "not_wanted"),
    ]
    assert answers(home, "ready_now", "value") == [1]
    both = company(said("not-wanted", "2026-05-05"), forked=True)
    assert answers(both, "readiness", "level", "standing") == [
        ("senior", "not_wanted"),
        ("lead", "not_wanted"),
    ]


def test_what_somebody_wants_changes_nothing_of_what_they_have() -> None:
    """A person who does not want a level is further from it by what is open, and a word about it is
    no piece of evidence."""
    word = said("not-wanted", "2026-09-05")
    new = house(
        ladders([TIME]),
        roster=[{**ANA, "level_since": "2026-09-01"}],
        evidence=[word],
        assessments=scores(*AXES),
    )
    assert standing(new) == [("further", "not-wanted", None)]
    assert (
        answers(company(said("no-opening", "2026-05-05")), "person_evidence", "kind", person="ana")
        == []
    )
