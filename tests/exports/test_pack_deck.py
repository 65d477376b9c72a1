"""Packs reopened as decks and documents: nothing smaller than fourteen points, nothing beyond the
slide, no cover, native charts, owner and day at every ask."""

from __future__ import annotations

import functools
import io
import re
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from ladder.exports.deck.deck import deck_bytes
from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.pack_talk import pack_talk
from ladder.exports.slides import Talk
from tests.exports.taken import sample_view

TYPE = {qn("a:rPr"), qn("a:defRPr"), qn("a:endParaRPr")}


@functools.cache
def taken(audience: str, language: str = "en") -> Talk:
    return pack_talk(sample_view(language), audience, "Ada")


@functools.cache
def deck(audience: str, language: str = "en") -> Any:
    return Presentation(io.BytesIO(deck_bytes(taken(audience, language))))


def sizes(slide: Any) -> list[float]:
    """Every size of type that a slide and its charts name, in points."""
    roots = [slide.shapes._spTree, *(s.chart._chartSpace for s in slide.shapes if s.has_chart)]
    return [
        int(each.get("sz")) / 100
        for root in roots
        for each in root.iter()
        if each.tag in TYPE and each.get("sz")
    ]


def words_on(slide: Any) -> str:
    framed = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    cells = [
        cell.text
        for shape in slide.shapes
        if shape.has_table
        for row in shape.table.rows
        for cell in row.cells
    ]
    return "\n".join([*framed, *cells])


def test_no_type_on_a_slide_of_a_pack_is_smaller_than_fourteen_points() -> None:
    faults = [
        (language, audience, at, min(sizes(slide)))
        for language, audience in (("en", "board"), ("zh", "board"), ("en", "promotions"))
        for at, slide in enumerate(deck(audience, language).slides, 1)
        if min(sizes(slide)) < 14
    ]
    assert faults == []


def test_a_pack_begins_with_its_first_headline_and_every_slide_says_day_scope_and_audience() -> (
    None
):
    slides = list(deck("board").slides)
    assert len(slides) == len(taken("board").slides) == 8
    assert slides[0].shapes.title.text == "Checkout needs decisions, and 3 more things to act on"
    assert [
        at
        for at, slide in enumerate(slides, 1)
        if "As of 30 Sept 2026 · Whole organisation · made by Ada" not in words_on(slide)
        or "Board" not in words_on(slide)
    ] == []


def test_nothing_stands_beyond_the_slide() -> None:
    whole = deck("board")
    assert [
        (at, shape.name)
        for at, slide in enumerate(whole.slides, 1)
        for shape in slide.shapes
        if shape.left < 0
        or shape.top < 0
        or shape.left + shape.width > whole.slide_width
        or shape.top + shape.height > whole.slide_height
    ] == []


def test_the_watch_carries_a_native_line_for_each_number_that_has_one() -> None:
    charts = [shape.chart for shape in deck("board").slides[1].shapes if shape.has_chart]
    assert next(list(chart.plots[0].series[0].values) for chart in charts) == [
        115.0, 118.0, 123.0, 131.0, 134.0, 136.0, 135.0, 135.0, 138.0, 141.0,
    ]  # fmt: skip
    assert len(charts) == 4


def test_the_widest_span_is_a_bar_of_its_own_colour() -> None:
    chart = next(shape.chart for shape in deck("board").slides[3].shapes if shape.has_chart)
    over, within = chart.plots[0].series
    assert (over.name, within.name) == ("More than twelve direct reports", "Twelve or fewer")
    assert list(over.values) == [14.0, *[None] * 9]
    assert list(within.values)[:3] == [None, 8.0, 8.0]


def test_owner_and_day_stand_at_the_ask_and_on_the_slide_of_all_that_is_asked() -> None:
    slides = list(deck("board").slides)
    assert "Marcus Ellerby, by 14 Oct 2026 (proposed)" in words_on(slides[3])
    grid = next(shape.table for shape in slides[6].shapes if shape.has_table)
    assert [cell.text for cell in grid.rows[2].cells] == [
        "2",
        "Decide who takes on some of the 14 reports of Lukas Brennecke.",
        "Marcus Ellerby",
        "14 Oct 2026",
    ]


def test_rows_that_are_left_out_are_counted_with_the_page_they_stand_on() -> None:
    said = words_on(deck("promotions").slides[-2])
    assert "and 4 more, on the page Promotions" in said


def test_the_document_follows_the_same_outline() -> None:
    written = html(report(taken("board", "zh")))
    heads = re.findall(r"<h3>(.*?)</h3>", written)
    assert heads == [slide.title for slide in taken("board", "zh").slides]
    assert "<h1>董事会</h1>" in written
    assert "2026年10月14日前（建议）" in written
