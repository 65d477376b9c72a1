"""A radar as a native chart: filled shapes see-through below, lines above, a gap where nothing is
known."""

from __future__ import annotations

import copy
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from ladder.exports.deck.charts.chart_workbook import by_place
from ladder.exports.deck.charts.dress import GRID, dress, form_of, line, rgb
from ladder.exports.deck.charts.native import Series, Wheel
from ladder.exports.deck.text import Box, Face
from ladder.figures.colours import Colour

FILLED = 0.22


def radar(slide: Any, box: Box, of: Wheel, face: Face) -> None:
    """Filled shapes are a radar of their own below the lines, on the same axes; Office mixes the
    two only so."""
    form = form_of(of.scale, of.series)
    data = by_place(of.places, of.series, form)
    chart = slide.shapes.add_chart(
        XL_CHART_TYPE.RADAR_MARKERS,
        Emu(box.left),
        Emu(box.top),
        Emu(box.width),
        Emu(box.height),
        data,
    ).chart
    dress(chart, face, legend=len(of.series) > 1)
    value = chart.value_axis
    value.minimum_scale, value.maximum_scale, value.major_unit = (
        of.scale.low,
        of.scale.high,
        0.25 if of.scale.unit == "percent" else 1,
    )
    value.major_gridlines.format.line.color.rgb = rgb(Colour(GRID))
    value.format.line.color.rgb = rgb(Colour(GRID))
    value.tick_labels.font.size = Pt(9)
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = (
        form if of.scale.unit == "percent" else "0",
        False,
    )
    for series, each in zip(chart.plots[0].series, of.series, strict=True):
        line(
            series,
            each.colour if each.look != "filled" else Colour(each.colour.hex),
            2.5 if each.look == "solid" else 1.5,
            each.look == "dashed",
        )
    _fill_apart(chart, of.series)


def _fill_apart(chart: Any, series: tuple[Series, ...]) -> None:
    """Move the filled shapes into a filled radar before the other; a shape with gaps stays a line,
    since it would close over them."""
    drawn = chart._chartSpace.find(f".//{qn('c:radarChart')}")
    shapes = drawn.findall(qn("c:ser"))
    filled = [
        (element, each)
        for element, each in zip(shapes, series, strict=True)
        if each.look == "filled" and None not in each.values
    ]
    if not filled:
        return
    below = copy.deepcopy(drawn)
    for element in below.findall(qn("c:ser")):
        below.remove(element)
    below.find(qn("c:radarStyle")).set("val", "filled")
    first_axis = below.find(qn("c:axId"))
    for element, each in filled:
        drawn.remove(element)
        _see_through(element, each)
        first_axis.addprevious(element)
    drawn.addprevious(below)
    if len(filled) == len(shapes):
        drawn.getparent().remove(drawn)


def _see_through(element: Any, each: Series) -> None:
    alpha = round((each.colour.alpha if each.colour.alpha < 1 else FILLED) * 100_000)
    shape = element.find(qn("c:spPr"))
    for old in shape.findall(qn("a:solidFill")):
        shape.remove(old)
    fill = (
        f'<a:solidFill {nsdecls("a")}><a:srgbClr val="{each.colour.hex[1:].upper()}">'
        f'<a:alpha val="{alpha}"/></a:srgbClr></a:solidFill>'
    )
    shape.insert(0, parse_xml(fill))
    for marker in element.findall(qn("c:marker")):
        element.remove(marker)
