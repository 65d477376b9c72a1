"""What the browser tests share: one server and one Chromium for all, and tabs in which nothing may
go wrong unseen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.chromium import ARGUMENTS, Open, Watch, chromium_path
from tests.browser.screen import settled
from tests.browser.serving import Server, serving

LAPTOP: ViewportSize = {"width": 1280, "height": 900}
# a slow machine is no fault of the app; what is waited for comes within a second or two elsewhere
PATIENCE_MS = 90_000


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium of this machine; without one the tests are skipped, except where CI says that they
    must run."""
    path = chromium_path(playwright)
    if path is None:
        missing = "no Chromium on this machine: install one, set LADDER_CHROMIUM to it, or run `playwright install chromium`"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(missing)
    launched = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The running app; every worker has one on a port of its own. Without a browser it is not
    started."""
    with serving(tmp_path_factory.mktemp("server") / "server.log") as running:
        yield running


@pytest.fixture(scope="session")
def new_reader(browser: Browser) -> Iterator[Callable[[], BrowserContext]]:
    """Readers with a laptop and a browser that speaks English; what one has in the browser no other
    has."""
    readers: list[BrowserContext] = []

    def another() -> BrowserContext:
        readers.append(browser.new_context(viewport=LAPTOP, locale="en-GB", color_scheme="light"))
        readers[-1].set_default_timeout(PATIENCE_MS)
        return readers[-1]

    yield another
    for reader in readers:
        reader.close()


@pytest.fixture(scope="session")
def _watching() -> Watch:
    return Watch()


@pytest.fixture(scope="session")
def _tab(_watching: Watch, new_reader: Callable[[], BrowserContext]) -> Page:
    return _watching.tab(new_reader())


@pytest.fixture
def watch(_watching: Watch, server: Server) -> Iterator[Watch]:
    """What goes wrong in the tabs of a test fails it, with the end of the server's log."""
    _watching.wrong.clear()
    yield _watching
    assert not _watching.wrong, "\n".join(
        [*_watching.wrong, "the server's log ends:", server.said()]
    )


@pytest.fixture
def page(watch: Watch, _tab: Page) -> Iterator[Page]:
    """An empty tab, the same one for every test, of a browser that owns no upload."""
    _tab.context.clear_cookies()
    _tab.set_viewport_size(LAPTOP)
    _tab.emulate_media(color_scheme="light")
    yield _tab
    watch.leave(_tab)


@pytest.fixture
def open_page(page: Page, server: Server) -> Open:
    """`open_page("person?lang=zh")`: the page by its own link, in a session of its own, settled."""

    def opened(address: str = "") -> Page:
        page.goto(f"{server.url}/{address}", wait_until="commit")
        return settled(page)

    return opened
