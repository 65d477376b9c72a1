"""What is taken from the running app: files come from the page's own choices, and a document opens
with the network cut off."""

from __future__ import annotations

import pathlib
import re
from collections.abc import Callable

import docx
import pytest
from playwright.sync_api import BrowserContext, Page, expect
from pptx import Presentation

from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.talk import talk
from ladder.words import LANGUAGES, Words
from tests.browser.chromium import Open
from tests.exports.taken import sample_view

pytestmark = pytest.mark.browser


def saved(page: Page, button: str, place: pathlib.Path) -> pathlib.Path:
    with page.expect_download() as download:
        page.locator(f".st-key-{button} button").click()
    path = place / download.value.suggested_filename
    download.value.save_as(path)
    return path


def test_this_page_is_taken_with_the_choices_of_its_address(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    page = open_page("coverage?ladder=pmo&day=2026-06-30&lang=zh")
    page.locator(".st-key-share button").first.click()
    deck = saved(page, "take_this_deck", tmp_path)
    assert deck.name == "ladder-coverage-2026-06-30.pptx"
    said = "\n".join(
        shape.text_frame.text
        for slide in Presentation(str(deck)).slides
        for shape in slide.shapes
        if shape.has_text_frame
    )
    assert "截至2026年6月30日" in said
    assert Words("zh").say("export.findings", count=4, findings=4) in said
    document = saved(page, "take_this_document", tmp_path).read_text("utf-8")
    assert '<html lang="zh">' in document


def test_a_ladder_is_taken_as_a_document_in_the_language_that_is_chosen(
    open_page: Open, tmp_path: pathlib.Path
) -> None:
    page = open_page("ladders?ladder=pmo&lang=en")
    page.locator(".st-key-share button").first.click()
    guide = saved(page, "take_ladder_guide_docx", tmp_path)
    assert guide.name == "guide-pmo.docx"
    assert docx.Document(str(guide)).paragraphs[0].text.startswith("Level guide: ")
    page.locator(".st-key-take_ladder_language").click()
    page.get_by_role("option", name="中文", exact=True).click()
    page.locator(".st-key-take_ladder_kind").click()
    page.get_by_role("option", name="Interview questions", exact=True).click()
    asked = saved(page, "take_ladder_interview_html", tmp_path).read_text("utf-8")
    assert "<h1>面试问题：" in asked


def test_chosen_pages_go_into_one_file(open_page: Open, tmp_path: pathlib.Path) -> None:
    page = open_page("coverage?lang=en")
    words = Words("en")
    page.locator(".st-key-share button").first.click()
    page.locator(".st-key-take_pages input").click()
    for name in ("coverage", "person"):
        page.get_by_role("option", name=words.say(f"pages.{name}.name"), exact=True).click()
    # beside the list, which closes it; Escape would empty the choice where the list is closed
    page.get_by_text(words.say("take.pack"), exact=True).click()
    expect(page.locator(".st-key-take_pages_document button")).to_be_visible()
    text = saved(page, "take_pages_document", tmp_path).read_text("utf-8")
    pages = [title.split(" · ")[0] for title in re.findall(r"<h2>([^<]*)</h2>", text)]
    assert list(dict.fromkeys(pages)) == ["Coverage", "Person"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_document_opens_with_the_network_cut_off_and_asks_for_nothing(
    new_reader: Callable[[], BrowserContext], tmp_path: pathlib.Path, language: str
) -> None:
    path = tmp_path / "document.html"
    path.write_text(html(report(talk(sample_view(language), ["coverage", "person"], {}))), "utf-8")
    reader = new_reader()
    reader.set_offline(True)
    page = reader.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(path.as_uri())
    page.wait_for_load_state("networkidle")
    assert (asked, said) == ([path.as_uri()], [])
    expect(page.locator("svg").first).to_be_visible()
    for form, width in (("A4", 210), ("Letter", 216)):
        page.set_viewport_size({"width": round(width / 25.4 * 96), "height": 1000})
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert page.pdf(format=form)[:5] == b"%PDF-"
    page.close()
