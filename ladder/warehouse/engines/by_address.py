"""The engine that an address names."""

from __future__ import annotations

import functools
from urllib.parse import urlsplit

from ladder.warehouse.engines.engine import Engine, EngineFault, without_password


@functools.lru_cache(maxsize=4)
def engine_at(address: str) -> Engine:
    """The engine that an address names; one a process. What an engine needs is imported here and
    nowhere else. Raises EngineFault."""
    where = without_password(address)
    try:
        scheme = urlsplit(address).scheme
        if scheme in ("postgresql", "postgres"):
            from ladder.warehouse.engines.postgres import Postgres  # noqa: PLC0415

            return Postgres(address)
        if scheme == "sc":
            from ladder.warehouse.engines.spark import Spark  # noqa: PLC0415

            return Spark(address)
    except ModuleNotFoundError as fault:
        extra = "spark" if scheme == "sc" else "postgres"
        raise EngineFault("not_installed", where, f"ladder[{extra}]") from fault
    except ValueError as fault:
        raise EngineFault("misshapen_address", where) from fault
    raise EngineFault("unknown_address", where)
