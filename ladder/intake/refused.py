"""Stop 1-2: the rows that were refused, as a CSV to mend and bring back, safe to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pandas as pd

from ladder.exports.tables import csv_bytes
from ladder.intake.model import Problem

COLUMNS = ["file", "line", "column", "value", "reason", "source_row"]


def refused_csv(problems: Iterable[Problem], reason: Callable[[Problem], str]) -> bytes:
    """One row per refusal (warnings are left out): its place, the cell, `reason` in the reader's words, and the row as it was."""
    rows = [
        (problem.file, problem.line, problem.column, problem.value, reason(problem), problem.source_row)
        for problem in problems
        if problem.severity == "refused"
    ]
    return csv_bytes(pd.DataFrame(rows, columns=COLUMNS).astype({"line": "Int64"}))
