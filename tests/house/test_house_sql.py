"""Every question, finding, part and rule kind says what it counts, has its words and a test, and
runs on any engine."""

from __future__ import annotations

import ast
import re

import pytest

from ladder import measures
from ladder.words import LANGUAGES, texts
from tests.house.portable import faults
from tests.house.source import ROOT, screens

HERE = ROOT / "ladder"
MEASURES = measures.names()
FINDINGS = measures.names("findings")
PARTS = tuple(sorted(path.stem for path in (HERE / "measures" / "parts").glob("*.sql")))
FILES = [
    path
    for folder in ("measures", "measures/parts", "measures/checkpoints", "measures/findings")
    for path in sorted((HERE / folder).glob("*.sql"))
]
QUESTIONS = [("measures", name) for name in MEASURES] + [("findings", name) for name in FINDINGS]


def header(text: str) -> list[str]:
    """The comment lines at the head of a file, without their dashes."""
    lines = text.splitlines()
    end = next(
        (number for number, line in enumerate(lines) if not line.startswith("--")), len(lines)
    )
    return [line.removeprefix("--").strip() for line in lines[:end]]


def header_faults(text: str) -> list[str]:
    """What a file's head leaves out: what it counts, or what a row is."""
    lines = header(text)
    counts = (
        bool(lines)
        and lines[0].endswith((".", ":")) | (len(lines[0]) > 20)
        and not lines[0].startswith("One row")
    )
    grain = any(re.match(r"One row\b", line) for line in lines[1:])
    return ["does not say what it counts"] * (not counts) + ["does not say what a row is"] * (
        not grain
    )


def names_in_tests() -> frozenset[str]:
    """Every text that stands by itself in a test, these house rules left out: the names of the
    questions that tests ask."""
    paths = [path for path in (ROOT / "tests").rglob("test_*.py") if "house" not in path.parts]
    return frozenset(
        node.value
        for path in paths
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )


TESTED = names_in_tests()


def opened_by(rule: str) -> str | None:
    found = re.search(
        r"Opens: (\w+)",
        " ".join(header((HERE / "measures" / "findings" / f"{rule}.sql").read_text("utf-8"))),
    )
    return found.group(1) if found else None


def test_a_query_says_what_it_counts_and_what_a_row_is() -> None:
    assert [
        (f"{path.parent.name}/{path.name}", fault)
        for path in FILES
        for fault in header_faults(path.read_text("utf-8"))
    ] == []


def test_a_measure_has_its_words_in_every_language() -> None:
    keys = [f"measures.{name}.{key}" for name in MEASURES for key in ("title", "meaning")]
    assert unsaid(keys) == []


def test_a_finding_has_its_sentence_in_every_language() -> None:
    assert unsaid([f"findings.{rule}.text" for rule in FINDINGS]) == []


def unsaid(keys: list[str]) -> list[tuple[str, str]]:
    """The languages and keys for which there are no words."""
    return [
        (language, key) for language in LANGUAGES for key in keys if not texts(language).get(key)
    ]


def test_a_finding_opens_a_page_that_exists() -> None:
    assert [rule for rule in FINDINGS if f"{opened_by(rule)}.py" not in screens()] == []


def test_a_question_has_a_test() -> None:
    assert [name for name in [*MEASURES, *FINDINGS, *measures.rules()] if name not in TESTED] == []


def test_a_part_is_tested_through_a_question_that_stands_on_it() -> None:
    asked = [measures.full_sql(name, folder) for folder, name in QUESTIONS if name in TESTED]
    assert [part for part in PARTS if not any(f"{part} as (" in sql for sql in asked)] == []


def test_every_joined_part_is_a_file() -> None:
    # verdicts is put together from ladder/measures/checkpoints
    assert set(measures.parts()) - {"verdicts"} == set(PARTS)


def test_a_question_and_a_rule_kind_stay_in_the_portable_subset() -> None:
    texts_of = {name: measures.full_sql(name, folder) for folder, name in QUESTIONS}
    every = {**texts_of, **{f"checkpoints/{rule}": sql for rule, sql in measures.rules().items()}}
    assert [(name, fault) for name, sql in every.items() for fault in faults(sql)] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("select 1", ["does not say what it counts", "does not say what a row is"]),
        (
            "-- One row per person.\nselect 1",
            ["does not say what it counts", "does not say what a row is"],
        ),
        (
            "-- How many people there are.\nselect 1 -- One row per person.",
            ["does not say what a row is"],
        ),
        ("-- How many people there are.\n-- One row per day.\nselect 1", []),
    ],
)
def test_a_head_that_leaves_something_out_is_caught(text: str, found: list[str]) -> None:
    assert header_faults(text) == found
