"""Numbers, shares, days and lists as each language writes them; unknown is a dash, never 0."""

from __future__ import annotations

from datetime import date
from typing import Any

import numpy as np
import pandas as pd
import pytest

from ladder.words import LANGUAGES, UNKNOWN, Words, language_for

EN, ZH = Words("en"), Words("zh")
DAY = date(2026, 9, 3)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (3, "3"),
        (3.0, "3"),
        (2.5, "2.5"),
        (1234, "1,234"),
        (1234567.89, "1,234,567.9"),
        (np.int32(12), "12"),
        (0.04, "0"),
    ],
)
@pytest.mark.parametrize("words", [EN, ZH], ids=LANGUAGES)
def test_a_number_has_at_most_one_decimal(words: Words, value: Any, written: str) -> None:
    assert words.number(value) == written


def test_a_number_may_have_more_decimals_where_asked() -> None:
    assert EN.number(2.125, digits=2) == "2.12"


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (2, "+2"), (-2, "−2"), (0.5, "+0.5"), (-1.25, "−1.2"), (1500, "+1,500")],
)
@pytest.mark.parametrize("words", [EN, ZH], ids=LANGUAGES)
def test_a_difference_says_its_sign(words: Words, value: Any, written: str) -> None:
    assert words.signed(value) == written


@pytest.mark.parametrize("value", [0.04, -0.04])
def test_a_difference_that_rounds_to_nothing_has_no_sign(value: float) -> None:
    assert EN.signed(value) == "0"


def test_a_number_that_rounds_to_nothing_has_no_sign() -> None:
    assert EN.number(-0.04) == "0"


def test_below_nothing_is_written_with_one_sign_everywhere() -> None:
    assert {EN.number(-2), EN.signed(-2)} == {"−2"}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0%"),
        (0.004, "0%"),
        (-0.004, "0%"),
        (0.126, "13%"),
        (1 / 3, "33%"),
        (1, "100%"),
        (1.2, "120%"),
    ],
)
@pytest.mark.parametrize("words", [EN, ZH], ids=LANGUAGES)
def test_a_share_is_written_as_whole_percent(words: Words, value: float, written: str) -> None:
    assert words.percent(value) == written


def test_days_and_months_are_written_as_the_language_does() -> None:
    assert (EN.day(DAY), ZH.day(DAY)) == ("3 Sept 2026", "2026年9月3日")
    assert (EN.format_field(DAY, "month"), ZH.format_field(DAY, "month")) == (
        "September 2026",
        "2026年9月",
    )
    assert EN.day(pd.Timestamp("2026-12-31")) == "31 Dec 2026"


@pytest.mark.parametrize("unknown", [None, float("nan"), pd.NA, pd.NaT])
@pytest.mark.parametrize("words", [EN, ZH], ids=LANGUAGES)
def test_what_is_unknown_is_a_dash_and_never_zero(words: Words, unknown: Any) -> None:
    written = [
        words.number(unknown),
        words.signed(unknown),
        words.percent(unknown),
        words.day(unknown),
    ]
    written += [
        words.format_field(unknown, form) for form in ("", "percent", "signed", "day", "month")
    ]
    assert set(written) == {UNKNOWN} == {"–"}


def test_a_sentence_writes_its_values_in_its_own_form() -> None:
    values = {"share": 0.5, "people": 1200, "gap": -3.0, "on": DAY}
    said = "{share:percent} of {people}, {gap:signed} since {on}, {on:month}"
    assert EN.vformat(said, (), values) == "50% of 1,200, −3 since 3 Sept 2026, September 2026"
    assert ZH.vformat(said, (), values) == "50% of 1,200, −3 since 2026年9月3日, 2026年9月"


def test_a_text_value_is_put_in_as_it_is() -> None:
    assert EN.format_field("12.50 {x}", "percent") == "12.50 {x}"


def test_things_are_listed_as_the_language_does() -> None:
    assert [EN.all_of(items) for items in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert [ZH.all_of(items) for items in (["甲"], ["甲", "乙"], ["甲", "乙", "丙"])] == [
        "甲",
        "甲和乙",
        "甲、乙和丙",
    ]


def test_sentences_follow_one_another_as_the_language_does() -> None:
    assert EN.sentences(["One.", "Two."]) == "One. Two."
    assert ZH.sentences(["一。", "二。"]) == "一。二。"


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh-CN", "zh"),
        ("zh_TW", "zh"),
        ("ZH-Hans-CN", "zh"),
        ("zh", "zh"),
        ("en-US", "en"),
        ("de-DE", "en"),
        ("zho", "en"),
        ("", "en"),
        (None, "en"),
    ],
)
def test_a_browser_s_language_is_ours_where_we_have_it_and_else_english(
    locale: str | None, language: str
) -> None:
    assert language_for(locale) == language
