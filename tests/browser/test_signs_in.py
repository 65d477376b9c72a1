"""A reader signs in at a real provider by the button, sees that it is them, and signs out in every
tab at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, expect

from ladder.words import Words
from tests.access_company import mark
from tests.browser.chromium import Watch
from tests.browser.screen import settled
from tests.serving.signing_in import signing_in

pytestmark = pytest.mark.browser

EN = Words("en")


def test_who_signs_in_by_the_button_sees_their_name_and_signs_out_of_all_tabs(
    watch: Watch,
    new_reader: Callable[[], BrowserContext],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with signing_in(tmp_path_factory.mktemp("signed_in")) as (server, provider):
        provider.let_in("n-lead", email="north@firm.example", email_verified=True)
        tab = watch.tab(new_reader())
        tab.goto(f"{server.url}/goals")
        enter = tab.get_by_role("button", name=EN.say("sign_in.enter"))
        enter.click()
        leave = tab.get_by_role("button", name=EN.say("sign_in.leave"))
        expect(leave).to_be_visible()
        side = settled(tab).get_by_test_id("stSidebar")
        expect(side).to_contain_text(EN.say("sign_in.who", name="North"))

        other = watch.tab(tab.context)
        other.goto(f"{server.url}/goals?open=all")
        expect(settled(other).get_by_test_id("stMain")).to_contain_text(mark("n1"))
        leave.click()
        expect(enter).to_be_visible()
        expect(other.get_by_role("button", name=EN.say("sign_in.enter"))).to_be_visible()
        expect(other.get_by_test_id("stApp")).not_to_contain_text(mark("n1"))
        watch.leave(tab)
        watch.leave(other)
