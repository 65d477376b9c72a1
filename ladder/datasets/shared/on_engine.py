"""The shared dataset where it lies in a database elsewhere: loaded there from a folder, opened from
there."""

from __future__ import annotations

import os
import pathlib
import threading
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import cachetools

from ladder.company_ladders.merge import with_company_ladders
from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.shared.in_force import HeldBack
from ladder.intake.model import Source
from ladder.ladders import adopted, catalogue
from ladder.warehouse.engines.by_address import engine_at
from ladder.warehouse.engines.engine import ENGINE, EngineFault, Loaded
from ladder.warehouse.engines.engine_warehouse import EngineWarehouse, files_of, move
from ladder.warehouse.versions import version_of

LOOKED_AFTER_SECONDS = 30
"""A version that was loaded meanwhile is seen after so long at most; a page does not ask for it on
every click."""


@dataclass(frozen=True)
class Moved:
    """What came of loading: the rows of each table, and the version that is asked now; or the
    files that wait to be confirmed; without a version nothing was loaded."""

    dataset: Dataset
    rows: Mapping[str, int]
    version: str | None
    held_back: HeldBack | None = None


def address() -> str | None:
    """The engine that holds the shared dataset, as LADDER_ENGINE says; None where it lies in the
    shared folder."""
    return os.environ.get(ENGINE, "").strip() or None


def load(
    engine_address: str, folder: pathlib.Path, today: date, kept: pathlib.Path = datasets.KEPT
) -> Moved:
    """Reads and prepares a folder on this machine and moves what came of it into an engine, whole
    or not at all. Files that wait to be confirmed are not moved. Raises EngineFault, and OSError
    where the folder cannot be read."""
    engine = engine_at(engine_address)
    dataset = datasets.open_folder(folder, today, kept)
    if dataset.held_back is not None:
        return Moved(dataset, {}, None, dataset.held_back)
    if not dataset.people:
        return Moved(dataset, {}, None)
    now = datetime.now(UTC)
    loaded = Loaded(version_of([now.isoformat().encode()]), version_of([]), now)
    files = datasets.files_beside(dataset, folder, today, kept)
    return Moved(dataset, move(engine, dataset.warehouse, loaded, files), loaded.version)


@cachetools.cached(cachetools.TTLCache(4, LOOKED_AFTER_SECONDS), lock=threading.Lock())
def loaded_in(engine_address: str) -> Loaded:
    """Which dataset an engine holds, looked up again after a while. Raises EngineFault, also where
    it holds none, or one that another release of this software has prepared."""
    engine = engine_at(engine_address)
    loaded = engine.in_force()
    if loaded is None:
        raise EngineFault("nothing_loaded", engine.where)
    if loaded.code != version_of([]):
        raise EngineFault("other_release", engine.where)
    return loaded


def open_engine(engine_address: str, loaded: Loaded, today: date) -> Dataset:
    """The dataset that an engine holds. Raises EngineFault."""
    house = EngineWarehouse(engine_at(engine_address), loaded.version)
    files = files_of(house)
    sources = [Source(name, content, today) for name, content in files.items()]
    own = datasets.ladders_again(house, sources)
    counting, fault = adopted.in_force_of(catalogue.shipped(), files.get(adopted.FILE))
    counting = with_company_ladders(counting, own)
    lines = datasets.ladder_lines_of(own)
    made = datasets.dataset_of("folder", house, today, counting, fault, lines)
    return replace(made, read_at=loaded.at.astimezone())
