"""Stop 1-2: what goes into the intake and what comes out of it, problems included; nothing is read here."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

import pandas as pd

Severity = Literal["refused", "warning"]
Code = Literal[
    # a whole file
    "file-empty", "file-too-large", "file-is-workbook", "file-not-text", "file-is-html", "file-is-lfs-pointer",
    "encoding-broken", "encoding-unknown", "kind-unknown", "columns-missing", "name-day-impossible", "name-day-future",
    "roster-day-twice", "rows-missing", "roster-missing", "heading-duplicate",
    # a line
    "quote-open", "cell-endless", "cells-too-many",
    # a cell
    "value-missing", "text-cut", "text-hidden-characters", "id-scientific", "date-unreadable", "date-impossible",
    "date-out-of-range", "month-unreadable", "number-unreadable", "number-ambiguous", "number-out-of-range",
    "score-out-of-range", "word-unknown", "url-unreadable",
    # rows against rows, files and ladders
    "id-duplicate", "end-before-start", "stretch-overlap", "person-unknown", "manager-unknown", "manager-self",
    "manager-cycle", "ladder-unknown", "level-unknown", "level-without-ladder", "ladder-without-level",
    "competency-unknown", "phase-unknown", "checkpoint-unknown",
]  # fmt: skip
CODES: frozenset[str] = frozenset(get_args(Code))


@dataclass(frozen=True)
class Source:
    """One file as it arrived: its name, its bytes, and the day it was last changed."""

    name: str
    content: bytes
    changed_on: date


@dataclass(frozen=True)
class Problem:
    """One fault, with its place. 'refused': the row (without a line: the file) is not used; 'warning': the row is used.

    `line` counts physical lines from 1, `column` is the heading as the file has it, `value` the cell as it stood there.
    """

    file: str
    line: int | None
    column: str | None
    value: str | None
    code: Code
    severity: Severity
    detail: str | None = None
    source_row: str | None = None

    def sentence(self, words: str) -> str:
        """`words` with {file}, {line}, {column}, {value} and {detail} filled in; what is not known stays empty."""
        places = {"file": self.file, "line": self.line, "column": self.column, "value": self.value, "detail": self.detail}
        return words.format(**{name: "" if place is None else place for name, place in places.items()})


@dataclass(frozen=True)
class FileReport:
    """How one file was read. rows_read = rows_kept + rows_refused; `reason` is the code when the whole file is refused."""

    file: str
    kind: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    columns: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    seen_on: date | None = None
    rows_read: int = 0
    rows_kept: int = 0
    rows_refused: int = 0
    reason: Code | None = None


@dataclass(frozen=True)
class Known:
    """The ids that cells may refer to: those of the ladders, and the day it is."""

    levels: AbstractSet[tuple[str, str]]
    competencies: AbstractSet[str]
    phases: AbstractSet[str]
    checkpoints: AbstractSet[str]
    today: date


@dataclass(frozen=True)
class Intake:
    """Canonical rows per kind of file, a report per file, and every problem in the order of files and lines."""

    frames: Mapping[str, pd.DataFrame]
    files: list[FileReport]
    problems: list[Problem]

    @property
    def usable(self) -> bool:
        """Whether at least one person was read from a roster: everything else hangs on people."""
        return len(self.frames["roster"]) > 0


class FileRefusedError(Exception):
    """A whole file cannot be used; `code` says why, `detail` names what was found or is missing."""

    def __init__(self, code: Code, detail: str | None = None) -> None:
        super().__init__(code)
        self.code: Code = code
        self.detail = detail
