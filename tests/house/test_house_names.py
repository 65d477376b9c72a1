"""Nothing is sorted by a name as it is written: neither in a question nor on a card."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
import sqlglot
from sqlglot import exp

from tests.house.source import ROOT

NAMED = ("name", "team")


def is_name(column: str) -> bool:
    return column in NAMED or (column.endswith("_name") and column != "column_name")


def orders_of_names(sql: str) -> list[str]:
    """The orders of a query that rest on a name as it is written. A team may settle what its order
    leaves open, two teams that are written alike."""
    found = []
    for order in sqlglot.parse_one(sql, read="duckdb").find_all(exp.Order):
        columns = [
            column.name for each in order.expressions for column in each.find_all(exp.Column)
        ]
        settled = columns.index("name_order") if "name_order" in columns else len(columns)
        found += [
            column
            for place, column in enumerate(columns)
            if is_name(column) and (column != "team" or place < settled)
        ]
    return found


def sorts_of_names(text: str) -> Iterator[str]:
    """The calls of sort_values in a module that name a name and no key."""
    for call in ast.walk(ast.parse(text)):
        if (
            isinstance(call, ast.Call)
            and isinstance(call.func, ast.Attribute)
            and call.func.attr == "sort_values"
            and not any(keyword.arg == "key" for keyword in call.keywords)
        ):
            texts = [each.value for each in ast.walk(call) if isinstance(each, ast.Constant)]
            yield from (each for each in texts if isinstance(each, str) and is_name(each))


def test_a_question_sorts_names_by_their_order() -> None:
    found = [
        (path.stem, column)
        for path in sorted((ROOT / "ladder" / "measures").rglob("*.sql"))
        for column in orders_of_names(path.read_text("utf-8"))
        if (path.stem, column) != ("team_months", "team")  # read by a test of chance, by nobody
    ]
    assert found == []


def test_a_card_sorts_names_by_their_order() -> None:
    found = [
        (path.stem, column)
        for path in sorted((ROOT / "ladder").rglob("*.py"))
        for column in sorts_of_names(path.read_text("utf-8"))
        if "intake" not in path.parts
    ]
    assert found == []


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        ("select a from t order by a, p.name", ["name"]),
        (
            "select row_number() over (partition by a order by role_name) as nth from t",
            ["role_name"],
        ),
        ("select a from t order by w.name_order, t.team", []),
        ("select a from t order by t.team, w.name_order", ["team"]),
        ("select name, name_order from t order by name_order nulls last, person", []),
    ],
)
def test_an_order_of_names_as_they_are_written_is_caught(sql: str, found: list[str]) -> None:
    assert orders_of_names(sql) == found


def test_a_sort_of_names_as_they_are_written_is_caught() -> None:
    assert list(sorts_of_names('rows.sort_values(["met", "name"])')) == ["name"]
    assert list(sorts_of_names('rows.sort_values(["met", "name"], key=in_order)')) == []
