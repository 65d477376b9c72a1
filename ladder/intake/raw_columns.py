"""The cells of chosen fields as they stand in a file that was read, by line: what the checks cut
away is still to be counted."""

from __future__ import annotations

from collections.abc import Iterable

from ladder.intake.confined.calls import call
from ladder.intake.cutting import table_of
from ladder.intake.model import FileReport, Source
from ladder.intake.people import person_names as names
from ladder.intake.people.by_position import managers_by_position


class RawColumns:
    """The table of a file as `read` cut it, its columns by field as its report has them. The file
    must be one that was not refused."""

    def __init__(self, source: Source, report: FileReport) -> None:
        self._table = call(table_of, source, report.file, report.kind or "")
        self._report = report

    def has(self, *fields: str) -> bool:
        """Whether the file has a column for one of the fields."""
        return any(field in self._report.columns for field in fields)

    def cells(self, field: str, lines: Iterable[int]) -> list[str | None]:
        """The cells of a field on these lines, stripped; None where there is nothing, or no such
        column."""
        heading = self._report.columns.get(field)
        if heading not in self._table.header:
            return [None for _ in lines]
        column = self._table.columns[self._table.header.index(heading)]
        texts = [text.strip() or None if text else None for text in column.dictionary.to_pylist()]
        at = dict(zip(self._table.lines, column.indices.to_pylist(), strict=True))
        return [None if at.get(line) is None else texts[at[line]] for line in lines]

    def managers(self, lines: list[int]) -> list[str | None]:
        """What stands for each row's manager: the cell, or first and last name of two columns."""
        if "manager" in self._report.columns:
            cells = self.cells("manager", lines)
            header = self._table.header
            columns = self._report.columns.items()
            places = {name: header.index(text) for name, text in columns if text in header}
            if not {"manager", "person"} <= places.keys():
                return cells
            in_position = managers_by_position(self._table, places)
            return [in_position.get(cell, cell) if cell else cell for cell in cells]
        return names.join(
            *(self.cells(part, lines) for part in ("manager_first_name", "manager_last_name"))
        )
