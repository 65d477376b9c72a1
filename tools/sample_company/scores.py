"""Before stop 1: how well a person masters each competency on a day: a line that climbs from one
level to the next."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise

from . import plan, stories
from .days import add_months, last_cycle_before
from .expectations import assessed, expects, months_needed, next_on_ladder
from .model import LEVELS, Person, dice

Marks = dict[str, float]
Line = list[tuple[date, Marks]]  # bends of the climbing line, in order of time
MARGIN = 0.12  # above a half step, so that a slightly strict manager still rounds up


@cache
def profile(email: str, competencies: tuple[str, ...]) -> Marks:
    """What a person is good at: two competencies above the rest, one in four below, the others
    near."""
    roll = dice("profile", email)
    order = roll.sample(competencies, len(competencies))
    marks = {name: roll.choice((-0.4, 0.0, 0.15)) for name in order}
    return {
        **marks,
        order[0]: 0.5,
        order[1]: 0.35,
        **dict.fromkeys(order[-round(len(order) / 4) :], -0.5),
    }


def _settling_in(person: Person, level: str) -> Marks:
    """New at a level by hire: half a step short of it, two steps short of what only the next level
    asks."""
    bent, wanted = profile(person.email, tuple(assessed(level))), expects(level)
    return {
        name: wanted[name] - 0.55 + bent[name]
        if name in wanted
        else max(0.4, _upper(level)[name] - 1.8)
        for name in bent
    }


def _at_home(person: Person, level: str) -> Marks:
    bent, wanted = profile(person.email, tuple(assessed(level))), expects(level)
    return {
        name: wanted[name] + MARGIN + bent[name]
        if name in wanted
        else max(0.5, _upper(level)[name] - 1.2)
        for name in bent
    }


def _ready(person: Person, target: str, *, all_of_it: bool) -> Marks:
    """What the next level asks; some of the promoted miss one expectation by half a step."""
    wanted = expects(target)
    bent = profile(person.email, tuple(wanted))
    marks = {name: score + MARGIN + max(0.0, bent[name]) * 0.7 for name, score in wanted.items()}
    weakest = min(bent, key=lambda name: bent[name])
    if all_of_it and person.lacks == "score":
        marks[weakest] = wanted[weakest] - 0.5 + MARGIN
    if not all_of_it and dice("missed", person.email, target).random() < plan.MISS_ONE:
        marks[weakest] = wanted[weakest] - 0.5 + MARGIN
    return marks


def _upper(level: str) -> Marks:
    upper = next_on_ladder(level)
    return {name: float(score) for name, score in expects(upper).items()} if upper else {}


def _raised(before: Marks, after: Marks) -> Marks:
    """Nobody unlearns: the higher of both, and what only one of them knows."""
    return {name: max(before.get(name, 0.0), after.get(name, 0.0)) for name in {**before, **after}}


def climb(person: Person, ladder: str) -> Line:
    """The bends of a person's line on one ladder, over all their levels on it."""
    steps = [(since, level) for since, level in person.levels if LEVELS[level][0] == ladder]
    first, level = steps[0]
    practised = person.prepares is not None and person.prepares[0] == level
    line: Line = [
        (
            first,
            _ready(person, level, all_of_it=False) if practised else _settling_in(person, level),
        )
    ]
    for place, (since, level) in enumerate(steps):
        later = steps[place + 1][0] if place + 1 < len(steps) else None
        until = last_cycle_before(later) if later and later > date(2023, 4, 1) else later
        home = add_months(since, 9)
        if home < (until or date.max):
            line.append((home, _raised(line[-1][1], _at_home(person, level))))
        if until is not None:
            line.append(
                (until, _raised(line[-1][1], _ready(person, steps[place + 1][1], all_of_it=False)))
            )
        elif person.ready_on and next_on_ladder(level):
            target = str(next_on_ladder(level))
            departs = add_months(
                person.ready_on, -months_needed(target)
            )  # until then at home in the level held now
            if departs > line[-1][0]:
                line.append((departs, line[-1][1]))
            goal = _ready(person, target, all_of_it=True)
            line.append(
                (max(person.ready_on, line[-1][0] + timedelta(days=60)), _raised(line[-1][1], goal))
            )
        else:
            line.append(
                (add_months(since, 40), {name: mark + 0.15 for name, mark in line[-1][1].items()})
            )
    return line


def practice(person: Person, prepares: tuple[str, date, date]) -> Line:
    """The line of somebody who prepares for a level on another ladder: (level, since, ready on)."""
    level, since, ready_on = prepares
    start = {name: max(0.5, score - 1.4) for name, score in expects(level).items()}
    stepped = level in (held for _, held in person.levels)
    return [
        (since, start),
        (ready_on, _raised(start, _ready(person, level, all_of_it=not stepped))),
    ]


def on_line(line: Line, competency: str, day: date) -> float:
    """The height of the line on a day; level before the first bend and after the last."""
    known = [(when, marks[competency]) for when, marks in line if competency in marks]
    if day <= known[0][0]:
        return known[0][1]
    for (start, low), (end, high) in pairwise(known):
        if start <= day <= end:
            return low + (high - low) * (day - start).days / max(1, (end - start).days)
    return known[-1][1]


def mastery(person: Person, competency: str, line: Line, day: date) -> float:
    """0-5, before anybody has rounded it to half steps."""
    score = on_line(line, competency, day)
    return min(5.0, max(0.0, stories.held_back(person, competency, day, score)))
