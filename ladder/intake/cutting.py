"""The bytes of a file into tables: of a text one, of a workbook one for each of its tables; columns
that nobody may keep are dropped here."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, replace
from itertools import combinations

import pyarrow.compute as pc

from ladder.intake.columns.aliases import is_heading
from ladder.intake.fields import KINDS
from ladder.intake.file.decode import decode
from ladder.intake.file.distinct import encoded
from ladder.intake.file.headless import is_numbered, shape_of
from ladder.intake.file.sensitive import are_states, has_sensitive_values, is_sensitive_heading
from ladder.intake.file.table import Table, tabulate
from ladder.intake.ledger import Ledger
from ladder.intake.model import FileReport, Source, Understood
from ladder.intake.reader_choices import NOTHING_CHOSEN, Choices, fingerprint
from ladder.intake.recognition.best_reading import readings
from ladder.intake.recognition.evidence import Columns
from ladder.intake.recognition.headings import fits
from ladder.intake.recognition.mapping import Mapping, assign
from ladder.intake.rows.wide import is_wide
from ladder.intake.workbook.sheets import SHEET, Part, as_one, days_of, field_of_sheets, parts_of
from ladder.intake.workbook.xlsx import is_workbook, read_workbook

_LOOKED_AT = 500  # different texts of a column


@dataclass(frozen=True)
class Cut:
    """A table to read, with what is known of it so far; `name` is what may say its kind: the name
    of the file, or of the sheet where a workbook holds several tables."""

    source: Source
    name: str
    report: FileReport
    table: Table
    choices: Choices


def tables_of(
    file: str,
    source: Source,
    choices_of: MappingOf[str, Choices],
    size_limit_bytes: int,
    competencies: MappingOf[str, str],
    ledger: Ledger,
) -> list[Cut]:
    """The tables of a file that are to be read, each under a report of its own; the first of a
    workbook bears the file's name, the others 'file [sheet]'. Raises FileRefusedError."""
    choices = choices_of.get(file, NOTHING_CHOSEN)
    if not is_workbook(source.content):
        text, encoding = decode(source.content, size_limit_bytes, choices.encoding)
        report = FileReport(file, encoding=encoding)
        table = tabulate(text, choices.delimiter, choices.header_line)
        return [_cut(source, source.name, report, table, choices, [], ledger)]
    sheets = read_workbook(source.content, size_limit_bytes)
    parts = parts_of(sheets, choices.sheet, choices.header_line)
    known = _of_one_kind([part for part in parts if _is_known(part.table, competencies)])
    used = known or [max(parts, key=lambda part: part.filled)]
    main = _main(used, choices)
    used.sort(key=lambda part: part is not main)
    names = [each.name for each in sheets]
    read = {name for part in used for name in part.sheets}
    left_out = [name for name in names if name not in read]
    if left_out:
        rows = {sheet.name: len(table.lines) for part in parts for sheet, table in part.group}
        unread = sum(rows.get(name, 0) for name in left_out)
        mostly = unread > sum(rows.get(name, 0) for name in read) and choices.sheet is None
        ledger.file(
            file,
            "sheets_mostly_unread" if mostly else "sheets_not_read",
            "warning",
            ", ".join(left_out),
            ", ".join(name for name in names if name in read),
        )
    cuts = []
    for nth, part in enumerate(used):
        called = f"{file} [{part.sheets[0]}]" if nth else file
        if nth:
            ledger.open(called)
        chosen = choices_of.get(called, NOTHING_CHOSEN)
        name = source.name if len(used) == 1 else part.sheets[0]
        report = FileReport(called, encoding="xlsx")
        cut = _cut(source, name, report, part.table, chosen, names, ledger)
        if nth == 0:
            understood = replace(cut.report.understood, unread_sheets=left_out)
            cut = replace(cut, report=replace(cut.report, understood=understood))
        cuts.append(cut)
        if len(part.sheets) > 1:
            starts = [1, *(end + 1 for end in part.ends)]
            places = zip(part.sheets, starts, part.ends, strict=False)
            said = ", ".join(f"{sheet}: {start}-{end}" for sheet, start, end in places)
            ledger.file(called, "sheets_joined", "warning", said)
    return cuts


_PUT_TOGETHER = ("roster", "goals")
_SHARED = 0.2  # of the people of the smaller of two sheets: more, and they are two lists of them


def _of_one_kind(parts: list[Part]) -> list[Part]:
    """Sheets of different people that are read as one kind under different headings are one table
    as those with the same headings are, each column under the heading of the largest."""
    for kind in _PUT_TOGETHER:
        found = {}
        for part in parts:
            best = readings(Columns(part.table.header, part.table.columns))
            if best and best[0].kind == kind and not is_numbered(part.table.header):
                found[id(part)] = best[0].mapping
        of_kind = [part for part in parts if id(part) in found]
        if len(of_kind) < 2 or (kind == "roster" and _name_the_same(of_kind, found)):
            continue
        largest = max(of_kind, key=lambda part: len(part.table.lines))
        shown = found[id(largest)].headings
        for part in of_kind:  # what the largest does not have, the first one names
            shown = {**found[id(part)].headings, **shown}
        renamed = [
            {
                heading: shown[name]
                for name, heading in found[id(part)].headings.items()
                if found[id(part)].recognised[name] != "joined"
            }
            for part in of_kind
        ]
        at = parts.index(of_kind[0])
        rest = [part for part in parts if part not in of_kind]
        parts = [*rest[:at], as_one(of_kind, renamed), *rest[at:]]
    return parts


def _name_the_same(parts: list[Part], found: MappingOf[int, Mapping]) -> bool:
    """Whether two of these sheets list the same people, or have no column of people."""
    people: list[set[str]] = []
    for part in parts:
        place = found[id(part)].places.get("person")
        if place is None:
            return True
        people.append({text for text in part.table.columns[place].dictionary.to_pylist() if text})
    return any(
        len(one & other) > _SHARED * min(len(one), len(other))
        for one, other in combinations(people, 2)
    )


def table_of(source: Source, called: str, kind: str) -> Table:
    """The table of a file, or of the part of a workbook whose report is `called` so and is of this
    kind; nothing else is chosen."""
    of_kind = {called: Choices(kind=kind)}
    cuts = tables_of(source.name, source, of_kind, len(source.content), {}, Ledger())
    cut = next((each for each in cuts if each.report.file == called), cuts[0])
    return by_its_sheets(kind, cut.table, cut.choices)[0]


def by_its_sheets(kind: str, table: Table, choices: Choices) -> tuple[Table, Choices]:
    """A table of several sheets with what their names say as a field, where no column says it."""
    if SHEET not in table.header or SHEET in choices.columns.values():
        return table, choices
    at = table.header.index(SHEET)
    names = table.columns[at].dictionary.to_pylist()
    field = field_of_sheets(kind, names)
    if field is None or field in choices.columns:
        return table, choices
    if field in assign(kind, Columns(table.header, table.columns), choices).places:
        return table, choices
    if field == "snapshot_on":
        days = dict(zip(names, days_of(names), strict=True))
        column = encoded([days[name] for name in table.columns[at].to_pylist()])
        columns = [*table.columns[:at], column, *table.columns[at + 1 :]]
        table = replace(table, columns=columns)
    return table, replace(choices, columns={**choices.columns, field: SHEET})


def samples_of(table: Table, places: Iterable[int]) -> dict[str, str]:
    """Of each of these columns its first filled cell, at most 80 characters of it."""
    found = {}
    for place in places:
        texts = table.columns[place].dictionary.slice(0, _LOOKED_AT)
        filled = texts.filter(pc.match_substring_regex(texts, r"\S"))
        if len(filled):
            found[table.header[place]] = filled[0].as_py().strip()[:80]
    return found


def distinct(table: Table, at: int) -> list[str]:
    """The first different texts of a column."""
    return [text or "" for text in table.columns[at].dictionary.slice(0, _LOOKED_AT).to_pylist()]


def _is_known(table: Table, competencies: MappingOf[str, str]) -> bool:
    """Whether the columns are those of a kind of file, whichever it is."""
    return is_wide(table.header, competencies) or bool(
        readings(Columns(table.header, table.columns))
    )


def _main(parts: list[Part], choices: Choices) -> Part:
    """The table that bears the name of the file: of the kind that was chosen, else of people, else
    the largest."""
    wanted = choices.kind if choices.kind in KINDS else "roster"
    of_kind = [
        part
        for part in parts
        if (found := readings(Columns(part.table.header, part.table.columns)))
        and found[0].kind == wanted
    ]
    return max(of_kind or parts, key=lambda part: part.filled)


def _cut(
    source: Source,
    name: str,
    report: FileReport,
    table: Table,
    choices: Choices,
    sheets: list[str],
    ledger: Ledger,
) -> Cut:
    gone = [
        at for at, heading in enumerate(table.header) if _is_sensitive(heading, distinct(table, at))
    ]
    dropped = [table.header[at] or f"({at + 1})" for at in gone]
    table = table.without(gone)
    understood = Understood(
        header=table.header,
        second_header=table.second_header,
        fingerprint=fingerprint(table.header),
        dropped_sensitive=dropped,
        sheets=sheets,
    )
    if is_numbered(table.header):
        understood = replace(
            understood,
            fingerprint=fingerprint([*table.header, *map(shape_of, table.columns)]),
            samples=samples_of(table, range(len(table.header))),
        )
        ledger.file(report.file, "no_heading_row", "warning", table.header[-1])
    report = replace(
        report,
        delimiter=table.delimiter or None,
        header_line=table.header_line,
        understood=understood,
        rows_read=table.rows_read,
        rows_refused=table.rows_read,
    )
    return Cut(source, name, report, table, choices)


def _names_people(heading: str) -> bool:
    fit = fits("roster", [heading])[0]
    return max(fit.get(field, 0.0) for field in _IDS) >= _SURE


_IDS = ("person", "manager", "manager2")
_SURE = 0.65  # of a heading that is known


def _is_sensitive(heading: str, texts: list[str]) -> bool:
    if has_sensitive_values(texts) and not (
        _names_people(heading) and not has_sensitive_values(texts, may_address=False)
    ):
        return True
    return is_sensitive_heading(heading) and not is_heading(heading) and not are_states(texts)
