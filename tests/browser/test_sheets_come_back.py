"""A round of ratings from end to end: the sheets are downloaded, filled in as raters do, dropped
together, and coverage is there."""

from __future__ import annotations

import io
import pathlib
import zipfile
from typing import Any

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Open
from tests.browser.screen import card, drop, go, heading
from tests.browser.test_taken import saved

pytestmark = pytest.mark.browser

EN = Words("en")


def filled(archive: pathlib.Path, place: pathlib.Path) -> pathlib.Path:
    """All workbooks as their raters give them back, in one ZIP again: a 3 everywhere, but managers
    have seen no mentoring."""
    back = place / "filled.zip"
    with zipfile.ZipFile(archive) as sheets, zipfile.ZipFile(back, "w") as together:
        for name in sheets.namelist():
            book: Any = openpyxl.load_workbook(io.BytesIO(sheets.read(name)))
            page = book.active
            score, rates, axis = (
                [cell.value for cell in page[1]].index(name) + 1
                for name in ("Score (0-5)", "Assessed by", "Competency")
            )
            for row in range(2, page.max_row + 1):
                said = (page.cell(row, rates).value, page.cell(row, axis).value)
                unseen = said == ("manager", "mentoring")
                page.cell(row, score).value = "not observed" if unseen else 3
            book.save(place / name)
            together.write(place / name, name)
    return back


def test_sheets_go_out_and_come_back_and_coverage_is_there(
    open_page: Open, page: Page, tmp_path: pathlib.Path
) -> None:
    roster = company.write(tmp_path, roster=company.roster())
    drop(open_page("data?lang=en"), roster)
    go(page, "rounds", EN)
    expect(heading(page)).to_contain_text("No answer is there yet")
    archive = saved(page, "sheets_download", tmp_path)
    back = filled(archive, tmp_path)

    go(page, "data", EN)
    drop(page, [*roster, back])
    expect(card(page, "files_read")).to_contain_text("ratings-008")
    go(page, "rounds", EN)
    expect(heading(page)).to_contain_text("The round is complete")
    expect(card(page, "opportunity_gap").get_by_role("heading")).to_contain_text("not be observed")
    go(page, "coverage", EN)
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
