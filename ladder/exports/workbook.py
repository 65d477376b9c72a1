"""A frame as a workbook (XLSX): numbers stay numbers, days stay days, and no text in it can become
a formula or a link."""

from __future__ import annotations

import datetime
import io
import numbers

import pandas as pd
import xlsxwriter

from ladder.exports.printable import UNPRINTABLE
from ladder.figures.cells import room
from ladder.intake.file.safe_csv import safe_text
from ladder.words import is_missing

AS_WRITTEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
NARROWEST, WIDEST, LOOKED_AT = 8, 60, 200
MOST_LETTERS = 32_767  # a cell's limit


def xlsx_bytes(frame: pd.DataFrame, sheet: str = "Ladder") -> bytes:
    """One sheet under fixed headings with a filter; unknown is an empty cell. The same frame gives
    the same bytes."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, AS_WRITTEN) as book:
        # the same table is the same file
        book.set_properties({"created": datetime.datetime(2000, 1, 1)})  # noqa: DTZ001
        page = book.add_worksheet(sheet)
        bold, day = (
            book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            book.add_format({"num_format": "yyyy-mm-dd"}),
        )
        for at, (name, column) in enumerate(frame.items()):
            page.write_string(0, at, text(name), bold)
            for nth, value in enumerate(column, start=1):
                _write(page, nth, at, value, day)
            said = [room(str(value)) for value in column.head(LOOKED_AT) if not is_missing(value)]
            page.set_column(at, at, min(max([NARROWEST, room(str(name)), *said]) + 2, WIDEST))
        page.freeze_panes(1, 0)
        if len(frame.columns) and len(frame):
            page.autofilter(0, 0, len(frame), len(frame.columns) - 1)
    return file.getvalue()


def _write(
    page: xlsxwriter.worksheet.Worksheet, row: int, column: int, value: object, day: object
) -> None:
    if is_missing(value):
        return
    if isinstance(value, bool):
        page.write_boolean(row, column, value)
    elif isinstance(value, numbers.Real):
        number = float(value)
        if abs(number) != float("inf"):  # a workbook has no sign for it
            page.write_number(row, column, number)
    elif isinstance(value, datetime.date):
        moment = (
            value
            if isinstance(value, datetime.datetime)
            else datetime.datetime.combine(value, datetime.time())
        )
        page.write_datetime(row, column, moment.replace(tzinfo=None), day)
    else:
        page.write_string(row, column, text(value))


def text(value: object) -> str:
    return str(safe_text(UNPRINTABLE.sub(" ", str(value))))[:MOST_LETTERS]
