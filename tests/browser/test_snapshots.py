"""A view is published, opened by strangers, survives a restart, and is closed by time, by its
owner, or by a broken disk."""

from __future__ import annotations

import contextlib
import pathlib
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from ladder.snapshots import store
from ladder.words import Words
from tests.browser import company
from tests.browser.chromium import Watch
from tests.browser.links import opened, place, publish, simple
from tests.browser.screen import CHART, drop, go, heading, settled
from tests.browser.serving import Server, serving

pytestmark = pytest.mark.browser

EN, ZH = Words("en"), Words("zh")
NOTHING = {words.language: words.say("shared.nothing") for words in (EN, ZH)}
UNDRAWN = "Undrawn-Town"
Reader = Callable[[], BrowserContext]


@pytest.fixture
def own_server(
    browser: Browser, tmp_path: pathlib.Path
) -> Callable[[], contextlib.AbstractContextManager[Server]]:
    """Starts a server over the snapshots of this test only; again after it has ended, it is the
    same one restarted."""
    return lambda: serving(tmp_path / "server.log")


def test_a_published_view_is_read_by_a_stranger_and_survives_a_restart(
    own_server: Callable[[], contextlib.AbstractContextManager[Server]],
    watch: Watch,
    new_reader: Reader,
) -> None:
    with own_server() as first:
        owner = watch.tab(new_reader())
        title = heading(opened(owner, f"{first.url}/coverage")).inner_text()
        link = publish(owner, EN)
        assert re.fullmatch(rf"{re.escape(first.url)}/shared\?s=[A-Za-z0-9_-]{{43}}", link)
        owner.reload()
        settled(owner)
        expect(
            owner.get_by_role("link", name=EN.say("publish.is_shared", count=1, links=1))
        ).to_be_visible()
        watch.leave(owner)
    with own_server() as again:
        stranger = watch.tab(new_reader())
        opened(stranger, link.replace(first.url, again.url))
        assert heading(stranger).inner_text() == title
        expect(stranger.locator(CHART)).to_have_count(2)
        expect(stranger.get_by_test_id("stSidebar")).to_have_count(0)
        expect(stranger.get_by_test_id("stPageLink")).to_have_count(0)
        expect(stranger.locator('meta[name="robots"]')).to_have_attribute(
            "content", re.compile("noindex")
        )
        expect(stranger.locator('meta[name="referrer"]')).to_have_attribute(
            "content", "no-referrer"
        )
        assert "Ingrid Halvorsen" not in stranger.locator("body").inner_text()
        assert EN.say("withheld.individual") in stranger.locator("body").inner_text()
        stranger.get_by_role("radio", name="中文").click()
        expect(stranger.get_by_text(ZH.say("shared.withholding"))).to_be_visible()
        assert (
            heading(stranger).inner_text() == title
        )  # the copy stays in the language in which it was published
        watch.leave(stranger)


def test_a_link_that_is_wrong_expired_revoked_or_half_written_says_one_and_the_same_sentence(
    own_server: Callable[[], contextlib.AbstractContextManager[Server]],
    watch: Watch,
    new_reader: Reader,
) -> None:
    here = place()
    open_, revoked, cut = (store.publish(here, simple()) for _ in range(3))
    expired = store.publish(here, simple(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
    store.revoke(here, store.hashed(revoked))
    file = here / f"{store.hashed(cut)}.json"
    file.write_bytes(file.read_bytes()[:-20])
    with own_server() as server:
        page = watch.tab(new_reader())
        shown = opened(page, f"{server.url}/shared?lang=en&s={open_}")
        assert "Delivery is thin" in heading(shown).inner_text()
        for language in ("en", "zh"):
            said = set()
            for secret in ("", "wrong", store.new_secret(), expired, revoked, cut):
                opened(page, f"{server.url}/shared?lang={language}&s={secret}")
                expect(page.get_by_text(NOTHING[language])).to_be_visible()
                said.add(page.get_by_test_id("stMain").inner_text())
            assert len(said) == 1
        watch.leave(page)


def test_views_are_counted_and_the_owner_closes_the_link_from_another_session(
    own_server: Callable[[], contextlib.AbstractContextManager[Server]],
    watch: Watch,
    new_reader: Reader,
) -> None:
    secret = store.publish(
        place(), simple(origin="upload", owned_by=store.hashed(mine := store.hashed("my key")))
    )
    with own_server() as server:
        reader = watch.tab(new_reader())
        for _ in range(2):
            opened(reader, f"{server.url}/shared?s={secret}")
        opened(reader, f"{server.url}/snapshots")
        expect(
            reader.get_by_text(EN.say("snapshots.none"))
        ).to_be_visible()  # nobody learns of somebody else's upload
        page = watch.tab(new_reader())
        opened(page, f"{server.url}/snapshots?owner={mine}")  # an address makes nobody an owner
        expect(page.get_by_text(EN.say("snapshots.none"))).to_be_visible()
        page.get_by_label(EN.say("snapshots.key"), exact=True).fill(mine)
        page.keyboard.press("Enter")
        expect(page.get_by_text(EN.say("snapshots.views", count=2, views=2))).to_be_visible()
        page.get_by_role("button", name=EN.say("snapshots.revoke"), exact=True).click()
        page.get_by_role("button", name=EN.say("snapshots.revoke_now")).click()
        expect(page.get_by_text(EN.say("snapshots.closed", count=1, links=1))).to_be_visible()
        opened(reader, f"{server.url}/shared?s={secret}")
        expect(reader.get_by_text(NOTHING["en"])).to_be_visible()
        watch.leave(reader)
        watch.leave(page)


def test_of_an_upload_only_what_is_drawn_reaches_the_disk(
    own_server: Callable[[], contextlib.AbstractContextManager[Server]],
    watch: Watch,
    new_reader: Reader,
    tmp_path: pathlib.Path,
) -> None:
    head, *rows = company.roster().splitlines()
    roster = "\n".join(
        [
            f"{head},email,location",
            *(f"{row},{row.split(',')[0]}@harbour.example,{UNDRAWN}" for row in rows),
        ]
    )
    with own_server() as server:
        page = watch.tab(new_reader())
        drop(
            opened(page, f"{server.url}/data"),
            company.write(tmp_path, roster=roster, assessments=company.assessments()),
        )
        link = publish(go(page, "coverage", EN), EN)
        (file,) = place().glob("*.json")
        kept = file.read_text("utf-8")
        assert [
            word
            for word in ("harbour.example", UNDRAWN, company.READY, "e-1", link.rpartition("=")[2])
            if word in kept
        ] == []
        stranger = watch.tab(new_reader())
        opened(stranger, link)
        assert "Harbour" in stranger.locator("body").inner_text()
        watch.leave(stranger)
        watch.leave(page)
