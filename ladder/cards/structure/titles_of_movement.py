"""What the cards about levels and movement have found, one function per measure, named like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import PROOFS, finder, proof_of_extreme
from ladder.cards.view import View
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import Extreme, Line, highest


@finder
def level_pyramid(view: View, rows: pd.DataFrame) -> str:
    known = rows[rows["level"].notna()]
    widest = known.sort_values("people", ascending=False, kind="stable").iloc[0]
    level = view.name_of("levels", widest["ladder"], widest["level"])
    unknown = int(rows["people"].sum() - known["people"].sum())
    as_wide = int((known["people"] == widest["people"]).sum())
    if as_wide > 1:
        return view.say(
            "titles.level_pyramid.tie", count=as_wide, levels=as_wide, people=int(widest["people"])
        )
    key = "titles.level_pyramid.unplaced" if unknown else "titles.level_pyramid.widest"
    return view.say(key, level=level, share=widest["share"], people=unknown, count=unknown)


@finder
def level_distance(view: View, rows: pd.DataFrame) -> str:
    same, inverted = (
        int((rows["standing"] == "same").sum()),
        int((rows["standing"] == "inverted").sum()),
    )
    if not same + inverted:
        known = int((rows["standing"] == "ranked_above").sum())
        unknown = int((rows["standing"] == "level_unknown").sum())
        if not known:
            return view.say("titles.level_distance.unknown")
        key = "titles.level_distance.none_known" if unknown else "titles.level_distance.none"
        return view.say(key, count=known, people=known, unknown=unknown)
    return view.say(
        "titles.level_distance.some",
        count=same + inverted,
        people=same + inverted,
        same=same,
        inverted=inverted,
    )


@finder
def time_in_level_by_level(view: View, rows: pd.DataFrame) -> str:
    """The level with the largest share of people there for more than three years, tested beside all
    others; its median is said."""
    if not rows["months_known"].any():
        return view.say("measures.time_in_level_by_level.title")
    found = _longest(rows)
    if found.kind != "signal":
        return view.say(f"titles.time_in_level_by_level_{found.kind}", least=LEAST)
    at = rows.iloc[found.place]
    return view.say(
        "titles.time_in_level_by_level",
        level=view.name_of("levels", at["ladder"], at["level"]),
        share=found.share,
        without=found.without,
        one_in=found.one_in,
        count=found.people,
    )


def _longest(rows: pd.DataFrame) -> Extreme:
    long = rows["to_fifth_year"] + rows["longer"]
    return highest(
        [
            Line(each / known if known else None, int(known))
            for each, known in zip(long, rows["months_known"], strict=True)
        ]
    )


def _test_of_time(view: View, rows: pd.DataFrame) -> str:
    return proof_of_extreme(view, _longest(rows)) if rows["months_known"].any() else ""


PROOFS["time_in_level_by_level"] = _test_of_time


@finder
def time_in_level(view: View, rows: pd.DataFrame) -> str:
    long = int((rows["months"] >= 60).sum())
    return view.say(
        "titles.time_in_level.long" if long else "titles.time_in_level.none",
        count=long,
        people=long,
    )


@finder
def movement_balance(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    if rows["headcount_start"].isna().iloc[0]:
        return view.say("titles.movement_balance.unknown", period=period)
    change = int(rows["headcount_end"].iloc[0] - rows["headcount_start"].iloc[0])
    key = "grown" if change > 0 else "shrunk" if change < 0 else "same"
    return view.say(
        f"titles.movement_balance.{key}",
        count=abs(change),
        change=abs(change),
        end=int(rows["headcount_end"].iloc[0]),
        period=period,
    )


@finder
def movement_by_quarter(view: View, rows: pd.DataFrame) -> str:
    joined, left = int(rows["joined"].sum()), int(rows["people_left"].sum())
    return view.say(
        "titles.movement_by_quarter", joined=joined, left=left, quarters=len(rows), count=len(rows)
    )


@finder
def movement(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    people = rows["person"].nunique()
    return view.say(
        "titles.movement", count=people, people=people, changes=len(rows), period=period
    )


@finder
def attrition(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    leavers, regretted = (
        int(rows.loc[rows["kind"] == kind, "leavers"].sum()) for kind in ("all", "regretted")
    )
    rate = rows.loc[rows["kind"] == "all", "rate"].iloc[0]
    few = rows["average_headcount"].iloc[0] < LEAST
    key = f"titles.attrition.{'none' if not leavers else 'few' if few else 'some'}"
    if leavers and regretted:  # none: nobody was, or nobody says who was
        key += "_regretted"
    return view.say(
        key, count=leavers, leavers=leavers, rate=rate, regretted=regretted, period=period
    )


@finder
def retention(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    stayed = int((rows["state"] != "gone").sum())
    return view.say(
        "titles.retention" if len(rows) >= LEAST else "titles.retention_few",
        share=stayed / len(rows),
        stayed=stayed,
        of=len(rows),
        period=period,
    )


@finder
def internal_promotion_rate(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    promotions = int(rows["promotions"].sum())
    return view.say(
        "titles.internal_promotion_rate",
        count=promotions,
        promotions=promotions,
        rate=rows["rate"].iloc[0],
        period=period,
    )


@finder
def internal_fill_rate(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    """Level by level, never one share over all levels: the one with most openings is said."""
    most = rows.sort_values("fills", ascending=False, kind="stable").iloc[0]
    return view.say(
        "titles.internal_fill_rate",
        count=int(rows["fills"].sum()),
        openings=int(rows["fills"].sum()),
        level=view.name_of("levels", most["ladder"], most["level"]),
        fills=int(most["fills"]),
        inside=int(most["inside"]),
        period=period,
    )


@finder
def level_fills(view: View, rows: pd.DataFrame, *, period: str = "") -> str:
    outside = int((rows["filled_from"] == "outside").sum())
    return view.say(
        "titles.level_fills", count=len(rows), fills=len(rows), outside=outside, period=period
    )
