"""From a number to the people behind it, from a block to its line, and back by the browser's own
button."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from ladder.words import Words
from tests.browser.chromium import Open
from tests.browser.screen import CHART, card, choice, go, headcount, heading, pick, settled

pytestmark = pytest.mark.browser

EN = Words("en")
HALF_YEAR = "30 Jun 2026"


def asked(page: Page) -> dict[str, str]:
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def test_the_back_button_undoes_one_choice_after_the_other(open_page: Open) -> None:
    page = open_page("")
    pick(page, "scope", "Platform")
    pick(page, "day", HALF_YEAR)
    assert asked(page) == {"scope": "p-003", "day": "2026-06-30"}
    page.go_back()
    expect(choice(page, "day")).not_to_have_value(HALF_YEAR)
    settled(page)
    assert (asked(page), headcount(page)) == ({"scope": "p-003"}, "40")
    page.go_back()
    expect(page.locator(".st-key-number_headcount").get_by_test_id("stMetricValue")).to_have_text(
        "141"
    )


def test_a_click_on_a_block_makes_its_line_the_scope_and_back_leaves_it(open_page: Open) -> None:
    page = open_page("")
    block = (
        card(page, "organisation").locator(f"{CHART} .slice").filter(has_text="Engineering").first
    )
    block.locator("path").first.click()
    expect(page.locator(".st-key-number_headcount").get_by_test_id("stMetricValue")).to_have_text(
        "127"
    )
    settled(page)
    assert asked(page) == {"scope": "p-002"}
    go(page, "goals", EN)
    assert asked(page) == {"scope": "p-002"}
    page.go_back()
    expect(page.get_by_text(EN.say("pages.overview.question"), exact=True)).to_be_visible()
    settled(page)
    page.go_back()
    expect(page.locator(".st-key-number_headcount").get_by_test_id("stMetricValue")).to_have_text(
        "141"
    )


def test_a_line_of_the_agenda_opens_its_person(open_page: Open) -> None:
    page = open_page("since?since=2026-06-30")
    card(page, "changes_of_people").get_by_role("link").first.click()
    expect(page.get_by_text(EN.say("pages.person.question"), exact=True)).to_be_visible()
    settled(page)
    assert asked(page)["person"] == "p-161"
    assert heading(page).inner_text()
    page.go_back()
    expect(page.get_by_text(EN.say("pages.since.question"), exact=True)).to_be_visible()
    assert asked(page) == {"since": "2026-06-30"}


def test_a_way_to_count_is_switched_in_the_panel_and_stays_in_the_address(open_page: Open) -> None:
    page = open_page("")
    page.locator(".st-key-open_number_ready_now button").first.click()
    page.get_by_role("radio", name=EN.say("conventions.lenient")).click()
    page.wait_for_url("**/?convention=lenient")
    again = open_page("?convention=lenient")
    again.locator(".st-key-open_number_ready_now button").first.click()
    expect(again.get_by_role("radio", name=EN.say("conventions.lenient"))).to_be_checked()
    expect(again.get_by_role("radio", name=EN.say("conventions.strict"))).not_to_be_checked()
