"""Words of the import of ladders: every code can be said in every language, and is given
somewhere."""

from __future__ import annotations

import string
import tomllib
from pathlib import Path

import pytest

from ladder.company_ladders import import_report as report
from ladder.company_ladders.import_report import CODES, Line

LADDER = Path(report.__file__).parents[1]


def said_in(language: str) -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, dict[str, str]]] = tomllib.loads(
        (LADDER / "words" / language / "ladder_import.toml").read_text("utf-8")
    )
    return words["ladder_import"]


def places_in(text: str) -> set[str]:
    return {place for _, place, _, _ in string.Formatter().parse(text) if place is not None}


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_code_has_words_and_every_word_a_code(language: str) -> None:
    words = said_in(language)
    assert set(words) == CODES
    assert {tuple(sorted(entry)) for entry in words.values()} == {("mend", "text")}
    assert all(
        places_in(entry["text"]) <= {"file", "place", "detail"} and not places_in(entry["mend"])
        for entry in words.values()
    )


def test_both_languages_name_the_same_places_in_the_same_sentence() -> None:
    english, chinese = said_in("en"), said_in("zh")
    assert [
        code
        for code in sorted(CODES)
        if places_in(english[code]["text"]) != places_in(chinese[code]["text"])
    ] == []


def test_every_code_is_given_somewhere_in_the_import() -> None:
    source = "".join(
        path.read_text("utf-8")
        for path in (LADDER / "company_ladders").rglob("*.py")
        if path.name != "import_report.py"
    )
    assert [code for code in sorted(CODES) if f'"{code}"' not in source] == []


def test_a_line_takes_hostile_values_as_they_are() -> None:
    assert (
        Line("{file}.csv", None, "name_twice", "warning", "{0} <b>").sentence(
            "{file} at {place}: {detail}"
        )
        == "{file}.csv at : {0} <b>"
    )
