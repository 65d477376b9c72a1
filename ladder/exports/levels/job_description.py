"""Job descriptions from a ladder: what a level is for, answers for and expects, and where it
leads."""

from __future__ import annotations

from collections.abc import Sequence

from ladder.exports.document.document import (
    Bullets,
    Document,
    Note,
    Paragraph,
    Part,
    Section,
    Table,
)
from ladder.exports.levels.ladder_texts import LadderTexts
from ladder.ladders.ladder import Level

Simple = Paragraph | Bullets | Table | Note
Topic = tuple[str, tuple[Simple, ...]]
"""A heading and what stands below it."""


def job_description(texts: LadderTexts, level: str) -> Document:
    """One level. Raises StopIteration where the ladder has none of that id."""
    one = texts.ladder.level(level)
    return Document(
        language=texts.words.language,
        title=texts.words.say("level_documents.job.title", level=texts.level(one)),
        subtitle=texts.subtitle,
        opening=texts.summary(one),
        sections=tuple(Section(heading, blocks) for heading, blocks in _topics(texts, one)),
        colophon=texts.colophon,
    )


def job_descriptions(texts: LadderTexts) -> Document:
    """Every level of the ladder, each from the top of a sheet."""
    levels = texts.ladder.levels
    return Document(
        language=texts.words.language,
        title=texts.words.say("level_documents.job.all", ladder=texts.title),
        subtitle=texts.words.say("level_documents.version", version=texts.ladder.version),
        opening=texts.words.say(
            "level_documents.job.opening", count=len(levels), levels=len(levels)
        ),
        sections=tuple(_of_level(texts, level) for level in levels),
        colophon=texts.colophon,
    )


def _of_level(texts: LadderTexts, level: Level) -> Section:
    parts = (Part(heading, "", blocks) for heading, blocks in _topics(texts, level))
    return Section(texts.level(level), (Paragraph(texts.summary(level)), *parts), begins_sheet=True)


def _topics(texts: LadderTexts, level: Level) -> list[Topic]:
    """What the ladder says of the level, and in a last paragraph what it does not say."""
    duties, focus = _duties(texts, level), _focus(texts, level)
    expected, before = _expected(texts, level), _before(texts, level)
    topics = [("place", _place(texts, level)), ("answers_for", duties), ("focus", focus)]
    topics += [("expected", expected), ("before", before)]
    said = [
        (texts.words.say(f"level_documents.job.{key}"), blocks) for key, blocks in topics if blocks
    ]
    absent = {
        "responsibilities": duties,
        "focus": focus,
        "scores": expected,
        "checkpoints": before,
    }
    silent = [
        texts.words.say(f"ladders.absent.{key}") for key, blocks in absent.items() if not blocks
    ]
    if silent:
        unsaid = texts.words.say("level_documents.job.silent", parts=texts.words.all_of(silent))
        said.append((texts.words.say("level_documents.job.unsaid"), (Paragraph(unsaid),)))
    return said


def _place(texts: LadderTexts, level: Level) -> tuple[Simple, ...]:
    """Where the level stands: track, years, scope and what comes next."""
    rows = (
        ("track", texts.words.say(f"structure.track.{level.track}")),
        ("experience", texts.experience(level)),
        ("scope", texts.scope(level)),
        ("leads_to", texts.leads_to(level)),
    )
    heads = (
        texts.words.say("level_documents.head.what"),
        texts.words.say("level_documents.head.said"),
    )
    table = Table(
        heads, tuple((texts.words.say(f"level_documents.head.{key}"), text) for key, text in rows)
    )
    if level.authored == "project":
        return table, Note(texts.words.say("level_documents.job.ours"))
    return (table,)


def _duties(texts: LadderTexts, level: Level) -> tuple[Simple, ...]:
    """What the level answers for, theme by theme."""
    entries = texts.ladder.duties(level.id)
    blocks: list[Simple] = []
    groups = list(dict.fromkeys(entry.group for entry in entries))
    for group in groups:
        if len(groups) > 1:
            blocks.append(Paragraph(texts.of("groups", group)))
        blocks.append(
            Bullets(
                tuple(
                    texts.of("responsibilities", entry.id, "text")
                    for entry in entries
                    if entry.group == group
                )
            )
        )
    return tuple(blocks)


def _focus(texts: LadderTexts, level: Level) -> tuple[Simple, ...]:
    said = [
        texts.of("focus", entry.id, "text") for entry in texts.ladder.of_level("focus", level.id)
    ]
    return (Bullets(tuple(said)),) if said else ()


def _expected(texts: LadderTexts, level: Level) -> tuple[Simple, ...]:
    """What the level requires beside its duties; each competency that it expects: what it means,
    and the step in the rubric's words."""
    required = tuple(
        texts.of("responsibilities", each.id, "text")
        for each in texts.ladder.requirements(level.id)
    )
    bullets: tuple[Simple, ...] = (Bullets(required),) if required else ()
    axes = [axis.id for axis in texts.ladder.competencies if axis.id in level.expects]
    if not axes:
        return bullets
    heads = tuple(
        texts.words.say(f"level_documents.head.{key}")
        for key in ("competency", "meaning", "expected")
    )
    return (*bullets, Table(heads, tuple(_row(texts, level, axes))))


def _row(texts: LadderTexts, level: Level, axes: Sequence[str]) -> list[tuple[str, ...]]:
    return [
        (
            texts.of("competencies", axis),
            texts.of("competencies", axis, "meaning"),
            texts.expected(level, axis),
        )
        for axis in axes
    ]


def _before(texts: LadderTexts, level: Level) -> tuple[Simple, ...]:
    """What has to be true before somebody is promoted to the level; proposals that nobody has
    switched on are no condition."""
    entries = [
        entry for entry in texts.ladder.of_level("checkpoints", level.id) if not entry.proposal
    ]
    said = [
        texts.words.say(
            "level_documents.job.checkpoint",
            name=texts.of("checkpoints", entry.id),
            text=texts.of("checkpoints", entry.id, "text"),
            author=texts.author(entry),
        )
        for entry in entries
    ]
    return (Bullets(tuple(said)),) if said else ()
