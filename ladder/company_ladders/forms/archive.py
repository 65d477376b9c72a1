"""The files of a ZIP, read in memory and never unpacked to disk; what leads out of it or unfolds
without end is refused."""

from __future__ import annotations

import io
import re
import stat
import zipfile
from pathlib import PurePosixPath

from ladder.company_ladders.import_report import NotALadder
from ladder.intake.file.zip_of_tables import BROKEN, NOT_MEANT

MOST_FILES, MOST_BYTES_OF_FILE, MOST_BYTES = 500, 1_000_000, 10_000_000


def files_in(content: bytes) -> dict[PurePosixPath, bytes]:
    """Path -> bytes of each file. Raises NotALadder for a broken or locked archive, one that
    escapes, one that is or unfolds too large.

    Sizes are counted while reading: what an archive says of its own sizes is not believed.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            if any(member.filename.startswith(("xl/", "word/", "ppt/")) for member in members):
                raise NotALadder("file_is_workbook")
            if len(members) > MOST_FILES:
                raise NotALadder("archive_too_large", f"{len(members)} > {MOST_FILES}")
            found: dict[PurePosixPath, bytes] = {}
            left = MOST_BYTES
            for member in members:
                path = _inside(member)
                if set(path.parts) & NOT_MEANT:
                    continue
                found[path] = _read(archive, member, min(left, MOST_BYTES_OF_FILE))
                left -= len(found[path])
            return found
    except BROKEN as fault:
        raise NotALadder("archive_broken", str(fault)[:200]) from fault


def _inside(member: zipfile.ZipInfo) -> PurePosixPath:
    """The path of a member, which stays within the archive; a link could point anywhere."""
    name = member.filename
    path = PurePosixPath(name)
    is_link = stat.S_ISLNK(member.external_attr >> 16)
    if (
        is_link
        or path.is_absolute()
        or ".." in path.parts
        or "\\" in name
        or re.match(r"[A-Za-z]:", name)
    ):
        raise NotALadder("archive_escapes", name[:200])
    return path


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes:
    if member.flag_bits & 0x1:
        raise NotALadder("archive_locked", member.filename[:200])
    with archive.open(member) as file:
        content = file.read(limit + 1)
    if len(content) > limit:
        raise NotALadder("archive_too_large", f"{member.filename[:200]} > {limit}")
    return content
