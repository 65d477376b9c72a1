"""The findings of a round of ratings."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def rating_round_by_rater(view: View, rows: pd.DataFrame) -> str:
    owing = rows[rows["unanswered"] > 0].sort_values("unanswered", ascending=False, kind="stable")
    if owing.empty:
        return view.say("titles.rating_round_by_rater.complete", raters=len(rows))
    most = owing.iloc[0]
    ties = int((owing["unanswered"] == most["unanswered"]).sum())
    said = "only" if len(owing) == 1 else "owing" if ties == 1 else "alike"
    return view.say(
        f"titles.rating_round_by_rater.{said}",
        owing=len(owing),
        raters=len(rows),
        name=view.or_unknown(most["rater_name"], "name"),
        missing=int(most["unanswered"]),
    )


@finder
def opportunity_gap(view: View, rows: pd.DataFrame) -> str:
    most = rows.sort_values("unseen", ascending=False, kind="stable").iloc[0]
    ties = int((rows["unseen"] == most["unseen"]).sum())
    said = "only" if len(rows) == 1 else "some" if ties == 1 else "alike"
    return view.say(
        f"titles.opportunity_gap.{said}",
        count=len(rows),
        competency=view.competency_name(most["competency"]),
        team=most["team"],
        unseen=int(most["unseen"]),
        people=int(most["people"]),
    )
