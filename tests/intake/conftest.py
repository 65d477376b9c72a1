"""What the tests of the intake share: a small vocabulary of ladders, and one line to read files
given as text or bytes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from ladder.intake.model import Intake, Source
from ladder.intake.read import read

LEVELS = {("engineer", "engineer"), ("engineer", "senior-engineer"), ("pmo", "pmo-manager")}
KNOWN: dict[str, Any] = {
    "levels": LEVELS,
    "competencies": {"delivery", "mentoring"},
    "phases": {"foundation"},
    "checkpoints": {"published"},
    "today": date(2026, 4, 15),
}
ReadFiles = Callable[..., Intake]


@pytest.fixture(scope="session")
def known() -> dict[str, Any]:
    """The arguments of `read` beside the files."""
    return KNOWN


@pytest.fixture
def intake_of() -> ReadFiles:
    """`intake_of({"roster.csv": text or bytes, ...})`; every file was last changed on
    2026-04-10."""

    def read_files(files: dict[str, str | bytes], **other: Any) -> Intake:
        sources = [
            Source(
                name, content.encode() if isinstance(content, str) else content, date(2026, 4, 10)
            )
            for name, content in files.items()
        ]
        return read(sources, **(KNOWN | other))

    return read_files


@pytest.fixture
def faults() -> Callable[[Intake], list[tuple[str, int | None, str, str]]]:
    """Problems as (file, line, code, severity), in their order."""
    return lambda intake: [
        (problem.file, problem.line, problem.code, problem.severity) for problem in intake.problems
    ]


@pytest.fixture
def rows() -> Callable[..., list[tuple[Any, ...]]]:
    """A frame's rows as tuples of the named columns, null as None and days as ISO text."""

    def plain(value: Any) -> Any:
        if pd.isna(value):
            return None
        return value.date().isoformat() if isinstance(value, pd.Timestamp) else value

    return lambda frame, *columns: [
        tuple(map(plain, row)) for row in frame[list(columns)].itertuples(index=False)
    ]
