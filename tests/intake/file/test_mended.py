"""Refused rows go away with their reason, come back mended, and complete the file they came from;
templates carry the reader's words."""

import csv
import io
from datetime import date

import pytest

from ladder.intake.fields import FIELDS
from ladder.intake.file.refused import to_mend_csv
from ladder.intake.file.safe_csv import safe_text, unguarded
from ladder.intake.model import Source
from ladder.intake.read import read
from ladder.intake.recognition.mapping import map_columns
from ladder.words import LANGUAGES, texts

TODAY = date(2026, 9, 30)
ROSTER = "person,name,hired_on,left_on\nana,Ana,2024-01-08,\nbob,Bob,2024-01-08,2020-01-01\n"


def intake(*files: tuple[str, str]):  # type: ignore[no-untyped-def]  # the frames are looked at below
    sources = [Source(name, content.encode(), TODAY) for name, content in files]
    return read(
        sources, levels=set(), competencies=set(), phases=set(), checkpoints=set(), today=TODAY
    )


def test_a_refused_row_comes_back_mended_beside_its_file() -> None:
    first = intake(("roster.csv", ROSTER))
    assert first.frames["roster"]["person"].tolist() == ["ana"]
    away = to_mend_csv(
        first.files[0].understood.header, first.problems, lambda problem: problem.code, "reason"
    ).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(away)))
    assert rows == [
        ["person", "name", "hired_on", "left_on", "reason"],
        ["bob", "Bob", "2024-01-08", "2020-01-01", "end_before_start"],
    ]
    again = intake(
        ("roster.csv", ROSTER), ("roster.mended.csv", away.replace("2020-01-01", "2025-01-01"))
    )
    assert sorted(again.frames["roster"]["person"]) == ["ana", "bob"]
    assert [
        (report.rows_read, report.rows_kept, report.rows_refused) for report in again.files
    ] == [(2, 1, 1), (1, 1, 0)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", FIELDS)
def test_every_heading_of_a_template_is_understood_when_it_comes_back(
    kind: str, language: str
) -> None:
    words = texts(language)
    headings = {
        field.name: words.get(f"fields.{kind}.{field.name}", words.get(f"fields.{field.name}"))
        for field in FIELDS[kind]
    }
    assert {
        name: heading
        for name, heading in map_columns(kind, list(headings.values())).headings.items()
        if name in headings
    } == headings


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+49 30",
        "-",
        "@ann",
        "a, =b",
        'said "=x',
        "\u200b=x",
        "O'Neill",
        "'quoted'",
        "' x",
        "",
    ],
)
def test_what_is_put_before_a_text_for_spreadsheets_goes_again_when_it_comes_back(
    text: str,
) -> None:
    assert unguarded(str(safe_text(text))) == text
    assert unguarded(text) == text or str(safe_text(unguarded(text))) == text
