"""A page is said once: what stands on a screen stands in its document and in its deck, in the same
order and in both languages."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Iterator
from html import unescape

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from ladder.cards import boards
from ladder.cards.markdown import markdown
from ladder.exports.deck.deck import deck_bytes
from ladder.exports.document.html import html
from ladder.exports.document.report import report
from ladder.exports.printable import one_line
from ladder.exports.slides import Slide, Talk
from ladder.exports.talk import talk
from ladder.words import LANGUAGES
from tests.cards.plain_sentences import faults
from tests.exports.taken import sample_view
from tests.pages_opened import opened

FOLDED = ":material/calculate:"
"""The sign of a card that a screen folds behind its title."""


@functools.cache
def made(page: str, language: str) -> Talk:
    """What leaves the app of a page of the sample company, made once for all tests of this file."""
    return talk(sample_view(language), [page], {})


def on_screen(test: AppTest) -> list[str]:
    """The finding of the page, its numbers, headings and cards from the top down."""
    return list(_titles(test.main))


def _titles(block: object) -> Iterator[str]:
    for child in getattr(block, "children", {}).values():
        kind = getattr(child, "type", "")
        if kind in ("title", "header", "subheader"):
            yield str(child.value)
        elif kind == "metric":
            yield markdown(child.label)
        elif kind == "expander" and child.icon == FOLDED:
            yield str(child.label)
        elif kind == "expander" and child.label.startswith("**"):  # a section: its name, a finding
            yield str(child.label).split("**")[1]
        elif kind == "tab" and not any(_titles(child)):  # else the card in it has a title
            yield markdown(child.label)
        yield from _titles(child)


def in_document(taken: Talk) -> list[str]:
    """The same of a document: a section names its page and its heading."""
    found = []
    for tag, text in re.findall(r"<(h2|h3|tbody)[^>]*>(.*?)</\1>", html(report(taken)), re.S):
        if tag == "h2":
            found += [unescape(part) for part in text.split(" · ")[1:]]
        elif tag == "h3":
            found.append(unescape(text))
        elif len(found) == 1:  # the numbers stand below the finding of the page
            rows = re.findall(r"<tr><t[dh][^>]*>(.*?)</t[dh]>", text, re.S)
            found += [unescape(row) for row in rows]
    return [markdown(text) for text in found]


def in_deck(taken: Talk) -> list[str]:
    """The same of a deck, without the slides on which the rows of a figure go on."""
    found: list[str] = []
    section = ""
    slides = list(Presentation(io.BytesIO(deck_bytes(taken))).slides)[1:]
    sections = {slide.section for slide in taken.slides if slide.section}
    rows_of = {
        one_line(taken.words.say("export.rows_of", title=slide.title)) for slide in taken.slides
    }
    for at, slide in enumerate(slides):
        title = slide.shapes.title.text_frame.text
        if title in rows_of:
            continue
        places = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        split = (text.split(" · ") for text in places)
        _, *heads = next(parts for parts in split if parts[0] == taken.pages[0])
        if heads and heads[0] in sections and heads[0] != section:
            section = heads[0]
            found.append(section)
        found.append(title)
        if at == 0:
            tables = [shape.table for shape in slide.shapes if shape.has_table]
            found += [row.cells[0].text for table in tables for row in list(table.rows)[1:]]
    return [markdown(text) for text in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", boards.names())
def test_a_page_says_the_same_on_screen_in_its_document_and_in_its_deck(
    page: str, language: str
) -> None:
    file = "app.py" if page == "overview" else f"pages/{page}.py"
    shown = on_screen(opened(file, lang=language))
    taken = made(page, language)
    assert len(shown) > 1
    assert in_document(taken) == numbers_first(shown, taken)
    assert in_deck(taken) == numbers_first(shown, taken)


def numbers_first(shown: list[str], taken: Talk) -> list[str]:
    """Off the screen a page opens with its finding and its numbers, then come its cards."""
    sentences = markdown(taken.words.say("sentences.title"))
    if sentences not in shown:
        return shown
    shown = [each for each in shown if each != sentences]
    table = taken.slides[0].shown
    after = 1 + (len(table.table.rows) if table else 0)
    return [*shown[:after], sentences, *shown[after:]]


def test_no_sentence_is_empty_said_twice_coded_or_spaced_by_its_author() -> None:
    """Over every page of the sample company in both languages."""
    assert [
        (language, page, *fault)
        for language in LANGUAGES
        for page in boards.names()
        for slide in made(page, language).slides
        for fault in faults(slide, language)
    ] == []


def test_a_sentence_with_an_empty_value_an_id_or_its_title_twice_is_noticed() -> None:
    slide = Slide(
        page="Overview",
        title="目标",
        subtitle="目标",
        lines=(
            "3 个团队月中 – 个达标",
            "从senior-engineer晋升",
            "– of 5 rated",
            "2–3人",
        ),
    )
    assert [fault for fault, _ in faults(slide, "zh")] == ["space", "empty", "empty", "twice", "id"]
