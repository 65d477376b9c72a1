"""Somebody who knows what is shown, what adds up, and how withholding works, and tries to work out
the rest: in full, and by fractions alone."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Mapping, Sequence
from fractions import Fraction
from typing import Any


def possible(
    withheld: Sequence[Any],
    bounds: Mapping[Any, tuple[int, int]],
    shown: Mapping[Any, int],
    sums: Sequence[Mapping[Any, int]],
    agrees: Callable[[Mapping[Any, int]], bool],
) -> dict[Any, set[int]]:
    """Cell -> every value that it could have: all whole numbers within the bounds are tried with
    which all sums hold."""
    found: dict[Any, set[int]] = {cell: set() for cell in withheld}
    for values in itertools.product(
        *(range(low, high + 1) for low, high in (bounds[cell] for cell in withheld))
    ):
        table = {**shown, **dict(zip(withheld, values, strict=True))}
        if all(
            sum(sign * table[cell] for cell, sign in each.items()) == 0 for each in sums
        ) and agrees(table):
            for cell, value in zip(withheld, values, strict=True):
                found[cell].add(value)
    return found


def determined(withheld: Collection[Any], sums: Sequence[Mapping[Any, int]]) -> set[Any]:
    """The cells that the sums determine, as linear equations in fractions: a row of the reduced
    form with one unknown only."""
    order = list(withheld)
    rows = [[Fraction(each.get(cell, 0)) for cell in order] for each in sums]
    at = 0
    for column in range(len(order)):
        pivot = next((row for row in range(at, len(rows)) if rows[row][column]), None)
        if pivot is None:
            continue
        rows[at], rows[pivot] = rows[pivot], rows[at]
        rows[at] = [value / rows[at][column] for value in rows[at]]
        rows = [
            row
            if number == at
            else [value - row[column] * other for value, other in zip(row, rows[at], strict=True)]
            for number, row in enumerate(rows)
        ]
        at += 1
    return {
        order[row.index(Fraction(1))] for row in rows[:at] if sum(bool(value) for value in row) == 1
    }
