"""A company in which everything that is not for everybody bears a mark: whose it is can be found in
whatever is said."""

from __future__ import annotations

from collections.abc import Iterable

from tests.pages_opened import Files

NEWEST = "2026-09-30"
NORTH = tuple(f"n{at}" for at in range(1, 7))
SOUTH = tuple(f"s{at}" for at in range(1, 7))
LED = {"north": NORTH, "south": SOUTH}
EVERYBODY = ("chief", "north", "south", "hedi", *NORTH, *SOUTH, "mover")
"""Everybody who is there; 'gone' left from the line of north."""
MOVED_ON = "2026-07-01"
ACCESS = """
[aliases]
"chief@another.example" = "chief@firm.example"
"n1.married@firm.example" = "n1@firm.example"

[[hr]]
addresses = ["Hedi@Firm.example"]

[[director]]
addresses = ["board@owner.example"]
line = "everyone"

[[committee]]
addresses = ["panel@owner.example", "n2@firm.example"]
line = "south@firm.example"
"""
VIEWERS = {
    "somebody": "n1.married@firm.example",
    "manager": "north@firm.example",
    "head of all": "chief@another.example",
    "committee": "panel@owner.example",
    "committee and colleague": "n2@firm.example",
    "director": "board@owner.example",
    "hr": "hedi@firm.example",
}
"""A name for each kind of viewer -> the address they sign in with."""
SEEN = {
    "somebody": {"n1"},
    "manager": {"north", *NORTH, "mover", "gone"},
    "head of all": {*EVERYBODY, "gone"},
    "committee": {"south", *SOUTH},
    "committee and colleague": {"n2", "south", *SOUTH},
    "director": {*EVERYBODY, "gone"},
    "hr": {*EVERYBODY, "gone"},
}
"""Whom each of them may see."""


def mark(person: str) -> str:
    """What stands in every text that belongs to a person alone."""
    return f"mark{person}end"


def marks_of(people: Iterable[str]) -> set[str]:
    return {mark(person) for person in people}


def manager_of(person: str, day: str = NEWEST) -> str:
    if person == "mover":
        return "north" if day >= MOVED_ON else "south"
    for manager, people in LED.items():
        if person in people:
            return manager
    return "north" if person == "gone" else "" if person == "chief" else "chief"


def _stretch(person: str, starts_on: str, ends_on: str) -> dict[str, str]:
    manager = manager_of(person, starts_on)
    return {
        "person": person,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "manager": manager,
        "team": manager if person in LED or manager in LED else "",
        "title": "Engineer",
        "ladder": "engineer",
        "level": "senior-engineer" if person in LED else "engineer",
    }


def files() -> Files:
    """The company's files."""
    return {
        f"roster_{NEWEST}": [
            {
                "person": person,
                "name": person.title(),
                "email": f"{person}@firm.example",
                "team": _stretch(person, NEWEST, "")["team"],
                "title": "Engineer",
                "ladder": "engineer",
                "level": "senior-engineer" if person in LED else "engineer",
                "manager": manager_of(person),
                "hired_on": "2023-01-02",
                "location": f"{mark(person)} town",
                "left_on": "2026-05-31" if person == "gone" else "",
                "leaving_reason": "voluntary-regretted" if person == "gone" else "",
            }
            for person in (*EVERYBODY, "gone")
        ],
        "history": [
            _stretch(person, starts_on, ends_on)
            for person in (*EVERYBODY, "gone")
            for starts_on, ends_on in (
                (("2023-01-02", "2026-06-30"), (MOVED_ON, ""))
                if person == "mover"
                else (("2023-01-02", "2026-05-31" if person == "gone" else ""),)
            )
        ],
        f"goals_{NEWEST}": [
            {
                "goal": f"g-{person}-{nth}",
                "person": person,
                "title": f"{mark(person)} cut lead time to 3 days",
                "competency": "delivery",
                "unit": "days",
                "baseline": 10,
                "target": 3,
                "current": 9,
                "starts_on": "2026-01-05",
                "due_on": due,
                "status": "in-progress",
            }
            for person in (*EVERYBODY, "gone")
            for nth, due in enumerate(("2026-08-31", "2026-12-31"))
        ],
        "evidence": [
            {
                "person": person,
                "kind": "design-review",
                "title": f"{mark(person)} review",
                "happened_on": day,
            }
            for person in EVERYBODY
            for day in ("2025-11-03", "2026-08-03")
        ],
        "assessments": [
            {
                "person": person,
                "competency": competency,
                "score": 1 + (at + nth) % 4,
                "by": "manager",
                "assessor": manager_of(person, day),
                "assessed_on": day,
            }
            for at, person in enumerate(EVERYBODY)
            if person != "chief"
            for nth, day in enumerate(("2026-02-02", "2026-08-10"))
            for competency in ("software-design", "delivery", "collaboration")
        ],
        "decisions": [
            {
                "decision": f"{mark(about)} decided",
                "on": "2026-09-01",
                "about": "person",
                "subject": about,
                "owner": owner,
                "due_on": "2026-12-01",
            }
            for about, owner in (("n1", "north"), ("s1", "n2"), ("n3", "south"))
        ],
        "plans": [
            {
                "plan": f"plan-{person}",
                "person": person,
                "year": 2026,
                "destination": f"{mark(person)} chief of all",
                "competency": "delivery",
                "action": f"{mark(person)} learns",
                "way": "mentor",
                "due_on": "2026-08-31",
                "status": "in-progress",
                "review_on": "2026-07-15",
                "causes": f"{mark(person)} had no time",
            }
            for person in EVERYBODY
        ],
        "projects": [
            {
                "project": f"pr-{person}",
                "name": f"{mark(person)} project",
                "owner": person,
                "team": manager_of(person),
                "stage": "build",
                "starts_on": "2026-01-05",
                "due_on": "2026-08-31",
                "budget": 1000,
                "spent": 900,
                "status": "on-hold",
                "programme": "all of it",
                "depends_on": "pr-chief",
                "benefit_promised": 100,
            }
            for person in EVERYBODY
        ],
        "risks": [
            {
                "risk": f"{mark(person)} risk",
                "project": f"pr-{person}",
                "response": f"{mark(person)} answers",
                "owner": person,
                "due_on": "2026-09-15",
                "state": "open",
                "probability": 2,
                "impact": 3,
            }
            for person in EVERYBODY
        ],
    }
