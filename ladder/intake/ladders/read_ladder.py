"""A company's own ladder from a file of any of the forms it is kept in; never raises for what the
file holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from ladder.intake.file.decode import decode
from ladder.intake.ladders.archive import files_in
from ladder.intake.ladders.build import build, distinct
from ladder.intake.ladders.career_path import from_career_path, is_career_path
from ladder.intake.ladders.draft import Draft
from ladder.intake.ladders.folder import from_folders
from ladder.intake.ladders.import_report import Code, Imported, NotALadder, Notes
from ladder.intake.ladders.job_family import from_job_family, is_job_family, read_yaml
from ladder.intake.ladders.matrix import from_matrix, is_matrix
from ladder.intake.ladders.tables import cut
from ladder.intake.model import FileRefusedError
from ladder.ladders.ladder import Ladder

LARGEST_ARCHIVE, LARGEST_TEXT, MOST_LADDERS = 5_000_000, 1_000_000, 50


def read_any(name: str, content: bytes) -> Imported:
    """The ladders in a file, each valid by the catalogue's rules, and the report on it.

    Known forms: a ZIP of ladder folders as in data/ladders, the Financial Times' job-family YAML, a
    matrix of competencies by levels as CSV, and 15Five's career-path CSV. The form is found by what
    the file holds; its name only gives the ladder one where the file does not."""
    notes = Notes(name)
    stem = PurePosixPath(name.replace("\\", "/")).stem or "ladder"
    try:
        ladders = (
            _from_archive(content, stem, notes)
            if content.startswith(b"PK")
            else _from_text(content, name, stem, notes)
        )
    except NotALadder as refusal:
        notes.refuse(refusal.code, None, refusal.detail)
        ladders = []
    return Imported(tuple(ladders), notes.report(), name)


def with_id(ladder: Ladder, id: str) -> Ladder:
    """The same ladder under another id, its own steps leading within itself as before."""
    levels = (
        replace(
            level,
            next=tuple((id if step[0] == ladder.id else step[0], step[1]) for step in level.next),
        )
        for level in ladder.levels
    )
    return replace(ladder, id=id, levels=tuple(levels))


def _from_archive(content: bytes, stem: str, notes: Notes) -> list[Ladder]:
    if len(content) > LARGEST_ARCHIVE:
        raise NotALadder("file_too_large", f"{len(content)} > {LARGEST_ARCHIVE}")
    return from_folders(files_in(content), stem, notes)


def _from_text(content: bytes, name: str, stem: str, notes: Notes) -> list[Ladder]:
    if len(content) > LARGEST_TEXT:
        raise NotALadder("file_too_large", f"{len(content)} > {LARGEST_TEXT}")
    try:
        text, _ = decode(content)
    except FileRefusedError as refusal:
        code: Code = "file_is_workbook" if refusal.code == "file_is_workbook" else "file_not_text"
        raise NotALadder(code, refusal.detail or refusal.code) from refusal
    return _built(_drafts(text, name, stem, notes), notes)


def _drafts(text: str, name: str, stem: str, notes: Notes) -> Sequence[Draft]:
    if name.lower().endswith((".yml", ".yaml")) or text.lstrip().startswith(
        ("name:", "levels:", "competencies:", "- id:", "---")
    ):
        return [from_job_family(_job_family(text), stem, notes)]
    sheet = cut(text, notes)
    if is_career_path(sheet):
        return from_career_path(sheet, notes)
    if is_matrix(sheet):
        return [from_matrix(sheet, stem, notes)]
    raise NotALadder("file_not_a_ladder", ", ".join(sheet.header[:8]))


def _job_family(text: str) -> Any:
    content = read_yaml(text)
    if not is_job_family(content):
        raise NotALadder("file_not_a_ladder")
    return content


def _built(drafts: Sequence[Draft], notes: Notes) -> list[Ladder]:
    if len(drafts) > MOST_LADDERS:
        raise NotALadder("too_many_entries", f"{len(drafts)} > {MOST_LADDERS}")
    if not drafts:
        raise NotALadder("levels_missing")
    ladders = [ladder for draft in drafts if (ladder := build(draft, notes))]
    return [
        with_id(ladder, id)
        for ladder, id in zip(ladders, distinct(each.id for each in ladders), strict=True)
    ]
