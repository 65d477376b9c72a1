"""What was wrong with files by its cause, ranked by the people it holds back; and what the data
lack before coverage, promotions and goals can be shown."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ladder.intake.model import FileReport, Problem

TITLES = "titles_to_place"
SECONDS_A_TITLE = 20
_OF_PEOPLE = "roster"
_SAME_CAUSE = {"level_not_placed": TITLES, "statuses_unknown": "status_unknown"}
_HOLDS_NOBODY = frozenset(
    ["scores_scaled", "sheets_not_read", "file_superseded", "column_unnamed", "heading_duplicate",
     "row_is_total", "text_hidden_characters", "change_to_come", "several_trees", "same_name",
     "snapshots_apart", "readings_apart", "sheets_joined", "other_years", "scores_undated",
     "rater_taken", "rater_by_name", "core_unmapped", "competency_left_out"]
)  # fmt: skip
WAITS = ("likely", "conflict", "none")


@dataclass(frozen=True)
class Cause:
    """Everything of one `code`. `people` are those it holds back (None: nobody, or it is not known
    how many); `rows` the rows or files it is found in, `titles` how many are still to be placed.
    `of` are the people, or where it is not about people the rows, of the files it is found in."""

    code: str
    people: int | None
    rows: int
    problems: tuple[Problem, ...]
    titles: int = 0
    files: tuple[str, ...] = ()
    of: int | None = None

    @property
    def minutes(self) -> int:
        """About how long it takes to place the titles, at least one minute."""
        return max(1, math.ceil(self.titles * SECONDS_A_TITLE / 60))

    @property
    def is_refusal(self) -> bool:
        """Whether whole files of people are not read because of it."""
        return self.code != "ladder_refused" and any(
            each.severity == "refused" and each.line is None for each in self.problems
        )

    @property
    def weight(self) -> int:
        """People held back; where rows are not of people, the rows that are not used."""
        if self.people is not None:
            return self.people
        return len({each.line for each in self.problems if each.severity == "refused"})

    @property
    def share(self) -> float:
        """What it holds back of all that its files hold; the number where that is not known."""
        return self.weight / self.of if self.of else self.weight

    @property
    def holds_back(self) -> bool:
        """Whether anybody, or any row, is not used as it could be because of it."""
        return self.is_refusal or self.weight > 0


def causes(
    problems: Iterable[Problem],
    kinds: Mapping[str, str | None],
    nowhere: int,
    titles: int = 0,
    rows_of: Mapping[str, int] | None = None,
    people: int | None = None,
) -> list[Cause]:
    """The causes, first what keeps whole files out, then by the share that they hold back of the
    people, or rows, of their files.

    `kinds` gives files what they hold, `rows_of` how many rows, those who left among them;
    `nowhere` of the `people` have no level, and `titles` of theirs wait for the reader's word."""
    grouped: dict[str, list[Problem]] = {}
    for problem in problems:
        grouped.setdefault(_SAME_CAUSE.get(problem.code, problem.code), []).append(problem)
    if nowhere:
        grouped.setdefault(TITLES, [])
    else:
        grouped.pop(TITLES, None)
    found = [_cause(code, each, kinds, nowhere, titles) for code, each in grouped.items()]
    counted = [
        replace(each, of=people if each.code == TITLES else _of(each, kinds, rows_of or {}))
        for each in found
    ]
    return sorted(counted, key=_rank)


def _of(cause: Cause, kinds: Mapping[str, str | None], rows_of: Mapping[str, int]) -> int | None:
    """All rows in the files of a cause, of which it holds some back: of people, where it holds back
    people."""
    files = [file for file in cause.files if not cause.people or kinds.get(file) == _OF_PEOPLE]
    return sum(rows_of.get(file, 0) for file in files) or None


def _cause(
    code: str,
    problems: Sequence[Problem],
    kinds: Mapping[str, str | None],
    nowhere: int,
    titles: int,
) -> Cause:
    rows = {(each.file, each.line) for each in problems}
    files = tuple(dict.fromkeys(each.file for each in problems))
    if code == TITLES:
        return Cause(code, nowhere, len(rows), tuple(problems), titles, files)
    of_people = sum(line is not None and kinds.get(file) == _OF_PEOPLE for file, line in rows)
    people = of_people if of_people and code not in _HOLDS_NOBODY else None
    return Cause(code, people, len(rows), tuple(problems), 0, files)


def _rank(cause: Cause) -> tuple[bool, bool, float, int, str]:
    return (
        not cause.is_refusal,
        cause.code in _HOLDS_NOBODY,
        -cause.share,
        -cause.rows,
        cause.code,
    )


def titles_waiting(reports: Sequence[FileReport]) -> list[tuple[str, str, str | None, int]]:
    """(file, cells, suggested 'ladder/level', people) of each title and level that waits for the
    reader's word, in the newest roster that has any; most people first."""
    rosters = [report for report in reports if report.kind == _OF_PEOPLE and _waiting(report)]
    if not rosters:
        return []
    newest = max(rosters, key=lambda report: report.seen_on.isoformat() if report.seen_on else "")
    found = [(newest.file, cells, place, people) for cells, place, people in _waiting(newest)]
    return sorted(found, key=lambda each: -each[3])


def _waiting(report: FileReport) -> list[tuple[str, str | None, int]]:
    return [
        (cells, place, people)
        for cells, place, sure, people in report.understood.placed
        if sure in WAITS
    ]


def lacking(*, placed: int, rated: float, goals: int) -> dict[str, list[str]]:
    """Page -> what is missing before it says anything; nothing where it can be shown."""
    levels = [] if placed else ["levels"]
    return {
        "coverage": [*levels, *([] if rated else ["assessments"])],
        "promotions": levels,
        "goals": [] if goals else ["goals"],
    }
