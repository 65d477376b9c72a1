"""Before stop 1: what a person is while the company is being invented: a life in the company, told
by dated steps."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

SEED = 20240401

LEVELS = {  # the short names by which the plans of this folder speak of levels
    "E": ("engineer", "engineer"),
    "S": ("engineer", "senior-engineer"),
    "T": ("engineer", "staff-engineer"),
    "P": ("engineer", "principal-engineer"),
    "EM": ("engineering-manager", "engineering-manager"),
    "SEM": ("engineering-manager", "senior-engineering-manager"),
    "HEAD": ("engineering-manager", "head-of-engineering"),
    "DIR": ("engineering-director", "director"),
    "VP": ("engineering-director", "vp"),
    "CTO": ("cto", "cto"),
    "ITD": ("it-project-director", "it-project-director"),
    "JPC": ("pmo", "junior-project-coordinator"),
    "IPC": ("pmo", "intermediate-project-coordinator"),
    "SPC": ("pmo", "senior-project-coordinator"),
    "JPM": ("pmo", "junior-project-manager"),
    "IPM": ("pmo", "intermediate-project-manager"),
    "SPM": ("pmo", "senior-project-manager"),
    "JPL": ("pmo", "junior-pmo-lead"),
    "IPL": ("pmo", "intermediate-pmo-lead"),
    "PMOM": ("pmo", "pmo-manager"),
}
TITLES = {
    "E": "Software Engineer",
    "S": "Senior Software Engineer",
    "T": "Staff Engineer",
    "P": "Principal Engineer",
    "EM": "Engineering Manager",
    "SEM": "Senior Engineering Manager",
    "HEAD": "Head of Engineering",
    "DIR": "Director of Engineering",
    "VP": "VP of Engineering",
    "CTO": "Chief Technology Officer",
    "ITD": "IT Project Director",
    "JPC": "Junior Project Coordinator",
    "IPC": "Project Coordinator",
    "SPC": "Senior Project Coordinator",
    "JPM": "Junior Project Manager",
    "IPM": "Project Manager",
    "SPM": "Senior Project Manager",
    "JPL": "Junior PMO Lead",
    "IPL": "PMO Lead",
    "PMOM": "PMO Manager",
}
MANAGES = {"EM", "SEM", "HEAD", "DIR", "VP", "CTO", "ITD"}


def dice(*purpose: object) -> random.Random:
    """A generator of its own for each purpose, so that a change in one place leaves all other
    values as they were."""
    return random.Random(":".join(str(part) for part in (SEED, *purpose)))


@dataclass
class Person:
    """One person; `levels` and `places` are dated steps in order, each valid until the next."""

    name: str
    email: str
    location: str
    hired_on: date
    years_before: float
    levels: list[tuple[date, str]]  # (since, short level)
    places: list[tuple[date, str]]  # (since, team)
    key: str = ""  # how the stories call a member of the cast
    id: str = ""
    left_on: date | None = None
    leaving_reason: str = ""
    settled: bool = False  # content at this level: grows a little and stays
    ready_on: date | None = (
        None  # meets the next level from here on, without having been promoted yet
    )
    prepares: tuple[str, date, date] | None = (
        None  # (level on another ladder, practised since, ready on)
    )
    # on the day they would be ready: "score", "evidence" or "time": the one checkpoint still open
    lacks: str = ""
    traits: list[str] = field(default_factory=list)

    def level_on(self, day: date) -> str:
        return _newest(self.levels, day)

    def level_since(self, day: date) -> date:
        return max((since for since, _ in self.levels if since <= day), default=self.levels[0][0])

    def place_on(self, day: date) -> str:
        return _newest(self.places, day)

    def works_on(self, day: date) -> bool:
        return self.hired_on <= day and (self.left_on is None or day <= self.left_on)

    def promote(self, day: date, level: str) -> None:
        self.levels = sorted([*self.levels, (day, level)])

    def move(self, day: date, team: str) -> None:
        self.places = sorted([*self.places, (day, team)])

    def leave(self, day: date, reason: str) -> None:
        self.left_on, self.leaving_reason = day, reason

    def stays_until(self, day: date) -> bool:
        return self.left_on is None or self.left_on > day + timedelta(days=180)


def _newest(steps: list[tuple[date, str]], day: date) -> str:
    return max((step for step in steps if step[0] <= day), default=steps[0])[1]
