"""Goals that one file lists once for each day on which they were read: each is a reading of its own
day, and the newest of a goal is what it says now."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ladder.command.inspection import inspected
from ladder.intake.reader_choices import Choices
from ladder.words import Words
from tests.given import answers, house

STAFF = "person,name\np1,Ann Fox\np2,Bo Oak\n"
WEEKLY = (
    "Week ending,Goal ID,Objective,Owner,Progress,Due date\n"
    "2026-01-30,G1,Cut latency,Ann Fox,10%,2026-12-31\n2026-01-30,G2,Hire,Bo Oak,0%,2026-06-30\n"
    "2026-02-27,G1,Cut latency,Ann Fox,35%,2026-12-31\n2026-02-27,G2,Hire,Bo Oak,50%,2026-06-30\n"
    "2026-03-27,G1,Cut latency,Ann Fox,60%,2026-12-31\n"
)
READINGS = [
    ("G1", 10.0, "2026-01-30"), ("G2", 0.0, "2026-01-30"), ("G1", 35.0, "2026-02-27"),
    ("G2", 50.0, "2026-02-27"), ("G1", 60.0, "2026-03-27"),
]  # fmt: skip


def readings(intake_of: Any, rows: Any, content: str, **other: Any) -> list[tuple[Any, ...]]:
    found = intake_of({"roster.csv": STAFF, "okrs.csv": content}, **other)
    read: list[tuple[Any, ...]] = rows(found.frames["goals"], "goal", "current", "seen_on")
    return [(goal, value, str(day)[:10]) for goal, value, day in read]


@pytest.mark.parametrize(
    "heading",
    ["Week ending", "Snapshot date", "As of", "Stichtag", "快照日期", "基準日", "Data base"],
)
def test_each_row_is_a_reading_of_its_own_day(intake_of: Any, rows: Any, heading: str) -> None:
    content = WEEKLY.replace("Week ending", heading)
    assert readings(intake_of, rows, content) == READINGS


def test_what_is_said_now_is_the_newest_reading_of_each_goal(tmp_path: Path) -> None:
    path = tmp_path / "okrs.csv"
    path.write_text(WEEKLY)
    (found,) = inspected(str(path), Words("en"), kind=None, people=None, day=date(2026, 4, 15))
    assert found["usable"] is True
    assert (found["goals"]["goals"], found["goals"]["mean_attainment"]) == (2, 0.55)


def test_goals_without_an_id_are_the_same_goals_on_every_day(intake_of: Any, rows: Any) -> None:
    plain = "\n".join(
        ",".join(cell for at, cell in enumerate(line.split(",")) if at != 1)
        for line in WEEKLY.splitlines()
    )
    found = readings(intake_of, rows, plain)
    assert [(value, day) for _, value, day in found] == [(v, day) for _, v, day in READINGS]
    assert len({goal for goal, _, _ in found}) == 2


def test_months_are_read_at_their_end(intake_of: Any, rows: Any) -> None:
    content = WEEKLY
    for week, month in (("01-30", "01"), ("02-27", "02"), ("03-27", "03")):
        content = content.replace(f"2026-{week}", f"2026-{month}")
    content = content.replace("Week ending", "Report month")
    days = [day for _, _, day in readings(intake_of, rows, content)]
    assert days == ["2026-01-31"] * 2 + ["2026-02-28"] * 2 + ["2026-03-31"]


def test_a_day_beside_goals_that_are_listed_once_is_no_day_of_readings(
    intake_of: Any, rows: Any
) -> None:
    once = "\n".join([WEEKLY.splitlines()[0], WEEKLY.splitlines()[1], WEEKLY.splitlines()[4]])
    days = {day for _, _, day in readings(intake_of, rows, once)}
    assert days == {"2026-04-10"}  # that of the file


def test_the_reader_may_say_that_no_column_is_the_day(intake_of: Any, rows: Any) -> None:
    chosen = {"okrs.csv": Choices(columns={"snapshot_on": ""})}
    assert {day for *_, day in readings(intake_of, rows, WEEKLY, choices=chosen)} == {"2026-04-10"}


def test_pace_follows_the_readings_of_one_file_as_those_of_several() -> None:
    people = [{"person": "p1"}, {"person": "p2"}]
    first = [{"goal": "g", "person": "p1", "title": "Cut latency", "baseline": 0, "target": 100,
              "current": 10, "starts_on": "2026-01-01", "due_on": "2026-12-31"}]  # fmt: skip
    second = [{**first[0], "current": 70}]
    apart = house(roster=people, goals={"2026-06-30": first, "2026-09-30": second})
    together = house(
        roster=people,
        goals=[
            {"snapshot_on": "2026-06-30", **first[0]},
            {"snapshot_on": "2026-09-30", **second[0]},
        ],
    )
    asked = ("goal", "attained", "state", "seen_on", "projected", "times_the_pace")
    found = answers(together, "goal_attainment", *asked)
    assert found == answers(apart, "goal_attainment", *asked)
    assert found[0][1:4] == (0.7, "on_track", "2026-09-30")
