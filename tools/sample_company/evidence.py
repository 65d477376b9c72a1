"""Before stop 1: what people did that counts towards their next level, dated so that promotions had
their evidence in time."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from . import stories
from .days import RECORDS_BEGIN, TODAY, add_months, working_day_from
from .expectations import assessed, next_on_ladder, rules_into
from .goal_setting import things
from .model import LEVELS, Person, dice
from .names import DOMAIN
from .positions import Company

KEPT_FROM = date(2023, 1, 9)
EVERYDAY = {  # ladder: what people add of their own accord, each kind with the competency it shows
    "engineer": "incident-review reliability, incident-review reliability, design-review software-design, "
    "design-review software-design, mentoring mentoring, mentoring mentoring, training delivery, "
    "training collaboration, training reliability, training code-quality",
    "engineering-manager": "training team-management, training business-value, incident-review operational-efficiency, "
    "mentoring team-management",
    "pmo": "training schedule-and-risk, training planning-and-execution, target-set planning-and-execution, "
    "reflection leadership-and-coaching, network coordination-and-communication, application planning-and-execution",
}
KEEP_UP = {"CTO", "ITD", "DIR", "PMOM", "HEAD"}  # who go on doing what their own level asked for
Row = dict[str, object]


@cache
def _titles(kind: str, competency: str) -> list[str]:
    """What such a piece may be called; some titles fit one competency only."""
    with (Path(__file__).parent / "evidence_titles.csv").open(encoding="utf-8", newline="") as file:
        return [
            row["title"]
            for row in csv.DictReader(file)
            if row["kind"] == kind and row["competency"] in ("", competency)
        ]


def _piece(
    person: Person, kind: str, day: date, *, checkpoint: str = "", competency: str = ""
) -> Row:
    day = working_day_from(day)
    fits = competency or (
        "planning-and-execution" if kind == "training" else ""
    )  # only PMO levels count training
    titles, roll = _titles(kind, fits), dice("evidence", person.email, kind)
    turn = roll.randrange(len(titles)) + day.year * 3 + day.month // 4
    topics = things()[person.place_on(day)]
    title = titles[turn % len(titles)].format(thing=topics[(turn // 2) % len(topics)])
    written = kind not in ("attestation", "training", "mentoring")
    link = f"https://wiki.{DOMAIN}/{kind}/{person.id}-{day:%Y%m%d}" if written else ""
    return {
        "person": person.id,
        "checkpoint": checkpoint,
        "competency": competency,
        "kind": kind,
        "title": title,
        "url": link,
        "happened_on": day,
    }


def _towards(person: Person, level: str, until: date) -> Iterator[Row]:
    """All that the level's checkpoints count, spread over their windows so that it is there on the
    last day."""
    for nth, rule in enumerate(rules_into(level, "evidence")):
        if person.lacks == "evidence" and until == person.ready_on and nth == 0:
            continue  # the one checkpoint that is still open
        pieces, months = rule["pieces"], min(rule["months"], 24)
        shift = dice("spread", person.email, rule["checkpoint"]).randrange(5, 25)
        for place in range(pieces):
            day = add_months(until, -months * (place + 0.25) / pieces) - timedelta(days=shift)
            yield _piece(person, rule["evidence_kind"], day, checkpoint=rule["checkpoint"])
    if person.key == stories.WAITING and until > stories.WAITING_SINCE:
        return  # confirmed once is enough
    for place, rule in enumerate(rules_into(level, "attested")):
        yield _piece(
            person,
            "attestation",
            until - timedelta(days=20 + 9 * place),
            checkpoint=rule["checkpoint"],
        )


def _milestones(person: Person) -> Iterator[tuple[str, date]]:
    """(level, the day by which its evidence is complete), reached or still ahead."""
    for since, level in person.levels[1:]:
        if since > RECORDS_BEGIN:
            yield level, since
    last = person.level_on(TODAY)
    upper = next_on_ladder(last)
    if person.ready_on and upper:
        yield upper, person.ready_on
    if person.prepares and person.prepares[0] not in (level for _, level in person.levels):
        yield person.prepares[0], person.prepares[2]
    if last in KEEP_UP:
        yield last, TODAY - timedelta(days=14)
        yield last, add_months(TODAY, -13)
    if (
        person.key == stories.WAITING
    ):  # keeps writing, so that the two pieces in two years are always there
        yield stories.WAITING_LEVEL, add_months(stories.WAITING_SINCE, 12)
        yield stories.WAITING_LEVEL, add_months(stories.WAITING_SINCE, 18)


def _everyday(person: Person) -> Iterator[Row]:
    for year in range(KEPT_FROM.year, TODAY.year + 1):
        roll = dice("everyday", person.email, year)
        day = date(year, 1, 9) + timedelta(days=roll.randrange(330))
        ladder = LEVELS[person.level_on(day)][0]
        if roll.random() < 0.6 and ladder in EVERYDAY:
            kind, competency = roll.choice(EVERYDAY[ladder].split(", ")).split()
            if competency in assessed(person.level_on(day)):
                yield _piece(person, kind, day, competency=competency)


def _said(company: Company) -> Iterator[Row]:
    """What was said about a step: that there is no post, that somebody does not want it."""
    for who, kind, day, title in stories.SAID:
        person = next(
            p
            for p in company.people
            if p.key == who
            or (p.ready_on == stories.READY_SINCE and not p.lacks and p.place_on(TODAY) == who)
        )
        yield {
            "person": person.id,
            "checkpoint": "",
            "competency": "",
            "kind": kind,
            "title": title,
            "url": "",
            "happened_on": day,
        }


def evidence_rows(company: Company) -> list[Row]:
    """All pieces up to today in order of time, each once, only from days on which the person worked
    here."""
    found: dict[tuple[object, ...], Row] = {}
    for person in company.people:
        pieces = [
            *_everyday(person),
            *(
                row
                for level, until in _milestones(person)
                for row in _towards(person, level, until)
            ),
        ]
        for row in pieces:
            day = row["happened_on"]
            if isinstance(day, date) and KEPT_FROM <= day <= TODAY and person.works_on(day):
                found.setdefault((person.id, row["kind"], day), row)
    return sorted(
        [*found.values(), *_said(company)],
        key=lambda row: (str(row["happened_on"]), str(row["person"]), str(row["kind"])),
    )
