"""Stop 5: what the promotions page shows: who is nearest, the checklist of people by checkpoints, and the rows behind a verdict."""

from __future__ import annotations

from typing import Any

import pandas as pd
from markupsafe import Markup

from ladder.screen.cards import card
from ladder.screen.choices import choose
from ladder.screen.paged import paged_table
from ladder.screen.profile import ORDER
from ladder.screen.tables import SIGNS, Column, person_cell, sign, table, two_lines
from ladder.screen.verdicts import fact_table, progress
from ladder.screen.view import Row, View

NEAREST = 9


def targets(rows: pd.DataFrame) -> list[str]:
    """The levels somebody could reach next as 'ladder/level', those with most people ready or close first."""
    near = rows.assign(near=rows["standing"].isin(["ready", "close"]))
    counted = near.groupby(["ladder", "level"])["near"].agg(["sum", "size"]).sort_values(["sum", "size"], ascending=False)
    return [f"{ladder}/{level}" for ladder, level in counted.index]


def nearest(view: View, rows: pd.DataFrame) -> str:
    """The people nearest to their next level, those who are ready longest first."""
    ordered = rows.assign(order=rows["standing"].map(ORDER)).sort_values(["order", "ready_since", "not_met", "name"])
    return table(
        view,
        ordered[ordered["order"] < 2],
        [
            Column("name", lambda row: person_cell(view, row)),
            Column(
                "level",
                lambda row: two_lines(
                    view.name_of("levels", row["ladder"], row["level"]),
                    view.say("promotion.from", level=view.name_of("levels", row["ladder_now"], row["level_now"])),
                ),
            ),
            Column("met", lambda row: view.say("checkpoint.of", met=row["met"], of=row["checkpoints"]), number=True),
            Column("standing", lambda row: sign(view, row["standing"])),
            Column("ready_since"),
        ],
        most=NEAREST,
    )


def checklist_table(view: View, rows: pd.DataFrame) -> None:
    """People down, checkpoints across; each cell a sign, a word and how far it has come."""
    order = rows.sort_values("place").drop_duplicates("checkpoint")
    cells = rows.assign(cell=pd.Series(rows.to_dict("records"), index=rows.index)).pivot(index="person", columns="checkpoint", values="cell")
    by_person = rows.drop_duplicates("person")[["person", "name", "team"]].join(cells, on="person")
    met = rows[rows["state"] == "met"].groupby("person").size()
    by_person = by_person.assign(met=by_person["person"].map(met).fillna(0)).sort_values(["met", "name"], ascending=[False, True])
    columns = [Column("name", lambda row: person_cell(view, row))]
    columns += [_checkpoint_column(view, entry) for entry in order.to_dict("records")]
    paged_table(view, by_person, columns, "checklist")


def _checkpoint_column(view: View, entry: Row) -> Column:
    checkpoint = entry["checkpoint"]
    return Column(checkpoint, lambda row: _verdict(view, row[checkpoint]), head=view.name_of("checkpoints", entry["ladder"], checkpoint))


def _verdict(view: View, cell: Any) -> Markup | None:
    if not isinstance(cell, dict):
        return None
    mark, tone = SIGNS[cell["state"]]
    said = view.say(f"states.{cell['state']}")
    return Markup('<span class="state {}">{} {}</span><br><span class="quiet">{}</span>').format(tone, mark, said, progress(view, cell))


def evidence_behind(view: View, rows: pd.DataFrame) -> None:
    """The rows behind one person's verdicts: the scores, dates and pieces that made them."""
    people = rows.drop_duplicates("person").set_index("person")["name"]
    if people.empty:
        return
    person = choose(view, "behind", list(people.index), shown=lambda id: str(people[id]))
    asked = {"person": person, "ladder": rows["ladder"].iloc[0], "next_level": rows["level"].iloc[0]}
    behind = view.ask("checkpoint_rows", **asked)
    card(
        view, "checkpoint_rows", behind, asked=asked, said=view.say("titles.checkpoint_rows", name=str(people[person])), html=fact_table(view, behind)
    )
