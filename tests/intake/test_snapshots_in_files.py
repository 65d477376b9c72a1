"""Rosters of several days in one file say what they say as files of their own: who has left, moved
and come."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import openpyxl
import pytest

from ladder.intake.model import Intake, Source
from ladder.intake.read import read
from ladder.warehouse import warehouse
from tests.given import ladders

HEAD = ["Employee ID", "Name", "Manager ID", "Department"]
PEOPLE = {
    "2026-01-31": [("1", "Ann Fox", "", "Ops"), ("2", "Ben Oak", "1", "Ops"), ("3", "Cal Elm", "1", "Ops")],
    "2026-02-28": [("1", "Ann Fox", "", "Ops"), ("2", "Ben Oak", "1", "Sales"), ("3", "Cal Elm", "1", "Ops")],
    "2026-03-31": [("1", "Ann Fox", "", "Ops"), ("2", "Ben Oak", "1", "Sales"), ("4", "Dee Ash", "2", "Sales")],
}  # fmt: skip


def _read(*files: tuple[str, bytes], day: date = date(2026, 4, 15)) -> Intake:
    return read(
        [Source(name, content, date(2026, 4, 10)) for name, content in files],
        levels=set(),
        competencies=set(),
        phases=set(),
        checkpoints=set(),
        today=day,
    )


def _csv(rows: list[list[str]]) -> bytes:
    return "".join(",".join(row) + "\n" for row in rows).encode()


def _files(says: str = "Snapshot date") -> dict[str, list[tuple[str, bytes]]]:
    """The same rosters as files of their days, as rows of one file, and as sheets of a workbook."""
    apart = [
        (f"roster_{day}.csv", _csv([HEAD, *map(list, people)])) for day, people in PEOPLE.items()
    ]
    rows = [[day, *person] for day, people in PEOPLE.items() for person in people]
    book = openpyxl.Workbook()
    book.remove(book.active)
    for day, people in PEOPLE.items():
        sheet = book.create_sheet(day)
        for row in [HEAD, *map(list, people)]:
            sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return {
        "files": apart,
        "rows": [("staff.csv", _csv([[says, *HEAD], *rows]))],
        "rows, the newest first": [("staff.csv", _csv([["As of", *HEAD], *rows[::-1]]))],
        "sheets": [("staff.xlsx", content.getvalue())],
    }


def _rows(intake: Intake, *columns: str) -> list[tuple[Any, ...]]:
    roster = intake.frames["roster"].sort_values(["seen_on", "person"])[list(columns)]
    return list(roster.astype(str).itertuples(index=False, name=None))


@pytest.fixture(scope="module")
def intakes() -> dict[str, Intake]:
    return {how: _read(*files) for how, files in _files().items()}


def test_who_is_missing_from_the_next_month_has_left_as_between_files(
    intakes: dict[str, Intake],
) -> None:
    house = warehouse.in_memory(ladders(), intakes["rows"], date(2026, 4, 15))
    ends = house.ask("select person, strftime(ends_on, '%Y-%m-%d') as ends_on from employments")
    assert dict(ends.fillna("").values) == {"1": "", "2": "", "3": "2026-03-30", "4": ""}
    said = ("seen_on", "person", "manager", "team")
    files = _rows(intakes["files"], *said)
    assert [how for how, intake in intakes.items() if _rows(intake, *said) != files] == []
    problems = intakes["rows"].problems
    assert [each.detail for each in problems if each.code == "snapshots_apart"] == [
        "2026-01-31: 3, 2026-02-28: 3, 2026-03-31: 3"
    ]
    assert str(intakes["rows"].files[0].seen_on) == "2026-03-31"


def test_a_month_speaks_of_its_first_day_unless_somebody_was_hired_in_it() -> None:
    rows = [[day[:7], *person, "2020-01-01"] for day, who in PEOPLE.items() for person in who]
    heading = ["Monat", *HEAD, "Hire Date"]
    firsts = _read(("staff.csv", _csv([heading, *rows]))).frames["roster"]
    assert sorted(firsts["seen_on"].dt.strftime("%m-%d").unique()) == ["01-01", "02-01", "03-01"]
    rows[-1][-1] = "2026-03-16"
    lasts = _read(("staff.csv", _csv([heading, *rows]))).frames["roster"]
    assert sorted(lasts["seen_on"].dt.strftime("%m-%d").unique()) == ["01-31", "02-28", "03-31"]


def test_who_left_without_a_day_left_when_the_first_roster_says_so() -> None:
    rows = [
        [day, *person, "Terminated" if person[0] == "2" and day > "2026-02" else "Active"]
        for day, who in PEOPLE.items()
        for person in who
    ]
    roster = _read(("staff.csv", _csv([["As of", *HEAD, "Status"], *rows]))).frames["roster"]
    left = roster.loc[roster["person"] == "2", "left_on"].dt.strftime("%Y-%m-%d")
    assert left.fillna("").tolist() == ["", "2026-02-27", "2026-02-27"]


def test_a_day_of_its_own_for_each_person_makes_no_rosters() -> None:
    rows = [[f"2026-01-{nth + 10}", f"{nth}", f"Ann Fox{nth}", "", "Ops"] for nth in range(9)]
    intake = _read(("staff.csv", _csv([["Report date", *HEAD], *rows])))
    assert intake.frames["roster"]["seen_on"].nunique() == 1


def test_a_few_rows_of_a_later_day_are_changes_and_no_roster() -> None:
    rows = [["2026-01-31", *person] for person in PEOPLE["2026-01-31"]]
    rows += [["2026-02-28", *PEOPLE["2026-02-28"][1]]]
    roster = _read(("staff.csv", _csv([["As of", *HEAD], *rows]))).frames["roster"]
    assert (roster["seen_on"].nunique(), sorted(roster["person"])) == (1, ["1", "2", "3"])
    some = [[day if person[0] == "1" else "", *person] for day, *person in rows[:3]]
    roster = _read(("staff.csv", _csv([["Month", *HEAD], *some]))).frames["roster"]
    assert len(roster) == 3


def test_a_day_that_another_file_has_is_not_read_twice() -> None:
    files = _files()
    intake = _read(files["files"][1], *files["rows"])
    roster = intake.frames["roster"]
    counts = roster.groupby(roster["seen_on"].dt.strftime("%Y-%m-%d"))["person"].nunique()
    assert counts.to_dict() == {"2026-01-31": 3, "2026-02-28": 3, "2026-03-31": 3}
    assert [p.code for p in intake.problems if p.severity == "refused"] == ["roster_day_twice"] * 3


def test_what_is_wrong_with_somebody_in_every_month_is_said_once() -> None:
    rows = [[day, *person[:2], "99", person[3]] for day, who in PEOPLE.items() for person in who]
    intake = _read(("staff.csv", _csv([["As of", *HEAD], *rows])))
    missing = [each.line for each in intake.problems if each.code == "manager_not_in_file"]
    assert missing == [7, 8, 9, 10]  # 3 was listed last in February
