"""Every page opens by its own link, and the address holds what the reader has chosen."""

from __future__ import annotations

import pathlib
import re
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import Page, expect

from ladder.words import LANGUAGES, Words
from tests.browser.chromium import Open
from tests.browser.screen import PAGES, address, choice, go, heading, settled
from tests.browser.serving import Server, serving

pytestmark = pytest.mark.browser

EN, ZH = Words("en"), Words("zh")
QUESTION = {
    words.language: {name: words.say(f"pages.{name}.question") for name in PAGES}
    for words in (EN, ZH)
}


def asked(page: Page) -> dict[str, str]:
    """The choices in the address."""
    return {key: values[0] for key, values in parse_qs(urlsplit(page.url).query).items()}


def test_the_very_first_visit_to_a_server_may_be_a_deep_link(
    page: Page, tmp_path: pathlib.Path
) -> None:
    with serving(tmp_path / "server.log") as fresh:
        page.goto(f"{fresh.url}/person?lang=zh&day=2026-06-30")
        settled(page)
        expect(page.get_by_text(QUESTION["zh"]["person"], exact=True)).to_be_visible()
        expect(choice(page, "day")).to_have_value("2026年6月30日")
        page.goto(
            "about:blank"
        )  # before the server ends: a lost connection is an error in the console


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_cold_by_its_own_link(open_page: Open, language: str) -> None:
    """Every page in one of the two languages; that each says all it has in both is seen without a
    browser (tests/screen)."""
    words = Words(language)
    for name in PAGES[LANGUAGES.index(language) :: len(LANGUAGES)]:
        page = open_page(f"{address(name)}?lang={language}")
        expect(page.get_by_text(QUESTION[language][name], exact=True)).to_be_visible()
        expect(page).to_have_title(words.say("app.tab", page=words.say(f"pages.{name}.name")))
        assert heading(page).inner_text().strip()
        assert "{" not in page.locator("body").inner_text()


def test_scope_day_and_person_of_the_address_are_shown(open_page: Open) -> None:
    page = open_page("person?scope=p-002&day=2026-06-30&person=p-003")
    expect(choice(page, "day")).to_have_value("30 Jun 2026")
    expect(choice(page, "scope")).to_have_value(re.compile("^Ingrid Halvorsen · "))
    expect(choice(page, "person")).to_have_value(re.compile("^Marcus Ellerby · "))
    assert "Marcus Ellerby" in heading(page).inner_text()
    assert asked(page) == {"scope": "p-002", "day": "2026-06-30", "person": "p-003"}


@pytest.mark.parametrize("words", [EN, ZH], ids=LANGUAGES)
def test_an_unknown_value_is_said_on_the_page_and_said_again_after_a_reload(
    page: Page, server: Server, words: Words
) -> None:
    unknown = {"scope": "p-nobody", "day": "1999-01-01", "person": "p-noone"}
    page.goto(f"{server.url}/person?{urlencode({'lang': words.language, **unknown})}")
    for _ in range(2):
        for key, value in unknown.items():
            said = page.get_by_text(words.say(f"notice.{key}", value=value))
            expect(said.first).to_be_visible()
        settled(page)
        assert asked(page)["person"] == "p-noone"
        page.reload()


def test_switching_the_language_keeps_page_and_choices(open_page: Open) -> None:
    page = open_page("goals?scope=p-002&day=2026-06-30")
    page.get_by_role("radio", name="中文").click()
    expect(page.get_by_text(QUESTION["zh"]["goals"], exact=True)).to_be_visible()
    settled(page)
    assert urlsplit(page.url).path == "/goals"
    assert asked(page) == {"lang": "zh", "scope": "p-002", "day": "2026-06-30"}
    expect(choice(page, "scope")).to_have_value(re.compile("^Ingrid Halvorsen · "))


def test_the_menu_takes_day_scope_and_language_along(open_page: Open) -> None:
    page = open_page("goals?scope=p-002&day=2026-06-30&lang=zh")
    for name in ("coverage", "overview", "promotions"):
        go(page, name, ZH)
        assert urlsplit(page.url).path == f"/{address(name)}"
        assert asked(page) == {"lang": "zh", "scope": "p-002", "day": "2026-06-30"}
        expect(choice(page, "scope")).to_have_value(re.compile("^Ingrid Halvorsen · "))


def test_the_back_button_goes_to_the_previous_page(open_page: Open) -> None:
    page = open_page("goals?day=2026-06-30")
    go(page, "coverage", EN)
    go(page, "ladders", EN)
    page.go_back()
    expect(page.get_by_text(QUESTION["en"]["coverage"], exact=True)).to_be_visible()
    settled(page)
    assert (urlsplit(page.url).path, asked(page)) == ("/coverage", {"day": "2026-06-30"})
    page.go_back()
    expect(page.get_by_text(QUESTION["en"]["goals"], exact=True)).to_be_visible()
    assert (urlsplit(page.url).path, asked(page)) == ("/goals", {"day": "2026-06-30"})
