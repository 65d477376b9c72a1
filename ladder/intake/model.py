"""What goes into the intake and what comes out of it, problems included; nothing is read here."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

import pandas as pd

Severity = Literal["refused", "warning"]
Code = Literal[
    # a whole file
    "file_empty",
    "line_endless",
    "file_too_large",
    "file_beyond_limits",
    "file_is_workbook",
    "file_not_text",
    "file_is_html",
    "file_is_sql",
    "file_is_lfs_pointer",
    "workbook_broken",
    "workbook_locked",
    "file_superseded",
    "workbook_too_large",
    "encoding_broken",
    "encoding_unknown",
    "kind_unknown",
    "kind_undecided",
    "competencies_unknown",
    "competencies_unplaced",
    "ladder_refused",
    "columns_missing",
    "columns_too_many",
    "column_ambiguous",
    "name_day_impossible",
    "name_day_future",
    "roster_day_twice",
    "rows_missing",
    "rows_beyond_limits",
    "roster_missing",
    "heading_duplicate",
    "column_unnamed",
    "no_heading_row",
    "sheets_not_read",
    "sheets_mostly_unread",
    "sheets_joined",
    "snapshots_apart",
    "readings_apart",
    "several_trees",
    # a line
    "quote_open",
    "cell_endless",
    "cells_too_many",
    "row_is_total",
    # a cell
    "value_missing",
    "text_cut",
    "text_hidden_characters",
    "id_scientific",
    "date_unreadable",
    "date_impossible",
    "date_ambiguous",
    "date_out_of_range",
    "month_unreadable",
    "number_unreadable",
    "number_ambiguous",
    "number_out_of_range",
    "whole_not_usable",
    "progress_ambiguous",
    "score_out_of_range",
    "score_ambiguous",
    "scores_scaled",
    "rater_unknown",
    "rater_by_name",
    "rater_taken",
    "scores_undated",
    "word_unknown",
    "status_unknown",
    "statuses_unknown",
    "url_unreadable",
    "formula_text",
    # rows against rows, files and ladders
    "id_duplicate",
    "id_two_people",
    "person_without_number",
    "same_name",
    "change_to_come",
    "managers_differ",
    "core_unmapped",
    "other_years",
    "end_before_start",
    "stretch_overlap",
    "stretch_gap",
    "person_not_in_file",
    "person_ambiguous",
    "manager_not_in_file",
    "manager_ambiguous",
    "manager_self",
    "manager_cycle",
    "manager_circle",
    "manager_left",
    "lines_too_deep",
    "left_without_day",
    "validity_ended",
    "position_ended",
    "not_started",
    "hired_in_future",
    "team_not_in_file",
    "team_renamed",
    "level_since_contradicted",
    "ladder_not_known",
    "level_not_in_ladder",
    "level_without_ladder",
    "ladder_without_level",
    "level_not_placed",
    "parent_not_in_file",
    "parent_ambiguous",
    "parent_cycle",
    "competency_not_known",
    "competency_left_out",
    "phase_not_known",
    "checkpoint_not_known",
    "destination_not_known",
    "plan_of_two",
]
CODES: frozenset[str] = frozenset(get_args(Code))


@dataclass(frozen=True)
class Source:
    """One file as it arrived: its name, its bytes, and the day it was last changed."""

    name: str
    content: bytes
    changed_on: date


@dataclass(frozen=True)
class Problem:
    """One fault, with its place. 'refused': the row (without a line: the file) is not used;
    'warning': the row is used.

    `line` counts physical lines from 1, `column` is the heading as the file has it, `value` the
    cell as it stood there."""

    file: str
    line: int | None
    column: str | None
    value: str | None
    code: Code
    severity: Severity
    detail: str | None = None
    source_row: str | None = None

    def sentence(self, words: str) -> str:
        """`words` with {file}, {line}, {column}, {value} and {detail} filled in; what is not known
        stays empty."""
        places = {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "value": self.value,
            "detail": self.detail,
        }
        return words.format(
            **{name: "" if place is None else place for name, place in places.items()}
        )


@dataclass(frozen=True)
class Understood:
    """What was made of a file's headings and cells, for the reader to see and to change; sensitive
    values are nowhere in it.

    `header` is the heading row without the dropped columns, `kept` those of it whose cells are kept
    in refused rows, `second_header` the line of a second one. `recognised` says
    of each field how its column was found: 'name' (our own heading),
    'alias', 'values', 'chosen', or 'joined' (from `first_name`, `last_name` ...). `samples` gives
    headings that are used a first filled cell (where there are no headings, all columns: '(1)',
    '(2)' ...). `ambiguous` gives fields the headings that fit
    equally well: asked. `day_orders` gives headings of days 'ymd', 'dmy', 'mdy', 'serial',
    'epoch_ms' or 'ambiguous' (asked), `scales` headings of progress 'percent', 'share', 'number' or
    'ambiguous' (asked); for scores `scale_rules` says how each is brought to 0-5, and
    `scale_options` what may be chosen where it is asked or was. `placed` lists (title | level |
    ladder, ladder/level or None, how sure, people). `unplaced` lists the competencies that no
    ladder has: (as the file writes it, the id it is likest or None, scores).

    `reasons` gives fields why their column was taken: (code, share or text), see `reasons.*` of the
    words. `lacking` gives core fields without a column the unused headings that are likeliest.
    `readings` are the two readings (kind, field -> heading) of a file whose kind is undecided."""

    header: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    second_header: int | None = None
    fingerprint: str = ""
    recognised: dict[str, str] = field(default_factory=dict)
    samples: dict[str, str] = field(default_factory=dict)
    ambiguous: dict[str, list[str]] = field(default_factory=dict)
    dropped_sensitive: list[str] = field(default_factory=list)
    day_orders: dict[str, str] = field(default_factory=dict)
    scales: dict[str, str] = field(default_factory=dict)
    scale_options: dict[str, list[str]] = field(default_factory=dict)
    scale_rules: dict[str, str] = field(default_factory=dict)
    sheets: list[str] = field(default_factory=list)
    unread_sheets: list[str] = field(default_factory=list)
    placed: list[tuple[str, str | None, str, int]] = field(default_factory=list)
    unplaced: list[tuple[str, str | None, int]] = field(default_factory=list)
    reasons: dict[str, list[tuple[str, float | str]]] = field(default_factory=dict)
    lacking: dict[str, list[str]] = field(default_factory=dict)
    readings: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def asked(self) -> bool:
        """Whether something waits for the reader's choice."""
        return bool(self.ambiguous) or self.read_in_several_ways > 0

    @property
    def read_in_several_ways(self) -> int:
        """Columns whose values do not tell in which order or on which scale they are."""
        return [*self.day_orders.values(), *self.scales.values()].count("ambiguous")


@dataclass(frozen=True)
class FileReport:
    """How one file was read. rows_read = rows_kept + rows_refused; `reason` is the code when the
    whole file is refused."""

    file: str
    kind: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_line: int | None = None
    columns: dict[str, str] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    seen_on: date | None = None
    rows_read: int = 0
    rows_kept: int = 0
    rows_refused: int = 0
    reason: Code | None = None
    understood: Understood = field(default_factory=Understood, compare=False)


@dataclass(frozen=True)
class Known:
    """The ids that cells may refer to: those of the ladders, and the day it is."""

    levels: AbstractSet[tuple[str, str]]
    competencies: AbstractSet[str]
    phases: AbstractSet[str]
    checkpoints: AbstractSet[str]
    today: date
    destinations: AbstractSet[str] = frozenset()  # ladder/level and ladder/vision


@dataclass(frozen=True)
class Intake:
    """Canonical rows per kind of file, a report per file, and every problem in the order of files
    and lines."""

    frames: Mapping[str, pd.DataFrame]
    files: list[FileReport]
    problems: list[Problem]

    @property
    def usable(self) -> bool:
        """Whether at least one person was read from a roster: everything else hangs on people."""
        return len(self.frames["roster"]) > 0


class FileRefusedError(Exception):
    """A whole file cannot be used; `code` says why, `detail` names what was found or is missing."""

    def __init__(self, code: Code, detail: str | None = None) -> None:
        super().__init__(code)
        self.code: Code = code
        self.detail = detail
