"""A ZIP that leads out of itself, is locked, damaged, or unfolds without end is refused before it
does harm."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.company_ladders.read_ladder import read_any
from tests.company_ladders.given import EN, TOML, codes, zipped


@pytest.mark.parametrize(
    "name",
    [
        "../ladder.toml",
        "/etc/ladder.toml",
        "a/../../ladder.toml",
        "C:/ladder.toml",
        "a\\..\\ladder.toml",
    ],
)
def test_an_archive_that_leads_out_of_itself_is_refused(tmp_path: Path, name: str) -> None:
    imported = zipped(tmp_path, {"makers/ladder.toml": TOML, name: TOML})
    assert (imported.ladders, codes(imported)) == ((), [("archive_escapes", "refused")])


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("makers/ladder.toml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    (tmp_path / "link.zip").write_bytes(content.getvalue())
    assert codes(read_any("link.zip", (tmp_path / "link.zip").read_bytes())) == [
        ("archive_escapes", "refused")
    ]


def test_a_file_that_unfolds_into_megabytes_is_refused_before_it_is_read_whole(
    tmp_path: Path,
) -> None:
    assert codes(zipped(tmp_path, {"makers/ladder.toml": b"#" * 50_000_000})) == [
        ("archive_too_large", "refused")
    ]
    many: dict[str, str | bytes] = {f"{number}.toml": b"#" * 900_000 for number in range(20)}
    assert codes(zipped(tmp_path, many)) == [("archive_too_large", "refused")]
    assert codes(zipped(tmp_path, {f"{number}.toml": "" for number in range(501)})) == [
        ("archive_too_large", "refused")
    ]


def test_what_an_archive_says_of_its_own_sizes_is_not_believed(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("makers/ladder.toml", b"#" * 5_000_000)
    lying = content.getvalue().replace(
        (5_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little")
    )
    assert read_any("lying.zip", lying).ladders == ()


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"readme.txt": "x"}, "archive_without_ladder"),
        ({"xl/workbook.xml": "<x/>"}, "file_is_workbook"),
        ({"makers/ladder.toml": "version = "}, "toml_unreadable"),
        ({"makers/ladder.toml": b"\xff\xfe\x00"}, "toml_unreadable"),
        ({"makers/ladder.toml": "x = " + "[" * 5000}, "nested_too_deeply"),
    ],
)
def test_an_archive_without_a_readable_ladder_says_why(
    tmp_path: Path, files: dict[str, str | bytes], code: str
) -> None:
    imported = zipped(tmp_path, files)
    assert (imported.ladders, imported.report.codes[-1], imported.report.lines[-1].severity) == (
        (),
        code,
        "refused",
    )


def test_a_locked_archive_is_refused() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("makers/ladder.toml", TOML)
    locked = bytearray(content.getvalue())
    locked[locked.index(b"PK\x03\x04") + 6] |= (
        1  # the flag for a password, in both places where it stands
    )
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert codes(read_any("locked.zip", bytes(locked))) == [("archive_locked", "refused")]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), min_size=1, max_size=4))
def test_whatever_is_changed_in_an_archive_the_import_does_not_raise(
    changes: list[tuple[int, int]],
) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("makers/ladder.toml", TOML)
        archive.writestr("makers/en.toml", EN)
    damaged = bytearray(content.getvalue())
    for at, byte in changes:
        damaged[at % len(damaged)] = byte
    imported = read_any("ours.zip", bytes(damaged))
    assert imported.ladders or any(line.severity == "refused" for line in imported.report.lines)


def test_a_damaged_archive_is_refused(tmp_path: Path) -> None:
    assert codes(read_any("ours.zip", b"PK\x03\x04 and no more")) == [("archive_broken", "refused")]
