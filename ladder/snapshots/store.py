"""Keeps snapshots in a folder, one file each, named by the hash of its secret; a file is whole or
it is not served."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import os
import pathlib
import re
import secrets
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import cachetools

from ladder.datasets.datasets import KEPT
from ladder.snapshots.record import Damaged, Snapshot, from_bytes, to_bytes

SECRET_BYTES = 32
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
REMEMBERED = timedelta(days=30)
"""How long the list remembers that a closed snapshot was there."""
MOST_OPEN = 100
"""Links that one owner may have open at once."""
DRAFT, LATEST = ".draft-", ".latest"
DRAFT_ENDS = timedelta(hours=1)
"""A draft that is older was left by a crash."""


class TooMany(ValueError):
    """The owner has MOST_OPEN links open already."""


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
    """Keep a snapshot and return the secret of its link, which is kept nowhere. Raises TooMany, and
    OSError where it cannot be kept."""
    sweep(place)
    own = sum(each.owned_by == snapshot.owned_by for each in live(place))
    if own >= MOST_OPEN:
        raise TooMany(snapshot.owned_by)
    secret = new_secret()
    _write(place, f"{hashed(secret)}.json", to_bytes(snapshot))
    _note_time(place, datetime.now(UTC), always=True)
    return secret


def opened(place: pathlib.Path, secret: str, now: datetime | None = None) -> Snapshot | None:
    """The snapshot behind a link; None for one that never was, is closed, or is damaged: nobody
    learns which.

    Found by the hash of the secret: how long the search takes says nothing about a secret that is
    nearly right."""
    if not SECRET.fullmatch(secret):
        return None
    found = _read(place, hashed(secret))
    return found if found is not None and found.is_live(_never_earlier(place, now)) else None


def count_view(place: pathlib.Path, secret: str) -> None:
    """One more view: a byte at the end of a file, which many readers may add at once. One that
    cannot be counted is shown all the same."""
    with (
        contextlib.suppress(OSError),
        (place / f"{hashed(secret)}.seen").open("ab") as file,
    ):
        file.write(b".")


def listed(place: pathlib.Path) -> list[Listed]:
    """All that are kept, closed ones too, without their cards, the newest first. One that cannot be
    read is left out."""
    every = [Listed(id, head.snapshot, *_seen(place, id)) for id, head in _heads(place).items()]
    return sorted(every, key=lambda each: each.snapshot.published_at, reverse=True)


def live(place: pathlib.Path, now: datetime | None = None) -> list[Snapshot]:
    """Those that are open, without their cards."""
    now = _never_earlier(place, now)
    return [head.snapshot for head in _heads(place).values() if head.snapshot.is_live(now)]


def revoke(place: pathlib.Path, id: str, now: datetime | None = None) -> None:
    """Close a snapshot at once: its cards leave the disk, also where the disk is full or the file
    damaged."""
    if not re.fullmatch(r"[0-9a-f]{64}", id):
        return
    found = _read(place, id)
    _empty(
        place,
        id,
        None
        if found is None
        else dataclasses.replace(found, revoked_at=found.revoked_at or now or datetime.now(UTC)),
    )


def sweep(place: pathlib.Path, now: datetime | None = None) -> None:
    """Empty what has expired, forget what was closed long ago, and clear away the drafts of
    crashes."""
    now = _never_earlier(place, now)
    for id, head in _heads(place).items():
        found = head.snapshot
        if min(found.expires_at, found.revoked_at or found.expires_at) + REMEMBERED < now:
            for ending in ("json", "seen"):
                with contextlib.suppress(OSError):
                    (place / f"{id}.{ending}").unlink(missing_ok=True)
        elif head.has_cards and not found.is_live(now):
            _empty(place, id, found)
    for draft in place.glob(f"{DRAFT}*"):
        with contextlib.suppress(OSError):
            if draft.stat().st_mtime < (now - DRAFT_ENDS).timestamp():
                draft.unlink()
    _note_time(place, now)


def _never_earlier(place: pathlib.Path, now: datetime | None) -> datetime:
    """The time, or the latest that this folder has seen: a clock that is set back opens nothing
    that had expired."""
    now = now or datetime.now(UTC)
    try:
        return max(now, datetime.fromisoformat((place / LATEST).read_text("ascii")))
    except (OSError, ValueError):
        return now


def _note_time(place: pathlib.Path, now: datetime, *, always: bool = False) -> None:
    """Who publishes trusts the clock as it stands: all that had expired before is empty by then."""
    if place.is_dir() and (always or now >= _never_earlier(place, now)):
        with contextlib.suppress(OSError):
            _write(place, LATEST, now.isoformat().encode("ascii"))


def _empty(place: pathlib.Path, id: str, found: Snapshot | None) -> None:
    """The content goes first: nothing that fails afterwards can keep a link open. That it was there
    is noted if there is room."""
    with contextlib.suppress(OSError):
        (place / f"{id}.json").unlink(missing_ok=True)
        if found is not None:
            _write(place, f"{id}.json", to_bytes(found.emptied()))


def _write(place: pathlib.Path, name: str, content: bytes) -> None:
    """All of it under a draft's name and down on the disk, then in its place in one step."""
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.NamedTemporaryFile(dir=place, prefix=DRAFT, delete=False) as draft:
        try:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
            os.replace(draft.name, place / name)
        except OSError:
            pathlib.Path(draft.name).unlink(missing_ok=True)
            raise


def _read(place: pathlib.Path, id: str) -> Snapshot | None:
    try:
        return from_bytes((place / f"{id}.json").read_bytes())
    except (OSError, Damaged):
        return None


@dataclass(frozen=True)
class _Head:
    """What a list must know of a snapshot, and whether there is more."""

    snapshot: Snapshot
    has_cards: bool


HEADS: cachetools.LRUCache[tuple[str, int, int], Any] = cachetools.LRUCache(10_000)
HEADS_LOCK = threading.Lock()
MISSING = object()
FOLDERS: cachetools.LRUCache[str, tuple[int, Mapping[str, _Head]]] = cachetools.LRUCache(8)
SETTLED_NS = 2_000_000_000


def _heads(place: pathlib.Path) -> Mapping[str, _Head]:
    """Every snapshot of a folder by its id. The folder is looked through again when a file has come
    or gone; in the seconds after that its time may not tell two changes apart."""
    try:
        changed = place.stat().st_mtime_ns
    except OSError:
        return {}
    with HEADS_LOCK:
        known = FOLDERS.get(str(place))
    if known is not None and known[0] == changed:
        return known[1]
    found = _looked_through(place)
    if time.time_ns() - changed > SETTLED_NS:
        with HEADS_LOCK:
            FOLDERS[str(place)] = (changed, found)
    return found


def _looked_through(place: pathlib.Path) -> dict[str, _Head]:
    """A file is read again when it has changed."""
    found: dict[str, _Head] = {}
    for entry in os.scandir(place):
        if not entry.name.endswith(".json"):
            continue
        with contextlib.suppress(OSError):  # closed by somebody else in between
            said = entry.stat()
            key = (entry.path, said.st_mtime_ns, said.st_size)
            with HEADS_LOCK:
                head = HEADS.get(key, MISSING)
            if head is MISSING:
                whole = _read(place, entry.name.removesuffix(".json"))
                head = whole and _Head(dataclasses.replace(whole, cards=()), bool(whole.cards))
                with HEADS_LOCK:
                    HEADS[key] = head
            if isinstance(head, _Head):
                found[entry.name.removesuffix(".json")] = head
    return found


def _seen(place: pathlib.Path, id: str) -> tuple[int, datetime | None]:
    try:
        said = (place / f"{id}.seen").stat()
    except OSError:
        return 0, None
    return said.st_size, datetime.fromtimestamp(said.st_mtime, UTC)
