"""A column is what its values are: under one heading a day of leaving, or whether somebody has
left; rows with days from which on they hold come to the newest."""

from __future__ import annotations

from typing import Any

import pytest


def roster(heading: str, *cells: str, status: bool = False) -> str:
    rows = [
        ",".join([str(nth), f"Ann{nth} Berg", "" if nth == 1 else "1", "Ops", cell, *said])
        for nth, cell in enumerate(cells, start=1)
        for said in [[("Terminated" if cell else "Active")] if status else []]
    ]
    head = ["ID", "Name", "Manager", "Team", heading, *(["Status"] if status else [])]
    return "\n".join([",".join(head), *rows, ""])


@pytest.mark.parametrize("heading", ["Left", "Exit", "Terminated", "Separation", "Release date"])
def test_a_day_of_leaving_is_read_under_many_headings_and_never_made_up(
    heading: str, intake_of: Any
) -> None:
    found = intake_of({"staff.csv": roster(heading, "", "2020-01-31", "", status=True)})
    people = found.frames["roster"]
    assert people["left_on"].dt.strftime("%Y-%m-%d").fillna("").tolist() == ["", "2020-01-31", ""]
    assert "left_without_day" not in {problem.code for problem in found.problems}


@pytest.mark.parametrize("heading", ["Left", "Terminated", "Leaver"])
def test_yes_under_such_a_heading_says_that_somebody_has_left(heading: str, intake_of: Any) -> None:
    found = intake_of({"staff.csv": roster(heading, "No", "Yes", "No")})
    people = found.frames["roster"]
    assert people["left_on"].notna().tolist() == [False, True, False]
    assert "left_without_day" in {problem.code for problem in found.problems}


@pytest.mark.parametrize("heading", ["EFFDT", "Effective From", "Transaction Date"])
def test_of_rows_that_hold_from_a_day_on_the_newest_is_the_present(
    heading: str, intake_of: Any
) -> None:
    text = (
        f"Staff No,Name,{heading},Status,Termination Date,Job Title,Manager No,Department\n"
        "1,Ann Berg,2018-01-01,Active,,Lead,,Ops\n"
        "2,Ola Dahl,2019-01-01,Active,,Junior,1,Ops\n"
        "2,Ola Dahl,2024-06-30,Terminated,2024-06-30,Junior,1,Ops\n"
        "3,Per Holm,2020-01-01,Active,,Junior,1,Ops\n"
    )
    people = intake_of({"staff.csv": text}).frames["roster"].set_index("person")["left_on"]
    assert people.dt.strftime("%Y-%m-%d").fillna("").to_dict() == {
        "1": "",
        "2": "2024-06-30",
        "3": "",
    }


def test_first_and_last_names_stand_in_columns_called_just_so(intake_of: Any) -> None:
    rows = "".join(f"{nth},Ann{nth},Berg,{'' if nth == 1 else 1},Ops\n" for nth in range(1, 6))
    people = intake_of({"staff.csv": "ID,First,Surname,Reports to,Team\n" + rows}).frames["roster"]
    assert people["name"].tolist() == [f"Ann{nth} Berg" for nth in range(1, 6)]


@pytest.mark.parametrize(
    ("notice", "last"),
    [
        ("Kündigungsdatum", "Letzter Arbeitstag"),
        ("Resignation Date", "Last Working Day"),
        ("Fecha de renuncia", "Fecha de baja"),
        ("Data dimissioni", "Data cessazione"),
        ("离职申请日期", "最后工作日"),
    ],
)
def test_the_last_day_and_not_that_of_the_notice_ends_an_employment(
    notice: str, last: str, intake_of: Any
) -> None:
    text = (
        f"ID,Name,Manager,Team,{notice},{last}\n1,Ann Berg,,Ops,,\n"
        "2,Bo Dahl,1,Ops,2026-01-31,2026-03-31\n3,Cy Holm,1,Ops,,\n"
    )
    found = intake_of({"staff.csv": text})
    assert found.frames["roster"]["left_on"].dt.strftime("%Y-%m-%d").fillna("").tolist() == [
        "", "2026-03-31", ""
    ]  # fmt: skip
    assert "column_ambiguous" not in {problem.code for problem in found.problems}


def test_an_account_that_was_deprovisioned_is_a_leaver_and_a_locked_one_is_not(
    intake_of: Any,
) -> None:
    text = (
        "login,displayName,managerId,department,status\n"
        "a@x.example,Ann Berg,,Ops,ACTIVE\nb@x.example,Bo Dahl,a@x.example,Ops,PASSWORD_EXPIRED\n"
        "c@x.example,Cy Holm,a@x.example,Ops,DEPROVISIONED\n"
    )
    people = intake_of({"okta.csv": text}).frames["roster"]
    assert people["employment"].tolist() == ["active", "active", "left"]
