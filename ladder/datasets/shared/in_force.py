"""The last good version of a shared folder: it stays in force while what lies there now is not
plausible, until somebody with the right confirms it. It is found again after a restart."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from ladder.intake.model import Source

MOST_LOST = 0.2
"""Share of the people of the last good version that may be gone without a word."""
RECORD, CONFIRMED = "record.json", "confirmed"
DRAFT, DRAFT_ENDS_S = ".draft-", 3600
"""One that is older was left by a process that was killed while it wrote."""


@dataclass(frozen=True)
class Taken:
    """What was last taken: its version, the mark of the code that prepared it, since when, the ids
    of those employed on its newest day, and file -> rows used."""

    version: str
    code: str
    at: datetime
    people: frozenset[str]
    rows: Mapping[str, int]


@dataclass(frozen=True)
class HeldBack:
    """Why what lies in a folder now is not simply taken. `version` is what would be confirmed, None
    where it cannot be read at all; `lost` are ids of people who are gone without a word of their
    leaving, of `before` people; `unread` files of which no row is used any longer.

    `shown_since` is when the version was taken that is shown instead; None where that one can no
    longer be opened, so that what lies there now is shown, and said to be doubtful."""

    version: str | None
    place: pathlib.Path
    before: int
    lost: tuple[str, ...]
    unread: tuple[str, ...]
    shown_since: datetime | None


def place(folder: pathlib.Path, home: pathlib.Path) -> pathlib.Path:
    """Where the last good version of a folder is written down, by a hash of where it lies."""
    mark = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    return home / "in_force" / mark


def taken(at: pathlib.Path) -> Taken | None:
    """What was last taken; None for nothing yet, or where that cannot be read."""
    try:
        said = json.loads((at / RECORD).read_text("utf-8"))
        return Taken(
            str(said["version"]),
            str(said["code"]),
            datetime.fromisoformat(said["at"]),
            frozenset(map(str, said["people"])),
            {str(file): int(rows) for file, rows in said["rows"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def take(at: pathlib.Path, now: Taken, sources: Iterable[Source], adopted: bytes | None) -> None:
    """Writes down what is taken, with the ladders among its files: they are read again when it is
    opened. Raises OSError where nothing can be written."""
    at.mkdir(parents=True, exist_ok=True, mode=0o700)
    beside = at / now.version
    draft = pathlib.Path(tempfile.mkdtemp(prefix="draft-", dir=at))
    try:
        for source in sources:
            _write(draft / source.name, source.content)
        if adopted is not None:
            _write(draft / "adopted.toml", adopted)
        shutil.rmtree(beside, ignore_errors=True)
        os.replace(draft, beside)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    said = {
        "version": now.version,
        "code": now.code,
        "at": now.at.isoformat(),
        "people": sorted(now.people),
        "rows": dict(now.rows),
    }
    _replace(at / RECORD, json.dumps(said).encode())
    for path in at.iterdir():
        if path.is_dir() and path != beside:
            shutil.rmtree(path, ignore_errors=True)
        elif path.name.startswith(DRAFT) and time.time() - path.stat().st_mtime > DRAFT_ENDS_S:
            path.unlink(missing_ok=True)
    with contextlib.suppress(FileNotFoundError):
        (at / CONFIRMED).unlink()


def versions_in_force(home: pathlib.Path) -> frozenset[str]:
    """The last good version of every folder: none of them is forgotten."""
    found = (taken(path.parent) for path in home.glob(f"in_force/*/{RECORD}"))
    return frozenset(each.version for each in found if each is not None)


def confirmed(at: pathlib.Path) -> str | None:
    """The version that somebody has confirmed."""
    try:
        return (at / CONFIRMED).read_text("utf-8").strip()
    except (OSError, ValueError):
        return None


def confirm(held: HeldBack) -> None:
    """From now on what lies in the folder is in force, if it is still what was seen. Raises OSError
    where that cannot be written."""
    if held.version is not None:
        held.place.mkdir(parents=True, exist_ok=True, mode=0o700)
        _replace(held.place / CONFIRMED, held.version.encode())


def lost(before: Taken, employed: Iterable[str], said_to_have_left: Iterable[str]) -> list[str]:
    """Who is gone without a word, by id; nobody, as long as they are few."""
    gone = before.people - {*map(str, employed), *map(str, said_to_have_left)}
    return sorted(gone) if len(gone) > MOST_LOST * len(before.people) else []


def unread(before: Taken, rows: Mapping[str, int]) -> list[str]:
    """Files that are still there and of which nothing can be used any longer."""
    return sorted(
        file for file, kept in before.rows.items() if kept and file in rows and not rows[file]
    )


def ladders_beside(at: pathlib.Path, version: str) -> list[Source]:
    """The files with ladders that were taken with a version."""
    found: Sequence[pathlib.Path] = sorted((at / version).glob("*"))
    return [
        Source(path.name, path.read_bytes(), datetime.fromtimestamp(0).date())  # noqa: DTZ006 - ladders have no day
        for path in found
        if path.is_file() and path.name != "adopted.toml"
    ]


def _write(path: pathlib.Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)


def _replace(path: pathlib.Path, content: bytes) -> None:
    """In one step, so that a reader finds the old or the new."""
    handle, draft = tempfile.mkstemp(prefix=DRAFT, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(draft, path)
    except OSError:
        pathlib.Path(draft).unlink(missing_ok=True)
        raise
