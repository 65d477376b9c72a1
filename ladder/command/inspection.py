"""What the intake makes of one file, as the object that `python -m ladder inspect --json` prints;
the keys are a promise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from ladder.cards.shared.said_of_problems import said
from ladder.company_ladders.import_report import Imported, Line
from ladder.company_ladders.read_confined_ladders import read_ladders_confined
from ladder.datasets.ladders_among_files import (
    LADDER,
    NO_LADDER,
    Apart,
    by_content,
    counted,
    is_named_as_ladder,
    with_ladders,
)
from ladder.intake.confined.read_confined import read_confined
from ladder.intake.file.zip_of_tables import tables_of
from ladder.intake.model import FileReport, Intake, Problem, Source
from ladder.intake.raw_columns import RawColumns
from ladder.intake.reader_choices import Choices
from ladder.intake.summary import (
    NO_ASSESSMENTS,
    NO_GOALS,
    NO_ROSTER,
    Numbers,
    assessments_summary,
    goals_summary,
    roster_summary,
)
from ladder.ladders import catalogue
from ladder.words import Words

Found = dict[str, Any]
_LETTERS = r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]"
_MANY = 10  # goals for each text: a column of states or teams, not of goals
_SEVERAL = 4  # managers who are nobody of the file: fewer may be those above a part of a company


def inspected(
    path: str, words: Words, *, kind: str | None, people: pd.DataFrame | None, day: date
) -> list[Found]:
    """How one file was read, by itself: one object, or for a workbook of several tables, or a ZIP
    of tables, one for each. `people` are those of `people_in`, in whom the owners of goals are
    looked up."""
    source = source_at(path)
    if source is None:
        return [_object(path, FileReport(path), "file_not_found")]
    tables = tables_of(source)
    if tables != [source]:
        return [
            found
            for table in tables
            for found in _inspected(f"{path}/{table.name}", table, words, kind, people, day)
        ]
    return _inspected(path, source, words, kind, people, day)


def _inspected(
    path: str,
    source: Source,
    words: Words,
    kind: str | None,
    people: pd.DataFrame | None,
    day: date,
) -> list[Found]:
    if kind == LADDER or is_named_as_ladder(source.name):
        return [_of_ladder(path, read_ladders_confined(source.name, source.content), words)]
    alone = _read([source], kind, day)
    apart = by_content(Apart([source], []), alone, frozenset([source.name] if kind else []))
    if source.name in apart.ladder_files:
        return [_of_ladder(path, apart.imported[0], words)]
    sheets = [each for each in apart.imported if each.ladders]
    alone = with_ladders(alone, sheets)
    nearly = [
        _line(line, words)
        for each in apart.imported
        if not each.ladders
        for line in each.report.lines
    ]
    found = [
        _found(path, source, alone, report, words, people=people, day=day)
        for report in alone.files
        if report.kind != LADDER
    ]
    found += [
        _of_ladder(path + each.file.removeprefix(source.name), each, words) for each in sheets
    ]
    for each in found:
        each["problems"] += nearly
    return found


def _found(
    path: str,
    source: Source,
    alone: Intake,
    report: FileReport,
    words: Words,
    *,
    people: pd.DataFrame | None,
    day: date,
) -> Found:
    called = path + report.file.removeprefix(source.name)
    found = _object(called, report, report.reason or _nothing_kept(report))
    found["reasons"] = {
        field: [
            {"code": code, "value": value, "message": words.say(f"inspect.why.{code}", value=value)}
            for code, value in why
        ]
        for field, why in report.understood.reasons.items()
    }
    found["problems"] = [
        _problem(each, words, report.kind) for each in alone.problems if each.file == report.file
    ]
    if report.reason is not None:
        return found
    frame = alone.frames[report.kind or "roster"]
    frame = frame[frame["file"] == report.file]
    if report.kind == "roster":
        found["roster"] = roster_summary(frame, RawColumns(source, report), day)
    if report.kind == "assessments":
        found["assessments"] = assessments_summary(frame)
    if report.kind == "goals":
        here = alone.frames["roster"]  # of the same workbook
        people = here if people is None and len(here) else people
        found["goals"] = goals_summary(frame, RawColumns(source, report), day, people)
    found["reason"] = found["reason"] or _looks_wrong(report, found["roster"])
    if any(each["code"] == "sheets_mostly_unread" for each in found["problems"]):
        found["reason"] = found["reason"] or "sheets_mostly_unread"
    if report.kind == "goals":
        found["reason"] = found["reason"] or _looks_like_no_goals(frame, found)
    found["usable"] = found["reason"] is None
    return found


def people_in(path: str, day: date) -> pd.DataFrame | None:
    """The people of a roster file (columns person, email, name ...); None where it cannot be read
    as one."""
    source = source_at(path)
    frame = _read([source], "roster", day).frames["roster"] if source else None
    return None if frame is None or frame.empty else frame


def source_at(path: str) -> Source | None:
    """The file as it lies on disk; None where there is none that can be opened."""
    try:
        changed = datetime.fromtimestamp(Path(path).stat().st_mtime, UTC).astimezone().date()
        return Source(Path(path).name, Path(path).read_bytes(), changed)
    except (OSError, ValueError):  # ValueError: a name that no file can have
        return None


def _looks_wrong(report: FileReport, roster: Numbers) -> str | None:
    """Whether what came out can hardly be of its kind: ids that collapse the rows, or managers who
    are nearly all nobody of the file."""
    if report.rows_kept * 2 < report.rows_read:
        return "rows_mostly_refused"
    known, missing = roster["managers"] or 0, roster["missing_managers"] or 0
    many = missing >= _SEVERAL and missing * 5 >= (roster["people"] or 0)
    return "managers_mostly_unknown" if many and missing > 2 * known else None


def _looks_like_no_goals(goals: pd.DataFrame, found: Found) -> str | None:
    """Whether what came out can hardly be goals: titles that are no texts, owners who are nearly
    all nobody of the roster that was given, states that are nearly all no words for one."""
    each = goals if "same_as" not in goals else goals[goals["same_as"].isna()]
    titles = each["title"].str.strip()
    texts = titles.str.contains(_LETTERS, regex=True).sum()
    if texts * 2 < len(each) or (len(each) >= _MANY and titles.nunique() * _MANY < len(each)):
        return "goals_without_texts"
    owners, known = found["goals"]["owners"], found["goals"]["owners_in_roster"]
    if known is not None and owners - known >= _SEVERAL and owners - known > 2 * known:
        return "owners_mostly_unknown"
    strange = sum(problem["code"] == "status_unknown" for problem in found["problems"])
    strange += sum(
        problem["code"] == "word_unknown"
        and problem["column"] == found["columns"].get("status", "status")
        for problem in found["problems"]
    )
    if strange >= _SEVERAL and strange > 2 * goals["status"].notna().sum():
        return "states_mostly_unknown"
    return None


def _nothing_kept(report: FileReport) -> str | None:
    if report.rows_kept:
        return None
    return "rows_refused" if report.rows_read else "rows_missing"


def _object(path: str, report: FileReport, reason: str | None) -> Found:
    understood = report.understood
    return {
        "file": path,
        "kind": report.kind,
        "usable": reason is None,
        "reason": reason,
        "encoding": report.encoding,
        "delimiter": report.delimiter,
        "header_line": report.header_line or None,
        "columns": dict(report.columns),
        "ignored": list(report.ignored),
        "dropped_sensitive": list(understood.dropped_sensitive),
        "reasons": {},
        "likely": {name: list(texts) for name, texts in understood.lacking.items()},
        "rows": {
            "read": report.rows_read,
            "kept": report.rows_kept,
            "refused": report.rows_refused,
        },
        "problems": [],
        "roster": dict(NO_ROSTER),
        "goals": dict(NO_GOALS),
        "assessments": dict(NO_ASSESSMENTS),
        "ladder": dict(NO_LADDER),
    }


def _of_ladder(path: str, imported: Imported, words: Words) -> Found:
    """A file that holds ladders, or that could only have held one."""
    refused = [line.code for line in imported.report.lines if line.severity == "refused"]
    reason = refused[0] if refused and not imported.ladders else None
    found = _object(path, FileReport(path, kind=LADDER), reason)
    found["problems"] = [_line(each, words) for each in imported.report.lines]
    found["ladder"] = counted(imported)
    return found


def _line(line: Line, words: Words) -> Found:
    return {
        "code": line.code,
        "line": int(line.place) if line.place and line.place.isdecimal() else None,
        "column": None,
        "value": line.detail,
        "message": line.sentence(words.text(f"ladder_import.{line.code}.text")),
        "severity": line.severity,
    }


def _problem(problem: Problem, words: Words, kind: str | None) -> Found:
    return {
        "code": problem.code,
        "line": problem.line,
        "column": problem.column,
        "value": problem.value,
        "message": said(words, problem, kind),
        "severity": problem.severity,
    }


def _read(sources: Sequence[Source], kind: str | None, day: date) -> Intake:
    """The files as they would be read on that day."""
    ladders = catalogue.shipped()
    every = ladders.values()
    return read_confined(
        list(sources),
        today=day,
        levels={(each.id, level.id) for each in every for level in each.levels},
        competencies={axis.id for each in every for axis in each.competencies},
        phases={phase.id for each in every for phase in each.phases},
        checkpoints={entry.id for each in every for entry in each.checkpoints},
        choices={source.name: Choices(kind=kind) for source in sources} if kind else None,
        catalogue=ladders,
    )
