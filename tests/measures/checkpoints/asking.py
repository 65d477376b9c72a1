"""One checkpoint of the senior level, asked of Ana."""

from typing import Any

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders

ANA = {
    "person": "ana",
    "ladder": "craft",
    "level": "junior",
    "level_since": "2025-03-31",
    "hired_on": "2024-01-08",
}


def verdict(
    rule: dict[str, Any],
    *,
    day: str = "2026-09-30",
    columns: tuple[str, ...] = ("have", "need", "state", "since"),
    **files: Any,
) -> list[Any]:
    """What one checkpoint of the senior level says of Ana."""
    catalogue = ladders([Checkpoint("asked", "senior", "computed", "project", rule)])
    return answers(
        house(catalogue, **{"roster": [ANA], **files}),
        "person_checkpoints",
        *columns,
        day=day,
        person="ana",
    )


def score(competency: str, value: float, day: str) -> dict[str, object]:
    return {
        "person": "ana",
        "competency": competency,
        "score": value,
        "by": "manager",
        "assessed_on": day,
    }


def piece(day: str, kind: str = "talk", **said: str) -> dict[str, object]:
    return {"person": "ana", "kind": kind, "title": f"Piece of {day}", "happened_on": day, **said}
