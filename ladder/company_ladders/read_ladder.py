"""A company's own ladder from a file of any of the forms it is kept in; never raises for what the
file holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import PurePosixPath

from ladder.company_ladders.build import build, distinct
from ladder.company_ladders.draft import Draft
from ladder.company_ladders.forms.archive import files_in
from ladder.company_ladders.forms.career_path import from_career_path, is_career_path
from ladder.company_ladders.forms.data_tree import as_sheet, entries_of, name_in, read_json
from ladder.company_ladders.forms.folder import from_folders
from ladder.company_ladders.forms.job_family import from_job_family, is_job_family, read_yaml
from ladder.company_ladders.forms.long_list import from_long, is_long
from ladder.company_ladders.forms.markdown_document import Document, read_markdown, refuse_empty
from ladder.company_ladders.forms.matrix import from_matrix, is_matrix
from ladder.company_ladders.forms.outline import Entry, Step, from_outline
from ladder.company_ladders.forms.tables import Sheet, cut, sheet_of
from ladder.company_ladders.import_report import Code, Imported, NotALadder, Notes
from ladder.company_ladders.level_likeness import looks_like_a_level
from ladder.company_ladders.order import in_order
from ladder.company_ladders.plausible import refuse_what_is_no_ladder
from ladder.intake.file.decode import decode
from ladder.intake.model import FileRefusedError
from ladder.intake.workbook.xlsx import is_workbook, read_workbook
from ladder.ladders.ladder import Ladder

LARGEST_ARCHIVE, LARGEST_TEXT, MOST_LADDERS = 5_000_000, 1_000_000, 50
MARKDOWN, YAML, JSON = (".md", ".markdown"), (".yml", ".yaml"), (".json",)
IN_ARCHIVES = (*MARKDOWN, *YAML, *JSON, ".csv", ".tsv", ".xlsx", ".xls")
_YAML_BEGINS = ("name:", "levels:", "competencies:", "- id:")

Drafts = Sequence[Draft]


def read_any(name: str, content: bytes, sheet: str | None = None) -> Imported:
    """The ladders in a file, each valid by the catalogue's rules, and the report on it.

    Known forms: a ZIP of ladder folders as in data/ladders or of files of the other forms; YAML and
    JSON, among them the Financial Times' job families; a Markdown document; and a table as CSV or
    as the sheets of a workbook: a matrix of competencies by levels, a long list, 15Five's career
    path. The form is found by what the file holds; its name only gives the ladder one where the
    file does not. What does not look like a ladder is refused, with the reason. Of a workbook only
    one `sheet` is read where that is given."""
    notes = Notes(name)
    stem = sheet or PurePosixPath(name.replace("\\", "/")).stem or "ladder"
    try:
        ladders = _read(content, name, stem, notes, sheet)
    except NotALadder as refusal:
        notes.refuse(refusal.code, None, refusal.detail)
        ladders = []
    except RecursionError:
        notes.refuse("file_beyond_limits")
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


def _read(
    content: bytes, name: str, stem: str, notes: Notes, sheet: str | None = None
) -> list[Ladder]:
    if is_workbook(content):
        return _built(_of_workbook(content, stem, notes, sheet), notes)
    if content.startswith(b"PK"):
        _refuse_large(content, LARGEST_ARCHIVE)
        files = files_in(content)
        if any(path.name == "ladder.toml" for path in files):
            return from_folders(files, stem, notes)
        return _built(_of_archive(files, stem, notes), notes)
    return _built(_of_text(_text(content), name, stem, notes), notes)


def _text(content: bytes) -> str:
    _refuse_large(content, LARGEST_TEXT)
    try:
        return decode(content)[0]
    except FileRefusedError as refusal:
        code: Code = "file_is_workbook" if refusal.code == "file_is_workbook" else "file_not_text"
        raise NotALadder(code, refusal.detail or refusal.code) from refusal


def _refuse_large(content: bytes, limit: int) -> None:
    if len(content) > limit:
        raise NotALadder("file_too_large", f"{len(content)} > {limit}")


def _of_text(text: str, name: str, stem: str, notes: Notes) -> Drafts:
    suffix = PurePosixPath(name.lower()).suffix
    begins = text.lstrip("\ufeff \t\r\n")
    if suffix in JSON or (suffix not in (*MARKDOWN, *YAML) and begins[:1] in ("{", "[")):
        return _of_tree(read_json(text), stem, notes)
    if suffix in YAML or (suffix not in MARKDOWN and begins.startswith(_YAML_BEGINS)):
        return _of_tree(read_yaml(text), stem, notes)
    if suffix in MARKDOWN or begins.startswith(("---", "# ", "## ")):
        return _of_markdown(read_markdown(text), stem, notes)
    return _of_sheet(cut(text, notes), stem, notes)


def _of_tree(content: object, stem: str, notes: Notes) -> Drafts:
    """JSON and YAML: a job family, a list of rows, or an outline of any shape."""
    if is_job_family(content):
        draft = from_job_family(content, stem, notes)
        if draft.levels or isinstance(content, list) or not entries_of(content):
            return _checked([draft], notes, len(draft.texts) + notes.dropped)
    if sheet := as_sheet(content):
        return _of_sheet(sheet, name_in(content) or stem, notes)
    entries = entries_of(content)
    if not entries:
        raise NotALadder("file_not_a_ladder")
    return _of_entries(entries, name_in(content) or stem, notes)


def _of_markdown(document: Document, stem: str, notes: Notes) -> Drafts:
    """By its tables where they say more, else by its headings."""
    refuse_empty(document)
    name = document.name or _title_of(document) or stem
    tables = _tables(document, notes)
    if len(tables) > len(document.entries):
        return _of_entries(tables, name, notes)
    try:
        return _of_entries(document.entries, name, notes)
    except NotALadder:
        if not tables:
            raise
        return _of_entries(tables, name, notes)


def _title_of(document: Document) -> str:
    """The one heading above all others; '' where there is none such."""
    paths = [entry.path for entry in document.entries] + [path for path, _ in document.tables]
    first = {path[0].name for path in paths if len(path) > 1} | {
        path[0].name for path in paths if len(path) == 1
    }
    title = first.pop() if len(first) == 1 else ""
    return "" if looks_like_a_level(title) else title


def _tables(document: Document, notes: Notes) -> list[Entry]:
    """What the tables of a document say: matrices with the same levels are one, each grouped by the
    heading above it; a table of two columns below a level says its competencies."""
    found: list[Entry] = []
    seen: dict[tuple[str, ...], list[Entry]] = {}
    for path, sheet in document.tables:
        aside = Notes(notes.file)
        try:
            drafts = (
                from_long(sheet, "", aside)
                if is_long(sheet)
                else [from_matrix(sheet, "", aside)]
                if is_matrix(sheet)
                else []
            )
        except NotALadder:
            drafts = []
        drafts = [draft for draft in drafts if any(map(looks_like_a_level, draft.levels))]
        for draft in drafts:
            seen.setdefault(tuple(draft.levels), []).extend(_entries_of(draft, path))
        if not drafts and len(sheet.header) == 2:
            found += [
                Entry((*path, Step(row[0])), row[1], str(line))
                for line, row in zip(sheet.lines, sheet.rows, strict=True)
                if row[0] and row[1]
            ]
    matrices = max(seen.values(), key=len, default=[])
    return matrices if len(matrices) > len(found) else found


def _entries_of(draft: Draft, path: tuple[Step, ...]) -> list[Entry]:
    """A draft taken apart again, to be put together with those of other tables."""
    above = path[-1:]
    said = [
        (level.name, axis, str(score))
        for level in draft.levels.values()
        for axis, score in level.expects.items()
    ]
    said += [(text.level, text.competency or "", text.text) for text in draft.texts]
    return [
        Entry((*above, Step(axis, "competency"), Step(level, "level")), text, level)
        for level, axis, text in said
    ]


def _of_sheet(sheet: Sheet, stem: str, notes: Notes) -> Drafts:
    if is_career_path(sheet):
        drafts: Drafts = from_career_path(sheet, notes)
    elif is_long(sheet):
        drafts = from_long(sheet, stem, notes)
    elif is_matrix(sheet):
        drafts = [from_matrix(sheet, stem, notes)]
    else:
        raise NotALadder("file_not_a_ladder", ", ".join(sheet.header[:8]))
    return _checked(drafts, notes, len(sheet.rows))


def _of_entries(entries: Sequence[Entry], name: str, notes: Notes) -> Drafts:
    drafts = from_outline(entries, name, notes)
    return _checked(drafts, notes, len(entries))


def _of_workbook(content: bytes, stem: str, notes: Notes, sheet: str | None = None) -> Drafts:
    """A ladder for each sheet that looks like one, named by the sheet where there are several; or
    one of all sheets where each is a level."""
    sheets = _sheets(content, notes, sheet)
    alike = [name for name in sheets if looks_like_a_level(name)]
    if len(alike) > 1:
        path = [
            Entry((Step(name), Step(row[0])), row[1], f"{name}, {line}")
            for name in alike
            for line, row in zip(sheets[name].lines, sheets[name].rows, strict=True)
            if row[0] and row[1]
        ]
        aside = Notes(notes.file)
        with suppress(NotALadder):
            drafts = _of_entries(path, stem, aside)
            notes.take(aside)
            return drafts
    return _each(
        list(sheets),
        lambda name, notes: _of_sheet(sheets[name], stem if len(sheets) == 1 else name, notes),
        notes,
    )


def _sheets(content: bytes, notes: Notes, only: str | None) -> dict[str, Sheet]:
    """The sheets of a workbook that are tables, by name."""
    _refuse_large(content, LARGEST_ARCHIVE)
    try:
        found = {}
        for each in read_workbook(content, LARGEST_ARCHIVE):
            if only not in (None, each.name):
                continue
            try:
                found[each.name] = sheet_of(((line, cells) for line, cells in each.rows), notes)
            except NotALadder:
                notes.warn("file_ignored", None, each.name)
    except FileRefusedError as refusal:
        raise NotALadder("workbook_unreadable", refusal.detail or refusal.code) from refusal
    if not found:
        raise NotALadder("file_not_a_ladder")
    return found


def _of_archive(files: Mapping[PurePosixPath, bytes], stem: str, notes: Notes) -> Drafts:
    """A ZIP without a ladder.toml: documents of one level each are one ladder, and each other file
    of a known form is one."""
    known = {
        path: content
        for path, content in sorted(files.items())
        if path.suffix.lower() in IN_ARCHIVES
    }
    if not known:
        raise NotALadder("archive_without_ladder", ", ".join(sorted(map(str, files))[:8]))
    notes.warn_of_all("file_ignored", (str(path) for path in sorted(files) if path not in known))
    pages: list[Entry] = []
    for path, content in known.items():
        if path.suffix.lower() in MARKDOWN:
            document = read_markdown(_text(content))
            level = document.level or document.name or _title_of(document) or path.stem
            pages += [
                replace(entry, path=(Step(level), *_below(entry.path, level)))
                for entry in [*document.entries, *_tables(document, notes)]
            ]
    aside = Notes(notes.file)
    with suppress(NotALadder):
        drafts = _of_entries(pages, stem, aside)
        notes.take(aside)
        return drafts
    by_name = {str(path): content for path, content in known.items()}
    return _each(
        list(by_name),
        lambda name, notes: _of_file(PurePosixPath(name), by_name[name], notes),
        notes,
    )


def _below(path: tuple[Step, ...], level: str) -> tuple[Step, ...]:
    """The headings of a document of one level, without the one that names it."""
    return path[1:] if path and path[0].name == level else path


def _of_file(path: PurePosixPath, content: bytes, notes: Notes) -> Drafts:
    if is_workbook(content):
        return _of_workbook(content, path.stem, notes)
    return _of_text(_text(content), path.name, path.stem, notes)


def _each(names: Sequence[str], read: Callable[[str, Notes], Drafts], notes: Notes) -> Drafts:
    """The ladders of those parts of a file that look like one. The first reason of a part that does
    not is raised where none does; else the part is named as left out."""
    found: list[Draft] = []
    refused: list[tuple[str, NotALadder]] = []
    for name in names:
        aside = Notes(notes.file)
        try:
            found += read(name, aside)
            notes.take(aside)
        except NotALadder as refusal:
            refused.append((name, refusal))
    if not found and refused:
        raise refused[0][1]
    notes.warn_of_all("file_ignored", (name for name, _ in refused))
    return found


def _checked(drafts: Drafts, notes: Notes, rows: int) -> Drafts:
    """The drafts of one table or document, where at least one of them looks like a ladder."""
    reasons = []
    for draft in drafts:
        try:
            refuse_what_is_no_ladder(draft, notes.dropped, rows)
        except NotALadder as refusal:
            reasons.append(refusal)
    if drafts and len(reasons) == len(drafts):
        raise reasons[0]
    return [in_order(draft, notes) for draft in drafts]


def _built(drafts: Drafts, notes: Notes) -> list[Ladder]:
    if len(drafts) > MOST_LADDERS:
        raise NotALadder("too_many_entries", f"{len(drafts)} > {MOST_LADDERS}")
    if not drafts:
        raise NotALadder("levels_missing")
    ladders = [ladder for draft in drafts if (ladder := build(draft, notes))]
    return [
        with_id(ladder, id)
        for ladder, id in zip(ladders, distinct(each.id for each in ladders), strict=True)
    ]
