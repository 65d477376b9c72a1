"""Stop 2: the datasets one can look at: the shared folder, kept on disk by content, and uploads, which live in memory and end with their owner."""

from __future__ import annotations

import os
import pathlib
import threading
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import cachetools
import duckdb
import pandas as pd

from ladder import adopted, catalogue, measures, warehouse
from ladder.intake.model import Intake, Source
from ladder.intake.read import read, sources_in

HOME = pathlib.Path(__file__).parent.parent
SAMPLE = HOME / "data" / "sample"
KEPT = HOME / ".ladder"
EVERYONE = "*"
ANSWERS_KEPT = 512
SIZE_LIMIT_BYTES = 50 * 1024 * 1024


class NoRoster(ValueError):
    """Nothing in the files can serve as a roster; `intake` says why, file by file."""

    def __init__(self, intake: Intake) -> None:
        self.intake = intake
        super().__init__("no usable roster")


@dataclass(frozen=True)
class Dataset:
    """One prepared dataset. Answers are kept with it, so that an upload's answers are seen by nobody else and end with it."""

    origin: str  # 'sample', 'folder' or 'upload'
    warehouse: warehouse.Warehouse
    read_at: datetime
    newest_day: date
    known_from: date
    people: int
    _answers: cachetools.LRUCache[Any, pd.DataFrame] = field(default_factory=lambda: cachetools.LRUCache(ANSWERS_KEPT), repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def ask(self, name: str, folder: str = "measures", **given: Any) -> pd.DataFrame:
        """The rows of one question; a frame of the caller's own, which may be changed."""
        given.setdefault("since", given.get("day"))
        wanted = measures.parameters_of(name, folder)
        key = (folder, name, *sorted((key, value) for key, value in given.items() if key in wanted))
        with self._lock:
            rows = self._answers.get(key)
        if rows is None:
            rows = measures.ask(self.warehouse, name, folder, **given)
            with self._lock:
                self._answers[key] = rows
        return rows.copy(deep=False)


def shared_folder() -> pathlib.Path:
    """The folder that everybody sees: LADDER_DATA where it is set, else the sample company."""
    return pathlib.Path(os.environ.get("LADDER_DATA") or SAMPLE)


def fingerprint(folder: pathlib.Path) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of a folder's files: when this is unchanged, so is the dataset."""
    found = sorted(path for path in folder.iterdir() if path.suffix.lower() == ".csv" or path.name == adopted.FILE) if folder.is_dir() else []
    return tuple((path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in found)


def open_folder(folder: pathlib.Path, today: date, kept: pathlib.Path = KEPT) -> Dataset:
    """The dataset of a folder: opened at once if its content was prepared before. Without a usable roster it holds nobody."""
    sources = sources_in(folder) if folder.is_dir() else []
    ladders = [path.read_bytes() for path in (*sorted(catalogue.SHIPPED.glob("*/*.toml")), folder / adopted.FILE) if path.is_file()]
    version = warehouse.version_of([*ladders, *(part for each in sources for part in _content(each))])
    try:
        house = warehouse.opened(kept, version)
    except duckdb.IOException:  # not prepared yet
        house = warehouse.on_disk(kept, version, adopted.adopt(catalogue.shipped(), folder), _read(sources, today), today)
    return _dataset("sample" if folder == SAMPLE else "folder", house, today)


def open_upload(sources: list[Source], today: date) -> Dataset:
    """The dataset of dropped files, in memory only. A company's own folder says which proposals count; the sample's choice is its own.

    Raises NoRoster.
    """
    intake = _read(sources, today)
    if not intake.usable:
        raise NoRoster(intake)
    folder = shared_folder()
    ladders = catalogue.shipped() if folder == SAMPLE else adopted.adopt(catalogue.shipped(), folder)
    return _dataset("upload", warehouse.in_memory(ladders, intake, today), today)


def _read(sources: list[Source], today: date) -> Intake:
    ladders = catalogue.shipped().values()
    return read(
        sources,
        today=today,
        size_limit_bytes=SIZE_LIMIT_BYTES,
        levels={(ladder.id, level.id) for ladder in ladders for level in ladder.levels},
        competencies={axis.id for ladder in ladders for axis in ladder.competencies},
        phases={phase.id for ladder in ladders for phase in ladder.phases},
        checkpoints={entry.id for ladder in ladders for entry in ladder.checkpoints},
    )


def _content(source: Source) -> tuple[bytes, bytes, bytes]:
    """The day of an undated file belongs to its content: it is the day that the file speaks of."""
    dated = any(character.isdigit() for character in source.name)
    return source.name.encode(), source.content, b"" if dated else source.changed_on.isoformat().encode()


def _dataset(origin: str, house: warehouse.Warehouse, today: date) -> Dataset:
    known = house.ask("select known_from, least(newest_day, $today) as newest_day from known_days", {"today": today}).iloc[0]
    newest = known["newest_day"].date()
    people = house.ask(measures.full_sql("headcount"), {"day": newest, "since": newest, "scope": EVERYONE})
    return Dataset(origin, house, datetime.now().astimezone(), newest, known["known_from"].date(), int(people["value"].sum()))
