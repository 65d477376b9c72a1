"""A company's own template: its layouts and typefaces are used, its slides are not, and what is no
template is said."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Emu

from ladder.exports.deck.deck import deck_bytes
from ladder.exports.deck.deck_template import WrongTemplate
from tests.exports.taken import one, part


def template(*, layouts: int = 11, slides: int = 2) -> bytes:
    """A 4:3 template with so many layouts and some slides of its own."""
    deck = Presentation()
    for at in range(len(deck.slide_layouts) - 1, layouts - 1, -1):
        deck.slide_layouts.remove(deck.slide_layouts[at])
    for _ in range(slides):
        deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "The company's own slide"
    return saved(deck)


def saved(deck: Any) -> bytes:
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def reopened(content: bytes) -> Any:
    return Presentation(io.BytesIO(content))


def test_the_template_s_size_and_layouts_stay_and_its_slides_go() -> None:
    content = deck_bytes(one(shown=part(3)), template())
    deck = reopened(content)
    assert (deck.slide_width, len(deck.slides)) == (Emu(9_144_000), 2)
    assert [slide.slide_layout.name for slide in deck.slides] == [
        "Title Slide",
        "Title and Content",
    ]
    assert deck.slides[1].shapes.title.text_frame.text == "A finding"
    parts = zipfile.ZipFile(io.BytesIO(content))
    assert [
        name for name in parts.namelist() if b"The company's own slide" in parts.read(name)
    ] == []


def test_content_stays_within_the_layout_s_body() -> None:
    slide = reopened(deck_bytes(one(shown=part(40)), template())).slides[1]
    body = next(
        shape for shape in slide.slide_layout.placeholders if shape.placeholder_format.idx == 1
    )
    for shape in slide.shapes:
        if not shape.is_placeholder:
            assert shape.left >= body.left
            assert shape.top >= body.top
            assert shape.left + shape.width <= body.left + body.width + 2
            assert shape.top + shape.height <= body.top + body.height + 2


def test_no_empty_placeholder_asks_to_be_filled() -> None:
    slide = reopened(deck_bytes(one(), template())).slides[1]
    assert [
        shape
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text and shape.placeholder_format.idx == 1
    ] == []


def test_a_template_with_a_title_slide_alone_will_do() -> None:
    deck = reopened(deck_bytes(one(shown=part(2)), template(layouts=1)))
    assert [slide.slide_layout.name for slide in deck.slides] == ["Title Slide"] * 2


def test_a_potx_file_is_a_template_too() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as read, zipfile.ZipFile(out, "w") as write:
        for name in read.namelist():
            content = read.read(name)
            write.writestr(
                name,
                content.replace(b"presentation.main+xml", b"template.main+xml")
                if name == "[Content_Types].xml"
                else content,
            )
    assert len(reopened(deck_bytes(one(), out.getvalue())).slides) == 2


def test_the_theme_s_own_east_asian_typeface_is_kept() -> None:
    deck = Presentation()
    theme = deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    theme._blob = theme.blob.replace(b'<a:ea typeface=""/>', b'<a:ea typeface="SimHei"/>')
    slide = reopened(deck_bytes(one("zh"), saved(deck))).slides[1]
    assert {each.get("typeface") for each in slide._element.iter(qn("a:ea"))} == {"SimHei"}


def without_layouts() -> bytes:
    deck = Presentation()
    for layout in deck.slide_layouts:
        for shape in list(layout.placeholders):
            shape._element.getparent().remove(shape._element)
    return saved(deck)


def other_zip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as write:
        write.writestr("[Content_Types].xml", "<Types/>")
    return out.getvalue()


@pytest.mark.parametrize(
    "content", [b"", b"no zip", other_zip(), without_layouts(), template()[:5000]]
)
def test_what_is_no_template_is_said(content: bytes) -> None:
    with pytest.raises(WrongTemplate):
        deck_bytes(one(), content)
