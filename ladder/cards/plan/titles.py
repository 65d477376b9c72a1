"""What the cards of plans have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.plan.actions import standing
from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def plan_actions_of(view: View, rows: pd.DataFrame) -> str:
    """What is overdue, else what is due next; and how many gaps nothing is planned for."""
    acts = standing(rows)
    late, done = (int((acts["state"] == state).sum()) for state in ("past_due", "done"))
    if acts.empty:
        return view.say("titles.plan_actions_of.none")
    if late:
        return view.say("titles.plan_actions_of.late", count=late, late=late, actions=len(acts))
    if done == len(acts):
        return view.say("titles.plan_actions_of.done", count=done, actions=done)
    ahead = acts.loc[acts["state"] != "done", "due_on"].dropna()
    if ahead.empty:
        return view.say("titles.plan_actions_of.undated", done=done, actions=len(acts))
    return view.say(
        "titles.plan_actions_of.next", done=done, actions=len(acts), day=ahead.min().date()
    )


@finder
def plan_reviews_of(view: View, rows: pd.DataFrame) -> str:
    """Which was missed, else when the next is, else that all were kept."""
    missed = int((rows["state"] == "review_missed").sum())
    kept = int(rows["state"].isin(["review_kept", "review_undated"]).sum())
    ahead = rows[rows["state"] == "review_ahead"]
    if missed:
        return view.say(
            "titles.plan_reviews_of.missed", count=missed, missed=missed, past=missed + kept
        )
    if len(ahead):
        first = ahead.sort_values("review_on").iloc[0]
        days = int(first["days_left"])
        said = "today" if days == 0 else "next"
        return view.say(f"titles.plan_reviews_of.{said}", count=days, days=days)
    return view.say("titles.plan_reviews_of.kept", count=kept, kept=kept)


@finder
def plans_of_year(view: View, rows: pd.DataFrame) -> str:
    """Who has no plan; else whose has overdue actions."""
    without = int((rows["state"] == "no_plan").sum())
    late = int((rows["state"] == "past_due").sum())
    if without:
        return view.say(
            "titles.plans_of_year.without", count=without, without=without, people=len(rows)
        )
    if late:
        return view.say("titles.plans_of_year.late", count=late, late=late, people=len(rows))
    return view.say("titles.plans_of_year.all", people=len(rows))


@finder
def plan_actions_by_competency(view: View, rows: pd.DataFrame) -> str:
    """What most plans are to close, and of how many of these people nothing is planned for it."""
    most = rows[rows["people"] == rows["people"].max()]
    if len(most) > 1:
        return view.say(
            "titles.plan_actions_by_competency.alike",
            count=len(most),
            people=int(most["people"].iloc[0]),
        )
    first = most.iloc[0]
    return view.say(
        "titles.plan_actions_by_competency.most",
        competency=view.competency_name(first["competency"]),
        people=int(first["people"]),
        with_action=int(first["with_action"]),
    )
