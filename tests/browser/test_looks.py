"""Every page fits a laptop, can be read in light and dark, and draws the charts it is meant to
draw."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from ladder.words import Words
from tests.browser.chromium import Open, Watch
from tests.browser.screen import CHART, PAGES, go, settled
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

CHARTS = {
    "overview": 2,
    "coverage": 2,
    "goals": 2,
    "person": 2,
    "promotions": 1,
    "roadmap": 1,
    "ladders": 1,
    "data": 0,
}
PHONE: ViewportSize = {"width": 390, "height": 844}
# contrast of text against what stands behind it; WCAG 2.2, 1.4.3 asks 4.5, which Streamlit's
# captions miss
READABLE = 3.0

_SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll('[data-testid="stMain"]')]
    .some(area => area.scrollWidth > area.clientWidth + 1)"""

# Each element with words of its own: its colour, laid over the first opaque background behind it,
# opacity included.
_CONTRASTS = """() => {
    const parts = colour => { const found = colour.match(/[\\d.]+/g).map(Number); return found.length < 4 ? [...found, 1] : found; };
    const over = (top, below) => top.slice(0, 3).map((part, at) => part * top[3] + below[at] * (1 - top[3]));
    const light = colour => colour.map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
    const behind = node => {
        if (!node) return [255, 255, 255];
        const colour = parts(getComputedStyle(node).backgroundColor);
        return colour[3] >= 1 ? colour.slice(0, 3) : over(colour, behind(node.parentElement));
    };
    const clear = node => node ? Number(getComputedStyle(node).opacity) * clear(node.parentElement) : 1;
    const words = node => [...node.childNodes].some(child => child.nodeType === 3 && /[\\p{L}\\p{N}]/u.test(child.textContent));
    return [...document.querySelectorAll('[data-testid="stMain"] *, [data-testid="stSidebar"] *')]
        .filter(node => !node.closest('svg, [data-testid="stIconMaterial"]') && words(node) && node.checkVisibility({visibilityProperty: true}))
        .map(node => {
            const back = behind(node), front = parts(getComputedStyle(node).color);
            const [low, high] = [light(back), light(over([...front.slice(0, 3), front[3] * clear(node)], back))].sort((a, b) => a - b);
            return [(high + 0.05) / (low + 0.05), node.textContent.trim().slice(0, 40)];
        });
}"""


def brightness(page: Page) -> float:
    """How bright the page's background is, 0 to 255."""
    colour = page.evaluate(
        "() => getComputedStyle(document.querySelector('[data-testid=\"stApp\"]')).backgroundColor.match(/[\\d.]+/g).map(Number)"
    )
    return float(sum(colour[:3]) / 3)


@pytest.mark.parametrize(("scheme", "language"), [("light", "en"), ("dark", "zh")])
def test_every_page_fits_and_can_be_read(
    open_page: Open, page: Page, scheme: str, language: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    open_page(f"data?lang={language}")
    assert (brightness(page) > 200) == (scheme == "light")
    faint = []
    for name in PAGES:
        go(page, name, Words(language))
        assert not page.evaluate(_SIDEWAYS), f"{name} scrolls sideways"
        assert page.locator(CHART).count() >= CHARTS[name], f"{name} lacks a chart"
        faint += [
            (name, round(ratio, 2), text)
            for ratio, text in page.evaluate(_CONTRASTS)
            if ratio < READABLE
        ]
    assert not faint


def test_on_a_phone_the_menu_is_closed_opens_by_a_tap_and_closes_after_a_page_is_chosen(
    new_reader: Callable[[], BrowserContext], watch: Watch, server: Server
) -> None:
    page = watch.tab(new_reader())  # a browser keeps a closed menu closed for all its tabs
    page.set_viewport_size(PHONE)
    page.goto(f"{server.url}/coverage?lang=en")
    settled(page)
    menu, words = page.get_by_test_id("stSidebar"), Words("en")
    expect(menu).to_have_attribute("data-collapsed", "true")
    page.get_by_test_id("stExpandSidebarButton").click()
    expect(menu).to_have_attribute("data-collapsed", "false")
    go(page, "goals", words)
    expect(menu).to_have_attribute("data-collapsed", "true")
    assert not page.evaluate(_SIDEWAYS)
    watch.leave(page)
