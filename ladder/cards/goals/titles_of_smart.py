"""What the cards about good goals, their portfolio, reviews and effects have found, one function
per measure, named like it."""

from __future__ import annotations

import math

import pandas as pd

from ladder.cards.titles import PROOFS, finder
from ladder.cards.view import View
from ladder.measures.signal import chance
from ladder.measures.signal.chance import LEAST

SAME = 0.05
"""Two mean changes of a score closer than this are said to be alike."""


@finder
def smart_reasons(view: View, rows: pd.DataFrame) -> str:
    broken = rows[rows["verdict"] == "broken"]
    if broken.empty:
        return view.say("titles.smart_reasons.none", open=int(rows["open_goals"].max()))
    worst = broken.sort_values(["goals", "place"], ascending=[False, True]).iloc[0]
    return view.say(
        f"smart.counted.{worst['reason']}",
        count=int(worst["goals"]),
        goals=int(worst["goals"]),
        of=int(worst["open_goals"]),
    )


@finder
def smart(view: View, rows: pd.DataFrame) -> str:
    goals = rows.drop_duplicates("goal")
    kept = int((goals["letters_broken"] == 0).sum())
    return view.say("titles.smart", count=kept, kept=kept, of=len(goals))


@finder
def gaps_by_competency(view: View, rows: pd.DataFrame) -> str:
    without = int(rows["without_goal"].sum())
    if not without:
        return view.say("titles.gaps_by_competency.none", gaps=int(rows["people"].sum()))
    worst = rows.iloc[0]
    competency = view.competency_name(worst["competency"])
    return view.say(
        "titles.gaps_by_competency.some",
        competency=competency,
        without=int(worst["without_goal"]),
        of=int(worst["people"]),
    )


@finder
def gaps_without_goal(view: View, rows: pd.DataFrame) -> str:
    people = int(rows["person"].nunique())
    return view.say("titles.gaps_without_goal", count=people, people=people, gaps=len(rows))


@finder
def phases_due(view: View, rows: pd.DataFrame) -> str:
    nothing = int((rows["goals"] == 0).sum())
    return view.say(
        "titles.phases_due.some" if nothing else "titles.phases_due.none",
        count=nothing,
        nothing=nothing,
        of=len(rows),
    )


@finder
def reviews_due(view: View, rows: pd.DataFrame) -> str:
    due = rows[rows["state"] == "review_due"]
    if due.empty:
        return view.say(
            "titles.reviews_due.none",
            people=int(rows["person"].nunique()),
            next=rows["due_since"].min().date(),
        )
    people, longest = int(due["person"].nunique()), due.iloc[0]
    name = view.or_unknown(longest["name"], "name")
    return view.say(
        "titles.reviews_due.some",
        count=people,
        people=people,
        name=name,
        since=longest["due_since"].date(),
    )


@finder
def goal_effects(view: View, rows: pd.DataFrame) -> str:
    compared = rows[rows["score_change"].notna() & rows["peers_change"].notna()]
    if compared.empty:
        return view.say("titles.goal_effects.silent", count=len(rows), goals=len(rows))
    change, peers = compared["score_change"].mean(), compared["peers_change"].mean()
    likely = _chance_of_effect(compared)
    found = (
        "alike"
        if abs(change - peers) < SAME
        else "steady"
        if not chance.passes(likely)
        else "more"
        if change > peers
        else "less"
    )
    said = {"change": _hundredths(view, change), "peers": _hundredths(view, peers)}
    return view.say(
        f"titles.goal_effects.{found}",
        count=len(compared),
        goals=len(compared),
        one_in=1 if math.isnan(likely) else chance.one_in(likely),
        **said,
    )


def _chance_of_effect(compared: pd.DataFrame) -> float:
    """How often people's goals would differ so much from their peers by chance: a person counts
    once, with the mean of their goals."""
    apart = (compared["score_change"] - compared["peers_change"]).astype(float)
    return chance.of_turned(list(apart.groupby(compared["person"]).mean()))


def _test_of_effects(view: View, rows: pd.DataFrame) -> str:
    compared = rows[rows["score_change"].notna() & rows["peers_change"].notna()]
    likely = _chance_of_effect(compared) if len(compared) else math.nan
    if math.isnan(likely):
        return view.say("signal.few", least=LEAST)
    people = int(compared["person"].nunique())
    return view.say(
        "signal.effect", count=people, people=people, one_in=chance.one_in(likely), margin=SAME
    )


PROOFS["goal_effects"] = _test_of_effects


def _hundredths(view: View, change: float) -> str:
    """A mean change of scores: a tenth is too coarse to compare two of them."""
    return ("+" if change > 0 else "") + view.words.number(change, 2)


@finder
def orphaned_goals(view: View, rows: pd.DataFrame) -> str:
    return view.say(
        "titles.orphaned_goals",
        count=len(rows),
        goals=len(rows),
        people=int(rows["person"].nunique()),
    )
