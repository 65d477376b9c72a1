"""Documents as HTML, Markdown and DOCX: they stand alone, keep their tables whole, and no text in
them acts."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import docx
import pytest

from ladder.exports.document.document import Bullets, Document, Paragraph, Section, Table
from ladder.exports.document.docx import docx_bytes
from ladder.exports.document.html import html
from ladder.exports.document.markdown import markdown, plain

HOSTILE = (
    '<script>alert(1)</script> [x](javascript:alert(1)) | "O\'Neil" & `co` \u202egnp.exe\x07 {name}'
)
BROKEN = "\x00\x0b\ud800\uffff"
TABLE = Table(("A", HOSTILE), ((HOSTILE, "1"), (BROKEN, "2")), frozenset({1}))
DOCUMENT = Document(
    "en",
    HOSTILE,
    HOSTILE,
    HOSTILE,
    (Section(HOSTILE, (Paragraph(HOSTILE), Bullets((HOSTILE, BROKEN)), TABLE)),),
    HOSTILE,
)


class Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.acting: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.acting += [
            f"{key}={value}"
            for key, value in attrs
            if key in ("src", "href", "style") or key.startswith("on")
        ]


def test_html_stands_alone_and_no_text_in_it_acts() -> None:
    text = html(DOCUMENT)
    tags = Tags(text)
    assert tags.acting == []
    assert not tags.seen & {"script", "img", "link", "iframe", "a", "form"}
    assert (
        text.count("&lt;script&gt;alert(1)&lt;/script&gt;") == 10
    )  # the title stands in the head as well
    assert not re.search(r"https?:|url\(|@import|[\x00\x07\u202e\ud800]", text)
    assert "default-src &#39;none&#39;" in text
    assert "{name}" in text


def test_html_is_written_for_the_printer_too() -> None:
    assert "@media print" in html(DOCUMENT)
    assert "table-header-group" in html(DOCUMENT)


def test_markdown_keeps_its_tables_whole_and_no_text_in_it_acts() -> None:
    text = markdown(DOCUMENT)
    assert not re.search(r"(?<!\\)<|(?<!\\)\[|(?<!\\)`|[\x00\x07\u202e\ud800]", text)
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert len(rows) == 4
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {3}
    assert rows[1] == "| --- | ---: |"


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("# Boss", r"\# Boss"),
        ("1. first", r"1\. first"),
        ("4.5", "4.5"),
        ("- dash", r"\- dash"),
        ("a | b", r"a \| b"),
        ("two\nlines", "two lines"),
        (
            "https://x.example www.x.example a@x.example",
            r"https\://x.example www\.x.example a\@x.example",
        ),
        ("2026-09-30, 3 – 4", "2026-09-30, 3 – 4"),
    ],
)
def test_text_is_plain_in_markdown(given: str, written: str) -> None:
    assert plain(given) == written


def test_docx_holds_the_same_texts_opens_again_and_names_no_author() -> None:
    file = docx.Document(io.BytesIO(docx_bytes(DOCUMENT)))
    shown = '<script>alert(1)</script> [x](javascript:alert(1)) | "O\'Neil" & `co` gnp.exe {name}'
    assert file.paragraphs[0].text == shown
    assert [[cell.text for cell in row.cells] for row in file.tables[0].rows] == [
        ["A", shown],
        [shown, "1"],
        ["", "2"],
    ]
    assert (file.core_properties.author, file.core_properties.title) == ("", shown)


def test_docx_has_a_font_for_chinese() -> None:
    file = docx.Document(io.BytesIO(docx_bytes(DOCUMENT)))
    assert "Microsoft YaHei" in file.styles["Normal"].element.xml
