"""What a roster says of somebody's employment, worker type and share of full time."""

from __future__ import annotations

from typing import Any

HEAD = "Employee ID,Name,Hire Date,Worker Type,FTE,Employee Status,Dotted Line Manager\n"


def test_leave_and_suspension_are_employment_and_a_word_not_understood_is_unknown(
    intake_of: Any, rows: Any
) -> None:
    content = HEAD + (
        "1,Ana,2020-01-05,Employee,100%,Active,\n2,Bo,2020-01-05,Contingent Worker,50%,On Leave,Ana\n"
        "3,Cy,2020-01-05,实习生,20%,Suspended,1\n4,Di,2020-01-05,派遣,100%,Kappa,\n"
    )
    roster = intake_of({"staff.csv": content}).frames["roster"]
    assert rows(roster, "person", "worker_type", "fte", "employment", "manager2", "left_on") == [
        ("1", "employee", 1.0, "active", None, None),
        ("2", "contractor", 0.5, "leave", "1", None),
        ("3", "intern", 0.2, "leave", "1", None),
        ("4", "agency", 1.0, "unknown", None, None),
    ]


VALID = (
    "1,Ana Fox,2018-01-01,2021-12-31,Ops,\n1,Ana Fox,2022-01-01,9999-12-31,Sales,\n"
    "2,Bo Oak,2018-01-01,2019-06-30,Ops,1\n2,Bo Oak,2019-09-01,,Sales,1\n"
    "3,Cy Elm,2018-01-01,2021-12-31,Ops,1\n3,Cy Elm,2022-01-01,2024-05-31,Sales,1\n"
)


def test_the_end_of_a_validity_ends_a_position_and_the_last_one_the_employment(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    for heading in (
        "Employee ID,Name,Valid from,Valid to,Department,Manager ID\n",
        "Personalnummer,Name,Gültig ab,Gültig bis,Abteilung,Vorgesetzter\n",
        "Matricola,Nominativo,Valido dal,Valido fino al,Reparto,Responsabile\n",
    ):
        intake = intake_of({"jobs.csv": heading + VALID})
        assert rows(intake.frames["roster"], "person", "team", "left_on") == [
            ("1", "Sales", None),
            ("2", "Sales", None),
            ("3", "Sales", "2024-05-31"),
        ]
        assert rows(intake.frames["history"], "person", "starts_on", "ends_on") == [
            ("1", "2018-01-01", "2021-12-31"),
            ("1", "2022-01-01", None),
            ("2", "2018-01-01", "2019-06-30"),
            ("2", "2019-09-01", None),
            ("3", "2018-01-01", "2021-12-31"),
            ("3", "2022-01-01", "2024-05-31"),
        ]
        said = [fault for fault in faults(intake) if fault[1]]
        assert said == [
            ("jobs.csv", 5, "stretch_gap", "warning"),
            ("jobs.csv", 7, "validity_ended", "warning"),
        ]


def test_a_file_that_says_who_works_here_is_not_unsaid_by_a_validity(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    head = "Employee ID,Name,Valid from,Valid to,Department,Manager ID"
    cells = VALID.splitlines()
    for more, here in (("Status", "Active"), ("Termination date", "")):
        text = "\n".join([f"{head},{more}", *(f"{row},{here}" for row in cells)]) + "\n"
        intake = intake_of({"jobs.csv": text})
        assert rows(intake.frames["roster"], "left_on") == [(None,), (None,), (None,)]
        assert ("jobs.csv", 7, "position_ended", "warning") in faults(intake)
