"""Refused rows as a file to mend: everything needed is in it, and nothing in it runs."""

from __future__ import annotations

import csv
import io
from typing import Any

from ladder.intake.file.refused import refused_csv


def test_refused_rows_come_back_with_place_reason_and_the_row_as_it_was(intake_of: Any) -> None:
    content = 'person,name,manager\n=1+1,,\np2,"Bo, Lee",ghost\n-p3,,\n'
    made = refused_csv(
        intake_of({"roster.csv": content}).problems, lambda problem: f"reason: {problem.code}"
    )
    assert made.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(made.decode("utf-8-sig")))) == [
        ["file", "line", "column", "value", "reason", "source_row"],
        ["roster.csv", "2", "name", "", "reason: value_missing", "'=1+1,,"],
        ["roster.csv", "4", "name", "", "reason: value_missing", "'-p3,,"],
    ]


def test_a_refused_file_is_a_row_without_a_line(intake_of: Any) -> None:
    made = refused_csv(
        intake_of({"roster.csv": "", "x.csv": "person,name\np1,Ana\n"}).problems,
        lambda problem: problem.code,
    )
    assert made.decode("utf-8-sig").splitlines()[1:] == ["roster.csv,,,,file_empty,"]


def test_nothing_refused_is_a_file_of_headings() -> None:
    assert (
        refused_csv([], lambda problem: "").decode("utf-8-sig")
        == "file,line,column,value,reason,source_row\r\n"
    )
