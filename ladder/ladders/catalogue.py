"""Data/ladders/* into frozen dataclasses; all faults are gathered, each with file and key, and
raised once."""

from __future__ import annotations

import dataclasses
import functools
import pathlib
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from ladder import ROOT
from ladder.ladders.format import PARTS
from ladder.ladders.ladder import LANGUAGES, Ladder
from ladder.ladders.rules import (
    faults_between,
    faults_in_questions,
    faults_in_rubrics,
    faults_within,
)

SHIPPED = ROOT / "data" / "ladders"


class CatalogueFaults(ValueError):
    """Everything that is wrong with a folder of ladders: `faults` is a list of sentences, each
    beginning with file and key."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__(f"{len(faults)} faults in the ladders:\n" + "\n".join(faults))


@functools.cache
def shipped() -> Mapping[str, Ladder]:
    """The ladders that come with the app, by id."""
    return read(SHIPPED)


def read(folder: pathlib.Path) -> Mapping[str, Ladder]:
    """Every ladder folder below `folder`, by id, in alphabetical order. Raises CatalogueFaults with
    all faults of all files; each competency says in every language what each step looks like and
    what an interviewer may ask."""
    faults: list[str] = []
    ladders = {
        path.name: _ladder(path, faults) for path in sorted(folder.iterdir()) if path.is_dir()
    }
    for ladder in ladders.values():
        faults += faults_within(ladder) + faults_in_rubrics(ladder) + faults_in_questions(ladder)
    faults += faults_between(ladders)
    if faults:
        raise CatalogueFaults(faults)
    return ladders


def _ladder(path: pathlib.Path, faults: list[str]) -> Ladder:
    raw = _toml(path / "ladder.toml", faults)
    words = {language: _toml(path / f"{language}.toml", faults) for language in LANGUAGES}
    return assembled(path.name, raw, words, faults)


def assembled(
    id: str, raw: dict[str, Any], words: Mapping[str, Mapping[str, Any]], faults: list[str]
) -> Ladder:
    """A ladder from the content of its files; entries that do not fit the format are left out, and
    named in `faults`."""
    place = f"{id}/ladder.toml"
    faults += [
        f"{place}: {key}: is missing" for key in ("version", "source", "scale") if key not in raw
    ]
    faults += [
        f"{place}: {key}: is not a part of a ladder"
        for key in raw
        if key not in {"version", "source", "scale", *PARTS}
    ]
    parts = {
        part: tuple(_entries(part, _rows(part, raw, place, faults), place, id, faults))
        for part in PARTS
    }
    scale = raw.get("scale", [])
    if not _fits(scale, "tuple"):
        faults.append(f"{place}: scale: is not a list of texts")
    steps = tuple(map(str, scale)) if isinstance(scale, list) else ()
    return Ladder(id, str(raw.get("version")), str(raw.get("source")), steps, **parts, words=words)


def _toml(path: pathlib.Path, faults: list[str]) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        faults.append(f"{path.parent.name}/{path.name}: the file is missing")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        faults.append(f"{path.parent.name}/{path.name}: is not readable as TOML: {fault}")
    return {}


def _rows(part: str, raw: dict[str, Any], place: str, faults: list[str]) -> list[dict[str, Any]]:
    """The entries of a part as its array of tables; any other shape is one fault and no entries."""
    rows = raw.get(part, [])
    if isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
        return rows
    faults.append(f"{place}: {part}: is not an array of tables, each begun with [[{part}]]")
    return []


def _entries(
    part: str, rows: list[dict[str, Any]], place: str, ladder: str, faults: list[str]
) -> Iterator[Any]:
    kind = PARTS[part]
    known = {field.name: field for field in dataclasses.fields(kind)}
    needed = {
        name
        for name, field in known.items()
        if field.default is field.default_factory is dataclasses.MISSING
    }
    for number, row in enumerate(rows, 1):
        key = f"{place}: {part}.{row.get('id', number)}"
        wrong = [f"{key}: {name} is missing" for name in sorted(needed - set(row))]
        wrong += [f"{key}: {name} is not known here" for name in row if name not in known]
        wrong += [
            f"{key}: {name} = {row[name]!r} is not of the type {known[name].type}"
            for name in row
            if name in known and not _fits(row[name], str(known[name].type))
        ]
        faults += wrong
        if not wrong:
            yield kind(**(row | _frozen(row, ladder)))


def _fits(value: object, wanted: str) -> bool:
    if wanted.startswith("int"):
        return isinstance(value, int) and not isinstance(value, bool)
    if wanted.startswith("bool"):
        return isinstance(value, bool)
    if wanted.startswith("tuple"):
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if wanted.startswith("Mapping"):
        return isinstance(value, dict)
    return isinstance(value, str)


def _frozen(row: dict[str, Any], ladder: str) -> dict[str, Any]:
    """The keys of a row whose value needs another form: `next` and `levels` as (ladder,
    level) pairs, ranges as tuples."""
    changed: dict[str, Any] = {}
    for key in ("next", "levels"):
        if key in row:
            changed[key] = tuple(
                tuple(step.split("/", 1)) if "/" in step else (ladder, step) for step in row[key]
            )
    if "scope" in row:
        changed["scope"] = {
            name: tuple(span) if isinstance(span, list) else span
            for name, span in row["scope"].items()
        }
    return changed
