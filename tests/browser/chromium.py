"""Finds a Chromium on this machine and writes down everything that goes wrong in its
tabs."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page, Playwright

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
OURS = re.compile(r"(https?|wss?)://127\.0\.0\.1[:/]|data:|blob:|about:blank")
EXCEPTION = '[data-testid="stException"]'


def chromium_path(playwright: Playwright) -> str | None:
    """LADDER_CHROMIUM where it is set, else a browser of the machine, else the one that Playwright
    has downloaded; None: there is none."""
    found = [
        os.environ.get("LADDER_CHROMIUM"),
        *map(shutil.which, NAMES),
        playwright.chromium.executable_path,
    ]
    return next((path for path in found if path and pathlib.Path(path).is_file()), None)


@dataclass
class Watch:
    """What goes wrong in the tabs of the app: console errors, dialogs, requests that leave this
    machine, exception boxes."""

    wrong: list[str] = field(default_factory=list)

    def tab(self, context: BrowserContext) -> Page:
        """A new tab that is watched; every address opened in it is a session of its own."""
        page = context.new_page()
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.wrong.append(f"script: {error}"))
        page.on("dialog", self._dialog)
        page.on("request", lambda request: self._request(request.url))
        page.on("websocket", lambda socket: self._request(socket.url))
        return page

    def leave(self, page: Page) -> None:
        """Look for exception boxes, then end the session; the tab stays, since a new one takes
        seconds to read Streamlit's scripts."""
        self.wrong += [
            f"exception box on {page.url}: {text}"
            for text in page.locator(EXCEPTION).all_inner_texts()
        ]
        page.goto("about:blank")

    def _console(self, message: ConsoleMessage) -> None:
        # From a deep link Streamlit first asks for /person/_stcore/health, which is not there, then
        # for /_stcore/health.
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            self.wrong.append(f"console: {message.text}")

    def _dialog(self, dialog: Dialog) -> None:
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, url: str) -> None:
        if not OURS.match(url):
            self.wrong.append(f"left this machine: {url}")


Open = Callable[..., Page]
"""`open_page("person?lang=zh")`: the page by its own link, settled."""
