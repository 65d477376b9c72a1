"""Files that are dropped together settle for each other what one cannot say."""

from __future__ import annotations

from typing import Any

ROSTER = (
    "Employee ID,Badge Number,Full Name,Hire Date\n"
    "1001,77,Ann Fox,03/04/2020\n1002,78,Ben Oak,05/06/2021\n1003,79,Cal Elm,07/08/2022\n"
)
GOALS = (
    "Goal,Owner,Due Date,Status\n"
    "Open a shop in Ulm,{0},{1},Done\nHire three people,{2},02/03/2026,Open\n"
)


def test_the_id_is_the_one_that_other_files_name(intake_of: Any, rows: Any) -> None:
    headings = "Worker ID,Employee ID,Full Name,Team\n"
    people = "a1,1001,Ann Fox,Ops\na2,1002,Ben Oak,Ops\na3,1003,Cal Elm,Ops\n"
    for first, second in (("1001", "1003"), ("a1", "a3")):
        goals = GOALS.format(first, "2026-06-30", second)
        intake = intake_of({"staff.csv": headings + people, "okr.csv": goals})
        assert rows(intake.frames["goals"], "person") == [(first,), (second,)]
        assert first in [person for (person,) in rows(intake.frames["roster"], "person")]


def test_an_order_that_one_file_cannot_settle_is_settled_by_another(
    intake_of: Any, rows: Any
) -> None:
    for day, hired in (("30/06/2026", "2020-04-03"), ("06/30/2026", "2020-03-04")):
        intake = intake_of({"staff.csv": ROSTER, "okr.csv": GOALS.format(1001, day, 1003)})
        assert rows(intake.frames["roster"], "hired_on")[0] == (hired,)
        assert not intake.files[0].understood.asked


def test_an_order_is_asked_where_no_file_settles_it_or_two_say_two(intake_of: Any) -> None:
    alone = intake_of({"staff.csv": ROSTER})
    assert alone.files[0].understood.day_orders == {"Hire Date": "ambiguous"}
    two = {
        "staff.csv": ROSTER,
        "okr.csv": GOALS.format(1001, "30/06/2026", 1003),
        "okr 2.csv": GOALS.format(1001, "06/30/2026", 1003),
    }
    assert intake_of(two).files[0].understood.day_orders == {"Hire Date": "ambiguous"}


def test_a_column_settles_the_order_of_another_of_its_file(intake_of: Any, rows: Any) -> None:
    text = (
        "Employee ID,Full Name,Hire Date,Termination Date\n"
        "1,Ann Fox,03/04/2020,25/12/2024\n2,Ben Oak,05/06/2021,\n"
    )
    intake = intake_of({"staff.csv": text, "okr.csv": GOALS.format(1, "06/30/2026", 2)})
    assert rows(intake.frames["roster"], "hired_on") == [("2020-04-03",), ("2021-06-05",)]
