"""Titles that stand in one column for each depth of a tree (Title 1, Title 2 ...), as one column of
titles with the goal above each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ladder.intake.columns.vocabulary import blank
from ladder.intake.file.distinct import encoded
from ladder.intake.file.table import Table
from ladder.intake.recognition import headings

_STEP = re.compile(r"(.*\D)\s*(\d)\s*")
_SURE = 0.65  # of a heading that is known
_NEARLY_ALL = 0.95
PARENT = "Parent"


def titles_in_one_column(table: Table) -> Table:
    """The table with its steps of titles as one column at the place of the first, and a column of
    parents (ids where there are any, else titles) where it has none; any other table as it is."""
    steps = _steps(table.header)
    if len(steps) < 2:
        return table
    cells = [table.columns[place].to_pylist() for place in steps]
    deep = [_only(row) for row in zip(*cells, strict=True)]
    known = [at for at, step in enumerate(deep) if step is not None]
    if not known or len(known) < _NEARLY_ALL * len(deep) or deep[known[0]] != 0:
        return table
    titles = ["" if step is None else cells[step][at] for at, step in enumerate(deep)]
    fits = headings.fits("goals", table.header)
    ids = next((place for place, fit in enumerate(fits) if fit.get("goal", 0.0) >= _SURE), None)
    names = titles if ids is None else table.columns[ids].to_pylist()
    keep = [place for place in range(len(table.header)) if place not in steps[1:]]
    header = [table.header[place] for place in keep]
    columns = [table.columns[place] for place in keep]
    first = keep.index(steps[0])
    base = _STEP.fullmatch(table.header[steps[0]])
    header[first] = base[1].strip() if base else table.header[steps[0]]
    columns[first] = encoded(titles)
    if not any(fit.get("parent", 0.0) >= _SURE for fit in fits):
        header.append(PARENT)
        columns.append(encoded(_above(deep, names)))
    return replace(table, header=header, columns=columns)


def _steps(header: Sequence[str]) -> list[int]:
    """The places of Title 1, Title 2 ... in their order."""
    found: dict[str, list[int]] = {}
    for place, heading in enumerate(header):
        step = _STEP.fullmatch(heading[:200])
        if step and int(step[2]) == len(found.get(step[1], [])) + 1:
            found.setdefault(step[1], []).append(place)
    for base, places in found.items():
        (fit,) = headings.fits("goals", [base.strip()])
        if len(places) > 1 and fit.get("title", 0.0) >= _SURE:
            return places
    return []


def _only(cells: Sequence[str]) -> int | None:
    """Which one of the cells of a row is filled; None for none or several."""
    filled = [at for at, text in enumerate(cells) if not blank(text)]
    return filled[0] if len(filled) == 1 else None


def _above(deep: Sequence[int | None], names: Sequence[str]) -> list[str]:
    """Of each row the name of the last row that is less deep by one."""
    last: dict[int, str] = {}
    above = []
    for step, name in zip(deep, names, strict=True):
        above.append("" if step is None else last.get(step - 1, ""))
        if step is not None:
            last[step] = name
    return above
