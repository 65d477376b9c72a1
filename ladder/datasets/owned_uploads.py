"""Uploads in memory, each with its owner and its end: after some idle hours, or when its owner
forgets it; then all of it is freed at once."""

from __future__ import annotations

import os
import secrets
import threading
import time
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace

import cachetools

from ladder.company_ladders.import_report import Line
from ladder.datasets.datasets import Dataset
from ladder.intake.model import FileReport, Problem, Source
from ladder.intake.reader_choices import Choices

IDLE_HOURS, USUAL_HOURS, MOST_HOURS = "LADDER_UPLOAD_HOURS", 2.0, 10_000
MARK_BYTES = 4
ENDS_REMEMBERED, CHOICES_REMEMBERED = 1_000, 1_000
IDLE, FORGOTTEN = "idle", "forgotten"


@dataclass(frozen=True)
class Upload:
    """What one owner has dropped: the files, what was chosen for them, and what came of it; no
    dataset without a usable roster. `mark` names it in addresses, and opens nothing."""

    sources: tuple[Source, ...]
    choices: Mapping[str, Choices] = field(default_factory=dict)
    dataset: Dataset | None = None
    reports: tuple[FileReport, ...] = ()
    problems: tuple[Problem, ...] = ()
    ladder_lines: tuple[Line, ...] = ()
    mark: str = field(default_factory=lambda: secrets.token_hex(MARK_BYTES))


@dataclass
class _Held:
    upload: Upload
    seen_at: float
    at_end: dict[str, Callable[[], object]] = field(default_factory=dict)


class OwnedUploads:
    """All uploads of one process by their owner, safe between threads. An owner is a text that
    nobody else has: of it only what is given here is known."""

    def __init__(self, idle_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._idle_seconds, self._clock = idle_seconds, clock
        self._held: dict[str, _Held] = {}
        self._ends: cachetools.LRUCache[str, str] = cachetools.LRUCache(ENDS_REMEMBERED)
        self._choices: cachetools.LRUCache[tuple[str, str], Choices] = cachetools.LRUCache(
            CHOICES_REMEMBERED
        )
        self._for_everyone: cachetools.LRUCache[str, Choices] = cachetools.LRUCache(
            CHOICES_REMEMBERED
        )
        self._lock = threading.RLock()
        self._timer: threading.Timer | None = None

    def of(self, owner: str, *, used: bool = True) -> Upload | None:
        """The owner's upload; its idle time begins anew, unless it is not `used` but looked for."""
        self.end_idle()
        with self._lock:
            held = self._held.get(owner)
            if held is None:
                return None
            if used:
                held.seen_at = self._clock()
            return held.upload

    def seconds_left(self, owner: str) -> float:
        """Until the owner's upload ends, if nobody uses it; 0 where there is none."""
        with self._lock:
            held = self._held.get(owner)
            return 0 if held is None else held.seen_at + self._idle_seconds - self._clock()

    def keep(self, owner: str, upload: Upload, key: str, at_end: Callable[[], object]) -> Upload:
        """The owner's upload from now on. One without a usable roster leaves the present dataset in
        place; a dataset that is replaced is freed. `at_end` frees what the caller holds of it under
        `key`."""
        with self._lock:
            before = self._held.get(owner)
            if before is not None:
                old = before.upload.dataset
                if upload.dataset is None and old is not None:
                    upload = replace(upload, dataset=old, mark=before.upload.mark)
                elif old is not None and old is not upload.dataset:
                    old.close()
            ends = {**(before.at_end if before else {}), key: at_end}
            self._held[owner] = _Held(upload, self._clock(), ends)
            self._ends.pop(upload.mark, None)
        self._wake()
        return upload

    def end(self, owner: str, why: str = FORGOTTEN) -> None:
        """Free everything of the owner's upload: tables, answers, files."""
        with self._lock:
            held = self._held.pop(owner, None)
            if held is None:
                return
            self._ends[held.upload.mark] = why
            for key in [key for key in self._choices if key[0] == owner]:
                del self._choices[key]
        if held.upload.dataset is not None:
            held.upload.dataset.close()
        for at_end in held.at_end.values():
            at_end()

    def end_idle(self) -> None:
        """End what nobody has used for too long."""
        with self._lock:
            last = self._clock() - self._idle_seconds
            idle = [owner for owner, held in self._held.items() if held.seen_at <= last]
        for owner in idle:
            self.end(owner, IDLE)

    def why_ended(self, mark: str) -> str | None:
        """Why the upload of this mark ended; None for one that this process has not known."""
        with self._lock:
            return self._ends.get(mark)

    def choices_for(self, owner: str, fingerprint: str) -> Choices | None:
        """What this owner last chose for files with the same headings; else what somebody wants
        remembered for everyone here."""
        with self._lock:
            return self._choices.get((owner, fingerprint)) or self._for_everyone.get(fingerprint)

    def note_choices(self, owner: str, fingerprint: str, choices: Choices) -> None:
        with self._lock:
            self._choices[owner, fingerprint] = choices

    def remember_for_everyone(
        self, fingerprint: str, header: Collection[str], choices: Choices
    ) -> None:
        """Choices for files with the same headings, for every reader of this process until it ends:
        headings and what they mean, never a title or name."""
        with self._lock:
            self._for_everyone[fingerprint] = choices.of_headings(header)

    def _wake(self) -> None:
        """One timer for all, while there is an upload: an end must not wait for a visitor."""
        with self._lock:
            if self._timer is not None or not self._held:
                return
            first = min(held.seen_at for held in self._held.values())
            wait = max(first + self._idle_seconds - self._clock(), 0) + 1
            self._timer = threading.Timer(wait, self._on_time)
            self._timer.daemon = True
            self._timer.start()

    def _on_time(self) -> None:
        self.end_idle()
        with self._lock:
            self._timer = None
        self._wake()


def idle_seconds() -> float:
    """LADDER_UPLOAD_HOURS where it is a sensible number, else two hours."""
    try:
        hours = float(os.environ.get(IDLE_HOURS) or USUAL_HOURS)
    except ValueError:
        hours = USUAL_HOURS
    return (hours if 0 < hours < MOST_HOURS else USUAL_HOURS) * 60 * 60
