"""A prepared dataset that lies in an engine: asked there, and moved there table by table."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import duckdb
import pandas as pd
import pyarrow as pa

from ladder.warehouse import warehouse
from ladder.warehouse.engines.engine import Engine, EngineFault, Loaded, Table
from ladder.warehouse.filling import TABLES

FILES = "loaded_files"
"""Beside the tables of the schema: the files that a dataset needs besides its rows (ladders of the
company, adopted.toml), each as base64."""
FILES_SCHEMA = pa.schema([("file", pa.string()), ("content", pa.string())])
ROWS_AT_ONCE = 100_000
SORTED_BY = {
    "places": ("scope", "person"),
    "positions": ("person",),
    "scores": ("person", "competency"),
    "held_steps": ("person", "competency"),
    "kept_verdicts": ("day", "person"),
    "goals": ("person",),
    "goal_readings": ("goal",),
    "evidence": ("person",),
}


class EngineWarehouse(warehouse.Warehouse):
    """One version in an engine, asked as a dataset of this machine is."""

    def __init__(self, engine: Engine, version: str) -> None:
        self._engine, self.version = engine, version
        self._copies: list[warehouse.Warehouse] = []

    def ask(self, sql: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """See Warehouse. Raises EngineFault."""
        return _frame(self._engine.query(self.version, sql, parameters or {}))

    def beside(self, tables: Mapping[str, pd.DataFrame]) -> warehouse.Warehouse:
        """A second dataset on this machine: an engine is only read. It holds a copy of every table,
        within the limits of memory of any dataset. Raises TooLarge."""
        copy = warehouse.of_tables({name: self.ask(f"select * from {name}") for name in TABLES})
        self._copies.append(copy)
        return copy.beside(tables)

    def keep(self, statement: str) -> None:
        """Nothing is kept in an engine but by loading."""

    def close(self) -> None:
        """The engine and its tables stay; copies on this machine end."""
        while self._copies:
            self._copies.pop().close()


def _frame(rows: pa.Table) -> pd.DataFrame:
    """Arrow to pandas by DuckDB, so that types are those of every other answer."""
    with duckdb.connect(":memory:") as own:
        own.register("rows_to_frame", rows)
        return own.execute("select * from rows_to_frame").df()


def move(
    engine: Engine,
    house: warehouse.Warehouse,
    loaded: Loaded,
    files: Sequence[tuple[str, bytes]] = (),
) -> dict[str, int]:
    """Every table of a prepared dataset into an engine, under a version that is switched to once
    all rows are there, counted on both sides; table -> rows. Raises EngineFault."""
    own = pa.Table.from_pylist(
        [{"file": name, "content": base64.b64encode(content).decode()} for name, content in files],
        FILES_SCHEMA,
    )
    tables = [*house.tables(ROWS_AT_ONCE), Table(FILES, FILES_SCHEMA, own.to_batches())]
    rows: dict[str, int] = {}
    engine.load(loaded.version, (_counted(table, rows) for table in tables))
    there = EngineWarehouse(engine, loaded.version)
    for name, count in rows.items():
        found = int(there.ask(f"select count(*) as rows_there from {name}")["rows_there"].iloc[0])
        if found != count:
            raise EngineFault("counts_differ", engine.where, f"{name}: {count} / {found}")
    engine.switch_to(loaded)
    return rows


def files_of(house: EngineWarehouse) -> dict[str, bytes]:
    """The files that were loaded with a dataset."""
    rows = house.ask(f"select file, content from {FILES}")
    return {
        str(name): base64.b64decode(str(content))
        for name, content in zip(rows["file"], rows["content"], strict=True)
    }


def _counted(table: Table, rows: dict[str, int]) -> Table:
    """The same table, whose rows are counted as they go by."""
    rows[table.name] = 0

    def passing() -> Iterator[pa.RecordBatch]:
        for piece in table.pieces:
            rows[table.name] += piece.num_rows
            yield piece

    return Table(table.name, table.schema, passing(), SORTED_BY.get(table.name, ()))
