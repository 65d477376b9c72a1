"""The slides of a pack: one headline, one exhibit, what it means and what is asked; nothing smaller
than fourteen points."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from ladder.exports.deck.charts.chart_workbook import by_place
from ladder.exports.deck.charts.draw import draw
from ladder.exports.deck.charts.dress import chart_on, line
from ladder.exports.deck.charts.native import Series
from ladder.exports.deck.deck_template import Empty
from ladder.exports.deck.new_slide import new
from ladder.exports.deck.notes import notes_text
from ladder.exports.deck.slide_tables import table
from ladder.exports.deck.text import INK, LINE, MUTED, POINT, Box, Face, height_of, text_box, write
from ladder.exports.slides import Asked, Part, Slide, Talk
from ladder.figures.colours import Colour
from ladder.figures.theme import LIGHT

LEAST = 14.0
TEXT_SIZES = (18.0, 16.0, 15.0, LEAST)
ALONE_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0, LEAST)
TABLE_SIZES = (20.0, 18.0, 16.0, LEAST)
FOOT, CAPTION, AIR = 330_000, 330_000, 160_000
EXHIBIT = 0.62
"""Of the width, for a chart; what it means and what is asked stand beside it."""
PAD = 120_000
ASK = "#e8eff6"
TREND_WIDTH, MOST_AIR = 1_900_000, 190_000


def pack_slides(empty: Empty, talk: Talk) -> None:
    """Every slide of the pack, without a cover: the first one says what it is about."""
    face = replace(empty.face, least=LEAST)
    for of in talk.slides:
        slide, body = new(empty, empty.content, of.title)
        _foot(slide, body, talk, face, is_own=empty.content.own)
        inside = Box(body.left, body.top + 60_000, body.width, body.height - FOOT - 160_000)
        if of.figure is not None:
            _beside_a_chart(slide, inside, talk, of, face)
        elif of.shown is not None:
            _below_a_table(slide, inside, talk, of, of.shown, face)
        else:
            _in_words(slide, inside, talk, of, face)
        _notes(slide, talk, of, face)
        _no_smaller(slide)


def _beside_a_chart(slide: Any, box: Box, talk: Talk, of: Slide, face: Face) -> None:
    left, right = box.columns(EXHIBIT, 320_000) if of.beside or of.ask else (box, box)
    tall = min(height_of(of.subtitle, left.width, LEAST), 2 * CAPTION) + 60_000
    text_box(slide, left.first(tall), [of.subtitle], face, (LEAST,), MUTED)
    draw(slide, left.below(tall), of.figure, face, talk.words)  # type: ignore[arg-type]
    if right is not box:
        _said(slide, right, talk, of, face)


def _below_a_table(slide: Any, box: Box, talk: Talk, of: Slide, part: Part, face: Face) -> None:
    """The table over the whole width, then what it means and what is asked side by side."""
    low = _needed(box, talk, of)
    high = Box(box.left, box.top, box.width, box.height - low)
    wide = high.width - (TREND_WIDTH if any(of.trends) else 0)
    heights = table(
        slide,
        Box(high.left, high.top, wide, high.height),
        part,
        face,
        talk.words,
        TABLE_SIZES,
        MOST_AIR,
        of.page_of_rest,
    )
    tall = sum(heights)
    if any(of.trends):
        _trends(slide, Box(high.left + wide, high.top, TREND_WIDTH, tall), of, heights)
    if len(heights) - 1 < len(part.table.rows) or part.left:
        tall += CAPTION
    if low:
        _said(slide, box.below(max(tall + AIR, 0)), talk, of, face, side_by_side=True)


def _in_words(slide: Any, box: Box, talk: Talk, of: Slide, face: Face) -> None:
    low = _ask_height(box, talk, of.ask) if of.ask else 0
    _paragraphs(
        slide, Box(box.left, box.top, box.width, box.height - low), of.beside, face, ALONE_SIZES
    )
    if of.ask:
        _ask(slide, Box(box.left, box.top + box.height - low, box.width, low), talk, of.ask, face)


def _said(
    slide: Any, box: Box, talk: Talk, of: Slide, face: Face, *, side_by_side: bool = False
) -> None:
    """Labelled sentences, and the ask below or beside them."""
    if side_by_side and of.beside and of.ask:
        box, right = box.columns(0.55, 320_000)
        _ask(slide, right.first(_ask_height(right, talk, of.ask)), talk, of.ask, face)
        _paragraphs(slide, box, of.beside, face, TEXT_SIZES[1:])
        return
    low = _ask_height(box, talk, of.ask) if of.ask else 0
    room = Box(box.left, box.top, box.width, box.height - low - (AIR if low else 0))
    _paragraphs(slide, room, of.beside, face, TEXT_SIZES)
    if of.ask:
        top = box.top if not of.beside else box.top + box.height - low
        _ask(slide, Box(box.left, top, box.width, low), talk, of.ask, face)


def _needed(box: Box, talk: Talk, of: Slide) -> int:
    """How much of the height stands below a table, at the smallest size."""
    both = bool(of.beside and of.ask)
    left, right = box.columns(0.55, 320_000) if both else (box, box)
    said = sum(_tall(label, text, left.width, LEAST) for label, text in of.beside)
    asked = _ask_height(right, talk, of.ask) if of.ask else 0
    tall = max(said, asked) if both else said + asked
    return round(tall + AIR) if tall else 0


def _tall(label: str, text: str, width: int, size: float) -> float:
    lines = height_of(text, width, size) + (size * LINE * POINT if label else 0)
    return lines + 0.5 * size * POINT


def _paragraphs(
    slide: Any,
    box: Box,
    said: tuple[tuple[str, str], ...],
    face: Face,
    sizes: tuple[float, ...],
) -> None:
    """Each label in bold above its sentence, at the largest size at which all fit."""
    if not said:
        return
    size = next(
        (
            size
            for size in sizes
            if sum(_tall(label, text, box.width, size) for label, text in said) <= box.height
        ),
        sizes[-1],
    )
    frame = _frame(slide, box)
    first = True
    for label, text in said:
        for words, bold in ((label, True), (text, False)):
            if not words:
                continue
            paragraph = frame.paragraphs[0] if first else frame.add_paragraph()
            first = False
            paragraph.alignment = PP_ALIGN.LEFT
            paragraph.space_after = Pt(0 if bold else 0.5 * size)
            write(paragraph, words, face, size, INK, bold=bold or None)


def _frame(slide: Any, box: Box) -> Any:
    frame = slide.shapes.add_textbox(
        Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height)
    ).text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    return frame


def _ask_height(box: Box, talk: Talk, ask: Asked | None) -> int:
    if ask is None:
        return 0
    wide = box.width - 2 * PAD
    lines = [talk.words.say("packs.ask.label"), ask.text, ask.whose]
    return sum(height_of(text, wide, 16.0) for text in lines) + 2 * PAD


def _ask(slide: Any, box: Box, talk: Talk, ask: Asked, face: Face) -> None:
    """A tinted box: what is asked, of whom, by when."""
    shape = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height)
    )
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(ASK[1:].upper())
    shape.line.fill.background()
    shape._element.remove(shape._element.find(qn("p:style")))
    frame = shape.text_frame
    frame.word_wrap, frame.vertical_anchor = True, MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(PAD)
    told = (
        (f"◆ {talk.words.say('packs.ask.label')}", LIGHT.accent, True),
        (ask.text, INK, False),
        (ask.whose, MUTED, False),
    )
    for nth, (text, ink, bold) in enumerate(told):
        paragraph = frame.paragraphs[0] if nth == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.LEFT
        write(paragraph, text, face, 16.0, ink, bold=bold or None)


def _trends(slide: Any, box: Box, of: Slide, heights: list[int]) -> None:
    """A small native line beside each row that has one; its ends are the numbers of the row."""
    for at, values in enumerate(of.trends[: len(heights) - 1]):
        if len(values) < 2:
            continue
        top = box.top + sum(heights[: at + 1])
        place = Box(box.left + 80_000, top, box.width - 80_000, heights[at + 1])
        names = tuple(str(nth + 1) for nth in range(len(values)))
        series = Series("", values, Colour(LIGHT.muted))
        chart = chart_on(slide, place, XL_CHART_TYPE.LINE, by_place(names, (series,), "General"))
        chart.has_legend = chart.has_title = False
        chart.font.size = Pt(LEAST)
        chart.value_axis.visible = chart.category_axis.visible = False
        chart.value_axis.has_major_gridlines = False
        low, high = min(values), max(values)
        air = (high - low) * 0.15 or max(abs(high), 1.0) * 0.1
        chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = low - air, high + air
        line(chart.plots[0].series[0], series.colour, 2.0, dashed=False)
        chart.plots[0].series[0].smooth = False


def _foot(slide: Any, body: Box, talk: Talk, face: Face, *, is_own: bool) -> None:
    """Day, scope and maker to the left, those whom it is for to the right, below a thin rule."""
    top = body.top + body.height - FOOT
    rule = slide.shapes.add_connector(
        1, Emu(body.left), Emu(top - 40_000), Emu(body.left + body.width), Emu(top - 40_000)
    )
    rule.line.color.rgb = RGBColor.from_string("DFE4EA")
    rule.line.width = Pt(0.75)
    rule._element.remove(rule._element.find(qn("p:style")))
    for shape in slide.placeholders:
        if shape.placeholder_format.type == KIND.SLIDE_NUMBER and not is_own:
            shape.left, shape.top = Emu(body.left + body.width - 420_000), Emu(top)
            shape.width, shape.height = Emu(420_000), Emu(FOOT)
            frame = shape.text_frame
            frame.margin_top = frame.margin_right = frame.margin_bottom = 0
            frame.vertical_anchor = MSO_ANCHOR.TOP
    left, right = Box(body.left, top, body.width, FOOT).columns(0.7)
    text_box(slide, left, [talk.frame], face, (LEAST,), MUTED)
    text_box(
        slide,
        Box(right.left, right.top, right.width - 420_000, FOOT),
        [talk.audience],
        face,
        (LEAST,),
        MUTED,
    )
    slide.shapes[-1].text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT


def _notes(slide: Any, talk: Talk, of: Slide, face: Face) -> None:
    notes = slide.notes_slide.notes_text_frame
    notes.text = notes_text(talk, of, of.title)
    for paragraph in notes.paragraphs:
        for run in paragraph.runs:
            face.dress(run._r.get_or_add_rPr())


def _no_smaller(slide: Any) -> None:
    """Type in charts, and the number of the slide, at fourteen points at least."""
    roots = [shape.chart._chartSpace for shape in slide.shapes if shape.has_chart]
    for element in (each for root in roots for each in root.iter()):
        if (size := element.get("sz")) and element.tag in TYPE and int(size) < LEAST * 100:
            element.set("sz", str(round(LEAST * 100)))
    for field in slide.shapes._spTree.iter(qn("a:fld")):
        properties = field.find(qn("a:rPr"))
        if properties is not None:
            properties.set("sz", str(round(LEAST * 100)))


TYPE = {qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")}
