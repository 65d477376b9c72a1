"""What the managers page shows of ratings: leniency with its interval, central tendency and halo
apart, self against manager."""

from __future__ import annotations

import math
from collections.abc import Mapping

import pandas as pd
from markupsafe import Markup

from ladder.cards.managers.alike import KINDS, alike
from ladder.cards.tables import Column
from ladder.cards.view import Row, View
from ladder.figures.intervals import Intervals, intervals
from ladder.measures.signal import chance
from ladder.words import is_missing

MOST_MANAGERS = 18


def chances(rows: pd.DataFrame) -> list[float]:
    """Of each manager how often chance alone brings such an effect (its interval of 95 % read as a
    normal curve), corrected for all managers who rated enough people; nan of the others."""
    raw = [
        math.nan
        if is_silent or pd.isna(effect) or pd.isna(high)
        else 1.0
        if high == effect
        else math.erfc(abs(effect) / ((high - effect) / 1.96) / math.sqrt(2))
        for is_silent, effect, high in zip(
            rows["is_silent"], rows["effect"], rows["high"], strict=True
        )
    ]
    return chance.holm(raw, sum(not math.isnan(each) for each in raw))


def by_another_measure(rows: pd.DataFrame) -> pd.DataFrame:
    """The managers who rate kinder or stricter than the rest by more than chance makes."""
    passed = [chance.passes(each) for each in chances(rows)]
    return rows[rows["leniency"].isin(["kinder", "stricter"]) & pd.Series(passed, index=rows.index)]


def apart(rows: pd.DataFrame) -> pd.DataFrame:
    """The managers that the figure shows: those of whom something can be said, the farthest from
    everybody first."""
    spoken = rows[~rows["is_silent"].astype(bool) & rows["effect"].notna()]
    return spoken.head(MOST_MANAGERS).sort_values("effect", ascending=False)


def calibration_chart(view: View, rows: pd.DataFrame) -> Intervals | None:
    """Of calibration: each manager's effect with its interval; None where nobody rated enough
    people."""
    shown = apart(rows)
    if shown.empty:
        return None
    frame = shown.assign(
        label=[view.or_unknown(name, "name") for name in shown["manager_name"]],
        text=[_effect(view, row, rows) for row in shown.to_dict("records")],
    )
    return intervals(
        frame,
        below=view.say("calibration.leniency.stricter"),
        above=view.say("calibration.leniency.kinder"),
    )


def calibration_lines(view: View, rows: pd.DataFrame) -> list[str]:
    """How many are shown, of how many too little is known, and that nothing is done to a score."""
    silent, shown = int(rows["is_silent"].sum()), len(apart(rows))
    lines = [view.say("calibration.shown", count=shown, shown=shown, of=len(rows) - silent)]
    lines += [view.say("calibration.silenced", count=silent, silent=silent)] if silent else []
    return [*lines, view.say("calibration.never")]


def calibration_columns(view: View, rows: pd.DataFrame) -> list[Column]:
    """Of calibration: three things apart: how high somebody rates, how far their scores differ, how
    alike one person's scores are."""
    found = alike(view, rows).found
    return [
        Column(
            "manager_name",
            lambda row: view.or_unknown(row["manager_name"], "name"),
            head=view.say("growth.manager"),
        ),
        Column("people", number=True),
        Column(
            "effect",
            lambda row: _effect(view, row, rows),
            head=view.say("calibration.column.leniency"),
        ),
        Column(
            "spread",
            lambda row: _narrow(view, row, "is_central", found),
            head=view.say("calibration.column.central"),
        ),
        Column(
            "halo_spread",
            lambda row: _narrow(view, row, "is_halo", found),
            head=view.say("calibration.column.halo"),
        ),
    ]


def _effect(view: View, row: Row, rows: pd.DataFrame) -> str:
    if row["is_silent"]:
        return view.say("calibration.silent", count=int(row["people"]), people=int(row["people"]))
    if is_missing(row["effect"]) or is_missing(row["low"]):
        return view.say("calibration.none")
    said = view.say("calibration.between", effect=row["effect"], low=row["low"], high=row["high"])
    if row["manager"] not in set(by_another_measure(rows)["manager"]):
        return said
    return view.say(
        "calibration.said", who=view.say(f"calibration.leniency.{row['leniency']}"), said=said
    )


def _narrow(
    view: View, row: Row, kind: str, found: Mapping[str, frozenset[str]]
) -> Markup | str | None:
    """A spread beside everybody's; one that is narrower by more than chance is marked in words."""
    column = KINDS[kind]
    if row["is_silent"] or is_missing(row[column]):
        return None
    said = view.say(
        "calibration.beside",
        own=view.words.number(row[column], 2),
        everyone=view.words.number(row[f"{column}_everyone"], 2),
    )
    if str(row["manager"]) not in found[kind]:
        return said
    return Markup('<span class="state watch">▲ {}</span><br><span class="quiet">{}</span>').format(
        view.say(f"calibration.{kind}"), said
    )


def self_columns(view: View) -> list[Column]:
    """Of self_against_manager: competency by competency, silent under five people."""
    return [
        Column("competency", lambda row: view.competency_name(row["competency"])),
        Column("people", number=True),
        Column("self_score", number=True),
        Column("manager_score", number=True),
        Column("difference", lambda row: _difference(view, row), number=True),
    ]


def _difference(view: View, row: Row) -> str:
    if row["is_silent"]:
        return view.say("calibration.silent", count=int(row["people"]), people=int(row["people"]))
    return view.words.signed(row["difference"])
