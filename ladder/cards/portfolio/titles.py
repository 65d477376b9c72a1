"""What the cards about delivery have found, one function per measure, named like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from ladder.cards.portfolio.stages import stage_name
from ladder.cards.portfolio.words import by_attention
from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def projects_on(view: View, rows: pd.DataFrame) -> str:
    worst = by_attention(rows).iloc[0]
    if worst["state"] not in ("past_due", "slipping"):
        known = rows["state"].isin(["on_track"]).any() or not rows["state"].isin(["not_due"]).any()
        return view.say("titles.projects_on.none" if known else "titles.projects_on.no_forecast")
    days = worst["days_late"] if worst["state"] == "past_due" else worst["days_forecast_late"]
    said = (
        "titles.projects_on.overdue"
        if worst["state"] == "past_due"
        else "titles.projects_on.slipping"
    )
    return view.say(
        said, name=view.or_unknown(worst["name"], "title"), count=int(days), days=int(days)
    )


@finder
def project_money(view: View, rows: pd.DataFrame) -> str:
    over, ahead = (int((rows["money"] == state).sum()) for state in ("over", "ahead"))
    if (rows["money"] == "unknown").all():
        return view.say("titles.project_money.unknown")
    worst = view.or_unknown(rows["name"].iloc[0], "title")
    if over or ahead:
        said = "titles.project_money.over" if over else "titles.project_money.ahead"
        return view.say(said, count=over or ahead, over=over, ahead=ahead, name=worst)
    return view.say("titles.project_money.within")


@finder
def projects_by(view: View, rows: pd.DataFrame, *, by: str = "team") -> str:
    worst = rows.sort_values("past_due", ascending=False, kind="stable").iloc[0]
    late = int(worst["past_due"])
    if not late:
        return view.say("titles.projects_by.none")
    as_many = int((rows["past_due"] == late).sum())
    if as_many > 1:
        return view.say("titles.projects_by.tie", count=late, late=late, groups=as_many)
    name = (
        stage_name(view, worst["slice"])
        if by == "stage"
        else view.or_unknown(worst["name"], by if by in ("team", "programme") else "name")
    )
    return view.say("titles.projects_by.most", who=name, count=late, late=late)


@finder
def projects_in_stages(view: View, rows: pd.DataFrame) -> str:
    known = rows["stage"].dropna()
    if known.empty:
        return view.say("titles.projects_in_stages.unknown")
    counted = rows.groupby("stage")["project"].count().sort_values(ascending=False, kind="stable")
    most, inside = counted.index[0], int(counted.iloc[0])
    alone = len(counted) == 1 or counted.iloc[1] < inside
    key = "most" if 2 * inside > len(rows) else "first" if alone else "tie"
    return view.say(
        f"titles.projects_in_stages.{key}",
        stage=stage_name(view, most),
        count=inside,
        inside=inside,
        of=len(rows),
        stages=int((counted == inside).sum()),
    )


@finder
def resource_conflicts(view: View, rows: pd.DataFrame) -> str:
    between = rows[rows["projects"] >= 2]
    owners = int(between["owner"].nunique())
    if not owners:
        goals = int(rows["owner"].nunique())
        return view.say("titles.resource_conflicts.goals", count=goals, owners=goals)
    first = between.iloc[0]
    return view.say(
        "titles.resource_conflicts.some",
        count=owners,
        owners=owners,
        name=str(first["owner_name"]),
        projects=int(first["projects"]),
    )


@finder
def delivery_trend(view: View, rows: pd.DataFrame, *, metric: str = "", id: str = "") -> str:
    now = rows.iloc[-1]
    if not now["judged"]:
        return view.say("titles.delivery_trend.no_target", metric=metric)
    return view.say(
        "titles.delivery_trend.met",
        metric=metric,
        met=int(now["met"]),
        readings=int(now["judged"]),
        count=int(now["judged"]),
    )


@finder
def delivery_by_team(view: View, rows: pd.DataFrame, *, metric: str = "") -> str:
    judged = rows[rows["judged"] > 0]
    short = judged[judged["met"] == 0]
    if judged.empty:
        return view.say("titles.delivery_by_team.no_target", metric=metric)
    if short.empty:
        return view.say("titles.delivery_by_team.all", metric=metric)
    first = view.or_unknown(short["team"].iloc[0], "team")
    return view.say(
        "titles.delivery_by_team.short",
        count=len(short),
        teams=len(short),
        of=len(judged),
        team=first,
    )


@finder
def responsibilities_by_ladder(view: View, rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    return view.say(
        "titles.responsibilities_by_ladder",
        ladder=view.ladder_name(first["ladder"]),
        goal=int(first["owned_with_goal"]),
        of=int(first["responsibilities"]),
        nobody=int(first["nobody"]),
    )


@finder
def responsibilities_owned(view: View, rows: pd.DataFrame, *, ladder: str = "") -> str:
    counts = {
        state: int((rows["state"] == state).sum())
        for state in ("owned_with_goal", "owned", "nobody")
    }
    if counts["nobody"] == len(rows):
        return view.say(
            "titles.responsibilities_owned.outside", ladder=ladder, count=len(rows), of=len(rows)
        )
    return view.say("titles.responsibilities_owned.counts", ladder=ladder, of=len(rows), **counts)


@finder
def project_gates(view: View, rows: pd.DataFrame) -> str:
    held, stopped = (int((rows["gate"] == gate).sum()) for gate in ("on-hold", "stopped"))
    if not held and not stopped:
        return view.say("titles.project_gates.none")
    first = view.or_unknown(rows["name"].iloc[0], "title")
    key = "both" if held and stopped else "held" if held else "stopped"
    return view.say(
        f"titles.project_gates.{key}", count=held or stopped, held=held, stopped=stopped, name=first
    )


@finder
def stage_checklist(
    view: View, rows: pd.DataFrame, *, checked: Sequence[Mapping[str, Any]] = ()
) -> str:
    """Of the rows that are shown how many have something open; of how many nothing is told."""
    told = [row for row in checked if row["is_told"]]
    late = [row for row in told if row["still_open"]]
    if not late:
        return view.say("titles.stage_checklist.none", count=len(told), of=len(told))
    return view.say(
        "titles.stage_checklist.some",
        count=len(late),
        open=len(late),
        of=len(told),
        name=view.or_unknown(late[0]["name"], "title"),
        left=len(late[0]["still_open"]),
    )


@finder
def project_dependencies(view: View, rows: pd.DataFrame) -> str:
    faulty = rows[rows["fault"].notna()]
    if faulty.empty:
        unknown = bool((rows["is_known"] == 0).any() or (rows["is_dated"] == 0).any())
        return view.say(f"titles.project_dependencies.{'unknown' if unknown else 'none'}")
    first = faulty.iloc[0]
    key = first["fault"]
    return view.say(
        f"titles.project_dependencies.{key}",
        count=int(faulty["project"].nunique()),
        projects=int(faulty["project"].nunique()),
        name=view.or_unknown(first["name"], "title"),
        needs=view.or_unknown(first["needs_name"], "title"),
    )


@finder
def project_benefits(view: View, rows: pd.DataFrame) -> str:
    known = rows[rows["benefit_promised"].notna() & rows["benefit_obtained"].notna()]
    if known.empty:
        return view.say("titles.project_benefits.unknown")
    short = known[known["benefit_obtained"] < known["benefit_promised"]]
    if short.empty:
        return view.say("titles.project_benefits.none", count=len(known), of=len(known))
    name = view.or_unknown(short["name"].iloc[0], "title")
    return view.say(
        "titles.project_benefits.short",
        count=len(short),
        short=len(short),
        of=len(known),
        name=name,
    )


@finder
def risks_on(view: View, rows: pd.DataFrame) -> str:
    going = int(rows["standing"].isin(["open", "due", "overdue"]).sum())
    occurred, overdue = (int((rows["standing"] == each).sum()) for each in ("occurred", "overdue"))
    if not going and not occurred:
        known = bool((rows["standing"] == "closed").any())
        return view.say(f"titles.risks_on.{'none' if known else 'unknown'}")
    key = "occurred" if occurred else "overdue" if overdue else "open"
    return view.say(
        f"titles.risks_on.{key}",
        count=occurred or overdue or going,
        open=going,
        overdue=overdue,
        occurred=occurred,
        risk=str(rows["risk"].iloc[0]),
    )
