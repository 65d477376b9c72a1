"""The name of a dataset: a hash over what it is made from and how it is read and prepared."""

from __future__ import annotations

import hashlib
import pathlib

import duckdb

from ladder.warehouse.filling import PREPARE, SCHEMA, not_renamed
from ladder.words import fiscal_year

ROOMS = pathlib.Path(__file__).parents[1]
HOW = ("intake/**/*.*", "company_ladders/**/*.*", "ladders/*.py", "warehouse/**/*.*")
"""The files of ladder/ that decide what is in a dataset, beside the schema and what is prepared."""

ASKED_THERE = "engines"
"""What asks a dataset elsewhere does not decide what is in it."""


def version_of(parts: list[bytes]) -> str:
    """24 hex digits: the same content, read by the same code, is the same dataset."""
    digest = hashlib.sha256()
    code = [
        SCHEMA,
        *PREPARE,
        *(
            path
            for pattern in HOW
            for path in sorted(ROOMS.glob(pattern))
            if path.suffix in (".py", ".toml") and ASKED_THERE not in path.parts
        ),
    ]
    for part in [
        duckdb.__version__.encode(),
        ";".join(not_renamed()).encode(),
        str(fiscal_year.starts_in()).encode(),
        *(path.read_bytes() for path in code),
        *parts,
    ]:
        digest.update(hashlib.sha256(part).digest())
    return digest.hexdigest()[:24]
