"""Datasets in PostgreSQL: a schema a version, filled by COPY, asked with the same SQL."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import psycopg
import psycopg_pool
import pyarrow as pa
import pyarrow.csv
from psycopg import sql as names

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
from ladder.warehouse.filling import SCHEMA

CONNECTIONS = 8
PATIENCE_SECONDS = 10
"""For a connection; a page is not held longer by an engine that is gone."""
LOADING_SECONDS = 3600
SETTINGS = f"""
set timezone = 'UTC'; set statement_timeout = '{QUESTION_SECONDS}s'; set jit = off;
set enable_nestloop = off; set work_mem = '64MB'; set default_transaction_read_only = on;
"""
"""Compiling a query costs more than running it, and for the many steps of a question Postgres
guesses one row each and nests loops over thousands: bench over the sample took 130 s with both,
0.5 s without."""
ARROW = {
    "bool": pa.bool_(),
    "int2": pa.int32(),
    "int4": pa.int32(),
    "int8": pa.int64(),
    "float4": pa.float64(),
    "float8": pa.float64(),
    "numeric": pa.float64(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
    "timestamptz": pa.timestamp("us", "UTC"),
}
"""Types of Postgres -> of Arrow; all others are text."""


class Postgres:
    """One database, over a few connections that are shared.

    Raises ValueError where the address is not one of PostgreSQL."""

    def __init__(self, address: str) -> None:
        try:
            psycopg.conninfo.conninfo_to_dict(address)
        except psycopg.ProgrammingError as fault:
            raise ValueError(str(fault)) from fault
        self.where = without_password(address)
        self._pool = psycopg_pool.ConnectionPool(
            address,
            min_size=0,
            max_size=CONNECTIONS,
            timeout=PATIENCE_SECONDS,
            kwargs={"autocommit": True, "connect_timeout": PATIENCE_SECONDS},
            configure=_set_up,
            check=psycopg_pool.ConnectionPool.check_connection,
            open=True,
        )

    def query(self, version: str, sql: str, parameters: Mapping[str, Any]) -> pa.Table:
        """See Engine."""
        with self._connected() as connection, connection.cursor() as cursor:
            _search(cursor, version)
            cursor.execute(
                with_placeholders(sql, "%({})s", "%").encode() if parameters else sql.encode(),
                dict(parameters) or None,
            )
            return _arrow(cursor)

    def in_force(self) -> Loaded | None:
        """See Engine."""
        with self._connected() as connection:
            there = connection.execute("select to_regclass(%s)", [f"public.{POINTER}"]).fetchone()
            if there is None or there[0] is None:
                return None
            row = connection.execute(
                names.SQL("select version, code, loaded_at from public.{}").format(
                    names.Identifier(POINTER)
                )
            ).fetchone()
            return None if row is None else Loaded(*row)

    def load(self, version: str, tables: Iterable[Table]) -> None:
        """See Engine. In one transaction: an interrupted load leaves nothing."""
        schema = names.Identifier(PREFIX + version)
        with self._connected(writes=True) as connection, connection.transaction():
            connection.execute(names.SQL("drop schema if exists {} cascade").format(schema))
            connection.execute(names.SQL("create schema {}").format(schema))
            connection.execute(names.SQL("set local search_path to {}").format(schema))
            connection.execute("create domain double as double precision")
            connection.execute(SCHEMA.read_text("utf-8").encode())
            for table in tables:
                _make(connection, table)
                _copy(connection, table)
                connection.execute(names.SQL("analyze {}").format(names.Identifier(table.name)))

    def switch_to(self, loaded: Loaded) -> None:
        """See Engine."""
        pointer, before = names.Identifier(POINTER), self.in_force()
        with self._connected(writes=True) as connection, connection.transaction():
            connection.execute(
                names.SQL(
                    "create table if not exists public.{} (version text not null,"
                    " code text not null, loaded_at timestamptz not null)"
                ).format(pointer)
            )
            connection.execute(names.SQL("delete from public.{}").format(pointer))
            connection.execute(
                names.SQL("insert into public.{} values (%s, %s, %s)").format(pointer),
                [loaded.version, loaded.code, loaded.at],
            )
            kept = {PREFIX + loaded.version, *([PREFIX + before.version] if before else [])}
            there = connection.execute(
                "select nspname from pg_namespace where nspname ~ %s",
                [f"^{PREFIX}[0-9a-f]{{24}}$"],
            ).fetchall()
            for (schema,) in there:
                if schema not in kept:
                    connection.execute(
                        names.SQL("drop schema {} cascade").format(names.Identifier(schema))
                    )

    def close(self) -> None:
        """See Engine."""
        self._pool.close()

    @contextlib.contextmanager
    def _connected(self, *, writes: bool = False) -> Iterator[psycopg.Connection[Any]]:
        try:
            with self._pool.connection() as connection:
                if writes:
                    connection.execute(
                        f"set default_transaction_read_only = off;"
                        f" set statement_timeout = '{LOADING_SECONDS}s'".encode()
                    )
                try:
                    yield connection
                finally:
                    if writes and not connection.closed:
                        connection.execute(SETTINGS.encode())
        except psycopg.errors.QueryCanceled as fault:
            raise EngineFault("too_slow", self.where, str(QUESTION_SECONDS)) from fault
        except (psycopg_pool.PoolTimeout, psycopg.OperationalError) as fault:
            raise EngineFault("gone", self.where) from fault
        except psycopg.errors.UndefinedTable as fault:
            raise EngineFault("nothing_loaded", self.where) from fault


def _set_up(connection: psycopg.Connection[Any]) -> None:
    connection.execute(SETTINGS.encode())


def _search(cursor: psycopg.Cursor[Any], version: str) -> None:
    schema = names.Identifier(PREFIX + version)
    cursor.execute(names.SQL("set search_path to {}").format(schema))


def _make(connection: psycopg.Connection[Any], table: Table) -> None:
    """A table that is not of the schema holds texts."""
    columns = names.SQL(", ").join(
        names.SQL("{} text").format(names.Identifier(column)) for column in table.schema.names
    )
    connection.execute(
        names.SQL("create table if not exists {} ({})").format(
            names.Identifier(table.name), columns
        )
    )


def _copy(connection: psycopg.Connection[Any], table: Table) -> None:
    """Rows as CSV in which a text is quoted and an unknown value is not: an empty text stays
    one."""
    columns = names.SQL(", ").join(names.Identifier(column) for column in table.schema.names)
    into = names.SQL("copy {} ({}) from stdin (format csv)").format(
        names.Identifier(table.name), columns
    )
    options = pa.csv.WriteOptions(include_header=False, quoting_style="all_valid")
    with connection.cursor() as cursor, cursor.copy(into) as copying:
        for piece in table.pieces:
            written = io.BytesIO()
            pa.csv.write_csv(piece, written, options)
            copying.write(written.getbuffer())
    if table.sorted_by:
        connection.execute(
            names.SQL("create index on {} ({})").format(
                names.Identifier(table.name),
                names.SQL(", ").join(names.Identifier(column) for column in table.sorted_by),
            )
        )


def _arrow(cursor: psycopg.Cursor[Any]) -> pa.Table:
    """The rows that a cursor holds, in columns."""
    described = cursor.description or []
    rows = cursor.fetchall()
    columns = list(zip(*rows, strict=True)) or [()] * len(described)
    types = [ARROW.get(each.type_display, pa.string()) for each in described]
    arrays = [
        pa.array(map(float_or_none, column) if type_ == pa.float64() else column, type_)
        for column, type_ in zip(columns, types, strict=True)
    ]
    return pa.Table.from_arrays(arrays, names=[each.name for each in described])


def float_or_none(value: Any) -> float | None:
    """A numeric of Postgres comes as a Decimal."""
    return None if value is None else float(value)
