"""The dataset that a command is about: of the folder it names, of the engine that LADDER_ENGINE
names, or of the shared folder."""

from __future__ import annotations

import pathlib
from datetime import date

from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.shared import on_engine


def folder_of(data: str | None) -> pathlib.Path:
    """The folder that --data names, else the shared one."""
    return pathlib.Path(data) if data else datasets.shared_folder()


def dataset_asked(data: str | None, today: date, *, keeps: bool) -> Dataset:
    """An engine is asked only where no folder is named. `keeps`: what is prepared is kept on disk.
    Raises EngineFault."""
    engine = on_engine.address()
    if engine is not None and not data:
        return on_engine.open_engine(engine, on_engine.loaded_in(engine), today)
    opened = datasets.open_folder if keeps else datasets.read_folder
    return opened(folder_of(data), today)
