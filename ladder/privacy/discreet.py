"""What a room may see of people: initials for names, and no score of one person. Pure: rows in,
rows out."""

from __future__ import annotations

import re
import unicodedata

import pandas as pd

NAMES = frozenset(
    {
        "name",
        "manager_name",
        "role_name",
        "owner_name",
        "successor_name",
        "leader_name",
        "person_name",
        "report_name",
        "manager_name_before",
        "rater_name",
    }
)
"""The columns of measures that hold a person's name; a project's or a file's name stands in a
column that says so."""
FREE_TEXTS = frozenset(
    {"asks", "decided_by", "decision", "reason", "response", "risk", "subject_name"}
)
"""The columns of measures in whose texts anybody may be named."""
REMOVED = frozenset({"email"})
SCORES_OF_ONE = frozenset(
    {
        "case_notes",
        "case_scores",
        "competency_gap",
        "competency_people",
        "coverage_by_person",
        "exposure",
        "checkpoint_rows",
        "rater_scores",
        "rating_round",
        "self_against_manager",
        "calibration",
        "plan_actions_of",
        "plan_reviews_of",
        "problems_found",
    }
)
"""Questions whose rows are scores of one person, or rows of files as they came: in a discreet view
their cards say that they are hidden."""

EAST_ASIAN = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
NAMELESS = "?"


def initials(name: str) -> str:
    """'Lukas Brennecke' -> 'L. B.'; of a Chinese name the family name stays: '沈若兰' -> '沈某'."""
    plain = unicodedata.normalize("NFKC", name).strip()
    if EAST_ASIAN.match(plain):
        return plain[0] + "某"
    words = re.findall(r"[^\W\d_][\w'’]*", plain)
    return " ".join(f"{word[0].upper()}." for word in words) or NAMELESS


def discreet(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with initials for names and without addresses; the ids stay, so that links and
    charts still find their rows."""
    told = {
        column: rows[column].map(initials, na_action="ignore")
        for column in rows.columns
        if column in NAMES
    }
    return rows.assign(**told).drop(
        columns=[column for column in rows.columns if column in REMOVED]
    )
