"""Into the room: a copied link opens the same view in a fresh browser, and a page becomes slides
that keys move."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ladder.words import Words
from tests.browser.chromium import Open, Watch
from tests.browser.screen import choice, heading, settled
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

EN = Words("en")
VISIBLE_SLIDE = """() => [...document.querySelectorAll('[class*="st-key-slide_"], [class*="st-key-card_"]')]
    .filter(slide => getComputedStyle(slide).visibility === 'visible').length"""


def copied(page: Page) -> str:
    """The link that the button copies."""
    page.locator(".st-key-share button").first.click()
    button = page.get_by_role("button", name=EN.say("share.copy"), exact=True)
    button.click()
    expect(page.get_by_text(EN.say("share.copied"), exact=True)).to_be_visible()
    return str(button.get_attribute("data-link"))


def counter(page: Page, text: str) -> None:
    expect(page.locator(".counter")).to_have_text(text)


def test_a_copied_link_names_every_choice_as_a_code_and_opens_the_same_view_in_a_fresh_browser(
    open_page: Open, new_reader: Callable[[], BrowserContext], watch: Watch, server: Server
) -> None:
    page = open_page("person?scope=p-002&person=p-014")
    said, link = heading(page).inner_text(), copied(page)
    asked = {key: values[0] for key, values in parse_qs(urlsplit(link).query).items()}
    assert {
        "lang": "en",
        "day": "2026-09-30",
        "scope": "p-002",
        "person": "p-014",
    }.items() <= asked.items()
    assert asked["target"] == "engineering-manager/head-of-engineering"  # a default, said aloud
    other = watch.tab(new_reader())
    other.goto(link)
    settled(other)
    assert heading(other).inner_text() == said
    expect(choice(other, "day")).to_have_value("30 Sept 2026")
    watch.leave(other)


def test_a_page_becomes_slides_and_keys_move_them(open_page: Open) -> None:
    page = open_page("coverage?scope=p-002")
    page.locator(".st-key-present").get_by_role("button", name=EN.say("share.present")).click()
    counter(page, "1 / 5")
    settled(page)
    assert page.evaluate(VISIBLE_SLIDE) == 1
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    counter(page, "2 / 5")
    box = page.locator('[class*="st-key-card_competency_coverage"]').first.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (1280, 900)
    page.keyboard.press("End")
    counter(page, "5 / 5")
    page.keyboard.press("ArrowRight")
    counter(page, "5 / 5")
    page.keyboard.press("ArrowLeft")
    counter(page, "4 / 5")
    assert parse_qs(urlsplit(page.url).query)["slide"] == ["4"]
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stSidebar")).to_be_visible()
    settled(page)
    assert page.url.endswith("/coverage?scope=p-002")


def test_a_link_to_a_slide_opens_that_slide_discreet_where_it_says_so(open_page: Open) -> None:
    page = open_page("person?person=p-014&present=1&discreet=1&slide=2")
    expect(page.locator(".counter")).to_contain_text("2 / ")
    assert page.evaluate(VISIBLE_SLIDE) == 1
    assert "Brennecke" not in page.locator("body").inner_text()
    expect(page.locator(".line")).to_contain_text(EN.say("present.discreet"))
