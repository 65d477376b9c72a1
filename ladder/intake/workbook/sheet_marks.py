"""What a sheet's cells say beside their values, read from its XML: errors, formulas that were never
computed, and cells merged over several rows."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from xml.etree import ElementTree

Place = tuple[int, int]  # row and column, from 0

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(rb"<c\s([^<>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_AT = re.compile(rb"""\br\s*=\s*["']([A-Za-z]{1,3})(\d{1,7})["']""")
_IS_ERROR = re.compile(rb"""\bt\s*=\s*["']e["']""")
_VALUE = re.compile(rb"<v(?:\s[^>]*)?(?:/>|>([^<]*)</v>)")
_IS_TEXT = re.compile(rb"\bt=\"str\"")
_FORMULA = re.compile(rb"<f\b[^>]*?(?:/>|>([^<]*)</f>)")
_MERGED = re.compile(rb"""<mergeCell\s+ref=["']([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)["']""")
_MOST_ROWS_MERGED = 100_000


@dataclass
class Marks:
    """`errors` gives cells their error ('#REF!'), `formulas` cells without a value their formula
    ('=A1'); `merged` are (first row, last row, first column) of cells over several rows."""

    errors: dict[Place, str] = field(default_factory=dict)
    formulas: dict[Place, str] = field(default_factory=dict)
    merged: list[tuple[int, int, int]] = field(default_factory=list)

    def into(self, rows: list[list[str]]) -> None:
        """Write errors and formulas where the reader found nothing, and the cell of several rows
        into each of them."""
        for (row, column), text in [*self.errors.items(), *self.formulas.items()]:
            if row < len(rows) and column < len(rows[row]) and not rows[row][column].strip():
                rows[row][column] = text
        left = _MOST_ROWS_MERGED
        for first, last, column in self.merged:
            if first < len(rows) and column < len(rows[first]):
                for row in range(first + 1, min(last + 1, len(rows), first + 1 + left)):
                    if not rows[row][column].strip():
                        rows[row][column] = rows[first][column]
                left -= max(0, min(last, len(rows)) - first)


def marks_of(content: bytes, sheet: str) -> Marks:
    """The marks of one sheet of an XLSX archive, which was looked through before; none where its
    XML is not to be found."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        part = _part_of(archive, sheet)
        return _marks(archive.read(part)) if part in archive.namelist() else Marks()


def _part_of(archive: zipfile.ZipFile, sheet: str) -> str:
    """The member that holds a sheet, by the list of sheets and their relations."""
    try:
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))  # noqa: S314  # in a process of its own
        said = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))  # noqa: S314
    except (KeyError, ElementTree.ParseError):
        return ""
    ids = {
        each.get("name"): each.get(_RELATION) for each in book.iter() if each.tag.endswith("}sheet")
    }
    targets = {each.get("Id"): each.get("Target", "") for each in said}
    target = targets.get(ids.get(sheet), "") or ""
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")


def _marks(xml: bytes) -> Marks:
    found = Marks()
    if _IS_ERROR.search(xml) or b"<f" in xml:
        for cell in _CELL.finditer(xml):
            at, inside = _AT.search(cell[1]), cell[2] or b""
            if not at:
                continue
            place = (int(at[2]) - 1, _number(at[1]) - 1)
            value, formula = _VALUE.search(inside), _FORMULA.search(inside)
            if _IS_ERROR.search(cell[1]) and value:
                found.errors[place] = _said(value[1] or b"")
            elif formula and not _has_result(cell[1], value) and b"<is>" not in inside:
                found.formulas[place] = "=" + (_said(formula[1] or b"") or "...()")
    for first, top, last, bottom in _MERGED.findall(xml):
        if int(bottom) > int(top) and _number(last) >= _number(first):
            found.merged.append((int(top) - 1, int(bottom) - 1, _number(first) - 1))
    return found


def _has_result(attributes: bytes, value: re.Match[bytes] | None) -> bool:
    """Whether a formula was computed. An empty <v/> is the result of one that gives a text
    (t="str"); without that it is what a program writes that computes nothing."""
    return value is not None and (bool(value[1]) or _IS_TEXT.search(attributes) is not None)


def _said(text: bytes) -> str:
    return html.unescape(text.decode("utf-8", "replace"))[:200]


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
