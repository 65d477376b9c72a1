"""The numbers behind a native chart, in an embedded workbook in which nothing is a formula and
nothing stands that is not drawn."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter
from xlsxwriter import Workbook

from ladder.exports.deck.charts.native import Series
from ladder.exports.printable import one_line
from ladder.intake.file.safe_csv import safe_text

AS_WRITTEN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextlib.contextmanager
def _open(file: io.BytesIO) -> Iterator[tuple[Any, Any]]:
    workbook = Workbook(file, AS_WRITTEN)
    yield workbook, workbook.add_worksheet()
    workbook.close()


class _Categories(CategoryWorkbookWriter):  # type: ignore[misc]
    def _open_worksheet(self, xlsx_file: io.BytesIO) -> Any:
        return _open(xlsx_file)


class ByPlace(CategoryChartData):  # type: ignore[misc]
    @property
    def _workbook_writer(self) -> _Categories:
        return _Categories(self)


def by_place(places: Sequence[str], series: Sequence[Series], form: str) -> ByPlace:
    """One row per place, one column per series; an unknown value is an empty cell, which a chart
    leaves out."""
    data = ByPlace(number_format=form)
    data.categories = [label(place) for place in places]
    for each in series:
        data.add_series(label(each.name), each.values)
    return data


def label(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also when somebody edits the chart's data."""
    return str(safe_text(one_line(text))) or " "
