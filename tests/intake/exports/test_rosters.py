"""A roster as each system exports it, read at the first drop."""

from __future__ import annotations

from typing import Any

PLAIN = ("person", "name", "email", "manager", "team", "title", "hired_on", "left_on")


def roster(rows: Any, intake: Any, *columns: str) -> Any:
    return rows(intake.frames["roster"], *(columns or PLAIN))


def test_workday_has_a_title_above_the_headings_and_a_sum_below_the_rows(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    content = (
        "All Active and Terminated Workers,,,,,,,\n,,,,,,,\n"
        "Workday ID,Legal Name - First Name,Legal Name - Last Name,Email - Primary Work,Supervisory Organization,Worker Status,Hire Date,Manager\n"
        "W1,Ana,Diaz,ana@x.com,Platform,Active,2019-01-07,\n"
        "W2,Bo,Lee,bo@x.com,Platform,On Leave,2021-03-01,Ana Diaz\n"
        "W3,Cy,Roe,cy@x.com,Platform,Terminated,2020-01-01,Ana Diaz (W1)\n"
        "Total,,,,,3,,\n"
    )
    intake = intake_of({"All Workers.csv": content})
    assert roster(rows, intake) == [
        ("W1", "Ana Diaz", "ana@x.com", None, "Platform", None, "2019-01-07", None),
        ("W2", "Bo Lee", "bo@x.com", "W1", "Platform", None, "2021-03-01", None),
        ("W3", "Cy Roe", "cy@x.com", "W1", "Platform", None, "2020-01-01", "2026-04-09"),
    ]
    assert (
        intake.files[0].header_line,
        intake.files[0].rows_read,
        intake.files[0].rows_refused,
    ) == (3, 4, 1)
    assert [(line, code) for _, line, code, _ in faults(intake)] == [
        (6, "left_without_day"),
        (7, "row_is_total"),
    ]


def test_lattice_names_managers_by_e_mail(intake_of: Any, rows: Any) -> None:
    content = (
        "Status,Full_name,Email address,External user ID,Manager email,Department,Job title,Start date YYYY/MM/DD\n"
        "Active,Ana Diaz,ana@x.com,7,,Eng,VP,2019/01/07\nactive,Bo Lee,bo@x.com,8,ANA@x.com,Eng,Engineer,2021/03/01\n"
    )
    assert roster(rows, intake_of({"lattice.csv": content})) == [
        ("7", "Ana Diaz", "ana@x.com", None, "Eng", "VP", "2019-01-07", None),
        ("8", "Bo Lee", "bo@x.com", "7", "Eng", "Engineer", "2021-03-01", None),
    ]


def test_charthop_has_no_id_so_the_address_is_one(intake_of: Any, rows: Any) -> None:
    content = (
        "Work Email,First Name,Last Name,Job Title,Start Date,Manager\n"
        "Ana@x.com,Ana,Diaz,VP,01/07/2019,\nbo@x.com,Bo,Lee,Engineer,03/15/2021,ana@x.com\n"
    )
    intake = intake_of({"people.csv": content})
    assert roster(rows, intake, "person", "name", "manager", "hired_on") == [
        ("ana@x.com", "Ana Diaz", None, "2019-01-07"),
        ("bo@x.com", "Bo Lee", "ana@x.com", "2021-03-15"),
    ]
    assert intake.files[0].understood.recognised["person"] == "joined"
    assert intake.files[0].understood.day_orders == {"Start Date": "mdy"}


def test_successfactors_has_two_heading_rows_and_spreadsheets_strip_its_zeros(
    intake_of: Any, rows: Any
) -> None:
    content = (
        "STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,EMAIL,TITLE,GENDER,MANAGER,HR,DEPARTMENT,HIREDATE\n"
        "Status,User ID,Username,First Name,Last Name,Email,Title,Gender,Manager,HR,Department,Hire Date\n"
        "active,00012,adiaz,Ana,Diaz,ana@x.com,VP,F,NO_MANAGER,NO_HR,Eng,01/15/2020\n"
        "active,00013,blee,Bo,Lee,bo@x.com,Engineer,M,12,NO_HR,Eng,02/03/2021\n"
    )
    intake = intake_of({"udf.csv": content})
    assert roster(rows, intake, "person", "name", "manager", "team", "line") == [
        ("00012", "Ana Diaz", None, "Eng", 3),
        ("00013", "Bo Lee", "00012", "Eng", 4),
    ]
    assert intake.files[0].understood.second_header == 2
    assert intake.files[0].understood.dropped_sensitive == ["GENDER"]
    assert intake.problems == []


def test_adp_writes_last_first_and_a_row_per_position(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    content = (
        "File Number,Payroll Name,Position Status,Primary Position,Reports To Name,Associate ID,Hire Date,Job Title Description,Birth Date\n"
        '001,"Diaz, Ana M",Active,Yes,,A1,01/15/2020,Director,01/01/1970\n'
        '002,"Lee, Bo",Active,No,"Diaz, Ana M",A2,12/01/2020,Coach,01/01/1990\n'
        '002,"Lee, Bo",Active,Yes,"Diaz, Ana",A2,12/01/2020,Engineer,01/01/1990\n'
    )
    intake = intake_of({"adp.csv": content})
    assert roster(rows, intake, "person", "name", "manager", "title") == [
        ("A1", "Ana M Diaz", None, "Director"),
        ("A2", "Bo Lee", "A1", "Engineer"),
    ]
    assert faults(intake) == [("adp.csv", 3, "id_duplicate", "refused")]
    assert "01/01/1990" not in str(intake)


def test_bamboohr_has_a_number_and_an_internal_id(intake_of: Any, rows: Any) -> None:
    content = (
        "employeeNumber,displayName,jobTitle,department,hireDate,terminationDate,status,supervisorId,supervisorEId,workEmail\n"
        "100,Ana Diaz,VP,Eng,01/15/19,00/00/0000,Active,,,ana@x.com\n101,Bo Lee,Engineer,Eng,03/20/21,,Active,555,100,bo@x.com\n"
    )
    assert roster(
        rows, intake_of({"bamboo.csv": content}), "person", "manager", "hired_on", "left_on"
    ) == [
        ("100", None, "2019-01-15", None),
        ("101", "100", "2021-03-20", None),
    ]
