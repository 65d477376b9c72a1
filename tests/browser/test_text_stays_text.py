"""Names, teams and goals of files never act in a real page: no link, icon, emoji, arrow, formula or
colour comes of them, whatever Streamlit makes of Markdown once it is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

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
NAMED = ("", "structure", "person", "goals", "roadmap", "promotions", "plan", "data")
"""Pages that show names of the company's people for certain."""
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


@pytest.fixture(scope="module")
def reader(
    server: Server,
    new_reader: Callable[[], BrowserContext],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[BrowserContext]:
    """A browser whose own files are the hostile ones."""
    context = new_reader()
    page = context.new_page()
    page.goto(f"{server.url}/data")
    files = {
        "roster": hostile(company.roster(), company.READY, company.MANAGER, "Harbour"),
        "goals": hostile(company.goals(), company.GOAL),
        "assessments": f'{company.assessments()}\ne-2,"Baking {ACTS}",3,manager,m-1,2026-06-01',
        "plans": (
            "plan,person,year,destination,competency,action,partner,due_on,status,review_on,causes\n"
            f'"plan {ACTS}",e-1,2026,"{ACTS}",delivery,"Learns {ACTS}","{ACTS}",2026-12-31,'
            f'in-progress,2026-06-30,"{ACTS}"'
        ),
    }
    drop(settled(page), company.write(tmp_path_factory.mktemp("hostile"), **files))
    yield context
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_text_of_files_stays_text_on_a_page_and_as_slides(
    name: str, server: Server, watch: Watch, reader: BrowserContext
) -> None:
    page = watch.tab(reader)
    seen = []
    for address in (f"{name}?person=e-1&open=all", f"{name}?person=e-1&present=1"):
        page.goto(f"{server.url}/{address}", wait_until="commit")
        is_there, wrong = acted(settled(page))
        assert wrong == [], address
        seen.append(is_there)
    assert any(seen) or name not in NAMED, "the test is blind"
    watch.leave(page)


def test_text_of_files_stays_text_behind_a_link(
    server: Server, watch: Watch, reader: BrowserContext
) -> None:
    page = watch.tab(reader)
    page.goto(f"{server.url}/coverage", wait_until="commit")
    page.goto(publish(settled(page), EN))
    assert acted(settled(page))[1] == []
    watch.leave(page)
