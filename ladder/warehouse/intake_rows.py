"""What was read from files as rows for the warehouse's tables; nothing is parsed or judged here,
only laid out."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd

from ladder.intake.model import Intake
from ladder.words.names import name_order

PERSON = [
    "person",
    "name",
    "email",
    "hired_on",
    "left_on",
    "leaving_reason",
    "location",
    "years_before",
    "employment",
]
GOAL = [
    "goal",
    "person",
    "title",
    "competency",
    "phase",
    "metric",
    "unit",
    "baseline",
    "target",
    "starts_on",
    "due_on",
    "parent",
    "weight",
    "same_as",
]
ANSWER = ["person", "competency", "given_by", "assessor", "assessed_on"]
EVIDENCE = ["person", "checkpoint", "competency", "kind", "title", "url", "happened_on"]
PROJECT = [
    "project",
    "name",
    "owner",
    "team",
    "stage",
    "starts_on",
    "due_on",
    "finished_on",
    "forecast_on",
    "budget",
    "spent",
    "risk",
    "quality",
    "status",
    "programme",
    "priority",
    "depends_on",
    "benefit_promised",
    "benefit_obtained",
    "activities_done",
]
RISK = [
    "risk",
    "project",
    "strategy",
    "response",
    "owner",
    "due_on",
    "state",
    "probability",
    "impact",
]
WITH_TEAMS = ("roster", "history", "metrics", "projects")
"""The kinds of file whose rows name a team."""

_BETWEEN_IDS = re.compile(r"[;,；，、|\n]+")
DECIDED = {"on": "decided_on", "by": "decided_by"}  # what SQL has words of its own for
DECISION = [
    "decision",
    "decided_on",
    "about",
    "subject",
    "kind",
    "outcome",
    "reason",
    "owner",
    "due_on",
    "decided_by",
    "measure",
    "expected",
    "to_level",
    "votes_for",
    "votes_against",
    "votes_abstained",
    "asks",
]


def intake_rows(intake: Intake) -> dict[str, pd.DataFrame]:
    """Table -> rows, in the order of the schema; positions are made from the roster and the history
    (see prepare/positions.sql)."""
    frames = intake.frames
    roster = frames["roster"].sort_values("seen_on", kind="stable")
    goals = frames["goals"].sort_values("seen_on", kind="stable")
    if "same_as" not in goals:
        goals = goals.assign(same_as=pd.Series(None, index=goals.index, dtype="str"))
    answers = frames["assessments"].rename(columns={"by": "given_by"})
    return {
        "files": _files(intake),
        "problems": _problems(intake),
        "people": _ordered(roster.drop_duplicates("person", keep="last")[PERSON], of_person=True),
        "teams": _teams(frames),
        "goals": goals.drop_duplicates("goal", keep="last")[GOAL],
        "goal_readings": _readings(goals),
        "ratings": answers[answers["score"].notna()][[*ANSWER, "score"]],
        "unobserved": answers[answers["score"].isna()][ANSWER],
        "evidence": pd.concat([frames["evidence"][EVIDENCE], _observations(answers)]),
        "metrics": frames["metrics"].rename(columns={"of": "whole"})[
            ["team", "metric", "month", "value", "target", "whole"]
        ],
        "projects": _ordered(frames["projects"][PROJECT], of_person=False),
        "project_needs": _needs(frames["projects"]),
        "risks": frames["risks"][RISK],
        "decisions": frames["decisions"].rename(columns=DECIDED)[DECISION],
        **_plans(frames["plans"]),
    }


def _needs(projects: pd.DataFrame) -> pd.DataFrame:
    """One row per project and project that it depends on: ids one after the other."""
    needs = [
        (project, needed)
        for project, ids in zip(projects["project"], projects["depends_on"], strict=True)
        if isinstance(ids, str)
        for needed in dict.fromkeys(filter(None, map(str.strip, _BETWEEN_IDS.split(ids))))
        if needed != project
    ]
    return pd.DataFrame(needs, columns=["project", "needs"], dtype="str")


def _plans(rows: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Plans by their first row, what each does about which gap, and its reviews: one for each day,
    with all that its rows say of it. The same action said twice is one."""
    rows = rows.assign(place=rows.groupby("plan").cumcount() + 1)
    plans = rows.groupby("plan", as_index=False, sort=False).agg(
        person=("person", "first"), year=("year", "first"), destination=("destination", "first")
    )
    acts = rows[rows["action"].notna() | rows["competency"].notna()]
    acts = acts.rename(columns={"from": "from_score", "to": "to_score"})
    told = ["competency", "action", "way", "partner", "due_on"]
    acts = acts.drop_duplicates(["plan", *told])[
        ["plan", "place", "from_score", "to_score", "status", *told]
    ]
    said = ["causes", "adjustment"]
    reviews = rows[rows[["review_on", *said]].notna().any(axis=1)].drop_duplicates(
        ["plan", "review_on", *said]
    )
    reviews = reviews.groupby(["plan", "review_on"], dropna=False, as_index=False, sort=False).agg(
        place=("place", "first"), **{name: (name, _all_said) for name in said}
    )
    return {
        "plans": plans.assign(year=plans["year"].astype("int64")),
        "plan_actions": acts,
        "plan_reviews": reviews,
    }


def _all_said(texts: pd.Series) -> str | None:
    """What several rows say of one thing, each once; None where none says anything."""
    said = [str(text) for text in dict.fromkeys(texts.dropna())]
    return " / ".join(said) or None


def _observations(answers: pd.DataFrame) -> pd.DataFrame:
    """The line of evidence that a rater wrote beside a score, as evidence of that day."""
    noted = answers[answers["note"].notna()]
    return noted.rename(columns={"note": "title", "assessed_on": "happened_on"}).assign(
        kind="observation",
        checkpoint=pd.Series(None, index=noted.index, dtype="str"),
        url=pd.Series(None, index=noted.index, dtype="str"),
    )[EVIDENCE]


def _ordered(rows: pd.DataFrame, *, of_person: bool) -> pd.DataFrame:
    return rows.assign(
        name_order=[name_order(str(name), of_person=of_person) for name in rows["name"]]
    )


def _teams(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    named = pd.concat([frames[kind]["team"] for kind in WITH_TEAMS]).dropna().unique()
    return pd.DataFrame(
        {"team": named, "name_order": [name_order(str(team)) for team in named]}, dtype="str"
    )


def history_rows(intake: Intake) -> pd.DataFrame:
    """The history with the number of each row in the order of the files, and what only a row that
    came from a roster says: the hire and the leaving of an earlier employment."""
    frame = intake.frames["history"].reset_index(drop=True)
    told = {"hired_on": "datetime64[us]", "left_on": "datetime64[us]", "seen_on": "datetime64[us]"}
    for name, kind in {**told, "leaving_reason": "str"}.items():
        if name not in frame:
            frame[name] = pd.Series([None] * len(frame), dtype=kind)
    return frame.assign(nth=range(len(frame)))


def _readings(goals: pd.DataFrame) -> pd.DataFrame:
    rows = goals.drop_duplicates(["goal", "seen_on"], keep="last").rename(
        columns={"current": "current_value"}
    )
    return rows[["goal", "seen_on", "current_value", "status", "closed_on"]]


def _files(intake: Intake) -> pd.DataFrame:
    rows = [
        (
            f.file,
            f.kind or "unknown",
            f.encoding,
            f.seen_on,
            f.rows_read,
            f.rows_kept,
            f.rows_refused,
        )
        for f in intake.files
    ]
    frame = pd.DataFrame(
        rows,
        columns=["file", "kind", "encoding", "seen_on", "rows_read", "rows_kept", "rows_refused"],
    )
    return frame.astype({"seen_on": "datetime64[us]"})


def _problems(intake: Intake) -> pd.DataFrame:
    rows = [
        (p.file, p.line, p.column, p.value, p.code, p.severity, p.detail, p.source_row)
        for p in intake.problems
    ]
    columns = ["file", "line", "column_name", "value", "code", "severity", "detail", "source_row"]
    return pd.DataFrame(rows, columns=columns).astype({"line": "Int64"})
