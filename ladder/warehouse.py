"""Stop 2: canonical rows and catalogue into one prepared DuckDB per dataset; a cursor per question; the lock-down."""

from __future__ import annotations

import hashlib
import os
import pathlib
import secrets
import threading
import weakref
from collections.abc import Mapping
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from ladder.filling import PREPARE, SCHEMA, TABLES, fill, refill
from ladder.intake.model import Intake
from ladder.ladders import Ladder

QUESTION_SECONDS = 20
"""A question that runs longer is stopped: a page must answer, and a wrong join must not hold the machine."""
FILES_KEPT = 5
OPEN: weakref.WeakValueDictionary[pathlib.Path, Warehouse] = weakref.WeakValueDictionary()
"""DuckDB gives one process one instance per file, and a locked one cannot be set up again: whoever asks second shares the first."""
OPENING = threading.Lock()


class Warehouse:
    """One prepared dataset: a private root connection that is never queried, and one cursor per question, safe between threads."""

    def __init__(self, root: duckdb.DuckDBPyConnection) -> None:
        self._root = root

    def ask(self, sql: str, parameters: Mapping[str, Any] | None = None) -> pd.DataFrame:
        """The rows of one query as a frame. `parameters` holds exactly the names that the query uses."""
        with self._root.cursor() as cursor:
            cursor.execute(f"set max_execution_time = {QUESTION_SECONDS * 1000}")
            return cursor.execute(sql, dict(parameters) if parameters else None).df()

    def close(self) -> None:
        self._root.close()


def in_memory(catalogue: Mapping[str, Ladder], intake: Intake, today: date) -> Warehouse:
    """A dataset that ends with its owner: nothing of it touches the disk."""
    root = duckdb.connect(":memory:")
    fill(root, catalogue, intake, today)
    return _locked(root, folder=None)


def tables_of(house: Warehouse) -> dict[str, pd.DataFrame]:
    """Every table of a dataset as it stands, in the order of the schema; frames of the caller's own."""
    return {table: house.ask(f"select * from {table}") for table in TABLES}


def from_tables(tables: Mapping[str, pd.DataFrame]) -> Warehouse:
    """A second dataset, in memory, of the tables of a first (see `tables_of`); who stands above whom is prepared anew from its positions."""
    root = duckdb.connect(":memory:")
    refill(root, tables)
    return _locked(root, folder=None)


def on_disk(folder: pathlib.Path, version: str, catalogue: Mapping[str, Ladder], intake: Intake, today: date) -> Warehouse:
    """The dataset named by its content, written to `folder` once, whole or not at all, and opened read-only."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{version}.duckdb"
    if not path.exists():
        draft = folder / f"draft-{secrets.token_hex(8)}.duckdb"
        with duckdb.connect(str(draft)) as writing:
            fill(writing, catalogue, intake, today)
        os.replace(draft, path)
        _forget_old(folder, path)
    return opened(folder, version)


def opened(folder: pathlib.Path, version: str) -> Warehouse:
    """A dataset that was prepared before; one that this process has open is the same one. Raises duckdb.IOException where there is none."""
    path = folder.resolve() / f"{version}.duckdb"
    with OPENING:
        if (already := OPEN.get(path)) is not None:
            return already
        OPEN[path] = house = _locked(duckdb.connect(str(path), read_only=True), folder)
        return house


def version_of(parts: list[bytes]) -> str:
    """The name of a dataset: a hash over what it is made from and how it is prepared."""
    digest = hashlib.sha256()
    for part in [duckdb.__version__.encode(), SCHEMA.read_bytes(), *(step.read_bytes() for step in PREPARE), *parts]:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()[:24]


def _locked(root: duckdb.DuckDBPyConnection, folder: pathlib.Path | None) -> Warehouse:
    """No file, no network, no extension and no change of settings from here on, whatever a query says."""
    # DuckDB 2.0 folds sums over a left join with an empty side to a wrong constant (docs/decisions/0003-optimizer.md).
    root.execute("set disabled_optimizers = 'statistics_propagation'")
    root.execute("set memory_limit = '4GB'")
    root.execute("set threads = 2")
    if folder is not None:
        root.execute(f"set temp_directory = '{str(folder / 'spill').replace(chr(39), chr(39) * 2)}'")
    for setting in (
        "autoinstall_known_extensions",
        "autoload_known_extensions",
        "allow_community_extensions",
        "python_enable_replacements",
        "enable_external_access",
    ):
        root.execute(f"set {setting} = false")
    root.execute("set allowed_configs = ['max_execution_time']")
    root.execute("set lock_configuration = true")
    return Warehouse(root)


def _forget_old(folder: pathlib.Path, newest: pathlib.Path) -> None:
    """Earlier versions go, but for the last few: another process may have one open, and deleting under an open handle is safe."""
    others = sorted((path for path in folder.glob("*.duckdb") if path != newest), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in others[FILES_KEPT - 1 :]:
        path.unlink(missing_ok=True)
