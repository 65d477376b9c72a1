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
