"""The dataset that a command is about: of the folder it names, of the engine that LADDER_ENGINE
names, or of the shared folder."""

from __future__ import annotations

import contextlib
import pathlib
from collections.abc import Iterator
from datetime import date

from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.datasets.shared import on_engine
from ladder.words import Words


class FolderFault(RuntimeError):
    """A folder of data of which something cannot be read: `named` is the file or folder, `why` what
    the system says of it."""

    def __init__(self, named: str, why: str) -> None:
        self.named, self.why = named, why
        super().__init__(f"{named}: {why}")

    def said(self, speaks: Words) -> str:
        """One sentence for a reader."""
        return speaks.say("deck.wrong.file", value=self.named, why=self.why)


@contextlib.contextmanager
def folder_read(folder: pathlib.Path) -> Iterator[None]:
    """Around the reading of a folder. Raises FolderFault."""
    try:
        yield
    except OSError as fault:
        raise FolderFault(str(fault.filename or folder), fault.strerror or str(fault)) from fault


def folder_of(data: str | None) -> pathlib.Path:
    """The folder that --data names, else the shared one."""
    return pathlib.Path(data) if data else datasets.shared_folder()


def dataset_asked(data: str | None, today: date, *, keeps: bool) -> Dataset:
    """An engine is asked only where no folder is named. `keeps`: what is prepared is kept on disk.
    Raises EngineFault and FolderFault."""
    engine = on_engine.address()
    if engine is not None and not data:
        return on_engine.open_engine(engine, on_engine.loaded_in(engine), today)
    opened = datasets.open_folder if keeps else datasets.read_folder
    folder = folder_of(data)
    with folder_read(folder):
        return opened(folder, today)
