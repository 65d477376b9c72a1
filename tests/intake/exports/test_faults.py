"""The faults of real exports: each is read where it can be, listed where it cannot, and asked where
it means two things."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.intake.reader_choices import Choices

HEAD = "Employee ID,Name,Manager,Team,Hire Date\n"


def codes(intake: Any) -> list[tuple[int | None, str]]:
    return [(problem.line, problem.code) for problem in intake.problems]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "1,Ana Diaz,,Eng,2020-01-01\n1,Bo Lee,,Eng,2020-01-01\n",
            [(2, "id_two_people"), (3, "id_two_people")],
        ),
        ("1,Ana Diaz,,Eng,2020-01-01\n1,Ana Diaz,,Edge,2020-01-01\n", [(3, "id_duplicate")]),
        ("1,Ana Diaz,99,Eng,2020-01-01\n", [(2, "manager_not_in_file")]),
        ("1,Ana Diaz,1,Eng,2020-01-01\n", [(2, "manager_self")]),
        (
            "1,Ana Diaz,2,Eng,2020-01-01\n2,Bo Lee,1,Eng,2020-01-01\n",
            [(2, "manager_cycle"), (3, "manager_cycle")],
        ),
        (
            "1,Ana Diaz,,E,2020-01-01\n2,Bo Lee,1,E,2020-01-01\n3,Cy Roe,,E,2020-01-01\n4,Di Poe,3,E,2020-01-01\n",
            [(None, "several_trees")],
        ),
        (
            "1,Ana Diaz,,E,2020-01-01\n2,Ana Diaz,,E,2020-01-01\n3,Cy Roe,Ana Diaz,E,2020-01-01\n",
            [(4, "manager_ambiguous")],
        ),
        ("1.23E+10,Ana Diaz,,Eng,2020-01-01\n2,Bo Lee,,Eng,2020-01-01\n", [(2, "id_scientific")]),
        ('1,Ana Diaz,,"=VLOOKUP(A2,B:C,2)",2020-01-01\n', [(2, "formula_text")]),
        ("1,Ana Diaz,,#REF!,2020-01-01\n", [(2, "formula_text")]),
        ("1,Ana Diaz,,Eng,2030-01-01\n", [(2, "hired_in_future")]),
        ("1,Ana Diaz,,Eng,2020-02-31\n", [(2, "date_impossible")]),
        ("1,Ana Diaz,,Eng,9999-12-31\n", []),
        ("1,Ana Diaz,NO_MANAGER,Eng,N/A\n", []),
        ("1,Ana Diaz,,Eng,2020-01-01\nTotal,,,,\n", [(3, "row_is_total")]),
        ("1,Ana Diaz,,Eng,2020-01-01\n合计,1,,,\n", [(3, "row_is_total")]),
    ],
)
def test_a_fault_of_a_roster_is_listed_with_its_line(
    intake_of: Any, content: str, expected: list[tuple[int | None, str]]
) -> None:
    intake = intake_of({"hr.csv": HEAD + content})
    assert codes(intake) == expected
    report = intake.files[0]
    assert report.rows_read == report.rows_kept + report.rows_refused


def test_someone_who_left_still_has_people(intake_of: Any) -> None:
    content = "Employee ID,Name,Manager,Status,Termination Date\n1,Ana Diaz,,Terminated,2025-01-01\n2,Bo Lee,1,Active,\n"
    assert codes(intake_of({"hr.csv": content})) == [(3, "manager_left")]


def test_what_ends_before_it_starts_is_refused(intake_of: Any) -> None:
    content = "Employee ID,Name,Hire Date,Termination Date\n1,Ana Diaz,2025-01-01,2024-01-01\n"
    assert (2, "end_before_start") in codes(intake_of({"hr.csv": content}))


def test_zeros_lost_on_one_side_are_found_again(intake_of: Any, rows: Any) -> None:
    intake = intake_of(
        {"hr.csv": "Employee ID,Name,Manager ID\n0042,Ana Diaz,\n0043,Bo Lee,42.0\n"}
    )
    assert rows(intake.frames["roster"], "person", "manager") == [("0042", None), ("0043", "0042")]


def test_earlier_rows_of_a_person_are_history(intake_of: Any, rows: Any) -> None:
    content = (
        "Employee ID,Name,Team,Effective Date\n1,Ana Diaz,Core,2022-01-01\n1,Ana Diaz,Edge,2024-03-01\n"
        "1,Ana Diaz,Edge,2020-01-01\n2,Bo Lee,Core,2021-01-01\n"
    )
    intake = intake_of({"hr.csv": content})
    assert rows(intake.frames["roster"], "person", "team", "line") == [
        ("1", "Edge", 3),
        ("2", "Core", 5),
    ]
    assert rows(
        intake.frames["history"], "person", "team", "starts_on", "ends_on", "file", "line"
    ) == [
        ("1", "Edge", "2020-01-01", "2021-12-31", "hr.csv", 4),
        ("1", "Core", "2022-01-01", "2024-02-29", "hr.csv", 2),
        ("1", "Edge", "2024-03-01", None, "hr.csv", 3),
    ]
    assert (intake.problems, intake.files[0].rows_kept) == ([], 4)


def test_days_that_may_be_two_days_are_asked_and_read_once_chosen(
    intake_of: Any, rows: Any
) -> None:
    content = "Employee ID,Name,Hire Date\n1,Ana Diaz,03/04/2020\n2,Bo Lee,05/06/2021\n"
    asked = intake_of({"hr.csv": content})
    assert codes(asked) == [(2, "date_ambiguous"), (3, "date_ambiguous")]
    assert (asked.files[0].understood.day_orders, asked.files[0].understood.asked) == (
        {"Hire Date": "ambiguous"},
        True,
    )
    chosen = intake_of(
        {"hr.csv": content}, choices={"hr.csv": Choices(day_orders={"Hire Date": "dmy"})}
    )
    assert rows(chosen.frames["roster"], "hired_on") == [("2020-04-03",), ("2021-06-05",)]


def test_progress_of_noughts_and_ones_is_asked_and_read_once_chosen(
    intake_of: Any, rows: Any
) -> None:
    content = "Title,Owner,Progress\nGrow,Ana,1\nShip,Ana,0\n"
    asked = intake_of({"okrs.csv": content})
    assert asked.files[0].understood.scales == {"Progress": "ambiguous"}
    assert (2, "progress_ambiguous") in codes(asked)
    chosen = intake_of(
        {"okrs.csv": content}, choices={"okrs.csv": Choices(scales={"Progress": "share"})}
    )
    assert rows(chosen.frames["goals"], "current") == [(100.0,), (0.0,)]


def test_two_columns_that_fit_equally_well_are_asked_and_one_is_used_once_chosen(
    intake_of: Any, rows: Any
) -> None:
    content = "Employee ID,Name,Department,Organization\n1,Ana Diaz,Core,Acme\n2,Bo Lee,Edge,Acme\n"
    asked = intake_of({"hr.csv": content})
    assert asked.files[0].understood.ambiguous == {"team": ["Department", "Organization"]}
    assert codes(asked) == [(None, "column_ambiguous")]
    chosen = intake_of(
        {"hr.csv": content}, choices={"hr.csv": Choices(columns={"team": "Department"})}
    )
    assert rows(chosen.frames["roster"], "team") == [("Core",), ("Edge",)]
    assert chosen.files[0].understood.recognised["team"] == "chosen"
