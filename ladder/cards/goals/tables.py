"""Goals as tables, and what they come to in one sentence."""

from __future__ import annotations

import pandas as pd
from markupsafe import Markup

from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.words import is_missing

ORDER = (
    "late",
    "due_unread",
    "behind",
    "at_risk",
    "not_known",
    "undefined",
    "no_reading",
    "on_track",
    "not_started",
    "done",
    "cancelled",
)
"""Goals that need attention first."""
CLOSED = ("done", "cancelled")
JUDGED = ("late", "behind", "at_risk", "on_track")
UNREAD = ("not_known", "due_unread", "no_reading")


def by_attention(goals: pd.DataFrame) -> pd.DataFrame:
    """Goals that need attention first, then by the day they are due."""
    order = goals["state"].map({state: place for place, state in enumerate(ORDER)})
    return goals.assign(order=order).sort_values(["order", "due_on", "goal"]).drop(columns="order")


def goals_title(view: View, goals: pd.DataFrame) -> str:
    """How many open goals are on track, and how many are late."""
    judged = goals[goals["state"].isin(JUDGED)]
    if judged.empty:
        return view.say("titles.goals.none" if len(goals) else "titles.goals.no_goals")
    track, late = (int((judged["state"] == state).sum()) for state in ("on_track", "late"))
    if not late:
        return view.say("titles.goals.share_clear", track=track, of=len(judged))
    return view.say("titles.goals.share", track=track, of=len(judged), count=late, late=late)


def goal_columns(view: View, *, owner: bool = True) -> list[Column]:
    """Of a goal: what, whose, how far against elapsed time, state and day."""
    columns = [Column("title", lambda row: two_lines(row["title"], _towards(view, row)))]
    columns += (
        [
            Column(
                "name",
                lambda row: two_lines(
                    view.or_unknown(row["name"], "name"), view.or_unknown(row["team"], "team")
                ),
            )
        ]
        if owner
        else []
    )
    return [
        *columns,
        Column(
            "attained",
            lambda row: two_lines(view.words.percent(row["attained"]), _numbers(view, row)),
            number=True,
        ),
        Column(
            "expected",
            lambda row: view.words.percent(row["expected"]),
            number=True,
            head=view.say("chart.elapsed"),
        ),
        Column("state", lambda row: verdict(view, row)),
        Column("due_on"),
    ]


def verdict(view: View, row: Row) -> Markup:
    """The state of a goal with the day and the age of the reading that it rests on."""
    return (
        two_lines(sign(view, row["state"]), _read(view, row))
        if _read(view, row)
        else sign(view, row["state"])
    )


def _read(view: View, row: Row) -> str:
    """When an open goal was read, and what is missing on its last day."""
    state, age = row["state"], row["reading_age_days"]
    if state in CLOSED or state == "not_started":
        return ""
    if is_missing(age):
        return (
            ""
            if is_missing(row["starts_on"])
            else view.say("goal.read.never", day=row["starts_on"])
        )
    if not age and row["due_on"] == row["seen_on"] and not is_missing(row["attained"]):
        return view.say("goal.read.due_today", missing=1 - row["attained"])
    key = "old" if state in ("not_known", "due_unread") else "on" if age else "today"
    return view.say(f"goal.read.{key}", count=int(age), day=row["seen_on"], days=int(age))


def _towards(view: View, row: Row) -> str:
    parts = [view.competency_name(row["competency"])]
    return " · ".join(
        [*parts, view.phase_name(row["phase"])] if not pd.isna(row["phase"]) else parts
    )


def _numbers(view: View, row: Row) -> str:
    """Baseline, current and target as the file gives them."""
    return view.say(
        "goal.numbers",
        baseline=row["baseline"],
        current=row["current_value"],
        target=row["target"],
        unit="" if pd.isna(row["unit"]) else str(row["unit"]),
    )
