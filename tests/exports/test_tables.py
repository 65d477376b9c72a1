"""Tables as CSV: text that a spreadsheet would run is made harmless, numbers stay numbers."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ladder.intake.file.safe_csv import csv_bytes, formula_safe


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_text_that_begins_like_a_formula_gets_an_apostrophe(start: str) -> None:
    frame = pd.DataFrame({"title": [f"{start}1+1", f"a{start}"]})
    assert list(formula_safe(frame)["title"]) == [f"'{start}1+1", f"a{start}"]


def test_numbers_days_and_nulls_stay_what_they_are() -> None:
    frame = pd.DataFrame(
        {
            "gap": [-2.5, None],
            "day": pd.Series([pd.Timestamp("2026-01-01"), pd.NaT]),
            "line": pd.array([-1, None], dtype="Int64"),
        }
    )
    pd.testing.assert_frame_equal(formula_safe(frame), frame)
    mixed = pd.DataFrame({"value": [-1, "-1", None, date(2026, 1, 1)]})
    assert list(formula_safe(mixed)["value"])[:2] == [-1, "'-1"]


def test_the_frame_given_is_not_changed_and_making_safe_twice_changes_nothing_more() -> None:
    frame = pd.DataFrame({"=title": ["@x"], "kind": pd.Categorical(["-y"])})
    safe = formula_safe(frame)
    assert (list(frame.columns), frame.iloc[0].tolist()) == (["=title", "kind"], ["@x", "-y"])
    assert (list(safe.columns), safe.iloc[0].tolist()) == (["'=title", "kind"], ["'@x", "'-y"])
    pd.testing.assert_frame_equal(formula_safe(safe), safe)


def test_columns_of_one_name_are_each_made_safe() -> None:
    safe = formula_safe(pd.DataFrame([["=a", "=b"]], columns=["x", "x"]))
    assert safe.iloc[0].tolist() == ["'=a", "'=b"]


def test_a_csv_file_opens_with_the_right_letters_and_keeps_its_cells() -> None:
    frame = pd.DataFrame(
        {
            "person": ["王小明", 'Ana "A", Lee'],
            "gap": [-1.5, None],
            "day": pd.Series([pd.Timestamp("2026-01-01"), pd.NaT]),
        }
    )
    assert csv_bytes(frame) == (
        b"\xef\xbb\xbf"
        + 'person,gap,day\r\n王小明,-1.5,2026-01-01\r\n"Ana ""A"", Lee",,\r\n'.encode()
    )


def test_a_cell_of_several_lines_stays_one_cell() -> None:
    assert csv_bytes(pd.DataFrame({"title": ["a\rb", "c\nd"]})).endswith(
        b'title\r\n"a\rb"\r\n"c\nd"\r\n'
    )
