"""One cell into one value: what is read, what is read with a warning, and what is not guessed
at."""

from __future__ import annotations

from datetime import date

import pytest

from ladder.intake.columns.cell_values import parse_cell
from ladder.intake.fields import Field

DATE, MONTH, NUMBER, TEXT, ID, URL = (
    Field(type_, type_) for type_ in ("date", "month", "number", "text", "id", "url")
)
SCORE = Field("score", "score", least=0, most=5)
STATUS = Field("status", "word", words=("in-progress", "done"))


@pytest.mark.parametrize(
    "text", ["2026-03-01", "2026/03/01", "2026/3/1", " 2026-03-01 ", "２０２６-03-01"]
)
def test_year_first_dates_are_read(text: str) -> None:
    assert parse_cell(text, DATE) == (date(2026, 3, 1), None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("03/04/2026", "date_unreadable"),
        ("2026-03/01", "date_unreadable"),
        ("20260301", "date_unreadable"),
        ("soon", "date_unreadable"),
        ("2026-02-30", "date_impossible"),
        ("1899-12-31", "date_out_of_range"),
        ("9999-12-31", "date_out_of_range"),
    ],
)
def test_other_dates_are_not_guessed_at(text: str, code: str) -> None:
    assert parse_cell(text, DATE) == (None, code)


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("2026-03", (date(2026, 3, 1), None)),
        ("2026-03-31", (date(2026, 3, 1), None)),
        ("March", (None, "month_unreadable")),
        ("2026-13", (None, "date_impossible")),
    ],
)
def test_a_month_is_its_first_day(text: str, parsed: tuple[date | None, str | None]) -> None:
    assert parse_cell(text, MONTH) == parsed


@pytest.mark.parametrize(
    ("text", "value"),
    [("3", 3.0), ("-2.5", -2.5), ("+.5", 0.5), ("1e3", 1000.0), ("１２", 12.0), ("007", 7.0)],
)
def test_plain_numbers_are_read(text: str, value: float) -> None:
    assert parse_cell(text, NUMBER) == (value, None)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1,234", "number_ambiguous"),
        ("2,5", "number_ambiguous"),
        ("1 234", "number_ambiguous"),
        ("1\u00a0234", "number_ambiguous"),
        ("1.234,5", "number_ambiguous"),
        ("1'234", "number_ambiguous"),
        ("65%", "number_unreadable"),
        ("nan", "number_unreadable"),
        ("inf", "number_unreadable"),
        ("1e999", "number_unreadable"),
        ("0x10", "number_unreadable"),
        ("٣", "number_unreadable"),
    ],
)
def test_numbers_that_two_readers_would_read_differently_are_not_read(text: str, code: str) -> None:
    assert parse_cell(text, NUMBER) == (None, code)


def test_a_score_runs_from_0_to_5_both_included() -> None:
    assert [parse_cell(text, SCORE) for text in ("0", "5", "2.5", "-1", "5.01")] == [
        (0.0, None),
        (5.0, None),
        (2.5, None),
        (None, "score_out_of_range"),
        (None, "score_out_of_range"),
    ]


def test_closed_words_are_read_however_they_are_spaced() -> None:
    assert [
        parse_cell(text, STATUS) for text in ("In Progress", "in_progress", "DONE", "nearly")
    ] == [
        ("in-progress", None),
        ("in-progress", None),
        ("done", None),
        (None, "word_unknown"),
    ]


@pytest.mark.parametrize(
    ("text", "value", "code"),
    [
        ("  Ana\u3000", "Ana", None),
        ("Ana\r\nMaria\tLee", "Ana Maria Lee", None),
        ("ﬁona Ⅳ", "ﬁona Ⅳ", None),
        ("\u202egnp.ana", "gnp.ana", "text_hidden_characters"),
        ("A\x07na\x1b[31m", "Ana[31m", "text_hidden_characters"),
        ("\u2067Ana\u2069", "Ana", "text_hidden_characters"),
        ("نیم\u200cفاصله", "نیم\u200cفاصله", None),
        ("\u202e\u202d", None, "text_hidden_characters"),
        ("=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0", None),
        ("<script>alert(1)</script>", "<script>alert(1)</script>", None),
        ("x" * 501, "x" * 500, "text_cut"),
        ("x" * 500, "x" * 500, None),
    ],
)
def test_text_is_kept_as_written_without_what_cannot_be_seen(
    text: str, value: str | None, code: str | None
) -> None:
    assert parse_cell(text, TEXT) == (value, code)


def test_ids_keep_their_zeros_and_rounded_ones_are_refused() -> None:
    assert [parse_cell(text, ID) for text in ("00042", "1.23E+10", "e10")] == [
        ("00042", None),
        (None, "id_scientific"),
        ("e10", None),
    ]


def test_only_web_addresses_are_addresses() -> None:
    assert [
        parse_cell(text, URL)
        for text in ("https://example.com/a", "javascript:alert(1)", "https://a b")
    ] == [
        ("https://example.com/a", None),
        (None, "url_unreadable"),
        (None, "url_unreadable"),
    ]


def test_an_empty_cell_is_null_and_no_fault() -> None:
    assert {
        parse_cell("  ", field) for field in (DATE, MONTH, NUMBER, TEXT, ID, URL, SCORE, STATUS)
    } == {(None, None)}
