"""Text into rows: lines are counted as an editor counts them, and no row is lost in a quote."""

from __future__ import annotations

import pytest

from ladder.intake.file.table import Table, tabulate
from ladder.intake.model import FileRefusedError


def faults(table: Table) -> list[tuple[int, str, str | None]]:
    return [(fault.line, fault.code, fault.detail) for fault in table.faults]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_recognised(delimiter: str) -> None:
    table = tabulate("person,name\np1,Ana\n".replace(",", delimiter))
    assert (table.delimiter, table.header, table.rows) == (
        delimiter,
        ["person", "name"],
        [["p1", "Ana"]],
    )


def test_a_delimiter_inside_a_quoted_heading_does_not_count() -> None:
    assert tabulate('"person; id; key",name\np1,Ana\n').delimiter == ","


def test_a_quoted_line_break_counts_as_a_line_of_the_file() -> None:
    table = tabulate('person,name\np1,"Ana\nMaria"\np2,Bo\n')
    assert list(zip(table.lines, table.rows, strict=True)) == [
        (2, ["p1", "Ana\nMaria"]),
        (4, ["p2", "Bo"]),
    ]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_blank_lines_are_counted_as_lines_and_not_as_rows(line_end: str) -> None:
    table = tabulate(line_end.join(["", "person,name", "", "p1,Ana", " , ", "p2,Bo", ""]))
    assert (table.header_line, table.lines, table.rows_read) == (2, [4, 6], 2)


def test_other_separators_of_unicode_do_not_end_a_line() -> None:
    assert tabulate("person,name\np1,Ana\x0bMaria\u2028Lee\n").rows == [
        ["p1", "Ana\x0bMaria\u2028Lee"]
    ]


def test_missing_cells_at_the_end_are_empty_and_surplus_ones_refuse_the_row() -> None:
    table = tabulate("person,name,team\np1\np2,Bo,Core,,\np3,Cy,Core,extra\n")
    assert table.rows == [["p1", "", ""], ["p2", "Bo", "Core"]]
    assert faults(table) == [(4, "cells_too_many", "4 > 3")]
    assert table.faults[0].source_row == "p3,Cy,Core,extra"


def test_a_forgotten_quote_costs_one_line_and_not_the_rest_of_the_file() -> None:
    table = tabulate('person,name\np1,"Ana\np2,Bo\np3,Cy\n')
    assert table.rows == [["p2", "Bo"], ["p3", "Cy"]]
    assert faults(table) == [(2, "quote_open", None)]
    assert table.faults[0].source_row == 'p1,"Ana'


def test_a_forgotten_quote_does_not_swallow_rows_up_to_the_next_quote() -> None:
    table = tabulate('person,name\np1,"Ana\np2,Bo\np3,"Cy, Lee"\n')
    assert table.rows == [["p2", "Bo"], ["p3", "Cy, Lee"]]
    assert faults(table) == [(2, "quote_open", None)]


def test_a_forgotten_quote_in_a_long_file_is_found() -> None:
    table = tabulate('person,name\np0,"Ana\n' + "".join(f"p{n},Bo\n" for n in range(1, 30_001)))
    assert (len(table.rows), table.lines[-1], faults(table)) == (
        30_000,
        30_002,
        [(2, "quote_open", None)],
    )


def test_a_cell_beyond_reading_is_one_fault() -> None:
    table = tabulate("person,name\np1," + "x" * 200_000 + "\np2,Bo\n")
    assert (table.rows, faults(table)) == ([["p2", "Bo"]], [(2, "cell_endless", None)])
    assert len(str(table.faults[0].source_row)) == 2000


def test_a_stray_quote_inside_a_cell_is_a_letter() -> None:
    assert tabulate('person,name\np1,19" rack\np2,Bo\n').rows == [["p1", '19" rack'], ["p2", "Bo"]]


def test_a_text_without_any_heading_is_empty() -> None:
    with pytest.raises(FileRefusedError, match="file_empty"):
        tabulate(",,,\n , \n")


def test_a_line_without_an_end_is_not_called_an_empty_file() -> None:
    with pytest.raises(FileRefusedError, match="line_endless"):
        tabulate("a" * 2_000_000)
