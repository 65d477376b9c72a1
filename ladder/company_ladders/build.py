"""A draft into a ladder: ids, order, words in both languages, and a checkpoint per level; what is
decided here is reported."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from typing import Any

from ladder.company_ladders.draft import LONGEST_TEXT, Draft, is_too_large
from ladder.company_ladders.import_report import Notes
from ladder.company_ladders.ladder_vocabulary import SCALE, slug, track_of, vocabulary
from ladder.ladders.ladder import LANGUAGES, Checkpoint, Competency, Ladder, Level, Responsibility
from ladder.ladders.rules import faults_within

Words = dict[str, Any]


def build(draft: Draft, notes: Notes) -> Ladder | None:
    """The ladder of a draft, valid by the catalogue's rules; None where nothing can come of it,
    with the reason in the notes."""
    if not _is_whole(draft, notes):
        return None
    levels, competencies = _ids(draft.levels), _ids(draft.competencies)
    groups = _group_ids(draft)
    words = {
        language: _words(draft, language, levels, competencies, groups) for language in LANGUAGES
    }
    texts = _texts(draft, levels, competencies, words, notes)
    checkpoints = _checkpoints(draft, levels, words)
    ladder = Ladder(
        slug(draft.name),
        "1.0.0",
        notes.file,
        SCALE,
        competencies=tuple(
            Competency(competencies[key], groups[each.group])
            for key, each in draft.competencies.items()
        ),
        levels=tuple(_levels(draft, levels, competencies)),
        responsibilities=texts,
        checkpoints=checkpoints,
        words=words,
    )
    _report(draft, ladder, notes)
    faults = faults_within(ladder)
    for fault in faults:
        notes.refuse("rule_broken", ladder.id, fault)
    return None if faults else ladder


def _is_whole(draft: Draft, notes: Notes) -> bool:
    if not draft.levels:
        notes.refuse("levels_missing", draft.name)
    elif not draft.competencies:
        notes.refuse("competencies_missing", draft.name)
    elif is_too_large(draft):
        notes.forget_warnings()
        notes.refuse(
            "too_many_entries",
            draft.name,
            f"{len(draft.levels)}, {len(draft.competencies)}, {len(draft.texts)}",
        )
    else:
        return True
    return False


def _ids(named: dict[str, Any]) -> dict[str, str]:
    """Key -> id, made of the name; a second one of the same form gets a number."""
    return dict(zip(named, distinct(slug(each.name) for each in named.values()), strict=True))


def distinct(ids: Iterable[str]) -> list[str]:
    """The ids, each once: a later 'design' becomes 'design-2'."""
    taken: set[str] = set()
    found = []
    for id in ids:
        free = next(
            each
            for each in itertools.chain([id], (f"{id}-{nth}" for nth in itertools.count(2)))
            if each not in taken
        )
        taken.add(free)
        found.append(free)
    return found


def _group_ids(draft: Draft) -> dict[str, str]:
    named = dict.fromkeys(each.group for each in draft.competencies.values() if each.group)
    ids = dict(zip(named, distinct(["responsibilities", *map(slug, named)])[1:], strict=True))
    return {"": distinct([*ids.values(), "competencies"])[-1], **ids}


def _levels(draft: Draft, ids: dict[str, str], competencies: dict[str, str]) -> Iterable[Level]:
    """The levels in order. One leads to the next of its own track, and to that one's twin: 'Lead
    (IC)' has a twin 'Lead (Manager)'."""
    steps = [(key, _base(each.name), track_of(each.name)) for key, each in draft.levels.items()]
    for rank, (key, base, track) in enumerate(steps, 1):
        above = [step for step in steps[rank:] if step[1] != base]
        nearest = next((step for step in above if step[2] == track), above[0] if above else None)
        nexts = [step[0] for step in above if nearest and step[1] == nearest[1]]
        expects = {competencies[name]: score for name, score in draft.levels[key].expects.items()}
        yield Level(
            ids[key],
            rank,
            track,
            tuple((slug(draft.name), ids[step]) for step in nexts),
            expects=expects,
        )


def _base(name: str) -> str:
    return re.sub(r"[(（\[].*?[)）\]]", "", name).strip().casefold() or name


def _words(
    draft: Draft,
    language: str,
    levels: dict[str, str],
    competencies: dict[str, str],
    groups: dict[str, str],
) -> Words:
    ours = vocabulary()["groups"]
    return {
        "name": draft.name,
        "summary": draft.summary or draft.name,
        "levels": {
            levels[key]: {"name": each.name, "summary": each.summary or each.name}
            for key, each in draft.levels.items()
        },
        "competencies": {
            competencies[key]: {"name": each.name, "meaning": each.meaning or each.name}
            | ({"steps": dict(each.steps)} if each.steps else {})
            for key, each in draft.competencies.items()
        },
        "groups": {
            groups[each.group]: {"name": each.group or ours["competencies"][language]}
            for each in draft.competencies.values()
        },
    }


def _texts(
    draft: Draft,
    levels: dict[str, str],
    competencies: dict[str, str],
    words: dict[str, Words],
    notes: Notes,
) -> tuple[Responsibility, ...]:
    ids = distinct(
        f"{levels[text.level]}-{competencies.get(text.competency or '', 'work')}"
        for text in draft.texts
    )
    notes.warn_of_all(
        "text_cut",
        (id for id, text in zip(ids, draft.texts, strict=True) if len(text.text) > LONGEST_TEXT),
        draft.name,
    )
    for language in LANGUAGES if draft.texts else ():
        words[language]["responsibilities"] = {
            id: {"text": text.text[:LONGEST_TEXT]}
            for id, text in zip(ids, draft.texts, strict=True)
        }
        words[language]["groups"] |= {
            "responsibilities": {"name": vocabulary()["groups"]["responsibilities"][language]}
        }
    return tuple(
        Responsibility(
            id, levels[text.level], "responsibilities", competencies.get(text.competency or "")
        )
        for id, text in zip(ids, draft.texts, strict=True)
    )


def _checkpoints(
    draft: Draft, levels: dict[str, str], words: dict[str, Words]
) -> tuple[Checkpoint, ...]:
    """For each level above the lowest that expects anything: all that it expects is reached. A
    company adds its own."""
    reached = {
        levels[key]: each.name
        for key, each in itertools.islice(draft.levels.items(), 1, None)
        if each.expects
    }
    for language in LANGUAGES if reached else ():
        name, text = (vocabulary()["checkpoint"][key][language] for key in ("name", "text"))
        words[language]["checkpoints"] = {
            f"{id}-competencies": {"name": name, "text": text.replace("{level}", level)}
            for id, level in reached.items()
        }
    return tuple(
        Checkpoint(f"{id}-competencies", id, "computed", "project", {"kind": "competency"})
        for id in reached
    )


def _report(draft: Draft, ladder: Ladder, notes: Notes) -> None:
    """What a file of this form does not say and was decided for it."""
    notes.warn(
        "language_missing", draft.name, next(each for each in LANGUAGES if each != draft.language)
    )
    notes.warn("order_assumed", draft.name, " < ".join(each.name for each in draft.levels.values()))
    notes.warn_of_all(
        "scores_missing",
        (each.name for each in draft.levels.values() if not each.expects),
        draft.name,
    )
    sums = [
        (each.name, sum(each.expects.values())) for each in draft.levels.values() if each.expects
    ]
    notes.warn_of_all(
        "scores_fall",
        (
            f"{lower} > {higher}"
            for (lower, much), (higher, less) in itertools.pairwise(sums)
            if much > less
        ),
        draft.name,
    )
    notes.warn_of_all("checkpoints_added", (entry.id for entry in ladder.checkpoints), draft.name)
