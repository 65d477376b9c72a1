"""Formulas that stand once: what they say of days, and that nobody writes them out beside them."""

from __future__ import annotations

import re

import pytest

from ladder import measures
from ladder.measures.formulas import written_out
from tests.given import house

WRITTEN_OUT = re.compile(
    r"\b(\w+)\.starts_on <= (\S+)\s+and coalesce\(\1\.ends_on(?:, \2\) >= \2|\s*>=? \2, true\))"
)


def holds(formula: str, starts_on: str, ends_on: str, day: str) -> bool:
    end = f"date '{ends_on}'" if ends_on else "cast(null as date)"
    asked = written_out(
        f"select {formula}(p, d.day) as holds from (select date '{starts_on}' as starts_on,"
        f" {end} as ends_on) as p cross join (select date '{day}' as day) as d"
    )
    return bool(house(roster=[{"person": "ada"}]).ask(asked)["holds"].iloc[0])


@pytest.mark.parametrize(
    ("ends_on", "day", "in_force", "stays_after"),
    [
        ("2026-03-31", "2025-12-31", False, False),
        ("2026-03-31", "2026-01-01", True, True),
        ("2026-03-31", "2026-03-30", True, True),
        ("2026-03-31", "2026-03-31", True, False),
        ("2026-03-31", "2026-04-01", False, False),
        ("", "2026-01-01", True, True),
    ],
)
def test_a_stretch_is_in_force_on_both_its_ends_and_does_not_stay_after_its_last_day(
    ends_on: str, day: str, in_force: bool, stays_after: bool
) -> None:
    assert holds("in_force", "2026-01-01", ends_on, day) is in_force
    assert holds("stays_after", "2026-01-01", ends_on, day) is stays_after


def test_a_day_may_be_a_calculation() -> None:
    assert written_out("in_force(p, cast($start as date) - 1)") == (
        "(p.starts_on <= cast($start as date) - 1"
        " and coalesce(p.ends_on, cast($start as date) - 1) >= cast($start as date) - 1)"
    )


def test_no_question_writes_a_stretch_of_days_out_where_the_formula_says_it() -> None:
    assert [
        path.name
        for path in sorted(measures.HERE.rglob("*.sql"))
        if WRITTEN_OUT.search(path.read_text("utf-8"))
    ] == []
