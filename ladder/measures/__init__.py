"""One question per SQL file; this file finds them and joins on the parts they stand on (see parts/
and ../checkpoints/)."""

from __future__ import annotations

import functools
import graphlib
import pathlib
import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.measures import heads, reading_days
from ladder.warehouse.warehouse import Warehouse

HERE = pathlib.Path(__file__).parent
FOLDERS = {"measures": HERE, "findings": HERE / "findings"}
KEEP = (
    "insert into kept_verdicts select day, person, ladder,"
    " level, checkpoint, have, need, state, since from verdicts"
)
KEPT = """select v.day, v.person, v.ladder, v.level, v.checkpoint, v.have, v.need, v.state, v.since
from kept_verdicts as v
join in_scope as i on i.day = v.day and i.person = v.person"""


@functools.cache
def names(folder: str = "measures") -> tuple[str, ...]:
    """Every question there is, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDERS[folder].glob("*.sql")))


@functools.cache
def full_sql(name: str, folder: str = "measures", *, kept: bool = False) -> str:
    """The very text that is run: the question's file with the parts it names before it. Raises
    KeyError for an unknown name.

    `kept`: verdicts come from the table that was filled with them (see KEEP), which holds quarter
    ends only."""
    if name not in names(folder):
        raise KeyError(f"there is no question {name!r} in {folder}")
    body = (FOLDERS[folder] / f"{name}.sql").read_text("utf-8").strip()
    joined = _joined(body, kept)
    days = heads.asked_instead(body)
    return joined.replace(_part_sql("asked", kept), days) if days else joined


def keeping() -> str:
    """The statement that fills kept_verdicts; wants $day, $since and $scope."""
    return _joined(KEEP, kept=False)


def _joined(body: str, kept: bool) -> str:
    """A query with the parts it stands on before it; an insert keeps its first words in front."""
    used = _parts_of(body, kept)
    if not used:
        return body
    comments, query = _split(body)
    if query.startswith("insert"):
        comments, query = query[: query.index("select")], query[query.index("select") :]
    defined = ",\n".join(f"{part} as (\n{_part_sql(part, kept)}\n)" for part in used)
    joined = ",\n" + query.removeprefix("with ") if query.startswith("with ") else "\n" + query
    return f"{comments}with {defined}{joined}"


@functools.cache
def wants_verdicts(name: str, folder: str = "measures") -> bool:
    """Whether a question stands on verdicts, which may have been kept."""
    return full_sql(name, folder, kept=True) != full_sql(name, folder)


@functools.cache
def is_of_two_days(name: str, folder: str = "measures") -> bool:
    """Whether a question compares $since with $day."""
    return heads.compares_two_days(full_sql(name, folder))


@functools.cache
def conventions_of(name: str, folder: str = "measures") -> Mapping[str, tuple[str, ...]]:
    """What the field counts in more than one way: parameter -> the ways, the default first (see
    heads.py)."""
    sql = full_sql(name, folder)
    return {
        key: ways
        for key, ways in heads.conventions(sql).items()
        if key in parameters_of(name, folder)
    }


@functools.cache
def parameters_of(name: str, folder: str = "measures") -> frozenset[str]:
    """The names that a question must be asked with."""
    return frozenset(re.findall(r"\$([a-z_]+)", full_sql(name, folder)))


def ask(
    warehouse: Warehouse, name: str, folder: str = "measures", *, kept: bool = False, **given: Any
) -> pd.DataFrame:
    """The rows of one question. `given` may hold more than it uses; unless said, `since` is the day
    itself, a convention its first, and `reading_days` the organisation's.

    Raises KeyError if a value is missing.
    """
    given = {
        "since": given.get("day"),
        "reading_days": reading_days.days(),
        **{key: ways[0] for key, ways in conventions_of(name, folder).items()},
        **given,
    }
    wanted = parameters_of(name, folder)
    missing = sorted(wanted - set(given))
    if missing:
        raise KeyError(f"the question {name!r} wants {', '.join(missing)}")
    return warehouse.ask(full_sql(name, folder, kept=kept), {key: given[key] for key in wanted})


def _parts_of(text: str, kept: bool) -> tuple[str, ...]:
    """The parts that a text names, and those that they name in turn, each before those that use
    it."""
    found: set[str] = set()
    waiting = [part for part in parts() if _names(text, part)]
    while waiting:
        part = waiting.pop()
        if part not in found:
            found.add(part)
            waiting += _uses(part, kept)
    order = graphlib.TopologicalSorter({part: _uses(part, kept) for part in sorted(found)})
    return tuple(order.static_order())


@functools.cache
def parts() -> tuple[str, ...]:
    """Relations that many questions stand on: every file in parts/, and `verdicts`, which is every
    rule kind in ladder/measures/checkpoints/."""
    return (*sorted(path.stem for path in (HERE / "parts").glob("*.sql")), "verdicts")


@functools.cache
def _uses(part: str, kept: bool) -> tuple[str, ...]:
    """The parts that a part names itself."""
    return tuple(
        other for other in parts() if other != part and _names(_part_sql(part, kept), other)
    )


def _names(text: str, part: str) -> bool:
    return re.search(rf"\b(from|join) {part}\b", text) is not None


@functools.cache
def _part_sql(part: str, kept: bool) -> str:
    if part == "verdicts" and kept:
        return KEPT
    if part == "verdicts":
        return "\nunion all\n".join(
            f"select * from (\n{text}\n) as {rule}" for rule, text in rules().items()
        )
    return _split((HERE / "parts" / f"{part}.sql").read_text("utf-8").strip())[1]


@functools.cache
def rules() -> Mapping[str, str]:
    """Rule kind -> its query; every kind yields day, person, ladder, level, checkpoint, have, need,
    state, since."""
    folder = HERE / "checkpoints"
    return {
        path.stem: _split(path.read_text("utf-8").strip())[1]
        for path in sorted(folder.glob("*.sql"))
    }


def _split(text: str) -> tuple[str, str]:
    """The comment lines at the head of a file, and the query below them."""
    lines = text.splitlines(keepends=True)
    head = next(number for number, line in enumerate(lines) if not line.startswith("--"))
    return "".join(lines[:head]), "".join(lines[head:])
