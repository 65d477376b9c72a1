"""The empty deck: wide and plain, or the company's own template with its slides taken out; where
title and body go on it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.oxml.ns import qn
from pptx.util import Emu

from ladder.exports.deck.text import Box, Face

LATIN, ASIAN = "Arial", {"en": "Microsoft YaHei", "zh": "Microsoft YaHei"}
WIDE, TALL = 12_192_000, 6_858_000
MOST_BYTES, MOST_INSIDE, MOST_FILES = 50_000_000, 400_000_000, 5_000
TEMPLATE, DECK = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
TITLES = {KIND.TITLE, KIND.CENTER_TITLE, KIND.VERTICAL_TITLE}
BODIES = {
    KIND.BODY,
    KIND.OBJECT,
    KIND.CHART,
    KIND.TABLE,
    KIND.PICTURE,
    KIND.MEDIA_CLIP,
    KIND.ORG_CHART,
    KIND.SLIDE_IMAGE,
}
BOTTOMS = {KIND.FOOTER, KIND.DATE, KIND.SLIDE_NUMBER}
SECTIONS = "{http://schemas.microsoft.com/office/powerpoint/2010/main}sectionLst"


class WrongTemplate(ValueError):
    """A file that is no presentation, or one on which nothing can be placed."""


@dataclass(frozen=True)
class Layout:
    """A layout, and where on it the content goes; `own` = it is the company's."""

    layout: Any
    body: Box
    own: bool


@dataclass(frozen=True)
class Empty:
    """A deck without slides."""

    deck: Any
    cover: Layout
    content: Layout
    face: Face


def opened(template: bytes | None, language: str) -> Empty:
    """Raises WrongTemplate."""
    deck = _plain() if template is None else _read(template)
    own = template is not None
    asian = _theme_face(deck) if own else ""
    face = Face(language, None if own else LATIN, asian or ASIAN.get(language, ASIAN["zh"]))
    layouts = [layout for master in deck.slide_masters for layout in master.slide_layouts]
    titled = [
        layout
        for layout in layouts
        if any(shape.placeholder_format.type in TITLES for shape in layout.placeholders)
    ]
    if not titled:
        raise WrongTemplate("no layout has a title")
    content = max(titled, key=lambda layout: _fitness(layout, deck))
    cover = next(
        (
            layout
            for layout in titled
            if any(
                shape.placeholder_format.type == KIND.CENTER_TITLE for shape in layout.placeholders
            )
        ),
        content,
    )
    return Empty(
        deck,
        Layout(cover, body_of(cover, deck), own),
        Layout(content, body_of(content, deck), own),
        face,
    )


def _read(template: bytes) -> Any:
    """The template with all its slides taken out. A .potx says of itself that it is no deck, which
    is mended."""
    try:
        deck = Presentation(io.BytesIO(_as_deck(template)))
    except Exception as broken:
        raise WrongTemplate(str(broken)) from broken
    for slide in list(deck.slides._sldIdLst):
        deck.part.drop_rel(slide.rId)
        deck.slides._sldIdLst.remove(slide)
    for listed in [
        *deck.element.iter(SECTIONS),
        *deck.element.iter(qn("p:custShowLst")),
    ]:  # they name slides that are gone
        gone = listed.getparent() if listed.tag == SECTIONS else listed
        gone.getparent().remove(gone)
    return deck


def _as_deck(template: bytes) -> bytes:
    if len(template) > MOST_BYTES:
        raise WrongTemplate("too large")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template)) as read:
        files = read.infolist()
        if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_INSIDE:
            raise WrongTemplate("too large when unpacked")
        types = read.read("[Content_Types].xml")
        if TEMPLATE not in types:
            return template
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as write:
            for file in files:
                write.writestr(
                    file,
                    types.replace(TEMPLATE, DECK)
                    if file.filename == "[Content_Types].xml"
                    else read.read(file),
                )
    return out.getvalue()


def _plain() -> Any:
    """The library's own empty deck, made wide, in our typefaces."""
    deck = Presentation()
    share = WIDE / deck.slide_width
    deck.slide_width, deck.slide_height = Emu(WIDE), Emu(TALL)
    for part in (deck.slide_master, *deck.slide_layouts):
        for shape in part.element.iter(qn("a:xfrm")):
            shape.find(qn("a:off")).set(
                "x", str(round(int(shape.find(qn("a:off")).get("x")) * share))
            )
            shape.find(qn("a:ext")).set(
                "cx", str(round(int(shape.find(qn("a:ext")).get("cx")) * share))
            )
    theme = _theme(deck)
    root = etree.fromstring(theme.blob)
    for fonts in root.iter(qn("a:majorFont"), qn("a:minorFont")):
        fonts.find(qn("a:latin")).set("typeface", LATIN)
        fonts.find(qn("a:ea")).set("typeface", ASIAN["zh"])
    theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return deck


def _theme(deck: Any) -> Any:
    return deck.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )


def _theme_face(deck: Any) -> str:
    """The East Asian typeface of the company's theme; empty where it leaves that open."""
    fonts = etree.fromstring(
        _theme(deck).blob, etree.XMLParser(resolve_entities=False, no_network=True)
    ).find(f".//{qn('a:minorFont')}")
    found = fonts.find(qn("a:ea")) if fonts is not None else None
    return str(found.get("typeface") or "") if found is not None else ""


def _fitness(layout: Any, deck: Any) -> tuple[bool, int]:
    """A title and one large body below it; else the title alone, the more room the better."""
    bodies = [shape for shape in layout.placeholders if shape.placeholder_format.type in BODIES]
    plain = any(shape.placeholder_format.type == KIND.TITLE for shape in layout.placeholders)
    wide = plain and len(bodies) == 1 and bodies[0].width >= deck.slide_width * 0.6
    return wide, -len(bodies)


def body_of(layout: Any, deck: Any) -> Box:
    """The one body of a layout, else what lies between the title and the foot."""
    bodies = [shape for shape in layout.placeholders if shape.placeholder_format.type in BODIES]
    if (
        len(bodies) == 1
        and bodies[0].width >= deck.slide_width * 0.6
        and bodies[0].height >= deck.slide_height * 0.4
    ):
        return Box(bodies[0].left, bodies[0].top, bodies[0].width, bodies[0].height)
    title = next(shape for shape in layout.placeholders if shape.placeholder_format.type in TITLES)
    feet = [
        shape.top
        for shape in layout.placeholders
        if shape.placeholder_format.type in BOTTOMS and shape.top > deck.slide_height * 0.7
    ]
    foot = min([*feet, round(deck.slide_height * 0.94)])
    top = title.top + title.height
    top = top if top < deck.slide_height * 0.4 else round(deck.slide_height * 0.2)
    side = min(title.left, round(deck.slide_width * 0.06))
    return Box(side, top, deck.slide_width - 2 * side, foot - top)
