"""The rows that were refused, as a CSV to mend and bring back, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence

import pandas as pd

from ladder.intake.file.safe_csv import csv_bytes
from ladder.intake.model import Problem

COLUMNS = ["file", "line", "column", "value", "reason", "source_row"]


def refused_csv(problems: Iterable[Problem], reason: Callable[[Problem], str]) -> bytes:
    """One row per refusal (warnings are left out): its place, the cell, `reason` in the reader's
    words, and the row as it was."""
    return problems_csv((each for each in problems if each.severity == "refused"), reason)


def problems_csv(problems: Iterable[Problem], reason: Callable[[Problem], str]) -> bytes:
    """The same of every problem given."""
    rows = [
        (
            problem.file,
            problem.line,
            problem.column,
            problem.value,
            reason(problem),
            problem.source_row,
        )
        for problem in problems
    ]
    return csv_bytes(pd.DataFrame(rows, columns=COLUMNS).astype({"line": "Int64"}))


def to_mend_csv(
    header: Sequence[str],
    problems: Iterable[Problem],
    reason: Callable[[Problem], str],
    reason_heading: str,
) -> bytes:
    """The refused rows of one file under its own headings, each once, with why it was refused in a
    last column.

    Mended and dropped again beside the file it came from, it completes that file (see MENDED in
    one_file.py)."""
    rows: dict[str, list[str]] = {}
    for problem in problems:
        if problem.severity == "refused" and problem.source_row:
            rows.setdefault(problem.source_row, []).append(reason(problem))
    empty = [""] * len(header)
    cells = [
        [*[*next(csv.reader([row])), *empty][: len(header)], " ".join(why)]
        for row, why in rows.items()
    ]
    return csv_bytes(pd.DataFrame(cells, columns=[*header, reason_heading]))
