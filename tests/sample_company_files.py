"""The files of the sample company as frames, with what the tests of its stories ask again and
again."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "data" / "sample"
TODAY = pd.Timestamp("2026-09-30")
QUARTERS = list(pd.date_range("2024-06-30", TODAY, freq="QE"))
DAYS = {
    "roster": ["level_since", "hired_on", "left_on"],
    "history": ["starts_on", "ends_on"],
    "goals": ["starts_on", "due_on", "closed_on"],
    "assessments": ["assessed_on"],
    "evidence": ["happened_on"],
    "metrics": ["month"],
    "projects": ["starts_on", "due_on", "finished_on", "forecast_on"],
    "decisions": ["on", "due_on"],
    "plans": ["due_on", "review_on"],
}


def read(kind: str, dated: str = "") -> pd.DataFrame:
    return pd.read_csv(
        FOLDER / f"{kind}{dated}.csv", parse_dates=DAYS[kind], dtype={"manager": str, "parent": str}
    )


@cache
def roster() -> pd.DataFrame:
    return read("roster", "_2026-09-30")


@cache
def history() -> pd.DataFrame:
    return read("history")


@cache
def assessments() -> pd.DataFrame:
    return read("assessments")


@cache
def goals(day: pd.Timestamp) -> pd.DataFrame:
    return read("goals", f"_{day.date()}")


def current() -> pd.DataFrame:
    found = roster()
    return found[found["left_on"].isna()].set_index("person")


@cache
def ladder(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "data" / "ladders" / name / "ladder.toml").read_text("utf-8"))


def expects(name: str, level: str) -> dict[str, int]:
    return dict(next(entry["expects"] for entry in ladder(name)["levels"] if entry["id"] == level))


def rules_into(name: str, level: str) -> list[dict[str, Any]]:
    return [
        {**point["rule"], "checkpoint": point["id"]}
        for point in ladder(name)["checkpoints"]
        if point["level"] == level and "rule" in point
    ]


def on(day: pd.Timestamp) -> pd.DataFrame:
    """The stretches that hold on a day, by person."""
    found = history()
    return found[(found["starts_on"] <= day) & ~(found["ends_on"] < day)].set_index("person")


def manager_scores(person: str, before: pd.Timestamp) -> dict[str, float]:
    """Newest manager's score per competency of a person before a day."""
    found = assessments()
    found = found[
        (found["person"] == person) & (found["by"] == "manager") & (found["assessed_on"] < before)
    ]
    return dict(found.sort_values("assessed_on").groupby("competency")["score"].last())


def promotions() -> pd.DataFrame:
    """One row per change of level: person, day, from and to (ladder and level)."""
    steps = history().sort_values(["person", "starts_on"])
    before = steps.groupby("person")[["ladder", "level"]].shift()
    changed = before["level"].notna() & (before["level"] != steps["level"])
    return (
        steps[changed]
        .assign(from_ladder=before["ladder"], from_level=before["level"])
        .rename(columns={"starts_on": "day"})
    )


def meets(person: str, name: str, level: str, day: pd.Timestamp) -> bool:
    """Whether a person meets every decidable checkpoint of a level on a day (level_since as of
    today's roster)."""
    me = current().loc[person]
    evidence = read("evidence")
    evidence = evidence[(evidence["person"] == person) & (evidence["happened_on"] <= day)]
    scores = manager_scores(person, day + pd.Timedelta(days=1))
    for rule in rules_into(name, level):
        counted = evidence[evidence["kind"] == rule.get("evidence_kind")]
        months = pd.DateOffset(months=rule.get("months", 0))
        met = {
            "competency": all(
                scores.get(axis, 0) >= wanted for axis, wanted in expects(name, level).items()
            ),
            "time_in_level": me["level_since"] + months <= day,
            "years_experience": me["years_before"] + (day - me["hired_on"]).days / 365.25
            >= rule.get("years", 0),
            "evidence": (counted["happened_on"] > day - months).sum() >= rule.get("pieces", 0),
            "attested": (evidence["checkpoint"] == rule["checkpoint"]).any(),
        }
        if not met[rule["kind"]]:
            return False
    return True
