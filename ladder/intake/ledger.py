"""Gathers the problems of one reading, each with its place, its cell and its row as they stand in
the file."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, repeat

import numpy as np
import pandas as pd

from ladder.intake.file.records import as_csv
from ladder.intake.file.table import Table
from ladder.intake.model import Code, Problem, Severity
from ladder.intake.recognition.mapping import Mapping

_MANY = 1_000  # lines that are looked up all at once


def _are_plain(cells: Sequence[str]) -> bool:
    """Whether none of these cells is quoted in a line of comma-separated text."""
    together = "".join(cells)
    return not any(sign in together for sign in ',"\r\n')


class Ledger:
    """Problems in the order in which they are found; `ordered` gives them by file and line."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._tables: dict[str, tuple[Table, Mapping, list[int]]] = {}
        self._order: dict[str, int] = {}

    def open(self, file: str) -> None:
        """A file is about to be read: its problems stand before those of later files."""
        self._order[file] = len(self._order)

    def quote(self, file: str, table: Table, *, whole: bool) -> None:
        """The rows of this file that could not be cut into cells are problems; as they stand only
        where the `whole` row may be kept."""
        for fault in table.faults:
            self._problems.append(
                Problem(
                    file,
                    fault.line,
                    None,
                    None,
                    fault.code,
                    "refused",
                    fault.detail,
                    fault.source_row if whole else None,
                )
            )

    def enter(self, file: str, table: Table, mapping: Mapping, kept: list[int]) -> None:
        """From here on, problems of this file can quote its cells; rows keep those of the columns
        `kept` and no others, whatever stands in them."""
        self._tables[file] = (table, mapping, kept)

    def file(
        self,
        file: str,
        code: Code,
        severity: Severity,
        detail: str | None = None,
        value: str | None = None,
    ) -> None:
        """A problem of a file as a whole."""
        self._problems.append(Problem(file, None, None, value, code, severity, detail))

    def cell(
        self,
        file: str,
        line: int,
        field: str,
        code: Code,
        severity: Severity,
        detail: str | None = None,
        value: str | None = None,
    ) -> None:
        """A problem of one cell of one row; `value` where it is not the cell that stands in the
        field's own column."""
        self._cells(file, [line], field, code, severity, [detail], value)

    def _cells(
        self,
        file: str,
        lines: Sequence[int],
        field: str,
        code: Code,
        severity: Severity,
        details: Iterable[str | None],
        value: str | None = None,
    ) -> None:
        table, mapping, kept = self._tables[file]
        rows = (
            np.searchsorted(np.asarray(table.lines), lines)
            if len(lines) > _MANY
            else np.array([bisect_left(table.lines, line) for line in lines], dtype=np.intp)
        )
        places = [place for place in kept if place < len(table.header)]
        columns = {place: table.cells(rows, place) for place in places}
        place = mapping.places.get(field, len(table.header))
        values: Iterable[str | None] = repeat(value)
        if value is None and place < len(table.header):
            values = columns[place] if place in columns else table.cells(rows, place)
        heading = mapping.headings.get(field, field)
        said = zip(*(columns[place] for place in places), strict=True) if places else repeat(())
        written: Callable[[Sequence[str]], str] = as_csv
        if len(places) > 1 and all(map(_are_plain, columns.values())):
            written = ",".join
        self._problems += [
            Problem(file, line, heading, cell, code, severity, detail, written(row))
            for line, cell, detail, row in zip(lines, values, details, said, strict=False)
        ]

    def refuse(
        self,
        frame: pd.DataFrame,
        bad: pd.Series,
        field: str,
        code: Code,
        details: Iterable[str | None] | None = None,
    ) -> pd.DataFrame:
        """The rows that are not `bad`; each bad one is a problem, `details` in their order."""
        if not bad.any():
            return frame
        self._each(frame[bad], field, code, "refused", details)
        return frame[~bad]

    def blank(
        self,
        frame: pd.DataFrame,
        bad: pd.Series,
        fields: list[str],
        code: Code,
        details: Iterable[str | None] | None = None,
    ) -> pd.DataFrame:
        """The same rows, with `fields` null where `bad`; each is a warning about the first of the
        fields."""
        if not bad.any():
            return frame
        self.warn(frame[bad], fields[0], code, details)
        return frame.assign(**{field: frame[field].where(~bad) for field in fields})

    def warn(
        self,
        rows: pd.DataFrame,
        field: str,
        code: Code,
        details: Iterable[str | None] | None = None,
    ) -> None:
        """A warning for each of the rows, which stay as they are."""
        self._each(rows, field, code, "warning", details)

    def _each(
        self,
        rows: pd.DataFrame,
        field: str,
        code: Code,
        severity: Severity,
        details: Iterable[str | None] | None,
    ) -> None:
        said = list(repeat(None, len(rows)) if details is None else details)
        files = rows["file"].to_numpy(object)
        lines = rows["line"].to_numpy()
        begins = [0, *(np.flatnonzero(files[1:] != files[:-1]) + 1), len(rows)]
        for start, end in pairwise(begins if len(rows) else []):
            file = str(files[start])
            self._cells(file, lines[start:end].tolist(), field, code, severity, said[start:end])

    def keep(self, rows: pd.DataFrame) -> None:
        """A row (file, line) of which something is kept is not refused: a fault of one of its parts
        is a warning."""
        refused = {
            (problem.file, problem.line)
            for problem in self._problems
            if problem.severity == "refused" and problem.line
        }
        if refused:
            rows = rows[rows["line"].isin([line for _, line in refused])]
        kept = refused & set(zip(rows["file"], rows["line"], strict=True)) if refused else set()
        if kept:
            self._problems = [
                replace(each, severity="warning")
                if each.severity == "refused" and (each.file, each.line) in kept
                else each
                for each in self._problems
            ]

    def once_a_person(self, rows: pd.DataFrame) -> None:
        """Of a file that holds rosters of several days, rows (file, line, person, seen_on), what is
        said of one person in several of them is said of the newest alone."""
        said = zip(rows["person"], rows["seen_on"], strict=True)
        where = dict(zip(zip(rows["file"], rows["line"], strict=True), said, strict=True))
        newest: dict[tuple[str, Code, str | None, str], pd.Timestamp] = {}
        for each in self._problems:
            if found := where.get((each.file, each.line)):
                of = (each.file, each.code, each.column, found[0])
                newest[of] = max(newest.get(of, found[1]), found[1])
        self._problems = [
            each
            for each in self._problems
            if each.severity == "refused"
            or not (found := where.get((each.file, each.line)))
            or found[1] == newest[each.file, each.code, each.column, found[0]]
        ]

    def ordered(self) -> list[Problem]:
        """By file as given, then by line; a problem of the whole file first, and one of no file at
        all before everything. What is wrong with a row that is several of ours is said once."""
        return sorted(
            dict.fromkeys(self._problems),
            key=lambda problem: (self._order.get(problem.file, -1), problem.line or 0),
        )

    def refused_lines(self) -> dict[str, int]:
        """How many rows of each file are refused, however many faults each has."""
        places = {
            (problem.file, problem.line)
            for problem in self._problems
            if problem.severity == "refused" and problem.line
        }
        return Counter(file for file, _ in places)
