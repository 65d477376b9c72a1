"""Words for problems: every code can be said in every language, and no word speaks of what is not
there."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path

import pytest

from ladder.intake import model
from ladder.intake.model import CODES, Problem

LADDER = Path(model.__file__).parents[1]
PLACES = {"file", "line", "column", "value", "detail"}


def problems_in(language: str) -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        (LADDER / "words" / language / "problems.toml").read_text("utf-8")
    )
    return words["problems"]


def places_in(text: str) -> set[str]:
    return {place for _, place, _, _ in string.Formatter().parse(text) if place is not None}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_words_and_every_word_a_code(language: str) -> None:
    words = problems_in(language)
    assert set(words) == CODES
    assert {tuple(sorted(entry)) for entry in words.values()} == {("mend", "text")}
    assert (
        set().union(
            *(places_in(entry["text"]) | places_in(entry["mend"]) for entry in words.values())
        )
        == PLACES
    )


def test_both_languages_name_the_same_places_in_the_same_sentence() -> None:
    english, chinese = problems_in("en"), problems_in("zh")
    assert [
        code
        for code in CODES
        if any(
            places_in(english[code][part]) != places_in(chinese[code][part])
            for part in ("text", "mend")
        )
    ] == []


def test_every_code_is_given_where_rows_are_read_or_prepared() -> None:
    read = [
        path
        for room in ("intake", "datasets")
        for path in (LADDER / room).rglob("*.py")
        if path.name != "model.py"
    ]
    prepared = (LADDER / "warehouse" / "prepare").glob("*.sql")
    source = "".join(path.read_text("utf-8") for path in (*read, *prepared)).replace("'", '"')
    assert [code for code in sorted(CODES) if f'"{code}"' not in source] == []


def test_a_sentence_takes_hostile_values_as_they_are() -> None:
    problem = Problem("roster.csv", 3, "team", "{file} {0} <b>", "value_missing", "warning")
    assert (
        problem.sentence("{value} on line {line} of {file}: {detail}")
        == "{file} {0} <b> on line 3 of roster.csv: "
    )
