"""`python -m ladder ask`: the rows of any measure without a browser, and one sentence where an
argument is wrong."""

from __future__ import annotations

import csv
import io
import json
import pathlib
from typing import Any

import pytest

from ladder import measures
from ladder.__main__ import main
from ladder.datasets import datasets

ROSTER = """person,name,email,manager,team,title,ladder,level,hired_on,left_on,leaving_reason
boss,Bo Ss,,,A,Head,,,2020-01-01,,
e1,"=Ann, One",,boss,A,Engineer,engineer,engineer,2021-05-01,2026-09-14,voluntary
e2,Bea Two,,boss,B,Engineer,engineer,engineer,2026-09-01,,
"""


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> str:
    given = tmp_path / "company"
    given.mkdir()
    (given / "roster_2026-08-31.csv").write_text(ROSTER.replace("2026-09-14,voluntary", ","))
    (given / "roster_2026-09-30.csv").write_text(ROSTER)
    return str(given)


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["ask", *arguments, "--lang", "en"]) == 0
    return capsys.readouterr().out


def rows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(printed(capsys, *arguments, "--json"))
    return found


def test_a_day_between_two_files_can_be_asked_about(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = rows(capsys, "headcount", "--data", folder, "--day", "2026-09-10")
    (row,) = asked
    assert (row["day"], row["value"], row["whole"]) == ("2026-09-10", 3.0, None)
    assert (row["employees"], row["contractors"], row["everyone"]) == (3.0, 0.0, 3.0)
    assert (row["fte"], row["fte_unknown"]) == (None, 3.0)


def test_a_window_holds_its_first_and_its_last_day(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    window = ("--data", folder, "--day", "2026-09-30", "--from", "2026-09-01")
    changes = rows(capsys, "movement", *window)
    assert [(each["kind"], each["person"]) for each in changes] == [
        ("left", "e1"),
        ("joined", "e2"),
    ]
    assert changes[1]["happened_on"] == "2026-09-01"
    both_ends = rows(capsys, "changes_of_people", *window)
    assert [(each["change"], each["person"]) for each in both_ends] == [
        ("joined", "e2"),
        ("left", "e1"),
    ]


def test_a_scope_is_an_id_or_a_name(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    by_id = rows(capsys, "people_on", "--data", folder, "--scope", "boss")
    assert [each["person"] for each in by_id] == ["e2", "boss"]
    assert rows(capsys, "people_on", "--data", folder, "--scope", "bo ss") == by_id


def test_csv_is_safe_for_a_spreadsheet(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    said = printed(capsys, "people_on", "--data", folder, "--day", "2026-08-31", "--csv")
    found = list(csv.DictReader(io.StringIO(said)))
    assert [each["name"] for each in found] == ["'=Ann, One", "Bo Ss"]
    assert found[0]["hired_on"] == "2021-05-01"


def test_nothing_is_written_beside_the_files_or_into_the_project(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def files() -> list[pathlib.Path]:
        return sorted((*pathlib.Path(folder).parent.rglob("*"), *datasets.KEPT.rglob("*.duckdb")))

    before = files()
    printed(capsys, "headcount", "--data", folder)
    assert files() == before


def test_everything_that_can_be_asked_is_listed_with_what_it_wants_to_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    listed = {each["name"]: each for each in rows(capsys, "--list")}
    assert set(listed) == {*measures.names(), *measures.names("findings")}
    assert listed["attrition"]["parameters"] == [
        "--day",
        "--from",
        "--scope",
        "convention=two-point|monthly",
        "workers=employees|everyone",
    ]
    assert listed["headcount"]["unit"] == "people"
    assert all(each["title"] and each["meaning"] and each["unit"] for each in listed.values())


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["headcont"], "There is no measure or finding called headcont. Near: headcount."),
        (["headcount", "--day", "1990-01-01"], "1990-01-01 is not a day that this data can"),
        (["headcount", "--day", "soon"], "soon is not a day; write YYYY-MM-DD."),
        (["headcount", "--scope", "bo s"], "Nobody called bo s leads people on this day;"),
        (["headcount", "colour=red"], "colour=red is nothing that headcount wants to know;"),
        (["goals_by", "by=moon"], "by cannot be moon; it is one of team, owner, phase, compet"),
        (["coverage_by_team"], "coverage_by_team also wants to know: ladder (write key=value)."),
        (["person_goals", "person=bea tow"], "Nobody in these files is called bea tow"),
        (["headcount", "--nothing"], "ask cannot use what was given: unrecognized arguments"),
        (["movement", "--from", "2026-09-30", "--day", "2026-09-01"], "A window cannot begin on"),
        (
            ["span_of_control", "--from", "2026-09-01"],
            "span_of_control looks at one day and has no",
        ),
        (["scopes", "--from", "2026-09-01"], "scopes looks at one day and has no window"),
    ],
)
def test_a_wrong_argument_is_said_in_one_sentence(
    folder: str, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["ask", *arguments, "--data", folder, "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(sentence)
    assert said.err.count("\n") == 1
