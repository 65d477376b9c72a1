"""What the cells of a workbook say beside their values, and files that a browser named twice."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import xlsxwriter

from ladder.intake.model import Intake
from ladder.intake.reader_choices import Choices

Fill = Callable[[Any, Any], None]


def workbook(fill: Fill) -> bytes:
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made)
    fill(book, book.add_worksheet("People"))
    book.close()
    return made.getvalue()


HEADS = ("Employee ID", "Name", "Manager ID", "Department", "Job Title")


def rows_of(sheet: Any, rows: list[tuple[str, ...]], first: int = 0) -> None:
    for at, row in enumerate(rows, first):
        for place, cell in enumerate(row):
            if cell:
                sheet.write_string(at, place, cell)


def said(intake: Intake) -> list[tuple[int | None, str | None, str | None, str]]:
    return [(each.line, each.column, each.value, each.code) for each in intake.problems]


def test_cells_merged_over_several_rows_hold_for_each_of_them(
    intake_of: Callable[..., Intake], rows: Callable[..., Any]
) -> None:
    def fill(book: Any, sheet: Any) -> None:
        people = [("1", "Ann", "", "Ops", "CEO"), ("2", "Bo", "1"), ("3", "Cy", "1"), ("4", "Di")]
        rows_of(sheet, [HEADS, *people])
        sheet.merge_range("D3:D4", "Pay")
        sheet.merge_range("E3:E5", "Engineer")

    read = intake_of({"roster.xlsx": workbook(fill)})
    assert rows(read.frames["roster"], "person", "team", "title") == [
        ("1", "Ops", "CEO"),
        ("2", "Pay", "Engineer"),
        ("3", "Pay", "Engineer"),
        ("4", None, "Engineer"),
    ]


def test_headings_below_a_merged_block_are_the_headings(
    intake_of: Callable[..., Intake], rows: Callable[..., Any]
) -> None:
    def fill(book: Any, sheet: Any) -> None:
        rows_of(
            sheet, [("Headcount",), ("", "", "Reporting"), ("", "", "Manager ID", "Department")]
        )
        sheet.merge_range("A2:A3", "Employee ID")
        sheet.merge_range("B2:B3", "Name")
        rows_of(sheet, [("1", "Ann", "", "Ops"), ("2", "Bo", "1", "Pay")], 3)

    read = intake_of({"headcount.xlsx": workbook(fill)})
    assert (read.files[0].kind, read.files[0].header_line) == ("roster", 3)
    assert rows(read.frames["roster"], "person", "name", "manager", "team") == [
        ("1", "Ann", None, "Ops"),
        ("2", "Bo", "1", "Pay"),
    ]


def test_errors_and_formulas_that_were_never_computed_are_said_cell_by_cell(
    intake_of: Callable[..., Intake], rows: Callable[..., Any]
) -> None:
    def fill(book: Any, sheet: Any) -> None:
        rows_of(sheet, [HEADS, ("1", "Ann"), ("2", "Bo"), ("3", "Cy")])
        sheet.write_formula("C3", "=VLOOKUP(1,A1:B2,2)", None, "#N/A")
        sheet.write_formula("C4", "=A2", None, "1")
        sheet.write_formula("D3", "=Teams!A1", None, "#REF!")

    read = intake_of({"roster.xlsx": workbook(fill)})
    assert rows(read.frames["roster"], "person", "manager", "team") == [
        ("1", None, None),
        ("2", None, None),
        ("3", "1", None),
    ]
    assert said(read) == [
        (3, "Manager ID", "#N/A", "formula_text"),
        (3, "Department", "#REF!", "formula_text"),
    ]


def test_an_error_in_a_csv_is_said_and_is_never_just_nobody(
    intake_of: Callable[..., Intake],
) -> None:
    heads = "Employee ID,Name,Manager ID,Department\n"
    others = intake_of({"roster.csv": f"{heads}1,Ann,,#DIV/0!\n2,Bo,#N/A,Ops\n3,Cy,1,=A1&B1\n"})
    assert said(others) == [
        (2, "Department", "#DIV/0!", "formula_text"),
        (3, "Manager ID", "#N/A", "formula_text"),
        (4, "Department", "=A1&B1", "formula_text"),
    ]
    ours = intake_of({"roster.csv": "person,name,manager\np1,Ann,\np2,Bo,#N/A\n"})
    assert said(ours) == [(3, "manager", "#N/A", "formula_text")]


def test_a_workbook_with_a_password_is_said_to_have_one(intake_of: Callable[..., Intake]) -> None:
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    )
    read = intake_of({"roster.xlsx": locked + bytes(100)})
    assert read.files[0].reason == "workbook_locked"


def test_the_later_download_of_a_file_takes_its_place(
    intake_of: Callable[..., Intake], rows: Callable[..., Any]
) -> None:
    old, new = "person,name\np1,Ann\n", "person,name\np1,Ann\np2,Bo\n"
    for files in (
        {"roster.csv": old, "roster (1).csv": new},
        {"roster (1).csv": old, "roster (2).csv": new, "roster.csv": old},
        {"roster(1).csv": new, "roster.csv": old},
    ):
        read = intake_of(files)
        assert rows(read.frames["roster"], "person") == [("p1",), ("p2",)]
        left_out = {each.file: each.reason for each in read.files if each.reason}
        assert left_out == {
            file: "file_superseded" for file, content in files.items() if content == old
        }
    earlier = intake_of(
        {"roster.csv": old, "roster (1).csv": new}, choices={"roster.csv": Choices(instead=True)}
    )
    assert [(each.file, each.reason) for each in earlier.files] == [
        ("roster.csv", None),
        ("roster (1).csv", "file_superseded"),
    ]
    alone = intake_of({"roster (1).csv": new})
    assert rows(alone.frames["roster"], "person") == [("p1",), ("p2",)]


def test_a_few_cells_far_from_each_other_are_refused_before_the_sheet_between_them_is_made(
    intake_of: Callable[..., Intake],
) -> None:
    def far(_: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, ["person", "name"])
        sheet.write_row(20_000, 700, ["x"])

    report = intake_of({"roster.xlsx": workbook(far)}).files[0]
    assert report.reason == "workbook_too_large"


def test_errors_of_a_spreadsheet_in_any_language_are_no_values(intake_of: Any) -> None:
    errors = ["#BEZUG!", "#NV", "#¡VALOR!", "#N/D", "#NOM?", "#RIF!", "#¿NOMBRE?", "#ÜBERLAUF!"]
    rows = "".join(f"{at},P{at} Q,1,{text}\n" for at, text in enumerate(errors, 1))
    intake = intake_of({"people.csv": "Employee ID,Full Name,Manager ID,Department\n" + rows})
    said = [each.value for each in intake.problems if each.code == "formula_text"]
    assert said == errors
