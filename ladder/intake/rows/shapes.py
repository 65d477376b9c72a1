"""Tables with several rows of ours in one of theirs: a column per competency, key results beside or
below their objective."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from collections.abc import Mapping as MappingOf
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace

import numpy as np
import pyarrow as pa

from ladder.intake.columns import days
from ladder.intake.columns.aliases import folded
from ladder.intake.columns.goal_columns import (
    key_result_columns,
    key_result_parts,
    key_results_beside,
)
from ladder.intake.columns.on_arrival import SNAPSHOT
from ladder.intake.columns.score_scales import share_of_scores
from ladder.intake.columns.vocabulary import assessor, blank, is_key_result
from ladder.intake.file.distinct import encoded, row_by_row
from ladder.intake.file.table import Table
from ladder.intake.ledger import Ledger
from ladder.intake.model import Code
from ladder.intake.people.directory import loosened
from ladder.intake.recognition import headings
from ladder.intake.recognition.evidence import Columns
from ladder.intake.recognition.mapping import Mapping
from ladder.intake.rows import wide
from ladder.intake.rows.derived_fields import made_ids
from ladder.intake.rows.goal_rows import key_results, parents

_OF_ITS_OWN = (
    "progress",
    "baseline",
    "target",
    "current",
    "status",
    "metric",
    "unit",
    "weight",
    "closed_on",
)
_SURE = 0.65  # of a heading that is known
_SCORED = 0.8  # of the texts of a column of scores
_FROM_ABOVE = ("person", "starts_on", "due_on")
_CODES: dict[str, Code] = {
    "parent_unknown": "parent_not_in_file",
    "parent_ambiguous": "parent_ambiguous",
    "parent_several": "parent_ambiguous",
    "parent_itself": "parent_cycle",
    "parent_cycle": "parent_cycle",
}


@dataclass(frozen=True)
class Shaped:
    """The table to read, whose rows keep the lines on which they stand in the file, and texts that
    stand in for a field's cells."""

    table: Table
    texts: dict[str, pa.DictionaryArray] = field(default_factory=dict)


@dataclass(frozen=True)
class Long:
    """A matrix of people and competencies as one row per score; `scores_under` says of each
    distinct score in which column of the matrix it stands. `taken` is the heading of scores that
    say only that somebody else gave them, and are taken as the manager's; `undated` says that no
    column gives their day, and that of the file is taken. `places` are the columns whose cells are
    rows of their own now."""

    table: Table
    scores_under: list[str]
    places: list[int] = field(default_factory=list)
    taken: str | None = None
    undated: bool = False


def long_table(
    table: Table, competencies: MappingOf[str, str], day: str, chosen: Collection[str] = ()
) -> Long | None:
    """A matrix of people and competencies as one row per score; None where the table is none. A row
    without any score stays one row. `chosen` are headings that a reader has said are
    competencies."""
    if not wide.is_wide(table.header, competencies, chosen):
        return _raters_apart(table, day) or _dated(table, day)
    found = wide.assessments(table.header, table.rows, competencies)
    scored = {score.at for score in found.scores}
    axes = {axis.place for axis in wide.axes(table.header, competencies)}
    fits = headings.fits("assessments", table.header)
    rater = _raters_at(table, fits, axes)
    written = [""] * len(table.lines) if rater is None else row_by_row(table.columns[rater])
    raters = [
        known or (text or "").strip() or "unknown"
        for known, text in zip(assessor(written), written, strict=True)
    ]

    rows = [
        (
            score.at,
            score.axis.competency,
            (table.header[score.axis.place], score.text),
            score.axis.by or raters[score.at],
        )
        for score in found.scores
    ]
    rows += [
        (at, found.axes[0].competency, (table.header[found.axes[0].place], ""), "unknown")
        for at in range(len(table.lines))
        if at not in scored
    ]
    rows.sort(key=lambda row: row[0])
    places = [place for place in range(len(table.header)) if place not in axes and place != rater]
    taken = pa.array([row[0] for row in rows], pa.int32())
    columns = [_taken(table.columns[place], taken) for place in places]
    header = [table.header[place] for place in places]
    distinct = list(dict.fromkeys(score for _, _, score, _ in rows))
    place_of = {score: at for at, score in enumerate(distinct)}
    codes = pa.array([place_of[score] for _, _, score, _ in rows], pa.int32())
    texts = pa.array([text for _, text in distinct], pa.string())
    header += ["competency", "score", "by"]
    columns += [
        encoded([competency for _, competency, _, _ in rows]),
        pa.DictionaryArray.from_arrays(codes, texts),
        encoded([rater for _, _, _, rater in rows]),
    ]
    undated = not any(fit.get("assessed_on", 0.0) >= _SURE for fit in fits)
    if undated:
        header.append("assessed_on")
        columns.append(encoded([day] * len(rows)))
    lines = [table.lines[row[0]] for row in rows]
    long = replace(table, header=header, columns=columns, lines=lines)
    return Long(long, [heading for heading, _ in distinct], sorted(axes), undated=undated)


def long_metrics(table: Table) -> Long | None:
    """A row for each team and month with a column for each figure as a row per figure, under its
    heading; None where the table is none."""
    fits = headings.fits("metrics", table.header)
    team, month = (
        next((at for at, fit in enumerate(fits) if fit.get(name, 0.0) >= _SURE), None)
        for name in ("team", "month")
    )
    if team is None or month is None or team == month:
        return None
    figures = [
        at
        for at, column in enumerate(table.columns)
        if at not in (team, month) and len(column) > column.null_count and table.header[at]
    ]
    seen = Columns(table.header, table.columns).profiles
    if not figures or not all(
        seen[at].numbers >= _SURE and "metric" not in fits[at] and "value" not in fits[at]
        for at in figures
    ):
        return None
    if not _holds_days(table.columns[month]) or seen[team].numbers >= _SURE:
        return None
    rows = len(table.lines)
    taken = pa.array(np.repeat(np.arange(rows), len(figures)), pa.int32())
    names = [table.header[at] for at in figures]
    cells = [row_by_row(table.columns[at]) for at in figures]
    return Long(
        replace(
            table,
            header=[table.header[team], table.header[month], "metric", "value"],
            columns=[
                _taken(table.columns[team], taken),
                _taken(table.columns[month], taken),
                encoded(names * rows),
                encoded(
                    [cells[nth][at] or "" for at in range(rows) for nth in range(len(figures))]
                ),
            ],
            lines=[line for line in table.lines for _ in figures],
        ),
        [],
        figures,
    )


def _raters_apart(table: Table, day: str) -> Long | None:
    """One competency a row, with a column for each who rates it, as one row per score; None where
    the table is none."""
    givers = {
        place: giver
        for place, giver in wide.rater_columns(table.header).items()
        if share_of_scores(table.columns[place].dictionary.slice(0, 100).to_pylist()) >= _SCORED
    }
    givers, taken_as = wide.others_settled(givers)
    fits = headings.fits("assessments", table.header)
    named = [fit for at, fit in enumerate(fits) if at not in givers]
    if len(set(givers.values())) < 2 or not all(
        any(fit.get(name, 0.0) >= _SURE for fit in named) for name in ("person", "competency")
    ):
        return None
    cells = {place: row_by_row(table.columns[place]) for place in givers}
    rows: list[tuple[int, tuple[str, str], str]] = []
    for at in range(len(table.lines)):
        scored = [place for place in givers if not blank(cells[place][at])]
        rows += [(at, (table.header[place], cells[place][at]), givers[place]) for place in scored]
        rows += [(at, (table.header[next(iter(givers))], ""), "unknown")] * (not scored)
    places = [place for place in range(len(table.header)) if place not in givers]
    taken = pa.array([at for at, _, _ in rows], pa.int32())
    distinct = list(dict.fromkeys(score for _, score, _ in rows))
    place_of = {score: nth for nth, score in enumerate(distinct)}
    codes = pa.array([place_of[score] for _, score, _ in rows], pa.int32())
    header = [*(table.header[place] for place in places), "score", "by"]
    columns = [
        *(_taken(table.columns[place], taken) for place in places),
        pa.DictionaryArray.from_arrays(codes, pa.array([text for _, text in distinct])),
        encoded([giver for _, _, giver in rows]),
    ]
    undated = not any(fit.get("assessed_on", 0.0) >= _SURE for fit in named)
    if undated:
        header.append("assessed_on")
        columns.append(encoded([day] * len(rows)))
    lines = [table.lines[at] for at, _, _ in rows]
    long = replace(table, header=header, columns=columns, lines=lines)
    of_another = None if taken_as is None else table.header[taken_as]
    return Long(long, [heading for heading, _ in distinct], list(givers), of_another, undated)


def _dated(table: Table, day: str) -> Long | None:
    """Scores of people in headings of others, one a row, of which no column says the day, with the
    day of the file; None where the table is none."""
    fits = headings.fits("assessments", table.header)
    told = {name for fit in fits for name, share in fit.items() if share >= _SURE}
    needed = {"person", "competency", "score"}
    ours = needed <= {folded(heading) for heading in table.header}
    if ours or not needed <= told or any(_holds_days(column) for column in table.columns):
        return None
    columns = [*table.columns, encoded([day] * len(table.lines))]
    header = [*table.header, "assessed_on"]
    return Long(replace(table, header=header, columns=columns), [], undated=True)


def _holds_days(column: pa.DictionaryArray) -> bool:
    texts = [text for text in column.dictionary.slice(0, 100).to_pylist() if not blank(text)]
    _, bad = days.read(texts, days.decide(texts), months=True)
    whole = sum(text.strip().isdigit() for text in texts)
    return bool(2 * (len(texts) - len(bad) - whole) > len(texts))


def goals_apart(table: Table, mapping: Mapping) -> Shaped:
    """Objectives and key results as a row each, a key result below its objective by its parent."""
    beside = key_result_columns(table.header)
    types = _cells(table, mapping, "kind_of_row")
    below = "key_result" in mapping.places or any(map(is_key_result, types))
    if (
        (mapping.is_our_own and not beside)
        or not (beside or below)
        or "title" not in mapping.places
    ):
        return Shaped(table)
    titles = _cells(table, mapping, "title")
    ids = (
        _cells(table, mapping, "goal")
        if "goal" in mapping.places
        else list(
            made_ids(titles, *(_cells(table, mapping, name) for name in ("person", SNAPSHOT)))
        )
    )
    of_several: AbstractSet[int] = frozenset()
    if "key_result" in mapping.places and "goal" not in mapping.places:
        people, results = (_cells(table, mapping, name) for name in ("person", "key_result"))
        said_apart = key_result_parts(table.header)
        if "person" not in said_apart and not headings.speaks_of_a_goal(
            mapping.headings.get("person", "")
        ):
            of_several = _of_several_owners(titles, people, results)
        ids = _once_for_each_objective(ids, titles, people, results, of_several)
    laid = key_results(
        ids,
        titles,
        _cells(table, mapping, "key_result") if "key_result" in mapping.places else None,
        types if any(types) else None,
    )
    parts = key_result_parts(table.header) if "key_result" in mapping.places else {}
    own = {"progress", "baseline", "target", "current"} & parts.keys()
    apart = {"progress", "baseline", "target", "current"} if own else set()
    apart |= parts.keys()  # what the row says elsewhere of these is the objective's
    if parts and _says_one_thing(titles, _cells(table, mapping, "status")):
        apart.add("status")
    called = _called(table, mapping) if "person" in parts else {}
    rows: list[tuple[int, dict[str, str]]] = []
    owner_of: dict[str, dict[str, str]] = {}
    results = _cells(table, mapping, "key_result")
    of_results = {at for at, text in enumerate(results) if not blank(text)}
    for entry in laid:
        cells = {"goal": entry.goal or "", "title": entry.title}
        if entry.parent:
            cells["parent"] = entry.parent
            if entry.at in of_results:
                cells |= dict.fromkeys(apart, "")
                cells |= {
                    name: table.columns[place][entry.at].as_py() for name, place in parts.items()
                }
                if "person" in cells:
                    cells["person"] = called.get(cells["person"].strip(), cells["person"])
            above = owner_of.get(entry.parent, {})
            cells |= {
                name: text
                for name, text in above.items()
                if blank(cells.get(name, _cell(table, mapping, name, entry.at)))
            }
        elif entry.goal:
            if entry.at in of_several:
                cells["person"] = ""  # those who are named own its key results
            owner_of[entry.goal] = {
                name: _cell(table, mapping, name, entry.at)
                for name in _FROM_ABOVE
                if name in mapping.places
            }
        shared = [name for name in _OF_ITS_OWN if name not in apart] if entry.bare else []
        rows.append((entry.at, cells | dict.fromkeys(shared, "")))
    goal_at = {entry.at: entry.goal for entry in laid if entry.parent is None}
    for result in key_results_beside(table.header, table.rows):
        goal = goal_at.get(result.at) or ""
        rows.append(
            (
                result.at,
                dict.fromkeys(_OF_ITS_OWN, "")
                | {"parent": goal, "goal": f"{goal}/{result.number}" if goal else ""}
                | result.cells,
            )
        )
    rows.sort(key=lambda row: row[0])
    taken = pa.array([at for at, _ in rows], pa.int32())
    said = {
        name for _, cells in rows for name, text in cells.items() if text or name in mapping.places
    }
    texts = {
        name: encoded([cells.get(name, _cell(table, mapping, name, at)) for at, cells in rows])
        for name in sorted(said)
    }
    shaped = replace(
        table,
        columns=[_taken(column, taken) for column in table.columns],
        lines=[table.lines[at] for at, _ in rows],
    )
    return Shaped(shaped, texts)


def _says_one_thing(titles: list[str], states: list[str]) -> bool:
    """Whether the rows of every objective bear one state, and some objective has several rows: the
    state is the objective's."""
    said: dict[str, set[str]] = {}
    for title, state in zip(titles, states, strict=True):
        said.setdefault(title, set()).add(state)
    return len(said) < len(titles) and all(len(each) == 1 for each in said.values())


def _called(table: Table, mapping: Mapping) -> dict[str, str]:
    """Other names of owners, from columns beside the one that is used: whoever owns an objective
    by address and a key result by name is one person."""
    if "person" not in mapping.places:
        return {}
    owners = _cells(table, mapping, "person")
    found: dict[str, set[str]] = {}
    for at, fit in enumerate(headings.fits("goals", table.header)):
        if fit.get("person", 0.0) >= _SURE and at not in mapping.places.values():
            for name, owner in zip(row_by_row(table.columns[at]), owners, strict=True):
                if not blank(name) and not blank(owner):
                    found.setdefault(name.strip(), set()).add(owner)
    return {name: owner.pop() for name, owner in found.items() if len(owner) == 1}


def _of_several_owners(titles: list[str], people: list[str], results: list[str]) -> set[int]:
    """The rows of objectives that stand on every row of their key results, each with the owner of
    the key result (where no heading says whose owner it is): rows one below the other of one
    title, of several people of whom one has one row only. Where each has several, they may be
    objectives of their own."""
    found: set[int] = set()
    first = 0
    for at in range(1, len(titles) + 1):
        if at < len(titles) and titles[at] == titles[first]:
            continue
        rows = range(first, at)
        owners = Counter(people[row] for row in rows)
        whole = not any(blank(people[row]) or blank(results[row]) for row in rows)
        if len(owners) > 1 and whole and min(owners.values()) == 1:
            found.update(rows)
        first = at
    return found


def _once_for_each_objective(
    ids: list[str],
    titles: list[str],
    people: list[str],
    results: list[str],
    of_several: AbstractSet[int],
) -> list[str]:
    """An objective repeated on the rows of its key results is one: its rows bear its first id. One
    that has a row of its own has all key results below it, whoever owns them; so has one whose rows
    are `of_several` owners."""
    first: list[str] = []
    alone = False
    for at, made in enumerate(ids):
        same = bool(at) and titles[at] == titles[at - 1]
        again = same and (
            people[at] == people[at - 1] or at in of_several or (alone and not blank(results[at]))
        )
        first.append(first[at - 1] if again else made)
        alone = alone if again else blank(results[at])
    return first


def parents_known(
    file: str,
    shaped: Shaped,
    mapping: Mapping,
    texts: dict[str, pa.DictionaryArray],
    ledger: Ledger,
) -> None:
    """Parents named by title or another id become ids, in `texts`; what is not understood is listed
    and left empty."""
    if mapping.is_our_own or ("parent" not in mapping.places and "parent" not in texts):
        return
    table = shaped.table

    def column(name: str) -> list[str]:
        return texts[name].to_pylist() if name in texts else _cells(table, mapping, name)

    above, ids = column("parent"), column("goal")
    found, bad = parents(above, ids, _other_ids(table, mapping, above), column("title"))
    texts["parent"] = encoded([parent or "" for parent in found])
    for at, code in bad.items():
        ledger.cell(file, table.lines[at], "parent", _CODES[code], "warning")


def _other_ids(table: Table, mapping: Mapping, refs: list[str]) -> list[str] | None:
    """The unused column that names most parents: Jira's 'Issue id' beside its 'Issue key'."""
    wanted = {loosened(ref) for ref in refs if not blank(ref)}
    best, most = None, 0
    for at in range(len(table.columns)) if wanted else ():
        if at in mapping.places.values():
            continue
        cells = row_by_row(table.columns[at])
        filled = [loosened(cell) for cell in cells if not blank(cell)]
        named = len(wanted.intersection(filled))
        if 2 * named > max(len(wanted), 2 * most) and len(set(filled)) == len(cells):
            best, most = cells, named
    return best


def _raters_at(table: Table, fits: list[headings.Fit], axes: AbstractSet[int]) -> int | None:
    """The column that says who rated: by its heading, else the one that holds nothing but words for
    those who rate."""
    known: dict[int, float] = {}
    for at, column in enumerate(table.columns):
        texts = [text for text in column.dictionary.slice(0, 100).to_pylist() if not blank(text)]
        if at not in axes and texts:
            known[at] = sum(1 for word in assessor(texts) if word) / len(texts)
    named = [at for at in known if fits[at].get("by", 0.0) >= _SURE]
    worded = [at for at in known if known[at] >= 0.9]
    best = [at for at in named if known[at] >= 0.5] or worded or named
    return best[0] if best else None


def _taken(column: pa.DictionaryArray, rows: pa.Array) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(column.indices.take(rows), column.dictionary)


def _cells(table: Table, mapping: Mapping, name: str) -> list[str]:
    place = mapping.places.get(name)
    return [""] * len(table.lines) if place is None else row_by_row(table.columns[place])


def _cell(table: Table, mapping: Mapping, name: str, at: int) -> str:
    place = mapping.places.get(name)
    return "" if place is None else str(table.columns[place][at].as_py())
