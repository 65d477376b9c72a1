"""Documents of findings: they stand alone, say where they come from, are sealed by a hash, and show
what the measure says."""

from __future__ import annotations

import hashlib
import re
from html import unescape

import pandas as pd
import pytest

from ladder.cards.charts import organisation_icicle, pipeline_bars
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.document.markdown import markdown
from ladder.exports.document.report import report
from ladder.exports.svg.svg import svg
from ladder.exports.talk import talk
from ladder.figures.form import Form
from ladder.figures.progress import attainment
from ladder.figures.radar import share_radar
from ladder.figures.theme import LIGHT
from ladder.words import LANGUAGES
from tests.exports.taken import one, part, sample_view, shares

HOSTILE = '<script>alert(1)</script>" onload="x'


def of_coverage(language: str = "en") -> str:
    return html(
        report(talk(sample_view(language), ["coverage"], {"ladder": "engineer"}, "Ana Lee"))
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_fetches_nothing_and_runs_nothing(language: str) -> None:
    text = of_coverage(language)
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in unescape(text)
    assert (
        re.findall(
            r"<(script|link|iframe|img|object|embed|form|a)\b|https?://|@import|url\((?!#)|\bon\w+=",
            text,
        )
        == []
    )
    assert f'<html lang="{language}">' in text


def test_the_hash_is_that_of_what_stands_between_the_marks() -> None:
    text = of_coverage()
    (said,) = re.findall(r"sha256:([0-9a-f]{64})", text)
    main = text[text.index("<main>") : text.index("</main>") + len("</main>")]
    assert said == hashlib.sha256(main.encode()).hexdigest()
    assert of_coverage() == text


def test_day_scope_maker_and_definitions_are_said() -> None:
    view, text = sample_view(), of_coverage()
    for said in ("As of 30 Sept 2026 · Whole organisation · made by Ana Lee", "4 cards"):
        assert said in text
    assert view.say("measures.competency_coverage.formula") in text


def test_a_chart_says_the_measure_s_numbers_and_what_it_is() -> None:
    view, text = sample_view(), of_coverage()
    rows = view.ask("competency_coverage", ladder="engineer")
    for holders, rated in zip(rows["holders"], rows["rated"], strict=True):
        assert f"{holders / rated:.0%} ({holders:g}/{rated:g})" in text
    assert (
        len(re.findall(r'<svg role="img"[^>]*><title>[^<]+</title><desc>[^<]+</desc>', text)) == 2
    )


def test_long_tables_are_cut_and_say_so() -> None:
    text = html(report(one(shown=part(60, columns=12))))
    assert text.count("<tr>") == 26
    assert "and 35 more rows" in text
    assert "head 8" not in text


def test_hostile_text_does_not_act_in_any_form() -> None:
    figure = share_radar(shares(**{HOSTILE: 1, "b": 1, "c": 1, "d": 1}), name="x", not_rated="–")
    taken = one(
        title=HOSTILE,
        subtitle=HOSTILE,
        figure=figure,
        lines=(HOSTILE,),
        shown=part(2, text=HOSTILE),
        filters=HOSTILE,
    )
    text = html(report(taken))
    assert "<script" not in text
    assert text.count("<script>".replace("<", "&lt;").replace(">", "&gt;")) > 5
    assert 'onload="' not in text
    assert "\\<script\\>" in markdown(report(taken))
    assert docx_bytes(report(taken))[:2] == b"PK"


def test_withheld_cells_and_empty_cards_are_said() -> None:
    text = html(report(one(withheld=("fewer than 5 people",), nothing="Nobody here.")))
    assert "Withheld: fewer than 5 people" in text
    assert "Nobody here." in text


def test_every_page_after_the_first_begins_a_sheet_and_headings_come_again() -> None:
    text = html(report(talk(sample_view(), ["coverage", "person"], {})))
    assert text.count('<section class="page">') == 2
    assert "section + section.page { break-before: page; }" in text
    assert "thead { display: table-header-group; }" in text


def drawn(figure: Form) -> str:
    element = svg(figure, "title", "about")
    assert element is not None
    return str(element)


def test_a_radar_with_a_gap_is_not_filled_over_it() -> None:
    whole = drawn(share_radar(shares(a=1, b=1, c=1, d=1), name="x", not_rated="–"))
    gap = drawn(share_radar(shares(a=1, b=None, c=1, d=1), name="x", not_rated="not rated"))
    assert ("fill-opacity" in whole, "fill-opacity" in gap) == (True, False)
    assert "not rated" in gap


def test_a_bar_is_as_long_as_its_share() -> None:
    frame = pd.DataFrame(
        {
            "label": ["a", "b"],
            "attained": [0.5, 0.25],
            "expected": [1, None],
            "state": ["late", "done"],
            "state_word": ["late", "done"],
            "text": ["", ""],
        }
    )
    text = drawn(attainment(frame, attained="Attained", expected="Expected", undefined="–"))
    box = r'width="([\d.]+)" height="[\d.]+" fill="{}"'
    track, late, done = (
        [float(width) for width in re.findall(box.format(colour), text)]
        for colour in (LIGHT.grid, LIGHT.bad, LIGHT.good)
    )
    assert late[0] / track[0] == pytest.approx(0.5, abs=0.01)
    assert done[0] / track[0] == pytest.approx(0.25, abs=0.01)


def test_every_figure_of_the_organisation_can_be_drawn() -> None:
    view = sample_view()
    assert "Technology · 141" in drawn(
        organisation_icicle(view, view.ask("organisation"), "coverage")
    )
    assert view.name_of("levels", "engineer", "staff-engineer") in drawn(
        pipeline_bars(view, view.ask("readiness"))
    )
