"""A plan over a calendar: its bars as a native chart, phases below it, today and reviews on it as
shapes at their days."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from ladder.exports.deck.charts.bar_charts import bars
from ladder.exports.deck.charts.blocks import rectangle
from ladder.exports.deck.charts.native import Rows, Scale, Series
from ladder.exports.deck.text import INK, LETTER, LINE, MUTED, POINT, Box, Face, text_box
from ladder.figures.cells import clipped, room
from ladder.figures.colours import GREY, Colour
from ladder.figures.theme import LIGHT, REVIEW_SIGNS, tint
from ladder.figures.timeline import Bar, Timeline

EPOCH = date(1899, 12, 30)  # day 0 of a spreadsheet
FOR_WORDS = 0.16  # of a timeline, for the words beside the last bar
LEGEND, PHASES, TODAY, DATES = 260_000, 330_000, 200_000, 300_000
TALLEST, SIZE, NAMES = 420_000, 10.0, 0.32
SHAPES = {"diamond": MSO_SHAPE.DIAMOND, "star": MSO_SHAPE.STAR_5_POINT}
PIXEL = 9_525


@dataclass(frozen=True)
class Plot:
    """Where the days and rows of the chart stand on the slide, in EMU."""

    left: int
    top: int
    width: int
    height: int
    first: float
    last: float
    rows: int

    def across(self, day: date) -> int:
        """The place of a day, kept inside."""
        share = (serial(day) - self.first) / ((self.last - self.first) or 1)
        return self.left + round(min(max(share, 0.0), 1.0) * self.width)

    def middle(self, row: int) -> int:
        return self.top + round((row + 0.5) * self.height / max(self.rows, 1))


def timeline(slide: Any, box: Box, form: Timeline, face: Face) -> None:
    """Bands below, the chart above them, marks and today's line on top."""
    size = max(SIZE, face.least)
    of = native(form, FOR_WORDS * size / SIZE)
    named = max((room(place) for place in of.places), default=0) * size * LETTER * POINT + 90_000
    left = round(min(named, box.width * NAMES))
    head = (LEGEND if _signs(form) else 0) + (PHASES if form.shown_bands else 0) + _above(face)
    rows = max(len(of.places), 1)
    tall = min((box.height - head - DATES) // rows, round(TALLEST * (size / SIZE) ** 2)) * rows
    if tall / rows < 2 * size * LINE * POINT:  # a name of two lines would push out its neighbours
        letters = int(left / POINT / (size * LETTER))
        of = replace(of, places=tuple(clipped(place, letters) for place in of.places))
    low, high = of.scale.low or 0.0, of.scale.high or 1.0
    plot = Plot(box.left + left, box.top + head, box.width - left - 120_000, tall, low, high, rows)
    _bands(slide, plot, form, face, box.top + (LEGEND if _signs(form) else 0))
    place = Box(box.left, plot.top, box.width, tall + DATES)
    fixed(bars(slide, place, of, face), plot, place)
    _marks(slide, plot, form)
    _today(slide, plot, form, face)
    _legend(slide, box.first(LEGEND), form, face)


def native(form: Timeline, for_words: float = FOR_WORDS) -> Rows:
    """Three series: the hidden first days, the lengths in days upon them, and hidden ends that
    carry the words, which stand beside their bars. What lies outside is cut to the span."""
    first, last = serial(form.span.first), serial(form.span.last)
    stretches = [_inside(bar, first, last) for bar in form.bars]
    air = float(round((last - first) * for_words))
    reviews = [None] * len(form.rows[len(form.bars) :])
    starts = [*(stretch and stretch[0] for stretch in stretches), *reviews]
    lengths = [*(stretch and stretch[1] - stretch[0] for stretch in stretches), *reviews]
    words = [None if stretch is None else air for stretch in stretches] + reviews
    points = tuple(Colour(tint(LIGHT, bar.state)) for bar in form.bars) + (GREY,) * len(reviews)
    texts = tuple(bar.word for bar in form.bars) + ("",) * len(reviews)
    places = tuple(
        bar.label if stretch else " · ".join(filter(None, (bar.label, bar.word)))
        for bar, stretch in zip(form.bars, stretches, strict=True)
    )
    ends = [stretch[1] for stretch in stretches if stretch]
    return Rows(
        (*places, *form.rows[len(form.bars) :]),
        (
            Series("", tuple(starts), GREY, "hidden"),
            Series("", tuple(lengths), GREY, points=points),
            Series("", tuple(words), GREY, "hidden", texts=texts),
        ),
        Scale(first, max([last, *(end + air for end in ends)]), "day"),
        stacked=True,
    )


def serial(day: date) -> float:
    """A day as a spreadsheet counts it."""
    return float((day - EPOCH).days)


def _inside(bar: Bar, first: float, last: float) -> tuple[float, float] | None:
    if bar.stretch is None:
        return None
    start, end = (min(max(serial(day), first), last) for day in bar.stretch)
    return start, max(start, end)


def fixed(chart: Any, plot: Plot, place: Box) -> None:
    """The plot at exactly this place of the chart, on nothing, so that shapes fit its days."""
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    shares = {
        "x": (plot.left - place.left) / place.width,
        "y": 0.0,
        "w": plot.width / place.width,
        "h": plot.height / place.height,
    }
    ends = "".join(f'<c:{key} val="{share:.5f}"/>' for key, share in shares.items())
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>'
            f'<c:xMode val="edge"/><c:yMode val="edge"/>{ends}</c:manualLayout></c:layout>'
        ),
    )
    clear = f"<c:spPr {nsdecls('c', 'a')}><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    area.append(parse_xml(clear))
    chart._chartSpace.find(qn("c:chart")).addnext(parse_xml(clear))


def _bands(slide: Any, plot: Plot, form: Timeline, face: Face, top: int) -> None:
    """A phase from the top to the last row, its name in its corner."""
    for at, band, first, last in form.shown_bands:
        left = plot.across(first)
        right = plot.left + plot.width if last >= form.span.last else plot.across(last)
        place = Box(left, top, max(right - left, PIXEL), plot.top + plot.height - top)
        rectangle(slide, place, LIGHT.bands[at % len(LIGHT.bands)]).name = band.label
        letters = int((place.width - 60_000) / POINT / (max(9.0, face.least) * LETTER))
        if letters >= 3:
            corner = Box(left + 30_000, top + 20_000, place.width - 40_000, PHASES - 20_000)
            text_box(slide, corner, [clipped(band.label, letters * 2)], face, (9.0,))


def _marks(slide: Any, plot: Plot, form: Timeline) -> None:
    """The reviews on the last row, lone days as dots, promised days as ticks on their bars."""
    for mark in form.marks:
        sign, size = REVIEW_SIGNS[mark.kind]
        place = plot.across(mark.day), plot.middle(len(form.bars))
        _sign(slide, SHAPES[sign], place, size * PIXEL, LIGHT.muted).name = mark.label
    for at, bar in enumerate(form.bars):
        middle = plot.middle(at)
        if bar.stretch and bar.stretch[0] == bar.stretch[1] and form.span.holds(bar.stretch[0]):
            place = plot.across(bar.stretch[0]), middle
            _sign(slide, MSO_SHAPE.OVAL, place, 11 * PIXEL, tint(LIGHT, bar.state))
        if form.span.holds(bar.due_on) and bar.due_on:
            half = round(plot.height / plot.rows * 0.36)
            _line(slide, plot.across(bar.due_on), middle - half, middle + half, 2.0)


def _today(slide: Any, plot: Plot, form: Timeline, face: Face) -> None:
    if not form.span.holds(form.span.today):
        return
    at = plot.across(form.span.today)
    _line(slide, at, plot.top, plot.top + plot.height, 1.25).name = form.today_word
    size, tall = max(SIZE, face.least), _above(face)
    wide = round(room(form.today_word) * size * LETTER * POINT * 1.3) + 60_000
    left = min(max(at - wide // 2, plot.left), plot.left + plot.width - wide)
    text_box(slide, Box(left, plot.top - tall, wide, tall), [form.today_word], face, (size,), INK)


def _above(face: Face) -> int:
    """The room for the word of today's line."""
    return round(TODAY * max(SIZE, face.least) / SIZE)


def _signs(form: Timeline) -> list[tuple[str, str]]:
    """The kinds of signs that are there, each with its name: reviews, and the promised day."""
    kinds = {mark.kind for mark in form.marks}
    found = [(REVIEW_SIGNS[kind][0], name) for kind, name in form.mark_names if kind in kinds]
    if any(bar.due_on for bar in form.bars):
        found.append(("tick", form.due_word))
    return found


def _legend(slide: Any, box: Box, form: Timeline, face: Face) -> None:
    at, middle = box.left, box.top + 110_000
    for sign, name in _signs(form):
        if sign == "tick":
            _line(slide, at + 60_000, middle - 70_000, middle + 70_000, 2.0)
        else:
            _sign(slide, SHAPES[sign], (at + 60_000, middle), 120_000, LIGHT.muted)
        wide = round((room(name) + 3) * max(11.0, face.least) * LETTER * POINT)
        text_box(
            slide, Box(at + 170_000, box.top + 20_000, wide, 220_000), [name], face, (11.0,), MUTED
        )
        at += 170_000 + wide


def _sign(slide: Any, kind: Any, at: tuple[int, int], size: int, paint: str) -> Any:
    left, top = at[0] - size // 2, at[1] - size // 2
    shape = slide.shapes.add_shape(kind, Emu(left), Emu(top), Emu(size), Emu(size))
    shape.fill.solid()
    shape.fill.fore_color.rgb = RGBColor.from_string(paint[1:].upper())
    shape.line.fill.background()
    shape._element.remove(shape._element.find(qn("p:style")))
    return shape


def _line(slide: Any, at: int, top: int, bottom: int, width: float) -> Any:
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, Emu(at), Emu(top), Emu(at), Emu(bottom)
    )
    line.line.color.rgb = RGBColor.from_string(LIGHT.ink[1:].upper())
    line.line.width = Pt(width)
    return line
