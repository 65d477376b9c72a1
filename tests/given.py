"""Rows as a test gives them, read by the real intake into a real DuckDB: only the columns that
matter need to be said."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from ladder import measures
from ladder.intake.model import Source
from ladder.intake.read import read
from ladder.ladders.ladder import Checkpoint, Competency, Ladder, Level, Phase
from ladder.warehouse import warehouse

TODAY = "2026-09-30"
Rows = Sequence[dict[str, Any]]


def ladders(
    checkpoints: Sequence[Checkpoint] = (), lead_checkpoints: Sequence[Checkpoint] = ()
) -> dict[str, Ladder]:
    """Two small ladders: craft (junior, senior; delivery and design) and lead (lead; coaching),
    senior leading to both paths' next."""
    craft = Ladder(
        "craft",
        "1.0.0",
        "project",
        ("a", "b", "c", "d", "e", "f"),
        competencies=(Competency("delivery", "results"), Competency("design", "craft")),
        levels=(
            Level(
                "junior", 1, "ic", next=(("craft", "senior"),), expects={"delivery": 2, "design": 2}
            ),
            Level(
                "senior", 2, "ic", next=(("lead", "lead"),), expects={"delivery": 3, "design": 3}
            ),
        ),
        checkpoints=tuple(checkpoints),
    )
    lead = Ladder(
        "lead",
        "1.0.0",
        "project",
        craft.scale,
        competencies=(Competency("coaching", "people"),),
        levels=(
            Level("lead", 1, "manager", next=(("lead", "head"),), expects={"coaching": 3}),
            Level("head", 2, "manager", expects={"coaching": 4}),
        ),
        checkpoints=tuple(lead_checkpoints),
        phases=(Phase("early", 0, 3), Phase("late", 3)),
    )
    return {"craft": craft, "lead": lead}


def house(
    catalogue: dict[str, Ladder] | None = None,
    *,
    roster: Rows | dict[str, Rows] = (),
    goals: Rows | dict[str, Rows] = (),
    today: str = TODAY,
    **files: Rows,
) -> warehouse.Warehouse:
    """A warehouse of given rows. `roster` and `goals` are rows as of `today`, or rows by day; other
    kinds are lists of rows."""
    catalogue = catalogue or ladders()
    dated = {"roster": roster, "goals": goals}
    sources = [
        _source(f"{kind}_{day}.csv", [_named(row) for row in rows] if kind == "roster" else rows)
        for kind, by_day in dated.items()
        for day, rows in (by_day if isinstance(by_day, dict) else {today: by_day}).items()
        if rows
    ]
    sources += [_source(f"{kind}.csv", rows) for kind, rows in files.items() if rows]
    every = catalogue.values()
    intake = read(
        sources,
        today=date.fromisoformat(today),
        levels={(each.id, level.id) for each in every for level in each.levels},
        competencies={axis.id for each in every for axis in each.competencies},
        phases={phase.id for each in every for phase in each.phases},
        checkpoints={entry.id for each in every for entry in each.checkpoints},
    )
    return warehouse.in_memory(catalogue, intake, date.fromisoformat(today))


def answers(
    house: warehouse.Warehouse,
    name: str,
    *columns: str,
    folder: str = "measures",
    day: str = TODAY,
    scope: str = "*",
    **given: Any,
) -> list[Any]:
    """The rows of a question as tuples of the named columns (one column: plain values); nulls are
    None, days are text."""
    if "since" in given:
        given["since"] = date.fromisoformat(given["since"])
    rows = measures.ask(house, name, folder, day=date.fromisoformat(day), scope=scope, **given)
    plain = [
        tuple(_plain(value) for value in row) for row in rows[list(columns)].itertuples(index=False)
    ]
    return [row[0] for row in plain] if len(columns) == 1 else plain


def _plain(value: Any) -> Any:
    if value is None or pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    return value.item() if hasattr(value, "item") else value


def _named(row: dict[str, Any]) -> dict[str, Any]:
    return {"name": str(row["person"]).title(), **row}


def _source(name: str, rows: Rows) -> Source:
    out = io.StringIO()
    columns = list(dict.fromkeys(key for row in rows for key in row))
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return Source(name, out.getvalue().encode(), date.fromisoformat(TODAY))
