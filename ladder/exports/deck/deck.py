"""A deck (PPTX): one finding per slide with native charts and tables, where it comes from at the
foot, the rows in the notes."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu

from ladder.exports.deck.charts.draw import draw
from ladder.exports.deck.deck_template import Empty, opened
from ladder.exports.deck.new_slide import BODY, SIDE, TITLE, new
from ladder.exports.deck.notes import notes_text
from ladder.exports.deck.pack_slides import pack_slides
from ladder.exports.deck.slide_tables import table
from ladder.exports.deck.text import MUTED, Box, text_box, write
from ladder.exports.printable import one_line
from ladder.exports.slides import Slide, Talk

EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  # the same deck has the same properties, whenever it is made
SUBTITLE, FOOT = 300_000, 560_000


def deck_bytes(talk: Talk, template: bytes | None = None) -> bytes:
    """The whole file. Raises WrongTemplate."""
    empty = opened(template, talk.words.language)
    if talk.audience:
        pack_slides(empty, talk)
    else:
        _cover(empty, talk)
        for slide in talk.slides:
            _tell(empty, talk, slide)
    about = empty.deck.core_properties
    about.title, about.author, about.language, about.comments = (
        one_line(talk.title),
        one_line(talk.by),
        talk.words.language,
        "",
    )
    about.created = about.modified = EPOCH
    about.last_modified_by = ""
    file = io.BytesIO()
    empty.deck.save(file)
    return file.getvalue()


def _cover(empty: Empty, talk: Talk) -> None:
    """What it is about, of which day and scope, by whom, and which pages it takes."""
    slide, _ = new(empty, empty.cover, talk.title, keep=(KIND.SUBTITLE,))
    words = talk.words
    about = [
        talk.frame,
        words.say("export.findings", count=talk.findings, findings=talk.findings),
        words.all_of(talk.pages),
    ]
    under = next(
        (shape for shape in slide.placeholders if shape.placeholder_format.type == KIND.SUBTITLE),
        None,
    )
    if under is None:
        text_box(
            slide,
            empty.cover.body if empty.cover.own else BODY,
            about,
            empty.face,
            (18.0, 16.0, 14.0),
            MUTED,
        )
        return
    if not empty.cover.own:
        under.left, under.top, under.width, under.height = (
            Emu(value) for value in (SIDE, 3_550_000, TITLE.width, 1_600_000)
        )
    under.text_frame.margin_left = under.text_frame.margin_left if empty.cover.own else 0
    for nth, text in enumerate(about):
        paragraph = under.text_frame.paragraphs[0] if nth == 0 else under.text_frame.add_paragraph()
        if not empty.cover.own:
            paragraph.alignment = PP_ALIGN.LEFT
        write(
            paragraph, text, empty.face, 18 if nth == 0 else 14, None if empty.cover.own else MUTED
        )


def _tell(empty: Empty, talk: Talk, of: Slide) -> None:
    """A finding: its figure with its sentences; a table beside a figure gets a slide of its own."""
    if of.figure is not None or not of.shown:
        slide, body = _framed(empty, talk, of, of.title)
        _draw(empty, talk, of, slide, body)
    if of.shown:
        has_figure = of.figure is not None
        title = talk.words.say("export.rows_of", title=of.title) if has_figure else of.title
        slide, body = _framed(empty, talk, of, title)
        if of.lines and not has_figure:
            tall = min(320_000 * len(of.lines), body.height // 3)
            text_box(
                slide,
                body.first(tall),
                list(of.lines),
                empty.face,
                (14.0, 12.0, 11.0),
                bullets=True,
            )
            body = body.below(tall)
        table(slide, body, of.shown, empty.face, talk.words)


def _draw(empty: Empty, talk: Talk, of: Slide, slide: Any, body: Box) -> None:
    """The figure, its sentences beside it; without one the sentences, or that there is nothing."""
    if of.figure is None:
        text_box(
            slide,
            body,
            list(of.lines) or [of.nothing],
            empty.face,
            (18.0, 16.0, 14.0, 12.0, 11.0),
            bullets=bool(of.lines),
        )
        return
    if of.lines:
        body, beside = body.columns(0.64)
        text_box(
            slide,
            beside.below(200_000),
            list(of.lines),
            empty.face,
            (16.0, 14.0, 13.0, 12.0, 11.0, 10.0),
            bullets=True,
        )
    draw(slide, body, of.figure, empty.face, talk.words)


def _framed(empty: Empty, talk: Talk, of: Slide, title: str) -> tuple[Any, Box]:
    """A slide with title, subtitle, foot and notes; what is left for the content."""
    slide, body = new(empty, empty.content, title)
    text_box(
        slide,
        body.first(SUBTITLE),
        [" · ".join(filter(None, (of.page, of.section, of.subtitle)))],
        empty.face,
        (14.0, 12.0),
        MUTED,
    )
    foot = Box(body.left, body.top + body.height - FOOT, body.width, FOOT)
    said = [" · ".join(filter(None, (talk.frame, of.filters)))]
    said += [] if of.opening else [text for _, text in of.definition[:1]]
    said += [talk.words.say("export.withheld_why", why=why) for why in of.withheld]
    text_box(slide, foot, said, empty.face, (10.0, 9.5, 9.0), MUTED)
    notes = slide.notes_slide.notes_text_frame
    notes.text = notes_text(talk, of, title)
    for paragraph in notes.paragraphs:
        for run in paragraph.runs:
            empty.face.dress(run._r.get_or_add_rPr())
    return slide, Box(
        body.left, body.top + SUBTITLE + 60_000, body.width, body.height - SUBTITLE - FOOT - 120_000
    )
