"""Before stop 1: decides who is promoted when, and who will be ready when; scores then climb
towards those days."""

from datetime import date

from . import plan, stories
from .days import QUARTER_ENDS, TODAY, add_months, last_cycle_before, months_between, promotion_day
from .expectations import months_needed, next_on_ladder
from .model import Person, dice

# Insights has no reviews to show; in Ledger the one competency that nearly all lack holds everybody
# back.
NO_PROMOTIONS = (stories.UNASSESSED_TEAM, stories.LONE_TEAM)


def _eligible(person: Person, level: str, target: str, day: date) -> bool:
    waited = months_between(person.level_since(day), day)
    return (
        person.works_on(day)
        and person.level_on(day) == level
        and not person.key
        and not person.settled
        and person.stays_until(day)
        and person.place_on(day) not in NO_PROMOTIONS
        and waited >= months_needed(target) + 1
        and person.hired_on < last_cycle_before(day)
        and all(since < day for since, _ in person.levels)
    )


def _order(person: Person, day: date) -> float:
    """Longest in the level first, give or take half a year of talent."""
    return -months_between(person.level_since(day), day) + dice("talent", person.email).uniform(
        -6, 6
    )


def promote_by_quarter(people: list[Person]) -> None:
    """Fills the plan's number of promotions of each quarter with the most experienced of the
    eligible."""
    for place, quarter in enumerate(QUARTER_ENDS):
        day = promotion_day(quarter)
        for (level, target), wanted in plan.PROMOTIONS.items():
            ready = sorted(
                (p for p in people if _eligible(p, level, target, day)),
                key=lambda p: (_order(p, day), p.id),
            )
            for person in ready[: wanted[place]]:
                person.promote(day, target)


def _practise(people: list[Person]) -> None:
    for person in people:
        person.prepares = stories.PRACTISING.get(person.key)
    for team, ready_on in stories.TRIAL_LEADS:
        seniors = [
            p
            for p in people
            if p.works_on(TODAY) and p.place_on(TODAY) == team and p.level_on(TODAY) == "S"
        ]
        person = min(seniors, key=lambda p: (p.level_since(TODAY), p.id))
        person.prepares = ("EM", date(2025, 8, 4), ready_on)
        person.settled = True  # on the way to another ladder, not up this one


def _ready_now(people: list[Person]) -> list[Person]:
    """The first few engineers in order of joining whose time has come; they will be put forward
    next."""
    level, target = "E", "S"
    due = [
        p
        for p in people
        if not p.settled
        and not p.left_on
        and p.level_on(TODAY) == level
        and "fixed" not in p.traits
        and p.place_on(TODAY) not in NO_PROMOTIONS
        and months_between(p.level_since(TODAY), TODAY) > months_needed(target) + 4
    ]
    return due[: stories.READY_NOW]


def _one_away(people: list[Person], ready_now: list[Person]) -> None:
    """Marks the first few of each level, in order of joining, who lack one thing; whoever lacks
    time comes within half a year of it."""
    for level, lacking in stories.ONE_AWAY.items():
        wanted = months_needed(str(next_on_ladder(level)))
        free = [
            p
            for p in people
            if p not in ready_now
            and not p.settled
            and not p.left_on
            and p.level_on(TODAY) == level
            and p.key != stories.WAITING
            and p.place_on(TODAY) not in NO_PROMOTIONS
            and p.prepares is None
        ]
        waited = {p.id: months_between(p.level_since(TODAY), TODAY) for p in free}
        due = (p for p in free if waited[p.id] > wanted + 1)
        nearly_due = (p for p in free if wanted - 6 < waited[p.id] < wanted - 1)
        for lacks in lacking:
            person = next(nearly_due if lacks == "time" else due, None)
            if person is not None:
                person.lacks = lacks


def _ready_on(person: Person, target: str, ready_now: list[Person]) -> date:
    """The day on which a person meets the next level: long ago for one, now for a few, in the
    coming years for most."""
    if person.key == stories.WAITING:
        return stories.WAITING_SINCE
    if person in ready_now or person.lacks:
        return stories.READY_SINCE
    if person.leaving_reason == "voluntary-regretted":
        return date(2025, 8, 4)  # part of why they are missed
    typical = months_needed(target) * dice("typical", person.email).uniform(1.5, 2.3)
    later = dice("later", person.email).uniform(0, 24) + months_needed(target) / 2
    return max(add_months(person.levels[-1][0], typical), add_months(date(2027, 2, 1), later))


def set_readiness(people: list[Person]) -> None:
    """Gives every unsettled person the day on which they will meet the next level of their
    ladder."""
    _practise(people)
    ready_now = _ready_now(people)
    for person in people:
        person.settled = person.settled or person.key in (stories.LONE_HOLDER, "cto", "vp")
    _one_away(people, ready_now)
    for person in people:
        target = next_on_ladder(person.levels[-1][1])
        if target is not None and not person.settled:
            person.ready_on = _ready_on(person, target, ready_now)
