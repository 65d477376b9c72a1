"""What the cards that compare two days have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def changes_of_people(view: View, rows: pd.DataFrame) -> str:
    people = rows["person"].nunique()
    return view.say("titles.changes_of_people", count=people, people=people)


@finder
def flipped_checkpoints(view: View, rows: pd.DataFrame) -> str:
    met = int((rows["state"] == "met").sum())
    lost = int((rows["state_before"] == "met").sum())
    if not met and not lost:
        return view.say("titles.flipped_checkpoints.told", count=len(rows), flips=len(rows))
    key = "titles.flipped_checkpoints.lost" if lost else "titles.flipped_checkpoints.met"
    return view.say(key, count=met, met=met, lost=lost)


@finder
def changes_of_goals(view: View, rows: pd.DataFrame) -> str:
    late, done = (int((rows["state"] == state).sum()) for state in ("late", "done"))
    return view.say(
        "titles.changes_of_goals", late=late, done=done, new=int(rows["state_before"].isna().sum())
    )


@finder
def changes_of_spans(view: View, rows: pd.DataFrame) -> str:
    return view.say("titles.changes_of_spans", count=len(rows), managers=len(rows))


@finder
def changes_of_coverage(view: View, rows: pd.DataFrame) -> str:
    first = rows.iloc[0]
    key = (
        "titles.changes_of_coverage.fell"
        if first["change_of_share"] < 0
        else "titles.changes_of_coverage.rose"
    )
    return view.say(
        key, team=view.or_unknown(first["team"], "team"), points=abs(first["change_of_share"]) * 100
    )
