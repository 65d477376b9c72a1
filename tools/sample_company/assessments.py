"""Before stop 1: the reviews of every March and September: how people rate themselves, how managers
and peers rate them."""

from collections.abc import Iterator
from datetime import date, timedelta

from . import stories
from .days import cycles, working_day_from
from .expectations import assessed, expects
from .model import LEVELS, Person, dice
from .positions import Company
from .scores import Line, climb, mastery, practice

SELF_BIAS = (0.0, 0.15, 0.3, 0.3, 0.45)  # people rate themselves a little higher
DAYS_BEFORE_FIRST = 60  # newcomers skip the cycle that opens sooner than this after they join
PEER_REVIEWED = {"T", "P", "EM", "SEM", "HEAD", "DIR", "VP", "CTO", "ITD", "SPM", "IPL", "PMOM"}
Row = dict[str, object]


def half_steps(score: float) -> float:
    return min(5.0, int(score * 2 + 0.5) / 2)


def _axes(person: Person, day: date) -> Iterator[tuple[str, Line]]:
    """(competency, its line) for all a person is rated on in a cycle: their ladder's, and those of
    a level they practise for."""
    level = person.level_on(day)
    own = climb(person, LEVELS[level][0])
    names = assessed(level)
    yield from ((name, own) for name in names)
    if (
        person.prepares
        and person.prepares[1] <= day
        and LEVELS[person.prepares[0]][0] != LEVELS[level][0]
        and level not in ("DIR", "VP")
    ):
        other = practice(person, person.prepares)
        yield from ((name, other) for name in expects(person.prepares[0]) if name not in names)


def _row(
    person: Person, competency: str, score: float, by: str, assessor: Person, day: date
) -> Row:
    return {
        "person": person.id,
        "competency": competency,
        "score": f"{half_steps(score):g}",
        "by": by,
        "assessor": assessor.id,
        "assessed_on": day,
    }


def _lens(assessor: Person, day: date) -> float:
    """How strict (below 0) or kind somebody is as an assessor: nearly always the same, and two
    managers far from the rest."""
    since, steps = stories.LENSES.get(assessor.key, (date.max, 0.0))
    return (
        steps
        if since <= day
        else dice("lens", assessor.email).choice((-0.1, -0.05, 0.0, 0.0, 0.05, 0.1))
    )


def _peer(company: Company, person: Person, day: date) -> Person | None:
    """Somebody at the same level who has been there for half a year; the CTO's peers are the next
    below."""
    wanted = {"VP", "ITD"} if person.level_on(day) == "CTO" else {person.level_on(day)}
    found = [
        p
        for p in company.people
        if p is not person
        and p.works_on(day)
        and p.level_on(day) in wanted
        and p.hired_on < day - timedelta(days=180)
        and p.place_on(day) != stories.UNASSESSED_TEAM
    ]
    return dice("peer", person.email, day.year).choice(found) if found else None


def _reviews(company: Company, person: Person, cycle: date) -> Iterator[Row]:
    roll = dice("review", person.email, cycle)
    own_day = working_day_from(cycle + timedelta(days=roll.randrange(0, 10)))
    bias = dice("self", person.email).choice(SELF_BIAS)
    manager = company.manager_on(person, cycle)
    managed_on = working_day_from(
        cycle
        + timedelta(
            days=14
            + dice("week", manager.email if manager else "", cycle).randrange(4)
            + roll.randrange(3)
        )
    )
    peer = (
        _peer(company, person, cycle)
        if cycle.month == 9 and person.level_on(cycle) in PEER_REVIEWED
        else None
    )
    for competency, line in _axes(person, cycle):
        score = mastery(person, competency, line, cycle)
        yield _row(person, competency, score + bias, "self", person, own_day)
        if manager is not None:
            yield _row(
                person, competency, score + _lens(manager, cycle), "manager", manager, managed_on
            )
        if peer is not None:
            kind = _lens(peer, cycle) + (0.2 if roll.random() < 0.3 else 0.0)
            yield _row(
                person,
                competency,
                score + kind,
                "peer",
                peer,
                working_day_from(own_day + timedelta(days=4)),
            )


def assessment_rows(company: Company) -> list[Row]:
    """All reviews in order of their cycle; a team outside the reviews has none."""
    return [
        row
        for cycle in cycles()
        for person in company.people
        if person.works_on(cycle)
        and person.works_on(cycle + timedelta(days=25))
        and person.hired_on <= cycle - timedelta(days=DAYS_BEFORE_FIRST)
        and person.place_on(cycle) != stories.UNASSESSED_TEAM
        for row in _reviews(company, person, cycle)
    ]
