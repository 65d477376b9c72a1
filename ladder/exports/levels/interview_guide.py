"""Questions for an interview from a ladder, competency by competency, beside what the steps look
like by which an answer is judged."""

from __future__ import annotations

from ladder.exports.document.document import Block, Bullets, Document, Paragraph, Section, Table
from ladder.exports.levels.ladder_texts import LadderTexts
from ladder.ladders.ladder import STEPS, Level


def interview_guide(texts: LadderTexts, level: str = "") -> Document:
    """All competencies of the ladder, or those that one level expects. A ladder that asks nothing
    says so in one sentence. Raises StopIteration where the ladder has no such level."""
    one = texts.ladder.level(level) if level else None
    axes = [axis.id for axis in texts.ladder.competencies if one is None or axis.id in one.expects]
    title = texts.level(one) if one is not None else texts.title
    asked = sum(len(texts.questions(axis)) for axis in axes)
    return Document(
        language=texts.words.language,
        title=texts.words.say("level_documents.interview.title", what=title),
        subtitle=texts.subtitle
        if one is not None
        else texts.words.say("level_documents.version", version=texts.ladder.version),
        opening=_opening(texts, len(axes), asked),
        sections=tuple(_competency(texts, axis, one) for axis in axes) if asked else (),
        colophon=texts.colophon,
    )


def _opening(texts: LadderTexts, axes: int, asked: int) -> str:
    """How many questions there are, and how they are used fairly."""
    if not axes:
        return texts.words.say("level_documents.interview.no_expectation")
    if not asked:
        return texts.words.say("level_documents.interview.none")
    counted = texts.words.say(
        "level_documents.interview.counted", count=asked, questions=asked, competencies=axes
    )
    return texts.words.sentences([counted, texts.words.say("level_documents.interview.how")])


def _competency(texts: LadderTexts, axis: str, level: Level | None) -> Section:
    """What it means, what is asked, and what an answer is held against."""
    questions = texts.questions(axis)
    blocks: list[Block] = [Paragraph(texts.of("competencies", axis, "meaning"))]
    if questions:
        blocks.append(Bullets(questions))
    else:
        blocks.append(Paragraph(texts.words.say("level_documents.interview.none_here")))
    if level is not None:
        blocks.append(
            Paragraph(
                texts.words.say(
                    "level_documents.interview.expected", step=texts.expected(level, axis)
                )
            )
        )
    if texts.described(axis):
        blocks.append(_steps(texts, axis))
    return Section(texts.of("competencies", axis), tuple(blocks))


def _steps(texts: LadderTexts, axis: str) -> Table:
    """What each step looks like, and the levels that are expected on it."""
    heads = (
        texts.words.say("rubric.head"),
        texts.words.say("rubric.seen"),
        texts.words.say("rubric.expected_of"),
    )
    return Table(heads, tuple(_step(texts, axis, int(step)) for step in STEPS))


def _step(texts: LadderTexts, axis: str, score: int) -> tuple[str, str, str]:
    expected_of = [
        texts.level(level) for level in texts.ladder.levels if level.expects.get(axis) == score
    ]
    return (
        texts.words.say("rubric.bare", score=score, step=texts.words.say(f"scale.{score}")),
        texts.ladder.step(texts.words.language, axis, score) or texts.words.say("rubric.unsaid"),
        texts.words.all_of(expected_of),
    )
