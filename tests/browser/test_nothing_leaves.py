"""The server never calls out by itself: not when it starts for everybody, not for a foreign origin,
on no page, for no upload and for no deck."""

from __future__ import annotations

import os
import pathlib
import re
from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import BrowserContext

from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Watch
from tests.browser.screen import drop, settled
from tests.browser.serving import BY_ITSELF, BY_STREAMLIT, ROOT, Server, serving
from tests.serving.asked import websocket

WATCHED = ROOT / "tests" / "serving" / "watched"
PAGES = ["", *sorted(path.stem for path in (ROOT / "pages").glob("*.py"))]
EN = Words("en")
ESTABLISHED = "01"


def connected(process: int) -> list[str]:
    """The foreign ends of the sockets of a process as the machine itself knows them, those of
    libraries that are not written in Python too: addresses in hexadecimal."""
    own = set()
    for entry in pathlib.Path(f"/proc/{process}/fd").iterdir():
        target = os.readlink(entry) if entry.is_symlink() else ""
        own.update(re.findall(r"socket:\[(\d+)\]", target))
    found = []
    for kind in ("tcp", "udp", "tcp6", "udp6"):
        table = pathlib.Path(f"/proc/{process}/net/{kind}")
        for line in table.read_text("ascii").splitlines()[1:] if table.exists() else []:
            parts = line.split()
            if parts[9] in own and parts[3] == ESTABLISHED:
                found.append(parts[2].partition(":")[0])
    return found


def is_loopback(address: str) -> bool:
    return address.endswith("0100007F") or address == "0" * 24 + "01000000"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("by", "pages"),
    [(BY_ITSELF, PAGES), ((*BY_STREAMLIT, "--server.address", "0.0.0.0"), [""])],
    ids=["make run", "streamlit run"],
)
def test_the_server_calls_nobody(
    by: Sequence[str],
    pages: Sequence[str],
    tmp_path: pathlib.Path,
    new_reader: Callable[[], BrowserContext],
) -> None:
    asked = tmp_path / "asked"
    asked.touch()
    with serving(
        tmp_path / "server.log",
        by=by,
        HOST="0.0.0.0",
        LADDER_HOSTS="127.0.0.1",
        PYTHONPATH=str(WATCHED),
        ASKED_OUTSIDE=str(asked),
    ) as server:
        for origin in ("https://ladder.corp.example", "http://10.1.2.3:8501", "null"):
            assert websocket(server.url, Origin=origin) == 403
        _use(server, pages, new_reader(), tmp_path)
        assert [each for each in connected(server.process) if not is_loopback(each)] == []
        assert connected(server.process), (
            "the reader's own websocket was not seen: the test is blind"
        )
    assert asked.read_text("utf-8") == ""


def _use(server: Server, pages: Sequence[str], reader: BrowserContext, place: pathlib.Path) -> None:
    """Pages, an upload and a deck; what goes wrong in the browser counts, too. However the server
    is started the application is the same, so every page is looked at once."""
    watch = Watch()
    page = watch.tab(reader)
    for name in pages:
        page.goto(f"{server.url}/{name}", wait_until="commit")
        settled(page)
    page.goto(f"{server.url}/data", wait_until="commit")
    drop(settled(page), company.write(place, roster=company.roster()))
    page.goto(f"{server.url}/structure", wait_until="commit")
    settled(page).locator(".st-key-share button").first.click()
    with page.expect_download() as deck:
        page.get_by_role("button", name=EN.say("take.deck"), exact=True).first.click()
    assert deck.value.suggested_filename.endswith(".pptx")
    assert watch.wrong == []
