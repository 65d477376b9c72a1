"""Before stop 1: reads from data/ladders what the invented careers must respect: scores, next
levels, waiting times, evidence."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from .model import LEVELS

LADDERS = Path(__file__).resolve().parents[2] / "data" / "ladders"
SHORT = {pair: short for short, pair in LEVELS.items()}


@cache
def ladder_file(ladder: str) -> dict[str, Any]:
    return tomllib.loads((LADDERS / ladder / "ladder.toml").read_text("utf-8"))


@cache
def expects(level: str) -> dict[str, int]:
    """Expected score per competency of a short level, in the ladder's order."""
    ladder, name = LEVELS[level]
    wanted = next(
        entry["expects"] for entry in ladder_file(ladder)["levels"] if entry["id"] == name
    )
    return {
        item["id"]: wanted[item["id"]]
        for item in ladder_file(ladder)["competencies"]
        if item["id"] in wanted
    }


@cache
def next_on_ladder(level: str) -> str | None:
    """The next level on the same ladder, where one is in use here."""
    ladder, name = LEVELS[level]
    entry = next(entry for entry in ladder_file(ladder)["levels"] if entry["id"] == name)
    return next(
        (SHORT[ladder, item] for item in entry.get("next", []) if (ladder, item) in SHORT), None
    )


@cache
def theme(ladder: str, competency: str) -> str:
    return str(
        next(
            item["group"]
            for item in ladder_file(ladder)["competencies"]
            if item["id"] == competency
        )
    )


def rules_into(level: str, kind: str) -> list[dict[str, Any]]:
    """The rules of one kind that stand before a level, each with its checkpoint's id."""
    ladder, name = LEVELS[level]
    return [
        {**point["rule"], "checkpoint": point["id"]}
        for point in ladder_file(ladder)["checkpoints"]
        if point["level"] == name and point.get("rule", {}).get("kind") == kind
    ]


def months_needed(level: str) -> int:
    """Months that must be spent one level below before this level."""
    return max((rule["months"] for rule in rules_into(level, "time_in_level")), default=12)


def assessed(level: str) -> list[str]:
    """The competencies on which somebody at this level is rated: their own level's and the next
    one's."""
    upper = next_on_ladder(level)
    wanted = {**expects(level), **(expects(upper) if upper else {})}
    return [
        item["id"] for item in ladder_file(LEVELS[level][0])["competencies"] if item["id"] in wanted
    ]
