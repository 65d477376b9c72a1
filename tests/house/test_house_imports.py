"""Imports go one way: the rooms stand in the order of the data, and none knows one after it."""

from __future__ import annotations

import graphlib

import pytest

from tests.house.source import ROOT, imports_of, modules, screens

MODULES = modules()
KNOWN = frozenset(MODULES)
IMPORTS = {name: imports_of(path.read_text("utf-8"), KNOWN) for name, path in MODULES.items()}

ORDER = (
    "words",
    "privacy",
    "ladders",
    "figures",
    "intake",
    "company_ladders",
    "warehouse",
    "measures",
    "datasets",
    "cards",
    "exports",
    "snapshots",
    "command",
    "screen",
)
"""The rooms of ladder/ in the order of the data: each may know those before it."""
BASE = ("words", "privacy", "ladders", "figures")
"""These four know nobody above, and each other only as far as KNOWS says."""
KNOWS = {"privacy": ("words",), "words": (), "ladders": (), "figures": ()}
MAY_NOT = {  # what a room must do without
    "words": ("streamlit", "duckdb", "plotly"),
    "privacy": ("streamlit", "duckdb", "plotly"),
    "ladders": ("streamlit", "duckdb", "plotly", "pandas"),
    "figures": ("streamlit", "duckdb"),
    "intake": ("streamlit", "duckdb", "plotly"),
    "company_ladders": ("streamlit", "duckdb", "plotly"),
    "warehouse": ("streamlit", "plotly"),
    "measures": ("streamlit", "plotly"),
    "datasets": ("streamlit", "plotly"),
    "cards": ("streamlit", "duckdb", "plotly", "pathlib.Path.open"),
    "exports": ("streamlit", "duckdb", "plotly"),
    "snapshots": ("streamlit", "duckdb", "plotly"),
    "command": ("streamlit",),
}


def room_of(name: str) -> str:
    """The room a module stands in; the package itself and its __main__ stand in none."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in ORDER else ""


def breaches(name: str, imported: set[str]) -> list[str]:
    """What a module imports and may not: a later room, or a library that its room does without."""
    room = room_of(name)
    if not room:
        return []
    before = KNOWS[room] if room in BASE else ORDER[: ORDER.index(room)]
    wrong = {
        other
        for other in imported
        if other.startswith("ladder.") and room_of(other) not in (*before, room)
    }
    wrong |= {other for other in imported if other.partition(".")[0] in MAY_NOT.get(room, ())}
    return sorted(wrong)


def screen_breaches(text: str) -> list[str]:
    """What a page imports and may not: a page lays out, it neither asks the warehouse nor draws."""
    return sorted(
        other
        for other in imports_of(text, KNOWN)
        if other.partition(".")[0] not in ("streamlit", "ladder")
        or room_of(other) not in ("", "screen", "cards")
    )


def test_every_folder_of_the_house_is_a_room_in_the_order() -> None:
    found = {path.parent.name for path in (ROOT / "ladder").glob("*/__init__.py")}
    assert found == set(ORDER)


def test_no_module_imports_from_a_later_room_or_what_its_room_does_without() -> None:
    assert {name: wrong for name in MODULES if (wrong := breaches(name, IMPORTS[name]))} == {}


def test_a_page_imports_only_the_screen_the_cards_and_streamlit() -> None:
    texts = {name: path.read_text("utf-8") for name, path in screens().items()}
    assert {name: wrong for name, text in texts.items() if (wrong := screen_breaches(text))} == {}


def test_a_form_of_chart_is_a_value_and_only_its_plotly_writer_knows_plotly() -> None:
    writer = "ladder.figures.plotly."
    assert [
        name
        for name, imported in IMPORTS.items()
        if name.startswith("ladder.figures.")
        and not name.startswith(writer)
        and any(
            other.partition(".")[0] == "plotly" or other.startswith(writer) for other in imported
        )
    ] == []


def test_no_import_goes_round_in_a_circle() -> None:
    graphlib.TopologicalSorter(
        {name: imported & KNOWN for name, imported in IMPORTS.items()}
    ).prepare()


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("ladder.figures.radar", "import streamlit as st", ["streamlit"]),
        ("ladder.figures.radar", "from ladder import words", ["ladder.words"]),
        ("ladder.intake.rows.check", "def late() -> None:\n    import duckdb", ["duckdb"]),
        ("ladder.cards.view", "import ladder.screen.frame.page", ["ladder.screen.frame.page"]),
        ("ladder.ladders.ladder", "import pandas as pd\nimport pathlib", ["pandas"]),
        ("ladder.measures", "from ladder.datasets.whatif import tried", ["ladder.datasets.whatif"]),
        ("ladder.datasets.datasets", "from streamlit import cache_data", ["streamlit"]),
    ],
)
def test_a_breach_is_caught(name: str, text: str, wrong: list[str]) -> None:
    assert breaches(name, imports_of(text, KNOWN)) == wrong


def test_a_page_that_asks_the_warehouse_or_draws_is_caught() -> None:
    text = "import pandas as pd\nimport streamlit as st\nfrom ladder import measures"
    assert screen_breaches(text) == ["ladder.measures", "pandas"]
