"""What is withheld cannot be worked out: not by subtraction, and not by trying every table that
agrees with what is shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.privacy.subtraction import Room, Sums, given_back
from ladder.privacy.withholding import SMALL, Group, withheld
from tests.attacks import determined, possible

SMALLEST = 3
Table = tuple[dict[Any, Group], Sums]


@st.composite
def tables(draw: st.DrawFn, most: int, people: int) -> Table:
    """Teams by competencies: how many people are rated in each cell and how many of them meet it;
    every line's sum is known, in one direction or in both."""
    rows, columns = draw(st.integers(1, most)), draw(st.integers(1, most))
    cells: dict[Any, Group] = {}
    for row in range(rows):
        for column in range(columns):
            size = draw(st.integers(0, people))
            cells[row, column] = Group(size, draw(st.integers(0, size)))
    lines = [[(row, column) for row in range(rows)] for column in range(columns)]
    if draw(st.booleans()):
        lines += [[(row, column) for column in range(columns)] for row in range(rows)]
    return with_sums(cells, lines)


@st.composite
def reasons(draw: st.DrawFn) -> Table:
    """How many people left for each of some reasons, and how many in all: the number is the group
    itself."""
    counts = draw(st.lists(st.integers(0, 6), min_size=1, max_size=5))
    return with_sums(
        {reason: Group(count, count, of_size=True) for reason, count in enumerate(counts)},
        [list(range(len(counts)))],
    )


def with_sums(cells: dict[Any, Group], lines: list[list[Any]]) -> Table:
    sums = []
    for number, line in enumerate(lines):
        size, count = (
            sum(cells[cell].size for cell in line),
            sum(cells[cell].count or 0 for cell in line),
        )
        cells["total", number] = Group(size, count, cells[line[0]].of_size, total=True)
        sums.append({**dict.fromkeys(line, 1), ("total", number): -1})
    return cells, Sums(tuple(sums))


def bounds(group: Group, why: str) -> tuple[int, int]:
    """What anybody knows of a withheld number: of a share the people, who are shown; of people
    their number's side of the limit."""
    if not group.of_size:
        return 0, group.size
    return (0, SMALLEST - 1) if why == SMALL else (SMALLEST, 20)


def attacked(table: Table) -> dict[Any, set[int]]:
    """Cell of a small group -> the values that it could have after an attack with all that is
    shown."""
    cells, sums = table
    hidden = withheld(cells, sums, SMALLEST)
    shown = {cell: group.count or 0 for cell, group in cells.items() if cell not in hidden}
    within = {cell: bounds(cells[cell], why) for cell, why in hidden.items()}
    small = [cell for cell, why in hidden.items() if why == SMALL]

    def agrees(
        other: Mapping[Any, int],
    ) -> bool:  # numbers of people are withheld only where some group is small and not of nobody
        return (
            not small
            or not cells[small[0]].of_size
            or any(0 < other[cell] < SMALLEST for cell in small)
        )

    found = possible(list(hidden), within, shown, sums.sums, agrees)
    return {cell: values for cell, values in found.items() if hidden[cell] == SMALL}


@settings(max_examples=150, deadline=None)
@given(tables(most=2, people=3))
def test_no_table_that_agrees_with_what_is_shown_fixes_a_share_of_a_small_group(
    table: Table,
) -> None:
    assert [cell for cell, values in attacked(table).items() if len(values) < 2] == []


@settings(max_examples=150, deadline=None)
@given(reasons())
def test_no_number_that_agrees_with_what_is_shown_fixes_who_left_for_a_rare_reason(
    table: Table,
) -> None:
    assert [cell for cell, values in attacked(table).items() if len(values) < 2] == []


@settings(max_examples=150, deadline=None)
@given(tables(most=8, people=9))
def test_subtraction_gives_back_no_small_group_of_a_larger_table(table: Table) -> None:
    cells, sums = table
    hidden = withheld(cells, sums, SMALLEST)
    assert {cell for cell in determined(hidden, sums.sums) if hidden[cell] == SMALL} == set()


@settings(max_examples=100, deadline=None)
@given(tables(most=8, people=9))
def test_what_is_withheld_in_a_line_is_of_as_many_people_as_a_group_must_have(table: Table) -> None:
    cells, sums = table
    hidden = withheld(cells, sums, SMALLEST)
    for each in sums.sums:
        inside = [cell for cell in each if cell in hidden]
        total = next(cell for cell, sign in each.items() if sign < 0)
        if inside and total not in hidden:
            assert sum(cells[cell].size for cell in inside) >= SMALLEST


def test_a_single_cell_is_given_back_by_its_line_and_two_are_not() -> None:
    sums = Sums(({"a": 1, "b": 1, "c": 1, "all": -1},))
    assert given_back("a", {"a"}, sums, {})
    assert not given_back("a", {"a", "b"}, sums, {})
    assert not given_back("a", {"a", "all"}, sums, {})


def test_two_cells_that_are_both_at_their_most_are_given_back() -> None:
    sums = Sums(({"a": 1, "b": 1, "all": -1},))
    assert given_back("a", {"a", "b"}, sums, {"a": Room(up=False), "b": Room(up=False)})


def test_a_cell_between_two_rectangles_is_given_back_though_every_line_has_two_withheld() -> None:
    rows = [
        {"a": 1, "b": 1, "r0": -1},
        {"c": 1, "d": 1, "x": 1, "r1": -1},
        {"e": 1, "f": 1, "r2": -1},
        {"g": 1, "h": 1, "r3": -1},
    ]
    columns = [
        {"a": 1, "c": 1, "k0": -1},
        {"b": 1, "d": 1, "k1": -1},
        {"x": 1, "e": 1, "g": 1, "k2": -1},
        {"f": 1, "h": 1, "k3": -1},
    ]
    sums = Sums((*rows, *columns))
    assert determined("abcdefghx", sums.sums) == {"x"}
    assert [cell for cell in "abcdefghx" if given_back(cell, set("abcdefghx"), sums, {})] == ["x"]


def test_a_cell_in_three_sums_is_refused() -> None:
    with pytest.raises(ValueError, match="two sums"):
        Sums(({"a": 1}, {"a": 1}, {"a": 1}))
