"""Ladders among the files of a dataset: told from tables of people by what they hold, dropped or
lying in the shared folder, and people are placed on them."""

from __future__ import annotations

import pathlib
from datetime import date
from typing import Any

import pytest

from ladder.command.inspection import inspected
from ladder.datasets import datasets
from ladder.intake.model import Source
from ladder.ladders import catalogue
from ladder.words import Words
from tests.company_ladders.test_ladder_forms import workbook

TODAY = date(2026, 10, 1)


def object_of(path: pathlib.Path, content: str) -> dict[str, Any]:
    path.write_text(content, "utf-8")
    (found,) = inspected(str(path), Words("en"), kind=None, people=None, day=TODAY)
    return found


ROSTER = "person,name,title\nana,Ana,Junior Baker\nbea,Bea,Senior Baker\n"
MATRIX = "Competency,Junior Baker,Senior Baker\nDough,1,4\nOvens,2,3\n"
LONG = "job_level,skill,expected_score\n" + "".join(
    f"{level},{axis},{score}\n"
    for level, axis, score in (
        ("Junior Baker", "Dough", 1),
        ("Junior Baker", "Ovens", 2),
        ("Senior Baker", "Dough", 4),
        ("Senior Baker", "Ovens", 3),
    )
)
DOCUMENT = "# Bakery\n\n## Junior Baker\n\n- Dough: kneads\n- Ovens: watches\n\n## Senior Baker\n\n- Dough: invents\n- Ovens: repairs\n"
SCORES = "person,competency,score,assessed_on,by\nana,dough,1,2026-03-01,manager\n"
LIKE_GOALS = "Title,Area,Description,Target\nJunior Engineer,Dough,Kneads,1\nJunior Engineer,Ovens,Heats,2\nSenior Engineer,Dough,Plans,4\nSenior Engineer,Ovens,Designs,3\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [("ours.csv", MATRIX), ("ours.csv", LONG), ("ours.md", DOCUMENT)],
)
def test_people_are_placed_on_a_ladder_dropped_with_their_roster(name: str, content: str) -> None:
    files = {"roster.csv": ROSTER, name: content, "assessments.csv": SCORES}
    opened = datasets.open_upload(
        [Source(each, text.encode(), TODAY) for each, text in files.items()], TODAY
    )
    assert opened.dataset is not None
    assert [
        (report.file, report.kind, report.reason)
        for report in opened.intake.files
        if report.file == name
    ] == [(name, "ladder", None)]
    roster = opened.intake.frames["roster"]
    assert roster["level"].tolist() == ["junior-baker", "senior-baker"]
    assert len(opened.intake.frames["assessments"]) == 1


def test_ladders_of_the_shared_folder_count_and_its_tables_are_not_read_again_to_find_them(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, kept = tmp_path / "data", tmp_path / "kept"
    folder.mkdir()
    for name, content in (
        ("roster.csv", ROSTER),
        ("ours.csv", LONG),
        ("notes.md", "# Notes\n\nx\n"),
    ):
        (folder / name).write_text(content, "utf-8")
    first = datasets.open_folder(folder, TODAY, kept)
    assert set(first.ladders) - set(catalogue.shipped()) == {"ours"}
    assert [line.code for line in first.ladder_lines if line.severity == "refused"] == [
        "levels_missing"
    ]
    monkeypatch.delattr(datasets, "by_content")  # looking through the tables again would fail
    again = datasets.open_folder(folder, TODAY, kept)
    assert set(again.ladders) == set(first.ladders)
    files = again.ask("files_read").set_index("file")
    assert files["kind"].to_dict() == {
        "notes.md": "ladder",
        "ours.csv": "ladder",
        "roster.csv": "roster",
    }
    problems = again.ask("problems_found")
    assert problems.loc[problems["code"] == "ladder_refused", "file"].tolist() == ["notes.md"]


@pytest.mark.parametrize(
    ("name", "content", "counted"),
    [
        ("ours.csv", MATRIX, {"levels": 2, "competencies": 2, "texts": 0}),
        ("ours.csv", LONG, {"levels": 2, "competencies": 2, "texts": 0}),
        ("ours.csv", LIKE_GOALS, {"levels": 2, "competencies": 2, "texts": 4}),
        ("ours.md", DOCUMENT, {"levels": 2, "competencies": 2, "texts": 4}),
    ],
)
def test_inspect_says_that_a_file_is_a_ladder_and_how_large(
    tmp_path: pathlib.Path, name: str, content: str, counted: dict[str, int]
) -> None:
    found = object_of(tmp_path / name, content)
    assert (found["kind"], found["usable"], found["reason"]) == ("ladder", True, None)
    assert found["ladder"] == counted


def test_inspect_says_why_a_file_is_no_ladder(tmp_path: pathlib.Path) -> None:
    found = object_of(tmp_path / "ours.md", "# Bakery\n\n## Baker\n\n### Dough\n\n- Kneads\n")
    assert (found["kind"], found["usable"], found["reason"]) == ("ladder", False, "levels_missing")
    nearly = object_of(tmp_path / "one.csv", "Competency,Senior Baker\nDough,3\nOvens,2\n")
    assert (nearly["kind"], nearly["usable"]) == (None, False)
    assert "levels_too_few" in {each["code"] for each in nearly["problems"]}


def test_a_file_of_people_is_never_a_ladder(tmp_path: pathlib.Path) -> None:
    for name, content in (("assessments.csv", SCORES), ("roster.csv", ROSTER)):
        assert object_of(tmp_path / name, content)["kind"] == name.removesuffix(".csv")


@pytest.mark.parametrize(
    "content",
    [
        "SKU,Price,Stock\nA-1,3.50,10\nA-2,4.50,12\nA-3,7.25,0\n",
        "SKU,Price,Stock,Sold\nA-1,3.50,10,3\nA-2,4.50,12,1\nA-3,7.25,0,3\n",
        "Ingredient,Grams\nFlour,500\nWater,350\n",
        "Topic,Ovens\nDough,\nBread,\n",
    ],
)
def test_of_a_table_of_anything_else_nothing_is_said_of_ladders(
    tmp_path: pathlib.Path, content: str
) -> None:
    found = object_of(tmp_path / "list.csv", content)
    assert (found["kind"], found["usable"]) == (None, False)
    assert [each["code"] for each in found["problems"]] == ["kind_unknown"]


@pytest.mark.parametrize("content", [MATRIX, LONG])
def test_a_ladder_among_the_sheets_of_a_workbook_of_people_is_a_ladder_of_its_own(
    tmp_path: pathlib.Path, content: str
) -> None:
    folder, kept = tmp_path / "data", tmp_path / "kept"
    folder.mkdir()
    sheets = {"Staff": ROSTER, "Our career": content, "Rooms": "Room,Floor\nBlue,1\nRed,2\n"}
    rows = {name: [line.split(",") for line in text.splitlines()] for name, text in sheets.items()}
    (folder / "people.xlsx").write_bytes(workbook(rows))
    found = inspected(str(folder / "people.xlsx"), Words("en"), kind=None, people=None, day=TODAY)
    assert [(each["kind"], each["usable"]) for each in found] == [
        ("roster", True),
        ("ladder", True),
    ]
    assert found[1]["ladder"] == {"levels": 2, "competencies": 2, "texts": 0}
    left = [each["value"] for each in found[0]["problems"] if each["code"] == "sheets_not_read"]
    assert left == ["Staff"]
    for _ in range(2):  # the second time from what was prepared
        opened = datasets.open_folder(folder, TODAY, kept)
        assert set(opened.ladders) - set(catalogue.shipped()) == {"our-career"}
        assert set(opened.ask("files_read")["file"]) == {"people.xlsx", "people.xlsx [Our career]"}
