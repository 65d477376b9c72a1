"""What the cards about how the organisation is built have found, one function per measure, named
like it."""

from __future__ import annotations

import pandas as pd

from ladder.cards.charts import LINES_OF
from ladder.cards.titles import PROOFS, finder, proof_of_extreme
from ladder.cards.view import View
from ladder.measures.signal.chance import LEAST
from ladder.measures.signal.extreme import Extreme, Line, lowest
from ladder.words.names import in_order


@finder
def organisation(view: View, rows: pd.DataFrame, *, coloured: str = "coverage") -> str:
    if coloured not in LINES_OF:
        return _most_reports(view, rows, coloured)
    found, below = _line_apart(rows, coloured)
    if found is None:
        return view.say("measures.organisation.title")
    if found.kind != "signal":
        return view.say(f"titles.organisation.{coloured}_{found.kind}", least=LEAST)
    at = below.iloc[found.place]
    return view.say(
        f"titles.organisation.{coloured}",
        name=str(at["name"]),
        team=view.or_unknown(at["team"], "team"),
        value=found.share,
        without=found.without,
        one_in=found.one_in,
    )


def _most_reports(view: View, rows: pd.DataFrame, coloured: str) -> str:
    """Direct reports are counted: the most of all blocks but the top, or how many lead as many."""
    known = rows[rows[coloured].notna() & rows["parent"].notna()]
    if known.empty:
        return view.say("measures.organisation.title")
    most = known[known[coloured] == known[coloured].max()]
    at = most.iloc[0]
    said = view.say(
        f"titles.organisation.{coloured}",
        name=str(at["name"]),
        team=view.or_unknown(at["team"], "team"),
        value=at[coloured],
    )
    if len(most) == 1:
        return said
    return view.say(
        f"titles.organisation.{coloured}_tie",
        count=len(most),
        managers=len(most),
        value=at[coloured],
    )


def _line_apart(rows: pd.DataFrame, coloured: str) -> tuple[Extreme | None, pd.DataFrame]:
    """The lowest line below the top, beside everybody without it; None where nothing is known."""
    people = LINES_OF[coloured]
    known = rows[rows[coloured].notna()]
    below, top = known[known["parent"].notna()], known[known["parent"].isna()]
    if below.empty:
        return None, below
    lines = [Line(float(row[coloured]), int(row[people])) for row in below.to_dict("records")]
    tops = [Line(float(row[coloured]), int(row[people])) for row in top.to_dict("records")]
    every = sum(line.people for line in tops)
    whole = Line(sum(line.hits for line in tops) / every, every) if every else None
    return lowest(lines, whole), below


def _test_of_organisation(view: View, rows: pd.DataFrame, *, coloured: str = "coverage") -> str:
    found = _line_apart(rows, coloured)[0] if coloured in LINES_OF else None
    return proof_of_extreme(view, found) if found else ""


PROOFS["organisation"] = _test_of_organisation


def page_title(view: View) -> str:
    """Who leads more people than there is time for, where somebody does; else how many lead the
    rest, over how many layers."""
    spans = view.ask("median_span")
    managers, wide = int(spans["whole"].sum()), view.ask("overloaded_manager", "findings")
    if len(wide):
        return view.say(
            "titles.structure.wide",
            count=len(wide),
            wide=len(wide),
            name=view.or_unknown(wide["name"].iloc[0], "name"),
            direct_reports=int(wide["direct_reports"].iloc[0]),
            managers=managers,
        )
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
    said = view.say(f"structure.band_of.{key}", low=most["low"], high=most["high"])
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
    if both:
        return view.say("titles.manager_types.both", count=both, both=both)
    kinds = [kind for kind in ("people", "managers") if _leading(rows, kind)]
    return view.say(
        f"titles.manager_types.clear_{kinds[0]}"
        if len(kinds) == 1
        else "titles.manager_types.clear"
    )


def _leading(rows: pd.DataFrame, kind: str) -> int:
    return int(rows.loc[rows["leads"] == kind, "managers"].sum())


@finder
def manager_spans(view: View, rows: pd.DataFrame) -> str:
    widest = rows.sort_values(
        ["direct_reports", "name"], ascending=[False, True], key=in_order
    ).iloc[0]
    as_wide = int((rows["direct_reports"] == widest["direct_reports"]).sum())
    if as_wide > 1 and widest["direct_reports"] > 1:
        return view.say(
            "titles.manager_spans_tie",
            count=int(widest["direct_reports"]),
            managers=as_wide,
            reports=int(widest["direct_reports"]),
        )
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
    deepest = rows.sort_values(["layers", "name"], ascending=[False, True], key=in_order).iloc[0]
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
    outside = judged[judged["standing"] != "within_scope"]
    off, of = outside["person"].nunique(), judged["person"].nunique()
    parts = [
        view.say(
            "titles.scope_of_managers.part",
            count=people,
            people=people,
            part=view.say(f"checkpoint.fact.{part}"),
        )
        for part in ("direct_reports", "teams", "people_in_line")
        if (people := outside.loc[outside["part"] == part, "person"].nunique())
    ]
    return view.say(
        "titles.scope_of_managers.off" if off else "titles.scope_of_managers.within",
        count=off,
        off=off,
        of=of,
        parts=view.say("list.clause_between").join(parts),
    )
