"""Rows into the tables of one DuckDB, in the order of the schema, and then what every measure
needs, prepared once."""

from __future__ import annotations

import os
import pathlib
import re
from collections.abc import Mapping
from datetime import date

import duckdb
import pandas as pd

from ladder.intake.model import Intake
from ladder.ladders.ladder import Ladder
from ladder.warehouse.catalogue_rows import catalogue_rows
from ladder.warehouse.goal_titles.title_reading import smart_rows
from ladder.warehouse.intake_rows import history_rows, intake_rows
from ladder.words import fiscal_year

NOT_RENAMED = "LADDER_NOT_RENAMED"
HERE = pathlib.Path(__file__).parent
SCHEMA = HERE / "schema.sql"
TABLES = tuple(re.findall(r"^create table (\w+)", SCHEMA.read_text("utf-8"), re.MULTILINE))
"""Every table, in the order in which they are filled."""
PREPARE = tuple(
    HERE / "prepare" / f"{step}.sql"
    for step in (
        "employments",
        "positions",
        "renamed_teams",
        "contradictions",
        "places",
        "first_named",
        "held_levels",
        "scores",
        "days",
    )
)
FROM_POSITIONS = {table: HERE / "prepare" / f"{table}.sql" for table in ("places", "held_levels")}
"""What is prepared from the positions alone: table -> the step that makes it."""


KEPT = "kept_verdicts"
"""What was kept for other positions than those of a changed organisation: it stays empty there, and
verdicts are computed."""
OPTIMIZER = "set disabled_optimizers = 'statistics_propagation'"
"""DuckDB 2.0 folds sums over a left join with an empty side to a wrong constant
(docs/decisions/0003-optimizer.md)."""


def fill(
    root: duckdb.DuckDBPyConnection, catalogue: Mapping[str, Ladder], intake: Intake, today: date
) -> None:
    """Tables in the order of the schema, then what every measure needs, prepared once."""
    root.execute(SCHEMA.read_text("utf-8"))
    root.execute("begin")
    for table, rows in catalogue_rows(catalogue).items():
        _insert(root, table, rows)
    staged = {
        "roster": intake.frames["roster"],
        "history": history_rows(intake),
        "today": pd.DataFrame(
            {"day": [pd.Timestamp(today)], "year_starts": [fiscal_year.starts_in()]}
        ),
        "not_renamed": pd.DataFrame({"team": pd.Series(not_renamed(), dtype="str")}).assign(
            day=pd.Timestamp(today)
        ),
    }
    for table, rows in {**intake_rows(intake), **smart_rows(intake)}.items():
        _insert(root, table, rows)
    for name, rows in staged.items():
        root.register("rows_to_stage", rows)
        root.execute(
            f"create temp table {name} as select * replace ({_days_of(rows)}) from rows_to_stage"
        )
        root.unregister("rows_to_stage")
    for step in PREPARE:
        root.execute(step.read_text("utf-8"))
    for name in staged:
        root.execute(f"drop table {name}")
    root.execute("commit")


def not_renamed() -> list[str]:
    """The teams that LADDER_NOT_RENAMED names, parted by semicolons: where all their people go to
    another name on one day, they have moved."""
    return [team.strip() for team in os.environ.get(NOT_RENAMED, "").split(";") if team.strip()]


def lay_beside(
    root: duckdb.DuckDBPyConnection, first: str, catalog: str, tables: Mapping[str, pd.DataFrame]
) -> None:
    """Into an empty database: the tables given, what is made from the positions made again, and a
    view of every other table of the first.

    Not in one transaction: DuckDB 2.0 loses more than a row group (122,880 rows) put into a table
    that the same transaction has made."""
    with root.cursor() as cursor:
        cursor.execute(f"use {catalog}")
        for table in TABLES:
            own = table in tables or table in FROM_POSITIONS or table == KEPT
            made = f"table {table} as" if own else f"view {table} as"
            cursor.execute(
                f'create {made} select * from "{first}".main.{table} {"limit 0" if own else ""}'
            )
            if table in tables:
                _insert(cursor, table, tables[table])
        for step in FROM_POSITIONS.values():
            cursor.execute(step.read_text("utf-8"))


def lay_out(root: duckdb.DuckDBPyConnection, tables: Mapping[str, pd.DataFrame]) -> None:
    """The tables of the schema as they are given; nothing is prepared anew."""
    root.execute(SCHEMA.read_text("utf-8"))
    for table in TABLES:
        _insert(root, table, tables[table])


def _days_of(rows: pd.DataFrame) -> str:
    """pandas knows moments only; the warehouse knows days."""
    return ", ".join(
        f"cast({name} as date) as {name}" for name in rows.select_dtypes("datetime").columns
    )


def _insert(root: duckdb.DuckDBPyConnection, table: str, rows: pd.DataFrame) -> None:
    """`table` and the column names come from this project's own code, never from a file."""
    if rows.empty:
        return
    root.register("rows_to_insert", rows)
    columns = ", ".join(rows.columns)
    root.execute(f"insert into {table} ({columns}) select {columns} from rows_to_insert")
    root.unregister("rows_to_insert")
