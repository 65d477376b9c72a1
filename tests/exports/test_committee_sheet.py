"""The committee sheet: what it holds of each case, in both languages, as a DOCX with styles of its
own."""

from __future__ import annotations

import dataclasses
import io
from datetime import date
from typing import Any

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT

from ladder.cards.boards import board
from ladder.cards.promotions.beside import pages
from ladder.cards.promotions.cycle import asked
from ladder.cards.view import View, view_of
from ladder.datasets import datasets
from ladder.exports.document.docx import CELL, CELL_HEAD, docx_bytes
from ladder.exports.document.html import html
from ladder.exports.packet.committee_sheet import committee_sheet
from ladder.figures.theme import LIGHT
from ladder.intake.model import Source
from ladder.words import words
from tests.exports.taken import sample_view

DAY = date(2026, 9, 30)
CYCLE: dict[str, Any] = {"cycle_from": date(2026, 7, 1), "cycle_to": DAY, "cycle_months": 3}


def promotions(language: str = "en") -> View:
    return dataclasses.replace(sample_view(language), page="promotions")


@pytest.fixture(scope="module")
def sheet() -> Docx:
    return docx.Document(io.BytesIO(docx_bytes(committee_sheet(promotions(), CYCLE))))


def test_the_sheet_opens_with_the_cases_and_gives_each_a_section(sheet: Docx) -> None:
    headings = [
        each.text
        for each in sheet.paragraphs
        if each.style is not None and each.style.name == "Heading 1"
    ]
    assert headings[0] == "The cases"
    assert headings[1:3] == [
        "Caspian Thornbury, Kieran Stapleton, Aoife Fontaine and Ulrich Corrigan",
        "彭晓峰, Wang Peishan and 叶知秋",
    ]
    assert len(headings) == 10
    assert headings[3] == "Caspian Thornbury: Senior engineer"
    assert sheet.sections[0].orientation == WD_ORIENT.LANDSCAPE


def test_aspects_stand_down_and_cases_across(sheet: Docx) -> None:
    beside = [[cell.text for cell in row.cells] for row in sheet.tables[2].rows]
    assert [row[0] for row in beside] == [
        "Aspect", "Level", "Checkpoints", "Ready since", "Scope over time", "Evidence",
        "Peers at that level", "Nominations", "Decision", "Recommendation",
    ]  # fmt: skip
    assert [row[3] for row in beside][-2:] == [
        "deferred on 15 Sept 2026 by Promotion committee, 3 for, 1 against and 1 abstained,"
        " because: No opening for a principal engineer before the new year and asks by 31 Jan 2027:"
        " One design that a team outside Observability builds on",
        "Hold: every checkpoint is met, and there is no opening",
    ]
    peers = next(row[3] for row in beside if row[0].startswith("Peers"))
    assert peers.startswith("2 people are at the level")


def styles_of(row: Any) -> set[str]:
    return {cell.paragraphs[0].style.name for cell in row.cells}


def test_cells_and_headings_are_styles_that_can_be_changed_at_once(sheet: Docx) -> None:
    first = sheet.tables[0].rows
    assert styles_of(first[0]) == {CELL_HEAD}
    assert styles_of(first[1]) == {CELL}


def test_the_sheet_speaks_chinese() -> None:
    text = html(committee_sheet(promotions("zh"), CYCLE))
    assert "建议搁置：晋升条件全部满足，暂无空缺" in text
    assert "须在2027年1月31日前补充" in text
    assert "A4 landscape" in text


def test_an_empty_cycle_says_so_in_one_sentence() -> None:
    roster = Source("roster.csv", b"person,name,team\np1,Ada,Blue\n", DAY)
    dataset = datasets.open_upload([roster], DAY).dataset
    assert dataset is not None
    view = view_of("promotions", words("en"), LIGHT, dataset, DAY, "*")
    sheet = committee_sheet(view, CYCLE)
    assert (sheet.opening, sheet.sections) == ("There is no case in this cycle.", ())


@pytest.mark.parametrize(
    "chosen",
    [
        {"cycle_from": "yesterday", "cycle_to": "<b>", "cycle_months": "-1", "cases": "x"},
        {"cycle_from": "2026-07-01", "cycle_to": "2026-06-30"},
        {"cycle_from": "9999-12-31"},
    ],
)
def test_an_address_that_names_no_cycle_shows_the_quarter(chosen: dict[str, str]) -> None:
    assert asked(board("promotions")(promotions(), chosen).first) == CYCLE


def test_any_days_can_be_a_cycle() -> None:
    chosen = {"cycle_from": "2026-09-10", "cycle_to": "2026-11-20", "cycle_months": "6"}
    page = board("promotions")(promotions(), chosen)
    assert asked(page.first) == {
        "cycle_from": date(2026, 9, 10), "cycle_to": date(2026, 11, 20), "cycle_months": 6,
    }  # fmt: skip
    brought = page.cards[0].rows.set_index("name")["brought_by"]
    assert brought["Maeve Thornhill"] == "by_time"


def test_up_to_four_cases_need_no_choice() -> None:
    rows = promotions().ask("committee_cases", **CYCLE)
    assert pages(promotions(), {}, rows.head(4)) is None
    which = pages(promotions(), {"cases": "5"}, rows.head(7))
    assert which is not None
    assert (list(which.options), which.value) == (["1", "5"], "5")
