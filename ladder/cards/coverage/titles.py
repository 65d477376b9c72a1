"""What the cards about coverage have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def competency_coverage(view: View, rows: pd.DataFrame) -> str:
    rated = rows[rows["rated"] > 0]
    if rated.empty:
        return view.say("titles.competency_coverage.nobody", people=int(rows["people"].max()))
    thin = rated.sort_values(["share_met", "place"]).iloc[0]
    return view.say(
        "titles.competency_coverage.thinnest",
        competency=view.competency_name(thin["competency"]),
        share=thin["share_met"],
    )


@finder
def holders(view: View, rows: pd.DataFrame) -> str:
    """Of competencies that somebody has been rated on; of the others nothing is known."""
    rated = rows[rows["rated"] > 0]
    if rated.empty:
        return view.say("titles.competency_coverage.nobody", people=int(rows["people"].max()))
    unrated = len(rows) - len(rated)
    said = _holders(view, rated)
    if not unrated:
        return said
    more = view.say("titles.holders.unrated", count=unrated, unrated=unrated)
    return view.say("titles.with_more", said=said, more=more)


def _holders(view: View, rows: pd.DataFrame) -> str:
    alone, none = int((rows["holders"] == 1).sum()), int((rows["holders"] == 0).sum())
    if none:
        return view.say("titles.holders.none", count=none, competencies=none)
    if alone:
        only = rows[rows["holders"] == 1].iloc[0]
        return view.say(
            "titles.holders.alone",
            count=alone,
            competencies=alone,
            competency=view.competency_name(only["competency"]),
        )
    return view.say("titles.holders.shared", fewest=int(rows["holders"].min()))


@finder
def coverage_by_team(view: View, rows: pd.DataFrame) -> str:
    teams = rows.groupby("team", dropna=False)[["holders", "rated", "people"]].sum()
    dark = teams[teams["rated"] == 0]
    if len(dark):
        return view.say(
            "titles.coverage_by_team.unassessed",
            count=len(dark),
            teams=len(dark),
            team=view.or_unknown(dark.index[0], "team"),
        )
    share = teams["holders"] / teams["rated"]
    return view.say(
        "titles.coverage_by_team.lowest",
        team=view.or_unknown(share.idxmin(), "team"),
        share=share.min(),
    )


@finder
def competency_gap(
    view: View, rows: pd.DataFrame, *, target: str = "", against: str = "expected"
) -> str:
    rated = rows[rows["score"].notna() & rows[against].notna()]
    if rated.empty:
        return view.say("titles.competency_gap.unrated")
    below = rated[rated["score"] < rated[against]]
    if below.empty:
        unrated = int((rows["score"].isna() & rows[against].notna()).sum())
        return view.say(
            "titles.competency_gap.none" if not unrated else "titles.competency_gap.none_rated",
            count=unrated,
            unrated=unrated,
            target=target,
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
