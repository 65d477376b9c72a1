"""Before stop 1: the plans of people for the year: where they want to go, which gaps they close first,
by what action, and what was said of it when it was reviewed."""

import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from . import stories
from .assessments import Row
from .days import TODAY, quarter_end, working_day_from, working_day_until
from .expectations import LADDERS, expects, next_on_ladder
from .model import LEVELS, Person, dice
from .positions import Company

YEAR = TODAY.year
BEGAN = date(YEAR, 1, 1)
GAPS = 3
WITH_PLAN = 0.55
REVIEWS = (date(YEAR, 4, 15), date(YEAR, 7, 15), date(YEAR, 10, 15))
ACTIONS = {
    "course": "Two-day course on {name}, notes shared with {team}",
    "mentor": "Mentor for {name}, an hour a month",
    "rotation": "Six weeks beside another team, to see how it works on {name}",
    "project": "Takes the part of the next project in {team} where {name} counts most",
    "reading": "Reads one book on {name} and presents what {team} can use",
    "practice": "Practises {name} in the weekly work, looked at with the manager each month",
}
SAID = (
    (
        "The work that was to show it moved to another team",
        "Takes the part of the next project instead",
    ),
    ("The mentor had no time in the quarter", "Another mentor from the next quarter on"),
    ("Went well: the team asked for it", "Goes on as planned, a little more each month"),
    ("Too many incidents left no hours for it", "One afternoon a week is kept free"),
    (
        "The course was useful and its practice came too late",
        "Practice begins in the week after a course",
    ),
)
WRITTEN = {  # who has a plan in words of its own: key -> (competency, action, way, partner, due, status)
    "p-013": (
        ("external-influence", "Talk at a partner day", "practice", "", date(2026, 11, 20), "in-progress"),
        ("external-influence", "Article on test accounts for partners", "practice", "", date(2027, 3, 31), "not-started"),
        ("external-influence", "Second talk, outside the company", "mentor", "p-002", date(2027, 9, 30), "not-started"),
        ("strategic-thinking", "Mentor for planning two years ahead, once a month", "mentor", "p-001", date(2027, 6, 30), "in-progress"),
        ("organisation-development", "Reads one book on career paths and drafts one for the team", "reading", "", date(2026, 6, 30), "done"),
        ("business-value", "One contract for four partner teams, its return counted", "project", "", date(2027, 3, 31), "in-progress"),
    ),
}  # fmt: skip
TOWARDS = {"p-013": "HEAD"}  # who looks further than the next level
Scores = dict[str, dict[str, float]]


@cache
def _name(ladder: str, competency: str) -> str:
    words = tomllib.loads((LADDERS / ladder / "en.toml").read_text("utf-8"))
    return str(words["competencies"][competency]["name"]).lower()


def _scores(assessments: Iterable[Row]) -> Scores:
    """person -> competency -> the newest score that a manager gave before the year began."""
    scores: Scores = {}
    for row in assessments:
        if row["by"] == "manager" and str(row["assessed_on"]) < BEGAN.isoformat():
            scores.setdefault(str(row["person"]), {})[str(row["competency"])] = float(
                str(row["score"])
            )
    return scores


def _gaps(person: Person, upper: str, scores: dict[str, float]) -> list[tuple[str, float, int]]:
    """(competency, score, what the next level expects), the largest gaps first."""
    wanted = [(axis, scores[axis], need) for axis, need in expects(upper).items() if axis in scores]
    below = [entry for entry in wanted if entry[1] < entry[2]]
    return sorted(below, key=lambda entry: (entry[1] - entry[2], entry[0]))[:GAPS]


def _status(due: date, roll: float) -> str:
    if due <= TODAY:
        return "done" if roll < 0.75 else "in-progress" if roll < 0.92 else "cancelled"
    return "in-progress" if roll < 0.55 else "not-started"


def _row(company: Company, person: Person, axis: str, score: float, need: int) -> Row:
    roll, level = dice("plan", person.email, axis), person.level_on(TODAY)
    said: Row = {"competency": axis, "from": f"{score:g}", "to": str(need)}
    if roll.random() < 0.12:
        return said
    way = roll.choice(tuple(ACTIONS))
    month = roll.choice((3, 6, 6, 9, 9, 11, 12))
    due = working_day_until(quarter_end(date(YEAR, month, 1)))
    manager = company.manager_on(person, TODAY)
    mentors = [
        each for each in company.current() if each.level_on(TODAY) in ("T", "P", "SEM", "HEAD")
    ]
    others = [each for each in mentors if each not in (person, manager)]
    partner = (
        roll.choice(others).id
        if way == "mentor"
        else manager.id
        if way == "practice" and manager
        else ""
    )
    text = ACTIONS[way].format(name=_name(LEVELS[level][0], axis), team=person.place_on(TODAY))
    return {
        **said, "action": text, "way": way, "partner": partner, "due_on": due, "status": _status(due, roll.random())
    }  # fmt: skip


def _written(person: Person, scores: dict[str, float], upper: str) -> Iterator[Row]:
    for axis, action, way, partner, due, status in WRITTEN[person.id]:
        need = expects(upper).get(axis)
        yield {
            "competency": axis, "from": f"{scores[axis]:g}" if axis in scores else "",
            "to": "" if need is None else str(need), "action": action, "way": way,
            "partner": partner, "due_on": due, "status": status,
        }  # fmt: skip


def _plan(company: Company, person: Person, scores: dict[str, float]) -> list[Row]:
    """The rows of one plan; none without a next level or a gap to it."""
    upper = TOWARDS.get(person.id) or next_on_ladder(person.level_on(TODAY))
    if upper is None:
        return []
    gaps = _gaps(person, upper, scores)
    rows = (
        list(_written(person, scores, upper))
        if person.id in WRITTEN
        else [_row(company, person, *gap) for gap in gaps]
    )
    roll = dice("plan reviews", person.email)
    for row, day in zip(rows, REVIEWS, strict=False):
        row["review_on"] = working_day_from(day)
        if day <= TODAY and roll.random() < 0.7:
            row["causes"], row["adjustment"] = roll.choice(SAID)
    head = {
        "plan": f"{person.id}-{YEAR}",
        "person": person.id,
        "year": YEAR,
        "destination": "/".join(LEVELS[upper]),
    }
    return [{**head, **row} for row in rows]


def plan_rows(company: Company, assessments: Iterable[Row]) -> list[Row]:
    """The plans of the year, person by person; a team outside the reviews has none."""
    scores = _scores(assessments)
    return [
        row
        for person in company.current()
        if person.place_on(TODAY) != stories.UNASSESSED_TEAM
        and (person.id in WRITTEN or dice("has plan", person.email).random() < WITH_PLAN)
        for row in _plan(company, person, scores.get(person.id, {}))
    ]
