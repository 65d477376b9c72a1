"""`python -m ladder inspect` on rosters: who stands under whom, who is employed, and what a file
does not say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.inspecting import object_of

KEYS = [
    "file",
    "kind",
    "usable",
    "reason",
    "encoding",
    "delimiter",
    "header_line",
    "columns",
    "ignored",
    "dropped_sensitive",
    "reasons",
    "likely",
    "rows",
    "problems",
    "roster",
    "goals",
    "assessments",
    "ladder",
]
NO_GOALS = {
    "goals": 0,
    "owners": 0,
    "owners_in_roster": None,
    "done": 0,
    "with_attainment": 0,
    "mean_attainment": None,
}


def line_of_managers(found: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(
        found["roster"][key]
        for key in ("people", "managers", "roots", "max_depth", "missing_managers", "in_cycles")
    )


def test_the_object_has_exactly_the_promised_keys_and_says_how_the_file_was_read(
    tmp_path: Path,
) -> None:
    content = (
        "Our people;;;;\nas of July;;;;\nEmployee ID;Full Name;Manager's Employee ID;Grade;Bank account number\n"
        "1;Ana;;P7;DE02120300000000202051\n2;Bo;1;P6;DE02500105170137075030\n3;Cy;X;P6;DE02100500000054540402\n"
    )
    found = object_of(tmp_path / "export.csv", content.encode("utf-8-sig"))
    assert list(found) == KEYS
    assert found["file"] == str(tmp_path / "export.csv")
    assert (found["kind"], found["usable"], found["reason"]) == ("roster", True, None)
    assert (found["encoding"], found["delimiter"], found["header_line"]) == ("utf-8-sig", ";", 3)
    assert found["columns"] == {
        "person": "Employee ID",
        "name": "Full Name",
        "manager": "Manager's Employee ID",
        "level": "Grade",
    }
    assert (found["ignored"], found["dropped_sensitive"]) == ([], ["Bank account number"])
    assert found["rows"] == {"read": 3, "kept": 3, "refused": 0}
    (unknown,) = [
        problem for problem in found["problems"] if problem["code"] == "manager_not_in_file"
    ]
    assert list(unknown) == ["code", "line", "column", "value", "message", "severity"]
    assert (unknown["line"], unknown["column"], unknown["value"], unknown["severity"]) == (
        6,
        "Manager's Employee ID",
        "X",
        "warning",
    )
    assert found["goals"] == NO_GOALS
    assert found["roster"] == {
        "people": 3,
        "active": None,
        "left": None,
        "unknown": None,
        "managers": 1,
        "roots": 1,
        "max_depth": 2,
        "missing_managers": 1,
        "in_cycles": 0,
        "teams": None,
        "levels": 2,
    }


def test_somebody_without_a_manager_or_their_own_is_a_root_and_stands_at_depth_one(
    tmp_path: Path,
) -> None:
    found = object_of(
        tmp_path / "roster.csv",
        "person,name,manager\na,Ana,\nb,Bo,b\nc,Cy,NO_MANAGER\nd,Di,a\ne,Ed,d\n",
    )
    assert line_of_managers(found) == (5, 2, 3, 3, 0, 0)


def test_under_a_manager_who_is_not_in_the_file_one_stands_at_depth_one_and_is_no_root(
    tmp_path: Path,
) -> None:
    found = object_of(
        tmp_path / "roster.csv", "person,name,manager\na,Ana,boss\nb,Bo,boss\nc,Cy,chief\nd,Di,a\n"
    )
    assert line_of_managers(found) == (4, 1, 0, 2, 2, 0)


def test_people_in_a_circle_are_counted_and_those_under_it_have_no_depth_either(
    tmp_path: Path,
) -> None:
    found = object_of(
        tmp_path / "roster.csv",
        "person,name,manager\na,Ana,b\nb,Bo,c\nc,Cy,a\nd,Di,c\ne,Ed,d\nf,Flo,\ng,Gus,f\n",
    )
    assert line_of_managers(found) == (7, 5, 1, 2, 0, 3)
    assert [problem["code"] for problem in found["problems"]].count("manager_cycle") == 3


def test_where_everybody_is_in_a_circle_nobody_has_a_depth(tmp_path: Path) -> None:
    assert line_of_managers(
        object_of(tmp_path / "roster.csv", "person,name,manager\na,Ana,b\nb,Bo,a\n")
    ) == (2, 2, 0, None, 0, 2)


def test_managers_are_found_by_id_address_and_name_and_two_who_fit_are_neither(
    tmp_path: Path,
) -> None:
    content = (
        "Employee ID,Name,Work Email,Reports To,Job Title\n"
        "001,Ana Ash,ana@x.example,,CEO\n002,Bo Birch,bo@x.example,Ana Ash,Engineer\n"
        "003,Cy Cedar,cy@x.example,1,Engineer\n"
        '004,Bo Birch,bo2@x.example,ana@x.example,Engineer\n005,Di Dill,di@x.example,"Cedar, Cy",Engineer\n'
        "006,Ed Elm,ed@x.example,Bo Birch,Engineer\n"
    )
    assert line_of_managers(object_of(tmp_path / "export.csv", content)) == (6, 2, 1, 3, 0, 0)


def test_who_is_employed_depends_on_the_day(tmp_path: Path) -> None:
    content = (
        "person,name,hired_on,left_on,team,level\na,Ana,2020-01-01,,Core,\nb,Bo,2020-01-01,2026-06-30,Core,\nc,Cy,2026-09-01,,Web,\n"
        "d,Di,2020-01-01,2025-01-01,,\n"
    )
    on_the_last_day = object_of(tmp_path / "roster_2026-06-30.csv", content, "--day", "2026-06-30")[
        "roster"
    ]
    assert (on_the_last_day["people"], on_the_last_day["active"], on_the_last_day["left"]) == (
        4,
        2,
        1,
    )
    a_day_later = object_of(tmp_path / "roster_2026-06-30.csv", content, "--day", "2026-07-01")[
        "roster"
    ]
    assert (a_day_later["active"], a_day_later["left"]) == (1, 2)
    in_autumn = object_of(tmp_path / "roster_2026-06-30.csv", content, "--day", "2026-09-30")[
        "roster"
    ]
    assert (in_autumn["active"], in_autumn["left"], in_autumn["teams"], in_autumn["levels"]) == (
        2,
        2,
        2,
        0,
    )


def test_a_word_for_having_left_counts_without_a_day_of_leaving(tmp_path: Path) -> None:
    content = "工号,姓名,部门,直属主管,员工状态\n1,王一,研发,,在职\n2,李二,研发,王一,已离职\n3,赵三,测试,王一,试用期\n".encode(
        "gb18030"
    )
    found = object_of(tmp_path / "花名册.csv", content)
    assert found["encoding"] == "gb18030"
    assert found["roster"] == {
        "people": 3,
        "active": 2,
        "left": 1,
        "unknown": 0,
        "managers": 1,
        "roots": 1,
        "max_depth": 2,
        "missing_managers": 0,
        "in_cycles": 0,
        "teams": 2,
        "levels": None,
    }
    assert object_of(tmp_path / "花名册.csv", content, "--day", "2026-01-31")["roster"]["left"] == 1


def test_a_column_that_the_file_does_not_have_gives_null_and_not_nought(tmp_path: Path) -> None:
    assert object_of(tmp_path / "roster.csv", "person,name\na,Ana\n")["roster"] == {
        "people": 1,
        "active": None,
        "left": None,
        "unknown": None,
        "managers": None,
        "roots": None,
        "max_depth": None,
        "missing_managers": None,
        "in_cycles": None,
        "teams": None,
        "levels": None,
    }
