"""Workbooks of several sheets: those with the same headings are one table, others are files of their
own."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from ladder.intake.reader_choices import Choices
from tests.inspecting import run

HEADS = ["Employee ID", "Name", "Manager ID", "Job Title"]
GOALS = [["Goal", "Owner", "Due date", "Progress"], ["Cut latency in half", "2", "2026-12-31", "5"]]
Sheets = dict[str, list[list[str]]]


def workbook(sheets: Sheets, hidden: str | None = None) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell:
                    sheet.write_string(at, place, cell)
        if name == hidden:
            sheet.hide()
    book.close()
    return made.getvalue()


OPS = [HEADS, ["1", "Ann Fox", "", "Director"], ["2", "Ben Oak", "1", "Analyst"]]
PAY = [HEADS, ["3", "Cal Elm", "1", "Engineer"], ["4", "Dan Ash", "3", "Engineer"]]


def test_a_sheet_per_team_is_one_table_and_its_name_the_team(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    content = workbook({"Read me": [["HR export"]], "Operations": OPS, "Payments": PAY})
    intake = intake_of({"people.xlsx": content})
    assert rows(intake.frames["roster"], "person", "manager", "team", "line") == [
        ("1", None, "Operations", 2),
        ("2", "1", "Operations", 3),
        ("3", "1", "Payments", 5),
        ("4", "3", "Payments", 6),
    ]
    assert [code for _, _, code, _ in faults(intake)] == ["sheets_not_read", "sheets_joined"]
    assert len(intake.files) == 1
    assert intake.files[0].understood.sheets == ["Read me", "Operations", "Payments"]


def test_columns_of_sheets_may_stand_in_another_order_and_one_may_be_missing(
    intake_of: Any, rows: Any
) -> None:
    leavers = [
        ["Name", "Employee ID", "Manager ID", "Job Title", "Termination date"],
        ["Eva Ash", "5", "1", "Analyst", "2025-03-31"],
    ]
    intake = intake_of({"people.xlsx": workbook({"Active": OPS, "Terminated": leavers})})
    assert rows(intake.frames["roster"], "person", "name", "left_on", "employment") == [
        ("1", "Ann Fox", None, "active"),
        ("2", "Ben Oak", None, "active"),
        ("5", "Eva Ash", "2025-03-31", "left"),
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Sheet1", "Sheet2", [None, None, None, None]),
        ("2026-03", "2026-04", [None, None, None, None]),
        ("研发部", "财务部", ["研发部", "研发部", "财务部", "财务部"]),
    ],
)
def test_a_sheet_that_is_only_numbered_or_dated_is_no_team(
    intake_of: Any, rows: Any, one: str, other: str, expected: list[str | None]
) -> None:
    intake = intake_of({"people.xlsx": workbook({one: OPS, other: PAY})})
    assert [team for (team,) in rows(intake.frames["roster"], "team")] == expected


def test_a_sheet_per_month_is_a_roster_of_its_month(intake_of: Any, rows: Any) -> None:
    before = [HEADS, ["1", "Ann Fox", "", "Director"], ["2", "Ben Oak", "1", "Trainee"]]
    intake = intake_of({"people.xlsx": workbook({"2025-03": before, "2026-04": OPS})})
    assert rows(intake.frames["roster"], "seen_on", "person", "title") == [
        ("2025-03-01", "1", "Director"),
        ("2025-03-01", "2", "Trainee"),
        ("2026-04-01", "1", "Director"),
        ("2026-04-01", "2", "Analyst"),
    ]


@pytest.mark.parametrize(
    "months", [("2026-01", "2026-02", "2026-03"), ("Jan 2026", "Feb 2026", "Mar 2026")]
)
def test_a_month_in_which_nothing_changed_or_people_went_is_still_read(
    intake_of: Any, rows: Any, months: tuple[str, str, str]
) -> None:
    sheets = dict(zip(months, (OPS, OPS, OPS[:-1]), strict=True))
    intake = intake_of({"people.xlsx": workbook(sheets)})
    assert intake.files[0].rows_read == 2 * (len(OPS) - 1) + len(OPS) - 2
    assert sorted(rows(intake.frames["roster"], "person", "seen_on")) == [
        ("1", "2026-01-01"),
        ("1", "2026-02-01"),
        ("1", "2026-03-01"),
        ("2", "2026-01-01"),
        ("2", "2026-02-01"),
    ]


def test_sheets_of_months_of_no_year_are_read_by_the_newest(intake_of: Any, rows: Any) -> None:
    for names, newest in ((("Jan", "Feb", "Mar"), 2), (("März", "Februar", "Januar"), 0)):
        sheets = [OPS, OPS, OPS]
        sheets[newest] = OPS[:-1]
        content = workbook(dict(zip(names, sheets, strict=True)))
        intake = intake_of({"people.xlsx": content})
        assert rows(intake.frames["roster"], "person") == [("1",)]
        assert [each.code for each in intake.problems] == ["sheets_not_read"]


def test_sheets_of_other_headings_are_one_table_and_one_that_is_not_known_is_no_whole(
    tmp_path: Path, intake_of: Any, rows: Any
) -> None:
    pay = [["Personnel number", "Employee", "Reports to", "Role"], *PAY[1:]]
    shop = [["Staff ID", "Display name", "Line manager", "Position", "Badge"], ["5", "Eve Yew", "1", "Clerk", "x"]]  # fmt: skip
    content = workbook({"Operations": OPS, "Payments": pay, "Shop": shop})
    intake = intake_of({"people.xlsx": content})
    assert rows(intake.frames["roster"], "person", "name", "manager", "team", "title") == [
        ("1", "Ann Fox", None, "Operations", "Director"),
        ("2", "Ben Oak", "1", "Operations", "Analyst"),
        ("3", "Cal Elm", "1", "Payments", "Engineer"),
        ("4", "Dan Ash", "3", "Payments", "Engineer"),
        ("5", "Eve Yew", "1", "Shop", "Clerk"),
    ]
    strange = [["Nr", "Wer", "Chef von", "X"], *([str(nth), f"P {nth}", "9", "y"] for nth in "3456")]  # fmt: skip
    path = tmp_path / "people.xlsx"
    path.write_bytes(workbook({"Operations": OPS, "Org 2": strange}))
    (said,) = json.loads(run("--json", str(path)).stdout)
    assert (said["usable"], said["reason"]) == (False, "sheets_mostly_unread")
    assert "Org 2" in said["problems"][0]["message"]


def test_a_sheet_of_everybody_beside_one_per_team_counts_nobody_twice(
    intake_of: Any, rows: Any
) -> None:
    content = workbook({"Everybody": [*OPS, *PAY[1:]], "Operations": OPS, "Payments": PAY})
    intake = intake_of({"people.xlsx": content})
    assert [person for (person,) in rows(intake.frames["roster"], "person")] == ["1", "2", "3", "4"]


def test_a_hidden_sheet_is_left_out_and_said(intake_of: Any, rows: Any, faults: Any) -> None:
    content = workbook({"Operations": OPS, "Old": PAY}, hidden="Old")
    intake = intake_of({"people.xlsx": content})
    assert [person for (person,) in rows(intake.frames["roster"], "person")] == ["1", "2"]
    assert [code for _, _, code, _ in faults(intake)] == ["sheets_not_read"]


def test_people_and_goals_in_one_workbook_are_two_files(intake_of: Any, rows: Any) -> None:
    content = workbook({"Cover": [["HR export"]], "Goals": GOALS, "Employees": OPS})
    intake = intake_of({"hr.xlsx": content})
    assert [(each.file, each.kind, each.rows_kept) for each in intake.files] == [
        ("hr.xlsx", "roster", 2),
        ("hr.xlsx [Goals]", "goals", 1),
    ]
    assert rows(intake.frames["goals"], "title", "person") == [("Cut latency in half", "2")]


def test_a_chosen_sheet_is_read_alone(intake_of: Any, rows: Any) -> None:
    content = workbook({"Operations": OPS, "Payments": PAY, "Goals": GOALS})
    intake = intake_of({"people.xlsx": content}, choices={"people.xlsx": Choices(sheet="Payments")})
    assert [person for (person,) in rows(intake.frames["roster"], "person")] == ["3", "4"]
    assert len(intake.files) == 1


def test_both_tables_of_a_workbook_are_inspected(tmp_path: Path) -> None:
    path = tmp_path / "hr.xlsx"
    path.write_bytes(workbook({"Employees": OPS, "Goals": GOALS, "Payments": PAY}))
    said = run(str(path), "--lang", "en").stdout
    assert "hr.xlsx: roster, can be used" in said
    assert "hr.xlsx [Goals]: goals, can be used" in said
    assert "People: 4" in said
    assert "Owners in the roster: 1" in said
