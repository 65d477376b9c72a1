"""Stop 5: what the bench page shows: successors by role, people grown by manager, how managers rate, and what one leaving breaks."""

from __future__ import annotations

import pandas as pd

from ladder.screen.tables import Column, two_lines
from ladder.screen.view import Row, View
from ladder.words import is_missing


def bench_columns(view: View) -> list[Column]:
    """Of bench_by_role: the role, how many could follow now and within a year, and the bench with each person counted once."""
    return [
        Column("role_name", lambda row: two_lines(row["role_name"], view.name_of("levels", row["ladder"], row["level"]))),
        Column("role_team", lambda row: view.or_unknown(row["role_team"], "team")),
        Column("ready_now", number=True),
        Column("ready_year", number=True),
        Column("depth", lambda row: _depth(view, row)),
        Column("net_bench", number=True),
    ]


def _depth(view: View, row: Row) -> str:
    if not row["feeders"]:
        return view.say("bench.depth.no_feeder")
    depth = int(row["depth"])
    return view.say("bench.depth.none" if depth == 0 else "bench.depth.deep", count=depth, depth=depth)


def growth_columns(view: View) -> list[Column]:
    """Of growth_by_manager: how many grown, in how long against everyone's median, and who was lost."""
    return [
        Column("manager_name", head=view.say("columns.manager_score")),
        Column("grown", number=True),
        Column("promotions", number=True),
        Column("median_months", lambda row: _median(view, row)),
        Column("regretted_leavers", number=True),
    ]


def _median(view: View, row: Row) -> str:
    if is_missing(row["median_months"]):
        return view.say("growth.nobody")
    return view.say("growth.median", months=row["median_months"], count=int(row["months_known"]), everyone=row["median_months_everyone"],
                    everyone_count=int(row["months_known_everyone"]))  # fmt: skip


def calibration_columns(view: View) -> list[Column]:
    """Of calibration: the manager's effect with its interval, silent under five people."""
    return [
        Column("manager_name", head=view.say("columns.manager_score")),
        Column("people", number=True),
        Column("effect", lambda row: _effect(view, row), number=True),
    ]


def _effect(view: View, row: Row) -> str:
    if row["is_silent"]:
        return view.say("calibration.silent", count=int(row["people"]), people=int(row["people"]))
    if is_missing(row["effect"]) or is_missing(row["low"]):
        return view.say("calibration.none")
    return view.say("calibration.between", effect=row["effect"], low=row["low"], high=row["high"])


def leaving_lines(view: View, rows: pd.DataFrame) -> list[str]:
    """Of if_leaves: what breaks, one sentence each."""
    return [_line(view, row) for row in rows.to_dict("records")]


def _line(view: View, row: Row) -> str:
    who = view.competency_name(row["competency"]) if row["kind"] == "competency" else view.or_unknown(row["name"], "name")
    what = view.say(f"if_leaves.kind.{row['kind']}", value=row["value"])
    return view.say("titles.breaks", who=who, team=view.or_unknown(row["team"], "team"), what=what)
