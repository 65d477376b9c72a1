"""What the cards about the next level, scope and practices have found, one function per measure,
named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def unlocks(view: View, rows: pd.DataFrame) -> str:
    parts = [
        view.say(f"titles.unlocks.{group}", count=items, items=items)
        for group in ("theirs", "manager")
        if (items := _of(rows, group))
    ]
    waits = rows.loc[rows["belongs_to"] == "time", "earliest_on"]
    if len(waits):
        known = waits.notna().all()
        said = "titles.unlocks.time_by" if known else "titles.unlocks.time"
        parts.append(
            view.say(
                said, count=len(waits), items=len(waits), day=waits.max().date() if known else None
            )
        )
    return view.say("titles.unlocks.all", parts=view.say("list.clause_between").join(parts))


def _of(rows: pd.DataFrame, group: str) -> int:
    return int((rows["belongs_to"] == group).sum())


@finder
def scope_over_time(view: View, rows: pd.DataFrame) -> str:
    today = rows[rows["day"] == rows["day"].max()]
    if today["low"].isna().all():
        return view.say(
            "titles.scope_over_time.silent"
            if today["value"].any()
            else "titles.scope_over_time.nobody"
        )
    outside = today[today["standing"].isin(["below", "above"])]
    if outside.empty:
        return view.say("titles.scope_over_time.within")
    said = [
        view.say(
            f"titles.scope_over_time.{row['standing']}",
            part=view.say(f"columns.{row['part']}"),
            value=row["value"],
            low=row["low"],
            high=row["high"],
        )
        for row in outside.to_dict("records")
    ]
    return view.words.clauses(said)


@finder
def practices_kept(view: View, rows: pd.DataFrame) -> str:
    told = rows[rows["newest_on"].notna()]
    if told.empty:
        return view.say("titles.practices_kept.silent", count=len(rows), practices=len(rows))
    kept = int((rows["keep_up"] > 0).sum())
    silent = len(rows) - len(told)
    key = "titles.practices_kept.some" if silent else "titles.practices_kept.told"
    return view.say(key, count=kept, kept=kept, practices=len(rows), silent=silent)
