"""The level guide of a ladder: all levels side by side, with what each expects, answers for and
asks before it is reached."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from ladder.exports.document.document import Block, Document, Paragraph, Part, Section, Table
from ladder.exports.levels.ladder_texts import LadderTexts, side_by_side
from ladder.ladders.ladder import Level

MOST_LEVELS = 4
"""So many levels stand side by side on one sheet, in words that can be read."""


def level_guide(texts: LadderTexts) -> Document:
    """The whole ladder, on sheets that lie on their side; parts that the ladder lacks are named in
    a last sentence."""
    ladder = texts.ladder
    sections = [_levels(texts)]
    for levels in side_by_side(ladder.levels, MOST_LEVELS):
        sections += [*_expected(texts, levels), *_answers_for(texts, levels)]
    sections += [*_focus(texts), *_checkpoints(texts), *_absent(texts)]
    return Document(
        language=texts.words.language,
        title=texts.words.say("level_documents.guide.title", ladder=texts.title),
        subtitle=texts.words.say("level_documents.version", version=ladder.version),
        opening=ladder.title(texts.words.language, "summary"),
        sections=tuple(sections),
        colophon=texts.colophon,
        wide=True,
    )


def _levels(texts: LadderTexts) -> Section:
    heads = ("level", "summary", "experience", "scope", "leads_to")
    rows = tuple(
        (
            texts.level(level),
            texts.summary(level),
            texts.experience(level),
            texts.scope(level),
            texts.leads_to(level),
        )
        for level in texts.ladder.levels
    )
    return Section(
        texts.words.say("level_documents.guide.levels"),
        (Table(tuple(texts.words.say(f"level_documents.head.{key}") for key in heads), rows),),
    )


def _named(texts: LadderTexts, key: str, levels: Sequence[Level]) -> str:
    """A heading with the levels that stand below it, where the ladder needs several sheets."""
    heading = texts.words.say(key)
    if len(levels) == len(texts.ladder.levels):
        return heading
    first, last = texts.level(levels[0]), texts.level(levels[-1])
    if first == last:
        return texts.words.say("level_documents.guide.of_one", heading=heading, level=first)
    return texts.words.say(
        "level_documents.guide.of_several", heading=heading, first=first, last=last
    )


def _expected(texts: LadderTexts, levels: Sequence[Level]) -> list[Section]:
    """A table for each theme; nothing where no level of the ladder expects a score."""
    if not any(level.expects for level in texts.ladder.levels):
        return []
    heads = (
        texts.words.say("level_documents.head.competency"),
        *(texts.level(level) for level in levels),
    )
    themes = []
    for group in dict.fromkeys(axis.group for axis in texts.ladder.competencies):
        rows = tuple(
            (
                texts.of("competencies", axis.id),
                *(texts.expected(level, axis.id) for level in levels),
            )
            for axis in texts.ladder.competencies
            if axis.group == group
        )
        themes.append(Part(texts.of("groups", group), "", (Table(heads, rows),)))
    return [
        Section(
            _named(texts, "level_documents.guide.expected", levels),
            tuple(themes),
            begins_sheet=True,
        )
    ]


def _answers_for(texts: LadderTexts, levels: Sequence[Level]) -> list[Section]:
    duties = [
        [
            *(
                texts.of("responsibilities", each.id, "text")
                for each in texts.ladder.duties(level.id)
            ),
            *(
                texts.words.say(
                    "ladders.required", text=texts.of("responsibilities", each.id, "text")
                )
                for each in texts.ladder.requirements(level.id)
            ),
        ]
        for level in levels
    ]
    if not any(duties):
        return []
    rows = tuple(itertools.zip_longest(*duties, fillvalue=""))
    table = Table(tuple(texts.level(level) for level in levels), rows)
    return [Section(_named(texts, "level_documents.guide.answers_for", levels), (table,))]


def _focus(texts: LadderTexts) -> list[Section]:
    rows = tuple(
        (texts.level(level), texts.of("focus", entry.id, "text"))
        for level in texts.ladder.levels
        for entry in texts.ladder.of_level("focus", level.id)
    )
    if not rows:
        return []
    table = Table(
        (
            texts.words.say("level_documents.head.level"),
            texts.words.say("level_documents.head.focus"),
        ),
        rows,
    )
    return [Section(texts.words.say("level_documents.guide.focus"), (table,))]


def _checkpoints(texts: LadderTexts) -> list[Section]:
    heads = ("level", "checkpoint", "asks", "author")
    rows = tuple(
        (
            texts.level(level),
            texts.of("checkpoints", entry.id),
            texts.of("checkpoints", entry.id, "text"),
            texts.author(entry),
        )
        for level in texts.ladder.levels
        for entry in texts.ladder.of_level("checkpoints", level.id)
    )
    if not rows:
        return []
    blocks: tuple[Block, ...] = (
        Paragraph(texts.words.say("case_notes.informs")),
        Table(tuple(texts.words.say(f"level_documents.head.{key}") for key in heads), rows),
    )
    return [Section(texts.words.say("level_documents.guide.checkpoints"), blocks)]


def _absent(texts: LadderTexts) -> list[Section]:
    ladder = texts.ladder
    said = texts.lacking(
        {
            "scores": any(level.expects for level in ladder.levels),
            "steps": any(texts.described(axis.id) for axis in ladder.competencies),
            "responsibilities": bool(ladder.responsibilities),
            "focus": bool(ladder.focus),
            "checkpoints": bool(ladder.checkpoints),
            "questions": any(texts.questions(axis.id) for axis in ladder.competencies),
        }
    )
    if not said:
        return []
    return [Section(texts.words.say("level_documents.guide.absent"), tuple(map(Paragraph, said)))]
