"""The canonical fields of each kind of file, in the order of its template; the one place that
declares them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FieldType = Literal["text", "id", "url", "date", "month", "number", "score", "word"]
Target = Literal["person", "manager", "competency", "phase", "checkpoint", "destination"]

PROJECT_STATUSES = ("proposed", "active", "on-hold", "stopped", "completed")
# Strategies for threats and the states of a register: PMI, Standard for Risk Management.
RISK_STRATEGIES = ("escalate", "avoid", "transfer", "mitigate", "accept")
RISK_STATES = ("open", "occurred", "closed")
STATUSES = ("not-started", "in-progress", "at-risk", "done", "cancelled")
LEAVING_REASONS = (
    "voluntary-regretted",
    "voluntary",
    "involuntary",
    "retirement",
    "death",
    "end_of_contract",
    "transfer",
)
WORKER_TYPES = ("employee", "contractor", "intern", "agency")
# What a file says of somebody's employment; "unknown" is a word that was not understood, not an
# empty cell. Who is on leave or suspended is still employed.
EMPLOYMENT = ("active", "leave", "left", "unknown")
ASSESSORS = ("self", "manager", "peer")
RATERS = (*ASSESSORS, "unknown")  # a rater that is not named is asked for, and counts for nobody
EVIDENCE_KINDS = (
    "publication",
    "talk",
    "mentoring",
    "design-review",
    "incident-review",
    "initiative",
    "training",
    "application",
    "project",
    "network",
    "target-set",
    "reflection",
    "attestation",
    "observation",
    "wanted",
    "not-wanted",
    "opening",
    "no-opening",
    "nomination",
)
WAYS = ("course", "mentor", "rotation", "project", "reading", "practice")
"""Ways of learning, in plans."""
DECIDED_ABOUT = ("person", "team", "goal", "project", "role", "checkpoint", "organisation")
OUTCOMES = (
    "approved",
    "deferred",
    "declined",
    "go",
    "hold",
    "stop",
    "agreed",
)
# The numbers that a decision can be held to: what was expected of one, and what became of it.
RECEIPT_NUMBERS = ("headcount", "coverage", "goals_on_track", "on_time_delivery")


@dataclass(frozen=True)
class Field:
    """One column. `required`: a row without a good value is refused, unless it says `instead`.
    `default` stands in where the whole column is absent.

    `refers` names what the value must exist as; `least` and `most` bound a number, both included.
    """

    name: str
    type: FieldType
    required: bool = False
    words: tuple[str, ...] = ()
    default: str | None = None
    refers: Target | None = None
    least: float | None = None
    most: float | None = None
    instead: str | None = None


def _ladder_place() -> tuple[Field, ...]:
    return (
        Field("manager", "id", refers="manager"),
        Field("team", "text"),
        Field("title", "text"),
        Field("ladder", "id"),
        Field("level", "id"),
    )


FIELDS: dict[str, tuple[Field, ...]] = {
    "roster": (
        Field("person", "id", required=True),
        Field("name", "text", required=True),
        Field("email", "text"),
        *_ladder_place(),
        Field("level_since", "date"),
        Field("hired_on", "date"),
        Field("left_on", "date"),
        Field("leaving_reason", "word", words=LEAVING_REASONS),
        Field("location", "text"),
        Field("years_before", "number", least=0, most=80),
        Field("worker_type", "word", words=WORKER_TYPES),
        Field("fte", "number", least=0, most=2),
        Field("manager2", "id", refers="manager"),
        Field("employment", "word", words=EMPLOYMENT),
    ),
    "history": (
        Field("person", "id", required=True, refers="person"),
        Field("starts_on", "date", required=True),
        Field("ends_on", "date"),
        *_ladder_place(),
    ),
    "goals": (
        Field("goal", "id", required=True),
        Field("person", "id", refers="person"),
        Field("title", "text", required=True),
        Field("competency", "id", refers="competency"),
        Field("phase", "id", refers="phase"),
        Field("metric", "text"),
        Field("unit", "text"),
        Field("baseline", "number"),
        Field("target", "number"),
        Field("current", "number"),
        Field("starts_on", "date"),
        Field("due_on", "date"),
        Field("closed_on", "date"),
        Field("status", "word", words=STATUSES),
        Field("parent", "id"),
        Field("weight", "number", least=0),
    ),
    "assessments": (
        Field("person", "id", required=True, refers="person"),
        Field("competency", "id", required=True, refers="competency"),
        Field("score", "score", required=True, least=0, most=5, instead="unobserved"),
        Field("by", "word", required=True, words=RATERS, default="unknown"),
        Field("assessor", "text"),
        Field("assessed_on", "date", required=True),
        Field("note", "text"),
    ),
    "evidence": (
        Field("person", "id", required=True, refers="person"),
        Field("checkpoint", "id", refers="checkpoint"),
        Field("competency", "id", refers="competency"),
        Field("kind", "word", required=True, words=EVIDENCE_KINDS),
        Field("title", "text", required=True),
        Field("url", "url"),
        Field("happened_on", "date", required=True),
    ),
    "metrics": (
        Field("team", "text", required=True),
        Field("metric", "id", required=True),
        Field("month", "month", required=True),
        Field("value", "number"),
        Field("target", "number"),
        Field("of", "number", least=0),  # the whole that a share is of: 0.92 of 25 deliveries
    ),
    "projects": (
        Field("project", "id", required=True),
        Field("name", "text", required=True),
        Field("owner", "id", refers="person"),
        Field("team", "text"),
        Field("stage", "text"),
        Field("starts_on", "date"),
        Field("due_on", "date"),
        Field("finished_on", "date"),
        Field("forecast_on", "date"),
        Field("budget", "number", least=0),
        Field("spent", "number", least=0),
        Field("risk", "number", least=0),
        Field("quality", "number", least=0),
        Field("status", "word", words=PROJECT_STATUSES),
        Field("programme", "text"),
        Field("priority", "text"),
        Field("depends_on", "text"),  # ids of projects, one after the other: prj-01; prj-02
        Field("benefit_promised", "number"),
        Field("benefit_obtained", "number"),
        Field("activities_done", "text"),  # of the ladder's stages, by id or name, likewise
    ),
    "risks": (
        Field("risk", "text", required=True),
        Field("project", "id", required=True),
        Field("strategy", "word", words=RISK_STRATEGIES),
        Field("response", "text"),
        Field("owner", "id", refers="person"),
        Field("due_on", "date"),
        Field("state", "word", words=RISK_STATES),
        Field("probability", "number", least=0),
        Field("impact", "number", least=0),
    ),
    "decisions": (
        Field("decision", "text", required=True),
        Field("on", "date", required=True),
        Field("about", "word", words=DECIDED_ABOUT),
        Field("subject", "text"),
        Field("kind", "text"),
        Field("outcome", "word", words=OUTCOMES),
        Field("reason", "text"),
        Field("owner", "id", refers="person"),
        Field("due_on", "date"),
        Field("by", "text"),
        Field("measure", "word", words=RECEIPT_NUMBERS),
        Field("expected", "number"),
        Field("to_level", "text"),  # which next level a promotion was decided for
        Field("votes_for", "number", least=0),
        Field("votes_against", "number", least=0),
        Field("votes_abstained", "number", least=0),
        Field("asks", "text"),  # what a deferral asks for, by due_on
    ),
    "plans": (
        Field("plan", "id", required=True),
        Field("person", "id", required=True, refers="person"),
        Field("year", "number", required=True, least=1990, most=2100),
        Field("destination", "text", refers="destination"),
        Field("competency", "id", refers="competency"),
        Field("from", "score", least=0, most=5),
        Field("to", "score", least=0, most=5),
        Field("action", "text"),
        Field("way", "word", words=WAYS),
        Field("partner", "text"),
        Field("due_on", "date"),
        Field("status", "word", words=STATUSES),
        Field("review_on", "date"),
        Field("causes", "text"),
        Field("adjustment", "text"),
    ),
}
KINDS = tuple(FIELDS)

# Files that speak of one day: several of them, of different days, are a history.
DATED = ("roster", "goals")

# What names a row (its id first), beside the day of a dated file; a second row of the same name
# contradicts the first.
KEYS: dict[str, tuple[str, ...]] = {
    "roster": ("person",),
    "goals": ("goal",),
    "metrics": ("metric", "team", "month"),
    "projects": ("project",),
    "risks": ("risk", "project"),
    "decisions": ("decision", "on"),
}

# Days that may not run backwards. A goal may be closed (cancelled) before it starts, so that pair
# is not here.
PERIODS: dict[str, tuple[tuple[str, str], ...]] = {
    "roster": (("hired_on", "left_on"),),
    "history": (("starts_on", "ends_on"),),
    "goals": (("starts_on", "due_on"),),
    "projects": (
        ("starts_on", "due_on"),
        ("starts_on", "finished_on"),
        ("starts_on", "forecast_on"),
    ),
    "decisions": (("on", "due_on"),),
}


def required_columns(kind: str) -> list[str]:
    """The columns without which a file of this kind cannot be read, in the order of its
    template."""
    return [field.name for field in FIELDS[kind] if field.required and field.default is None]
