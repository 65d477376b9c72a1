"""Runs the steps of the intake over all files and says for each what was read, kept and refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

from ladder.intake.beside import beside
from ladder.intake.columns.parse import no_rows
from ladder.intake.competency_names import names_of
from ladder.intake.cutting import Cut
from ladder.intake.fields import KINDS
from ladder.intake.file.decode import SIZE_LIMIT_BYTES
from ladder.intake.ledger import Ledger
from ladder.intake.model import Intake, Known, Source
from ladder.intake.one_file import Reader
from ladder.intake.people.people import settle_people
from ladder.intake.people.raters import raters_known
from ladder.intake.reader_choices import Choices
from ladder.intake.rows.check import check
from ladder.intake.rows.derived_fields import once_a_person
from ladder.intake.rows.shared_goals import shared_by_known
from ladder.ladders.ladder import Ladder

_DOWNLOAD = re.compile(r"(.+?) ?\((\d{1,3})\)(\.\w+)")
SUFFIXES = (".csv", ".tsv", ".xlsx", ".xls")


def sources_in(folder: Path) -> list[Source]:
    """Every table of a folder, by name; a file speaks of the day it was last changed, unless its
    name says another."""
    paths = sorted(
        path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()
    )
    return [source_at(path) for path in paths]


def source_at(path: Path) -> Source:
    """One file of a folder as it lies there. Raises OSError where it cannot be read."""
    return Source(path.name, path.read_bytes(), _changed_on(path))


def _changed_on(path: Path) -> date:
    return (
        datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone().date()
    )  # the day on the calendar of this machine


def read(
    files: list[Source],
    *,
    levels: AbstractSet[tuple[str, str]],
    competencies: AbstractSet[str],
    phases: AbstractSet[str],
    checkpoints: AbstractSet[str],
    today: date,
    size_limit_bytes: int = SIZE_LIMIT_BYTES,
    choices: Mapping[str, Choices] | None = None,
    catalogue: Mapping[str, Ladder] | None = None,
    own: AbstractSet[str] = frozenset(),
    told: Callable[[float, str], object] | None = None,
    beyond: AbstractSet[str] = frozenset(),
) -> Intake:
    """Canonical rows of all files, a report per file, all problems. Never raises for what a file
    holds.

    `levels` are pairs (ladder, level); the other sets are the ids that cells may name. `choices`
    gives the name of a file what its reader has decided; with a `catalogue`, titles and levels of
    other systems are placed on its ladders. Files of one kind are put together in the order given,
    and where two contradict each other the earlier one stands. `own` are ids of the company's own
    ladders, preferred in placing; `told` hears the share of the work done so far and the name of
    the next file, each of which comes twice (cut into a table, then read), at last (1, ""). Files
    `beyond` the limits of memory and time are refused unread."""
    ledger = Ledger()
    names = {
        "competency": names_of("competencies", competencies, catalogue or {}),
        "phase": names_of("phases", phases, catalogue or {}),
        "checkpoint": names_of("checkpoints", checkpoints, catalogue or {}),
        "destination": _destinations(levels, catalogue or {}),
    }
    reader = Reader(ledger, today, size_limit_bytes, catalogue, names["competency"], own, names)
    for each in (choices or {}).values():
        reader.levels_chosen = {**reader.levels_chosen, **each.levels}
    named = named_once(files)
    instead = {file for file, chosen in (choices or {}).items() if chosen.instead}
    newer = _superseded([file for file, _ in named], instead)
    cuts: list[tuple[str, Cut]] = []
    for nth, (file, source) in enumerate(named):
        if told:
            told(nth / len(files) / 2, file)
        if file in beyond:
            reader.refuse(file, "file_beyond_limits")
        elif file in newer:
            reader.refuse(file, "file_superseded", newer[file])
        else:
            cuts += [(file, cut) for cut in reader.cut(file, source, choices or {})]
    settled = beside([cut for _, cut in cuts])
    for nth, (file, cut) in enumerate(cuts):
        if told:
            told(0.5 + nth / len(cuts) / 2, file)
        reader.read(cut, settled[cut.report.file])
    if told:
        told(1.0, "")
    frames = {kind: _together(kind, reader.frames[kind]) for kind in KINDS}
    frames["goals"] = shared_by_known(frames["goals"], frames["roster"])
    frames = settle_people(frames, ledger)
    frames["assessments"] = raters_known(frames["assessments"], frames["roster"], ledger)
    frames["goals"] = once_a_person(frames["goals"])
    destinations = frozenset(names["destination"].values())
    known = Known(levels, competencies, phases, checkpoints, today, destinations)
    frames = check(frames, known, ledger)
    if frames["roster"].empty:
        ledger.file("", "roster_missing", "refused")
    filled = [frame[["file", "line"]] for frame in frames.values() if len(frame)]
    places = pd.concat(filled or [frames["roster"][["file", "line"]]])
    places = places if places["line"].is_unique else places.drop_duplicates()
    ledger.keep(places)
    if len(roster := frames["roster"]):
        several = roster.groupby("file")["seen_on"].transform("nunique") > 1
        if several.any():
            ledger.once_a_person(roster[several])
    kept = places["file"].value_counts()
    refused = ledger.refused_lines()
    place = {file: nth for nth, (file, _) in enumerate(named)}
    place |= {cut.report.file: place[file] for file, cut in cuts}
    reports = [
        report
        if report.reason
        else replace(
            report,
            rows_kept=int(kept.get(report.file, 0)),
            rows_refused=refused.get(report.file, 0),
        )
        for report in sorted(reader.reports, key=lambda report: place[report.file])
    ]
    return Intake(frames, reports, ledger.ordered())


def _destinations(
    levels: AbstractSet[tuple[str, str]], catalogue: Mapping[str, Ladder]
) -> dict[str, str]:
    """What somebody can want to become, as ladder/level or ladder/vision, by that, by its id and by
    its name in every language; a name of several is none's."""
    named: dict[str, str | None] = {}
    for ladder, level in levels:
        place = f"{ladder}/{level}"
        named[level] = place if named.get(level, place) == place else None
    for entry in catalogue.values():
        for part in ("levels", "visions"):
            for each in getattr(entry, part):
                place = f"{entry.id}/{each.id}"
                for name in (
                    each.id,
                    *(entry.say(language, part, each.id) for language in entry.words),
                ):
                    named[name] = place if named.get(name, place) == place else None
    found = {name: place for name, place in named.items() if place}
    places = {f"{ladder}/{level}" for ladder, level in levels} | {
        f"{entry.id}/{vision.id}" for entry in catalogue.values() for vision in entry.visions
    }
    return found | {place: place for place in places}


def _together(kind: str, frames: list[pd.DataFrame]) -> pd.DataFrame:
    filled = [frame for frame in frames if len(frame)]
    if len(filled) <= 1:
        return filled[0].reset_index(drop=True) if filled else no_rows(kind)
    return pd.concat([no_rows(kind), *filled], ignore_index=True)


def several_downloads(files: Iterable[str]) -> list[list[str]]:
    """Files that are downloads of one file, the first download first: a browser calls the second of
    'roster.csv' 'roster (1).csv'."""
    downloads: dict[str, list[tuple[int, str]]] = {}
    for file in files:
        found = _DOWNLOAD.fullmatch(file)
        bare, number = (found[1] + found[3], int(found[2])) if found else (file, 0)
        downloads.setdefault(bare, []).append((number, file))
    return [[file for _, file in sorted(each)] for each in downloads.values() if len(each) > 1]


def _superseded(files: list[str], instead: AbstractSet[str]) -> dict[str, str]:
    """File -> the file that takes its place: of several downloads the one that the reader has
    chosen, else, where nobody can be asked, the latest."""
    older: dict[str, str] = {}
    for downloads in several_downloads(files):
        stands = next((file for file in reversed(downloads) if file in instead), downloads[-1])
        older |= {file: stands for file in downloads if file != stands}
    return older


def named_once(files: list[Source]) -> list[tuple[str, Source]]:
    """Each file under a name of its own: a second roster.csv is called 'roster.csv (2)'."""
    taken: set[str] = set()
    named = []
    for source in files:
        file, nth = source.name, 1
        while file in taken:
            nth += 1
            file = f"{source.name} ({nth})"
        taken.add(file)
        named.append((file, source))
    return named
