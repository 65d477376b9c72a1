"""Stop 5: the title of a card states its finding; one function per measure that has something to find, named like it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pandas as pd

from ladder.screen.view import View

Title = Callable[..., str]
FINDERS: dict[str, Title] = {}


def finder(function: Title) -> Title:
    FINDERS[function.__name__] = function
    return function


def title(view: View, measure: str, rows: pd.DataFrame, **values: Any) -> str:
    """The finding in the rows, or the measure's own name where there is none."""
    if measure in FINDERS and not rows.empty:
        return FINDERS[measure](view, rows, **values)
    return view.say(f"measures.{measure}.title")


@finder
def competency_coverage(view: View, rows: pd.DataFrame) -> str:
    rated = rows[rows["rated"] > 0]
    if rated.empty:
        return view.say("titles.competency_coverage.nobody", people=int(rows["people"].max()))
    thin = rated.sort_values(["share_met", "place"]).iloc[0]
    return view.say("titles.competency_coverage.thinnest", competency=view.competency_name(thin["competency"]), share=thin["share_met"])


@finder
def holders(view: View, rows: pd.DataFrame) -> str:
    alone, none = int((rows["holders"] == 1).sum()), int((rows["holders"] == 0).sum())
    if none:
        return view.say("titles.holders.none", count=none, competencies=none)
    if alone:
        only = rows[rows["holders"] == 1].iloc[0]
        return view.say("titles.holders.alone", count=alone, competencies=alone, competency=view.competency_name(only["competency"]))
    return view.say("titles.holders.shared", fewest=int(rows["holders"].min()))


@finder
def coverage_by_team(view: View, rows: pd.DataFrame) -> str:
    teams = rows.groupby("team", dropna=False)[["holders", "rated", "people"]].sum()
    dark = teams[teams["rated"] == 0]
    if len(dark):
        return view.say("titles.coverage_by_team.unassessed", count=len(dark), teams=len(dark), team=view.or_unknown(dark.index[0], "team"))
    share = teams["holders"] / teams["rated"]
    return view.say("titles.coverage_by_team.lowest", team=view.or_unknown(share.idxmin(), "team"), share=share.min())


@finder
def competency_gap(view: View, rows: pd.DataFrame, *, target: str = "", against: str = "expected") -> str:
    rated = rows[rows["score"].notna() & rows[against].notna()]
    if rated.empty:
        return view.say("titles.competency_gap.unrated")
    below = rated[rated["score"] < rated[against]]
    if below.empty:
        unrated = int((rows["score"].isna() & rows[against].notna()).sum())
        return view.say(
            "titles.competency_gap.none" if not unrated else "titles.competency_gap.none_rated", count=unrated, unrated=unrated, target=target
        )
    worst = below.assign(short=below["score"] - below[against]).sort_values("short").iloc[0]
    return view.say(
        "titles.competency_gap.below",
        count=len(below),
        below=len(below),
        of=int(rows[against].notna().sum()),
        target=target,
        competency=view.competency_name(worst["competency"]),
    )


@finder
def person_checkpoints(view: View, rows: pd.DataFrame, *, target: str = "") -> str:
    met, unknown = int((rows["state"] == "met").sum()), int((rows["state"] == "cannot_tell").sum())
    return view.say(
        "titles.person_checkpoints.untold" if unknown else "titles.person_checkpoints.met",
        met=met,
        of=len(rows),
        target=target,
        count=unknown,
        unknown=unknown,
    )


@finder
def checklist(view: View, rows: pd.DataFrame, *, target: str = "") -> str:
    worst = rows[rows["state"] != "met"].groupby("checkpoint")["person"].nunique()
    if worst.empty:
        return view.say("titles.checklist.all", target=target)
    return view.say(
        "titles.checklist.hardest",
        checkpoint=view.name_of("checkpoints", rows["ladder"].iloc[0], worst.idxmax()),
        count=int(worst.max()),
        people=int(worst.max()),
        of=rows["person"].nunique(),
    )


@finder
def readiness(view: View, rows: pd.DataFrame) -> str:
    ready = rows[rows["standing"] == "ready"]["person"].nunique()
    close = rows[rows["standing"] == "close"]["person"].nunique()
    return view.say("titles.readiness.some" if ready else "titles.readiness.none", count=ready, ready=ready, close=close)


@finder
def goals_by_team(view: View, rows: pd.DataFrame) -> str:
    return _furthest_behind(view, rows, [view.or_unknown(team, "team") for team in rows["team"]])


@finder
def goals_by_owner(view: View, rows: pd.DataFrame) -> str:
    return _furthest_behind(view, rows, [view.or_unknown(name, "name") for name in rows["name"]])


def _furthest_behind(view: View, rows: pd.DataFrame, names: list[str]) -> str:
    lag = (rows["expected"] - rows["attained"]).reset_index(drop=True)
    if lag.isna().all() or lag.max() <= 0:
        return view.say("titles.goals_behind.none")
    return view.say("titles.goals_behind.furthest", who=names[int(lag.argmax())], points=lag.max() * 100)


@finder
def goal_attainment(view: View, rows: pd.DataFrame) -> str:
    late = int((rows["state"] == "late").sum())
    track = int((rows["state"] == "on_track").sum())
    return view.say("titles.goal_attainment.late" if late else "titles.goal_attainment.none_late", count=late, late=late, track=track)


@finder
def person_goals(view: View, rows: pd.DataFrame) -> str:
    return goal_attainment(view, rows)


@finder
def organisation(view: View, rows: pd.DataFrame, *, coloured: str = "coverage") -> str:
    known = rows[rows[coloured].notna() & rows["parent"].notna()]
    if known.empty:
        return view.say("measures.organisation.title")
    at = known.iloc[int(known[coloured].argmax() if coloured == "direct_reports" else known[coloured].argmin())]
    return view.say(f"titles.organisation.{coloured}", name=str(at["name"]), team=view.or_unknown(at["team"], "team"), value=at[coloured])
