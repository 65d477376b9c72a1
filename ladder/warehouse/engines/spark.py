"""Datasets in Spark, over Spark Connect: a database of Parquet tables a version, asked with the
same SQL."""

from __future__ import annotations

import contextlib
import threading
import uuid
import warnings
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import grpc
import pyarrow as pa
import pyarrow.compute as pc

from ladder.warehouse.engines.engine import (
    POINTER,
    PREFIX,
    QUESTION_SECONDS,
    EngineFault,
    Loaded,
    Table,
    with_placeholders,
    without_password,
)

with (
    warnings.catch_warnings()
):  # it warns of pandas 3, which it is not asked to use: rows are Arrow
    warnings.simplefilter("ignore", FutureWarning)
    from pyspark.errors import PySparkException
    from pyspark.sql.connect.client import DefaultChannelBuilder
    from pyspark.sql.connect.session import SparkSession

LOADING_SECONDS = 3600
ANSWERING_SECONDS = 5 * QUESTION_SECONDS
"""Planning alone takes Spark up to a minute for the questions with the most steps."""
NOT_THERE = ("SCHEMA_NOT_FOUND", "TABLE_OR_VIEW_NOT_FOUND")
"""Conditions that Spark names where a version has gone; where the cluster is gone it names none."""
SETTINGS = {
    "spark.sql.ansi.enabled": "true",  # a wrong cast is an error, as in DuckDB, not a null
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.constraintPropagation.enabled": "false",  # planning a hundred steps takes longest
    "spark.sql.parser.escapedStringLiterals": "true",  # a backslash in a text is a backslash
}
TYPES: list[tuple[Any, str]] = [
    (pa.types.is_boolean, "boolean"),
    (pa.types.is_integer, "int"),
    (pa.types.is_floating, "double"),
    (pa.types.is_date, "date"),
]


class Spark:
    """A few sessions of a cluster; questions of several readers run in one side by side.

    Raises ValueError where the address is not one of Spark Connect."""

    def __init__(self, address: str) -> None:
        DefaultChannelBuilder(address)  # before anything waits for an answer
        self.where, self._address = without_password(address), address
        self._lock = threading.Lock()
        self._sessions: dict[str, SparkSession] = {}

    def query(self, version: str, sql: str, parameters: Mapping[str, Any]) -> pa.Table:
        """See Engine."""
        with self._asked(ANSWERING_SECONDS, PREFIX + version) as session:
            text = with_placeholders(sql, ":{}")
            rows = session.sql(text, args=dict(parameters)) if parameters else session.sql(text)
            return _plain(rows.toArrow())

    def in_force(self) -> Loaded | None:
        """See Engine."""
        with self._asked(QUESTION_SECONDS) as session:
            if not session.catalog.databaseExists(POINTER):
                return None
            if not session.catalog.tableExists(f"{POINTER}.one"):
                return None
            row = session.sql(f"select version, code, loaded_at from {POINTER}.one").toArrow()
            found = row.to_pylist()[0]
            return Loaded(
                found["version"], found["code"], datetime.fromisoformat(found["loaded_at"])
            )

    def load(self, version: str, tables: Iterable[Table]) -> None:
        """See Engine. Until the switch nobody asks this database; it is emptied first."""
        database = PREFIX + version
        with self._asked(LOADING_SECONDS) as session:
            session.sql(f"drop database if exists {database} cascade")
            session.sql(f"create database {database}")
            for table in tables:
                columns = ", ".join(f"`{each.name}` {_type(each.type)}" for each in table.schema)
                session.sql(f"create table {database}.{table.name} ({columns}) using parquet")
                for piece in table.pieces:
                    if piece.num_rows:
                        rows = session.createDataFrame(pa.Table.from_batches([piece]))
                        rows.write.insertInto(f"{database}.{table.name}")

    def switch_to(self, loaded: Loaded) -> None:
        """See Engine. A view is replaced in one step."""
        before = self.in_force()
        with self._asked(LOADING_SECONDS) as session:
            session.sql(f"create database if not exists {POINTER}")
            session.sql(
                f"create or replace view {POINTER}.one as select '{_hexadecimal(loaded.version)}'"
                f" as version, '{_hexadecimal(loaded.code)}' as code,"
                f" '{loaded.at.astimezone(UTC).isoformat()}' as loaded_at"
            )
            kept = {PREFIX + loaded.version, *([PREFIX + before.version] if before else [])}
            for found in session.catalog.listDatabases():
                if found.name.startswith(PREFIX) and found.name not in {*kept, POINTER}:
                    session.sql(f"drop database if exists {found.name} cascade")

    def close(self) -> None:
        """See Engine."""
        with self._lock:
            while self._sessions:
                self._sessions.popitem()[1].stop()

    @contextlib.contextmanager
    def _asked(self, seconds: int, database: str = "default") -> Iterator[SparkSession]:
        """The session of a database, in which whatever runs longer than so many seconds is stopped
        on the cluster."""
        mark = uuid.uuid4().hex
        stopped = threading.Event()
        try:
            session = self._connected(database)
            session.addTag(mark)

            def stop() -> None:
                stopped.set()
                session.interruptTag(mark)

            limit = threading.Timer(seconds, stop)
            limit.daemon = True
            limit.start()
            try:
                yield session
            finally:
                limit.cancel()
                session.removeTag(mark)
        except (PySparkException, grpc.RpcError) as fault:
            if stopped.is_set():
                raise EngineFault("too_slow", self.where, str(seconds)) from fault
            if isinstance(fault, grpc.RpcError) or fault.getCondition() is None:
                with self._lock:
                    self._sessions.clear()  # new ones are made once the cluster is there again
                raise EngineFault("gone", self.where) from fault
            if fault.getCondition() in NOT_THERE:
                raise EngineFault("nothing_loaded", self.where) from fault
            raise

    def _connected(self, database: str) -> SparkSession:
        """One session a database: which is current belongs to the session, not to a question."""
        with self._lock:
            if database not in self._sessions:
                session = SparkSession.builder.remote(self._address).create()
                for name, value in SETTINGS.items():
                    session.conf.set(name, value)
                session.catalog.setCurrentDatabase(database)
                self._sessions[database] = session
            return self._sessions[database]


def _type(arrow: pa.DataType) -> str:
    return next((spark for is_it, spark in TYPES if is_it(arrow)), "string")


def _hexadecimal(text: str) -> str:
    """A version as it stands in a statement. Raises ValueError for anything else."""
    int(text, 16)
    return text


def _plain(rows: pa.Table) -> pa.Table:
    """Decimals are doubles, as all numbers with a fraction are."""
    for at, field in enumerate(rows.schema):
        if pa.types.is_decimal(field.type):
            rows = rows.set_column(at, field.name, pc.cast(rows.column(at), pa.float64()))
    return rows
