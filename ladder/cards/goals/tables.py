"""Goals as tables, and what they come to in one sentence."""

from __future__ import annotations

import pandas as pd

from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View

ORDER = ("late", "behind", "at_risk", "undefined", "on_track", "not_started", "done", "cancelled")
"""Goals that need attention first."""
CLOSED = ("done", "cancelled")


def by_attention(goals: pd.DataFrame) -> pd.DataFrame:
    """Goals that need attention first, then by the day they are due."""
    order = goals["state"].map({state: place for place, state in enumerate(ORDER)})
    return goals.assign(order=order).sort_values(["order", "due_on", "goal"]).drop(columns="order")


def goals_title(view: View, goals: pd.DataFrame) -> str:
    """How many open goals are on track, and how many are late."""
    judged = goals[goals["state"].isin(["late", "behind", "at_risk", "on_track"])]
    if judged.empty:
        return view.say("titles.goals.none")
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
        Column("state", lambda row: sign(view, row["state"])),
        Column("due_on"),
    ]


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
