"""The datasets one can look at: the shared folder, kept on disk by content, and uploads, which live
in memory and end with their owner."""

from __future__ import annotations

import contextlib
import functools
import os
import pathlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

import duckdb
import pandas as pd

from ladder import HOME, ROOT, measures
from ladder.company_ladders.import_report import Imported, Line
from ladder.company_ladders.merge import settled, with_company_ladders
from ladder.datasets import access_file, viewers
from ladder.datasets.access import Rights
from ladder.datasets.arrivals import beyond_limits, content_of, of_people, read_all
from ladder.datasets.ladders_among_files import (
    LADDER,
    Apart,
    again,
    by_content,
    by_name,
    is_named_as_ladder,
    ladder_sources_in,
    with_ladders,
)
from ladder.datasets.shared import decided, in_force
from ladder.datasets.shared.in_force import HeldBack
from ladder.intake.file.zip_of_tables import tables_of
from ladder.intake.model import Intake, Source
from ladder.intake.read import SUFFIXES, sources_in
from ladder.intake.reader_choices import Choices
from ladder.ladders import adopted, catalogue
from ladder.ladders.ladder import Ladder
from ladder.measures import reading_days
from ladder.privacy.small_groups import Reasons
from ladder.warehouse import warehouse
from ladder.warehouse.kept_values import KeptValues, size_of
from ladder.warehouse.kept_verdicts import KeptVerdicts
from ladder.warehouse.versions import version_of

SAMPLE = ROOT / "data" / "sample"
KEPT = pathlib.Path(os.environ.get("LADDER_HOME") or HOME / ".ladder")
EVERYONE = viewers.EVERYONE
READ_AGAIN = 3


@dataclass(frozen=True)
class Dataset:
    """One prepared dataset. Answers, and what pages say of them, are kept with it, so that those of
    an upload are seen by nobody else and end with it."""

    origin: str  # 'sample', 'folder' or 'upload'
    warehouse: warehouse.Warehouse
    read_at: datetime
    newest_day: date
    known_from: date
    people: int
    kept: KeptVerdicts
    ladders: Mapping[str, Ladder]
    not_adopted: adopted.NotAdopted | None = None
    ladder_lines: tuple[Line, ...] = ()  # what was said of the ladders among its files
    held_back: HeldBack | None = None  # what lies in the folder now is not simply taken
    not_kept: bool = False  # it should be kept on disk, and cannot be
    rights: Rights | None = None  # of whoever asks; None: the operator, or the owner of an upload
    values: KeptValues = field(default_factory=KeptValues, repr=False, compare=False)
    keeps_pages: bool = True  # what pages say may be kept among its values, too

    def ask(
        self, name: str, folder: str = "measures", *, about: str | None = None, **given: Any
    ) -> pd.DataFrame:
        """The rows of one question, as far as whoever asks may see them; a frame of the caller's
        own, which may be changed. `about`: only those about one person. Raises NotAllowed."""
        given = self._completed(given)
        rows = (
            self._answer(name, folder, given)
            if self.rights is None
            else self.rights.rows(self._answer, name, folder, given, about)
        )
        return rows if about is None else rows[rows["person"] == about]

    def may(
        self, name: str, folder: str = "measures", *, about: str | None = None, **given: Any
    ) -> bool:
        """Whether whoever asks may be told anything of a question."""
        given = self._completed(given)
        return self.rights is None or self.rights.may(name, folder, given, about)

    def sees_line(self, scope: str, day: date) -> bool:
        """Whether whoever asks may see everybody in the line of a scope."""
        return self.rights is None or self.rights.sees_line(scope, day)

    def sees(self, person: str, day: date) -> bool:
        """Whether whoever asks may see what is known of a person on a day."""
        return self.rights is None or self.rights.sees(person, day)

    def history_from(self, person: str) -> date | None:
        """The day from which on whoever asks sees what happened to a person, where it began after
        the first day that the files tell of; None for all of it."""
        since = None if self.rights is None else self.rights.history_from(person)
        return since if since is not None and since > self.told_from else None

    @property
    def looks(self) -> viewers.Viewer | None:
        """Whoever asks; None for the operator, or the owner of an upload."""
        return None if self.rights is None else self.rights.viewer

    def withheld(self, name: str, **given: Any) -> Reasons | None:
        """Which cells of a group measure whoever asks may not read; None where they may read all
        of them."""
        return None if self.rights is None else self.rights.withheld(name, self._completed(given))

    def seen_by(self, viewer: viewers.Viewer) -> Dataset:
        """The same dataset for somebody with rights of their own. Answers are kept once for all, as
        nobody may see them; what a viewer may see of them is decided on every question."""
        return replace(self, rights=Rights(viewer, self._answer, self.newest_day))

    def viewer(self, address: str, file: access_file.AccessFile) -> viewers.Viewer:
        """Whoever signed in with an address. Raises Unknown."""
        return viewers.viewer_of(address, *self._people_and_managers(), file)

    def viewer_of_person(self, person: str, file: access_file.AccessFile) -> viewers.Viewer:
        """Somebody who is there on the newest day, with the rights that signing in would give them.
        Raises Unknown."""
        return viewers.viewer_of_person(person, *self._people_and_managers(), file)

    def _people_and_managers(self) -> tuple[pd.DataFrame, list[str]]:
        """Who is there on the newest day, and those of them who lead somebody."""
        asked = {"day": self.newest_day, "scope": EVERYONE}
        people = self._answer("people_on", "measures", asked)
        return people, list(self._answer("scopes", "measures", asked)["scope"])

    def _completed(self, given: Mapping[str, Any]) -> dict[str, Any]:
        return {"since": given.get("day"), "reading_days": reading_days.days(), **given}

    def _answer(self, name: str, folder: str, given: Mapping[str, Any]) -> pd.DataFrame:
        """The rows of one question as nobody may see them but those who see everyone."""
        given = self._completed(given)
        wanted = measures.parameters_of(name, folder)
        key = (folder, name, *sorted((key, value) for key, value in given.items() if key in wanted))
        rows: pd.DataFrame | None = self.values.get(key)
        if rows is None:
            if measures.wants_verdicts(name, folder):
                self.kept.wanted(given)
            rows = measures.ask(
                self.warehouse, name, folder, kept=self.is_kept(given, name, folder), **given
            )
            self.values.put(key, rows, size_of(rows))
        return rows.copy(deep=False)

    @property
    def told_from(self) -> date:
        """The first day that the files tell anything of: before known_from they name only some of
        those who were there."""
        first = self.warehouse.ask("select min(starts_on) as day from employments")["day"].iloc[0]
        return self.known_from if pd.isna(first) else min(self.known_from, first.date())

    @functools.cached_property
    def leavings_from(self) -> date:
        """The first day from which the files tell who left: known_from, or where one roster is all
        that says who stood where, the day of the first leaving that it lists. Such a roster tells
        of comings and goings since, and not who stood where before its day."""
        told = self.warehouse.ask(
            "select (select min(ends_on) from employments) as first_leaving,"
            " (select count(*) from files where kind in ('roster', 'history')"
            " and (seen_on <> $known_from or seen_on is null)) as others",
            {"known_from": self.known_from},
        ).iloc[0]
        if told["others"] or pd.isna(told["first_leaving"]):
            return self.known_from
        first: date = told["first_leaving"].date()
        return min(self.known_from, first)

    def close(self) -> None:
        """Free its tables and everything kept at once; whatever is asked later raises Closed."""
        self.values.end()
        self.warehouse.close()

    def is_kept(
        self, given: Mapping[str, Any], name: str = "ready_now", folder: str = "measures"
    ) -> bool:
        """Whether all days that a question is asked of are among those whose verdicts are kept."""
        return self.kept.hold(given, both=measures.is_of_two_days(name, folder))

    def sql_of(
        self, name: str, folder: str = "measures", **given: Any
    ) -> tuple[str, Mapping[str, str]]:
        """What `ask` runs for the same parameters, as a person reads it: the question's own text,
        and the parts it stands on (name -> text), which are joined before it as `with`."""
        kept = self.is_kept({"since": given.get("day"), **given}, name, folder)
        return measures.own_sql(name, folder), measures.told_parts(name, folder, kept=kept)


@dataclass(frozen=True)
class Opened:
    """What came of dropped files: the dataset, if a roster was among them, how each was read, and
    what was said of ladders."""

    dataset: Dataset | None
    intake: Intake
    ladder_lines: tuple[Line, ...] = ()


def shared_folder() -> pathlib.Path:
    """The folder that everybody sees: LADDER_DATA where it is set, else the sample company."""
    return pathlib.Path(os.environ.get("LADDER_DATA") or SAMPLE)


def fingerprint(
    folder: pathlib.Path, kept: pathlib.Path = KEPT
) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a folder's files, and of what was decided and confirmed over them:
    when this is unchanged, so is the dataset."""
    found = (
        sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in SUFFIXES
            or is_named_as_ladder(path.name)
            or path.name in (adopted.FILE, access_file.FILE)
        )
        if folder.is_dir()
        else []
    )
    beside = (decided.place(folder, kept), in_force.place(folder, kept) / in_force.CONFIRMED)
    found += [each for each in beside if each.is_file()]
    told = []
    for path in found:
        with contextlib.suppress(FileNotFoundError):  # gone since the folder was listed
            told.append((path.name, path.stat().st_size, path.stat().st_mtime_ns))
    return tuple(told)


def open_folder(folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT) -> Dataset:
    """The dataset of a folder: opened at once if its content was prepared before, else prepared and
    kept. Without a usable roster it holds nobody."""
    return _of_folder(folder, today, kept, keeps=True)


def read_folder(folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT) -> Dataset:
    """The same dataset for one question: opened if it was prepared before, else in memory; nothing
    is written."""
    return _of_folder(folder, today, kept, keeps=False)


def _of_folder(folder: pathlib.Path, today: date, kept: pathlib.Path, *, keeps: bool) -> Dataset:
    """What lies in the folder, or the last good version where that is not plausible. What we ship
    is ours: the sample company is always taken."""
    at = in_force.place(folder, kept)
    before = None if folder == SAMPLE else in_force.taken(at)
    try:
        files = _files_of(folder, today, kept)
    except OSError as fault:
        if before is None:
            raise
        file = pathlib.Path(fault.filename or folder).name
        held = HeldBack(None, at, len(before.people), (), (file,), before.at)
        shown = _in_force(before, at, folder, kept, today, keeps=keeps)
        if shown is None:
            raise
        return replace(shown, held_back=held)
    version = files.version
    now = _prepared(folder, files, today, kept, keeps=keeps)
    if folder == SAMPLE or (before is not None and before.version == version):
        return now
    people = now.ask("people_on", day=now.newest_day, scope=EVERYONE)["person"]
    rows = _rows_used(now)
    if before is not None and in_force.confirmed(at) != version:
        left = now.warehouse.ask("select person from people where left_on is not null")["person"]
        lost, unread = in_force.lost(before, people, left), in_force.unread(before, rows)
        if lost or unread:
            shown = _in_force(before, at, folder, kept, today, keeps=keeps)
            held = HeldBack(
                version,
                at,
                len(before.people),
                tuple(lost),
                tuple(unread),
                None if shown is None else before.at,
            )
            return replace(now if shown is None else shown, held_back=held)
    if keeps and len(people) and not now.not_kept:
        taken = in_force.Taken(
            version, version_of([]), now.read_at, frozenset(map(str, people)), rows
        )
        with contextlib.suppress(OSError):  # what cannot be kept is read again at the next start
            in_force.take(at, taken, _with_ladders(now, files.sources), files.adopted)
    return now


@dataclass(frozen=True)
class _Files:
    """What lies in a folder, read at one moment, and the version that it makes."""

    sources: list[Source]
    adopted: bytes | None
    version: str


def _files_of(folder: pathlib.Path, today: date, kept: pathlib.Path) -> _Files:
    """Read again where a file has changed meanwhile, a few times: somebody is copying. Raises
    OSError where one cannot be read."""
    for _ in range(READ_AGAIN):
        before = fingerprint(folder, kept)
        sources = sources_in(folder) if folder.is_dir() else []
        named = ladder_sources_in(folder) if folder.is_dir() else []
        sources += (table for source in named for table in tables_of(source))
        sources += filter(None, [decided.kept_source(folder, kept, today)])
        if fingerprint(folder, kept) == before:
            break
    own = folder / adopted.FILE
    adopting = own.read_bytes() if own.is_file() else None
    ladders = [path.read_bytes() for path in sorted(catalogue.SHIPPED.glob("*/*.toml"))]
    parts = [part for each in sources for part in content_of(each)]
    keeping = measures.keeping().encode()
    own_list = [] if adopting is None else [adopting]
    return _Files(sources, adopting, version_of([*ladders, *own_list, keeping, *parts]))


def _prepared(
    folder: pathlib.Path, files: _Files, today: date, kept: pathlib.Path, *, keeps: bool
) -> Dataset:
    """The dataset of what was read: opened where it was prepared before. Where nothing can be
    written it lives in memory, and says so."""
    version, not_kept = files.version, False
    counting, fault = adopted.in_force(catalogue.shipped(), folder)
    try:
        house = warehouse.opened(kept, version, spills=keeps)
        own = ladders_again(house, files.sources)
        counting = with_company_ladders(counting, own)
    except warehouse.NotPrepared:
        own, read = _with_own_ladders(by_name(files.sources), today)
        intake, counting = of_people(read), with_company_ladders(counting, own)
        try:
            house, not_kept = _made(kept, version, counting, intake, today, keeps=keeps)
        except warehouse.TooLarge:  # not kept: another machine may have more memory
            house = warehouse.in_memory(counting, beyond_limits(intake), today)
    made = dataset_of(_origin(folder), house, today, counting, fault, ladder_lines_of(own))
    return replace(made, not_kept=not_kept)


def _made(
    kept: pathlib.Path,
    version: str,
    counting: Mapping[str, Ladder],
    intake: Intake,
    today: date,
    *,
    keeps: bool,
) -> tuple[warehouse.Warehouse, bool]:
    """The warehouse, and whether it should have been kept and could not be. Raises TooLarge."""
    if not keeps:
        return warehouse.in_memory(counting, intake, today), False
    spared = in_force.versions_in_force(kept)
    try:
        return (
            warehouse.on_disk(kept, version, counting, intake, today, measures.keeping(), spared),
            False,
        )
    except (OSError, duckdb.IOException):  # read-only, full, or somebody else's
        return warehouse.in_memory(counting, intake, today), True


def _in_force(
    before: in_force.Taken,
    at: pathlib.Path,
    folder: pathlib.Path,
    kept: pathlib.Path,
    today: date,
    *,
    keeps: bool,
) -> Dataset | None:
    """The last good version; None where it can no longer be opened: lost, damaged, or prepared by
    another release."""
    if before.code != version_of([]):
        return None
    try:
        house = warehouse.opened(kept, before.version, spills=keeps)
        own = ladders_again(house, in_force.ladders_beside(at, before.version))
    except (warehouse.NotPrepared, OSError):
        return None
    counting, fault = adopted.in_force(catalogue.shipped(), at / before.version)
    counting = with_company_ladders(counting, own)
    shown = dataset_of(_origin(folder), house, today, counting, fault, ladder_lines_of(own))
    return replace(shown, read_at=before.at)


def files_beside(
    dataset: Dataset, folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT
) -> list[tuple[str, bytes]]:
    """The files of a folder that a dataset of it needs besides its rows, by name: those that hold
    a ladder, and what its company has adopted. Raises OSError."""
    files = _files_of(folder, today, kept)
    own = [(each.name, each.content) for each in _with_ladders(dataset, files.sources)]
    return own if files.adopted is None else [*own, (adopted.FILE, files.adopted)]


def _origin(folder: pathlib.Path) -> str:
    return "sample" if folder == SAMPLE else "folder"


def _rows_used(dataset: Dataset) -> dict[str, int]:
    rows = dataset.warehouse.ask(
        "select file, rows_kept from files where kind <> $k", {"k": LADDER}
    )
    return {
        str(file): int(kept) for file, kept in zip(rows["file"], rows["rows_kept"], strict=True)
    }


def _with_ladders(dataset: Dataset, sources: Sequence[Source]) -> list[Source]:
    """The files among these that hold a ladder, or a sheet with one."""
    known = dataset.warehouse.ask("select file from files where kind = $k", {"k": LADDER})["file"]
    return [
        source
        for source in sources
        if any(file == source.name or file.startswith(f"{source.name} [") for file in known)
    ]


def ladders_again(house: warehouse.Warehouse, sources: Sequence[Source]) -> list[Imported]:
    """The ladders of files that were prepared before: tables are not read again to find them."""
    known = house.ask("select file from files where kind = $kind", {"kind": LADDER})["file"]
    return again(sources, frozenset(known))


def _with_own_ladders(
    apart: Apart,
    today: date,
    choices: Mapping[str, Choices] | None = None,
    told: Callable[[float, str], object] | None = None,
) -> tuple[list[Imported], Intake]:
    """Files read twice where a table among them turns out to be a ladder: people are placed on it,
    and scores are given by its competencies."""
    intake = read_all(apart.tables, today, apart.imported, choices, told)
    chosen = frozenset(file for file, choice in (choices or {}).items() if choice.kind)
    found = by_content(apart, intake, chosen)
    if sum(bool(each.ladders) for each in found.imported) > sum(
        bool(each.ladders) for each in apart.imported
    ):
        intake = read_all(found.tables, today, found.imported, choices, told)
    return found.imported, with_ladders(intake, found.imported)


def ladder_lines_of(imported: Sequence[Imported]) -> tuple[Line, ...]:
    """What is said of a company's ladders, as they stand beside the shipped ones."""
    return tuple(
        line for each in settled(catalogue.shipped(), imported) for line in each.report.lines
    )


def open_upload(
    sources: Sequence[Source],
    today: date,
    choices: Mapping[str, Choices] | None = None,
    told: Callable[[float, str], object] | None = None,
) -> Opened:
    """What dropped files come to, in memory only. Ladders among them join the shipped ones; without
    a usable roster there is no dataset.

    A company's own folder says which proposed checkpoints count; what the sample company has
    adopted is its own choice."""
    as_ladder = frozenset(file for file, choice in (choices or {}).items() if choice.kind == LADDER)
    imported, intake = _with_own_ladders(by_name(sources, as_ladder), today, choices, told)
    folder = shared_folder()
    in_force, fault = (
        (catalogue.shipped(), None)
        if folder == SAMPLE
        else adopted.in_force(catalogue.shipped(), folder)
    )
    ladders = with_company_ladders(in_force, imported)
    lines = ladder_lines_of(imported)
    try:
        house = warehouse.in_memory(ladders, intake, today) if intake.usable else None
    except warehouse.TooLarge:
        house, intake = None, beyond_limits(intake)
    return Opened(
        dataset_of("upload", house, today, ladders, fault, lines) if house else None, intake, lines
    )


def aside(dataset: Dataset, house: warehouse.Warehouse) -> Dataset:
    """The same organisation with another warehouse: its answers are its own, no verdict was kept
    for it, and no page is: it ends as soon as nobody holds it."""
    unkept = KeptVerdicts(house, None)
    return Dataset(
        dataset.origin,
        house,
        dataset.read_at,
        dataset.newest_day,
        dataset.known_from,
        dataset.people,
        unkept,
        dataset.ladders,
        rights=dataset.rights,
        keeps_pages=False,
    )


def dataset_of(
    origin: str,
    house: warehouse.Warehouse,
    today: date,
    ladders: Mapping[str, Ladder],
    fault: adopted.NotAdopted | None,
    ladder_lines: tuple[Line, ...],
) -> Dataset:
    """The dataset of a prepared warehouse; its newest day is not after today."""
    known = house.ask(
        "select known_from, least(newest_day, $today) as newest_day from known_days",
        {"today": today},
    ).iloc[0]
    newest = known["newest_day"].date()
    kept = KeptVerdicts(house, measures.keeping() if origin == "upload" else None)
    people = measures.ask(house, "headcount", day=newest, scope=EVERYONE, workers="everyone")
    begins = known["known_from"].date()
    return Dataset(
        origin,
        house,
        datetime.now().astimezone(),
        newest,
        begins,
        int(people["value"].sum()),
        kept,
        ladders,
        fault,
        ladder_lines,
    )
