"""Canonical rows and catalogue into one prepared DuckDB per dataset; a cursor per question; the
lock-down."""

from __future__ import annotations

import itertools
import os
import pathlib
import tempfile
import threading
import weakref
from collections.abc import Mapping
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from ladder.intake.model import Intake
from ladder.ladders.ladder import Ladder
from ladder.warehouse.filling import OPTIMIZER, TABLES, fill, lay_beside
from ladder.warehouse.kept_files import forget_old

HERE = pathlib.Path(__file__).parent
QUESTION_SECONDS = 20
"""A question that runs longer is stopped: a page must answer, and a wrong join must not hold the
machine."""
KEEPING_SECONDS = 120
YEARS_KEPT = 4
OPEN: weakref.WeakValueDictionary[pathlib.Path, Warehouse] = weakref.WeakValueDictionary()
"""DuckDB gives one process one instance per file, and a locked one cannot be set up again: whoever
asks second shares the first."""
OPENING = threading.Lock()
BESIDE = itertools.count(1)


class Closed(RuntimeError):
    """A question to a dataset that has ended: its owner has forgotten it, or was away too long."""


class Warehouse:
    """One prepared dataset: a private root connection that is never queried, and one cursor per
    question, safe between threads.

    `catalog` is the database inside the connection that is asked, where it is not the connection's
    first (see `beside`)."""

    def __init__(self, root: duckdb.DuckDBPyConnection, catalog: str | None = None) -> None:
        self._root, self._catalog = root, catalog
        self._beneath: Warehouse | None = None
        self._beside: weakref.WeakSet[Warehouse] = weakref.WeakSet()
        self._end = weakref.finalize(self, _forget, root, catalog) if catalog else root.close

    def ask(self, sql: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """The rows of one query as a frame. `parameters` holds exactly the names that the query
        uses. Raises Closed."""
        try:
            cursor = self._root.cursor()
        except duckdb.ConnectionException as fault:
            raise Closed from fault
        with cursor:
            if self._catalog:
                cursor.execute(f"use {self._catalog}")
            cursor.execute(f"set max_execution_time = {QUESTION_SECONDS * 1000}")
            return cursor.execute(sql, dict(parameters) if parameters else None).df()

    def beside(self, tables: Mapping[str, pd.DataFrame]) -> Warehouse:
        """A second dataset, in memory, with the rows given in place of those of the tables named;
        all others it reads where they are.

        It ends when it is closed, or when nobody holds it any longer. The first dataset is never
        written to."""
        catalog = f"beside_{next(BESIDE)}"
        root = self._root.cursor()
        root.execute(f"attach ':memory:' as {catalog} (read_write)")
        second = Warehouse(root, catalog)
        second._beneath = self  # lives as long as what reads it
        self._beside.add(second)
        lay_beside(
            root,
            self._catalog or str(root.execute("select current_catalog()").fetchall()[0][0]),
            catalog,
            tables,
        )
        return second

    def keep(self, statement: str) -> None:
        """Run the statement that keeps what is slow to compute, over the years that trends show;
        only in a dataset that lives in memory."""
        with self._root.cursor() as cursor:
            cursor.execute(f"set max_execution_time = {KEEPING_SECONDS * 1000}")
            cursor.execute(statement, _quarters(cursor))

    def close(self) -> None:
        """Its memory is free at once: DuckDB keeps a database as long as one connection is open,
        so what lies beside it ends before it."""
        for second in list(self._beside):
            second.close()
        self._end()


def _forget(root: duckdb.DuckDBPyConnection, catalog: str) -> None:
    try:
        root.execute(f"detach database {catalog}")
        root.close()
    except (
        duckdb.ConnectionException
    ):  # the first dataset was closed before, and all that lay beside it with it
        return


def in_memory(catalogue: Mapping[str, Ladder], intake: Intake, today: date) -> Warehouse:
    """A dataset that ends with its owner: nothing of it touches the disk."""
    root = duckdb.connect(":memory:")
    fill(root, catalogue, intake, today)
    return _locked(root, folder=None)


def tables_of(house: Warehouse) -> dict[str, pd.DataFrame]:
    """Every table of a dataset as it stands, in the order of the schema; frames of the caller's
    own."""
    return {table: house.ask(f"select * from {table}") for table in TABLES}


def on_disk(
    folder: pathlib.Path,
    version: str,
    catalogue: Mapping[str, Ladder],
    intake: Intake,
    today: date,
    keep: str | None = None,
) -> Warehouse:
    """The dataset named by its content, written to `folder` once, whole or not at all, and opened
    read-only.

    `keep` is the statement that keeps what would be slow to compute on every visit; it wants $day,
    $since and $scope."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = folder / f"{version}.duckdb"
    if not path.exists():
        with tempfile.TemporaryDirectory(prefix="draft-", dir=folder) as drafts:
            draft = pathlib.Path(drafts) / path.name
            with duckdb.connect(str(draft)) as writing:
                fill(writing, catalogue, intake, today)
                if keep:
                    writing.execute(keep, _quarters(writing))
            draft.chmod(0o600)
            os.replace(draft, path)
        forget_old(folder, path)
    return opened(folder, version)


def _quarters(root: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The newest day and the quarter ends of the years that trends show, for everyone."""
    span = (
        f"select newest_day, cast(newest_day - interval"
        f" '{YEARS_KEPT} years' as date) from known_days"
    )
    newest, earliest = root.execute(span).fetchall()[0]
    return {"day": newest, "since": earliest, "scope": "*"}


def opened(folder: pathlib.Path, version: str) -> Warehouse:
    """A dataset that was prepared before; one that this process has open is the same one. Raises
    duckdb.IOException where there is none."""
    path = folder.resolve() / f"{version}.duckdb"
    with OPENING:
        if (already := OPEN.get(path)) is not None:
            return already
        OPEN[path] = house = _locked(duckdb.connect(str(path), read_only=True), folder)
        return house


def _locked(root: duckdb.DuckDBPyConnection, folder: pathlib.Path | None) -> Warehouse:
    """No file, no network, no extension and no change of settings from here on, whatever a query
    says."""
    spill = "" if folder is None else str(folder / "spill").replace("'", "''")
    root.execute(f"""
        {OPTIMIZER};
        set memory_limit = '4GB'; set threads = 2; set temp_directory = '{spill}';
        set autoinstall_known_extensions = false; set autoload_known_extensions = false;
        set allow_community_extensions = false;
        set python_enable_replacements = false; set enable_external_access = false;
        set allowed_configs = ['max_execution_time']; set lock_configuration = true;
    """)
    return Warehouse(root)
