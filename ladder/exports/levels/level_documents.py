"""The documents that a ladder can be taken along as, by their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ladder.exports.document.document import Document
from ladder.exports.levels.interview_guide import interview_guide
from ladder.exports.levels.job_description import job_description, job_descriptions
from ladder.exports.levels.ladder_texts import of_ladder
from ladder.exports.levels.level_guide import level_guide
from ladder.ladders.ladder import Ladder
from ladder.words import Words

Kind = Literal["guide", "job", "interview"]
KINDS: tuple[Kind, ...] = ("guide", "job", "interview")
"""All levels side by side; a description of each level; questions by competency."""


def level_document(
    words: Words, ladders: Mapping[str, Ladder], kind: Kind, ladder: str, level: str = ""
) -> Document:
    """One document about a ladder, or about one of its levels; the guide is always about all.
    Raises KeyError where no ladder has the id, StopIteration where it has no such level."""
    texts = of_ladder(words, ladders, ladder)
    if kind == "guide":
        return level_guide(texts)
    if kind == "interview":
        return interview_guide(texts, level)
    return job_description(texts, level) if level else job_descriptions(texts)
