"""What an untrusted file may cost: its process has an end of memory and time, and takes nobody with
it."""

from __future__ import annotations

import io
import json
import os
import threading
import zipfile
from datetime import date
from typing import Any

import pytest

from ladder.company_ladders.read_confined_ladders import read_ladders_confined
from ladder.intake.confined.calls import EndedError, call
from ladder.intake.confined.read_confined import read_confined
from ladder.intake.model import Intake, Source
from ladder.intake.read import read

ROSTER = Source("roster.csv", b"person,name,manager\np1,Ann,\np2,Bob,p1\n", date(2026, 4, 10))


def far_cell(corner: str, *, name: str = "xl/worksheets/sheet1.xml", equals: str = "=") -> bytes:
    """A workbook of two cells whose rectangle has no end, in about 1.4 kB."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    held = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{relations}"><sheets>'
        '<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{relations}/worksheet" Target="{name[3:]}"/>'
        "</Relationships>",
        name: f'<worksheet xmlns="{main}"><sheetData><row r="1"><c r{equals}"A1" t="inlineStr"><is>'
        f'<t>name</t></is></c><c r{equals}"B1" t="inlineStr"><is><t>team</t></is></c></row>'
        f'<row r="2"><c r{equals}"{corner}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
        "</worksheet>",
        "xl/worksheets/other.xml": "<x/>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in held.items():
            archive.writestr(path, text)
    return made.getvalue()


def reasons(intake: Intake) -> list[tuple[str, str | None]]:
    return [(report.file, report.reason) for report in intake.files]


def test_a_process_that_wants_too_much_memory_or_time_or_falls_is_ended_alone() -> None:
    with pytest.raises(EndedError):
        call(bytearray, 3_000_000_000)
    with pytest.raises(EndedError):
        call(sum, range(10**13), cpu_seconds=1)
    with pytest.raises(EndedError):
        call(os.abort)
    assert call(sum, range(4)) == 6


def test_what_a_function_raises_is_raised_where_it_was_asked() -> None:
    with pytest.raises(json.JSONDecodeError, match="Expecting property name"):
        call(json.loads, "{a")


@pytest.mark.parametrize(
    "workbook",
    [
        far_cell("XFD1048576"),
        far_cell("ZZ1048576", equals=" = "),
        far_cell("zz1048576"),
        far_cell("ZZ1048576", name="xl/other/s1.xml"),
        far_cell("ABC40000"),
    ],
)
def test_a_far_cell_of_a_small_workbook_is_one_sentence_and_the_roster_beside_it_is_read(
    workbook: bytes, known: dict[str, Any]
) -> None:
    files = [Source("goals.xlsx", workbook, date(2026, 4, 10)), ROSTER]
    found = read_confined(files, **known)
    assert [file for file, reason in reasons(found) if reason] in ([], ["goals.xlsx"])
    assert len([each for each in found.problems if each.file == "goals.xlsx"]) <= 3
    assert found.frames["roster"]["person"].tolist() == ["p1", "p2"]


def test_the_same_is_read_as_without_the_process(known: dict[str, Any]) -> None:
    files = [ROSTER, Source("goals.csv", b"goal,person,title\ng1,p2,Ship\n", date(2026, 4, 10))]
    told: list[tuple[float, str]] = []
    apart = read_confined(files, told=lambda share, file: told.append((share, file)), **known)
    here = read(files, **known)
    assert told == [
        (0.0, "roster.csv"),
        (0.25, "goals.csv"),
        (0.5, "roster.csv"),
        (0.75, "goals.csv"),
        (1.0, ""),
    ]
    assert (apart.files, apart.problems) == (here.files, here.problems)
    for kind, frame in here.frames.items():
        assert apart.frames[kind].equals(frame)
        assert apart.frames[kind].dtypes.tolist() == frame.dtypes.tolist()


def test_a_second_reader_is_answered_while_a_hostile_file_is_at_work() -> None:
    ended: list[str] = []

    def hostile() -> None:
        try:
            call(sum, range(10**13), cpu_seconds=2)
        except EndedError:
            ended.append("hostile")

    other = threading.Thread(target=hostile)
    other.start()
    assert call(sum, [1, 2]) == 3
    assert ended == []
    other.join()
    assert ended == ["hostile"]


def test_a_hostile_ladder_is_one_line() -> None:
    found = read_ladders_confined("l.yaml", b"[" * 900_000)
    assert found.ladders == ()
    assert len(found.report.lines) == 1
