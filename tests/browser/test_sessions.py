"""What one reader drops no other reader sees, and it ends with the session."""

from __future__ import annotations

import pathlib
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Open, Watch
from tests.browser.screen import drop, go, headcount, settled, whose_data
from tests.browser.serving import Server

pytestmark = pytest.mark.browser

EN = Words("en")


def test_an_upload_is_seen_by_its_owner_only_and_ends_with_the_session(
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
    owner.goto(f"{server.url}/data")
    drop(settled(owner), company.write(tmp_path, roster=company.roster()))
    assert str(company.PEOPLE) in whose_data(owner) != shared[1]

    assert whose_data(go(other, "data", EN)) == shared[1]  # in the session that was open all along
    assert headcount(go(other, "overview", EN)) == shared[0]
    other.reload()  # and in a new one
    assert (headcount(settled(other)), whose_data(other)) == shared
    expect(other.locator(".st-key-upload_line")).to_have_count(0)

    again = watch.tab(owner.context)
    watch.leave(owner)
    owner.close()
    again.goto(f"{server.url}/data")
    assert whose_data(settled(again)) == shared[1]
    expect(again.locator(".st-key-upload_line")).to_have_count(0)
    watch.leave(again)
