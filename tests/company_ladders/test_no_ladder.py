"""Files that are no ladder: refused with one reason; and whatever the bytes, nothing raises and
what comes out is valid."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.company_ladders.read_ladder import read_any
from ladder.ladders.rules import faults_within

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("roster.csv", b"person,name,manager\np1,Ana,\np2,Bo,p1\n", "file_not_a_ladder"),
        ("ladder.csv", b"Competency\nDesign\n", "file_not_a_ladder"),
        ("ladder.csv", b"Competency,Description\nDesign,Shapes\n", "columns_missing"),
        ("ladder.csv", b"Competency,L1\n", "competencies_missing"),
        ("ladder.csv", b"\x89PNG\r\n\x1a\n", "file_not_text"),
        ("ladder.csv", b"", "file_not_text"),
        ("ladder.csv", ("Competency,L1\n" + "x,1\n" * 5002).encode(), "too_many_entries"),
        (
            "ladder.csv",
            ("Competency,L1\n" + "".join(f"c{n},1\n" for n in range(151))).encode(),
            "too_many_entries",
        ),
        ("ladder.csv", b"x" * 1_000_001, "file_too_large"),
        ("ladder.md", b"# a\n" * 20_001, "too_many_entries"),
        ("ladder.md", b"[" * 400_001, "too_many_entries"),
        ("family.yml", BOMB.encode(), "yaml_aliases"),
        ("family.yml", b"name: [", "yaml_unreadable"),
        ("family.yml", b"name: !!python/object/apply:os.system ['true']", "yaml_unreadable"),
        ("family.yml", b"[" * 5000, "nested_too_deeply"),
        ("family.yml", b"[" * 400_000 + b"]" * 400_000, "nested_too_deeply"),
        ("paths.csv", b"Path,Job title,Key behavior\n", "levels_missing"),
        (
            "paths.csv",
            b"Path,Job title,Key behavior\n" + b"".join(b"P%d,T,B\n" % n for n in range(51)),
            "too_many_entries",
        ),
        ("family.yml", b"name: Nothing\n", "file_not_a_ladder"),
        ("family.yml", b"levels: [{id: a}]\ncompetencies: []\n", "competencies_missing"),
        ("family.yml", b"competencies: []\n", "levels_missing"),
    ],
)
def test_a_file_that_is_no_ladder_is_refused_with_one_reason(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    imported = read_any(name, (tmp_path / name).read_bytes())
    refused = [line.code for line in imported.report.lines if line.severity == "refused"]
    assert (imported.ladders, refused) == ((), [code])


WORDS = [
    "Competency",
    "Path",
    "Job title",
    "Key behavior",
    "Level",
    "Theme",
    "",
    "3",
    "-",
    "6",
    "工程师",
    "a",
    "精通",
    '"',
    "3: x",
    "½",
    "٣",
    "１",
]
TABLES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=5), max_size=6).map(
    lambda rows: "\n".join(map(",".join, rows)).encode()
)
KEYS = [
    "id",
    "name",
    "levels",
    "themes",
    "competencies",
    "level",
    "theme",
    "area",
    "summary",
    "examples",
    "proficiency",
]
PLAIN = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=4)
    | st.sampled_from(["x", "y", "Expert"])
)
TREES = st.recursive(
    PLAIN,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=200) | TABLES, st.sampled_from(["x.csv", "x.yml", "x.zip", "", "..", "\\"])
)
def test_no_bytes_make_the_import_raise_and_every_ladder_is_valid(
    content: bytes, name: str
) -> None:
    imported = read_any(name, content)
    assert imported.ladders or any(line.severity == "refused" for line in imported.report.lines)
    assert [fault for ladder in imported.ladders for fault in faults_within(ladder)] == []


@settings(max_examples=150, deadline=None)
@given(TREES)
def test_no_yaml_makes_the_import_raise_and_every_ladder_is_valid(tree: object) -> None:
    imported = read_any("x.yml", json.dumps(tree).encode())
    assert [fault for ladder in imported.ladders for fault in faults_within(ladder)] == []


LINES = [
    "version = 3",
    'version = "1.0.0"',
    "scale = 1",
    "levels = 3",
    "[[levels]]",
    'id = "a"',
    "id = 1",
    "rank = 1",
    'track = "ic"',
    "expects = {a = 9}",
    'next = ["a/b", "c"]',
    "scope = {x = 1, y = [2, 1]}",
    "[[checkpoints]]",
    'level = "a"',
    'kind = "computed"',
    'authored = "project"',
    "rule = {kind = [1]}",
    'rule = {kind = "evidence", pieces = "x"}',
    "[[competencies]]",
    'group = "g"',
    "[levels]",
    "x = 1",
]
TOMLISH = st.lists(st.sampled_from(LINES), max_size=25).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(TOMLISH, TOMLISH)
def test_no_ladder_folder_makes_the_import_raise_and_every_ladder_is_valid(
    structure: str, words: str
) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("a/ladder.toml", structure)
        archive.writestr("a/en.toml", words)
    imported = read_any("x.zip", content.getvalue())
    assert imported.ladders or any(line.severity == "refused" for line in imported.report.lines)
    assert [fault for ladder in imported.ladders for fault in faults_within(ladder)] == []
