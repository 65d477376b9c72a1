"""The one writer of decisions: what is decided over shared data is kept under LADDER_HOME beside
what is prepared of its folder, and read with the folder's own files (docs/decisions/0024)."""

from __future__ import annotations

import contextlib
import csv
import hashlib
import io
import os
import pathlib
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import pandas as pd

from ladder.datasets.viewers import Viewer
from ladder.intake.fields import FIELDS
from ladder.intake.file.safe_csv import csv_bytes, unguarded
from ladder.intake.model import Source

try:
    import fcntl
except ImportError:  # Windows has none; there one process writes
    fcntl = None  # type: ignore[assignment]

VARIABLE, EVERYONE = "LADDER_DECIDE", "everyone"
NAME = "decisions_kept.csv"
COLUMNS = tuple(field.name for field in FIELDS["decisions"])
LONGEST = 500
"""Characters of a cell that is kept."""
MOST = 5_000
"""Decisions that are kept for one folder."""
DRAFT = ".draft-"
_LOCK = threading.Lock()


class TooMany(ValueError):
    """So many decisions are kept already."""


def may_keep(origin: str, viewer: Viewer | None = None) -> bool:
    """Whether what is decided is kept for everybody who sees the shared data: by whoever may see
    everyone where people sign in, by anybody where nobody does and LADDER_DECIDE says so. Of an
    upload nothing is ever kept."""
    if origin == "upload":
        return False
    return os.environ.get(VARIABLE) == EVERYONE if viewer is None else viewer.sees_everyone


def place(folder: pathlib.Path, home: pathlib.Path) -> pathlib.Path:
    """The file of a folder's decisions, by a hash of where the folder lies."""
    mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return home / "decisions" / mark / NAME


def kept_source(folder: pathlib.Path, home: pathlib.Path, today: date) -> Source | None:
    """What was decided over a folder, as a file like the others; None where nothing was."""
    file = place(folder, home)
    try:
        return Source(NAME, file.read_bytes(), today)
    except OSError:
        return None


def keep(folder: pathlib.Path, home: pathlib.Path, decision: Mapping[str, str]) -> None:
    """Adds one decision: all of them are written anew, and take their place in one step. A decision
    of the same words on the same day takes the place of the earlier one. Raises TooMany, and
    OSError where it cannot be kept."""
    file = place(folder, home)
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with _LOCK, _alone(file.parent):
        for left in file.parent.glob(f"{DRAFT}*"):  # by one that was killed while it wrote
            left.unlink(missing_ok=True)
        rows = read(file.read_bytes()) if file.is_file() else []
        rows = [each for each in rows if _name(each) != _name(decision)]
        if len(rows) >= MOST:
            raise TooMany(str(MOST))
        _replace(file, written([*rows, decision]))


def read(content: bytes) -> list[dict[str, str]]:
    """The decisions of a file of our own, in the words in which they were given."""
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [{name: unguarded(cell) for name, cell in row.items()} for row in rows]


def written(decisions: Sequence[Mapping[str, str]]) -> bytes:
    """Decisions as CSV under the headings of the template; empty is empty."""
    rows = [{name: each.get(name, "")[:LONGEST] for name in COLUMNS} for each in decisions]
    return csv_bytes(pd.DataFrame(rows, columns=list(COLUMNS), dtype="str"))


def _name(decision: Mapping[str, str]) -> tuple[str, str]:
    return decision.get("decision", ""), decision.get("on", "")


@contextlib.contextmanager
def _alone(folder: pathlib.Path) -> Iterator[None]:
    """No other process of this machine writes there meanwhile."""
    with (folder / ".lock").open("w") as lock:
        if fcntl is not None:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _replace(file: pathlib.Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=DRAFT, delete=False) as draft:
        try:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
            os.replace(draft.name, file)
        except OSError:
            pathlib.Path(draft.name).unlink(missing_ok=True)
            raise
