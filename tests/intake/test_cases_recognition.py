"""Files of other people's companies, read at the first drop: each stands for a kind of fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ladder.command.inspection import inspected
from ladder.words import Words

CASES = Path(__file__).parent / "cases"
Rows = Callable[..., list[tuple[Any, ...]]]


def found(place: str) -> dict[str, Any]:
    """What `inspect --json` says of one case, on the day the cases were collected."""
    (said,) = inspected(
        str(CASES / place), Words("en"), kind=None, people=None, day=date(2026, 11, 27)
    )
    return said


@pytest.fixture
def read_case(intake_of: Any) -> Callable[..., Any]:
    """The files of a case, dropped together."""

    def read(case: str, *names: str) -> Any:
        chosen = sorted(path for path in (CASES / case).iterdir() if path.suffix == ".csv")
        files = {path.name: path.read_bytes() for path in chosen if not names or path.name in names}
        return intake_of(files, today=date(2026, 11, 27))

    return read


@pytest.mark.parametrize(
    ("place", "columns", "numbers"),
    [
        (
            "azure-devops-work-items/query.csv",
            {"goal": "ID", "title": "Title", "person": "Assigned To", "parent": "Parent"},
            {"goals": 3, "owners": 2, "done": 1},
        ),
        (
            "goal-text-is-the-title/okr_of_staff.csv",
            {"goal": "goal_id", "title": "goal_description", "person": "employee_id"},
            {"goals": 3, "owners": 2, "done": 1},
        ),
        (
            "lattice-goals/lattice.csv",
            {"title": "Goal Name", "person": "Owner Email", "parent": "Parent Goal"},
            {"goals": 2, "owners": 2, "done": 1, "mean_attainment": 0.75},
        ),
        ("goal-owners/goals.csv", {"title": "Goal", "person": "Owner"}, {"goals": 4}),
        ("goal-owners/goals_name.csv", {"title": "Goal Name"}, {"goals": 4}),
        ("goal-owners/goals_title.csv", {"title": "Title"}, {"goals": 4}),
        ("wide-okr/okr.csv", {"title": "Objective", "person": "Owner"}, {"goals": 5, "owners": 2}),
    ],
)
def test_goals_of_other_systems_are_read(
    place: str, columns: dict[str, str], numbers: dict[str, Any]
) -> None:
    said = found(place)
    assert (said["kind"], said["usable"]) == ("goals", True)
    assert {name: said["columns"].get(name) for name in columns} == columns
    assert {name: said["goals"][name] for name in numbers} == numbers


@pytest.mark.parametrize(
    ("place", "columns", "numbers"),
    [
        (
            "manager-id-of-another-number-space/staff.csv",
            {"manager": "ManagerName"},
            {"people": 4, "managers": 2, "roots": 1, "max_depth": 3, "missing_managers": 0},
        ),
        (
            "orgchart-read-as-goals/people.csv",
            {"person": "id", "manager": "parentId", "title": "positionName"},
            {"people": 4, "managers": 2, "roots": 1, "max_depth": 3},
        ),
        (
            "shared-mailbox-is-no-id/posts.csv",
            {"person": "Post Unique Reference", "manager": "Reports to Senior Post"},
            {"people": 5, "managers": 2, "max_depth": 3},
        ),
        (
            "people-without-a-number/花名册.csv",
            {"person": "工号", "title": "职位"},
            {"people": 4, "active": 4},
        ),
        ("same-name-two-people/list.csv", {"title": "Job Titles"}, {"people": 3, "teams": 3}),
        ("monthly-snapshots/snapshots.csv", {}, {"people": 3, "managers": 2, "teams": 2}),
        ("two-unique-ids/workers.csv", {"person": "worker_id"}, {"people": 2, "active": 1}),
        (
            "unknown-status-counts-as-active/staff.csv",
            {"left_on": "DateofTermination"},
            {"active": 2, "left": 2},
        ),
        (
            "zh-prefixed-headings/员工.csv",
            {"team": "员工部门", "title": "员工职位", "left_on": "员工离职时间"},
            {"people": 3, "active": 1, "left": 2, "teams": 2},
        ),
    ],
)
def test_rosters_of_other_systems_are_read(
    place: str, columns: dict[str, str], numbers: dict[str, Any]
) -> None:
    said = found(place)
    assert (said["kind"], said["usable"]) == ("roster", True)
    assert {name: said["columns"].get(name) for name in columns} == columns
    assert {name: said["roster"][name] for name in numbers} == numbers
    assert [each["code"] for each in said["problems"] if each["severity"] == "refused"] == []


def test_the_change_that_is_to_come_is_said_and_the_present_is_the_latest_that_has_begun(
    read_case: Any, rows: Rows, faults: Any
) -> None:
    intake = read_case("effective-dated-rows")
    assert rows(intake.frames["roster"], "person", "title", "team") == [
        ("1", "Director", "Ops"),
        ("2", "Lead", "Ops"),
    ]
    assert rows(intake.frames["history"], "person", "starts_on", "ends_on", "title") == [
        ("2", "2018-09-15", "2021-03-31", "Engineer"),
        ("2", "2021-04-01", None, "Lead"),
    ]
    assert ("jobs.csv", 5, "change_to_come", "refused") in faults(intake)


def test_a_month_before_is_a_roster_of_its_own_and_nothing_is_refused(
    read_case: Any, rows: Rows
) -> None:
    intake = read_case("monthly-snapshots")
    assert rows(intake.frames["roster"], "seen_on", "person", "team") == [
        ("2026-01-31", "1", "Ops"),
        ("2026-01-31", "2", "Ops"),
        ("2026-02-28", "1", "Ops"),
        ("2026-02-28", "2", "IT"),
        ("2026-02-28", "3", "IT"),
    ]
    assert intake.files[0].rows_refused == 0


def test_days_of_leaving_are_those_of_the_file(read_case: Any, rows: Rows, faults: Any) -> None:
    intake = read_case("unknown-status-counts-as-active")
    assert rows(intake.frames["roster"], "person", "left_on") == [
        ("1", None),
        ("2", "2021-03-15"),
        ("3", "2022-04-16"),
        ("4", None),
    ]
    intake = read_case("zh-prefixed-headings")
    assert [day for (day,) in rows(intake.frames["roster"], "left_on")] == [
        "2018-03-04",
        None,
        "2020-05-27",
    ]
    assert "left_without_day" not in [code for _, _, code, _ in faults(intake)]


def test_a_manager_without_accents_is_the_one_with_them(read_case: Any, rows: Rows) -> None:
    intake = read_case("names")
    manager_of: dict[str, Any] = dict(rows(intake.frames["roster"], "person", "manager"))
    assert (manager_of["7"], manager_of["4"], manager_of["9"]) == ("5", "1", "1")
    assert manager_of["6"] is None  # two people are called Wei Zhang


def test_people_of_one_name_and_people_without_a_number_are_kept_and_said(
    read_case: Any, rows: Rows, faults: Any
) -> None:
    intake = read_case("same-name-two-people")
    assert [person for (person,) in rows(intake.frames["roster"], "person")] == [
        "ANN FOX",
        "BEN OAK",
        "ANN FOX~2",
    ]
    assert [code for _, _, code, _ in faults(intake)] == ["same_name", "same_name"]
    intake = read_case("people-without-a-number")
    assert [person for (person,) in rows(intake.frames["roster"], "person")] == [
        "001",
        "b@example.cn",
        "孙三",
        "004",
    ]
    assert [code for _, _, code, _ in faults(intake)] == ["person_without_number"] * 2


def test_ladders_and_levels_are_read_by_the_names_that_the_screen_shows() -> None:
    said = found("own-template-with-shown-names/roster.csv")
    assert (said["rows"]["kept"], [each["code"] for each in said["problems"]]) == (2, [])
