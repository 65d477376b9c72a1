"""The faults of real exports: each is read where it can be, listed where it cannot, and asked where
it means two things."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest

from ladder.intake.reader_choices import Choices

HEAD = "Employee ID,Name,Manager,Team,Hire Date\n"


def codes(intake: Any) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.code) for problem in intake.problems]


def test_a_column_without_a_known_heading_is_recognised_by_its_values(intake_of: Any) -> None:
    content = "Kürzel,Wer,Boss,Team\nK1,Ana Diaz,,Eng\nK2,Bo Lee,K1,Eng\nK3,Cy Roe,K1,Eng\nK4,Di Poe,K1,Eng\n"
    report = intake_of({"roster_x.csv": content}).files[0]
    assert report.columns == {"person": "Kürzel", "name": "Wer", "manager": "Boss", "team": "Team"}
    assert report.understood.recognised == {
        "person": "values",
        "name": "values",
        "manager": "values",
        "team": "name",
    }


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "王小明"),
        ("utf-8-sig", "王小明"),
        ("utf-16", "王小明"),
        ("utf-16-le", "王小明"),
        ("utf-16-be", "王小明"),
        ("gb18030", "王小明"),
        ("gbk", "王小明"),
        ("big5", "陳大文"),
        ("cp932", "山田太郎"),
        ("cp1252", "José Müller"),
    ],
)
def test_each_encoding_is_read_and_shown_and_can_be_chosen(
    intake_of: Any, rows: Any, encoding: str, name: str
) -> None:
    content = (
        f"Employee ID,Name,Team\n1,{name},Café\n2,{name},Eng\n"
        if encoding == "cp1252"
        else f"Employee ID,Name,Team\n1,{name},{name}\n"
    )
    for choices in ({}, {"hr.csv": Choices(encoding=encoding)}):
        intake = intake_of({"hr.csv": content.encode(encoding)}, choices=choices)
        assert rows(intake.frames["roster"], "name")[0] == (name,)


def test_lines_that_are_quoted_as_a_whole_are_opened(intake_of: Any, rows: Any) -> None:
    intake = intake_of(
        {"hr.csv": '"Employee ID,Name,Team"\n"1,""Diaz, Ana"",Eng"\n"2,""Lee, Bo"",Eng"\n'}
    )
    assert rows(intake.frames["roster"], "person", "name") == [("1", "Ana Diaz"), ("2", "Bo Lee")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(intake_of: Any, line_end: str) -> None:
    assert (
        intake_of(
            {"hr.csv": line_end.join(["Employee ID;Name;Team", "1;Ana Diaz;E", "", "2;Bo Lee;E"])}
        )
        .files[0]
        .rows_kept
        == 2
    )


def test_a_dump_in_sql_is_refused(intake_of: Any) -> None:
    assert (
        intake_of(
            {
                "hr.csv": "-- MySQL dump\nCREATE TABLE `people` (id int);\nINSERT INTO people VALUES (1);\n"
            }
        )
        .files[0]
        .reason
        == "file_is_sql"
    )


def relation(kind: str, target: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}"><Relationship Id="r1" Type="{kind}" Target="{target}"/></Relationships>'


def workbook(rows: list[list[str]]) -> bytes:
    """The smallest XLSX with one sheet."""
    cells = "".join(
        f'<row r="{at}">'
        + "".join(
            f'<c r="{chr(64 + n)}{at}" t="inlineStr"><is><t>{cell}</t></is></c>'
            for n, cell in enumerate(row, 1)
        )
        + "</row>"
        for at, row in enumerate(rows, 1)
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheets = '<sheets><sheet name="HR" sheetId="1" r:id="r1"/></sheets>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_rels/.rels", relation(f"{office}/officeDocument", "xl/workbook.xml"))
        archive.writestr(
            "xl/workbook.xml", f'<workbook {space} xmlns:r="{office}">{sheets}</workbook>'
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", relation(f"{office}/worksheet", "worksheets/sheet1.xml")
        )
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f"<worksheet {space}><sheetData>{cells}</sheetData></worksheet>",
        )
    return content.getvalue()


def test_a_workbook_is_read_like_a_table(intake_of: Any, rows: Any) -> None:
    people = [
        ["Bonus report", "", ""],
        ["Employee ID", "Name", "Manager"],
        ["0042", "Ana Diaz", ""],
        ["0043", "Bo Lee", "Ana Diaz"],
    ]
    intake = intake_of({"hr.xlsx": workbook(people)})
    assert rows(intake.frames["roster"], "person", "manager", "line") == [
        ("0042", None, 3),
        ("0043", "0042", 4),
    ]
    assert (intake.files[0].encoding, intake.files[0].header_line) == ("xlsx", 2)


def test_a_workbook_that_would_fill_the_memory_is_refused(intake_of: Any) -> None:
    sheet = workbook([["Employee ID", "Name"]])
    assert (
        intake_of({"hr.xlsx": sheet.replace(b"PK\x05\x06", b"PK\x05\x07")}).files[0].reason
        == "workbook_broken"
    )
    far = workbook([["Employee ID", "Name"]])
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(far)) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'r="B1"', b'r="XFD1048576"'))
    assert intake_of({"hr.xlsx": content.getvalue()}).files[0].reason == "workbook_too_large"


def test_sensitive_values_are_kept_nowhere(intake_of: Any) -> None:
    content = "Employee ID,Name,Salary,SSN,Team\n1,Ana Diaz,91234,123-45-6789,Eng\n,Bo Lee,81234,987-65-4321,Eng\n3,Cy Roe,71234,111-22-3333,Eng,71235\n"
    intake = intake_of({"hr.csv": content})
    assert intake.files[0].understood.dropped_sensitive == ["Salary", "SSN"]
    assert [
        value
        for value in ("91234", "81234", "71234", "71235", "6789", "4321", "3333")
        if value in str(intake)
    ] == []
    assert len(intake.problems) == 2


def test_choices_are_kept_as_text_and_damaged_ones_are_none() -> None:
    choices = Choices(
        encoding="gbk",
        columns={"team": "Department"},
        levels={"VP |  | ": "engineering-director/vp"},
    )
    assert Choices.from_json(choices.to_json()) == choices
    assert (
        Choices.from_json("[1]")
        == Choices.from_json("{")
        == Choices.from_json('{"columns": 3}')
        == Choices()
    )
