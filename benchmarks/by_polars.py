"""The same answers in Polars, written from the definitions, eager over the same tables."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl

Tables = dict[str, pl.DataFrame]


def employed(tables: Tables, day: date) -> pl.DataFrame:
    return tables["places"].filter(
        (pl.col("starts_on") <= day) & (pl.col("ends_on").is_null() | (pl.col("ends_on") >= day))
    )


def headcount(tables: Tables, days: list[date]) -> list[Any]:
    return [float(employed(tables, day)["person"].n_unique()) for day in days]


def median_span(tables: Tables, days: list[date]) -> list[Any]:
    found = []
    for day in days:
        now = employed(tables, day)
        spans = now.drop_nulls("reports_to").group_by("reports_to").agg(pl.col("person").n_unique())
        found.append(
            spans.join(now.select("person"), left_on="reports_to", right_on="person", how="semi")[
                "person"
            ].median()
        )
    return found


def layers(tables: Tables, days: list[date]) -> list[Any]:
    found = []
    for day in days:
        boss = employed(tables, day).select("person", "reports_to")
        at, depth = boss.drop_nulls(), 1
        while len(at):
            depth += 1
            at = at.select(person="reports_to").join(boss, on="person").drop_nulls()
        found.append(float(depth))
    return found


def _scored(tables: Tables, day: date) -> pl.DataFrame:
    held = tables["scores"].filter(
        pl.col("counts")
        & (pl.col("assessed_on") <= day)
        & (pl.col("superseded_on").is_null() | (pl.col("superseded_on") > day))
    )
    asked = employed(tables, day).join(
        tables["expectations"].rename({"score": "expected"}), on=["ladder", "level"]
    )
    return asked.join(
        held.select("person", "competency", "score"), on=["person", "competency"], how="left"
    )


def coverage(tables: Tables, days: list[date]) -> list[Any]:
    return [
        _scored(tables, day)
        .drop_nulls("score")
        .select((pl.col("score") >= pl.col("expected")).mean())
        .item()
        for day in days
    ]


def competency_coverage(tables: Tables, days: list[date]) -> list[Any]:
    rated = _scored(tables, days[-1]).filter(pl.col("ladder") == "engineer").drop_nulls("score")
    return sorted(
        rated.group_by("competency")
        .agg((pl.col("score") >= pl.col("expected")).mean())["score"]
        .to_list()
    )


def goals_on_track(tables: Tables, days: list[date]) -> list[Any]:
    return [_on_track(tables, day) for day in days]


def _on_track(tables: Tables, day: date) -> float | None:
    newest = (
        tables["goal_readings"]
        .filter(pl.col("seen_on") <= day)
        .sort("seen_on")
        .unique("goal", keep="last")
    )
    here = employed(tables, day)["person"].implode()
    rows = (
        tables["goals"]
        .join(newest, on="goal", how="left")
        .filter(
            (pl.col("seen_on").is_not_null() | (pl.col("starts_on") <= day))
            & (pl.col("person").is_null() | pl.col("person").is_in(here))
        )
    )
    way = (
        (pl.col("current_value") - pl.col("baseline")) / (pl.col("target") - pl.col("baseline"))
    ).clip(0, 1)
    elapsed = ((pl.lit(day) - pl.col("starts_on")) / (pl.col("due_on") - pl.col("starts_on"))).clip(
        0, 1
    )
    rows = rows.with_columns(attained=way, expected=elapsed, late=pl.col("due_on") < day)
    over = (
        pl.col("status").is_in(["done", "cancelled"])
        | (pl.col("closed_on") <= day)
        | (pl.col("attained") >= 1)
        | (pl.col("starts_on") > day)
    )
    told = (
        pl.col("late")
        | (pl.col("attained").is_not_null() & pl.col("expected").is_not_null())
        | (pl.col("status") == "at-risk")
    )
    rows = rows.filter(~over.fill_null(False) & told.fill_null(False))
    track = ~pl.col("late") & (pl.col("attained") >= 0.7 * pl.col("expected"))
    return rows.select(track.fill_null(False).mean()).item()  # type: ignore[no-any-return]


WAYS: dict[str, Callable[[Tables, list[date]], list[Any]]] = {
    "headcount": headcount,
    "median_span": median_span,
    "layers": layers,
    "coverage": coverage,
    "competency_coverage": competency_coverage,
    "goals_on_track": goals_on_track,
}
