"""What the cards that compare two days have found, one function per measure, named like it."""

from __future__ import annotations

import math

import pandas as pd

from ladder.cards.titles import PROOFS, finder
from ladder.cards.view import View
from ladder.measures.signal import chance
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import MARGIN


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
    """The team whose people changed by more than chance makes, the surest first."""
    at, least = _surest(rows)
    if at is None:
        return view.say("titles.changes_of_coverage.steady")
    row = rows.iloc[at]
    return view.say(
        f"titles.changes_of_coverage.{'fell' if row['change_of_share'] < 0 else 'rose'}",
        team=view.or_unknown(row["team"], "team"),
        points=abs(row["change_of_share"]) * 100,
        one_in=chance.one_in(least),
    )


def _surest(rows: pd.DataFrame) -> tuple[int | None, float]:
    """The place of the change that chance explains least, where it passes and its people went the
    way of its share; and the smallest chance of all."""
    raw = [
        chance.of_turned([1] * int(rose) + [-1] * int(fell) + [0] * int(people - rose - fell))
        for rose, fell, people in zip(rows["rose"], rows["fell"], rows["people_both"], strict=True)
    ]
    chances = chance.holm(raw, int(rows["teams"].max()))
    known = [nth for nth, each in enumerate(chances) if not math.isnan(each)]
    least = min((chances[nth] for nth in known), default=math.nan)
    for nth in sorted(known, key=lambda nth: chances[nth]):
        row = rows.iloc[nth]
        same_way = (row["rose"] - row["fell"]) * row["change_of_share"] > 0
        far = abs(row["change_of_share"]) >= MARGIN
        if same_way and far and chance.passes(chances[nth]):
            return nth, chances[nth]
    return None, least


def _test_of_changes(view: View, rows: pd.DataFrame) -> str:
    at, least = _surest(rows)
    if math.isnan(least):
        return view.say("signal.few", least=LEAST)
    said = rows.iloc[at] if at is not None else rows.iloc[0]
    return view.say(
        "signal.change",
        people=int(said["people_both"]),
        rose=int(said["rose"]),
        fell=int(said["fell"]),
        newcomers=int(said["newcomers"]),
        one_in=chance.one_in(least),
        count=int(rows["teams"].max()),
        lines=int(rows["teams"].max()),
    )


PROOFS["changes_of_coverage"] = _test_of_changes
