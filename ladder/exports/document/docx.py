"""A document as a DOCX file that can be edited; the texts are cells and paragraphs, so nothing in
them can act."""

from __future__ import annotations

import io
from datetime import datetime

import docx
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as DocxParagraph

from ladder.exports.document.document import (
    Block,
    Bullets,
    Document,
    Note,
    Paragraph,
    Part,
    Picture,
    Table,
)
from ladder.exports.printable import one_line

FONT, CHINESE_FONT = "Calibri", "Microsoft YaHei"
CELL, CELL_HEAD = "Table Text", "Table Heading"
"""Styles of our own, so that whoever edits the file can change every table at once."""
EPOCH = datetime(2000, 1, 1)  # noqa: DTZ001  # the same document is the same file, whenever it is made


def docx_bytes(document: Document) -> bytes:
    """The whole file."""
    out = docx.Document()
    _set_up(out, document)
    out.add_heading(one_line(document.title), level=0)
    out.add_paragraph(one_line(document.subtitle), style="Subtitle")
    out.add_paragraph(one_line(document.opening), style="Intense Quote")
    for section in document.sections:
        out.add_heading(one_line(section.title), level=1)
        for block in section.blocks:
            _add(out, block)
    out.add_paragraph(one_line(document.colophon))
    file = io.BytesIO()
    out.save(file)
    return file.getvalue()


def _set_up(out: Docx, document: Document) -> None:
    """Margins, a font for either script, and properties that say nothing of who made the file
    where."""
    page = out.sections[0]
    page.page_width, page.page_height = (Mm(297), Mm(210)) if document.wide else (Mm(210), Mm(297))
    page.orientation = WD_ORIENT.LANDSCAPE if document.wide else WD_ORIENT.PORTRAIT
    page.left_margin = page.right_margin = Mm(20)
    for name, is_bold in ((CELL, False), (CELL_HEAD, True)):
        style = out.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = out.styles["Normal"]
        style.font.bold, style.font.size = is_bold, Pt(9)
        style.paragraph_format.space_after = Pt(0)
    for name in ("Normal", "Title", "Subtitle", "Heading 1", "Heading 2", "Intense Quote"):
        style = out.styles[name]
        style.font.name = FONT
        style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), CHINESE_FONT)
    out.styles["Normal"].font.size = Pt(10.5)
    about = out.core_properties
    about.title, about.author, about.comments, about.language = (
        one_line(document.title),
        "",
        "",
        document.language,
    )
    about.created = about.modified = EPOCH


def _add(out: Docx, block: Block) -> None:
    if isinstance(block, Paragraph):
        out.add_paragraph(one_line(block.text))
    elif isinstance(block, Note):
        out.add_paragraph(one_line(block.text), style="Caption")
    elif isinstance(block, Picture):
        out.add_paragraph(one_line(block.about))
    elif isinstance(block, Part):
        out.add_heading(one_line(block.title), level=2)
        about = [Paragraph(block.subtitle)] if block.subtitle else []
        for inside in (*about, *block.blocks):
            _add(out, inside)
    elif isinstance(block, Bullets):
        for item in block.items:
            out.add_paragraph(one_line(item), style="List Bullet")
    else:
        _add_table(out, block)


def _add_table(out: Docx, table: Table) -> None:
    grid = out.add_table(rows=0, cols=len(table.headings), style="Table Grid")
    for nth, texts in enumerate((table.headings, *table.rows)):
        row = grid.add_row()
        for at, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            _write(cell.paragraphs[0], text, is_heading=nth == 0, is_number=at in table.numbers)
        if nth == 0:
            row._tr.get_or_add_trPr().append(
                OxmlElement("w:tblHeader")
            )  # the headings come again on the next page
    out.add_paragraph()


def _write(paragraph: DocxParagraph, text: str, is_heading: bool, is_number: bool) -> None:
    paragraph.style = CELL_HEAD if is_heading else CELL
    paragraph.add_run(one_line(text))
    if is_number:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
