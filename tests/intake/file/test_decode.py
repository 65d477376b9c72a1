"""Bytes into text: the encodings that real exports use, and what is not text at all."""

from __future__ import annotations

import gzip
import io
import sqlite3
import zipfile
from pathlib import Path

import pytest

from ladder.intake.file.decode import decode
from ladder.intake.model import FileRefusedError

CHINESE = "person,name,team\np1,王小明,平台组\np2,李娜,基础设施\n"
WESTERN = "person,name,team\np1,José Müller,Größe\np2,Zoë Brontë,Café\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (CHINESE.encode(), "utf-8"),
        (CHINESE.encode("utf-8-sig"), "utf-8-sig"),
        (CHINESE.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + CHINESE.encode("utf-16-be"), "utf-16"),
        (CHINESE.encode("utf-32"), "utf-32"),
        (CHINESE.encode("utf-16-le"), "utf-16-le"),
        (CHINESE.encode("utf-16-be"), "utf-16-be"),
        (CHINESE.encode("gb18030"), "gb18030"),
        (CHINESE.encode("gbk"), "gb18030"),
    ],
)
def test_chinese_text_is_read_in_every_encoding_that_exports_use(
    content: bytes, encoding: str
) -> None:
    assert decode(content) == (CHINESE, encoding)


def test_western_european_text_is_not_taken_for_chinese() -> None:
    assert decode(WESTERN.encode("cp1252")) == (WESTERN, "cp1252")


@pytest.mark.parametrize("repeats", [1, 4000])
@pytest.mark.parametrize(
    ("encoding", "names"),
    [
        ("big5", "陳大文,林美麗,張國榮"),
        ("cp932", "山田太郎,さくら,鈴木一郎"),
        ("cp1251", "Иван Петров,Мария Сидорова"),
        ("cp1252", "NOMBRE|CORREO,Ana García|a@x"),  # í is a Hebrew letter in cp1255
        ("cp1250", "Łukasz Żółć,Małgorzata Wiśniewska"),
        ("cp1252", "François Lefèvre,Åsa Öberg,Íñigo Núñez"),
    ],
)
def test_other_encodings_are_guessed_in_short_and_long_files(
    encoding: str, names: str, repeats: int
) -> None:
    text = "person,name\n" + "".join(
        f"p{n},{name}\n" for n, name in enumerate(names.split(",") * repeats)
    )
    assert decode(text.encode(encoding)) == (text, encoding)


def _workbook() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "code", "detail"),
    [
        (b"", "file_empty", None),
        (b"\xef\xbb\xbf \r\n\r\n", "file_empty", None),
        (_workbook(), "file_is_workbook", "XLSX / ZIP"),
        (b"\x89PNG\r\n\x1a\n rest", "file_not_text", "PNG"),
        (b"%PDF-1.7\n", "file_not_text", "PDF"),
        (gzip.compress(b"person,name\n", mtime=0), "file_not_text", "GZIP"),
        (b"person,name\np1,A\x00na\n", "file_not_text", "NUL"),
        (bytes(range(256)) * 4, "file_not_text", "NUL"),
        ("person,name\np1,A\x00na\n".encode("utf-16"), "file_not_text", "NUL"),
        (b"\n <!DOCTYPE html><html><body>Sign in</body></html>", "file_is_html", None),
        (b"<table><tr><td>person</td></tr></table>", "file_is_html", None),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 2\n",
            "file_is_lfs_pointer",
            None,
        ),
        (b"\xef\xbb\xbfperson,name\np1,\xff\xff\n", "encoding_broken", "utf-8-sig, byte 15"),
        (b"\xff\xfep", "encoding_broken", "utf-16, byte 2"),
    ],
)
def test_what_is_no_text_table_is_refused_by_its_name(
    content: bytes, code: str, detail: str | None
) -> None:
    with pytest.raises(FileRefusedError) as refusal:
        decode(content)
    assert (refusal.value.code, refusal.value.detail) == (code, detail)


def test_a_real_database_file_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "roster.csv") as database:
        database.execute("create table roster (person text)")
    database.close()
    with pytest.raises(FileRefusedError, match="file_not_text"):
        decode((tmp_path / "roster.csv").read_bytes())


def test_bytes_that_no_encoding_explains_are_refused() -> None:
    with pytest.raises(FileRefusedError, match="encoding_unknown"):
        decode(bytes(range(1, 256)) * 3)


def test_the_size_limit_counts_bytes_and_is_inclusive() -> None:
    assert decode(b"a,b\n1,2\n", size_limit_bytes=8)[0] == "a,b\n1,2\n"
    with pytest.raises(FileRefusedError, match="file_too_large"):
        decode(b"a,b\n1,23\n", size_limit_bytes=8)


def test_lone_accents_in_spanish_words_are_no_vowel_marks_of_arabic() -> None:
    rows = "ana.m@example.org|5|delivery|Compañero|03/21/2026\n" * 6
    text = "correo_corporativo|puntuación|habilidad|tipo_de_evaluador|fecha\n" + rows
    assert decode(text.encode("cp1252")) == (text, "cp1252")
