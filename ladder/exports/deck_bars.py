"""Stop 4: bars and timelines as native charts: rows from top to bottom, their numbers on them, words where a timeline has words."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from ladder.exports.chart import Bars, Series
from ladder.exports.deck_charts import axes, chart_on, dress, form_of, rgb
from ladder.exports.deck_text import Box, Face
from ladder.exports.deck_workbook import by_place, label

LABELLED = 60  # values, beyond which numbers on bars are noise


def bars(slide: Any, box: Box, of: Bars, face: Face) -> None:
    kinds = {(False, False): XL_CHART_TYPE.BAR_CLUSTERED, (False, True): XL_CHART_TYPE.BAR_STACKED,
             (True, False): XL_CHART_TYPE.COLUMN_CLUSTERED, (True, True): XL_CHART_TYPE.COLUMN_STACKED}  # fmt: skip
    chart = chart_on(slide, box, kinds[of.upright, of.stacked], by_place(of.places, of.series, form_of(of.scale, of.series)))
    dress(chart, face, legend=len([each for each in of.series if each.name]) > 1, size=_size(len(of.places)))
    if not of.upright:
        chart.category_axis.reverse_order = True  # the first row on top
        chart.value_axis._element.find(qn("c:crosses")).set("val", "max")  # the numbers stay below
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = (45, 100) if of.stacked else (60, 0)
    axes(chart, of.scale, form_of(of.scale, of.series))
    few = sum(len(each.values) for each in of.series) <= LABELLED
    for series, each in zip(plot.series, of.series, strict=True):
        _paint_bars(series, each)
        if each.texts:
            _words(series, each, face)
        elif few and each.look != "hidden":
            _numbers(series, form_of(of.scale, of.series), of.stacked)


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
    labels.number_format, labels.number_format_is_linked = (f"{form};;;" if stacked else form), False
    labels.position = XL_LABEL_POSITION.CENTER if stacked else XL_LABEL_POSITION.OUTSIDE_END
    if stacked:
        labels.font.color.rgb = RGBColor(255, 255, 255)


def _words(series: Any, of: Series, face: Face) -> None:
    """The words of each bar where it begins."""
    for at, text in enumerate(of.texts):
        if text and of.values[at] is not None:
            frame = series.points[at].data_label.text_frame
            frame.text = label(text)
            frame.paragraphs[0].runs[0].font.size = Pt(10)
            face.dress(frame.paragraphs[0].runs[0]._r.get_or_add_rPr())


def _size(places: int) -> float:
    return 12 if places <= 12 else 10 if places <= 20 else 8
