"""Files as they arrive, read against a catalogue; the day an undated file speaks of belongs to its
content."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ladder.company_ladders.import_report import Imported
from ladder.company_ladders.merge import own_ids, with_company_ladders
from ladder.intake.confined.read_confined import read_confined
from ladder.intake.model import FileRefusedError, Intake, Problem, Source
from ladder.intake.reader_choices import Choices
from ladder.intake.recognition.file_day import day_in
from ladder.ladders import catalogue

SIZE_LIMIT_BYTES = 50 * 1024 * 1024


def read_all(
    sources: Sequence[Source],
    today: date,
    imported: Sequence[Imported] = (),
    choices: Mapping[str, Choices] | None = None,
    told: Callable[[float, str], object] | None = None,
) -> Intake:
    """Everything that was read, what was chosen for files and the company's own ladders taken into
    account."""
    ladders = with_company_ladders(catalogue.shipped(), imported)
    every = ladders.values()
    return read_confined(
        list(sources),
        today=today,
        catalogue=ladders,
        own=own_ids(catalogue.shipped(), imported),
        choices=choices,
        told=told,
        size_limit_bytes=SIZE_LIMIT_BYTES,
        levels={(ladder.id, level.id) for ladder in every for level in ladder.levels},
        competencies={axis.id for ladder in every for axis in ladder.competencies},
        phases={phase.id for ladder in every for phase in ladder.phases},
        checkpoints={entry.id for ladder in every for entry in ladder.checkpoints},
    )


def of_people(intake: Intake) -> Intake:
    """Everything hangs on people: without a roster only what was read and what was wrong is kept,
    to be shown."""
    return (
        intake
        if intake.usable
        else replace(intake, frames={kind: rows.iloc[:0] for kind, rows in intake.frames.items()})
    )


def beyond_limits(intake: Intake) -> Intake:
    """What is left of files whose rows take too much to prepare: how each was read, and that none
    of it is used, said of the largest."""
    largest = max(intake.files, key=lambda each: each.rows_kept).file
    said = Problem(largest, None, None, None, "rows_beyond_limits", "refused")
    return Intake(
        {kind: rows.iloc[:0] for kind, rows in intake.frames.items()},
        [
            replace(each, rows_kept=0, rows_refused=each.rows_read, reason="rows_beyond_limits")
            for each in intake.files
        ],
        [said, *(each for each in intake.problems if each.line is None)],
    )


def content_of(source: Source) -> tuple[bytes, bytes, bytes]:
    """The day of an undated file belongs to its content: it is the day that the file speaks of."""
    try:
        day = day_in(source.name) or source.changed_on
    except FileRefusedError as refusal:  # refused whichever day it was changed
        return source.name.encode(), source.content, str(refusal.detail).encode()
    return source.name.encode(), source.content, day.isoformat().encode()
