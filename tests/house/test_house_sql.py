"""Every question, finding, part and rule kind says what it counts, has its words and a test, and
runs on any engine."""

from __future__ import annotations

import ast
import re

import pytest

from ladder import measures
from ladder.measures import heads, naming
from ladder.measures.formulas import written_out
from ladder.measures.signal import of_findings
from ladder.words import LANGUAGES, texts
from tests.house.portable import PREPARING, dialect_faults, faults
from tests.house.source import ROOT, screens

HERE = ROOT / "ladder"
MEASURES = measures.names()
FINDINGS = measures.names("findings")
PARTS = tuple(sorted(path.stem for path in (HERE / "measures" / "parts").glob("*.sql")))
FILES = [
    path
    for folder in (
        "measures",
        "measures/parts",
        "measures/checkpoints",
        "measures/findings",
        "measures/signal",
    )
    for path in sorted((HERE / folder).glob("*.sql"))
]
QUESTIONS = [("measures", name) for name in MEASURES] + [("findings", name) for name in FINDINGS]


def header_faults(text: str) -> list[str]:
    """What a file's head leaves out: what it counts, or what a row is; and lines that steer and
    cannot be read."""
    head = heads.head(text)
    first = head.text[0] if head.text else ""
    counts = (first.endswith((".", ":")) or len(first) > 20) and not first.startswith("One row")
    grain = any(re.match(r"One row\b", line) for line in head.text[1:])
    return [
        *["does not say what it counts"] * (not counts),
        *["does not say what a row is"] * (not grain),
        *head.faults,
    ]


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


def test_a_query_says_what_it_counts_and_what_a_row_is() -> None:
    assert [
        (f"{path.parent.name}/{path.name}", fault)
        for path in FILES
        for fault in header_faults(path.read_text("utf-8"))
    ] == []


def test_a_question_says_who_may_ask_it() -> None:
    """Without it nobody may whose rights are asked about."""
    assert [
        f"{folder}/{name}"
        for folder in measures.FOLDERS
        for name in measures.names(folder)
        if measures.head(name, folder).access is None
    ] == []


def test_a_measure_has_its_words_in_every_language() -> None:
    keys = [f"measures.{name}.{key}" for name in MEASURES for key in ("title", "meaning")]
    assert unsaid(keys) == []


def test_a_finding_has_its_sentence_in_every_language() -> None:
    assert unsaid([f"findings.{rule}.text" for rule in FINDINGS]) == []


def test_a_finding_says_how_it_is_tested_and_what_is_said_where_it_does_not_stand_out() -> None:
    claims = {rule: measures.head(rule, "findings").signal for rule in FINDINGS}
    assert {rule: claim for rule, claim in claims.items() if claim not in of_findings.CLAIMS} == {}
    tested = [rule for rule, claim in claims.items() if claim != "fact"]
    assert unsaid([f"findings.{rule}.steady_of.text" for rule in tested]) == []
    assert unsaid([f"findings.tested.{claims[rule]}" for rule in tested]) == []


def unsaid(keys: list[str]) -> list[tuple[str, str]]:
    """The languages and keys for which there are no words."""
    return [
        (language, key) for language in LANGUAGES for key in keys if not texts(language).get(key)
    ]


def test_a_finding_opens_a_page_that_exists() -> None:
    opened = {rule: measures.head(rule, "findings").opens for rule in FINDINGS}
    assert [rule for rule, page in opened.items() if f"{page}.py" not in screens()] == []


def test_what_a_head_names_exists() -> None:
    """The people behind a number are a question, what is chosen is asked with, and an id that a
    file is asked under is no other file's."""
    faults_of = []
    for folder, name in QUESTIONS:
        head, wanted = measures.head(name, folder), measures.parameters_of(name, folder)
        if head.people not in (None, *MEASURES):
            faults_of.append((name, f"People: {head.people} is no question"))
        ways = {*head.conventions, *head.choices} - wanted
        faults_of += [(name, f"${way} is not in its query") for way in sorted(ways)]
    for path in FILES:
        presets = heads.head(path.read_text("utf-8")).presets
        twins = [name for name in presets if (path.parent / f"{name}.sql").exists()]
        faults_of += [(path.stem, f"Also: {name} is a file of its own") for name in twins]
        wanted = naming.parameters_named(path.read_text("utf-8"))
        unused = sorted({key for key, _ in presets.values()} - wanted)
        faults_of += [(path.stem, f"Also: ${key} is not in its query") for key in unused]
    assert faults_of == []


def test_no_step_of_a_query_is_called_as_a_part_is() -> None:
    queries = {path.stem: naming.defined_in(path.read_text("utf-8")) for path in FILES}
    assert {name: found for name, steps in queries.items() if (found := steps & set(PARTS))} == {}


def test_a_question_has_a_test() -> None:
    assert [name for name in [*MEASURES, *FINDINGS, *measures.rules()] if name not in TESTED] == []


def test_a_part_is_tested_through_a_question_that_stands_on_it() -> None:
    asked = [measures.parts_of(name, folder) for folder, name in QUESTIONS if name in TESTED]
    assert [part for part in PARTS if not any(part in parts for parts in asked)] == []


def test_every_joined_part_is_a_file() -> None:
    # verdicts is put together from ladder/measures/checkpoints
    assert set(measures.parts()) - {"verdicts"} == set(PARTS)


def test_what_is_asked_stays_in_the_portable_subset() -> None:
    """Steps and parts are looked at once, in their own files; the last select of a question with
    the parts it stands on."""
    found = [
        (f"{path.parent.name}/{path.name}", fault)
        for path in FILES
        for sql in (written_out(path.read_text("utf-8")),)
        for fault in (*faults(sql), *dialect_faults(sql))
    ]
    assert found == []


def test_what_fills_the_warehouse_reads_on_every_engine() -> None:
    steps = sorted((HERE / "warehouse").rglob("*.sql"))
    assert [
        (step.name, fault)
        for step in steps
        for fault in dialect_faults(step.read_text("utf-8"), PREPARING)
    ] == []


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
        (
            "-- How many people there are.\n-- One row per day. Opens: structure\nselect 1",
            ["Opens: stands inside a sentence"],
        ),
        (
            "-- How many people there are.\n-- One row per day.\n-- Days: all\nselect 1",
            ["Days: all is not known"],
        ),
    ],
)
def test_a_head_that_leaves_something_out_is_caught(text: str, found: list[str]) -> None:
    assert header_faults(text) == found
