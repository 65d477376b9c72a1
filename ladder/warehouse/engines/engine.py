"""What a database elsewhere must be able to do to hold prepared datasets and answer questions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

import pyarrow as pa

from ladder.words import Words

ENGINE = "LADDER_ENGINE"
"""sc://host:15002 (Spark Connect) or postgresql://user@host/database."""
QUESTION_SECONDS = 60
"""A question that runs longer is stopped there too. Longer than on the machine itself: an engine
that is asked for the first time has to wake up."""
PREFIX = "ladder_"
"""Before the version in the name of what holds one dataset."""
POINTER = "ladder_in_force"
"""What holds the one row that says which dataset is asked: version, code, origin of the rows, and
the moment at which they were loaded."""


class EngineFault(RuntimeError):
    """What is wrong with an engine: `reason` is one of the words under 'engine' (gone, too_slow,
    not_installed, unknown_address, misshapen_address, nothing_loaded, other_release,
    counts_differ), `where` its address without a password."""

    def __init__(self, reason: str, where: str, detail: str = "") -> None:
        self.reason, self.where, self.detail = reason, where, detail
        super().__init__(f"{reason}: {where} {detail}".rstrip())

    def said(self, speaks: Words) -> str:
        """One sentence for a reader."""
        return speaks.say(f"engine.{self.reason}", where=self.where, detail=self.detail)


@dataclass(frozen=True)
class Loaded:
    """The dataset in force: its version, the code that prepared it (version_of([])), and when it
    was loaded."""

    version: str
    code: str
    at: datetime


@dataclass(frozen=True)
class Table:
    """The rows of one table on their way into an engine, in pieces; `sorted_by` names the columns
    by which most questions find them."""

    name: str
    schema: pa.Schema
    pieces: Iterable[pa.RecordBatch]
    sorted_by: tuple[str, ...] = ()


class Engine(Protocol):
    """A database that is reached over the network. Every method raises EngineFault."""

    where: str

    def query(self, version: str, sql: str, parameters: Mapping[str, Any]) -> pa.Table:
        """The rows of one query over the tables of a version. `sql` is in the portable subset with
        $names, which are bound, never pasted in."""

    def in_force(self) -> Loaded | None:
        """Which dataset is asked; None where none was ever loaded whole."""

    def load(self, version: str, tables: Iterable[Table]) -> None:
        """Writes the tables of a version that nobody asks yet; what an interrupted load has left of
        it is written anew."""

    def switch_to(self, loaded: Loaded) -> None:
        """From now on this version is asked, in one step; what was in force before it stays, for
        those who are asking it, and older ones go."""

    def close(self) -> None:
        """Ends the connections."""


def without_password(address: str) -> str:
    """An address as it may be shown: no password, no token."""
    shown = re.sub(r"(://[^/@:]*):.*@", r"\1@", address)
    shown = re.sub(r"(?i)([;?&](?:token|password|sslpassword)=)[^;&]*", r"\1...", shown)
    return shown.strip()


_TOKENS = re.compile(r"--[^\n]*|'(?:[^']|'')*'|\"[^\"]*\"|\$([a-z_][a-z0-9_]*)")


def with_placeholders(sql: str, placeholder: str, doubled: str = "") -> str:
    """A query whose $names are written as an engine wants them: `placeholder` has one {}, comments
    and texts stay as they are. `doubled` is the sign that an engine's client reads as its own."""

    def written(found: re.Match[str]) -> str:
        return placeholder.format(found.group(1)) if found.group(1) else kept(found.group(0))

    def kept(text: str) -> str:
        return text.replace(doubled, doubled * 2) if doubled else text

    pieces, end = [], 0
    for found in _TOKENS.finditer(sql):
        pieces += [kept(sql[end : found.start()]), written(found)]
        end = found.end()
    return "".join([*pieces, kept(sql[end:])])
