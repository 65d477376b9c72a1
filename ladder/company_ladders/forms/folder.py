"""Ladders in this project's own form, as a ZIP of their folders: ladder.toml with en.toml and
zh.toml beside it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from pathlib import PurePosixPath
from typing import Any

from ladder.company_ladders.build import distinct
from ladder.company_ladders.draft import LONGEST_TEXT
from ladder.company_ladders.import_report import NotALadder, Notes
from ladder.company_ladders.ladder_vocabulary import SCALE, plain, slug
from ladder.ladders.catalogue import assembled
from ladder.ladders.format import PARTS
from ladder.ladders.ladder import LANGUAGES, STEPS, Ladder
from ladder.ladders.rules import faults_within, words_needed

Words = dict[str, Any]


def from_folders(files: Mapping[PurePosixPath, bytes], name: str, notes: Notes) -> list[Ladder]:
    """A ladder for each ladder.toml; its id is its folder's name, or `name` where it lies at the
    top. Raises NotALadder without one.

    Entries that do not fit the format are left out; words that a language lacks are those of the
    other. Both are reported, and a ladder that then still breaks a rule of the catalogue is
    refused."""
    homes = sorted(path.parent for path in files if path.name == "ladder.toml")
    if not homes:
        raise NotALadder("archive_without_ladder", ", ".join(sorted(map(str, files))[:8]))
    used = {
        home / file
        for home in homes
        for file in ("ladder.toml", *(f"{language}.toml" for language in LANGUAGES))
    }
    notes.warn_of_all("file_ignored", (str(path) for path in sorted(files) if path not in used))
    ids = distinct(slug(home.name or name) for home in homes)
    return [
        ladder
        for home, id in zip(homes, ids, strict=True)
        if (ladder := _ladder(files, home, id, notes))
    ]


def _ladder(
    files: Mapping[PurePosixPath, bytes], home: PurePosixPath, id: str, notes: Notes
) -> Ladder | None:
    raw = _toml(files, home / "ladder.toml", notes)
    if raw is None:
        return None
    faults: list[str] = []
    words = {
        language: _toml(files, home / f"{language}.toml", notes) or {} for language in LANGUAGES
    }
    raw = {"scale": list(SCALE), "version": "1.0.0", "source": notes.file} | _without_unknown_keys(
        raw, id, notes
    )
    bare = assembled(id, raw, {}, faults)
    for fault in faults:
        notes.warn("entry_dropped", id, fault)
    ladder = replace(bare, words=_completed(bare, words, notes))
    broken = faults_within(ladder)
    for fault in broken:
        notes.refuse("rule_broken", id, fault)
    return None if broken else ladder


def _without_unknown_keys(raw: Words, id: str, notes: Notes) -> Words:
    """A key that an entry cannot have is no reason to lose the entry."""
    kept: Words = dict(raw)
    unknown = []
    for part, kind in PARTS.items():
        known = {each.name for each in fields(kind)}
        rows = raw.get(part)
        if isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
            kept[part] = [
                {key: value for key, value in row.items() if key in known} for row in rows
            ]
            unknown += [
                f"{part}.{row.get('id')}.{key}" for row in rows for key in row if key not in known
            ]
    notes.warn_of_all("entry_dropped", unknown, f"{id}/ladder.toml")
    return kept


def _toml(files: Mapping[PurePosixPath, bytes], path: PurePosixPath, notes: Notes) -> Words | None:
    """The content of a file; None, and reported, where it is absent or not readable."""
    if path not in files:
        notes.warn("language_missing", str(path.parent), path.stem)
        return None
    try:
        return tomllib.loads(files[path].decode("utf-8-sig"))
    except RecursionError:
        severe = notes.refuse if path.name == "ladder.toml" else notes.warn
        severe("nested_too_deeply", str(path))
        return None
    except ValueError as fault:  # both of not being UTF-8 and of not being TOML
        severe = notes.refuse if path.name == "ladder.toml" else notes.warn
        severe("toml_unreadable", str(path), plain(fault)[:300])
        return None


def _completed(ladder: Ladder, words: Mapping[str, Words], notes: Notes) -> dict[str, Words]:
    """All words that the ladder needs, in each language: its own, else the other's, else one made
    of the id."""
    full: dict[str, Words] = {language: {} for language in LANGUAGES}
    known = {(part, id) for part, id, _ in words_needed(ladder)}
    for language in LANGUAGES:
        borrowed = []
        said = {
            part: entries for part, entries in words[language].items() if isinstance(entries, dict)
        }
        unused = (
            f"{part}.{id}"
            for part, entries in said.items()
            for id in entries
            if (part, id) not in known
        )
        notes.warn_of_all("entry_dropped", unused, f"{ladder.id}/{language}.toml")
        for part, id, key in [("", "", "name"), ("", "", "summary"), *sorted(words_needed(ladder))]:
            own, other = (
                _word(words[each], part, id, key)
                for each in (language, *(each for each in LANGUAGES if each != language))
            )
            if not own:
                borrowed.append(".".join(filter(None, (part, id, key))))
            place = (
                full[language].setdefault(part, {}).setdefault(id, {}) if part else full[language]
            )
            place[key] = own or other or (id or ladder.id).replace("-", " ")
        for fill in (_steps, _questions):
            unfit = fill(ladder, words, language, full[language])
            notes.warn_of_all("entry_dropped", unfit, f"{ladder.id}/{language}.toml")
        if words[language]:  # a language that is absent as a whole is one line of its own
            notes.warn_of_all("words_missing", borrowed, f"{ladder.id}/{language}.toml")
    return full


def _steps(ladder: Ladder, words: Mapping[str, Words], language: str, full: Words) -> Iterator[str]:
    """Gives `full` what each step of a competency looks like, in the language or else in the other;
    a step of which neither speaks stays without words. Yields the keys that are no step or hold
    no text."""
    other = next(each for each in LANGUAGES if each != language)
    for axis in ladder.competencies:
        own, borrowed = (_steps_of(words[each], axis.id) for each in (language, other))
        said = {
            step: text
            for step in STEPS
            if (text := _text(own.get(step)) or _text(borrowed.get(step)))
        }
        if said:
            full["competencies"][axis.id]["steps"] = said
        yield from (
            f"competencies.{axis.id}.steps.{step}".rstrip(".")
            for step, text in own.items()
            if step not in STEPS or not _text(text)
        )


def _questions(
    ladder: Ladder, words: Mapping[str, Words], language: str, full: Words
) -> Iterator[str]:
    """Gives `full` what an interviewer may ask about a competency, in the language or else in the
    other; a competency of which neither asks stays without. Yields the keys that hold no text."""
    other = next(each for each in LANGUAGES if each != language)
    for axis in ladder.competencies:
        own, borrowed = (
            _of_competency(words[each], axis.id, "questions") for each in (language, other)
        )
        asked = [text for each in _listed(own) if (text := _text(each))]
        asked = asked or [text for each in _listed(borrowed) if (text := _text(each))]
        if asked:
            full["competencies"][axis.id]["questions"] = [text[:LONGEST_TEXT] for text in asked]
        if any(not _text(each) for each in _listed(own)):
            yield f"competencies.{axis.id}.questions"


def _listed(value: object) -> list[Any]:
    """One text is a list of one; what is not there asks nothing."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _steps_of(words: Words, competency: str) -> Words:
    """What a file holds under the steps of a competency; a value of another shape is one unfit
    step without a number."""
    found = _of_competency(words, competency, "steps")
    if found is None:
        return {}
    return found if isinstance(found, dict) else {"": found}


def _of_competency(words: Words, competency: str, key: str) -> Any:
    """What a file holds under a key of a competency; None where there is nothing."""
    found: Any = words
    for step in ("competencies", competency, key):
        found = found.get(step) if isinstance(found, dict) else None
    return found


def _text(value: object) -> str:
    return plain(value) if isinstance(value, str) else ""


def _word(words: Words, part: str, id: str, key: str) -> str:
    found: Any = words
    for step in filter(None, (part, id, key)):
        found = found.get(step) if isinstance(found, dict) else None
    return _text(found)
