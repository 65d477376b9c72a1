"""A slide of a layout with its title, and where on it the content goes."""

from __future__ import annotations

import copy
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu

from ladder.exports.deck.deck_template import TITLES, Empty, Layout
from ladder.exports.deck.text import INK, POINT, Box, fitted, write
from ladder.exports.printable import one_line

SIDE = 520_000
TITLE = Box(SIDE, 330_000, 12_192_000 - 2 * SIDE, 830_000)
BODY = Box(SIDE, 1_210_000, 12_192_000 - 2 * SIDE, 5_420_000)
TITLE_SIZES = (28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0)


def new(empty: Empty, layout: Layout, title: str, keep: tuple[Any, ...] = ()) -> tuple[Any, Box]:
    """A slide of the layout with its title; the other placeholders go, since an empty one asks to
    be filled."""
    slide = empty.deck.slides.add_slide(layout.layout)
    for shape in list(slide.placeholders):
        if (
            shape.placeholder_format.type not in TITLES
            and shape.placeholder_format.type not in keep
        ):
            shape._element.getparent().remove(shape._element)
    for shape in layout.layout.placeholders:
        if shape.placeholder_format.type == KIND.SLIDE_NUMBER:
            slide.shapes._spTree.append(copy.deepcopy(shape._element))
    head = slide.shapes.title
    if not layout.own:
        place = TITLE if not keep else Box(SIDE, 2_100_000, TITLE.width, 1_300_000)
        head.left, head.top, head.width, head.height = (
            Emu(value) for value in (place.left, place.top, place.width, place.height)
        )
    text, size = fitted(
        one_line(title),
        Box(0, 0, int(head.width * 0.97) - 182_880, head.height - 91_440 + round(2 * POINT)),
        TITLE_SIZES,
    )
    paragraph = head.text_frame.paragraphs[0]
    if not layout.own:
        paragraph.alignment, head.text_frame.vertical_anchor = PP_ALIGN.LEFT, MSO_ANCHOR.BOTTOM
        head.text_frame.margin_left = 0
    write(
        paragraph,
        text,
        empty.face,
        size,
        None if layout.own else INK,
        bold=None if layout.own else True,
    )
    return slide, layout.body if layout.own else BODY
