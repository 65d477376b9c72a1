"""Canonical rows and catalogue into one prepared DuckDB per dataset; a cursor per question; the
lock-down."""

from __future__ import annotations

import contextlib
import itertools
import pathlib
import threading
import weakref
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

import duckdb
import pandas as pd

from ladder.intake.model import Intake
from ladder.ladders.ladder import Ladder
from ladder.warehouse.engines.engine import Table
from ladder.warehouse.filling import OPTIMIZER, TABLES, fill, lay_beside, lay_out
from ladder.warehouse.kept_files import forget_damaged, forget_old, seal, whole_file
from ladder.warehouse.scratch import Scratch, sweep

HERE = pathlib.Path(__file__).parent
QUESTION_SECONDS = 20
"""A question that runs longer is stopped: a page must answer, and a wrong join must not hold the
machine."""
KEEPING_SECONDS = 120
FILLING_SECONDS = 600
"""One step of preparing a dataset."""
MEMORY = "4GB"
"""A dataset uses this much at most, or what DuckDB would take by itself (four fifths of what the
machine gives the process) where that is less."""
THREADS = 2
PEOPLE_DAYS_AT_ONCE = 50_000
"""Verdicts of several days are computed in one statement as long as there are no more people times
days: at 100,000 people all days at once took 6.9 GB, one by one 1.6 GB for the same rows. At 10,000
people ten days one by one take 5.6 s of processor and 0.55 GB, all at once 2.8 s and 1.1 GB."""
YEARS_KEPT = 4
OPEN: weakref.WeakValueDictionary[pathlib.Path, Warehouse] = weakref.WeakValueDictionary()
"""DuckDB gives one process one instance per file, and a locked one cannot be set up again: whoever
asks second shares the first."""
OPENING = threading.Lock()
BESIDE = itertools.count(1)


class Closed(RuntimeError):
    """A question to a dataset that has ended: its owner has forgotten it, or was away too long."""


class NotPrepared(LookupError):
    """There is no file of this version, or none that holds what was written into it."""


class TooLarge(RuntimeError):
    """Preparing a dataset would have taken more memory or time than it may have."""


class Warehouse:
    """One prepared dataset: a private root connection that is never queried, and one cursor per
    question, safe between threads.

    `catalog` is the database inside the connection that is asked, where it is not the connection's
    first (see `beside`)."""

    def __init__(
        self,
        root: duckdb.DuckDBPyConnection,
        catalog: str | None = None,
        scratch: Scratch | None = None,
    ) -> None:
        self._root, self._catalog = root, catalog
        self._beneath: Warehouse | None = None
        self._beside: weakref.WeakSet[Warehouse] = weakref.WeakSet()
        self._end = (
            weakref.finalize(self, _forget, root, catalog)
            if catalog
            else weakref.finalize(self, _close, root, scratch)
        )

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

    def tables(self, rows_at_once: int) -> Iterator[Table]:
        """Every table of the schema, in its order, in pieces of so many rows, to be taken one after
        another."""
        for table in TABLES:
            with self._root.cursor() as cursor:
                if self._catalog:
                    cursor.execute(f"use {self._catalog}")
                cursor.execute(f"set max_execution_time = {FILLING_SECONDS * 1000}")
                pieces = cursor.sql(f"select * from {table}").to_arrow_reader(rows_at_once)
                assert pieces is not None  # noqa: S101 - a select has rows
                yield Table(table, pieces.schema, pieces)

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
            _keep(cursor, statement)

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


def _close(root: duckdb.DuckDBPyConnection, scratch: Scratch | None) -> None:
    root.close()
    if scratch is not None:
        scratch.close()


def in_memory(catalogue: Mapping[str, Ladder], intake: Intake, today: date) -> Warehouse:
    """A dataset that ends with its owner: nothing of it touches the disk. Raises TooLarge."""
    root = duckdb.connect(":memory:")
    try:
        _limit(root, spill=None)
        with _filled():
            fill(root, catalogue, intake, today)
    except BaseException:
        root.close()  # what was laid out so far is free at once
        raise
    return _locked(root)


def of_tables(tables: Mapping[str, pd.DataFrame]) -> Warehouse:
    """A dataset in memory whose tables are those given, all that the schema names, as another was
    prepared. Raises TooLarge."""
    root = duckdb.connect(":memory:")
    try:
        _limit(root, spill=None)
        with _filled():
            lay_out(root, tables)
    except BaseException:
        root.close()
        raise
    return _locked(root)


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
    spared: AbstractSet[str] = frozenset(),
) -> Warehouse:
    """The dataset named by its content, written to `folder` once, whole or not at all, and opened
    read-only; a damaged one is written again. Versions in `spared` are not forgotten.

    `keep` is the statement that keeps what would be slow to compute on every visit; it wants $day,
    $since and $scope. Raises TooLarge, and OSError where nothing can be written."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    sweep(folder)
    with contextlib.suppress(NotPrepared):
        return opened(folder, version)
    with Scratch(folder) as drafts:
        draft = drafts / f"{version}.duckdb"
        with duckdb.connect(str(draft)) as writing, _filled():
            _limit(writing, drafts / "spill")
            fill(writing, catalogue, intake, today)
            if keep:
                _keep(writing, keep)
        path = seal(draft, folder, version)
    forget_damaged(folder, version, path)
    forget_old(folder, path, spared)
    return opened(folder, version)


@contextlib.contextmanager
def _filled() -> Iterator[None]:
    """Around the filling of a dataset. Raises TooLarge."""
    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.InterruptException, MemoryError) as fault:
        raise TooLarge from fault


def _keep(root: duckdb.DuckDBPyConnection, statement: str) -> None:
    """As many days at once as there may be for so many people, at least one."""
    asked = _quarters(root)
    days = "select day from quarters where day >= $since and day < $day order by day"
    between = {"day": asked["day"], "since": asked["since"]}
    every = [day for (day,) in root.execute(days, between).fetchall()] + [asked["day"]]
    people = int(root.execute("select count(*) from people").fetchall()[0][0])
    at_once = max(PEOPLE_DAYS_AT_ONCE // max(people, 1), 1)
    for first in range(0, len(every), at_once):
        some = every[first : first + at_once]
        root.execute(statement, {**asked, "day": some[-1], "since": some[0]})


def _quarters(root: duckdb.DuckDBPyConnection) -> dict[str, Any]:
    """The newest day and the quarter ends of the years that trends show, for everyone."""
    span = (
        f"select newest_day, cast(newest_day - interval"
        f" '{YEARS_KEPT} years' as date) from known_days"
    )
    newest, earliest = root.execute(span).fetchall()[0]
    return {"day": newest, "since": earliest, "scope": "*"}


def opened(folder: pathlib.Path, version: str, *, spills: bool = True) -> Warehouse:
    """A dataset that was prepared before, as it was written; one that this process has open is the
    same one. What does not fit into memory is laid beside it while a question runs, where it
    `spills`. Raises NotPrepared."""
    with OPENING:
        path = whole_file(folder.resolve(), version)
        if path is None:
            raise NotPrepared(version)
        if (already := OPEN.get(path)) is not None:
            return already
        try:
            root = duckdb.connect(str(path), read_only=True)
        except duckdb.Error as fault:  # written by another version of DuckDB, or no database
            raise NotPrepared(version) from fault
        scratch = _spill_beside(path.parent) if spills else None
        _limit(root, None if scratch is None else scratch.path)
        OPEN[path] = house = _locked(root, scratch)
        return house


def _spill_beside(folder: pathlib.Path) -> Scratch | None:
    """None where nothing can be written: all must fit into memory then."""
    try:
        return Scratch(folder)
    except OSError:
        return None


def _limit(root: duckdb.DuckDBPyConnection, spill: pathlib.Path | None) -> None:
    """How much memory and time it may take from here on, before anything is asked of it."""
    given = root.execute("select current_setting('memory_limit')").fetchall()[0][0]
    root.execute(f"set memory_limit = '{MEMORY}'")
    limit = root.execute("select current_setting('memory_limit')").fetchall()[0][0]
    if _bytes(given) < _bytes(limit):
        root.execute(f"set memory_limit = '{given}'")
    beside = "" if spill is None else str(spill).replace("'", "''")
    root.execute(f"""
        {OPTIMIZER}; set threads = {THREADS}; set temp_directory = '{beside}';
        set max_execution_time = {FILLING_SECONDS * 1000};
    """)


def _bytes(said: str) -> float:
    """'3.7 GiB' as DuckDB says a size."""
    number, _, unit = said.partition(" ")
    units = ("bytes", "KiB", "MiB", "GiB", "TiB", "PiB")
    return float(number) * float(1024 ** units.index(unit))


def _locked(root: duckdb.DuckDBPyConnection, scratch: Scratch | None = None) -> Warehouse:
    """No file, no network, no extension and no change of settings from here on, whatever a query
    says."""
    root.execute("""
        set autoinstall_known_extensions = false; set autoload_known_extensions = false;
        set allow_community_extensions = false;
        set python_enable_replacements = false; set enable_external_access = false;
        set allowed_configs = ['max_execution_time']; set lock_configuration = true;
    """)
    return Warehouse(root, scratch=scratch)
