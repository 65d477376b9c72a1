"""Bytes into text, with the encoding that was found; what is not text is refused by its right
name."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from ladder.intake.file.east_asian import encoding_of
from ladder.intake.model import Code, FileRefusedError

SIZE_LIMIT_BYTES = 200_000_000

# Longest first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: tuple[tuple[bytes, Code, str], ...] = (
    (b"PK\x03\x04", "file_is_workbook", "XLSX / ZIP"),
    (b"PK\x05\x06", "file_is_workbook", "ZIP"),
    (b"\xd0\xcf\x11\xe0", "file_is_workbook", "XLS"),
    (b"\x89PNG", "file_not_text", "PNG"),
    (b"\xff\xd8\xff", "file_not_text", "JPEG"),
    (b"%PDF-", "file_not_text", "PDF"),
    (b"SQLite format 3\x00", "file_not_text", "SQLite"),
    (b"PAR1", "file_not_text", "Parquet"),
    (b"\x1f\x8b", "file_not_text", "GZIP"),
)
_SQL = re.compile(
    r"(?>\s|--[^\n]*\n|/\*.*?\*/;?|set\s[^;]*;|use\s[^;]*;|begin[^;]*;|start transaction;)*+"
    r"(?:create\s+(?:table|database)|drop\s+table|insert\s+into|lock\s+tables|copy\s+\S+\s*\([^)]*\)\s+from)\s",
    re.IGNORECASE | re.DOTALL,
)
_GUESSED_FROM_BYTES = 256_000

# What spreadsheets outside East Asia save as "CSV". Without this list the guess also falls on
# code pages of DOS and old Macs.
_CODE_PAGES = [
    "cp1252",
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
]
# Central European letters as Windows-1252 shows them: a currency sign or a superscript inside a
# word.
_MISREAD = re.compile(r"[^\W\d_][£¯³¹¿¼¾¥]|[£¯³¥][^\W\d_]")


# Letters, and the vowel marks of Hebrew and Arabic: a lone ñ or ó comes out as one of them.
_WORD = re.compile(r"(?:[^\W\d_]|[\u0591-\u05c7\u064b-\u065f])+")
_LATIN = re.compile("[A-Za-z]")
_OTHER_SCRIPT = re.compile("[\u0370-\u07ff]")  # Greek, Cyrillic, Hebrew, Arabic


def decode(
    content: bytes, size_limit_bytes: int = SIZE_LIMIT_BYTES, chosen: str | None = None
) -> tuple[str, str]:
    """(text without its byte order mark, name of the encoding); raises FileRefusedError when this
    cannot be a text table.

    `chosen` is the reader's word for the encoding; then nothing is guessed.
    """
    if len(content) > size_limit_bytes:
        raise FileRefusedError(
            "file_too_large", f"{len(content) / 1e6:.1f} MB > {size_limit_bytes / 1e6:.1f} MB"
        )
    _refuse_by_first_bytes(content)
    text, encoding = _as_chosen(content, chosen) if chosen else _decoded(content)
    text = text.removeprefix("\ufeff")
    if not text or text.isspace():
        raise FileRefusedError("file_empty")
    if "\x00" in text:
        raise FileRefusedError("file_not_text", "NUL")
    if text[:2000].lstrip().lower().startswith(("<!doctype html", "<html", "<head", "<table")):
        raise FileRefusedError("file_is_html")  # also what some systems save under the name .xls
    if _SQL.match(text[:20_000]):
        raise FileRefusedError("file_is_sql")
    return text, encoding


def _refuse_by_first_bytes(content: bytes) -> None:
    for magic, code, name in _MAGIC:
        if content.startswith(magic):
            raise FileRefusedError(code, name)
    if content.startswith(b"version https://git-lfs.github.com/spec/"):
        raise FileRefusedError("file_is_lfs_pointer")


def _decoded(content: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _by_its_mark(content, encoding)
    if b"\x00" in content:
        return _utf_16_without_mark(content)
    text = _strict(content, "utf-8")
    if text is not None:
        return text, "utf-8"
    asian = encoding_of(_first_lines(content))
    if asian and (text := _strict(content, asian)) is not None:
        return text, asian
    return _guessed(content)


def _as_chosen(content: bytes, encoding: str) -> tuple[str, str]:
    text = _strict(content, encoding)
    if text is None or any("\ud800" <= character <= "\udfff" for character in set(text)):
        raise FileRefusedError("encoding_broken", encoding)
    return text, encoding


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _by_its_mark(content: bytes, encoding: str) -> tuple[str, str]:
    try:
        return content.decode(encoding), encoding
    except UnicodeDecodeError as error:
        raise FileRefusedError("encoding_broken", f"{encoding}, byte {error.start}") from error


def _utf_16_without_mark(content: bytes) -> tuple[str, str]:
    """Commas, digits and line ends leave NULs on one side of each pair of bytes; anything else with
    NULs is no text."""
    for encoding, zero, other in (
        ("utf-16-le", content[1::2], content[::2]),
        ("utf-16-be", content[::2], content[1::2]),
    ):
        one_side_only = zero.count(0) >= len(zero) / 10 and not other.count(0)
        text = _strict(content, encoding) if one_side_only else None
        if text is not None and set(text) & set(",;\t|\r\n"):
            return text, encoding
    raise FileRefusedError("file_not_text", "NUL")


def _first_lines(content: bytes) -> bytes:
    sample = content[:_GUESSED_FROM_BYTES]
    if len(sample) < len(content):
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    return sample


def _mixes_scripts(text: str) -> bool:
    """Whether most words with a letter of another script hold Latin ones too: 'Garcםa' is García
    read as Hebrew."""
    words = [word for word in _WORD.findall(text) if _OTHER_SCRIPT.search(word)]
    return 2 * sum(bool(_LATIN.search(word)) for word in words) > len(words)


def _guessed(content: bytes) -> tuple[str, str]:
    """By charset-normalizer from the first lines; of two Latin code pages, which it confuses, by
    the letters that come out."""
    sample = _first_lines(content)
    guess = from_bytes(sample, cp_isolation=_CODE_PAGES).best()
    latin = guess is None or guess.encoding in ("cp1250", "cp1252") or _mixes_scripts(str(guess))
    if latin and _MISREAD.search(sample.decode("cp1252", "replace")):
        encodings = ["cp1250", "cp1252"]
    else:
        encodings = ["cp1252"] if guess is None or latin else [guess.encoding, "cp1252"]
    for encoding in encodings:
        text = _strict(content, encoding)
        if text is not None:
            return text, encoding
    raise FileRefusedError("encoding_unknown")
