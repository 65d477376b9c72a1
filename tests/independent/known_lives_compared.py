"""What is counted of companies whose life is known, beside what was lived; by itself it compares as
many companies as are asked for: `python -m tests.independent.known_lives_compared 20`."""

from __future__ import annotations

import itertools
import random
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from ladder.warehouse.warehouse import Warehouse
from tests.given import answers, house
from tests.independent.companies_with_a_known_life import NEWEST, ROSTER_DAYS, SHAPES, Life
from tests.independent.lives_at_work import Work

DAY = timedelta(days=1)
BALANCE = ("headcount_start", "joined", "people_left", "headcount_end")
QUARTER = ("joined", "people_left", "moved", "promoted", "demoted", "headcount_end")
KINDS = dict(zip(QUARTER[:-1], ("joined", "left", "moved", "promoted", "demoted"), strict=True))
Pair = tuple[str, Any, Any]


@dataclass
class Compared:
    """How many facts were compared, and (shape, seed, what, day, counted, lived) of every one that
    is not what was lived."""

    facts: Counter[str] = field(default_factory=Counter)
    found: list[tuple[Any, ...]] = field(default_factory=list)

    def add(self, of: tuple[Any, ...], pairs: Iterator[Pair]) -> None:
        for what, counted, lived in pairs:
            many = isinstance(lived, list) and len(lived) > 1
            self.facts[what] += len(lived) if many else 1
            if counted != lived:
                self.found.append(
                    (*of, what, *(_apart(counted, lived) if many else (counted, lived)))
                )


def compared(shape: str, seed: int, days: int) -> Compared:
    """One company: every quarter end by what answers for all of them at once, and so many random
    days by every question. Nothing where the files of this shape cannot tell what was lived."""
    life = Life(seed)
    if not tells_places(shape) and life.is_back_between_rosters():
        return Compared()
    work = Work(life)
    company = house(**{**life.files(shape), **work.files()})
    chance = random.Random(seed)  # noqa: S311
    found = Compared()
    found.add((shape, seed), _trends(company, life, shape))
    for _ in range(days):
        day = _between(chance, ROSTER_DAYS[0], NEWEST)
        start = _between(chance, ROSTER_DAYS[0], day)
        found.add((shape, seed, str(start), str(day)), _window(company, life, shape, start, day))
        found.add((shape, seed, str(day)), _state(company, life, shape, day))
        found.add((shape, seed, str(day)), _at_work(company, work, shape, day))
    for day in ROSTER_DAYS[-3:] if days > 1 else ():
        found.add((shape, seed, str(day)), _at_work(company, work, shape, day))
    return found


def tells_places(shape: str) -> bool:
    """Rosters say where somebody stands on their own days only."""
    return "dated" not in shape


def _trends(company: Warehouse, life: Life, shape: str) -> Iterator[Pair]:
    first, ends = ROSTER_DAYS[0], ROSTER_DAYS
    trend: dict[str, Any] = {"since": str(first), "day": str(NEWEST)}
    for scope in ("*", "boss1", "boss2") if tells_places(shape) else ("*",):
        lived = [
            (str(day), life.headcount(day) if scope == "*" else life.line(scope, day))
            for day in ends
        ]
        yield (
            f"headcount {scope}",
            answers(company, "headcount", "day", "value", scope=scope, **trend),
            lived,
        )
    counted = answers(company, "movement_by_quarter", "day", *QUARTER, **trend)
    kinds = KINDS if tells_places(shape) else {key: KINDS[key] for key in ("joined", "people_left")}
    keep = [0, *(1 + QUARTER.index(key) for key in (*kinds, "headcount_end"))]
    lived_quarters = []
    for before, after in itertools.pairwise(ends):
        events = Counter(kind for _, _, kind in life.events(before + DAY, after))
        closing = life.balance(after, after)[3]
        lived_quarters.append((str(after), *(events[kind] for kind in kinds.values()), closing))
    yield "movement_by_quarter", [tuple(row[at] for at in keep) for row in counted], lived_quarters
    if tells_places(shape):
        spans = [
            (str(day), statistics.median(led) if (led := list(life.spans(day).values())) else None)
            for day in ends
        ]
        yield "median_span", answers(company, "median_span", "day", "value", **trend), spans
        deep = [(str(day), 2 if life.spans(day) else 1) for day in ends]
        yield "layers", answers(company, "layers", "day", "value", **trend), deep
    window: dict[str, Any] = {"day": str(NEWEST), "start": first + DAY}
    told = sorted(answers(company, "movement", "happened_on", "person", "kind", **window))
    happened = life.events(first + DAY, NEWEST)
    if not tells_places(shape):
        told, happened = (
            [event for event in each if event[2] in ("joined", "left")] for each in (told, happened)
        )
    yield "movement", told, happened


def _window(company: Warehouse, life: Life, shape: str, start: date, day: date) -> Iterator[Pair]:
    window: dict[str, Any] = {"day": str(day), "start": start}
    opening, joined, left, closing = life.balance(start, day)
    counted = answers(company, "movement_balance", *BALANCE, **window)
    yield "movement_balance", counted, [(opening, joined, left, closing)]
    average = (life.headcount(start - DAY) + life.headcount(day)) / 2
    rates = answers(company, "attrition", "leavers", "average_headcount", "rate", **window)
    yield "attrition", rates[0], (left, average, left / average)
    yield (
        "retention",
        sorted(answers(company, "retention", "person", "state", **window)),
        life.stood(start, day),
    )
    if tells_places(shape):
        events = Counter(kind for _, _, kind in life.events(start, day))
        steps = answers(company, "movement_balance", "promoted", "demoted", "moved", **window)
        yield "steps", steps, [(events["promoted"], events["demoted"], events["moved"])]
        rises = answers(company, "internal_promotion_rate", "promotions", **window)
        yield "internal_promotion_rate", rises, [events["promoted"]]
        fills = answers(company, "level_fills", "happened_on", "person", "filled_from", **window)
        lived = [
            (on, person, "outside" if kind == "joined" else "inside")
            for on, person, kind in life.events(start, day)
            if kind in ("joined", "promoted")
        ]
        yield "level_fills", sorted(fills), lived


def _at_work(company: Warehouse, work: Work, shape: str, day: date) -> Iterator[Pair]:
    on = str(day)
    states = answers(company, "goal_attainment", "goal", "state", day=on)
    yield "goal_attainment", sorted(states), work.states(day)
    parts = ("part", "whole", "undecided", "not_known", "due_unread", "no_reading")
    counted = [
        tuple(each or 0.0 for each in row)
        for row in answers(company, "goals_on_track", *parts, day=on)
    ]
    yield "goals_on_track", counted, [work.on_track(day)]
    yield (
        "on_time_delivery",
        answers(company, "on_time_delivery", "part", "whole", day=on),
        [work.on_time(day)],
    )
    if not tells_places(shape):
        return
    people = work.coverage(day)
    met, rated = sum(row[1] for row in people), sum(row[2] for row in people)
    everybody = answers(company, "coverage", "part", "whole", day=on)
    yield "coverage", [tuple(each or 0.0 for each in row) for row in everybody], [(met, rated)]
    own = sorted(answers(company, "coverage_by_person", "person", "met", "rated", day=on))
    yield "coverage_by_person", own, people


def _state(company: Warehouse, life: Life, shape: str, day: date) -> Iterator[Pair]:
    on = str(day)
    yield "headcount", answers(company, "headcount", "value", day=on), [life.headcount(day)]
    here = answers(company, "people_on", "person", "reports_to", "team", "level", day=on)
    if not tells_places(shape):
        yield "people_on", sorted(row[0] for row in here), [row[0] for row in life.places(day)]
        return
    yield "people_on", sorted(here), life.places(day)
    spans = answers(company, "span_of_control", "person", "direct_reports", day=on)
    yield "span_of_control", sorted(spans), sorted(life.spans(day).items())
    lines = sorted((boss, 1 + led) for boss, led in life.spans(day).items())
    yield (
        "scopes",
        sorted(answers(company, "scopes", "scope", "people", day=on)),
        [(boss, people - 1) for boss, people in lines],
    )
    since = answers(company, "time_in_level", "person", "since_on", day=on)
    yield "time_in_level", sorted(since), life.in_level_since(day, shape)
    levels = Counter(row[3] for row in life.places(day))
    pyramid = answers(company, "level_pyramid", "level", "people", day=on)
    yield "level_pyramid", sorted(pyramid), sorted(levels.items())
    person = sorted(life.people)[day.day % len(life.people)]
    stood = answers(
        company,
        "position_history",
        "starts_on",
        "ends_on",
        "reports_to",
        "level",
        day=on,
        person=person,
    )
    yield "position_history", stood, life.positions(person, day)


def _apart(counted: Any, lived: Any) -> tuple[Any, Any]:
    """Of two lists what only one of them has."""
    if not isinstance(counted, list):
        return counted, lived
    return [each for each in counted if each not in lived], [
        each for each in lived if each not in counted
    ]


def _between(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randint(1, max(1, (last - first).days)))


def main(seeds: int, days: int) -> int:
    """Every shape, so many companies of each, so many random days; prints what disagrees."""
    facts: Counter[str] = Counter()
    wrong = 0
    for seed in range(1, seeds + 1):
        for shape in SHAPES:
            one = compared(shape, seed, days)
            facts += one.facts
            wrong += len(one.found)
            for each in one.found:
                sys.stdout.write(f"{each}\n")
        sys.stdout.write(
            f"{seed * len(SHAPES)} companies, {facts.total()} facts, {wrong} disagreements\n"
        )
        sys.stdout.flush()
    sys.stdout.write(f"{dict(facts)}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 10))
