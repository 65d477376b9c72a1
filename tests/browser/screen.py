"""How a test reads the screen as a reader does: waits until it is still, clicks the menu,
looks at cards and choices."""

from __future__ import annotations

import itertools
import pathlib
from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from ladder.words import Words
from tests.browser.chromium import EXCEPTION

STILL_MS = 150
PAGES = ("overview", "coverage", "goals", "person", "promotions", "roadmap", "ladders", "data")
CHART = ".js-plotly-plot"

_calls = itertools.count()
_STILL = """([call, still]) => {
    const app = document.querySelector('[data-testid="stApp"]');
    const busy = !app || app.dataset.testScriptState !== 'notRunning' || app.dataset.testConnectionState !== 'CONNECTED'
        || !document.querySelector('[data-testid="stMain"] h1') || document.querySelector('[data-testid="stSkeleton"]');
    const text = busy ? null : document.body.innerText;
    const before = window.ladderTest;
    if (busy || !before || before.call !== call || before.text !== text) {
        window.ladderTest = {call, text, since: performance.now()};
        return false;
    }
    return performance.now() - before.since >= still;
}"""


def settled(page: Page) -> Page:
    """The page once the script has ended, every chart is drawn and the text stands still; fails on
    an exception box."""
    page.wait_for_function(_STILL, arg=[next(_calls), STILL_MS], polling=50)
    assert not page.locator(EXCEPTION).count(), (
        f"exception box on {page.url}: {page.locator(EXCEPTION).first.inner_text()}"
    )
    return page


def address(name: str) -> str:
    """The path of a page; the overview is the app itself."""
    return "" if name == "overview" else name


def go(page: Page, name: str, words: Words) -> Page:
    """To another page by the menu, as a reader goes: the session stays."""
    page.get_by_test_id("stSidebar").get_by_role(
        "link", name=words.say(f"pages.{name}.name"), exact=True
    ).click()
    expect(page).to_have_title(words.say("app.tab", page=words.say(f"pages.{name}.name")))
    expect(
        page.get_by_test_id("stMain").get_by_text(words.say(f"pages.{name}.question"), exact=True)
    ).to_be_visible()
    return settled(page)


def open_sections(page: Page, words: Words) -> Page:
    """All sections of the page, as a reader opens them."""
    page.get_by_role("button", name=words.say("sections.open")).click()
    return settled(page)


def heading(page: Page) -> Locator:
    """The finding at the top."""
    return page.get_by_test_id("stMain").locator("h1")


def card(page: Page, key: str) -> Locator:
    """One card, by the name of its measure."""
    return page.locator(f".st-key-card_{key}")


def choice(page: Page, key: str) -> Locator:
    """What stands in one of the menus."""
    return page.locator(f".st-key-{key}_menu input")


def pick(page: Page, key: str, text: str) -> Page:
    """Choose an entry of a menu by what it says."""
    choice(page, key).click()
    page.get_by_role("option").filter(has_text=text).first.click()
    return settled(page)


def headcount(page: Page) -> str:
    """The first number of the overview."""
    return page.locator(".st-key-number_headcount").get_by_test_id("stMetricValue").inner_text()


def whose_data(page: Page) -> str:
    """The line in the menu that says which data is shown."""
    return page.get_by_test_id("stSidebar").get_by_test_id("stCaptionContainer").first.inner_text()


def drop(page: Page, paths: Iterable[pathlib.Path]) -> Page:
    """Drop files on the data page, and wait for what is said of them: an upload, or that nothing
    can be used."""
    page.locator('input[type="file"]').set_input_files(list(paths))
    expect(page.locator('.st-key-upload_line, [data-testid="stAlert"]').first).to_be_visible()
    return settled(page)


def drawn(figure: Locator) -> str:
    """All words in a chart, without the spaces that line breaks take away."""
    return "".join("".join(figure.locator("svg text").all_text_contents()).split())
