"""A workbook's sheets into rows of texts; an archive that would grow beyond reason is refused
before it is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineWorkbook, SheetVisibleEnum

from ladder.intake.model import FileRefusedError
from ladder.intake.workbook.sheet_marks import marks_of

UNPACKED_LIMIT_BYTES = 600_000_000
CELLS_LIMIT = (
    30_000_000  # a sheet is held as a full rectangle: two cells in far corners would be billions
)
SPARSE_LIMIT, LEAST_FILLED = 10_000_000, 0.005  # so large and so empty: a few far cells
_CHUNK = 1 << 20
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the stream that holds a locked workbook
_CELL = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, (line, cells) of every row, how many cells are filled, and whether it is
    shown."""

    name: str
    rows: list[tuple[int, list[str]]]
    filled: int
    shown: bool


def is_workbook(content: bytes) -> bool:
    """Whether these bytes are an XLSX archive or an old XLS file, told from other archives by their
    directory."""
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return True
    return content.startswith(b"PK\x03\x04") and b"xl/worksheets/" in content


def read_workbook(content: bytes, size_limit_bytes: int) -> list[Sheet]:
    """The sheets that hold anything, in their order. Raises FileRefusedError for a broken or
    overgrown workbook, and for one without a cell."""
    if len(content) > size_limit_bytes:
        raise FileRefusedError(
            "file_too_large", f"{len(content) / 1e6:.1f} MB > {size_limit_bytes / 1e6:.1f} MB"
        )
    if content.startswith(b"PK"):
        _refuse_overgrown(content)
    elif _ENCRYPTED in content:
        raise FileRefusedError("workbook_locked")
    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(content))
        shown = {
            each.name: each.visible == SheetVisibleEnum.Visible for each in workbook.sheets_metadata
        }
        cells = {
            name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
            for name in workbook.sheet_names
        }
    except BaseException as error:
        if isinstance(error, (KeyboardInterrupt, SystemExit, MemoryError)):
            raise
        raise FileRefusedError("workbook_broken", type(error).__name__) from error
    sheets = []
    for name, rows in cells.items():
        filled = sum(1 for row in rows for cell in row if cell != "")
        if filled:
            texts = [[_text(cell) for cell in row] for row in rows]
            if content.startswith(b"PK"):
                marks_of(content, name).into(texts)
            sheets.append(Sheet(name, list(enumerate(texts, 1)), filled, shown.get(name, True)))
    if not sheets:
        raise FileRefusedError("file_empty")
    return sheets


def _text(cell: Any) -> str:
    """A cell as a CSV export would write it: days as ISO, whole numbers without a point."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return (
            cell.date().isoformat()
            if cell.time() == time()
            else cell.isoformat(sep=" ", timespec="seconds")
        )
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell.total_seconds() / 86400) if isinstance(cell, timedelta) else str(cell)


def _refuse_overgrown(content: bytes) -> None:
    """Unpack every member in pieces, whatever size it claims, and stop at the limit; look how far
    the cells of its sheets reach."""
    left = UNPACKED_LIMIT_BYTES
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise FileRefusedError("workbook_locked")
                left = _unpacked(content, member, left)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError) as error:
        raise FileRefusedError("workbook_broken", "ZIP") from error


def _unpacked(content: bytes, member: zipfile.ZipInfo, left: int) -> int:
    """How many bytes may still come after this member."""
    at = member.header_offset
    start = (
        at
        + 30
        + int.from_bytes(content[at + 26 : at + 28], "little")
        + int.from_bytes(content[at + 28 : at + 30], "little")
    )
    if member.compress_type == zipfile.ZIP_STORED:
        pieces = iter([content[start : start + member.compress_size]])
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        pieces = _inflated(content[start : start + member.compress_size])
    else:
        raise FileRefusedError("workbook_broken", "ZIP")
    columns, rows, filled, tail = 0, 0, 0, b""
    is_sheet = member.filename.startswith("xl/worksheets/")
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise FileRefusedError("workbook_too_large", f"> {UNPACKED_LIMIT_BYTES / 1e6:.0f} MB")
        if is_sheet:
            for letters, row in _CELL.findall(tail + piece):
                columns, rows = max(columns, _number(letters)), max(rows, int(row))
                filled += 1
            tail = piece[-20:]
        if columns * rows > CELLS_LIMIT:
            raise FileRefusedError("workbook_too_large", f"{rows} x {columns}")
    if columns * rows > max(SPARSE_LIMIT, filled / LEAST_FILLED):
        raise FileRefusedError("workbook_too_large", f"{rows} x {columns}")
    return left


def _inflated(packed: bytes) -> Any:
    unpack = zlib.decompressobj(-15)
    piece = unpack.decompress(packed, _CHUNK)
    while piece:
        yield piece
        piece = unpack.decompress(unpack.unconsumed_tail, _CHUNK)


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
