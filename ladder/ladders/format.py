"""How a ladder's files are laid out: its parts, the words each entry needs, and the parameters of
each rule kind."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.ladders.ladder import (
    Action,
    Activity,
    Checkpoint,
    Competency,
    Focus,
    Goal,
    Level,
    Phase,
    Practice,
    Responsibility,
    Stage,
    Vision,
)

PARTS: Mapping[str, type] = {
    "competencies": Competency,
    "levels": Level,
    "responsibilities": Responsibility,
    "focus": Focus,
    "checkpoints": Checkpoint,
    "visions": Vision,
    "phases": Phase,
    "goals": Goal,
    "actions": Action,
    "stages": Stage,
    "activities": Activity,
    "practices": Practice,
}

WORDS: Mapping[str, tuple[str, ...]] = {
    "competencies": ("name", "meaning"),
    "levels": ("name", "summary"),
    "responsibilities": ("text",),
    "focus": ("text",),
    "checkpoints": ("name", "text"),
    "visions": ("name", "positioning", "end_goal"),
    "phases": ("name", "objective"),
    "goals": ("text",),
    "actions": ("name", "text"),
    "stages": ("name", "goal"),
    "activities": ("text",),
    "practices": ("name", "text"),
}

RULES: Mapping[str, tuple[Mapping[str, type], Mapping[str, type]]] = {
    "competency": ({}, {}),
    "evidence": ({"evidence_kind": str, "pieces": int, "months": int}, {"largest_gap_days": int}),
    "time_in_level": ({"months": int}, {}),
    "years_experience": ({"years": int}, {}),
    "attested": ({}, {}),
    "reports_promoted": (
        {"reports": int, "days_managed": int},
        {"still_here": bool, "track": str, "rank": int},
    ),
    "scope": (
        {"quarters": int},
        {"at_least_teams": int, "at_least_direct_reports": int, "at_least_people": int},
    ),
    "time_at_rank": ({"track": str, "rank": int, "months": int}, {}),
    "goals_met": ({"goals": int, "months": int}, {"competency": str, "phase": str}),
    "hires": ({"hires": int, "track": str, "rank": int, "months": int}, {}),
    "reorganisation": ({"people": int, "days": int}, {}),
    "metrics_owned": ({"months": int}, {}),
}
"""Rule kind -> (parameters it must have, parameters it may have); each kind is a file in
ladder/measures/checkpoints/."""
