"""The organisation from the top down as native rectangles, each line as wide as its people."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu

from ladder.exports.deck.text import LETTER, MUTED, POINT, Box, Face, text_box, write
from ladder.figures.cells import clipped, room
from ladder.figures.colours import text_on
from ladder.figures.icicle import Icicle, Placed
from ladder.figures.theme import LIGHT

LEGEND = 300_000
AIR = 19_050
TALLEST = 900_000
SIZE = 11.0
FEWEST_LETTERS = 4


def blocks(slide: Any, box: Box, of: Icicle, face: Face) -> None:
    """The legend on top; a name that does not fit its rectangle is cut, and left out where hardly
    anything would stay."""
    _legend(slide, box.first(LEGEND), of, face)
    inside = box.below(LEGEND + AIR)
    tall = min(inside.height // max(of.levels, 1), TALLEST)
    for placed in of.placed():
        left, right = (
            inside.left + round(end * inside.width) for end in (placed.left, placed.right)
        )
        _block(
            slide,
            Box(left, inside.top + placed.depth * tall, max(right - left - AIR, AIR), tall - AIR),
            placed,
            of.colour(placed.block, LIGHT),
            face,
        )


def _block(slide: Any, place: Box, placed: Placed, paint: str, face: Face) -> None:
    block = placed.block
    shape = rectangle(slide, place, paint)
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.MIDDLE
    frame.margin_left = frame.margin_right = Emu(45_720)
    frame.margin_top = frame.margin_bottom = 0
    letters = int((place.width - 91_440) / POINT / (SIZE * LETTER) * 0.86) - 1
    shape.name = f"{block.label} · {block.people}"
    if letters < FEWEST_LETTERS:
        return
    one = f"{block.label} · {block.people}"
    texts = [one] if room(one) <= letters else [clipped(block.label, letters), f"{block.people}"]
    if block.says and len(texts) == 1 and room(block.says) <= letters:
        texts.append(block.says)
    for nth, text in enumerate(texts):
        paragraph = frame.paragraphs[0] if nth == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        write(paragraph, text, face, SIZE, text_on(paint))


def _legend(slide: Any, box: Box, of: Icicle, face: Face) -> None:
    at = box.left
    names = [*(band.name for band in of.bands), of.no_value]
    for name, paint in zip(names, [*of.shades(LIGHT), LIGHT.blank], strict=True):
        rectangle(slide, Box(at, box.top + 50_000, 130_000, 130_000), paint)
        wide = round((room(name) + 3) * SIZE * LETTER * POINT)
        text_box(
            slide, Box(at + 190_000, box.top + 20_000, wide, 220_000), [name], face, (SIZE,), MUTED
        )
        at += 190_000 + wide


def rectangle(slide: Any, place: Box, paint: str) -> Any:
    """A filled rectangle without an edge."""
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Emu(place.left), Emu(place.top), Emu(place.width), Emu(place.height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(paint[1:].upper())
    shape.line.fill.background()
    shape._element.remove(
        shape._element.find(qn("p:style"))
    )  # a shadow, and a colour of text that is not ours
    return shape
