"""A ZIP of tables is read as if each had been dropped by itself; what is none stays as it is."""

from __future__ import annotations

import io
import json
import pathlib
import zipfile
from datetime import date

import pytest

from ladder.__main__ import main
from ladder.intake.file import zip_of_tables
from ladder.intake.file.zip_of_tables import tables_of
from ladder.intake.model import Source

DAY = date(2026, 9, 30)
ROSTER = "person,name,manager\nana,Ana Diaz,\nben,Bo Lee,ana\n"


def packed(*members: tuple[str, str], name: str = "round.zip") -> Source:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in members:
            archive.writestr(path, text)
    return Source(name, out.getvalue(), DAY)


def names(source: Source) -> list[str]:
    return [each.name for each in tables_of(source)]


def test_each_table_stands_under_its_own_name_with_the_day_of_the_zip() -> None:
    source = packed(
        ("out/roster_2026-09-30.csv", ROSTER),
        ("goals.CSV", "goal,title\n"),
        ("__MACOSX/._goals.csv", "x"),
    )
    assert tables_of(source) == [
        Source("roster_2026-09-30.csv", ROSTER.encode(), DAY),
        Source("goals.CSV", b"goal,title\n", DAY),
    ]


def test_two_of_one_name_are_told_apart_and_no_name_leads_out() -> None:
    source = packed(("north/ratings.csv", "a"), ("../south/ratings.csv", "b"))
    assert names(source) == ["north-ratings.csv", "-south-ratings.csv"]


@pytest.mark.parametrize(
    "source",
    [
        packed(("ladder.toml", "x"), ("roster.csv", ROSTER)),
        packed(),
        packed(("roster.csv", ROSTER), name="roster.csv"),
        Source("broken.zip", packed(("roster.csv", ROSTER)).content[:-20], DAY),
        Source("none.zip", b"person,name\n", DAY),
    ],
    ids=["a ladder", "empty", "no zip by name", "cut off", "no zip at all"],
)
def test_anything_else_is_left_to_whoever_reads_it(source: Source) -> None:
    assert tables_of(source) == [source]


def test_what_unfolds_too_large_is_not_unfolded(monkeypatch: pytest.MonkeyPatch) -> None:
    source = packed(("a.csv", "x" * 600), ("b.csv", "y" * 600))
    monkeypatch.setattr(zip_of_tables, "MOST_BYTES", 1_200)
    assert names(source) == ["a.csv", "b.csv"]
    monkeypatch.setattr(zip_of_tables, "MOST_BYTES", 1_199)
    assert names(source) == ["round.zip"]
    monkeypatch.setattr(zip_of_tables, "MOST_BYTES", 10_000)
    monkeypatch.setattr(zip_of_tables, "MOST_FILES", 1)
    assert names(source) == ["round.zip"]


def test_inspect_says_what_each_table_of_a_zip_comes_to(
    tmp_path: pathlib.Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "round.zip"
    path.write_bytes(packed(("roster.csv", ROSTER), ("notes.txt", "nothing\n")).content)
    main(["inspect", str(path), "--json"])
    said = json.loads(capsys.readouterr().out)
    found = said if isinstance(said, list) else [said]
    assert [(each["file"], each["kind"]) for each in found] == [
        (f"{path}/roster.csv", "roster"),
        (f"{path}/notes.txt", None),
    ]
