"""The ladders among the files of a dataset: told by their form, or by what a table holds that is no
other kind of file."""

from __future__ import annotations

import pathlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ladder.company_ladders.import_report import Imported
from ladder.company_ladders.level_likeness import likeness
from ladder.company_ladders.read_confined_ladders import read_ladders_confined
from ladder.intake.model import FileReport, Intake, Problem, Source
from ladder.intake.read import source_at

LADDER = "ladder"
NO_LADDER = {"levels": 0, "competencies": 0, "texts": 0}
SUFFIXES = (".zip", ".yaml", ".yml", ".json", ".md", ".markdown")
MOST_SHEETS = 20  # of a workbook, looked at as ladders
LARGEST = 5_000_000  # bytes; a table beyond is no ladder
SURELY_LEVELS = 0.6
_OF_NO_KIND = ("kind_unknown", "kind_undecided", "columns_missing")
_NEARLY_A_LADDER = frozenset(
    ["levels_too_few", "cells_mostly_empty", "rows_mostly_dropped", "rule_broken"]
)


@dataclass(frozen=True)
class Apart:
    """The files of people, and what came of those that hold ladders or nearly do."""

    tables: list[Source]
    imported: list[Imported]

    @property
    def ladder_files(self) -> list[str]:
        """The names of the files that hold a ladder."""
        return [each.file for each in self.imported if each.ladders]


def is_named_as_ladder(name: str) -> bool:
    """Whether a file's name says that it can only be a ladder: no table of people is kept so."""
    return pathlib.PurePath(name).suffix.lower() in SUFFIXES


def ladder_sources_in(folder: pathlib.Path) -> list[Source]:
    """The files of a folder that can only be ladders, by name."""
    from_disk = sorted(
        path for path in folder.iterdir() if is_named_as_ladder(path.name) and path.is_file()
    )
    return [source_at(path) for path in from_disk]


def by_name(sources: Iterable[Source], chosen: frozenset[str] = frozenset()) -> Apart:
    """Files that can only be ladders, and those that the reader has `chosen` to be one, read as
    such."""
    ladders: list[Source] = []
    tables: list[Source] = []
    for source in sources:
        is_ladder = is_named_as_ladder(source.name) or source.name in chosen
        (ladders if is_ladder else tables).append(source)
    return Apart(tables, [read_ladders_confined(each.name, each.content) for each in ladders])


def by_content(apart: Apart, intake: Intake, chosen: frozenset[str] = frozenset()) -> Apart:
    """The tables that are of no other kind, or of one that has no people in it, read as ladders
    where they look like one; `chosen` are those whose kind the reader has said."""
    tables, imported = [], list(apart.imported)
    for source in apart.tables:
        reports = [each for each in intake.files if each.file == source.name] or [
            each for each in intake.files if each.file.startswith(source.name)
        ]  # a workbook of several tables has a report for each
        found = None
        if reports and source.name not in chosen and len(source.content) <= LARGEST:
            found = _as_ladder(source, reports)
        if found is None or not found.ladders:
            tables.append(source)
        if found is not None:
            imported.append(found)
        elif source.name not in chosen and len(source.content) <= LARGEST:
            imported += _ladder_sheets(source, reports)
    return Apart(tables, imported)


def again(sources: Iterable[Source], files: frozenset[str]) -> list[Imported]:
    """The ladders of files, or of sheets of files, that are known to hold them."""
    found = []
    for source in sources:
        if source.name in files:
            found.append(read_ladders_confined(source.name, source.content))
        for file in sorted(files):
            if file.startswith(f"{source.name} ["):
                sheet = file.removeprefix(f"{source.name} [").removesuffix("]")
                found.append(read_ladders_confined(file, source.content, sheet))
    return found


def _ladder_sheets(source: Source, reports: Sequence[FileReport]) -> list[Imported]:
    """The ladders among the sheets of a workbook of people that are no table of another kind: each
    is a file of its own, named as other tables of a workbook are."""
    sheets = [name for report in reports for name in report.understood.unread_sheets]
    sheets += [
        report.file.removeprefix(f"{source.name} [").removesuffix("]")
        for report in reports
        if report.reason in _OF_NO_KIND and report.file != source.name
    ]
    found = [
        read_ladders_confined(f"{source.name} [{sheet}]", source.content, sheet)
        for sheet in sheets[:MOST_SHEETS]
    ]
    return [each for each in found if each.ladders and _speaks_of_levels(each)]


def _speaks_of_levels(imported: Imported) -> bool:
    ladders = imported.ladders
    names = [each.say("en", "levels", level.id) for each in ladders for level in each.levels]
    return likeness(names) >= SURELY_LEVELS


def _as_ladder(source: Source, reports: Sequence[FileReport]) -> Imported | None:
    """What came of reading a table as a ladder; None where it is none and never nearly was."""
    if all(report.reason in _OF_NO_KIND for report in reports):
        found = read_ladders_confined(source.name, source.content)
        nearly = {line.code for line in found.report.lines if line.severity == "refused"}
        return found if found.ladders or nearly & _NEARLY_A_LADDER else None
    if any(
        report.reason is not None or report.kind == "roster" or "person" in report.columns
        for report in reports
    ):
        return None
    found = read_ladders_confined(source.name, source.content)
    return found if _speaks_of_levels(found) else None


def with_ladders(intake: Intake, imported: Sequence[Imported]) -> Intake:
    """The intake with a report for each file of ladders, which holds no rows of people, and a
    problem for each that could only be a ladder and is none."""
    of_sheets = {each.file for each in imported if each.ladders and each.file.endswith("]")}
    intake = replace(
        intake,
        files=[report for report in intake.files if report.file not in of_sheets],
        problems=_without_sheets(intake.problems, of_sheets),
    )
    known = {report.file for report in intake.files}
    apart = [each for each in imported if each.file not in known]
    reports = [
        FileReport(each.file, kind=LADDER, reason=None if each.ladders else "ladder_refused")
        for each in apart
    ]
    problems = [
        Problem(each.file, None, None, None, "ladder_refused", "refused")
        for each in apart
        if not each.ladders
    ]
    return replace(intake, files=[*intake.files, *reports], problems=[*intake.problems, *problems])


def _without_sheets(problems: Sequence[Problem], read: set[str]) -> list[Problem]:
    """The problems without those of sheets that are ladders, and that were read after all."""
    found = []
    for each in problems:
        if each.file in read:
            continue
        if each.code in ("sheets_not_read", "sheets_mostly_unread") and each.detail:
            left = [name for name in each.detail.split(", ") if f"{each.file} [{name}]" not in read]
            if not left:
                continue
            if len(left) < len(each.detail.split(", ")):  # what was read as ladders was most of it
                each = replace(each, code="sheets_not_read", detail=", ".join(left))
        found.append(each)
    return found


def counted(imported: Imported) -> dict[str, int]:
    """How many levels, competencies and texts the ladders of a file have."""
    ladders = imported.ladders
    return {
        "levels": sum(len(each.levels) for each in ladders),
        "competencies": sum(len(each.competencies) for each in ladders),
        "texts": sum(
            len(each.responsibilities) + len(each.focus) + len(each.goals) + len(each.actions)
            for each in ladders
        ),
    }
