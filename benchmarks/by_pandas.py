"""The same answers in pandas, written from the definitions: what a careful analyst would write in a
notebook over the same tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

Tables = dict[str, pd.DataFrame]


def employed(tables: Tables, day: pd.Timestamp) -> pd.DataFrame:
    places = tables["places"]
    return places[
        (places["starts_on"] <= day) & (places["ends_on"].isna() | (places["ends_on"] >= day))
    ]


def headcount(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    return [float(employed(tables, day)["person"].nunique()) for day in days]


def median_span(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    found = []
    for day in days:
        now = employed(tables, day)
        spans = now.groupby("reports_to")["person"].nunique()
        found.append(float(spans[spans.index.isin(now["person"])].median()))
    return found


def layers(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    found = []
    for day in days:
        boss = employed(tables, day).set_index("person")["reports_to"]
        at, depth = boss, 0
        while len(at):
            at, depth = at.map(boss).dropna() if depth else at.dropna(), depth + 1
        found.append(float(depth))
    return found


def _scored(tables: Tables, day: pd.Timestamp) -> pd.DataFrame:
    scores = tables["scores"]
    held = scores[
        scores["counts"]
        & (scores["assessed_on"] <= day)
        & (scores["superseded_on"].isna() | (scores["superseded_on"] > day))
    ]
    asked = employed(tables, day).merge(
        tables["expectations"].rename(columns={"score": "expected"}), on=["ladder", "level"]
    )
    return asked.merge(
        held[["person", "competency", "score"]], on=["person", "competency"], how="left"
    )


def coverage(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    found = []
    for day in days:
        rated = _scored(tables, day).dropna(subset=["score"])
        found.append(float((rated["score"] >= rated["expected"]).mean()) if len(rated) else None)
    return found


def competency_coverage(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    rated = _scored(tables, days[-1]).query("ladder == 'engineer'").dropna(subset=["score"])
    return sorted(
        (rated["score"] >= rated["expected"]).groupby(rated["competency"]).mean().tolist()
    )


def goals_on_track(tables: Tables, days: list[pd.Timestamp]) -> list[Any]:
    return [_on_track(tables, day) for day in days]


def _on_track(tables: Tables, day: pd.Timestamp) -> float | None:
    seen = tables["goal_readings"]
    newest = (
        seen[seen["seen_on"] <= day].sort_values("seen_on").drop_duplicates("goal", keep="last")
    )
    rows = tables["goals"].merge(newest, on="goal", how="left")
    ours = rows["person"].isna() | rows["person"].isin(employed(tables, day)["person"])
    rows = rows[(rows["seen_on"].notna() | (rows["starts_on"] <= day)) & ours]
    attained = (
        (rows["current_value"] - rows["baseline"]) / (rows["target"] - rows["baseline"])
    ).clip(0, 1)
    expected = ((day - rows["starts_on"]) / (rows["due_on"] - rows["starts_on"])).clip(0, 1)
    still = ~(
        (rows["status"].isin(["done", "cancelled"]))
        | (rows["closed_on"] <= day)
        | (attained >= 1)
        | (rows["starts_on"] > day)
    )
    late = rows["due_on"] < day
    known = still & (late | (attained.notna() & expected.notna()) | (rows["status"] == "at-risk"))
    track = known & ~late & (attained >= 0.7 * expected)
    return float(track.sum() / known.sum()) if known.any() else None


WAYS: dict[str, Callable[[Tables, list[pd.Timestamp]], list[Any]]] = {
    "headcount": headcount,
    "median_span": median_span,
    "layers": layers,
    "coverage": coverage,
    "competency_coverage": competency_coverage,
    "goals_on_track": goals_on_track,
}
