"""Keeps snapshots in a folder, one file each, named by the hash of its secret; a file is whole or
it is not served."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import hashlib
import os
import pathlib
import re
import secrets
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from ladder.datasets.datasets import KEPT
from ladder.snapshots.record import Damaged, Snapshot, from_bytes, to_bytes

SECRET_BYTES = 32
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
REMEMBERED = timedelta(days=30)
"""How long the list remembers that a closed snapshot was there."""


@dataclass(frozen=True)
class Listed:
    """A snapshot on the list: what is known of it without its secret."""

    id: str
    snapshot: Snapshot
    views: int
    last_seen: datetime | None

    @property
    def is_live(self) -> bool:
        return self.snapshot.is_live(datetime.now(UTC))


def folder() -> pathlib.Path:
    """LADDER_SNAPSHOTS where it is set, else beside the prepared data; nothing in it is served as a
    file."""
    return pathlib.Path(os.environ.get("LADDER_SNAPSHOTS") or KEPT / "snapshots")


def new_secret() -> str:
    """256 bits that nobody guesses, for a link or for an owner."""
    return secrets.token_urlsafe(SECRET_BYTES)


def hashed(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def publish(place: pathlib.Path, snapshot: Snapshot) -> str:
    """Keep a snapshot and return the secret of its link, which is kept nowhere."""
    secret = new_secret()
    _write(place, hashed(secret), snapshot)
    sweep(place)
    return secret


def opened(place: pathlib.Path, secret: str, now: datetime | None = None) -> Snapshot | None:
    """The snapshot behind a link; None for one that never was, is closed, or is damaged: nobody
    learns which.

    Found by the hash of the secret: how long the search takes says nothing about a secret that is
    nearly right."""
    if not SECRET.fullmatch(secret):
        return None
    found = _read(place, hashed(secret))
    return found if found is not None and found.is_live(now or datetime.now(UTC)) else None


def count_view(place: pathlib.Path, secret: str) -> None:
    """One more view: a byte at the end of a file, which many readers may add at once."""
    with (
        contextlib.suppress(FileNotFoundError),
        (place / f"{hashed(secret)}.seen").open("ab") as file,
    ):
        file.write(b".")


def listed(place: pathlib.Path) -> list[Listed]:
    """All that are kept, closed ones too, the newest first."""
    found = ((path.stem, _read(place, path.stem)) for path in place.glob("*.json"))
    every = [
        Listed(id, snapshot, *_seen(place, id)) for id, snapshot in found if snapshot is not None
    ]
    return sorted(every, key=lambda each: each.snapshot.published_at, reverse=True)


def live(place: pathlib.Path, now: datetime | None = None) -> list[Snapshot]:
    return [
        each.snapshot for each in listed(place) if each.snapshot.is_live(now or datetime.now(UTC))
    ]


def revoke(place: pathlib.Path, id: str, now: datetime | None = None) -> None:
    """Close a snapshot at once: its cards leave the disk."""
    found = _read(place, id) if re.fullmatch(r"[0-9a-f]{64}", id) else None
    if found is not None:
        _write(
            place,
            id,
            dataclasses.replace(
                found.emptied(), revoked_at=found.revoked_at or now or datetime.now(UTC)
            ),
        )


def sweep(place: pathlib.Path, now: datetime | None = None) -> None:
    """Empty what has expired, and forget what was closed long ago."""
    now = now or datetime.now(UTC)
    for each in listed(place):
        if (
            min(each.snapshot.expires_at, each.snapshot.revoked_at or each.snapshot.expires_at)
            + REMEMBERED
            < now
        ):
            for ending in ("json", "seen"):
                (place / f"{each.id}.{ending}").unlink(missing_ok=True)
        elif each.snapshot.cards and not each.snapshot.is_live(now):
            _write(place, each.id, each.snapshot.emptied())


def _write(place: pathlib.Path, id: str, snapshot: Snapshot) -> None:
    """All of it under a draft's name and down on the disk, then in its place in one step."""
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=place, prefix=".draft-", delete=False) as draft:
        draft.write(to_bytes(snapshot))
        draft.flush()
        os.fsync(draft.fileno())
    os.replace(draft.name, place / f"{id}.json")


def _read(place: pathlib.Path, id: str) -> Snapshot | None:
    path = place / f"{id}.json"
    try:
        return _parsed(path, path.stat().st_mtime_ns)
    except (FileNotFoundError, Damaged):
        return None


@functools.lru_cache(maxsize=64)
def _parsed(path: pathlib.Path, changed: int) -> Snapshot:
    """A file is read again when it has changed."""
    return from_bytes(path.read_bytes())


def _seen(place: pathlib.Path, id: str) -> tuple[int, datetime | None]:
    try:
        said = (place / f"{id}.seen").stat()
    except FileNotFoundError:
        return 0, None
    return said.st_size, datetime.fromtimestamp(said.st_mtime, UTC)
