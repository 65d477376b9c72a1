"""What an import of a ladder says: each thing that was not understood or had to be decided, with
file and place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from ladder.ladders.ladder import Ladder

Severity = Literal["refused", "warning"]
Code = Literal[
    # the file
    "file_too_large",
    "file_beyond_limits",
    "file_not_text",
    "file_not_a_ladder",
    "file_is_workbook",
    "workbook_unreadable",
    "archive_broken",
    "archive_locked",
    "archive_escapes",
    "archive_too_large",
    "archive_without_ladder",
    "file_ignored",
    "toml_unreadable",
    "nested_too_deeply",
    "yaml_unreadable",
    "yaml_aliases",
    "line_unreadable",
    "columns_missing",
    "column_ignored",
    "json_unreadable",
    # what makes a file no ladder
    "levels_too_few",
    "levels_unlike",
    "cells_mostly_empty",
    "rows_mostly_dropped",
    "scores_scaled",
    "order_turned",
    # what stands in it
    "rule_broken",
    "entry_dropped",
    "levels_missing",
    "competencies_missing",
    "too_many_entries",
    "name_missing",
    "name_twice",
    "level_unknown",
    "competency_unknown",
    "score_unreadable",
    "score_out_of_range",
    "scores_differ",
    "scores_missing",
    "scores_fall",
    "text_missing",
    "text_cut",
    # what was decided
    "language_missing",
    "words_missing",
    "order_assumed",
    "checkpoints_added",
    "id_changed",
    "competency_shared",
    "next_unknown",
]
CODES: frozenset[str] = frozenset(get_args(Code))
SHOWN_AT_MOST = 8


@dataclass(frozen=True)
class Line:
    """One sentence of the report. 'refused': nothing came of the file or ladder; 'warning': it is
    used, without or with this.

    `place` is where it stands: a line, a key, a row and column as the file names them; `detail`
    what was found or done."""

    file: str
    place: str | None
    code: Code
    severity: Severity
    detail: str | None = None

    def sentence(self, words: str) -> str:
        """`words` with {file}, {place} and {detail} filled in; what is not known stays empty."""
        return words.format(file=self.file, place=self.place or "", detail=self.detail or "")


@dataclass(frozen=True)
class Report:
    lines: tuple[Line, ...] = ()

    @property
    def codes(self) -> list[str]:
        return [line.code for line in self.lines]


@dataclass(frozen=True)
class Imported:
    """The ladders that came of a file, in its order, and the report on it."""

    ladders: tuple[Ladder, ...] = ()
    report: Report = Report()
    file: str = ""

    @property
    def ladder(self) -> Ladder | None:
        """The one ladder of nearly every file; the first, where an archive or a table holds
        several."""
        return self.ladders[0] if self.ladders else None


class NotALadder(Exception):
    """Nothing can come of this file; `code` says why, `detail` what was found."""

    def __init__(self, code: Code, detail: str | None = None) -> None:
        super().__init__(code)
        self.code: Code = code
        self.detail = detail


class Notes:
    """Gathers the lines about one file."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.dropped = 0
        self._lines: list[Line] = []

    def warn(self, code: Code, place: str | None = None, detail: str | None = None) -> None:
        self._lines.append(Line(self.file, place, code, "warning", detail))

    def drop(self, code: Code, place: str | None = None, detail: str | None = None) -> None:
        """A row of the file of which nothing could be used."""
        self.dropped += 1
        self.warn(code, place, detail)

    def forget_warnings(self) -> None:
        """Only why the file is refused is said: what else there is would hide it."""
        self._lines = [line for line in self._lines if line.severity == "refused"]

    def refuse(self, code: Code, place: str | None = None, detail: str | None = None) -> None:
        self._lines.append(Line(self.file, place, code, "refused", detail))

    def warn_of_all(self, code: Code, things: Iterable[str], place: str | None = None) -> None:
        """One line for many things of a kind; none where there are none."""
        found = list(things)
        if found:
            more = [f"+{len(found) - SHOWN_AT_MOST}"] if len(found) > SHOWN_AT_MOST else []
            self.warn(code, place, ", ".join([*found[:SHOWN_AT_MOST], *more]))

    def take(self, other: Notes) -> None:
        """What was noted of a part of the file while it was not sure that it is one."""
        self._lines += other._lines
        self.dropped += other.dropped

    def report(self) -> Report:
        return Report(tuple(self._lines))
