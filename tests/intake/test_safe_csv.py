"""No spreadsheet runs anything of a cell that we write, whatever it takes for a separator."""

from __future__ import annotations

import pandas as pd
import pytest

from ladder.intake.file.safe_csv import csv_bytes, safe_text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("\u200b\ufeff=1+1", "'\u200b\ufeff=1+1"),
        ("\u3000\uff20x", "'\u3000\uff20x"),
        ("\t1", "'\t1"),
        ("-x", "'-x"),
        ("a;=1+1", "a;'=1+1"),
        ("a, -x|+y", "a,' -x|'+y"),
        ('a"=1', "a\"'=1"),
        ("a\n@x", "a\n'@x"),
        ("a;\u00a0\uff1d1", "a;'\u00a0\uff1d1"),
    ],
)
def test_what_begins_like_a_formula_is_text_wherever_a_cell_may_begin(
    text: str, written: str
) -> None:
    assert safe_text(text) == written
    assert safe_text(written) == written


@pytest.mark.parametrize(
    "text",
    ["1-5", "1e-3", "Smith, J", "a-b; c", "x = y", "\u2013", "'=1", ""],
)
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert safe_text(text) == text


def test_numbers_are_numbers_in_the_file() -> None:
    frame = pd.DataFrame({"=name": ["a;=1", None], "change": [-1.5, 2.0]})
    assert csv_bytes(frame).decode("utf-8-sig") == "'=name,change\r\na;'=1,-1.5\r\n,2.0\r\n"
