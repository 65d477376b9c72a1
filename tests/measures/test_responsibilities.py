"""What levels answer for: owned with a current goal, owned, or nobody."""

from dataclasses import replace
from typing import Any

import pytest

from ladder.ladders.ladder import Responsibility
from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house, ladders

ANA = {"person": "ana", "ladder": "lead", "level": "lead", "hired_on": "2020-01-06"}
BEN = {
    "person": "ben",
    "manager": "ana",
    "ladder": "craft",
    "level": "senior",
    "hired_on": "2020-01-06",
}
GOAL = {
    "goal": "g1",
    "person": "ben",
    "title": "Coach",
    "competency": "coaching",
    "baseline": 0,
    "target": 4,
    "current": 3,
    "starts_on": "2026-01-01",
    "due_on": "2026-12-31",
}


def company(
    *staff: dict[str, Any],
    goals: tuple[dict[str, Any], ...] = (),
    scores: tuple[dict[str, Any], ...] = (),
) -> Warehouse:
    known = ladders()
    lead = replace(
        known["lead"],
        responsibilities=(
            Responsibility("grow", "lead", "people", "coaching"),
            Responsibility("steer", "head", "people"),
        ),
    )
    return house(known | {"lead": lead}, roster=staff, goals=goals, assessments=scores)


def states(here: Warehouse, **given: str) -> list[tuple[object, ...]]:
    return answers(
        here, "responsibilities_owned", "responsibility", "state", ladder="lead", **given
    )


def test_owned_needs_somebody_on_the_very_level() -> None:
    assert states(company(ANA, BEN)) == [("grow", "owned"), ("steer", "nobody")]
    assert states(company(BEN)) == [("grow", "nobody"), ("steer", "nobody")]


def test_what_a_level_only_requires_of_somebody_is_nobody_s_duty() -> None:
    known = ladders()
    asked = Responsibility("talks-well", "lead", "people", "coaching", kind="requirement")
    duty = Responsibility("grow", "lead", "people", "coaching")
    lead = replace(known["lead"], responsibilities=(asked, duty))
    here = house(known | {"lead": lead}, roster=(ANA, BEN))
    assert answers(
        here, "responsibilities_owned", "responsibility", "place", "state", ladder="lead"
    ) == [("grow", 1, "owned")]
    only = replace(known["lead"], responsibilities=(asked,))
    assert states(house(known | {"lead": only}, roster=(ANA, BEN))) == []


def test_an_open_goal_of_anybody_in_the_scope_for_the_competency_makes_it_current() -> None:
    assert states(company(ANA, BEN, goals=(GOAL,))) == [
        ("grow", "owned_with_goal"),
        ("steer", "nobody"),
    ]


@pytest.mark.parametrize(
    "changed",
    [
        {"current": 4},
        {"status": "cancelled"},
        {"starts_on": "2026-10-01"},
        {"competency": "design"},
        {"person": ""},
    ],
)
def test_a_goal_that_is_done_cancelled_to_come_for_something_else_or_nobodys_is_not_current(
    changed: dict[str, Any],
) -> None:
    assert states(company(ANA, BEN, goals=({**GOAL, **changed},)))[0] == ("grow", "owned")


def test_a_goal_without_an_owner_of_the_duty_leaves_it_nobodys() -> None:
    assert answers(
        company(BEN, goals=(GOAL,)),
        "responsibilities_owned",
        "state",
        "goals",
        "goal_title",
        ladder="lead",
    )[0] == ("nobody", 1, "Coach")


@pytest.mark.parametrize(
    ("score", "standing"), [(3, (1, 0, 0)), (2.5, (0, 1, 0)), (None, (0, 0, 1))]
)
def test_a_low_score_is_said_but_takes_a_duty_from_nobody(
    score: float | None, standing: tuple[int, int, int]
) -> None:
    given = {
        "person": "ana",
        "competency": "coaching",
        "score": score,
        "by": "manager",
        "assessed_on": "2026-05-01",
    }
    here = company(ANA, BEN, scores=(given,) if score else ())
    assert answers(
        here, "responsibilities_owned", "state", "met", "below", "unrated", ladder="lead"
    )[0] == ("owned", *standing)


def test_the_counts_of_a_ladder_add_up_and_ladders_that_name_nothing_are_left_out() -> None:
    asked = answers(
        company(ANA, BEN),
        "responsibilities_by_ladder",
        "ladder",
        "responsibilities",
        "owned_with_goal",
        "owned",
        "nobody",
    )
    assert asked == [("lead", 2, 0, 1, 1)]


def test_a_line_does_not_own_what_stands_above_it() -> None:
    cyd = {"person": "cyd", "manager": "ben", "hired_on": "2020-01-06"}
    assert states(company(ANA, BEN, cyd), scope="ben")[0] == ("grow", "nobody")
