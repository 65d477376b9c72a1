"""Native tables on slides: as many rows as fit, and how many more there are."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from ladder.exports.deck.text import (
    INK,
    LETTER,
    LINE,
    MUTED,
    POINT,
    Box,
    Face,
    fitted,
    lines_of,
    text_box,
    write,
)
from ladder.exports.document.document import Table
from ladder.exports.printable import one_line
from ladder.exports.slides import Part
from ladder.figures.cells import room
from ladder.words import Words

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
SIDE, ABOVE = 82_000, 30_000  # margins within a cell
NOTE = 260_000
MOST_LINES = 3
MOST_LINES_OF_FEW, FEW_ROWS = 6, 5
MOST_COLUMNS = 10
NARROW, WIDEST = 12, 80  # letters
SIZES = (14.0, 12.0, 11.0)


def table(
    slide: Any,
    box: Box,
    part: Part,
    face: Face,
    words: Words,
    sizes: tuple[float, ...] = SIZES,
    most_air: int = 0,
    page_of_rest: str = "",
) -> list[int]:
    """Draws what fits and returns how tall the heading and the rows shown stand, in EMU.
    `most_air`: so much each may be taller where there is room; a cell of few rows has more
    lines. `page_of_rest`: where the rows stand that are left out."""
    whole = _narrowed(part.table)
    lines = MOST_LINES_OF_FEW if most_air and len(whole.rows) <= FEW_ROWS else MOST_LINES
    inside = Box(box.left, box.top, box.width, box.height - NOTE)
    size = next((size for size in sizes if _fits(whole, inside, size, lines)), sizes[-1])
    widths = _widths(whole, box.width, size)
    heights = [_height(row, widths, size, lines) for row in (whole.headings, *whole.rows)]
    shown = next(
        (n for n in range(len(whole.rows)) if sum(heights[: n + 2]) > inside.height),
        len(whole.rows),
    )
    texts = [whole.headings, *whole.rows[:shown]]
    spare = (inside.height - sum(heights[: shown + 1])) // (shown + 1)
    heights = [height + max(min(spare, most_air), 0) for height in heights]
    grid = grid_on(
        slide, Box(box.left, box.top, sum(widths), sum(heights[: shown + 1])), len(texts), widths
    )
    for at, row in enumerate(texts):
        grid.rows[at].height = Emu(heights[at])
        for nth, text in enumerate(row):
            cut, _ = fitted(
                one_line(text),
                Box(0, 0, widths[nth] - 2 * SIDE, round(lines * size * LINE * POINT)),
                (size,),
            )
            fill_cell(
                grid.cell(at, nth),
                cut,
                face,
                size,
                right=nth in whole.numbers,
                head=at == 0,
                centred=bool(most_air),
            )
    if left := len(whole.rows) - shown + part.left:
        below = Box(
            box.left, box.top + sum(heights[: shown + 1]) + 40_000, box.width, NOTE - 40_000
        )
        more = words.say(
            "packs.more" if page_of_rest else "export.more",
            count=left,
            rows=left,
            page=page_of_rest,
        )
        text_box(slide, below, [more], face, (10.0,), MUTED)
    return heights[: shown + 1]


def _narrowed(whole: Table) -> Table:
    """The first columns of a table that has too many to be read."""
    if len(whole.headings) <= MOST_COLUMNS:
        return whole
    keep = frozenset(at for at in whole.numbers if at < MOST_COLUMNS)
    return Table(
        whole.headings[:MOST_COLUMNS], tuple(row[:MOST_COLUMNS] for row in whole.rows), keep
    )


def _fits(whole: Table, inside: Box, size: float, most: int) -> bool:
    """Whether all rows can be shown at that size with no text cut."""
    widths = _widths(whole, inside.width, size)
    rows = (whole.headings, *whole.rows)
    cut = any(
        lines_of(one_line(text), width - 2 * SIDE, size) > most
        for row in rows
        for text, width in zip(row, widths, strict=True)
    )
    return not cut and sum(_height(row, widths, size, most) for row in rows) <= inside.height


def _widths(whole: Table, across: int, size: float) -> list[int]:
    """Columns as wide as their texts ask, between the narrowest that can be read and a fair share;
    the whole width is used."""
    asked = []
    for nth, heading in enumerate(whole.headings):
        longest = max((room(one_line(row[nth])) for row in whole.rows[:40]), default=0)
        asked.append(min(max(room(heading), longest, 6), WIDEST))
    air = 3 * SIDE * len(asked)
    letters = (across - air) / (size * LETTER * POINT)
    asked = _shared_out(asked, letters)
    unit = min(
        (across - air) / max(sum(asked), 1), 1.5 * size * LETTER * POINT
    )  # few short columns are not spread over the whole slide
    return [round(letters * unit) + 3 * SIDE for letters in asked]


def _shared_out(asked: list[int], letters: float) -> list[int]:
    """What each column asks for where there are letters enough; else the widest give way to all
    alike, so that a short word is not broken for a long one's sake."""
    widest = max(asked, default=0)
    while sum(min(each, widest) for each in asked) > letters and widest > NARROW:
        widest -= 1
    return [min(each, widest) for each in asked]


def _height(row: tuple[str, ...], widths: list[int], size: float, most: int) -> int:
    lines = max(
        min(lines_of(one_line(text), width - 2 * SIDE, size), most)
        for text, width in zip(row, widths, strict=True)
    )
    return round(lines * size * LINE * POINT) + 2 * ABOVE + 12_700


def grid_on(slide: Any, box: Box, rows: int, widths: list[int]) -> Any:
    """An empty table of so many rows, with columns of those widths in EMU."""
    frame = slide.shapes.add_table(
        rows, len(widths), Emu(box.left), Emu(box.top), Emu(box.width), Emu(box.height)
    )
    grid = frame.table
    grid._tbl.tblPr.find(qn("a:tableStyleId")).text = NO_STYLE
    grid.first_row, grid.horz_banding = True, False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Emu(width)
    return grid


def fill_cell(
    cell: Any,
    text: str,
    face: Face,
    size: float,
    *,
    right: bool = False,
    middle: bool = False,
    head: bool = False,
    tight: bool = False,
    centred: bool = False,
    fill: str = "",
    ink: str = "",
) -> None:
    """A cell's text, with thin lines below it, or white ones around a filled cell."""
    cell.margin_left = cell.margin_right = Emu(SIDE)
    cell.margin_top = cell.margin_bottom = Emu(12_700 if tight else ABOVE)
    cell.vertical_anchor = (
        MSO_ANCHOR.MIDDLE
        if tight or (centred and not head)
        else MSO_ANCHOR.BOTTOM
        if head
        else MSO_ANCHOR.TOP
    )
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.CENTER if middle else PP_ALIGN.LEFT
    paragraph.font.size = Pt(size)
    write(paragraph, text, face, size, ink or (MUTED if head else INK), bold=head or None)
    if fill:
        cell.fill.solid()
        cell.fill.fore_color.rgb = RGBColor.from_string(fill[1:].upper())
    properties = cell._tc.get_or_add_tcPr()
    edge = "FFFFFF" if fill else "9AA6B0" if head else "DFE4EA"
    sides = ("lnL", "lnR", "lnT", "lnB") if fill else ("lnB",)
    for nth, side in enumerate(sides):
        written = (
            f'<a:{side} {nsdecls("a")} w="9525"><a:solidFill>'
            f'<a:srgbClr val="{edge}"/></a:solidFill></a:{side}>'
        )
        properties.insert(nth, parse_xml(written))
