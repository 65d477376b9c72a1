"""Every page answers within two screens and fits its width, nothing in it is cut or lies over
something else, and everybody can use it: measured once for all pages, in either language and
look."""

from __future__ import annotations

import functools
import importlib.resources
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from ladder.words import Words
from tests.browser.chromium import Watch
from tests.browser.screen import CHART, go, settled
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

CHARTS = {
    "overview": 2,
    "since": 0,
    "decisions": 0,
    "structure": 2,
    "coverage": 2,
    "goals": 1,
    "portfolio": 1,
    "person": 2,
    "plan": 0,
    "promotions": 1,
    "bench": 1,
    "rounds": 0,
    "managers": 1,
    "whatif": 0,
    "roadmap": 1,
    "ladders": 1,
    "data": 0,
    "snapshots": 0,
}
"""Each page of the menu, and how many charts stand on it before a section is opened."""
LOOKS = (("light", "en"), ("dark", "zh"))
DESKTOP: ViewportSize = {"width": 1440, "height": 900}
LAPTOP: ViewportSize = {"width": 1280, "height": 900}
AXE = importlib.resources.files("axe_playwright_python") / "axe.min.js"
PHONE: ViewportSize = {"width": 390, "height": 844}
LONGEST_PX = 2000
TARGET_PX = 44
"""As large as a finger needs it."""
WIDEST_FONT = "*, *::before { font-family: 'DejaVu Sans', Verdana, 'Noto Sans CJK SC' !important; }"
"""Letters about as wide as any reader's machine has them."""

_HEIGHT = """() => document.querySelector('[data-testid="stMainBlockContainer"]').scrollHeight"""
_SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll('[data-testid="stMain"]')]
    .some(area => area.scrollWidth > area.clientWidth + 1)"""

# Words that their own box hides, words outside a chart's drawing, and words on other words.
_UNREADABLE = """() => {
    const main = document.querySelector('[data-testid="stMain"]'), found = [];
    const own = node => [...node.childNodes].some(child => child.nodeType === 3 && /[\\p{L}\\p{N}]/u.test(child.textContent));
    const said = node => node.textContent.trim().slice(0, 40);
    const words = [...main.querySelectorAll('*')].filter(node => own(node) && node.checkVisibility({visibilityProperty: true})
        && !node.closest('style, [data-testid*="Icon"], [data-testid="stTooltipContent"], .scroll, [class*="st-key-open_number_"] button'));
    const around = node => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect(); };
    const boxes = [];
    for (const node of words) {
        const style = getComputedStyle(node), drawing = node.closest('svg.main-svg'), box = node.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        if (!drawing && style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1) found.push(`cut: ${said(node)}`);
        if (drawing) {
            const edge = drawing.getBoundingClientRect();
            if (box.left < edge.left - 2 || box.right > edge.right + 2) found.push(`outside its chart: ${said(node)}`);
        }
        const name = node.closest('text, p, h1, h2, h3, td, th, label, button, li') || node;
        if (!boxes.some(([other]) => other === name)) boxes.push([name, around(name), drawing]);
    }
    boxes.forEach(([one, a, drawing], at) => boxes.slice(at + 1).forEach(([other, b, otherDrawing]) => {
        if (drawing !== otherDrawing || (drawing && !one.closest('.xtick, .ytick')) || one.contains(other) || other.contains(one)) return;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 3 && down > 5) found.push(`over one another: ${said(one)} | ${said(other)}`);
    }));
    return found;
}"""


@dataclass(frozen=True)
class Seen:
    """What was measured on one page: its height in px, its charts, whether it scrolls sideways,
    what cannot be read, and what axe finds serious."""

    page: str
    height: int
    charts: int
    sideways: bool
    unreadable: list[str]
    serious: list[str]


@pytest.fixture(scope="module")
def seen(browser: Browser, server: Server) -> Callable[[str, str], list[Seen]]:
    """Every page of the menu as it stands at 1440, walked through once for a look and a
    language."""

    @functools.cache
    def walked(scheme: str, language: str) -> list[Seen]:
        context = browser.new_context(
            viewport=DESKTOP, locale="en-GB", color_scheme="dark" if scheme == "dark" else "light"
        )
        context.set_default_timeout(90_000)
        page = context.new_page()
        page.goto(f"{server.url}/data?lang={language}", wait_until="commit")
        settled(page)
        found = [_measured(go(page, name, Words(language)), name) for name in CHARTS]
        context.close()
        return found

    return walked


def _measured(page: Page, name: str) -> Seen:
    page.evaluate(AXE.read_text("utf-8"))
    broken = page.evaluate("() => axe.run({resultTypes: ['violations']})")["violations"]
    page.add_style_tag(content=WIDEST_FONT)
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    return Seen(
        name,
        int(page.evaluate(_HEIGHT)),
        page.locator(CHART).count(),
        bool(page.evaluate(_SIDEWAYS)),
        list(page.evaluate(_UNREADABLE)),
        [
            f"{each['id']}: {node['html'][:160]}"
            for each in broken
            if each["impact"] in ("serious", "critical")
            for node in each["nodes"]
        ],
    )


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_no_page_is_longer_than_two_screens_or_lacks_its_charts(
    seen: Callable[[str, str], list[Seen]], scheme: str, language: str
) -> None:
    pages = seen(scheme, language)
    assert {each.page: each.height for each in pages if each.height > LONGEST_PX} == {}
    assert {each.page: each.charts for each in pages if each.charts < CHARTS[each.page]} == {}


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_nothing_is_cut_lies_over_something_else_or_scrolls_sideways(
    seen: Callable[[str, str], list[Seen]], scheme: str, language: str
) -> None:
    pages = seen(scheme, language)
    assert [each.page for each in pages if each.sideways] == []
    assert {each.page: each.unreadable for each in pages if each.unreadable} == {}


@pytest.mark.parametrize(("scheme", "language"), LOOKS)
def test_axe_finds_nothing_serious_on_any_page(
    seen: Callable[[str, str], list[Seen]], scheme: str, language: str
) -> None:
    assert {each.page: each.serious for each in seen(scheme, language) if each.serious} == {}


def test_the_header_stands_on_one_line_on_a_laptop(page: Page, server: Server) -> None:
    page.set_viewport_size(LAPTOP)
    page.goto(f"{server.url}/structure?lang=en", wait_until="commit")
    row = settled(page).locator(".st-key-choices")
    tops = row.locator("input, button").evaluate_all(
        "all => all.filter(each => each.checkVisibility()).map(each => {"
        " const box = each.getBoundingClientRect(); return Math.round(box.top + box.height / 2); })"
    )
    assert len(tops) >= 6
    assert max(tops) - min(tops) <= 6


def test_on_a_phone_the_menu_is_closed_opens_by_a_tap_and_closes_after_a_page_is_chosen(
    new_reader: Callable[[], BrowserContext], watch: Watch, server: Server
) -> None:
    page = watch.tab(new_reader())  # a browser keeps a closed menu closed for all its tabs
    page.set_viewport_size(PHONE)
    page.goto(f"{server.url}/coverage?lang=en")
    settled(page)
    menu, words = page.get_by_test_id("stSidebar"), Words("en")
    expect(menu).to_have_attribute("data-collapsed", "true")
    button = page.get_by_test_id("stExpandSidebarButton")
    box = button.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert min(box["width"], box["height"]) >= TARGET_PX
    choices = page.locator(".st-key-choices").bounding_box()
    assert choices is not None
    assert choices["y"] + choices["height"] < PHONE["height"] / 4
    button.click()
    expect(menu).to_have_attribute("data-collapsed", "false")
    go(page, "goals", words)
    expect(menu).to_have_attribute("data-collapsed", "true")
    assert not page.evaluate(_SIDEWAYS)
    watch.leave(page)
