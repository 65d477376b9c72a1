"""What changes would do, a card for each: places, spans, coverage, benches and checkpoints, before
and after."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
from markupsafe import Markup

from ladder.cards.card import Card
from ladder.cards.tables import Column, sign, two_lines
from ladder.cards.view import Row, View
from ladder.cards.whatif.trial import Trial
from ladder.words import is_missing


def places_card(of: Trial, rows: pd.DataFrame) -> Card:
    view, moved = of.before, int(rows["has_new_manager"].sum())
    said = view.say(
        "whatif.found.places" if moved else "whatif.found.others",
        count=moved or len(rows),
        people=moved or len(rows),
    )

    def level(row: Row) -> str:
        before, after = (
            view.name_of("levels", row[f"ladder_{side}"], row[f"level_{side}"])
            for side in ("before", "after")
        )
        return {"new": after, "gone": before}.get(row["fate"], _arrow(before, after))

    columns = [
        Column("name"),
        Column(
            "fate",
            lambda row: view.say(f"whatif.fate.{row['fate']}"),
            head=view.say("whatif.kind_of"),
        ),
        Column("manager_name", _step("manager_name", _text)),
        Column("team", _step("team", _text)),
        Column("level", level),
    ]
    return Card("people_on", rows, columns=columns, said=said, key="_whatif", name="whatif_places")


def spans_card(of: Trial, rows: pd.DataFrame) -> Card:
    view, beyond = of.before, int(rows["goes_beyond"].sum())
    said = view.say(
        "whatif.found.beyond" if beyond else "whatif.found.spans",
        count=beyond or len(rows),
        managers=beyond or len(rows),
    )

    def standing(row: Row) -> Markup | str:
        band = (
            view.say("ranges.silent")
            if is_missing(row["low"])
            else view.say("ranges.band", low=row["low"], high=row["high"])
        )
        return (
            band if is_missing(row["low"]) else two_lines(sign(view, row["standing_after"]), band)
        )

    columns = [
        Column("name", lambda row: two_lines(row["name"], view.or_unknown(row["team"], "team"))),
        Column(
            "direct_reports",
            _step("direct_reports", lambda value: _count(view, value)),
            number=True,
        ),
        Column(
            "people_in_line",
            _step("people_in_line", lambda value: _count(view, value)),
            number=True,
        ),
        Column("standing", standing),
    ]
    return Card("span_of_control", rows, columns=columns, said=said, key="_whatif")


def coverage_card(of: Trial, rows: pd.DataFrame, lost: pd.DataFrame) -> Card:
    view, none = (
        of.before,
        int(((rows["holders_before"] > 0) & (rows["holders_after"].fillna(0) == 0)).sum()),
    )
    said = view.say(
        "whatif.found.none_left" if none else "whatif.found.coverage",
        count=none or len(rows),
        competencies=none or len(rows),
    )
    if not none and rows["change"].min() < 0:
        worst = rows.sort_values("change").iloc[0]
        said = view.say(
            "whatif.found.falls",
            competency=view.competency_name(worst["competency"]),
            before=worst["share_met_before"],
            after=worst["share_met_after"],
        )
    lines = [
        view.say(
            "whatif.found.team",
            competency=view.competency_name(competency),
            team=view.or_unknown(team, "team"),
        )
        for competency, team in zip(lost["competency"], lost["team"], strict=True)
    ]
    columns = [
        Column(
            "competency",
            lambda row: two_lines(
                view.competency_name(row["competency"]), view.ladder_name(row["ladder"])
            ),
        ),
        Column("holders", _step("holders", lambda value: _count(view, value)), number=True),
        Column("rated", _step("rated", lambda value: _count(view, value)), number=True),
        Column("share_met", _step("share_met", view.words.percent), number=True),
        Column(
            "change",
            lambda row: view.say("whatif.points", change=row["change"] * 100),
            number=True,
            head=view.say("whatif.change"),
        ),
    ]
    asked = {"ladder": str(rows["ladder"].iloc[0])}
    return Card(
        "competency_coverage",
        rows,
        columns=columns,
        lines=lines,
        said=said,
        key="_whatif",
        asked=asked,
    )


def benches_card(of: Trial, rows: pd.DataFrame) -> Card:
    view, lost = of.before, int(rows["loses_last"].sum())
    said = view.say(
        "whatif.found.benches_lost" if lost else "whatif.found.benches",
        count=lost or len(rows),
        roles=lost or len(rows),
    )
    columns = [
        Column(
            "role_name",
            lambda row: two_lines(row["role_name"], view.or_unknown(row["role_team"], "team")),
        ),
        Column("ready_now", _step("ready_now", lambda value: _count(view, value)), number=True),
        Column("ready_year", _step("ready_year", lambda value: _count(view, value)), number=True),
        Column(
            "fate", lambda row: view.say(f"whatif.fate.{row['fate']}"), head=view.say("whatif.role")
        ),
    ]
    return Card("bench_by_role", rows, columns=columns, said=said, key="_whatif")


def flips_card(of: Trial, rows: pd.DataFrame) -> Card:
    view, met = of.before, int((rows["state_after"] == "met").sum())
    columns = [
        Column("name", lambda row: two_lines(row["name"], view.or_unknown(row["team"], "team"))),
        Column(
            "checkpoint",
            lambda row: two_lines(
                view.name_of("checkpoints", row["ladder"], row["checkpoint"]),
                view.name_of("levels", row["ladder"], row["level"]),
            ),
        ),
        Column(
            "state_before",
            lambda row: sign(view, row["state_before"]),
            head=view.say("whatif.before"),
        ),
        Column(
            "state_after", lambda row: sign(view, row["state_after"]), head=view.say("whatif.after")
        ),
    ]
    said = view.say("whatif.found.flips", count=len(rows), checkpoints=len(rows), met=met)
    return Card("checklist", rows, columns=columns, said=said, key="_whatif")


def _step(key: str, write: Callable[[object], str]) -> Callable[[Row], str]:
    """'3 → 4', or the one value that stays."""
    return lambda row: _arrow(write(row[f"{key}_before"]), write(row[f"{key}_after"]))


def _arrow(before: str, after: str) -> str:
    return after if before == after else f"{before} → {after}"


def _text(value: object) -> str:
    return "–" if is_missing(value) else str(value)


def _count(view: View, value: object) -> str:
    """Whoever stands on one side only leads nobody on the other."""
    return view.words.number(0 if is_missing(value) else value)
