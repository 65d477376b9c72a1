"""A table as a workbook: numbers and days keep their kind, and no text becomes a formula or a
link."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pandas as pd
import pytest
import python_calamine

from ladder.exports.workbook import xlsx_bytes
from ladder.intake.file.safe_csv import FORMULA_STARTS


def cells(frame: pd.DataFrame) -> list[list[object]]:
    return [
        list(row)
        for row in python_calamine.load_workbook(io.BytesIO(xlsx_bytes(frame)))
        .get_sheet_by_index(0)
        .to_python()
    ]


def test_numbers_days_and_truths_keep_their_kind_and_unknown_is_empty() -> None:
    frame = pd.DataFrame(
        {
            "gap": [-2.5, None],
            "line": pd.array([-1, None], dtype="Int64"),
            "day": pd.Series([pd.Timestamp("2026-01-01"), pd.NaT]),
            "due": [date(2026, 2, 3), None],
            "met": [True, False],
            "name": ["王小明", None],
            "far": [float("inf"), 1.0],
        }
    )
    assert cells(frame) == [
        ["gap", "line", "day", "due", "met", "name", "far"],
        [-2.5, -1.0, date(2026, 1, 1), date(2026, 2, 3), True, "王小明", ""],
        ["", "", "", "", False, "", 1.0],
    ]


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_text_that_begins_like_a_formula_gets_an_apostrophe(start: str) -> None:
    (heading,), (cell,) = cells(pd.DataFrame({f"{start}head": [f"{start}1+1"]}))
    assert (str(heading)[0], str(cell)[0]) == ("'", "'")


def test_no_cell_is_a_formula_or_a_link() -> None:
    content = xlsx_bytes(
        pd.DataFrame(
            {"a": ["=1+1", "{=1+1}", "https://example.org", "mailto:a@b.c", "0123", "1e5"]}
        )
    )
    sheet = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    assert [
        row[0]
        for row in python_calamine.load_workbook(io.BytesIO(content))
        .get_sheet_by_index(0)
        .to_python()
    ][-2:] == ["0123", "1e5"]


def test_signs_that_a_workbook_cannot_hold_are_left_out_and_a_long_text_is_cut() -> None:
    _, (broken,), (long,) = cells(pd.DataFrame({"a": ["a\x00b\ud800", "x" * 40_000]}, dtype=object))
    assert (broken, len(str(long))) == ("a b ", 32_767)


def test_the_same_rows_are_the_same_file_also_where_there_are_none() -> None:
    frame = pd.DataFrame({"a": [1], "b": ["x"]})
    assert xlsx_bytes(frame) == xlsx_bytes(frame)
    assert cells(frame.iloc[:0]) == [["a", "b"]]
    assert xlsx_bytes(pd.DataFrame())[:2] == b"PK"
