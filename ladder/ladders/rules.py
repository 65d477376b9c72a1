"""What must hold in a ladder; each rule yields its faults as sentences that begin with file and
key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ladder.ladders.format import PARTS, RULES, WORDS
from ladder.ladders.ladder import LANGUAGES, STEPS, Checkpoint, Ladder

SCALE_STEPS = 6
FEWEST_QUESTIONS = 2
"""One about what somebody did, one about what they would do."""
KINDS = ("computed", "counted", "attested", "undefined")
AUTHORS = ("source", "project")
ANSWERS = ("duty", "requirement")
MEANT = {int: "a positive number", str: "a text", bool: "true or false"}


def faults_within(ladder: Ladder) -> list[str]:
    """Faults that one ladder shows by itself."""
    place = f"{ladder.id}/ladder.toml"
    rules = (_ids, _scores_and_ranges, _references, _checkpoints)
    found = [f"{place}: {fault}" for rule in rules for fault in rule(ladder)]
    return found + [
        fault
        for language in LANGUAGES
        for rule in (_words, _steps, _questions)
        for fault in rule(ladder, language)
    ]


def faults_in_rubrics(ladder: Ladder) -> list[str]:
    """Steps of a competency that a language does not describe, and texts that stand for two of
    them. Asked of the ladders that ship; a company's ladder may describe some steps or none."""
    return [fault for language in LANGUAGES for fault in _rubrics(ladder, language)]


def faults_in_questions(ladder: Ladder) -> list[str]:
    """Competencies with fewer than two questions for an interview, and questions that stand twice.
    Asked of the ladders that ship; a company's ladder may have some or none."""
    return [fault for language in LANGUAGES for fault in _interviews(ladder, language)]


def faults_between(ladders: Mapping[str, Ladder]) -> list[str]:
    """Levels that lead to a level which no ladder has."""
    known = {(ladder.id, level.id) for ladder in ladders.values() for level in ladder.levels}
    return [
        f"{ladder.id}/ladder.toml: levels.{level.id}: next names the unknown level {'/'.join(step)}"
        for ladder in ladders.values()
        for level in ladder.levels
        for step in level.next
        if step not in known
    ] + [
        f"{ladder.id}/ladder.toml: visions.{vision.id}: levels names the unknown {'/'.join(step)}"
        for ladder in ladders.values()
        for vision in ladder.visions
        for step in vision.levels
        if step not in known
    ]


def _ids(ladder: Ladder) -> Iterator[str]:
    if not re.fullmatch(r"\d+\.\d+\.\d+", ladder.version):
        yield f"version: {ladder.version!r} is not a semantic version such as 1.0.0"
    if len(ladder.scale) != SCALE_STEPS:
        yield f"scale: has {len(ladder.scale)} steps, not {SCALE_STEPS}"
    for part in PARTS:
        counted = Counter(entry.id for entry in getattr(ladder, part))
        yield from (
            f"{part}.{id}: the id stands {times} times"
            for id, times in counted.items()
            if times > 1
        )
        yield from (
            f"{part}.{id}: the id is not a slug"
            for id in counted
            if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id)
        )
    ranks = Counter(level.rank for level in ladder.levels)
    yield from (
        f"levels: {times} levels have the rank {rank}" for rank, times in ranks.items() if times > 1
    )


def _scores_and_ranges(ladder: Ladder) -> Iterator[str]:
    for level in ladder.levels:
        for name, score in level.expects.items():
            if (
                isinstance(score, bool)
                or not isinstance(score, int)
                or not 0 <= score <= SCALE_STEPS - 1
            ):
                yield f"levels.{level.id}: expects.{name} = {score} is not a score from 0 to 5"
        for name, span in level.scope.items():
            numbers = (
                isinstance(span, tuple) and len(span) == 2 and all(type(end) is int for end in span)
            )
            if not numbers:
                yield f"levels.{level.id}: scope.{name} = {span} is not a pair of whole numbers"
            elif span[0] > span[1]:
                yield f"levels.{level.id}: scope.{name} = {span[0]}-{span[1]} is upside down"
    for phase in ladder.phases:
        if phase.to_year is not None and phase.to_year <= phase.from_year:
            yield f"phases.{phase.id}: {phase.from_year}-{phase.to_year} is upside down"


def _references(ladder: Ladder) -> Iterator[str]:
    """Every key named `level`, `competency`, `phase` or `stage` names an entry of this ladder."""
    targets = {
        "level": "levels",
        "competency": "competencies",
        "phase": "phases",
        "stage": "stages",
    }
    known = {key: {entry.id for entry in getattr(ladder, part)} for key, part in targets.items()}
    for part in PARTS:
        for entry in getattr(ladder, part):
            for key, part_named in targets.items():
                value = getattr(entry, key, None)
                if value is not None and value not in known[key]:
                    yield f"{part}.{entry.id}: {key} names the unknown {part_named}.{value}"
    yield from (
        f"responsibilities.{entry.id}: kind = {entry.kind!r} is none of {', '.join(ANSWERS)}"
        for entry in ladder.responsibilities
        if entry.kind not in ANSWERS
    )
    for level in ladder.levels:
        yield from (
            f"levels.{level.id}: expects names the unknown competencies.{name}"
            for name in level.expects
            if name not in known["competency"]
        )


def _checkpoints(ladder: Ladder) -> Iterator[str]:
    for entry in ladder.checkpoints:
        if entry.kind not in KINDS:
            yield f"checkpoints.{entry.id}: kind = {entry.kind!r} is none of {', '.join(KINDS)}"
        if entry.authored not in AUTHORS:
            yield (
                f"checkpoints.{entry.id}: authored = {entry.authored!r} is none of "
                f"{', '.join(AUTHORS)}"
            )
        if (entry.kind == "undefined") != (not entry.rule):
            yield f"checkpoints.{entry.id}: has a rule exactly when its kind is not 'undefined'"
        if entry.rule:
            yield from _rule(entry)


def _rule(entry: Checkpoint) -> Iterator[str]:
    kind = entry.rule.get("kind")
    if not isinstance(kind, str) or kind not in RULES:
        yield f"checkpoints.{entry.id}: rule.kind = {kind!r} is none of {', '.join(RULES)}"
        return
    needed, allowed = RULES[kind]
    given = {name: value for name, value in entry.rule.items() if name != "kind"}
    yield from (
        f"checkpoints.{entry.id}: rule.{name} is missing" for name in needed if name not in given
    )
    for name, value in given.items():
        wanted = {**needed, **allowed}.get(name)
        if wanted is None:
            yield f"checkpoints.{entry.id}: rule.{name} is not known to the rule {kind}"
        elif type(value) is not wanted or (isinstance(value, int) and wanted is int and value < 1):
            yield f"checkpoints.{entry.id}: rule.{name} = {value!r} is not {MEANT[wanted]}"
    if kind == "scope" and not any(name.startswith("at_least") for name in given):
        yield (
            f"checkpoints.{entry.id}: rule.scope names no bound: "
            "at_least_teams, at_least_direct_reports or at_least_people"
        )


def words_needed(ladder: Ladder) -> set[tuple[str, str, str]]:
    """(part, id, key) of every word that a language must have, beside the name and summary of the
    ladder itself."""
    wanted = {
        (part, entry.id, key)
        for part, keys in WORDS.items()
        for entry in getattr(ladder, part)
        for key in keys
    }
    groups = {
        getattr(entry, "group", None)
        for part in ("competencies", "responsibilities", "focus")
        for entry in getattr(ladder, part)
    }
    return wanted | {("groups", group, "name") for group in groups if group}


def _words(ladder: Ladder, language: str) -> Iterator[str]:
    place, words = f"{ladder.id}/{language}.toml", ladder.words[language]
    wanted = words_needed(ladder)
    yield from (
        f"{place}: {key}: the word is missing" for key in ("name", "summary") if not words.get(key)
    )
    for part, id, key in sorted(wanted):
        word = _table(_table(words, part), id).get(key)
        if not isinstance(word, str) or not word:
            yield f"{place}: {part}.{id}.{key}: the word is missing"
    known = {(part, id) for part, id, _ in wanted}
    for part in (*WORDS, "groups"):
        yield from (
            f"{place}: {part}.{id}: nothing in ladder.toml has this id"
            for id in _table(words, part)
            if (part, id) not in known
        )


def _steps(ladder: Ladder, language: str) -> Iterator[str]:
    """What is written of steps is a text for each, under the number of a step that exists."""
    place, words = f"{ladder.id}/{language}.toml", _table(ladder.words[language], "competencies")
    for axis in ladder.competencies:
        key = f"{place}: competencies.{axis.id}.steps"
        given = _table(words, axis.id).get("steps", {})
        if not isinstance(given, Mapping):
            yield f"{key}: is not a table of the steps 1 to 5"
            continue
        for step, text in given.items():
            if step not in STEPS:
                yield f"{key}.{step}: is not a step from 1 to 5"
            elif not isinstance(text, str) or not text:
                yield f"{key}.{step}: the word is missing"


def _questions(ladder: Ladder, language: str) -> Iterator[str]:
    """What an interviewer may ask is a list of texts."""
    place, words = f"{ladder.id}/{language}.toml", _table(ladder.words[language], "competencies")
    for axis in ladder.competencies:
        given = _table(words, axis.id).get("questions", [])
        if not isinstance(given, list) or not all(isinstance(text, str) and text for text in given):
            yield f"{place}: competencies.{axis.id}.questions: is not a list of texts"


def _interviews(ladder: Ladder, language: str) -> Iterator[str]:
    place, words = f"{ladder.id}/{language}.toml", _table(ladder.words[language], "competencies")
    first: dict[str, str] = {}
    for id in dict.fromkeys(axis.id for axis in ladder.competencies):
        key = f"competencies.{id}.questions"
        given = _table(words, id).get("questions")
        texts = given if isinstance(given, list) else []
        if len(texts) < FEWEST_QUESTIONS:
            yield f"{place}: {key}: has {len(texts)} of {FEWEST_QUESTIONS} questions"
        for text in map(str, texts):
            if text in first:
                yield f"{place}: {key}: says the same as {first[text]}"
            first.setdefault(text, key)


def _rubrics(ladder: Ladder, language: str) -> Iterator[str]:
    place, words = f"{ladder.id}/{language}.toml", _table(ladder.words[language], "competencies")
    first: dict[str, str] = {}
    for axis in ladder.competencies:
        given = _table(_table(words, axis.id), "steps")
        for step in STEPS:
            key = f"competencies.{axis.id}.steps.{step}"
            text = given.get(step)
            if text is None:
                yield f"{place}: {key}: the word is missing"
            elif (same := first.setdefault(str(text), key)) != key:
                yield f"{place}: {key}: says the same as {same}"


def _table(table: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The table under a key; a value of any other shape holds no words."""
    found = table.get(key)
    return found if isinstance(found, Mapping) else {}
