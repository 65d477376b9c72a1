"""The best assignment of columns to fields: no column serves two, and the sum of what fits is
greatest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def best_assignment(scores: Mapping[str, Mapping[int, float]]) -> dict[str, int]:
    """Field -> place, of the assignment with the greatest sum; fields without a candidate and those
    that lose theirs are left out. Scores are above 0.

    The Hungarian method, by shortest paths; every field has a place of its own that is worth
    nothing, which stands for none."""
    fields = [name for name, places in scores.items() if places]
    places = sorted({place for name in fields for place in scores[name]})
    if not fields:
        return {}
    costs = [
        [-scores[name].get(place, -1e3) for place in places]
        + [0.0 if other == at else 1e3 for other in range(len(fields))]
        for at, name in enumerate(fields)
    ]
    chosen = _cheapest(costs)
    return {name: places[chosen[at]] for at, name in enumerate(fields) if chosen[at] < len(places)}


def _cheapest(costs: Sequence[Sequence[float]]) -> list[int]:
    """Of each row the column of the cheapest assignment; there are no fewer columns than rows."""
    rows, wide = len(costs), len(costs[0])
    of_row, of_column = [0.0] * (rows + 1), [0.0] * (wide + 1)
    holder, way = [0] * (wide + 1), [0] * (wide + 1)
    for row in range(1, rows + 1):
        holder[0], at = row, 0
        least, seen = [float("inf")] * (wide + 1), [False] * (wide + 1)
        while holder[at]:
            seen[at] = True
            here, delta, following = holder[at], float("inf"), 0
            for column in range(1, wide + 1):
                if seen[column]:
                    continue
                cost = costs[here - 1][column - 1] - of_row[here] - of_column[column]
                if cost < least[column]:
                    least[column], way[column] = cost, at
                if least[column] < delta:
                    delta, following = least[column], column
            for column in range(wide + 1):
                if seen[column]:
                    of_row[holder[column]] += delta
                    of_column[column] -= delta
                else:
                    least[column] -= delta
            at = following
        while at:
            holder[at] = holder[way[at]]
            at = way[at]
    chosen = [0] * rows
    for column in range(1, wide + 1):
        if holder[column]:
            chosen[holder[column] - 1] = column - 1
    return chosen
