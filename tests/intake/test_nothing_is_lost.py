"""Whatever the files hold, every row read is kept or refused, and the intake comes to an end."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from ladder.intake.model import Intake, Source
from ladder.intake.read import read


def test_a_roster_of_fifty_thousand_people_is_read(intake_of: Any) -> None:
    header = "person,name,email,manager,team,title,ladder,level,level_since,hired_on,left_on,leaving_reason,location,years_before"
    lines = [
        f"p{n},Person {n},p{n}@example.com,{f'p{n // 8}' if n else ''},Team {n % 900},Engineer,engineer,engineer,"
        f"2024-01-0{n % 9 + 1},2020-02-1{n % 9},,,Berlin,{n % 30}"
        for n in range(50_000)
    ]
    intake = intake_of({"roster.csv": "\n".join([header, *lines])})
    assert (intake.files[0].rows_read, intake.files[0].rows_kept, intake.problems) == (
        50_000,
        50_000,
        [],
    )
    assert intake.frames["roster"]["years_before"].sum() == sum(n % 30 for n in range(50_000))


CELLS = st.sampled_from(
    [
        "",
        " ",
        "p1",
        "p2",
        "p3",
        "Ana",
        "engineer",
        "2026-01-01",
        "2025-01-01",
        "x",
        "5",
        "-1",
        '"',
        '"a\nb"',
        "=1+1",
        "\u202e",
    ]
)
LINES = st.lists(st.lists(CELLS, max_size=9).map(",".join), max_size=12)
HEADERS = {
    "roster": "person,name,manager,ladder,level,hired_on,left_on",
    "history": "person,starts_on,ends_on,manager",
    "goals": "goal,title,person,starts_on,due_on",
    "metrics": "team,metric,month,value",
}


def assert_nothing_is_lost(intake: Intake) -> None:
    kept = {(row.file, row.line) for frame in intake.frames.values() for row in frame.itertuples()}
    refused = {
        (problem.file, problem.line)
        for problem in intake.problems
        if problem.severity == "refused" and problem.line
    }
    assert kept & refused == set()
    for report in intake.files:
        assert report.rows_read == report.rows_kept + report.rows_refused
        assert report.rows_kept == sum(file == report.file for file, _ in kept)
        assert report.reason or report.rows_refused == sum(
            file == report.file for file, _ in refused
        )


@settings(max_examples=10, deadline=None)
@given(bodies=st.dictionaries(st.sampled_from(list(HEADERS)), LINES))
def test_every_row_read_is_either_kept_or_refused(known: Any, bodies: dict[str, list[str]]) -> None:
    files = [
        Source(f"{kind}.csv", "\n".join([HEADERS[kind], *lines]).encode(), date(2026, 4, 1))
        for kind, lines in bodies.items()
    ]
    assert_nothing_is_lost(read(files, **known))


@settings(max_examples=10, deadline=None)
@given(
    name=st.sampled_from(["roster.csv", "x.csv"]),
    start=st.sampled_from([b"", b"person,name\n"]),
    content=st.binary(max_size=200),
)
def test_no_bytes_whatever_stop_the_intake(
    known: Any, name: str, start: bytes, content: bytes
) -> None:
    intake = read([Source(name, start + content, date(2026, 4, 1))], **known)
    assert_nothing_is_lost(intake)
    assert len(intake.files) == 1


EXPORTS = {
    "hr.csv": "Employee ID,First Name,Last Name,Manager,Status,Hire Date,Effective Date,Primary Position,Salary",
    "okr.csv": "Objective,Key Result,Owner,Progress,Status,Due Date,key_result_1_title,key_result_1_completion",
    "花名册.csv": "姓名,工号,直属主管,员工状态,入职时间,岗位职级",
    "skills.csv": "Work Email,Delivery,Mentoring",
}
EXPORTED = st.sampled_from(
    [
        "",
        "1",
        "2",
        "01",
        "1.0",
        "Ana",
        "Diaz, Ana",
        "Ana (1)",
        "a@x.com",
        "a@x.com; b@x.com",
        "NO_MANAGER",
        "Terminated",
        "pre-hire",
        "在职",
        "离职",
        "01/02/2026",
        "13/02/2026",
        "2026年1月2日",
        "44927",
        "9999-12-31",
        "65%",
        "0.5",
        "1,5",
        "3/4",
        "Total",
        "合计",
        "#REF!",
        "=A1()",
        "1.2E+10",
        "yes",
        '"a\nb"',
    ]
)
EXPORTED_LINES = st.lists(st.lists(EXPORTED, max_size=10).map(",".join), max_size=10)


@settings(max_examples=15, deadline=None)
@given(
    bodies=st.dictionaries(st.sampled_from(list(EXPORTS)), EXPORTED_LINES, min_size=1),
    encoding=st.sampled_from(["utf-8", "gb18030", "utf-16"]),
)
def test_every_row_of_an_export_is_either_kept_or_refused(
    known: Any, bodies: dict[str, list[str]], encoding: str
) -> None:
    files = [
        Source(name, "\n".join([EXPORTS[name], *lines]).encode(encoding), date(2026, 4, 1))
        for name, lines in bodies.items()
    ]
    assert_nothing_is_lost(read(files, **known))
