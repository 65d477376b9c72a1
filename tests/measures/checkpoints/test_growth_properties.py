"""Whatever a history says: the strict count never exceeds the lenient one, and one more promotion
never lowers a count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from ladder.ladders.ladder import Checkpoint
from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, ladders
from tests.measures.checkpoints.leading import facts, led, stretch

RULE = {"kind": "reports_promoted", "reports": 2, "days_managed": 90}
STEPS = (("craft", "junior"), ("craft", "senior"), ("lead", "lead"), ("lead", "head"))
LAST = date(2026, 9, 30)
Life = list[tuple[int, str, int]]

lives = some.lists(
    some.tuples(some.integers(20, 400), some.sampled_from(("lea", "max", "")), some.integers(0, 3)),
    min_size=1,
    max_size=4,
)
few = settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def history(prefix: str, people: list[Life], manager: str = "lea") -> list[dict[str, Any]]:
    """Each life is stretches of (days, manager, place in STEPS) from 2024 on; the last goes on.
    `manager` takes the place of Lea."""
    rows = []
    for number, life in enumerate(people):
        starts_on = date(2024, 1, 8)
        for place, (days, told, step) in enumerate(life):
            ladder, level = STEPS[step]
            ends_on = "" if place == len(life) - 1 else str(starts_on + timedelta(days=days - 1))
            above = manager if told == "lea" else told
            rows.append(
                stretch(
                    f"{prefix}{number}", above, str(starts_on), ends_on, ladder=ladder, level=level
                )
            )
            starts_on += timedelta(days=days)
    return [row for row in rows if row["starts_on"] <= str(LAST)]


def told(*rows: dict[str, Any]) -> Warehouse:
    """A house with two checkpoints of people grown, 'now' and 'ever', and three leads: Lea, Bea,
    and Max."""
    leads = [
        stretch(person, "", "2020-01-06", ladder="lead", level="lead")
        for person in ("lea", "bea", "max")
    ]
    asked = [
        Checkpoint(id, "head", "computed", "project", {**RULE, "still_here": id == "now"})
        for id in ("now", "ever")
    ]
    return led({}, [*leads, *rows], catalogue=ladders(lead_checkpoints=asked))


def counts(house: Warehouse, person: str) -> dict[str, float]:
    return dict(answers(house, "person_checkpoints", "checkpoint", "have", person=person))


@few
@given(some.lists(lives, min_size=1, max_size=6))
def test_strict_never_exceeds_lenient(people: list[Life]) -> None:
    house = told(*history("p", people))
    for checkpoint, have in counts(house, "lea").items():
        reports = [
            (name, is_strict)
            for id, name, is_strict in facts(house, "checkpoint", "subject", "is_strict")
            if id == checkpoint
        ]
        assert len({name for name, _ in reports}) == len(reports) == have
        assert sum(is_strict for _, is_strict in reports) <= have


@few
@given(
    some.lists(lives, min_size=1, max_size=6),
    some.integers(0, 5),
    some.integers(0, 3),
    some.sampled_from(("lea", "max", "")),
)
def test_one_more_promotion_never_lowers_a_count(
    people: list[Life], which: int, step: int, manager: str
) -> None:
    risen = [list(life) for life in people]
    life = risen[which % len(risen)]
    life.append((1, manager, max(step, life[-1][2])))
    house = told(*history("p", people), *history("q", risen, manager="bea"))
    before, after = counts(house, "lea"), counts(house, "bea")
    assert all(after[checkpoint] >= before[checkpoint] for checkpoint in ("now", "ever"))
