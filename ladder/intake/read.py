"""Stop 1-2: runs the steps of the intake over all files and says for each what was read, kept and refused."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from ladder.intake.check import check
from ladder.intake.decode import SIZE_LIMIT_BYTES, decode
from ladder.intake.fields import KINDS
from ladder.intake.ledger import Ledger
from ladder.intake.mapping import kind_of, map_columns, seen_on
from ladder.intake.model import FileRefusedError, FileReport, Intake, Known, Source
from ladder.intake.parse import no_rows, parse
from ladder.intake.table import tabulate


def sources_in(folder: Path) -> list[Source]:
    """Every *.csv of a folder, by name; a file speaks of the day it was last changed, unless its name says another."""
    paths = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv" and path.is_file())
    return [Source(path.name, path.read_bytes(), _changed_on(path)) for path in paths]


def _changed_on(path: Path) -> date:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()  # the day on the calendar of this machine


def read(
    files: list[Source],
    *,
    levels: AbstractSet[tuple[str, str]],
    competencies: AbstractSet[str],
    phases: AbstractSet[str],
    checkpoints: AbstractSet[str],
    today: date,
    size_limit_bytes: int = SIZE_LIMIT_BYTES,
) -> Intake:
    """Canonical rows of all files, a report per file, all problems. Never raises for what a file holds.

    `levels` are pairs (ladder, level); the other sets are the ids that cells may name. Files of one kind are put together in the
    order given, and where two contradict each other the earlier one stands.
    """
    ledger = Ledger()
    readings = _Readings(ledger, today, size_limit_bytes)
    for file, source in _named_once(files):
        readings.add(file, source)
    frames = {kind: pd.concat([no_rows(kind), *readings.frames[kind]], ignore_index=True) for kind in KINDS}
    frames = check(frames, Known(levels, competencies, phases, checkpoints, today), ledger)
    if frames["roster"].empty:
        ledger.file("", "roster-missing", "refused")
    kept = pd.concat([frame["file"] for frame in frames.values()]).value_counts()
    refused = ledger.refused_lines()
    reports = [
        report
        if report.reason
        else replace(report, rows_kept=int(kept.get(report.file, 0)), rows_refused=refused.get(report.file, 0))
        for report in readings.reports
    ]
    return Intake(frames, reports, ledger.ordered())


def _named_once(files: list[Source]) -> list[tuple[str, Source]]:
    """Each file under a name of its own: a second roster.csv is called 'roster.csv (2)'."""
    taken: set[str] = set()
    named = []
    for source in files:
        file, nth = source.name, 1
        while file in taken:
            nth += 1
            file = f"{source.name} ({nth})"
        taken.add(file)
        named.append((file, source))
    return named


@dataclass
class _Readings:
    """The files read so far: their frames by kind, their reports, and the days that a roster has spoken of."""

    ledger: Ledger
    today: date
    size_limit_bytes: int

    def __post_init__(self) -> None:
        self.frames: dict[str, list[pd.DataFrame]] = {kind: [] for kind in KINDS}
        self.reports: list[FileReport] = []
        self._roster_of: dict[date, str] = {}

    def add(self, file: str, source: Source) -> None:
        """Read one file as far as it goes; a refusal of the whole file ends in its report and one problem."""
        self.ledger.open(file)
        report = FileReport(file)
        try:
            text, encoding = decode(source.content, self.size_limit_bytes)
            report = replace(report, encoding=encoding)
            table = tabulate(text)
            read = table.rows_read
            report = replace(report, delimiter=table.delimiter, header_line=table.header_line, rows_read=read, rows_refused=read)
            kind = kind_of(source.name, table.header)
            report = replace(report, kind=kind)
            mapping = map_columns(kind, table.header)
            report = replace(report, columns=mapping.headings, ignored=mapping.ignored)
            day = seen_on(source.name, kind, source.changed_on, self.today)
            report = replace(report, seen_on=day)
            self._one_roster_a_day(kind, day, file)
        except FileRefusedError as refusal:
            self.ledger.file(file, refusal.code, "refused", refusal.detail)
            self.reports.append(replace(report, reason=refusal.code))
            return
        self.reports.append(report)
        self.ledger.enter(file, table, mapping)
        self._warn_of_the_file(file, report, mapping.repeated)
        self.frames[kind].append(parse(file, table, mapping, day, self.ledger))

    def _one_roster_a_day(self, kind: str, day: date | None, file: str) -> None:
        if kind == "roster" and day is not None and self._roster_of.setdefault(day, file) != file:
            raise FileRefusedError("roster-day-twice", f"{self._roster_of[day]}, {day.isoformat()}")

    def _warn_of_the_file(self, file: str, report: FileReport, repeated: list[tuple[str, str]]) -> None:
        for heading, used in repeated:
            self.ledger.file(file, "heading-duplicate", "warning", used, heading)
        if report.seen_on is not None and report.seen_on > self.today:
            self.ledger.file(file, "name-day-future", "warning", report.seen_on.isoformat())
        if not report.rows_read:
            self.ledger.file(file, "rows-missing", "warning")
