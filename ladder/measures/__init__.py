"""One question per SQL file; this file finds them and joins on the parts they stand on (see parts/
and ../checkpoints/)."""

from __future__ import annotations

import functools
import graphlib
import pathlib
from collections.abc import Mapping
from typing import Any

import pandas as pd

from ladder.measures import heads, naming, reading_days
from ladder.measures.formulas import written_out
from ladder.measures.signal import of_findings
from ladder.warehouse.warehouse import Warehouse

HERE = pathlib.Path(__file__).parent
FOLDERS = {
    "measures": HERE,
    "findings": HERE / "findings",
    "signal": HERE / "signal",
    "rights": HERE / "rights",
}
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
    return tuple(sorted(_questions(folder)))


@functools.cache
def _questions(folder: str) -> Mapping[str, tuple[pathlib.Path, tuple[str, str] | None]]:
    """Question -> its file, and the parameter and value that make the file's question this one.

    A file whose head says 'Also' is asked under those ids alone, not under its own name."""
    found: dict[str, tuple[pathlib.Path, tuple[str, str] | None]] = {}
    for path in FOLDERS[folder].glob("*.sql"):
        presets = heads.head(path.read_text("utf-8")).presets
        found |= {name: (path, preset) for name, preset in presets.items()}
        if not presets:
            found[path.stem] = (path, None)
    return found


@functools.cache
def own_sql(name: str, folder: str = "measures") -> str:
    """The question's own text, its head with it, as it stands in its file; a value that its id
    stands for is put in. Raises KeyError for an unknown name."""
    if name not in _questions(folder):
        raise KeyError(f"there is no question {name!r} in {folder}")
    path, preset = _questions(folder)[name]
    text = path.read_text("utf-8").strip()
    return text.replace(f"${preset[0]}", f"'{preset[1]}'") if preset else text


@functools.cache
def head(name: str, folder: str = "measures") -> heads.Head:
    """What the head of a question's file says."""
    return heads.head(own_sql(name, folder))


@functools.cache
def parts_of(name: str, folder: str = "measures", *, kept: bool = False) -> Mapping[str, str]:
    """The parts that a question stands on -> their queries, each before those that use it."""
    used = {part: _part_sql(part, kept) for part in _parts_of(own_sql(name, folder), kept)}
    days = head(name, folder).days
    return {**used, "asked": heads.DAYS[days]} if days and "asked" in used else used


def told_parts(name: str, folder: str = "measures", *, kept: bool = False) -> Mapping[str, str]:
    """The parts that a question stands on -> their texts as a person reads them, each with its head
    before it, in the order in which they are joined."""
    return {
        part: _head_of(part, sql) + written_out(sql)
        for part, sql in parts_of(name, folder, kept=kept).items()
    }


def _head_of(part: str, sql: str) -> str:
    """The comment lines of a part's file, where it is the file's query."""
    path = HERE / "parts" / f"{part}.sql"
    comments, query = _split(path.read_text("utf-8").strip()) if path.exists() else ("", "")
    return comments if query == sql else ""


@functools.cache
def full_sql(name: str, folder: str = "measures", *, kept: bool = False) -> str:
    """The very text that is run: the question's file with the parts it names before it. Raises
    KeyError for an unknown name.

    `kept`: verdicts come from the table that was filled with them (see KEEP), which holds quarter
    ends only."""
    return _joined(own_sql(name, folder), parts_of(name, folder, kept=kept))


def keeping() -> str:
    """The statement that fills kept_verdicts; wants $day, $since and $scope."""
    return _joined(KEEP, {part: _part_sql(part, False) for part in _parts_of(KEEP, False)})


def _joined(body: str, used: Mapping[str, str]) -> str:
    """A query with the parts it stands on before it; an insert keeps its first words in front."""
    if not used:
        return written_out(body)
    comments, query = _split(body)
    if query.startswith("insert"):
        comments, query = query[: query.index("select")], query[query.index("select") :]
    defined = ",\n".join(f"{part} as (\n{sql}\n)" for part, sql in used.items())
    joined = ",\n" + query.removeprefix("with ") if query.startswith("with ") else "\n" + query
    return written_out(f"{comments}with {defined}{joined}")


@functools.cache
def wants_verdicts(name: str, folder: str = "measures") -> bool:
    """Whether a question stands on verdicts, which may have been kept."""
    return "verdicts" in parts_of(name, folder)


@functools.cache
def is_of_two_days(name: str, folder: str = "measures") -> bool:
    """Whether a question compares $since with $day."""
    return head(name, folder).compares_two_days


@functools.cache
def is_of_days(name: str, folder: str = "measures") -> bool:
    """Whether a question answers for the days of a trend, or looks back to $since itself; else
    $since changes nothing about it."""
    own = own_sql(name, folder)
    return "day" in naming.columns_named(own) or "since" in naming.parameters_named(own)


@functools.cache
def conventions_of(name: str, folder: str = "measures") -> Mapping[str, tuple[str, ...]]:
    """What the field counts in more than one way: parameter -> the ways, the default first (see
    heads.py)."""
    ways, wanted = head(name, folder).conventions, parameters_of(name, folder)
    return {key: of_it for key, of_it in ways.items() if key in wanted}


@functools.cache
def parameters_of(name: str, folder: str = "measures") -> frozenset[str]:
    """The names that a question must be asked with."""
    queries = (own_sql(name, folder), *parts_of(name, folder).values())
    return frozenset().union(*(naming.parameters_named(query) for query in queries))


def ask(
    warehouse: Warehouse, name: str, folder: str = "measures", *, kept: bool = False, **given: Any
) -> pd.DataFrame:
    """The rows of one question. `given` may hold more than it uses; unless said, `since` is the day
    itself, a convention its first, and `reading_days` the organisation's. A finding says besides
    whether it is more than chance (see signal/).

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
    rows = warehouse.ask(full_sql(name, folder, kept=kept), {key: given[key] for key in wanted})
    claim = head(name, folder).signal
    return of_findings.judged(rows, claim) if claim else rows


def _parts_of(query: str, kept: bool) -> tuple[str, ...]:
    """The parts that a query names, and those that they name in turn, each before those that use
    it."""
    found: dict[str, frozenset[str]] = {}
    waiting = list(_uses(query))
    while waiting:
        part = waiting.pop()
        if part not in found:
            found[part] = _uses(_part_sql(part, kept))
            waiting += found[part]
    order = graphlib.TopologicalSorter({part: sorted(found[part]) for part in sorted(found)})
    return tuple(order.static_order())


@functools.cache
def parts() -> tuple[str, ...]:
    """Relations that many questions stand on: every file in parts/, and `verdicts`, which is every
    rule kind in ladder/measures/checkpoints/."""
    return (*sorted(path.stem for path in (HERE / "parts").glob("*.sql")), "verdicts")


def _uses(query: str) -> frozenset[str]:
    """The parts that a query names itself."""
    return naming.tables_named(query) & frozenset(parts())


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
