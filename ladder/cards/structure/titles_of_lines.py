"""What the cards about how the organisation is built have found, one function per measure, named
like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.titles import finder
from ladder.cards.view import View


@finder
def organisation(view: View, rows: pd.DataFrame, *, coloured: str = "coverage") -> str:
    known = rows[rows[coloured].notna() & rows["parent"].notna()]
    if known.empty:
        return view.say("measures.organisation.title")
    at = known.iloc[
        int(known[coloured].argmax() if coloured == "direct_reports" else known[coloured].argmin())
    ]
    return view.say(
        f"titles.organisation.{coloured}",
        name=str(at["name"]),
        team=view.or_unknown(at["team"], "team"),
        value=at[coloured],
    )


def page_title(view: View) -> str:
    """How many lead the rest, over how many layers."""
    managers = int(view.ask("median_span")["whole"].sum())
    people = int(view.ask("headcount")["value"].sum())
    layers = int(view.ask("layers")["value"].fillna(0).sum())
    if not managers:
        return view.say("titles.structure.alone", count=people, people=people)
    return view.say(
        "titles.structure.led", count=managers, managers=managers, people=people, layers=layers
    )


@finder
def spans_by_band(view: View, rows: pd.DataFrame) -> str:
    most = rows.sort_values(["managers", "low"], ascending=[False, True]).iloc[0]
    key = "open" if pd.isna(most["high"]) else "one" if most["high"] == most["low"] else "closed"
    said = view.say(f"structure.band.{key}", low=most["low"], high=most["high"])
    managers = int(rows["managers"].sum())
    return view.say(
        "titles.spans_by_band",
        band=said,
        share=most["share"],
        part=int(most["managers"]),
        managers=managers,
        count=managers,
    )


@finder
def manager_types(view: View, rows: pd.DataFrame) -> str:
    both, players = int(rows[rows["leads"] == "both"]["managers"].sum()), int(rows["players"].sum())
    if players:
        return view.say("titles.manager_types.players", count=players, players=players)
    return (
        view.say("titles.manager_types.both", count=both, both=both)
        if both
        else view.say("titles.manager_types.clear")
    )


@finder
def manager_spans(view: View, rows: pd.DataFrame) -> str:
    widest = rows.sort_values(["direct_reports", "name"], ascending=[False, True]).iloc[0]
    return view.say(
        "titles.manager_spans",
        name=str(widest["name"]),
        count=int(widest["direct_reports"]),
        reports=int(widest["direct_reports"]),
    )


@finder
def small_teams(view: View, rows: pd.DataFrame) -> str:
    one = int((rows["small"] == "one_to_one").sum())
    key = "titles.small_teams.with_one" if one else "titles.small_teams.none_of_one"
    return view.say(key, count=len(rows), small=len(rows), one=one)


@finder
def leader_layers(view: View, rows: pd.DataFrame) -> str:
    deepest = rows.sort_values(["layers", "name"], ascending=[False, True]).iloc[0]
    tops = int(rows["reports_to"].isna().sum())
    if tops > 1:
        return view.say(
            "titles.leader_layers.tops",
            count=tops,
            tops=tops,
            name=str(deepest["name"]),
            layers=int(deepest["layers"]),
        )
    return view.say(
        "titles.leader_layers.deepest",
        name=str(deepest["name"]),
        layers=int(deepest["layers"]),
        count=int(deepest["layers"]),
    )


@finder
def scope_of_managers(view: View, rows: pd.DataFrame) -> str:
    judged = rows[rows["standing"].isin(["below_scope", "within_scope", "above_scope"])]
    if judged.empty:
        return view.say("titles.scope_of_managers.silent")
    off = judged[judged["standing"] != "within_scope"]["person"].nunique()
    of = judged["person"].nunique()
    return view.say(
        "titles.scope_of_managers.off" if off else "titles.scope_of_managers.within",
        count=off,
        off=off,
        of=of,
    )
