"""Publishes a page as a reader does, and makes snapshots for pages that only open them."""

from __future__ import annotations

import os
import pathlib
from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import Page, expect

from ladder.snapshots import store
from ladder.snapshots.record import FrozenCard, Snapshot
from ladder.words import Words
from tests.browser.screen import settled


def publish(page: Page, words: Words) -> str:
    """Publish the page as it is and return the link."""
    page.locator(".st-key-share button").first.click()
    page.get_by_role("button", name=words.say("publish.open")).click()
    page.get_by_label(words.say("publish.owner"), exact=True).fill("Rosa")
    page.keyboard.press("Tab")
    button = page.get_by_role("button", name=words.say("publish.now"), exact=True)
    expect(button).to_be_enabled()
    button.click()
    code = page.get_by_role("dialog").get_by_test_id("stCode")
    expect(code).to_have_count(2)
    return code.first.inner_text().strip()


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    return settled(page)


def simple(**said: Any) -> Snapshot:
    """One card, open for a day."""
    card = FrozenCard(
        "Delivery is thin", "Coverage", "A share", {}, (("Team", False),), (("Harbour",),)
    )
    now = datetime.now(UTC)
    plain: dict[str, Any] = {
        "page": "coverage",
        "title": "Delivery is thin",
        "language": "en",
        "day": "2026-09-30",
        "scope": "Everyone",
        "owner": "Rosa",
        "owned_by": store.hashed("nobody"),
        "origin": "sample",
        "published_at": now,
        "expires_at": now + timedelta(days=1),
        "discreet": True,
        "withholding": True,
        "cards": (card,),
    }
    return Snapshot(**{**plain, **said})


def place() -> pathlib.Path:
    return pathlib.Path(os.environ["LADDER_SNAPSHOTS"])
