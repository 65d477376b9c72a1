"""The sheets of a workbook as tables: sheets with the same headings are one, any other is a table
of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ladder.intake.columns import days, vocabulary
from ladder.intake.columns.aliases import folded
from ladder.intake.columns.language_files import months, unaccented
from ladder.intake.file.distinct import encoded, row_by_row
from ladder.intake.file.headless import is_numbered
from ladder.intake.file.table import Table, from_rows
from ladder.intake.model import FileRefusedError
from ladder.intake.workbook.xlsx import Sheet

SHEET = "(sheet)"  # the column that says on which sheet of several a row stands
_SAME = 0.75  # of the headings of the narrower of two sheets stand in the other ...
_ALIKE = 0.6  # ... and of those of the wider
_NO_NAME = re.compile(
    r"(?:sheet|table|tabelle|blatt|feuil|feuille|hoja|planilha|folha|foglio|工作表|表|シート|시트)"
    r"[\s_]*\(?\d*\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Part:
    """A table of a workbook, the sheets that it was put together from (in `group` as they were
    cut), and how many cells of theirs are filled. Lines are counted through all of its sheets:
    `ends` gives the last of each."""

    sheets: list[str]
    table: Table
    filled: int
    ends: list[int]
    group: list[tuple[Sheet, Table]]


def as_one(parts: Sequence[Part], renamed: Sequence[Mapping[str, str]]) -> Part:
    """Parts put together as one table; the headings of each are `renamed` first, and another
    column of a part that is called as one of those is called by its sheet too."""
    group = []
    for part, names in zip(parts, renamed, strict=True):
        for sheet, table in part.group:
            header = [
                names.get(text) or (f"{text} ({sheet.name})" if text in names.values() else text)
                for text in table.header
            ]
            group.append((sheet, replace(table, header=header)))
    return _together(group)


def parts_of(
    sheets: Sequence[Sheet], chosen: str | None = None, header_line: int | None = None
) -> list[Part]:
    """The tables of the sheets that are shown (of all, if none is); of the `chosen` one only, where
    there is such a sheet. A sheet whose rows all stand in another is left out of it."""
    named = [each for each in sheets if each.name == chosen]
    looked_at = named or _newest_of_months([each for each in sheets if each.shown] or list(sheets))
    cut: list[tuple[Sheet, Table]] = []
    for each in looked_at:
        try:
            cut.append((each, from_rows(each.rows, header_line)))
        except FileRefusedError:
            if len(looked_at) == 1:
                raise
    groups: list[list[tuple[Sheet, Table]]] = []
    for sheet, table in sorted(cut, key=lambda each: -len(each[1].lines)):
        group = next((group for group in groups if _are_one(group[0][1], table)), None)
        if group is None:
            groups.append([(sheet, table)])
        elif not any(
            _repeats(table, other) and None in days_of([sheet.name, each.name])
            for each, other in group
        ):  # the people of a month may all be those of the month before
            group.append((sheet, table))
    order = {each.name: nth for nth, each in enumerate(sheets)}
    parts = [_together(sorted(group, key=lambda each: order[each[0].name])) for group in groups]
    return sorted(parts, key=lambda part: order[part.sheets[0]])


def _newest_of_months(sheets: list[Sheet]) -> list[Sheet]:
    """Of sheets that are called as months and nothing else the newest alone: of which year they are
    nobody says. They stand in the order of months, else in the opposite one."""
    numbers = [months().get(unaccented(each.name.strip()).casefold()) for each in sheets]
    known = [number for number in numbers if number is not None]
    if len(sheets) < 2 or len(set(known)) < len(sheets):
        return sheets
    steps = {(after - before) % 12 for before, after in pairwise(known)}
    if steps in ({1}, {11}):
        return [sheets[-1] if steps == {1} else sheets[0]]
    return [sheets[known.index(max(known))]]


def field_of_sheets(kind: str, names: Sequence[str]) -> str | None:
    """What the names of sheets say of their rows: the month or day they speak of, who works here,
    whose goals they are, else the team; None where they are only numbered."""
    if any(_NO_NAME.fullmatch(name.strip()) for name in names):
        return None
    if kind == "roster":
        if None not in days_of(names):
            return "snapshot_on"
        if all(vocabulary.employment(list(names))):
            return "status"
        return "team"
    return "person" if kind in ("goals", "assessments") else None


def days_of(names: Sequence[str]) -> list[str | None]:
    """The day or the month that each name is, as ISO texts."""
    cells: list[str | None] = [name.strip() for name in names]
    read, _ = days.read(cells, days.decide(cells), True)
    whole, bad = days.read(cells, days.decide(cells), False)
    return [
        None
        if month is None
        else f"{month:%Y-%m}"
        if at in bad or whole[at] is None
        else f"{whole[at]:%Y-%m-%d}"
        for at, month in enumerate(read)
    ]


def _are_one(one: Table, other: Table) -> bool:
    """Whether two tables have the same headings, or nearly."""
    if is_numbered(one.header) or is_numbered(other.header):
        return one.header == other.header
    these, those = ({folded(text) for text in each.header if text} for each in (one, other))
    both = len(these & those)
    return (
        both >= 2
        and both >= _SAME * min(len(these), len(those))
        and both >= _ALIKE * max(len(these), len(those))
    )


def _repeats(table: Table, other: Table) -> bool:
    """Whether all rows of a table stand in the other: a sheet of all people beside one per team."""
    if not table.lines:
        return True
    at = {folded(heading): place for place, heading in enumerate(other.header) if heading}
    shared = [
        (place, at[folded(heading)])
        for place, heading in enumerate(table.header)
        if heading and folded(heading) in at
    ]
    there = {tuple(row[place].strip() for _, place in shared) for row in other.rows}
    return all(tuple(row[place].strip() for place, _ in shared) in there for row in table.rows)


def _together(group: list[tuple[Sheet, Table]]) -> Part:
    filled = sum(sheet.filled for sheet, _ in group)
    names = [sheet.name for sheet, _ in group]
    if len(group) == 1:
        return Part(names, group[0][1], filled, [group[0][0].rows[-1][0]], group)
    header: list[str] = []
    for _, table in group:
        known = {folded(text) for text in header}
        header += [text for text in table.header if not text or folded(text) not in known]
    cells: list[list[str]] = [[] for _ in [*header, SHEET]]
    lines: list[int] = []
    faults = []
    ends: list[int] = []
    before = 0
    for sheet, table in group:
        place = {folded(text): at for at, text in enumerate(table.header) if text}
        for column, heading in zip(cells, header, strict=False):
            at = place.get(folded(heading))
            column += [""] * len(table.lines) if at is None else row_by_row(table.columns[at])
        cells[-1] += [sheet.name] * len(table.lines)
        lines += [before + line for line in table.lines]
        faults += [replace(fault, line=before + fault.line) for fault in table.faults]
        before += sheet.rows[-1][0]
        ends.append(before)
    first = group[0][1]
    table = Table(
        [*header, SHEET],
        first.header_line,
        "",
        [encoded(column) for column in cells],
        lines,
        faults,
        first.second_header,
    )
    return Part(names, table, filled, ends, group)
