"""What one reader drops no other reader sees; it is theirs in every tab, until it ends, and that is
said."""

from __future__ import annotations

import os
import pathlib
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Open, Watch
from tests.browser.screen import drop, go, headcount, settled, whose_data
from tests.browser.serving import Server, free_port, serving

pytestmark = pytest.mark.browser

EN = Words("en")
GONE = '.st-key-lost_line [data-testid="stAlert"]'


def dropped(page: Page, server: Server, place: pathlib.Path) -> Page:
    page.goto(f"{server.url}/data")
    return drop(settled(page), company.write(place, roster=company.roster()))


def test_an_upload_is_its_owner_s_only_and_stays_after_f5_and_in_a_new_tab(
    open_page: Open,
    watch: Watch,
    new_reader: Callable[[], BrowserContext],
    server: Server,
    tmp_path: pathlib.Path,
) -> None:
    other = open_page()
    shared = headcount(other), whose_data(other)
    assert shared[0] != str(company.PEOPLE)

    owner = watch.tab(new_reader())
    dropped(owner, server, tmp_path)
    own = whose_data(owner)
    assert str(company.PEOPLE) in own != shared[1]
    owner.reload()
    assert whose_data(settled(owner)) == own

    assert whose_data(go(other, "data", EN)) == shared[1]  # in the session that was open all along
    other.reload()  # and in a new one
    assert whose_data(settled(other)) == shared[1]
    expect(other.locator(".st-key-upload_line")).to_have_count(0)

    again = watch.tab(owner.context)
    again.goto(f"{server.url}/")
    assert (headcount(settled(again)), whose_data(again)) == (str(company.PEOPLE), own)

    other.goto(owner.url)  # a link to an upload opens nothing, and says so
    expect(settled(other).locator(GONE)).to_contain_text(EN.say("dataset.lost.unknown"))
    assert whose_data(other) == shared[1]
    other.locator(".st-key-lost_go_on button").click()
    expect(settled(other).locator(GONE)).to_have_count(0)

    again.locator(".st-key-back_to_shared button").click()
    assert headcount(settled(again)) == shared[0]
    owner.reload()
    expect(settled(owner).locator(GONE)).to_contain_text(EN.say("dataset.lost.forgotten"))
    for tab in (owner, again):
        watch.leave(tab)


def test_a_tab_says_by_itself_that_its_upload_has_ended(
    new_reader: Callable[[], BrowserContext], tmp_path: pathlib.Path
) -> None:
    tab = new_reader().new_page()
    seconds = 40
    with serving(tmp_path / "log", LADDER_UPLOAD_HOURS=str(seconds / 3600)) as server:
        dropped(tab, server, tmp_path)
        expect(tab.locator(GONE)).to_contain_text(EN.say("dataset.lost.idle"))
        expect(tab.locator(".st-key-upload_line")).to_have_count(0)


def test_after_a_restart_the_tab_says_by_itself_that_the_upload_is_gone_and_what_is_shown(
    new_reader: Callable[[], BrowserContext], tmp_path: pathlib.Path
) -> None:
    tab, port = new_reader().new_page(), str(free_port())
    with serving(tmp_path / "log", PORT=port) as server:
        dropped(tab, server, tmp_path)
        os.kill(server.process, signal.SIGKILL)
    with serving(tmp_path / "log again", PORT=port):
        expect(tab.locator(GONE)).to_contain_text(EN.say("dataset.lost.unknown"))
        expect(tab.locator(GONE)).to_contain_text("Sample company")
