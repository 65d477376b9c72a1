"""What an address of an engine says, and how a question is written for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from ladder.warehouse.engines.by_address import engine_at
from ladder.warehouse.engines.engine import (
    EngineFault,
    with_placeholders,
    without_password,
)


def test_names_become_placeholders_but_in_comments_and_texts_they_stay() -> None:
    sql = "-- of $day\nselect '$day 5 %' as a, \"$b\" from t where x = $day_before and y % 2 = $y"
    assert with_placeholders(sql, ":{}") == (
        "-- of $day\nselect '$day 5 %' as a, \"$b\" from t where x = :day_before and y % 2 = :y"
    )
    assert with_placeholders(sql, "%({})s", "%") == (
        "-- of $day\nselect '$day 5 %%' as a, \"$b\" from t"
        " where x = %(day_before)s and y %% 2 = %(y)s"
    )


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://hr:s:3/cret@db.example/people", "postgresql://hr@db.example/people"),
        (
            "postgresql://db.example/people?user=a&password=b",
            "postgresql://db.example/people?user=a&password=...",
        ),
        (
            "sc://spark.example:15002/;token=abc;user_id=x",
            "sc://spark.example:15002/;token=...;user_id=x",
        ),
        ("sc://spark.example:15002", "sc://spark.example:15002"),
    ],
)
def test_an_address_is_shown_without_what_is_secret_in_it(address: str, shown: str) -> None:
    assert without_password(address) == shown


def test_an_address_of_no_engine_is_named() -> None:
    with pytest.raises(EngineFault) as fault:
        engine_at("mysql://db.example/people")
    assert (fault.value.reason, fault.value.where) == (
        "unknown_address",
        "mysql://db.example/people",
    )


def test_nothing_of_an_engine_is_imported_unless_one_is_named() -> None:
    code = (
        "import sys; import ladder.datasets.shared.on_engine, ladder.command.load;"
        " print(sorted({'pyspark', 'psycopg', 'grpc'} & set(sys.modules)))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
