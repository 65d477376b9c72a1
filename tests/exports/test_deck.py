"""Decks reopened: their charts hold the measure's numbers, their texts are what was said, and
nothing in them acts."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
import python_calamine
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from ladder.cards.charts import pipeline_bars
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.talk import talk
from ladder.figures.radar import share_radar
from ladder.words import LANGUAGES
from tests.exports.taken import one, part, sample_view, shares

HOSTILE = "=cmd|' /C calc'!A0 <script>\x07 \u202egnp.exe"


def slides(content: bytes) -> list[Any]:
    return list(Presentation(io.BytesIO(content)).slides)


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def texts(slide: Any) -> str:
    framed = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    tabled = [
        cell.text
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    return "\n".join(framed + tabled)


def test_the_charts_of_the_coverage_page_hold_the_measure_s_numbers() -> None:
    view = sample_view()
    deck = slides(deck_bytes(talk(view, ["coverage"], {"ladder": "engineer"})))
    rows = view.ask("competency_coverage", ladder="engineer")
    chart = next(chart for slide in deck for chart in charts(slide))
    assert list(chart.plots[0].series[0].values) == list(rows["share_met"])
    assert [
        str(place).startswith(view.competency_name(id))
        for place, id in zip(chart.plots[0].categories, rows["competency"], strict=True)
    ]


def test_a_person_s_radar_holds_the_scores_and_both_levels() -> None:
    view = sample_view()
    person = view.ask("readiness")["person"].iloc[0]
    deck = slides(deck_bytes(talk(view, ["person"], {"person": person})))
    chart = next(chart for slide in deck for chart in charts(slide))
    series = {series.name: list(series.values) for plot in chart.plots for series in plot.series}
    target = view.ask("next_levels_of", person=person).iloc[0]
    gaps = view.ask(
        "competency_gap", person=person, ladder=target["ladder"], next_level=target["level"]
    )
    assert series[view.say("chart.person")] == [
        None if score != score else score for score in gaps["score"]
    ]
    assert list(gaps["next_expected"]) in series.values()


def test_stacked_bars_hold_how_many_people_stand_how_near() -> None:
    view = sample_view()
    rows = view.ask("readiness")
    (chart,) = charts(slides(deck_bytes(one(figure=pipeline_bars(view, rows))))[1])
    assert chart.chart_type == XL_CHART_TYPE.BAR_STACKED
    drawn = {series.name: sum(series.values) for series in chart.plots[0].series}
    counts = rows["standing"].value_counts()
    assert drawn == {
        view.say(f"states.{state}"): counts.get(state, 0)
        for state in {"ready", "close", "further", "unknown", *counts.index}
    }


def test_what_is_not_known_is_a_gap_and_never_0() -> None:
    figure = share_radar(shares(a=0.5, b=None, c=1, d=0.25), name="Share", not_rated="–")
    (chart,) = charts(slides(deck_bytes(one(figure=figure)))[1])
    assert list(chart.plots[0].series[0].values) == [0.5, None, 1.0, 0.25]
    assert [gap.get("val") for gap in chart._chartSpace.iter(qn("c:dispBlanksAs"))] == ["gap"]
    sheet = (
        python_calamine.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        .get_sheet_by_index(0)
        .to_python()
    )
    assert [row[1] for row in sheet] == ["Share", 0.5, "", 1.0, 0.25]


def test_a_filled_shape_is_see_through() -> None:
    figure = share_radar(shares(a=0.5, b=0.2, c=1, d=0.25), name="Share", not_rated="–")
    (chart,) = charts(slides(deck_bytes(one(figure=figure)))[1])
    assert [style.get("val") for style in chart._chartSpace.iter(qn("c:radarStyle"))] == ["filled"]
    assert [int(alpha.get("val")) < 60_000 for alpha in chart._chartSpace.iter(qn("a:alpha"))] == [
        True
    ]


def test_no_text_becomes_a_formula_in_the_workbook_behind_a_chart() -> None:
    figure = share_radar(
        shares(**{HOSTILE: 0.5, "b": 0.2, "＝c": 1, "-d": 0.25}), name=HOSTILE, not_rated="–"
    )
    (chart,) = charts(slides(deck_bytes(one(figure=figure)))[1])
    blob = chart.part.chart_workbook.xlsx_part.blob
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(blob)).read("xl/worksheets/sheet1.xml")
    rows = python_calamine.load_workbook(io.BytesIO(blob)).get_sheet_by_index(0).to_python()
    assert [cell for row in rows for cell in row if str(cell).startswith(("=", "-", "＝"))] == []
    assert [row[1] for row in rows[1:]] == [0.5, 0.2, 1.0, 0.25]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_run_has_a_typeface_for_either_script(language: str) -> None:
    content = deck_bytes(talk(sample_view(language), ["coverage", "person"], {}))
    for slide in slides(content):
        runs = [
            run
            for run in slide._element.iter(qn("a:r"))
            if (run.find(qn("a:t")).text or "").strip()
        ]
        assert [run.find(qn("a:rPr")).find(qn("a:ea")) is not None for run in runs] == [True] * len(
            runs
        )
        for chart in charts(slide):
            assert chart._chartSpace.txPr.find(f".//{qn('a:ea')}") is not None


def test_day_scope_maker_filters_and_definition_stand_at_the_foot_and_the_rows_in_the_notes() -> (
    None
):
    made = one(
        by="Ana Lee",
        shown=part(3),
        rows=part(70, text="behind"),
        filters="Ladder: Engineer",
        definition=(("Meaning", "What is counted"),),
    )
    slide = slides(deck_bytes(made))[1]
    for said in (
        "As of 30 Sept 2026 · Everyone · made by Ana Lee · Ladder: Engineer",
        "What is counted",
        "Page · What it is",
    ):
        assert said in texts(slide)
    notes = slide.notes_slide.notes_text_frame.text
    assert "behind 39\tbehind 39" in notes
    assert "behind 40" not in notes
    assert "and 30 more rows" in notes


def test_a_table_says_how_many_rows_it_leaves_out() -> None:
    slide = slides(deck_bytes(one(shown=part(58))))[1]
    (grid,) = [shape.table for shape in slide.shapes if shape.has_table]
    assert f"and {58 - len(grid.rows) + 1} more rows" in texts(slide)


def test_a_withheld_cell_says_why() -> None:
    assert "Withheld: fewer than 5 people" in texts(
        slides(deck_bytes(one(shown=part(2), withheld=("fewer than 5 people",))))[1]
    )


def test_a_card_with_nothing_to_show_says_so() -> None:
    assert "Nobody here." in texts(slides(deck_bytes(one(nothing="Nobody here.")))[1])


@pytest.mark.parametrize("letter", ["w", "国"])
def test_a_long_title_is_made_smaller_and_then_cut_and_stands_whole_in_the_notes(
    letter: str,
) -> None:
    title = (letter * 7 + " ") * 60
    slide = slides(deck_bytes(one(title=title)))[1]
    assert len(slide.shapes.title.text_frame.text) < len(title)
    assert slide.shapes.title.text_frame.paragraphs[0].runs[0].font.size.pt == 16
    assert title.strip() in slide.notes_slide.notes_text_frame.text


def test_hostile_text_is_text() -> None:
    slide = slides(deck_bytes(one(title=HOSTILE, shown=part(2, text=HOSTILE), lines=(HOSTILE,))))[1]
    assert slide.shapes.title.text_frame.text == "=cmd|' /C calc'!A0 <script> gnp.exe"


def test_a_deck_says_who_made_it_and_nothing_of_the_machine() -> None:
    about = Presentation(io.BytesIO(deck_bytes(one(by="Ana")))).core_properties
    assert (about.author, about.last_modified_by, about.created.year) == ("Ana", "", 2000)
