"""What is said of a project: how late it is, what it has spent against its time, and which need
attention first."""

from __future__ import annotations

import pandas as pd

from ladder.cards.view import Row, View

ORDER = (
    "past_due",
    "slipping",
    "undefined",
    "not_due",
    "on_track",
    "not_started",
    "on_hold",
    "done_late",
    "done",
    "done_undated",
    "stopped",
)
DRAWN = {
    "past_due": "overdue",
    "slipping": "at-risk",
    "done_late": "behind",
    "not_due": "in-progress",
    "on_hold": "undefined",
    "stopped": "undefined",
    "done_undated": "done",
}
"""A project's state -> the state whose colour and signs its bar takes, where that has another
name."""
LATE = ("past_due", "slipping", "done_late")
CLOSED = ("done", "done_late", "done_undated", "stopped")
AHEAD = 0.1
"""Spending that runs this far ahead of elapsed time is said."""


def by_attention(projects: pd.DataFrame) -> pd.DataFrame:
    """Projects past their day first, the longest overdue on top, then those forecast beyond it,
    then by the day they are due."""
    order = projects["state"].map({state: place for place, state in enumerate(ORDER)})
    late = (
        projects["days_late"]
        .astype("Float64")
        .fillna(projects["days_forecast_late"].astype("Float64"))
        .fillna(0)
        .astype("float64")
    )
    ranked = projects.assign(order=order, lateness=-late.where(order < 2, 0))
    return ranked.sort_values(["order", "lateness", "due_on", "project"], na_position="last").drop(
        columns=["order", "lateness"]
    )


def how_late(view: View, row: Row) -> str:
    """The state with its days: '215 days overdue', 'forecast 60 days late', 'finished 21 days
    late', or the state alone."""
    days = days_of(row)
    return (
        view.say(f"states.{row['state']}")
        if days is None
        else view.say(f"projects.late.{row['state']}", count=days, days=days)
    )


def days_of(row: Row) -> int | None:
    """How many days late a late project is: by its forecast where its due day is still to come."""
    if row["state"] not in LATE:
        return None
    return int(row["days_forecast_late"] if row["state"] == "slipping" else row["days_late"])


def money_state(row: Row) -> str:
    """over = more than the budget; ahead = spending runs ahead of elapsed time; within; unknown
    where either share is."""
    if pd.isna(row["spent_share"]):
        return "unknown"
    if row["spent_share"] > 1:
        return "over"
    if pd.isna(row["elapsed"]):
        return "unknown"
    return "ahead" if row["spent_share"] > row["elapsed"] + AHEAD else "within"


def money_text(view: View, row: Row) -> str:
    """Spent and budget as the file gives them."""
    if pd.isna(row["budget"]) and pd.isna(row["spent"]):
        return ""
    return view.say("projects.money", spent=row["spent"], budget=row["budget"])
