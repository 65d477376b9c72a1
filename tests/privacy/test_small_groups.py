"""What is sensitive is declared in one place, and the rows of real measures are withheld by it."""

from __future__ import annotations

import pathlib
import re
from datetime import date
from typing import Any

import pytest

from ladder import measures
from ladder.datasets import datasets
from ladder.datasets.datasets import Dataset
from ladder.privacy import small_groups
from ladder.privacy.small_groups import (
    cells_of,
    declared,
    group_of,
    individual,
    reasons_of,
    smallest_group,
)

SOUNDS = re.compile(
    r"score|share_met|holders|coverage|leaving_reason|regretted|deviation|effect|spread|self_|higher|lower|standing|gap"
)
HARMLESS = {  # what only sounds sensitive, and why it is not
    "case_notes": {"self_rated"},  # how many competencies; no score
    "coverage_by_team": {"withheld"},
    "decisions_on": {"standing"},  # of a decision: open, due or past
    "risks_on": {"score", "standing"},  # of a risk: probability times impact, and its state
    "readiness": {"standing"},  # by checkpoints, of a person; no score
    "scope_over_time": {"standing"},  # of a person's teams and reports against the ladder
    "level_distance": {"standing"},  # of a level against the manager's; no score
    "scope_of_managers": {"standing"},  # of teams and reports against the ladder
    "calibration": {
        "scores",
        "deviation_everyone",
        "spread_everyone",
        "halo_spread_everyone",
    },  # how many; and over everybody rated
}
GIVEN: dict[str, Any] = {
    "ladder": "engineer",
    "person": "p-003",
    "level": "senior-engineer",
    "target_ladder": "engineer",
    "target_level": "staff-engineer",
    "next_ladder": "engineer",
    "next_level": "staff-engineer",
    "manager": "p-002",
    "role": "p-003",
    "start": date(2025, 9, 30),
    "convention": "two-point",
    "by": "team",
}


@pytest.fixture(scope="module")
def sample(kept: pathlib.Path) -> Dataset:
    return datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30), kept)


def known() -> list[str]:
    return [
        name
        for name in measures.names()
        if measures.parameters_of(name) <= {*GIVEN, "day", "scope", "since"}
    ]


@pytest.mark.parametrize("name", known())
def test_every_column_that_sounds_sensitive_is_declared(sample: Dataset, name: str) -> None:
    columns = set(sample.ask(name, day=sample.newest_day, scope="*", **GIVEN).columns)
    group = group_of(name)
    said = {
        *(group.values[name] if group else ()),
        *individual().get(name, ()),
        *HARMLESS.get(name, ()),
    }
    assert {column for column in columns if SOUNDS.search(column)} - said == set()


@pytest.mark.parametrize(
    "group",
    [group for group in declared() if group.measure in measures.names()],
    ids=lambda group: group.name,
)
def test_what_is_declared_exists(sample: Dataset, group: small_groups.Sensitive) -> None:
    rows = sample.ask(group.measure, day=sample.newest_day, scope="*", **GIVEN)
    wanted = {
        *group.keys,
        group.size,
        *group.values[group.measure],
        *filter(None, [group.count, group.parent, group.series]),
    }
    assert wanted - set(rows.columns) == set()


def test_every_small_team_is_withheld_and_no_team_that_nobody_rated(sample: Dataset) -> None:
    group = group_of("coverage_by_team")
    assert group is not None
    rows = sample.ask("coverage_by_team", day=sample.newest_day, scope="*", ladder="engineer")
    reasons = reasons_of(group, rows, 5, lambda _: None)
    cells = cells_of(group, rows)[0]
    assert {cell for cell, people in cells.items() if 0 < people.size < 5} == {
        cell for cell, why in reasons.items() if why == "small"
    }
    assert [cell for cell in reasons if cells[cell].size == 0] == []


def test_the_line_of_a_manager_is_withheld_where_it_would_say_what_its_manager_scores(
    sample: Dataset,
) -> None:
    group = group_of("organisation")
    assert group is not None
    rows = sample.ask("organisation", day=sample.newest_day, scope="*")
    cells, sums = cells_of(group, rows)
    reasons = reasons_of(group, rows, 5, lambda _: None)
    alone = [
        each
        for each in sums.sums
        for cell in each
        if isinstance(cell, tuple) and cell[0] == "rest" and cells[cell].size < 5
    ]
    assert alone
    assert all(any(cell in reasons for cell in each) for each in alone)


@pytest.mark.parametrize(
    ("said", "smallest"),
    [("", 5), ("10", 10), ("3", 3), ("1", 3), ("0", 3), ("many", 5), ("-4", 5)],
)
def test_the_smallest_group_is_set_by_the_environment_and_never_below_three(
    monkeypatch: pytest.MonkeyPatch, said: str, smallest: int
) -> None:
    monkeypatch.setenv("LADDER_SMALLEST_GROUP", said)
    assert smallest_group() == smallest
