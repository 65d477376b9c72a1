"""The tables of a ZIP, as if each had been dropped by itself; read in memory, and never unpacked to
disk."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections import Counter
from dataclasses import replace
from pathlib import PurePosixPath

from ladder.intake.model import Source

SUFFIXES = frozenset([".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"])
NOT_MEANT = frozenset(["__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".git"])
"""What machines put into an archive by themselves: a file in or under such a name is nobody's."""
MOST_FILES, MOST_BYTES = 3_000, 50 * 1024 * 1024
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,  # locked, or a way of packing that is not known
    LookupError,
)
"""What reading a ZIP raises that is cut off, locked, or none at all."""


def tables_of(source: Source) -> list[Source]:
    """The files of a ZIP that holds tables and nothing else, each under its own name and of the day
    of the ZIP; the file itself where it is anything else, locked, broken, or unfolds too large:
    whoever reads it says why.

    Sizes are counted while reading: what an archive says of its own sizes is not believed."""
    if PurePosixPath(source.name).suffix.lower() != ".zip":
        return [source]
    try:
        with zipfile.ZipFile(io.BytesIO(source.content)) as archive:
            found = _read(archive)
    except BROKEN:
        return [source]
    return [replace(source, name=name, content=content) for name, content in found] or [source]


def _read(archive: zipfile.ZipFile) -> list[tuple[str, bytes]]:
    """Name and bytes of each table; nothing where they are not only tables, or too many."""
    members = [
        (PurePosixPath(member.filename), member)
        for member in archive.infolist()
        if not member.is_dir() and not set(PurePosixPath(member.filename).parts) & NOT_MEANT
    ]
    if len(members) > MOST_FILES or any(path.suffix.lower() not in SUFFIXES for path, _ in members):
        return []
    left, found = MOST_BYTES, []
    named = Counter(path.name for path, _ in members)
    for path, member in members:
        with archive.open(member) as file:
            content = file.read(left + 1)
        left -= len(content)
        if left < 0:
            return []
        # two of one name in two folders are told apart by these, in a name that leads nowhere
        name = path.name if named[path.name] == 1 else "-".join(path.parts).replace("..", "")
        found.append((name, content))
    return found
