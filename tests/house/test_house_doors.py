"""What a door of CONTRIBUTING.md asks for: a question has a card or a number, words for its columns,
and a sentence for when it has no rows; a card has a test."""

from __future__ import annotations

import ast
import pathlib
import re

import sqlglot

from ladder import measures
from ladder.words import LANGUAGES, texts
from tests.house.source import ROOT

FOUND_IN_CARDS = {
    "findings", "three_sentences", "ladder", "phase_of_ladder", "plan_path",
    "watch", "asked", "appendix", "not_known",
}  # fmt: skip
"""Cards whose rows are put together from several questions or from the ladder itself."""


def texts_in(*folders: str) -> set[str]:
    """Every text that stands by itself in the Python files of some folders."""
    return {
        node.value
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def cards_in(folder: pathlib.Path) -> set[str]:
    """The questions that cards are made of: the first value of every Card(...)."""
    return {
        str(call.args[0].value)
        for path in folder.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Card"
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }


CARDS = cards_in(ROOT / "ladder" / "cards")


def test_a_question_is_asked_by_something_that_a_reader_sees() -> None:
    asked = texts_in("ladder", "pages") | {measures.head(name).people for name in measures.names()}
    assert [name for name in measures.names() if name not in asked] == []


def columns_of(name: str) -> list[str]:
    """The columns of a question, as its last select names them."""
    asked = sqlglot.parse_one(measures.own_sql(name), read="duckdb")
    assert isinstance(asked, sqlglot.exp.Query)
    return asked.named_selects


def test_the_columns_of_a_question_have_words_in_every_language() -> None:
    assert [
        (language, name, column)
        for name in measures.names()
        for column in columns_of(name)
        for language in LANGUAGES
        if column != "*" and not texts(language).get(f"columns.{column}")
    ] == []


def test_a_card_says_in_every_language_why_it_has_no_rows() -> None:
    assert [
        (language, name)
        for name in sorted(CARDS - FOUND_IN_CARDS)
        for language in LANGUAGES
        if not texts(language).get(f"measures.{name}.empty")
    ] == []


def test_a_card_has_a_test() -> None:
    tested = texts_in(
        "tests/cards", "tests/screen", "tests/exports", "tests/datasets", "tests/measures"
    )
    assert sorted(CARDS - FOUND_IN_CARDS - tested) == []


def test_a_card_is_made_of_a_question_that_exists() -> None:
    assert sorted(CARDS - FOUND_IN_CARDS - set(measures.names())) == []


def test_every_place_that_a_door_names_exists() -> None:
    doors = "".join((ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    named = re.findall(r"`((?:ladder|tests|pages|data|docs|benchmarks|tools)/[\w./-]*)`", doors)
    assert len(named) > 20
    assert [place for place in named if not (ROOT / place).exists()] == []


def test_a_choice_of_a_page_has_a_label_and_says_that_what_is_asked_for_is_not_there() -> None:
    keys = {
        argument.value
        for path in (ROOT / "ladder" / "cards").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("choice", "day_choice")
        for argument in call.args[:3]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert {"since", "start", "person", "raters"} <= keys
    assert [
        (language, f"{part}.{key}")
        for key in sorted(keys)
        for part in ("choose", "notice")
        for language in LANGUAGES
        if not texts(language).get(f"{part}.{key}")
    ] == []
