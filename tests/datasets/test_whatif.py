"""What if: a second dataset with changes applied; the first stays as it was, and the numbers move
as counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pandas as pd
import pytest

from ladder import measures
from ladder.datasets.whatif import (
    Change,
    Hire,
    ImpossibleChange,
    Leave,
    Move,
    Promote,
    changed,
    difference,
)
from ladder.warehouse.filling import TABLES
from ladder.warehouse.warehouse import Warehouse, tables_of
from tests.given import answers, house

DAY = date(2026, 9, 30)
PEOPLE = [
    {"person": "ada", "ladder": "lead", "level": "head", "team": "All", "hired_on": "2020-01-06"},
    {
        "person": "lea",
        "manager": "ada",
        "ladder": "lead",
        "level": "lead",
        "team": "Core",
        "hired_on": "2021-03-01",
    },
    {
        "person": "liv",
        "manager": "ada",
        "ladder": "lead",
        "level": "lead",
        "team": "Edge",
        "hired_on": "2021-03-01",
    },
    {
        "person": "ana",
        "manager": "lea",
        "ladder": "craft",
        "level": "senior",
        "level_since": "2023-01-01",
        "team": "Core",
        "hired_on": "2022-05-02",
    },
    {
        "person": "ben",
        "manager": "lea",
        "ladder": "craft",
        "level": "junior",
        "level_since": "2024-01-01",
        "team": "Core",
        "hired_on": "2024-01-01",
    },
]
SCORES = [
    {
        "person": who,
        "competency": axis,
        "score": value,
        "by": "manager",
        "assessor": "lea",
        "assessed_on": "2026-01-15",
    }
    for who, axis, value in (
        ("ana", "delivery", 3),
        ("ana", "design", 2),
        ("ana", "coaching", 2),
        ("ben", "delivery", 2),
        ("ben", "design", 2),
    )
]


@pytest.fixture(name="home")
def _home() -> Iterator[Warehouse]:
    home = house(roster=PEOPLE, assessments=SCORES)
    yield home
    home.close()


def after(
    home: Warehouse, *changes: Change, name: str, columns: tuple[str, ...], **given: Any
) -> list[Any]:
    return answers(changed(home, changes, DAY), name, *columns, **given)


def spans(home: Warehouse, *changes: Change) -> dict[str, tuple[int, int]]:
    rows = after(
        home,
        *changes,
        name="span_of_control",
        columns=("person", "direct_reports", "people_in_line"),
    )
    return {person: (direct, line) for person, direct, line in rows}


def test_nothing_changed_gives_the_same_tables(home: Warehouse) -> None:
    copy = tables_of(changed(home, [], DAY))
    for table, rows in tables_of(home).items():
        whole = list(rows.columns)
        pd.testing.assert_frame_equal(
            copy[table].sort_values(whole, ignore_index=True),
            rows.sort_values(whole, ignore_index=True),
            check_dtype=False,
        )
    assert list(copy) == list(TABLES)


def test_the_first_dataset_is_untouched(home: Warehouse) -> None:
    before = tables_of(home)
    changed(
        home,
        [
            Leave("lea"),
            Hire("New One", "liv", "Edge", "craft", "junior"),
            Promote("ben", "craft", "senior"),
        ],
        DAY,
    )
    for table, rows in tables_of(home).items():
        pd.testing.assert_frame_equal(rows, before[table])


def test_if_a_manager_leaves_their_reports_go_one_up_and_are_still_in_the_line(
    home: Warehouse,
) -> None:
    assert spans(home) == {"ada": (2, 4), "lea": (2, 2)}
    assert spans(home, Leave("lea")) == {"ada": (3, 3)}
    assert after(home, Leave("lea"), name="headcount", columns=("value",)) == [4]
    assert after(home, Leave("lea"), name="headcount", columns=("value",), day="2026-09-29") == [5]


def test_if_the_top_leaves_their_reports_stand_at_the_top(home: Warehouse) -> None:
    assert spans(home, Leave("ada")) == {"lea": (2, 2)}


def test_if_somebody_moves_their_whole_line_goes_with_them(home: Warehouse) -> None:
    assert spans(home, Move("lea", "liv", "Edge")) == {"ada": (1, 4), "liv": (1, 3), "lea": (2, 2)}


def test_if_somebody_is_promoted_the_next_levels_expectations_count(home: Warehouse) -> None:
    """Rated: Ana meets delivery, not design; Ben meets both as a junior: 3 of 4. As a senior Ben
    meets neither: 1 of 4."""
    assert answers(home, "coverage", "part", "whole") == [(3, 4)]
    assert after(
        home, Promote("ben", "craft", "senior"), name="coverage", columns=("part", "whole")
    ) == [(1, 4)]
    rows = after(
        home,
        Promote("ben", "craft", "senior"),
        name="people_on",
        columns=("person", "level", "level_since", "title"),
    )
    assert ("ben", "senior", "2026-09-30", None) in rows


def test_if_somebody_is_promoted_they_come_onto_the_next_bench(home: Warehouse) -> None:
    assert answers(home, "bench", "person", role="ada") == ["lea", "liv"]
    assert answers(home, "bench", "person", role="lea") == ["ana"]
    assert after(
        home, Promote("ben", "craft", "senior"), name="bench", columns=("person",), role="lea"
    ) == ["ana", "ben"]  # nobody has rated Ben's coaching


def test_a_hire_is_unrated_counts_as_a_person_and_may_have_any_name(home: Warehouse) -> None:
    hire = Hire("<b>O'Neil; drop table people</b>", "liv", "Edge", "craft", "junior")
    assert after(home, hire, hire, name="headcount", columns=("value",)) == [7]
    rows = after(
        home,
        hire,
        name="people_on",
        columns=("person", "name", "reports_to", "hired_on"),
        scope="liv",
    )
    assert ("what-if-1", "<b>O'Neil; drop table people</b>", "liv", "2026-09-30") in rows
    assert after(home, hire, name="coverage", columns=("part", "whole", "undecided")) == [
        (3, 4, 5)
    ]  # coaching of the three leads, the hire's two


def test_changes_follow_one_another(home: Warehouse) -> None:
    assert spans(home, Move("ben", "liv", "Edge"), Leave("lea")) == {"ada": (2, 3), "liv": (1, 1)}
    assert spans(home, Leave("ben"), Leave("lea"), Leave("ana"), Leave("liv")) == {}


def test_somebody_who_came_on_the_very_day_can_leave() -> None:
    home = house(roster=[*PEOPLE, {"person": "new", "manager": "lea", "hired_on": "2026-09-30"}])
    assert after(home, Leave("new"), name="headcount", columns=("value",)) == [5]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (Leave("nobody"), "not_employed"),
        (Move("ana", "nobody", "Core"), "not_employed"),
        (Move("ada", "ben", "Core"), "own_line"),
        (Move("ada", "ada", "Core"), "own_line"),
        (Promote("ana", "craft", "king"), "no_level"),
        (Hire("New One", None, None, "craft", "king"), "no_level"),
        (Hire(" ", None, None, "craft", "junior"), "nameless"),
    ],
)
def test_what_cannot_be_is_refused_with_its_reason(
    home: Warehouse, change: Change, reason: str
) -> None:
    with pytest.raises(ImpossibleChange) as caught:
        changed(home, [change], DAY)
    assert (caught.value.reason, caught.value.change) == (reason, change)


def test_whoever_has_left_can_do_nothing_more(home: Warehouse) -> None:
    with pytest.raises(ImpossibleChange):
        changed(home, [Leave("ana"), Promote("ana", "lead", "lead")], DAY)


def test_the_difference_names_what_changed_came_and_went(home: Warehouse) -> None:
    asked: dict[str, Any] = {"day": DAY, "scope": "*"}
    before = measures.ask(home, "span_of_control", **asked)
    later = measures.ask(changed(home, [Leave("lea")], DAY), "span_of_control", **asked)
    rows = difference(before, later, ["person"], ["direct_reports", "people_in_line"]).to_dict(
        "records"
    )
    assert rows[0] == {
        "person": "ada",
        "fate": "changed",
        "direct_reports_before": 2,
        "direct_reports_after": 3,
        "people_in_line_before": 4,
        "people_in_line_after": 3,
    }
    assert (rows[1]["person"], rows[1]["fate"], rows[1]["direct_reports_before"]) == (
        "lea",
        "gone",
        2,
    )
    assert difference(before, before, ["person"], ["direct_reports"]).empty


def test_nulls_on_both_sides_are_no_difference() -> None:
    rows = pd.DataFrame({"person": ["ana"], "value": [None]})
    assert difference(rows, rows, ["person"], ["value"]).empty
    assert (
        len(
            difference(
                rows, pd.DataFrame({"person": ["ana"], "value": [1.0]}), ["person"], ["value"]
            )
        )
        == 1
    )
