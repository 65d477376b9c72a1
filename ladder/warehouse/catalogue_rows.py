"""The catalogue as rows for the warehouse's tables, in the order in which they are filled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.ladders.ladder import Ladder, Level

VALUES = {int: "number", str: "text", bool: "flag"}
"""Type of a rule's parameter -> the column of checkpoint_parameters that holds it."""
SCOPES = ("teams", "direct_reports", "people")
"""The ranges of a level's scope that data can be held against; others, such as 'organisation', are
words only."""


def catalogue_rows(catalogue: Mapping[str, Ladder]) -> dict[str, pd.DataFrame]:
    """Table -> rows. Proposed checkpoints are left out: they count once a company adopts them (see
    adopted.py)."""
    ladders = list(catalogue.values())
    tables: dict[str, list[dict[str, Any]]] = {
        "ladders": [{"ladder": each.id, "version": each.version} for each in ladders],
        "competencies": [
            {"ladder": each.id, "competency": axis.id, "place": place, "theme": axis.group}
            for each in ladders
            for place, axis in enumerate(each.competencies, 1)
        ],
        "levels": [_level(each, level) for each in ladders for level in each.levels],
        "next_levels": [
            {"ladder": each.id, "level": level.id, "next_ladder": step[0], "next_level": step[1]}
            for each in ladders
            for level in each.levels
            for step in level.next
        ],
        "expectations": [
            {"ladder": each.id, "level": level.id, "competency": competency, "score": score}
            for each in ladders
            for level in each.levels
            for competency, score in level.expects.items()
        ],
        "responsibilities": [
            {
                "ladder": each.id,
                "responsibility": entry.id,
                "place": place,
                "level": entry.level,
                "theme": entry.group,
                "competency": entry.competency,
            }
            for each in ladders
            for place, entry in enumerate(each.duties(), 1)
        ],
        "checkpoints": [row for each in ladders for row in _checkpoints(each)],
        "checkpoint_parameters": [row for each in ladders for row in _parameters(each)],
        "phases": [
            {
                "ladder": each.id,
                "phase": phase.id,
                "place": place,
                "from_year": phase.from_year,
                "to_year": phase.to_year,
            }
            for each in ladders
            for place, phase in enumerate(each.phases, 1)
        ],
        "practices": [
            {
                "ladder": each.id,
                "practice": entry.id,
                "place": place,
                "kind": entry.kind,
                "every_months": entry.every_months,
                "evidence_kind": entry.evidence_kind,
            }
            for each in ladders
            for place, entry in enumerate(each.practices, 1)
        ],
    }
    return {table: _frame(rows) for table, rows in tables.items()}


def _level(ladder: Ladder, level: Level) -> dict[str, Any]:
    spans = {
        f"scope_{name}_{end}": level.scope.get(name, (None, None))[place]
        for name in SCOPES
        for place, end in enumerate(("low", "high"))
    }
    row = {
        "ladder": ladder.id,
        "level": level.id,
        "rank": level.rank,
        "track": level.track,
        "years_experience": level.years_experience,
    }
    return {**row, "track_rank": level.track_rank or level.rank, **spans}


def _checkpoints(ladder: Ladder) -> list[dict[str, Any]]:
    return [
        {
            "ladder": ladder.id,
            "level": entry.level,
            "checkpoint": entry.id,
            "place": place,
            "kind": entry.kind,
            "authored": entry.authored,
            "rule": entry.rule.get("kind"),
        }
        for place, entry in enumerate(ladder.checkpoints, 1)
        if not entry.proposal
    ]


def _parameters(ladder: Ladder) -> list[dict[str, Any]]:
    """Each parameter of each rule in the column of its type."""
    return [
        {
            "ladder": ladder.id,
            "checkpoint": entry.id,
            "parameter": name,
            **dict.fromkeys(VALUES.values()),
            VALUES[type(value)]: value,
        }
        for entry in ladder.checkpoints
        if not entry.proposal
        for name, value in entry.rule.items()
        if name != "kind"
    ]


def _frame(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Whole numbers with gaps stay whole (Int64), so that a null does not turn a count into a
    float."""
    return pd.DataFrame(rows).convert_dtypes() if rows else pd.DataFrame(columns=["ladder"])
