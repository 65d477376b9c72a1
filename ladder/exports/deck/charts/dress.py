"""What all native charts share: their fonts, axes and colours; and lines over places."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from ladder.exports.deck.charts.chart_workbook import by_place
from ladder.exports.deck.charts.native import Lines, Scale, Series
from ladder.exports.deck.text import INK, MUTED, Box, Face
from ladder.figures.colours import Colour, over_white

GRID = "#dfe4ea"
EVERY_DAYS = (30, 61, 91, 182, 365, 730, 1461, 3652)


def lines(slide: Any, box: Box, of: Lines, face: Face) -> None:
    """A line per series, a gap where nothing is known."""
    chart = chart_on(
        slide,
        box,
        XL_CHART_TYPE.LINE_MARKERS,
        by_place(of.places, of.series, form_of(of.scale, of.series)),
    )
    dress(chart, face, legend=len(of.series) > 1)
    axes(chart, of.scale, form_of(of.scale, of.series))
    for series, each in zip(chart.plots[0].series, of.series, strict=True):
        line(series, each.colour, 2.25, each.look == "dashed")
        series.smooth = False


def chart_on(slide: Any, box: Box, kind: Any, data: Any) -> Any:
    return slide.shapes.add_chart(
        kind, Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height), data
    ).chart


def dress(chart: Any, face: Face, *, legend: bool, size: float = 12) -> None:
    """Fonts for either script, the legend on top, nothing drawn for what is unknown."""
    chart.font.size = Pt(size)
    chart.font.color.rgb = RGBColor.from_string(INK[1:].upper())
    face.dress(chart._chartSpace.txPr.p_lst[0].pPr.defRPr)
    chart.has_title, chart.has_legend = False, legend
    if legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    for gap in chart._chartSpace.iter(qn("c:dispBlanksAs")):
        gap.set("val", "gap")


def axes(chart: Any, scale: Scale, form: str) -> None:
    """Quiet grid lines, the fixed ends where the scale has them."""
    value, category = chart.value_axis, chart.category_axis
    value.minimum_scale, value.maximum_scale = scale.low, scale.high
    value.major_gridlines.format.line.color.rgb = rgb(Colour(GRID))
    value.format.line.fill.background()
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = (
        ("yyyy-mm" if scale.unit == "day" else form),
        False,
    )
    value.tick_labels.font.size = Pt(10)
    value.tick_labels.font.color.rgb = rgb(Colour(MUTED))
    if scale.unit == "day" and scale.low is not None and scale.high is not None:
        value.major_unit = next(
            (each for each in EVERY_DAYS if (scale.high - (scale.low or 0)) / each <= 9),
            EVERY_DAYS[-1],
        )
    elif scale.low is not None and scale.high is not None:
        value.major_unit = 1 if scale.steps else (scale.high - scale.low) / 4
    category.format.line.color.rgb = rgb(Colour(GRID))
    category.major_tick_mark = value.major_tick_mark = XL_TICK_MARK.NONE
    category.tick_label_position = XL_TICK_LABEL_POSITION.LOW


def form_of(scale: Scale, series: tuple[Series, ...]) -> str:
    """How a spreadsheet writes the numbers."""
    if scale.unit != "number":
        return "0%" if scale.unit == "percent" else "0"
    return (
        "0"
        if all(value is None or value == int(value) for each in series for value in each.values)
        else "0.0"
    )


def rgb(of: Colour) -> RGBColor:
    return RGBColor.from_string(over_white(of)[1:].upper())


def line(series: Any, paint: Colour, width: float, dashed: bool) -> None:
    series.format.line.color.rgb, series.format.line.width = rgb(paint), Pt(width)
    if dashed:
        series.format.line.dash_style = MSO_LINE.DASH
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = rgb(paint)
    series.marker.format.line.color.rgb = rgb(paint)
