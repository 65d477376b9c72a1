"""A company's ladders beside the shipped ones: each under an id of its own, no step leading
nowhere, all of it reported."""

from __future__ import annotations

import itertools
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from ladder.company_ladders.import_report import Imported, Line, Report
from ladder.company_ladders.read_ladder import with_id
from ladder.ladders.ladder import Ladder


def with_company_ladders(
    shipped: Mapping[str, Ladder], imported: Sequence[Imported]
) -> Mapping[str, Ladder]:
    """The shipped ladders and the company's, by id, the shipped ones first; what had to be changed
    is in the reports of `settled`."""
    return {
        **shipped,
        **{ladder.id: ladder for each in settled(shipped, imported) for ladder in each.ladders},
    }


def own_ids(shipped: Mapping[str, Ladder], imported: Sequence[Imported]) -> frozenset[str]:
    """The ids of the company's ladders in the merged catalogue."""
    return frozenset(with_company_ladders(shipped, imported)) - frozenset(shipped)


def settled(shipped: Mapping[str, Ladder], imported: Sequence[Imported]) -> list[Imported]:
    """The imports as they stand in the merged catalogue, their reports longer by what had to be
    decided there.

    An id that is taken gets a number; a step to a level that no ladder has is taken out; a
    competency that another ladder has too is named, since one score counts for both."""
    taken: dict[str, Ladder] = dict(shipped)
    named: list[tuple[str, list[Ladder], list[Line]]] = []
    for each in imported:
        ladders, lines = [], list(each.report.lines)
        for ladder in each.ladders:
            id = next(
                id
                for id in itertools.chain(
                    [ladder.id], (f"{ladder.id}-{nth}" for nth in itertools.count(2))
                )
                if id not in taken
            )
            if id != ladder.id:
                lines.append(Line(each.file, ladder.id, "id_changed", "warning", id))
            lines += _shared(ladder, shipped, each.file)
            taken[id] = with_id(ladder, id)
            ladders.append(taken[id])
        named.append((each.file, ladders, lines))
    known = {(ladder.id, level.id) for ladder in taken.values() for level in ladder.levels}
    return [
        Imported(
            tuple(_leading(ladder, known, file, lines) for ladder in ladders),
            Report(tuple(lines)),
            file,
        )
        for file, ladders, lines in named
    ]


def _shared(ladder: Ladder, shipped: Mapping[str, Ladder], file: str) -> list[Line]:
    ours = {axis.id for axis in ladder.competencies}
    shared = sorted(
        f"{other.id}/{axis.id}"
        for other in shipped.values()
        for axis in other.competencies
        if axis.id in ours
    )
    return (
        [Line(file, ladder.id, "competency_shared", "warning", ", ".join(shared))] if shared else []
    )


def _leading(
    ladder: Ladder, known: Container[tuple[str, str]], file: str, lines: list[Line]
) -> Ladder:
    """The ladder without steps to levels that do not exist; each is a line."""
    gone = [(level.id, step) for level in ladder.levels for step in level.next if step not in known]
    lines += [
        Line(file, f"levels.{level}", "next_unknown", "warning", "/".join(step))
        for level, step in gone
    ]
    levels = tuple(
        replace(level, next=tuple(step for step in level.next if step in known))
        for level in ladder.levels
    )
    return replace(ladder, levels=levels) if gone else ladder
