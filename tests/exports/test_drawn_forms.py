"""Every form is drawn by every writer with its own values; what is unknown is a gap, and a text of
a file is only ever text."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Emu

from ladder.exports.deck.charts.draw import draw
from ladder.exports.deck.charts.of_forms import CHARTS
from ladder.exports.deck.charts.ranges import of_part
from ladder.exports.deck.charts.timeline import native as bars_of
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.deck.text import Box, Face
from ladder.exports.svg.svg import DRAWINGS, svg
from ladder.figures.form import Form
from ladder.figures.plotly.writer import WRITERS, drawn
from ladder.figures.radar import Bars, Radar
from ladder.figures.ranges import Ranges
from ladder.figures.theme import LIGHT
from ladder.figures.timeline import Timeline
from ladder.words import Words
from tests.exports.taken import one
from tests.figures.every_form import FORMS, every_form

HOSTILE = '<b onmouseover="alert(1)">=cmd|x</b>'
BOX = Box(500_000, 1_500_000, 11_000_000, 4_800_000)


def kind(form: Form) -> str:
    """The form's name, and of the two that also show shares which of both."""
    share = isinstance(form, Bars | Radar) and form.is_share
    return type(form).__name__ + (" of shares" if share else "")


BY_KIND = {kind(form): form for form in FORMS}


def slide_with(form: Form) -> Any:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Emu(12_192_000), Emu(6_858_000)
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    draw(slide, BOX, form, Face("en", "Arial", "Microsoft YaHei"), Words("en"))
    file = io.BytesIO()
    deck.save(file)
    return Presentation(file).slides[0]


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def written(chart: Any) -> tuple[list[str], list[tuple[str, list[float | None]]]]:
    """The categories of a chart, and each series with its values."""
    series = [
        (each.name.strip(), list(each.values)) for plot in chart.plots for each in plot.series
    ]
    return list(chart.plots[0].categories), series


def texts(form: Form) -> list[str]:
    """The lines of text that the SVG writes, in their order."""
    return re.findall(r"<tspan[^>]*>([^<]*)</tspan>", str(svg(form, "t", "a")))


def test_every_writer_draws_every_form() -> None:
    forms = set(Form.__args__)
    assert set(WRITERS) == set(DRAWINGS) == forms == {type(form) for form in FORMS}
    apart = {"Heatmap", "Icicle", "Timeline", "Ranges"}
    assert {form.__name__ for form in forms} - {form.__name__ for form in CHARTS} == apart


NATIVE: dict[str, tuple[list[str], list[tuple[str, list[float | None]]]]] = {
    "AgainstTarget": (
        ["Q1", "Craft", "Q3"],
        [("Target", [4, 4, 4]), ("Craft", [5, None, 3])],
    ),
    "Bars": (
        ["Craft", "Goals · not rated"],
        [("Level", [3, 4]), ("Craft", [2, None]), ("Next", [4, None])],
    ),
    "Bars of shares": (["Craft · 25% (1/4)", "Goals · Craft"], [("S", [0.25, None])]),
    "Columns": (["Craft", "None · Craft"], [("Craft", [3, None])]),
    "Dumbbell": (
        ["Craft · −2", "Goals · Craft"],
        [("Manager", [2, None]), ("Expected", [4, 3]), ("Craft", [3, None])],
    ),
    "InAndOut": (
        ["Q1 · 10", "Craft · 9"],
        [("Joined", [2, None]), ("Craft", [-1, -3])],
    ),
    "Intervals": (["Craft", "Bo"], [("← stricter · Craft →", [0.5, None])]),
    "Pipeline": (["Junior", "Craft"], [("Ready", [3, None]), ("Craft", [0, 2])]),
    "Progress": (
        ["Craft · behind · Craft", "Lab · undefined · 2 goals"],
        [("Attained", [0.5, None]), ("Craft", [0.75, None])],
    ),
    "Pyramid": (
        ["Track", "Senior", "Craft · Craft", "Craft", "No level"],
        [("Craft", [None, 2, 4, None, 1])],
    ),
    "Radar": (
        ["Craft", "Goals not rated", "People", "Scope"],
        [("Level", [3, 4, 2, 3]), ("Craft", [2, None, 3, 1])],
    ),
    "Radar of shares": (
        ["Craft 50% (2/4)", "Goals Craft", "People 100% (4/4)", "Scope 25% (1/4)"],
        [("Share", [0.5, None, 1, 0.25])],
    ),
    "Ranges": (
        ["2026-03", "2026-06"],
        [("Craft", [4, 9]), ("≥", [None, 3]), ("≤", [None, 8])],
    ),
    "Trend": (["Q1", "Craft", "Q3"], [("Coverage", [0.5, None, 0.75])]),
}


@pytest.mark.parametrize("name", NATIVE)
def test_a_native_chart_holds_the_form_s_own_values(name: str) -> None:
    (chart,) = charts(slide_with(BY_KIND[name]))
    assert written(chart) == NATIVE[name]


def test_a_native_timeline_is_stacked_on_its_first_days_with_the_words_beside() -> None:
    form = BY_KIND["Timeline"]
    assert isinstance(form, Timeline)
    of = bars_of(form)
    assert of.places == ("Zeal", "Craft", "No days · not started", "Reviews")
    starts, lengths, ends = of.series
    assert starts.values == (46023.0, 46204.0, None, None)
    assert lengths.values == (181.0, 0.0, None, None)
    assert (ends.texts, ends.values[:1]) == (("done", "Craft", "not started", ""), (68.0,))
    (chart,) = charts(slide_with(form))
    assert written(chart)[1][1] == ("", [181, 0, None, None])


def test_a_timeline_in_a_deck_has_its_phases_its_reviews_and_today() -> None:
    slide = slide_with(BY_KIND["Timeline"])
    names = [shape.name for shape in slide.shapes]
    assert [name for name in names if name in ("Craft", "Change", "2026", "today")] == [
        "Craft",
        "Change",
        "Craft",
        "2026",
        "today",
    ]
    by_name = {shape.name: shape for shape in slide.shapes}
    chart = next(shape for shape in slide.shapes if shape.has_chart)
    inner = {
        end: float(chart.chart._chartSpace.find(f".//{{*}}manualLayout/{{*}}{end}").get("val"))
        for end in ("x", "w")
    }
    axis = chart.chart.value_axis
    today, change = 46_295, 46_204
    for name, day in (("today", today), ("Change", change)):
        share = (day - axis.minimum_scale) / (axis.maximum_scale - axis.minimum_scale)
        place = chart.left + (inner["x"] + share * inner["w"]) * chart.width
        assert by_name[name].left == pytest.approx(place, abs=5_000)
    said = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert {"Craft", "Change", "today", "quarterly", "promised"} <= set(said)


def test_an_interval_is_an_error_bar_and_nothing_where_there_is_none() -> None:
    (chart,) = charts(slide_with(BY_KIND["Intervals"]))
    bars = chart._chartSpace.find(".//{*}errBars")
    ends: dict[str, Any] = {
        side: [(at.get("idx"), float(at[0].text)) for at in bars.iterfind(f"{{*}}{side}//{{*}}pt")]
        for side in ("minus", "plus")
    }
    assert ends == {
        "minus": [("0", pytest.approx(0.3))],
        "plus": [("0", pytest.approx(0.3))],
    }


def test_a_heatmap_is_a_table_and_an_icicle_rectangles_as_wide_as_their_people() -> None:
    slide = slide_with(BY_KIND["Heatmap"])
    grid = next(shape.table for shape in slide.shapes if shape.has_table)
    assert [[cell.text for cell in row.cells] for row in grid.rows] == [
        ["", "Craft", "Goals"],
        ["Lab", "3/5 · 60%", ""],
        ["Craft", "–", "2/2 · 100%"],
    ]
    shapes = {shape.name: shape for shape in slide_with(BY_KIND["Icicle"]).shapes}
    wide = {name: shapes[name].width for name in ("Craft · 6", "Lab · 4", "Bench · 1")}
    assert wide["Lab · 4"] / wide["Craft · 6"] == pytest.approx(4 / 6, abs=0.01)
    assert wide["Bench · 1"] / wide["Craft · 6"] == pytest.approx(1 / 6, abs=0.01)


SVG_TEXTS: dict[str, list[str]] = {
    "AgainstTarget": ["Target", "Craft", "Q1", "Craft", "Q3"],
    "Bars": ["Level", "Craft", "Next", "Craft", "Goals", "not rated"],
    "Bars of shares": ["0%", "25%", "50%", "75%", "100%", "Craft", "Goals", "25% (1/4)", "Craft"],
    "Columns": ["Craft", "None", "3", "Craft"],
    "Dumbbell": ["Manager", "Expected", "Craft", "Craft", "Goals", "−2", "Craft"],
    "Heatmap": ["Lab", "Craft", "Craft", "Goals", "3/5", "60%", "–", "2/2", "100%"],
    "Icicle": ["under 60%", "Craft", "unknown", "Craft · 6", "half", "Lab · 4", "Craft"],
    "InAndOut": ["Joined", "Craft", "Q1", "10", "Craft", "9", "2", "1", "3"],
    "Intervals": ["Craft", "Bo", "← stricter", "Craft →"],
    "Pipeline": ["Ready", "Craft", "Junior", "Craft", "3", "2"],
    "Progress": ["Attained", "Craft", "Craft", "Lab", "behind · Craft", "undefined"],
    "Pyramid": ["Senior", "Craft", "No level", "2", "Track", "Craft", "1", "Craft"],
    "Radar": ["Level", "Craft", "Craft", "Goals", "not rated", "People", "Scope", "Not yet"],
    "Radar of shares": ["Craft", "50% (2/4)", "Goals", "Craft", "People", "100% (4/4)", "25%"],
    "Ranges": ["Craft", "2026-03", "2026-06", "9 · above", "Craft"],
    "Timeline": ["promised", "quarterly", "Zeal", "Craft", "No days", "Reviews", "Change", "today"],
    "Trend": ["Q1", "Craft", "Q3", "Craft"],
}


@pytest.mark.parametrize("name", SVG_TEXTS)
def test_an_svg_says_the_form_s_own_words_in_their_order(name: str) -> None:
    said = iter(texts(BY_KIND[name]))
    assert [word for word in SVG_TEXTS[name] if word not in said] == []


def test_no_bar_and_no_0_stands_where_nothing_is_known() -> None:
    assert "0" not in texts(BY_KIND["Pipeline"])[3:6]
    accent = [LIGHT.accent]
    bars = re.findall(r'<rect[^>]*fill="(#[0-9a-f]{6})"', str(svg(BY_KIND["Columns"], "t", "a")))
    assert bars == accent
    shares = re.findall(
        r'<rect[^>]*fill="(#[0-9a-f]{6})"', str(svg(BY_KIND["Bars of shares"], "t", "a"))
    )
    assert shares == accent


@pytest.mark.parametrize("form", every_form(HOSTILE), ids=kind)
def test_a_text_of_a_file_is_inert_whoever_draws_it(form: Form) -> None:
    assert "<b" not in str(svg(form, HOSTILE, HOSTILE))
    assert "<b on" not in drawn(form, LIGHT).to_json().replace("\\u003c", "<")
    deck = Presentation(io.BytesIO(deck_bytes(one(figure=form))))
    for slide in deck.slides:
        for chart in charts(slide):
            places, series = written(chart)
            assert [text for text in places if text.startswith(("=", "+", "@"))] == []
            assert [name for name, _ in series if name.startswith(("=", "+", "@"))] == []


def test_a_silent_ladder_leaves_the_ends_of_the_range_out() -> None:
    form = BY_KIND["Ranges"]
    assert isinstance(form, Ranges)
    (part,) = form.parts
    silent = type(part)(part.part, part.days[:1], part.said)
    assert [series.name for series in of_part(form, silent).series] == ["Craft"]
