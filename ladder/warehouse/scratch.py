"""Private folders for what is only written on the way: held by the process that made them, and
swept by the next one where that process is gone."""

from __future__ import annotations

import atexit
import os
import pathlib
import shutil
import tempfile
import time
from types import TracebackType

try:
    import fcntl
except ImportError:  # Windows has none; there only age tells
    fcntl = None  # type: ignore[assignment]

PREFIX, HELD = "draft-", "held"
UNHELD_SECONDS = 3600
"""A folder that nobody can be seen to hold is left alone for an hour: nothing is prepared for as
long as that."""


class Scratch:
    """A folder of our own inside `folder`, 0700, held until it is closed or the process ends."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.path = pathlib.Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        self._held = os.open(self.path / f"{HELD}-not-yet", os.O_CREAT | os.O_RDWR, 0o600)
        if fcntl is not None:
            fcntl.flock(self._held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.rename(self.path / f"{HELD}-not-yet", self.path / HELD)
        atexit.register(self.close)

    def close(self) -> None:
        """Gone with all that lies in it; a second time nothing."""
        atexit.unregister(self.close)
        if self._held >= 0:
            shutil.rmtree(self.path, ignore_errors=True)
            os.close(self._held)
            self._held = -1

    def __enter__(self) -> pathlib.Path:
        return self.path

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def sweep(folder: pathlib.Path) -> int:
    """Takes away what processes that are gone have left in `folder`; says how many folders."""
    swept = 0
    for path in sorted(folder.glob(f"{PREFIX}*")):
        if path.is_dir() and not path.is_symlink() and _is_left(path):
            shutil.rmtree(path, ignore_errors=True)
            swept += 1
    return swept


def _is_left(path: pathlib.Path) -> bool:
    """Whether nobody holds a folder: its lock is free, or it has none and is old."""
    try:
        held = os.open(path / HELD, os.O_RDWR)
    except OSError:
        return path.exists() and time.time() - path.stat().st_mtime > UNHELD_SECONDS
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    finally:
        os.close(held)
    return True
