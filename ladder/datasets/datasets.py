"""The datasets one can look at: the shared folder, kept on disk by content, and uploads, which live
in memory and end with their owner."""

from __future__ import annotations

import os
import pathlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

import cachetools
import pandas as pd

from ladder import HOME, ROOT, measures
from ladder.company_ladders.import_report import Imported, Line
from ladder.company_ladders.merge import settled, with_company_ladders
from ladder.datasets import access_file, decided, viewers
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
from ladder.intake.model import Intake, Source
from ladder.intake.read import SUFFIXES, sources_in
from ladder.intake.reader_choices import Choices
from ladder.ladders import adopted, catalogue
from ladder.ladders.ladder import Ladder
from ladder.measures import reading_days
from ladder.privacy.small_groups import Reasons
from ladder.warehouse import warehouse
from ladder.warehouse.kept_verdicts import KeptVerdicts
from ladder.warehouse.versions import version_of

SAMPLE = ROOT / "data" / "sample"
KEPT = pathlib.Path(os.environ.get("LADDER_HOME") or HOME / ".ladder")
EVERYONE = viewers.EVERYONE
ANSWERS_KEPT = 512


@dataclass(frozen=True)
class Dataset:
    """One prepared dataset. Answers are kept with it, so that an upload's answers are seen by
    nobody else and end with it."""

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
    rights: Rights | None = None  # of whoever asks; None: the operator, or the owner of an upload
    _answers: cachetools.LRUCache[Any, pd.DataFrame] = field(
        default_factory=lambda: cachetools.LRUCache(ANSWERS_KEPT), repr=False
    )
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

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
        with self._lock:
            rows = self._answers.get(key)
        if rows is None:
            if measures.wants_verdicts(name, folder):
                self.kept.wanted(given)
            rows = measures.ask(
                self.warehouse, name, folder, kept=self.is_kept(given, name, folder), **given
            )
            with self._lock:
                self._answers[key] = rows
        return rows.copy(deep=False)

    @property
    def told_from(self) -> date:
        """The first day that the files tell anything of: before known_from they name only some of
        those who were there."""
        first = self.warehouse.ask("select min(starts_on) as day from employments")["day"].iloc[0]
        return self.known_from if pd.isna(first) else min(self.known_from, first.date())

    def close(self) -> None:
        """Free its tables and every answer at once; whatever is asked later raises Closed."""
        with self._lock:
            self._answers.clear()
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


def fingerprint(folder: pathlib.Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a folder's files: when this is unchanged, so is the dataset."""
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
    found += [each for each in [decided.place(folder, KEPT)] if each.is_file()]
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in found)


def open_folder(folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT) -> Dataset:
    """The dataset of a folder: opened at once if its content was prepared before, else prepared and
    kept. Without a usable roster it holds nobody."""
    return _of_folder(folder, today, kept, keeps=True)


def read_folder(folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT) -> Dataset:
    """The same dataset for one question: opened if it was prepared before, else in memory; nothing
    is written."""
    return _of_folder(folder, today, kept, keeps=False)


def _of_folder(folder: pathlib.Path, today: date, kept: pathlib.Path, *, keeps: bool) -> Dataset:
    sources = sources_in(folder) if folder.is_dir() else []
    sources += ladder_sources_in(folder) if folder.is_dir() else []
    sources += filter(None, [decided.kept_source(folder, kept, today)])
    ladders = [
        path.read_bytes()
        for path in (*sorted(catalogue.SHIPPED.glob("*/*.toml")), folder / adopted.FILE)
        if path.is_file()
    ]
    version = version_of(
        [
            *ladders,
            measures.keeping().encode(),
            *(part for each in sources for part in content_of(each)),
        ]
    )
    in_force, fault = adopted.in_force(catalogue.shipped(), folder)
    try:
        house = warehouse.opened(kept, version, spills=keeps)
        own = _ladders_again(house, sources)
        in_force = with_company_ladders(in_force, own)
    except warehouse.NotPrepared:
        own, read = _with_own_ladders(by_name(sources), today)
        intake, in_force = of_people(read), with_company_ladders(in_force, own)
        try:
            house = (
                warehouse.on_disk(kept, version, in_force, intake, today, measures.keeping())
                if keeps
                else warehouse.in_memory(in_force, intake, today)
            )
        except warehouse.TooLarge:  # not kept: another machine may have more memory
            house = warehouse.in_memory(in_force, beyond_limits(intake), today)
    origin = "sample" if folder == SAMPLE else "folder"
    return _dataset(origin, house, today, in_force, fault, _lines_of(own))


def _ladders_again(house: warehouse.Warehouse, sources: Sequence[Source]) -> list[Imported]:
    """The ladders of a folder that was prepared before: its tables are not read again to find
    them."""
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


def _lines_of(imported: Sequence[Imported]) -> tuple[Line, ...]:
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
    lines = _lines_of(imported)
    try:
        house = warehouse.in_memory(ladders, intake, today) if intake.usable else None
    except warehouse.TooLarge:
        house, intake = None, beyond_limits(intake)
    return Opened(
        _dataset("upload", house, today, ladders, fault, lines) if house else None, intake, lines
    )


def aside(dataset: Dataset, house: warehouse.Warehouse) -> Dataset:
    """The same organisation with another warehouse: its answers are its own, and no verdict was
    kept for it."""
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
    )


def _dataset(
    origin: str,
    house: warehouse.Warehouse,
    today: date,
    ladders: Mapping[str, Ladder],
    fault: adopted.NotAdopted | None,
    ladder_lines: tuple[Line, ...],
) -> Dataset:
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
