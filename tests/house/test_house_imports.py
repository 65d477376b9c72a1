"""Imports go one way: from the screen back to the files, as the design draws it."""

from __future__ import annotations

import graphlib
import sys

import pytest

from tests.house.source import first_line, imports_of, modules, screens, stop_of

MODULES = modules()
KNOWN = frozenset(MODULES)
IMPORTS = {name: imports_of(path.read_text("utf-8"), KNOWN) for name, path in MODULES.items()}

MAY_NOT: dict[str, tuple[str, ...]] = {
    "ladder.figures": ("streamlit", "duckdb", "ladder.words", "ladder.screen", "ladder.measures", "ladder.warehouse"),
    "ladder.exports": ("streamlit", "ladder.screen", "duckdb"),
    "ladder.intake": ("streamlit", "duckdb", "plotly", "ladder.figures", "ladder.screen", "ladder.measures", "ladder.exports", "ladder.words"),
    "ladder.warehouse": ("streamlit", "plotly", "ladder.figures", "ladder.screen", "ladder.measures", "ladder.words"),
    "ladder.access": ("streamlit", "duckdb", "plotly", "pandas", "ladder.figures", "ladder.screen"),
}
ONLY: dict[str, tuple[str, ...]] = {  # beside the standard library
    "ladder.ladders": (),
    "ladder.ladder_format": ("ladder.ladders",),
    "ladder.catalogue_rules": ("ladder.ladders", "ladder.ladder_format"),
    "ladder.catalogue": ("ladder.ladders", "ladder.ladder_format", "ladder.catalogue_rules"),
    "ladder.words": ("babel", "pandas"),  # pandas for isna: a value from a frame may be NaN or NaT
    "ladder.measures": ("ladder.warehouse", "pandas"),
}
EXCEPTIONS = {
    ("ladder.__main__", "ladder.screen.command"),  # a deck or document of a scheduled job takes what the screen shows
    ("ladder.intake.refused", "ladder.exports.tables"),  # a refused row goes back as a CSV, and only one place knows how to make that safe
    ("ladder.datasets", "ladder.measures"),  # a dataset hands its questions on, so that its answers are kept and end with it
}


def within(name: str, places: tuple[str, ...]) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def breaches(name: str, imported: set[str]) -> list[str]:
    """What a module of ladder/ imports and may not."""
    free = {other for other in imported if (name, other) not in EXCEPTIONS}
    wrong = {other for place, places in MAY_NOT.items() if within(name, (place,)) for other in free if within(other, places)}
    wrong |= {other for place, places in ONLY.items() if within(name, (place,)) for other in free
              if not within(other, (*places, place)) and other.partition(".")[0] not in sys.stdlib_module_names}  # fmt: skip
    if not within(name, ("ladder.screen",)):
        wrong |= {other for other in free if within(other, ("streamlit", "ladder.screen"))}
    return sorted(wrong)


def screen_breaches(text: str) -> list[str]:
    """What a page imports and may not: a page lays out, it neither asks the warehouse nor draws."""
    return sorted(other for other in imports_of(text, KNOWN) if not within(other, ("streamlit", "ladder.screen")))


def backward(name: str, imported: set[str], stops: dict[str, int | None]) -> list[str]:
    """What a module imports from a later stop than its own."""
    own = stops[name]
    return sorted(other for other in imported if own is not None and (stops.get(other) or 0) > own and (name, other) not in EXCEPTIONS)


@pytest.mark.parametrize("name", sorted(MODULES))
def test_a_module_imports_only_what_its_place_allows(name: str) -> None:
    assert breaches(name, IMPORTS[name]) == []


@pytest.mark.parametrize("name", sorted(screens()))
def test_a_page_imports_only_the_screen_and_streamlit(name: str) -> None:
    assert screen_breaches(screens()[name].read_text("utf-8")) == []


@pytest.mark.parametrize("name", sorted(MODULES))
def test_nothing_imports_from_a_later_stop(name: str) -> None:
    stops = {other: stop_of(first_line(path.read_text("utf-8"))) for other, path in MODULES.items()}
    assert backward(name, IMPORTS[name], stops) == []


def test_no_import_goes_round_in_a_circle() -> None:
    graphlib.TopologicalSorter({name: imported & KNOWN for name, imported in IMPORTS.items()}).prepare()


def test_every_exception_is_still_needed() -> None:
    assert {(name, other) for name, other in EXCEPTIONS if other in IMPORTS[name]} == EXCEPTIONS


@pytest.mark.parametrize(("name", "text", "wrong"), [
    ("ladder.figures.radar", "import streamlit as st", ["streamlit"]),
    ("ladder.figures.radar", "from ladder import words", ["ladder.words"]),
    ("ladder.intake.check", "def late() -> None:\n    import duckdb", ["duckdb"]),
    ("ladder.intake.read", "from ladder.exports.tables import csv_bytes", ["ladder.exports.tables"]),
    ("ladder.ladders", "import pandas as pd\nimport pathlib", ["pandas"]),
    ("ladder.measures", "from ladder.intake.read import read", ["ladder.intake.read"]),
    ("ladder.datasets", "from streamlit import cache_data", ["streamlit"]),
])  # fmt: skip
def test_a_breach_is_caught(name: str, text: str, wrong: list[str]) -> None:
    assert breaches(name, imports_of(text, KNOWN)) == wrong


def test_a_page_that_asks_the_warehouse_or_draws_is_caught() -> None:
    assert screen_breaches("import pandas as pd\nimport streamlit as st\nfrom ladder import measures") == ["ladder.measures", "pandas"]


def test_an_import_from_a_later_stop_is_caught() -> None:
    assert backward("early", {"late", "other"}, {"early": 2, "late": 4, "other": None}) == ["late"]
