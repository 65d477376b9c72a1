"""Findings as a document: page by page, each finding with its chart, its first rows and its
definition."""

from __future__ import annotations

from itertools import groupby

from ladder.exports import slides
from ladder.exports.document.document import (
    Bullets,
    Document,
    Note,
    Paragraph,
    Part,
    Picture,
    Section,
    Table,
)
from ladder.exports.document.html import HASH
from ladder.exports.slides import Slide, Talk
from ladder.exports.svg.svg import svg
from ladder.words import Words

MOST_ROWS = 25
BESIDE_A_CHART = 12
MOST_COLUMNS = 8


def report(talk: Talk) -> Document:
    """The whole document; the same findings give the same bytes."""
    words = talk.words
    counted = words.say("export.findings", count=talk.findings, findings=talk.findings)
    sections: list[Section] = []
    for page, of_page in groupby(talk.slides, key=lambda slide: slide.page):
        for nth, (section, of) in enumerate(groupby(of_page, key=lambda slide: slide.section)):
            title = " · ".join(filter(None, (page, section)))
            parts = tuple(_part(words, slide) for slide in of)
            begins = nth == 0 or bool(talk.audience)  # a page, or each slide of a pack
            sections.append(Section(title, parts, begins_sheet=begins))
    return Document(
        language=words.language,
        title=talk.title,
        subtitle=talk.frame,
        opening=_opening(talk)
        if talk.audience
        else " · ".join([counted, words.all_of(talk.pages)]),
        sections=tuple(sections),
        colophon=words.say("export.made", frame=talk.frame),
        sealed=words.say("export.hash", hash=HASH),
    )


def _opening(talk: Talk) -> str:
    """Of a pack its first headline."""
    return talk.slides[0].title if talk.slides else talk.title


def _part(words: Words, slide: Slide) -> Part:
    blocks: list[Paragraph | Bullets | Table | Picture | Note] = []
    about = words.say("export.chart", title=slide.subtitle or slide.title)
    picture = svg(slide.figure, slide.title, about) if slide.figure is not None else None
    if picture is not None:
        blocks.append(Picture(picture, about))
    if slide.lines:
        blocks.append(Bullets(slide.lines))
    blocks += [Paragraph(_labelled(words, label, text)) for label, text in slide.beside]
    shown = slide.shown or (None if slide.ask or slide.beside else slide.rows)
    if shown is not None:
        blocks += _rows(words, shown, BESIDE_A_CHART if picture is not None else MOST_ROWS)
    if slide.ask is not None:
        blocks.append(Paragraph(_labelled(words, words.say("packs.ask.label"), slide.ask.text)))
        blocks.append(Note(slide.ask.whose))
    if slide.nothing:
        blocks.append(Paragraph(slide.nothing))
    blocks += [Note(words.say("export.withheld_why", why=why)) for why in slide.withheld]
    blocks += [
        Note(words.say("export.filter", what=name, value=text)) for name, text in slide.definition
    ]
    return Part(
        slide.title, " · ".join(filter(None, (slide.subtitle, slide.filters))), tuple(blocks)
    )


def _labelled(words: Words, label: str, text: str) -> str:
    return words.say("export.filter", what=label, value=text) if label else text


def _rows(words: Words, part: slides.Part, most: int) -> list[Table | Note]:
    """The first rows and columns, and how many rows more there are."""
    whole, left = part.table, part.left + max(len(part.table.rows) - most, 0)
    numbers = frozenset(at for at in whole.numbers if at < MOST_COLUMNS)
    first = Table(
        whole.headings[:MOST_COLUMNS],
        tuple(row[:MOST_COLUMNS] for row in whole.rows[:most]),
        numbers,
    )
    return [first, *([Note(words.say("export.more", count=left, rows=left))] if left else [])]
