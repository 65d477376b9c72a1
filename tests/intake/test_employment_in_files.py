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
