"""Whose status is not known is a number of its own beside active and left."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ladder.command.inspection import inspected
from ladder.words import Words

HEADINGS = "Employee ID,Name,Department,Hire Date,Employment Status\n"


def numbers(tmp_path: Path, rows: str) -> dict[str, Any]:
    path = tmp_path / "staff.csv"
    path.write_text(HEADINGS + rows)
    (said,) = inspected(str(path), Words("en"), kind=None, people=None, day=date(2026, 4, 15))
    return {name: said["roster"][name] for name in ("people", "active", "left", "unknown")}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "1,Ann,Ops,2020-01-06,Active\n2,Bo,Ops,2020-01-06,Zorgbl\n3,Cy,Ops,2020-01-06,Left\n",
            (3, 1, 1, 1),
        ),
        (
            "1,Ann,Ops,2020-01-06,Active\n2,Bo,Ops,2020-01-06,\n3,Cy,Ops,2020-01-06,On leave\n",
            (3, 2, 0, 1),
        ),
        (
            "1,Ann,Ops,2020-01-06,\n2,Bo,Ops,2020-01-06,\n3,Cy,Ops,2020-01-06,Terminated\n",
            (3, 2, 1, 0),
        ),
    ],
)
def test_an_unknown_status_is_a_third_number(
    tmp_path: Path, rows: str, expected: tuple[int, ...]
) -> None:
    assert tuple(numbers(tmp_path, rows).values()) == expected


def test_words_of_a_state_that_nobody_knows_are_said_with_their_people(tmp_path: Path) -> None:
    words = ["Active", "Active", "Active", "Inactive", "Qwert", "Qwert"]
    people = [f"{nth},Ann {name},Ops,{word}" for nth, (name, word) in enumerate(zip("ABCDEF", words, strict=True), 1)]  # fmt: skip
    for heading in ("State", "Record state", "Estado laboral", "Kennzeichen"):
        path = tmp_path / "staff.csv"
        path.write_text("\n".join([f"Employee ID,Name,Department,{heading}", *people]) + "\n")
        (said,) = inspected(str(path), Words("en"), kind=None, people=None, day=date(2026, 4, 15))
        numbers = {name: said["roster"][name] for name in ("active", "left", "unknown")}
        assert numbers == {"active": 3, "left": 1, "unknown": 2}, heading
        sentences = [each["message"] for each in said["problems"]]
        assert any("“Qwert”: 2" in each for each in sentences), heading


def test_a_state_of_a_country_is_nobody_s_employment(tmp_path: Path) -> None:
    path = tmp_path / "staff.csv"
    people = [f"{nth},Ann {name},Ops,{'Ohio' if nth % 2 else 'Texas'}" for nth, name in enumerate("ABCDEF", 1)]  # fmt: skip
    path.write_text("\n".join(["Employee ID,Name,Department,State", *people]) + "\n")
    (said,) = inspected(str(path), Words("en"), kind=None, people=None, day=date(2026, 4, 15))
    assert ("status" in said["columns"], said["roster"]["active"]) == (False, None)
    assert said["likely"]["status"] == ["State"]
