"""What the cards about coverage have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import PROOFS, finder, proof_of_extreme
from ladder.cards.view import View
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import Extreme, Line, lowest
from ladder.privacy.small_groups import smallest_group


def page_title(view: View, ladder: str, rows: pd.DataFrame, teams: pd.DataFrame) -> str:
    """Where a team meets a competency least, counted and said as a count; of teams in which fewer
    are rated than may be told apart nothing is said. Without such a team, how much is rated."""
    least = max(LEAST, smallest_group())
    told = teams[teams["team"].notna() & (teams["rated"] >= least)]
    if told.empty:
        return view.say(
            "titles.coverage",
            ladder=view.ladder_name(ladder),
            rated=int(rows["rated"].sum()),
            of=int(rows["people"].sum()),
        )
    short = told.assign(short=told["rated"] - told["holders"])
    worst = short.sort_values(["share_met", "short"], ascending=[True, False], kind="stable")
    at = worst.iloc[0]
    if not at["short"]:
        return view.say("titles.coverage_met", count=told["team"].nunique(), least=least)
    return view.say(
        "titles.coverage_worst",
        team=str(at["team"]),
        competency=view.competency_name(at["competency"]),
        count=int(at["holders"]),
        met=int(at["holders"]),
        rated=int(at["rated"]),
    )


@finder
def competency_coverage(view: View, rows: pd.DataFrame) -> str:
    rated = rows[rows["rated"] > 0]
    if rated.empty:
        return view.say("titles.competency_coverage.nobody", people=int(rows["people"].max()))
    thinnest = _thinnest(rated)
    if thinnest.kind != "signal":
        return view.say(f"titles.competency_coverage.{thinnest.kind}", least=LEAST)
    return view.say(
        "titles.competency_coverage.thinnest",
        competency=view.competency_name(rated["competency"].iloc[thinnest.place]),
        share=thinnest.share,
        without=thinnest.without,
        one_in=thinnest.one_in,
    )


def _thinnest(rated: pd.DataFrame) -> Extreme:
    return lowest(
        [
            Line(
                float(row["share_met"]),
                int(row["rated"]),
                (float(row["holders_by_chance"]), float(row["spread_by_chance"])),
            )
            for row in rated.to_dict("records")
        ]
    )


def _test_of_competencies(view: View, rows: pd.DataFrame) -> str:
    rated = rows[rows["rated"] > 0]
    return "" if rated.empty else proof_of_extreme(view, _thinnest(rated))


@finder
def holders(view: View, rows: pd.DataFrame) -> str:
    """Of competencies that somebody has been rated on; of the others nothing is known."""
    rated = rows[rows["rated"] > 0]
    if rated.empty:
        return view.say("titles.competency_coverage.nobody", people=int(rows["people"].max()))
    unrated = len(rows) - len(rated)
    if not unrated:
        return _holders(view, rated, "shared")
    said = _holders(view, rated, "shared_of_rated")
    more = view.say("titles.holders.unrated", count=unrated, unrated=unrated)
    return view.say("titles.with_more", said=said, more=more)


def _holders(view: View, rows: pd.DataFrame, shared: str) -> str:
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
    return view.say(f"titles.holders.{shared}", fewest=int(rows["holders"].min()))


@finder
def coverage_by_team(view: View, rows: pd.DataFrame) -> str:
    teams = _teams(rows)
    dark = teams[teams["rated"] == 0]
    if len(dark):
        return view.say(
            "titles.coverage_by_team.unassessed",
            count=len(dark),
            teams=len(dark),
            team=view.or_unknown(dark.index[0], "team"),
        )
    found = _weakest(teams)
    if found.kind != "signal":
        return view.say(f"titles.coverage_by_team.{found.kind}", least=LEAST)
    return view.say(
        "titles.coverage_by_team.lowest",
        team=view.or_unknown(teams.index[found.place], "team"),
        share=found.share,
        without=found.without,
        one_in=found.one_in,
    )


def _teams(rows: pd.DataFrame) -> pd.DataFrame:
    """Of each team what is held and rated over all competencies, and how many people are rated."""
    teams = rows.groupby("team", dropna=False)[["holders", "rated"]].sum()
    return teams.assign(people=rows.groupby("team", dropna=False)["rated"].max())


def _weakest(teams: pd.DataFrame) -> Extreme:
    return lowest(
        [
            Line(row["holders"] / row["rated"], int(row["people"]))
            for row in teams.to_dict("records")
            if row["rated"]
        ]
    )


def _test_of_teams(view: View, rows: pd.DataFrame) -> str:
    teams = _teams(rows)
    return "" if (teams["rated"] == 0).any() else proof_of_extreme(view, _weakest(teams))


PROOFS |= {"competency_coverage": _test_of_competencies, "coverage_by_team": _test_of_teams}


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
