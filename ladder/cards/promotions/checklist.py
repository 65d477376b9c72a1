"""What the promotions page shows: who is nearest, who is apart, and the checklist of people by
checkpoints."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from ladder.cards.bench.roles import said_of
from ladder.cards.person.profile import ORDER
from ladder.cards.person.verdicts import progress
from ladder.cards.tables import SIGNS, Column, person_cell, sign, two_lines
from ladder.cards.view import Row, View
from ladder.words.names import findable, in_order, name_order

EVERYBODY = "*"
NEAR = ("ready", "no_opening", "not_wanted", "close")


def targets(rows: pd.DataFrame) -> list[str]:
    """The levels somebody could reach next as 'ladder/level', those with most people ready or close
    first."""
    near = rows.assign(near=rows["standing"].isin(NEAR))
    counted = (
        near.groupby(["ladder", "level"])["near"]
        .agg(["sum", "size"])
        .sort_values(["sum", "size"], ascending=False)
    )
    return [f"{ladder}/{level}" for ladder, level in counted.index]


def managers(view: View, rows: pd.DataFrame, target: str) -> dict[str, str]:
    """Whose reports the checklist can show: everybody's, or those of each manager of somebody whose
    next level it is."""
    ladder, level = target.split("/")
    asked = (
        rows[(rows["ladder"] == ladder) & (rows["level"] == level)]
        .dropna(subset=["reports_to"])
        .drop_duplicates("reports_to")
    )
    named = sorted(
        zip(asked["manager_name"].astype(str), asked["reports_to"].astype(str), strict=True),
        key=lambda manager: (name_order(manager[0], of_person=True), manager[1]),
    )
    return {
        EVERYBODY: view.say("promotion.everybody"),
        **{id: findable(name) for name, id in named},
    }


def nearest(rows: pd.DataFrame) -> pd.DataFrame:
    """The people nearest to their next level, those who are ready longest first."""
    near = rows[rows["standing"].isin(NEAR)]
    return near.assign(order=near["standing"].map(ORDER)).sort_values(
        ["order", "ready_since", "not_met", "name"], key=in_order
    )


def near_columns(view: View) -> list[Column]:
    """Of readiness: who, to which level, its parts (checkpoints met, competencies rated), and the
    standing with what was said of it."""
    return [
        Column("name", lambda row: person_cell(view, row)),
        Column("level", lambda row: _step(view, row)),
        Column("met", lambda row: _parts(view, row)),
        Column("standing", lambda row: _standing(view, row)),
    ]


def _step(view: View, row: Row) -> Markup:
    now = view.say(
        "promotion.from", level=view.name_of("levels", row["ladder_now"], row["level_now"])
    )
    return two_lines(view.name_of("levels", row["ladder"], row["level"]), now)


def _parts(view: View, row: Row) -> Markup:
    met = view.say("promotion.met", met=int(row["met"]), of=int(row["checkpoints"]))
    return two_lines(
        met, view.say("promotion.rated", rated=int(row["rated"]), of=int(row["competencies"]))
    )


def _standing(view: View, row: Row) -> Markup:
    """Since when somebody is ready, or what was said about the step where it does not decide the
    standing."""
    notes: list[str] = (
        []
        if pd.isna(row["ready_since"])
        else [view.say("promotion.since", day=row["ready_since"].date())]
    )
    notes += (
        [said_of(view, row)]
        if row["standing"] not in ("no_opening", "not_wanted") and said_of(view, row)
        else []
    )
    return (
        two_lines(sign(view, row["standing"]), " · ".join(notes))
        if notes
        else sign(view, row["standing"])
    )


def checklist_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a person; those who meet most checkpoints first."""
    people = rows.drop_duplicates("person")[["person", "name", "team"]]
    met = rows[rows["state"] == "met"].groupby("person").size()
    return people.assign(met=people["person"].map(met).fillna(0)).sort_values(
        ["met", "name"], ascending=[False, True], key=in_order
    )


def checklist_columns(view: View, rows: pd.DataFrame) -> list[Column]:
    """People down, checkpoints across; each cell a sign, a word and how far it has come. Only cells
    that are shown are looked up."""
    order = rows.sort_values("place").drop_duplicates("checkpoint")
    places = rows.groupby("person").indices
    return [
        Column("name", lambda row: person_cell(view, row)),
        *(_column(view, rows, places, entry) for entry in order.to_dict("records")),
    ]


def _column(view: View, rows: pd.DataFrame, places: Any, entry: Row) -> Column:
    checkpoint = entry["checkpoint"]

    def cell(row: Row) -> Markup | None:
        mine = rows.iloc[places[row["person"]]]
        return next(
            (
                _verdict(view, found)
                for found in mine[mine["checkpoint"] == checkpoint].to_dict("records")
            ),
            None,
        )

    return Column(checkpoint, cell, head=view.name_of("checkpoints", entry["ladder"], checkpoint))


def _verdict(view: View, cell: Row) -> Markup:
    mark, tone = SIGNS[cell["state"]]
    said = view.say(f"states.{cell['state']}")
    far = progress(view, cell)
    if cell["authored"] == "project":
        far = f"{far} · {view.say('states.house_rule')}"
    return Markup('<span class="state {}">{} {}</span><br><span class="quiet">{}</span>').format(
        tone, mark, said, far
    )
