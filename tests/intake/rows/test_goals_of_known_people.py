"""Goals of several people, parted by signs that stand in names and teams too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from ladder.intake.model import Intake

PEOPLE = (
    'Employee ID,Full Name,Email\n1,Ann Fox,ann@x.example\n2,Bo Oak,bo@x.example\n3,"Lee, Cy",cy@x.example\n'
    "4,Research and Sales,team@x.example\n"
)


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Ann Fox / Bo Oak", [("1",), ("2",)]),
        ("ann@x.example & bo@x.example", [("1",), ("2",)]),
        ("Ann Fox und Bo Oak", [("1",), ("2",)]),
        ("Ann Fox, Bo Oak", [("1",), ("2",)]),
        ("Ann Fox <ann@x.example>/Bo Oak <bo@x.example>", [("1",), ("2",)]),
        ("Ann Fox / Ann Fox", [("1",)]),
        ("ann@x.example / dee@x.example", [(None,)]),
        ("Lee, Cy", [("3",)]),
        ("Research and Sales", [("4",)]),
        ("Ann Fox / 1", [("1",)]),
    ],
)
def test_a_cell_of_several_known_people_is_a_shared_goal_and_any_other_is_left_as_it_is(
    intake_of: Callable[..., Intake], rows: Any, cell: str, owners: list[tuple[str | None]]
) -> None:
    goals = f'Title,Owner,Due Date\nGrow a lot,"{cell}",2026-06-01\nShip it now,Bo Oak,2026-06-01\n'
    read = intake_of({"people.csv": PEOPLE, "okr.csv": goals})
    frame = read.frames["goals"]
    assert rows(frame, "person") == [*owners, ("2",)]
    shared = frame["same_as"].dropna().tolist() if "same_as" in frame else []
    assert shared == ([frame["goal"][0]] if len(owners) > 1 else [])


def test_columns_of_key_results_that_are_read_are_not_said_to_lie_unused(intake_of: Any) -> None:
    beside = "Objective,Owner,Key Result 1,KR1 Progress,Colour\nGrow,Ann Fox,Sign ten,40%,red\n"
    below = "Objective,Objective owner,Key result,KR owner,KR progress,Colour\nGrow,Ann Fox,Sign ten,Bo Oak,40%,red\n"  # fmt: skip
    for content in (beside, below):
        found = intake_of(
            {"roster.csv": "person,name\np1,Ann Fox\np2,Bo Oak\n", "okrs.csv": content}
        )
        assert [each.ignored for each in found.files][1] == ["Colour"]


def test_a_sign_before_a_word_is_no_part_of_it(intake_of: Any) -> None:
    text = "Goal,Owner,Status,Due\nGrow,Ann Fox,🟢 On track,2026-12-31\nSell,Bo Oak,🔴 Off track,2026-12-31\nCut,Bo Oak,⚪️ Not started,2026-12-31\n"  # fmt: skip
    found = intake_of({"roster.csv": "person,name\np1,Ann Fox\np2,Bo Oak\n", "🎯 okrs.csv": text})
    assert found.frames["goals"]["status"].tolist() == ["in-progress", "at-risk", "not-started"]


def test_a_goal_begins_on_its_start_and_not_when_its_task_was_created(intake_of: Any) -> None:
    rows = "".join(
        f"{nth},2026-01-02,2026-02-{nth + 1:02d},2026-12-31,Goal {nth} of ours,Ann Fox\n"
        for nth in range(12)
    )
    text = "Task ID,Created At,Start Date,Due Date,Name,Assignee\n" + rows
    found = intake_of({"roster.csv": "person,name\np1,Ann Fox\n", "asana.csv": text})
    assert found.files[1].columns["starts_on"] == "Start Date"
