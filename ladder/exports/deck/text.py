"""Text on slides that fits its box, in a typeface for either script, and without signs that a slide
cannot hold."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from ladder.exports.printable import one_line
from ladder.figures.cells import clipped, room

POINT = 12_700
LETTER = 0.52  # em, half a Chinese character, and a Latin letter of the wider kind
LINE = 1.2
AFTER_EA = ("a:cs", "a:sym", "a:hlinkClick", "a:hlinkMouseOver", "a:rtl", "a:extLst")
INK, MUTED = "#1f2933", "#5d6775"
TAGS = {"en": "en-GB", "zh": "zh-CN"}


@dataclass(frozen=True)
class Box:
    """A place on a slide in EMU."""

    left: int
    top: int
    width: int
    height: int

    def below(self, height: int) -> Box:
        """What is left when so much is taken from the top."""
        return Box(self.left, self.top + height, self.width, max(self.height - height, 0))

    def first(self, height: int) -> Box:
        return Box(self.left, self.top, self.width, min(height, self.height))

    def columns(self, share: float, air: int = 228_600) -> tuple[Box, Box]:
        """Left and right of it, with air between."""
        wide = round((self.width - air) * share)
        return Box(self.left, self.top, wide, self.height), Box(
            self.left + wide + air, self.top, self.width - wide - air, self.height
        )


@dataclass(frozen=True)
class Face:
    """The typefaces of a deck; no Latin one where the company's template decides. `language` is
    what a spelling checker reads; `least` the smallest size in points that may stand on a slide."""

    language: str
    latin: str | None
    asian: str
    least: float = 0.0

    def sizes(self, sizes: tuple[float, ...]) -> tuple[float, ...]:
        """Those of the sizes that may be used."""
        return tuple(size for size in sizes if size >= self.least) or (self.least,)

    def dress(self, properties: Any) -> None:
        """Set language and typefaces on a run's, a paragraph's or a chart's character
        properties."""
        properties.set("lang", TAGS.get(self.language, self.language))
        for tag, name in (("latin", self.latin), ("ea", self.asian)):
            for old in properties.findall(qn(f"a:{tag}")) if name else ():
                properties.remove(old)
            if name:
                after = AFTER_EA if tag == "ea" else ("a:ea", *AFTER_EA)
                properties.insert_element_before(
                    parse_xml(f"<a:{tag} {nsdecls('a')} typeface={quoteattr(name)}/>"), *after
                )


def lines_of(text: str, width: int, size: float) -> int:
    """How many lines of that many EMU a text takes at a size in points, on the safe side."""
    per_line = max(width / POINT / (size * LETTER), 1)
    return max(math.ceil(room(text) * 1.04 / per_line), 1)


def height_of(text: str, width: int, size: float) -> int:
    return round(lines_of(text, width, size) * size * LINE * POINT)


def fitted(text: str, box: Box, sizes: tuple[float, ...]) -> tuple[str, float]:
    """The text at the largest size at which it fits; at the smallest it is cut and says so by an
    ellipsis."""
    for size in sizes:
        if height_of(text, box.width, size) <= box.height:
            return text, size
    lines = max(int(box.height / (sizes[-1] * LINE * POINT)), 1)
    return clipped(text, int(lines * box.width / POINT / (sizes[-1] * LETTER) * 0.94)), sizes[-1]


def write(
    paragraph: Any,
    text: str,
    face: Face,
    size: float,
    colour: str | None = INK,
    *,
    bold: bool | None = None,
) -> None:
    """One run; `colour` None leaves it to the template."""
    run = paragraph.add_run()
    run.text = one_line(text)
    run.font.size = Pt(max(size, face.least))
    run.font.bold = bold
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour[1:].upper())
    face.dress(run._r.get_or_add_rPr())


def text_box(
    slide: Any,
    box: Box,
    texts: list[str],
    face: Face,
    sizes: tuple[float, ...],
    colour: str = INK,
    *,
    bullets: bool = False,
) -> None:
    """Paragraphs in a box of their own, at the largest size at which all fit; those that do not fit
    are cut."""
    frame = slide.shapes.add_textbox(
        Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height)
    ).text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    said, sizes = [one_line(text) for text in texts], face.sizes(sizes)
    air = 0.4 if bullets else 0.0
    size = next((size for size in sizes if _whole(said, box, size, air) <= box.height), sizes[-1])
    lines = max(int(box.height / ((1 + air) * size * LINE * POINT) / max(len(said), 1)), 1)
    fits = _whole(said, box, size, air) <= box.height
    for nth, text in enumerate(said):
        paragraph = frame.paragraphs[0] if nth == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        paragraph.space_after = Pt(size * air)
        cut = (
            text if fits else clipped(text, int(lines * box.width / POINT / (size * LETTER) * 0.94))
        )
        write(paragraph, f"•  {cut}" if bullets else cut, face, size, colour)


def _whole(texts: list[str], box: Box, size: float, air: float) -> float:
    return sum(height_of(f"•  {text}", box.width, size) + size * air * POINT for text in texts)
