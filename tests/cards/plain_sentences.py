"""What no reader should read in a sentence: an empty value, an id, a code, the title once more."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ladder.exports.slides import Slide
from ladder.ladders.catalogue import shipped
from tests.words.test_spacing import ASIDE, COMMAND


def ids_of_entries() -> set[str]:
    """Ids of the ladders that no reader would write: with a dash, such as 'senior-engineer'."""
    parts = ("competencies", "levels", "checkpoints", "phases", "practices", "stages")
    every = (
        entry.id
        for ladder in shipped().values()
        for part in parts
        for entry in getattr(ladder, part)
    )
    return {id for id in every if "-" in id}


EMPTY = re.compile(r"(^|[\s（(：:，,])[–-](?=$|[\s，,。.；;）)%个人项天年])(?! \d)")
"""A dash where a number or a name belongs."""
IDS = re.compile(
    rf"(?<![a-zA-Z0-9-])({'|'.join(sorted(ids_of_entries(), key=len, reverse=True))})"
    "(?![a-zA-Z0-9-])"
)
CODE = re.compile(r"(?<![a-zA-Z0-9_])[a-z]+(?:_[a-z0-9]+)+(?![a-zA-Z0-9_])")


def sentences(slide: Slide) -> list[str]:
    return [slide.title, slide.subtitle, *slide.lines, slide.nothing]


def cells(slide: Slide) -> list[str]:
    shown = slide.shown.table if slide.shown else None
    return [*shown.headings, *(cell for row in shown.rows for cell in row)] if shown else []


def faults(slide: Slide, language: str) -> Iterator[tuple[str, str]]:
    """What no reader should read: a sentence that holds an empty value, the title once more below
    itself, an id, a space between Chinese and a number."""
    for text in sentences(slide):
        if language == "zh" and ASIDE.search(COMMAND.sub("--", text)):
            yield "space", text
        if EMPTY.search(text.replace(" – ", " ") if language == "en" else text):
            yield "empty", text
    if slide.subtitle == slide.title:
        yield "twice", slide.title
    for text in (*sentences(slide), *cells(slide)):
        if IDS.search(text) or CODE.search(text):
            yield "id", text
