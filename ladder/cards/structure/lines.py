"""What the structure page shows of the lines: spans by band, kinds of managers, each manager, small
teams, layers, actual scope."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.tables import Column, person_cell, sign, two_lines, unbroken
from ladder.cards.view import Row, View
from ladder.figures.columns import columns
from ladder.measures import span_bands
from ladder.measures.signal.chance import LEAST
from ladder.words import is_missing
from ladder.words.names import in_order

PARTS = ("teams", "direct_reports", "people_in_line")
ORDER = ("above_scope", "below_scope", "within_scope", "silent", "level_unknown")


def spans_by_band(view: View) -> Card:
    """The share of managers in each band, and in words how the bands are set."""
    asked = {"bands": span_bands.bands()}
    rows = view.ask("spans_by_band", **asked)
    led = rows[rows["managers"] > 0]
    if led.empty:
        return Card("spans_by_band", led, asked=asked)
    frame = rows.assign(
        label=[band(view, row) for row in rows.to_dict("records")],
        count=rows["managers"],
        text=[
            view.say("structure.count_share", people=n, share=s)
            for n, s in zip(rows["managers"], rows["share"], strict=True)
        ],
    )
    leaders = int(rows["managers"].sum())
    said = [
        view.say(
            "structure.median_span",
            median=rows["median_span"].iloc[0],
            count=leaders,
            managers=leaders,
        )
    ]
    said.append(
        view.say(
            "structure.bands_refused" if span_bands.is_refused() else "structure.bands",
            variable=span_bands.VARIABLE,
        )
    )
    return Card(
        "spans_by_band",
        rows,
        columns(frame, name=view.say("columns.managers")),
        lines=said,
        asked=asked,
    )


def band(view: View, row: Row) -> str:
    """A band as a reader says it: 1, 2–3, 17+."""
    if is_missing(row["high"]):
        return view.say("structure.band.open", low=row["low"])
    return view.say(
        "structure.band.one" if row["high"] == row["low"] else "structure.band.closed",
        low=row["low"],
        high=row["high"],
    )


def manager_types(view: View) -> Card:
    rows = view.ask("manager_types")
    few = rows["managers"].sum() < LEAST
    shown = [
        Column("leads", lambda row: view.say(f"structure.leads.{row['leads']}")),
        Column("managers", number=True),
        Column("share", lambda row: None if few else view.words.percent(row["share"]), number=True),
        Column("median_span", number=True),
        Column("players", lambda row: _players(view, row), number=True),
    ]
    return Card("manager_types", rows if rows["managers"].sum() else rows.iloc[:0], columns=shown)


def _players(view: View, row: Row) -> str:
    unknown = int(row["players_unknown"])
    return (
        view.say("structure.players_unknown", players=row["players"], unknown=unknown)
        if unknown
        else view.words.number(row["players"])
    )


def managers(view: View) -> Card:
    """Every manager with span and band, the widest first."""
    rows = _managers(view)
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column(
            "manager_name",
            lambda row: (
                view.say("person.top") if is_missing(row["manager_name"]) else row["manager_name"]
            ),
        ),
        Column("direct_reports", number=True),
        Column("band", lambda row: band(view, row), number=True),
        Column("leads", lambda row: _leads(view, row)),
    ]
    return Card(
        "manager_spans",
        rows,
        columns=shown,
        asked=_asked(),
        table=rows.sort_values("direct_reports", ascending=False, kind="stable"),
    )


def _leads(view: View, row: Row) -> object:
    kind = unbroken(view.say(f"states.{row['leads']}"))
    return (
        two_lines(kind, view.say("structure.player"))
        if not is_missing(row["is_player"]) and row["is_player"]
        else kind
    )


def small_teams(view: View) -> Card:
    """Managers of one, two or three people, and where they sit."""
    rows = _managers(view)
    rows = rows[rows["small"].notna()].sort_values(
        ["direct_reports", "layer", "name"], key=in_order
    )
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column(
            "direct_reports",
            lambda row: two_lines(row["direct_reports"], view.say(f"states.{row['small']}")),
        ),
        Column("layer", number=True),
        Column(
            "manager_name",
            lambda row: (
                view.say("person.top") if is_missing(row["manager_name"]) else row["manager_name"]
            ),
        ),
    ]
    return Card("manager_spans", rows, columns=shown, asked=_asked(), name="small_teams")


def leader_layers(view: View) -> Card:
    """Whoever leads managers, and whoever reports to nobody: the layers below each."""
    rows = _managers(view)
    rows = rows[(rows["leading"] > 0) | rows["reports_to"].isna()]
    shown = [
        Column("name", lambda row: person_cell(view, row)),
        Column("layer", number=True),
        Column("layers", number=True, head=view.say("structure.layers_below")),
        Column("people_in_line", number=True),
    ]
    return Card("manager_spans", rows, columns=shown, asked=_asked(), name="leader_layers")


def scope_of_managers(view: View) -> Card:
    """One line per leader: what they lead beside what the ladder says, whoever stands outside it
    first."""
    rows = view.ask("scope_of_managers")
    shown = [
        Column(
            "name",
            lambda row: two_lines(row["name"], view.name_of("levels", row["ladder"], row["level"])),
        )
    ]
    shown += [
        Column(part, _scope_cell(view, part), head=view.say(f"columns.{part}")) for part in PARTS
    ]
    table = _by_person(rows)
    silent = int((table["worst"] >= ORDER.index("silent")).sum())
    said = [view.say("structure.silent", count=silent, leaders=silent)] if silent else []
    return Card("scope_of_managers", rows, columns=shown, lines=said, table=table)


def _by_person(rows: pd.DataFrame) -> pd.DataFrame:
    keys = ["person", "name", "team", "ladder", "level"]
    people = rows.drop_duplicates("person")[keys].set_index("person", drop=False)
    for part in PARTS:
        one = rows[rows["part"] == part].set_index("person")
        people = people.join(one[["value", "low", "high", "standing"]].add_prefix(f"{part}_"))
    worst = people[[f"{part}_standing" for part in PARTS]].map(ORDER.index).min(axis=1)
    return (
        people.assign(worst=worst)
        .sort_values(["worst", "name"], key=in_order)
        .reset_index(drop=True)
    )


def _scope_cell(view: View, part: str) -> Callable[[Row], object]:
    def write(row: Row) -> object:
        low, high, state = row[f"{part}_low"], row[f"{part}_high"], str(row[f"{part}_standing"])
        if is_missing(low):
            return view.words.number(row[f"{part}_value"])
        return two_lines(
            sign(view, state),
            view.say("structure.value_of", value=row[f"{part}_value"], low=low, high=high),
        )

    return write


def _asked() -> dict[str, str]:
    return {"bands": span_bands.bands()}


def _managers(view: View) -> pd.DataFrame:
    return view.ask("manager_spans", **_asked())
