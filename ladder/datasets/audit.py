"""Who did what on which day, where people sign in: one JSON line each, never what was seen."""

from __future__ import annotations

import json
import os
import pathlib
import re
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, Literal

What = Literal[
    "sign_in",
    "person_page",
    "export",
    "share_opened",
    "share_revoked",
    "upload_read",
    "view_as",
    "confirmed",
    "refusal",
]
NAME = re.compile(r"audit-(\d{4})-(\d{2})\.(\d{3})\.jsonl")
LARGEST_BYTES, LONGEST = 5_000_000, 120
MONTHS, USUAL_MONTHS = "LADDER_AUDIT_MONTHS", 12


def note(
    folder: pathlib.Path,
    what: What,
    who: str,
    about: Mapping[str, str] | None = None,
    at: datetime | None = None,
) -> None:
    """Adds one line to the file of the month; a file that is full is followed by another, and those
    older than LADDER_AUDIT_MONTHS are removed. `about` names a page, a person, a kind of file,
    never what any of them says. A disk that takes nothing more fails no page: the log says so."""
    at = at or datetime.now(UTC)
    said = {key: value[:LONGEST] for key, value in (about or {}).items()}
    row = {"day": at.date().isoformat(), "at": at.isoformat(timespec="seconds")}
    line = json.dumps({**row, "who": who[:LONGEST], "what": what, **said}) + "\n"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = _file_of(folder, at)
        if not path.exists():
            _forget_old(folder, at)
        handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, line.encode("ascii"))  # at once: lines of several processes stay whole
        finally:
            os.close(handle)
    except OSError as fault:
        sys.stderr.write(f"audit: a line of {what} was not kept ({fault.strerror})\n")


def newest(folder: pathlib.Path, most: int) -> list[dict[str, Any]]:
    """The newest lines, the newest first; a line that is not whole is left out."""
    found: list[dict[str, Any]] = []
    for line in _lines_backwards(folder):
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            found.append(row)
        if len(found) == most:
            break
    return found


def _lines_backwards(folder: pathlib.Path) -> Iterator[str]:
    for path in sorted(_files(folder), reverse=True):
        yield from reversed(path.read_text("ascii", "replace").splitlines())


def _files(folder: pathlib.Path) -> list[pathlib.Path]:
    if not folder.is_dir():
        return []
    return [path for path in folder.iterdir() if NAME.fullmatch(path.name)]


def _file_of(folder: pathlib.Path, at: datetime) -> pathlib.Path:
    """The newest file of the month that still has room."""
    for part in range(1000):
        path = folder / f"audit-{at:%Y-%m}.{part:03d}.jsonl"
        if not path.exists() or path.stat().st_size < LARGEST_BYTES:
            return path
    return path


def _forget_old(folder: pathlib.Path, at: datetime) -> None:
    said = os.environ.get(MONTHS, "")
    months = max(int(said), 1) if said.isdecimal() and said.isascii() else USUAL_MONTHS
    for path in _files(folder):
        year, month = map(int, path.name.removeprefix("audit-")[:7].split("-"))
        if (at.year - year) * 12 + at.month - month >= months:
            path.unlink(missing_ok=True)
