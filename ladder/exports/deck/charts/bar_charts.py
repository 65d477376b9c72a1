"""Bars as native charts: rows from top to bottom or columns, their numbers on them."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from ladder.exports.deck.charts.chart_workbook import by_place, label
from ladder.exports.deck.charts.dress import axes, chart_on, dress, form_of, rgb
from ladder.exports.deck.charts.native import Rows, Series
from ladder.exports.deck.text import Box, Face
from ladder.figures.cells import clipped

MANY, ONE_LINE = 20, 28  # places, and letters that a name of one of many has
LABELLED = 60  # values, beyond which numbers on bars are noise


def bars(slide: Any, box: Box, of: Rows, face: Face) -> Any:
    """The chart."""
    kinds = {
        (False, False): XL_CHART_TYPE.BAR_CLUSTERED,
        (False, True): XL_CHART_TYPE.BAR_STACKED,
        (True, False): XL_CHART_TYPE.COLUMN_CLUSTERED,
        (True, True): XL_CHART_TYPE.COLUMN_STACKED,
    }
    chart = chart_on(
        slide,
        box,
        kinds[of.upright, of.stacked],
        by_place(_names(of.places), of.series, form_of(of.scale, of.series)),
    )
    dress(
        chart,
        face,
        legend=len([each for each in of.series if each.name]) > 1
        or any(each.spread for each in of.series),
        size=_size(len(of.places)),
    )
    if not of.upright:
        chart.category_axis.reverse_order = True  # the first row on top
        chart.value_axis._element.find(qn("c:crosses")).set("val", "max")  # the numbers stay below
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = (45, 100) if of.stacked else (60, 0)
    axes(chart, of.scale, _unsigned(of, form_of(of.scale, of.series)))
    every_name(chart)
    few = sum(len(each.values) for each in of.series) <= LABELLED
    for series, each in zip(plot.series, of.series, strict=True):
        _paint_bars(series, each)
        if each.texts:
            _words(series, each, face)
        elif few and each.look != "hidden" and of.scale.unit != "day":
            _numbers(series, form_of(of.scale, of.series), of.stacked)
        if each.spread:
            _spread(series, each)
    return chart


def every_name(chart: Any) -> None:
    """No place goes without its name, which an office program would leave out where it thinks there
    is little room."""
    axis = chart.category_axis._element
    for old in axis.findall(qn("c:tickLblSkip")):
        axis.remove(old)
    before = next(
        axis.find(qn(f"c:{tag}"))
        for tag in ("tickMarkSkip", "noMultiLvlLbl", "extLst")
        if axis.find(qn(f"c:{tag}")) is not None
    )
    before.addprevious(parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>'))


def _unsigned(of: Rows, form: str) -> str:
    """Parts below the line are counts, too: they carry no minus."""
    below = of.stacked and any(
        value is not None and value < 0 for each in of.series for value in each.values
    )
    return f"{form};{form};{form}" if below else form


def _paint_bars(series: Any, of: Series) -> None:
    if of.look == "hidden":
        series.format.fill.background()
        series.format.line.fill.background()
        return
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(of.colour)
    series.invert_if_negative = False
    for at, paint in enumerate(of.points):
        if of.values[at] is not None and paint != of.colour:
            point = series.points[at].format.fill
            point.solid()
            point.fore_color.rgb = rgb(paint)


def _numbers(series: Any, form: str, stacked: bool) -> None:
    """The number on or after each bar; a part of nobody carries no 0."""
    labels = series.data_labels
    labels.show_value, labels.font.size = True, Pt(10)
    labels.number_format, labels.number_format_is_linked = (
        (f"{form};{form};;" if stacked else form),
        False,
    )
    labels.position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.OUTSIDE_END
    if stacked:
        labels.font.color.rgb = RGBColor(255, 255, 255)


def _spread(series: Any, of: Series) -> None:
    """The interval of each value as error bars; a value without one has none."""
    ends = []
    for tag, side in (("plus", 1), ("minus", 0)):
        points = "".join(
            f'<c:pt idx="{at}"><c:v>{each[side]!r}</c:v></c:pt>'
            for at, each in enumerate(of.spread)
            if each is not None
        )
        count = f'<c:formatCode>General</c:formatCode><c:ptCount val="{len(of.spread)}"/>'
        ends.append(f"<c:{tag}><c:numLit>{count}{points}</c:numLit></c:{tag}>")
    written = (
        f'<c:errBars {nsdecls("c")}><c:errBarType val="both"/><c:errValType val="cust"/>'
        f'<c:noEndCap val="0"/>{"".join(ends)}</c:errBars>'
    )
    series._element.find(qn("c:cat")).addprevious(parse_xml(written))


def _words(series: Any, of: Series, face: Face) -> None:
    """The words beside each bar, at the beginning of what follows it."""
    for at, text in enumerate(of.texts):
        if text and of.values[at] is not None:
            series.points[at].data_label.position = XL_LABEL_POSITION.INSIDE_BASE
            frame = series.points[at].data_label.text_frame
            frame.text, frame.word_wrap = label(text), False
            frame.paragraphs[0].runs[0].font.size = Pt(10)
            face.dress(frame.paragraphs[0].runs[0]._r.get_or_add_rPr())


def _names(places: tuple[str, ...]) -> tuple[str, ...]:
    """Of many rows each on one line: where one name takes two, every other one would be left
    out."""
    return places if len(places) <= MANY else tuple(clipped(name, ONE_LINE) for name in places)


def _size(places: int) -> float:
    return 12 if places <= 12 else 10 if places <= MANY else 7
