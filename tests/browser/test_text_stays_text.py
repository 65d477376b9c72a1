"""Names, teams and goals of files never act in a real page: no link, icon, emoji, arrow, formula or
colour comes of them, whatever Streamlit makes of Markdown once it is parsed."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page

from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Watch
from tests.browser.links import publish
from tests.browser.screen import drop, settled
from tests.browser.serving import ROOT, Server

pytestmark = pytest.mark.browser

EN = Words("en")
PAGES = ["", *sorted(path.stem for path in (ROOT / "pages").glob("*.py"))]
ACTS = (
    "www.trap.example https://trap.example a@trap.example :material/pest_control: "
    ":tropical_fish: Kim->Lee Kim<-Lee Kim--Lee Kim>=Lee $zz^2$ :red[zzred] :blue-badge[zzbadge] "
    "**zzbold** `zzcode` ![zz](https://trap.example/x.png) <b>zzhtml</b> [zzlink](//trap.example)"
)
FOUND = """() => {
    const text = document.body.innerText, found = [];
    for (const link of document.querySelectorAll('a[href]'))
        if (!link.href.startsWith(location.origin) && !link.href.startsWith('blob:'))
            found.push('link ' + link.href);
    for (const image of document.querySelectorAll('img[src*="trap"]')) found.push('image');
    if (document.querySelector('.katex')) found.push('formula');
    for (const icon of document.querySelectorAll('[data-testid="stIconMaterial"], [role="img"]'))
        if (icon.textContent === 'pest_control') found.push('icon');
    for (const sign of ['🐠', 'Kim→Lee', 'Kim←Lee', 'Kim—Lee', 'Kim≥Lee'])
        if (text.includes(sign)) found.push(sign);
    for (const element of document.querySelectorAll('span, strong, code, b, em, a, div, p'))
        if (/^zz(red|badge|bold|code|html|link)$/.test(element.textContent)) found.push(element.outerHTML);
    return [text.includes('www') && text.includes('trap.example'), [...new Set(found)]];
}"""


def hostile(text: str, *plain: str) -> str:
    """The small company's file with a name, a team or a goal that tries everything."""
    for each in plain:
        text = text.replace(each, f'"{each} {ACTS}"')
    return text


def acted(page: Page) -> tuple[bool, list[str]]:
    seen, found = page.evaluate(FOUND)
    return bool(seen), list(found)


def test_text_of_files_stays_text_on_every_page_as_slides_and_behind_a_link(
    server: Server,
    watch: Watch,
    new_reader: Callable[[], BrowserContext],
    tmp_path: pathlib.Path,
) -> None:
    page = watch.tab(new_reader())
    page.goto(f"{server.url}/data")
    files = {
        "roster": hostile(company.roster(), company.READY, company.MANAGER, "Harbour"),
        "goals": hostile(company.goals(), company.GOAL),
        "assessments": company.assessments(),
    }
    drop(settled(page), company.write(tmp_path, **files))
    found, seen = {}, set()
    for name in PAGES:
        for address in (f"{name}?person=e-1", f"{name}?person=e-1&present=1"):
            page.goto(f"{server.url}/{address}", wait_until="commit")
            is_there, wrong = acted(settled(page))
            seen |= {name} if is_there else set()
            if wrong:
                found[address] = wrong
    page.goto(f"{server.url}/coverage", wait_until="commit")
    page.goto(publish(settled(page), EN))
    if wrong := acted(settled(page))[1]:
        found["the published page"] = wrong
    assert found == {}
    assert {"", "structure", "person", "goals", "roadmap", "promotions"} <= seen, (
        "the test is blind"
    )
    watch.leave(page)
