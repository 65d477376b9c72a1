"""Whole files: how each was read, which cannot be used, and how several go together."""

from __future__ import annotations

import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ladder.intake.model import FileReport, Source
from ladder.intake.read import read, sources_in

ROSTER = (
    "person,name,manager,team,ladder,level,hired_on\n"
    "p1,Ana,,Core,engineer,senior-engineer,2020-01-06\n"
    "p2,Bo,p1,Core,engineer,engineer,2024-05-01\n"
)


def counts(report: FileReport) -> tuple[int, int, int]:
    return report.rows_read, report.rows_kept, report.rows_refused


def test_a_report_says_how_a_file_was_read(intake_of: Any) -> None:
    content = "\nPerson;Shoe size;Name\np1;100;Ana\n;90;Bo\n"
    assert intake_of({"roster_2026-03-31.csv": content.encode("utf-8-sig")}).files == [
        FileReport(
            file="roster_2026-03-31.csv",
            kind="roster",
            encoding="utf-8-sig",
            delimiter=";",
            header_line=2,
            columns={"person": "Person", "name": "Name"},
            ignored=["Shoe size"],
            seen_on=date(2026, 3, 31),
            rows_read=2,
            rows_kept=1,
            rows_refused=1,
        )
    ]


def test_a_file_that_cannot_be_used_says_why_in_one_problem(intake_of: Any, faults: Any) -> None:
    intake = intake_of(
        {
            "roster.csv": "person,team\np1,Core\np2,Core\n",
            "goals.csv": b"%PDF-1.7",
            "roster_2026-02-30.csv": ROSTER,
        }
    )
    assert [(report.file, report.reason, counts(report)) for report in intake.files] == [
        ("roster.csv", "columns_missing", (2, 0, 2)),
        ("goals.csv", "file_not_text", (0, 0, 0)),
        ("roster_2026-02-30.csv", "name_day_impossible", (2, 0, 2)),
    ]
    assert intake.problems[1].detail == "name"
    assert faults(intake) == [
        ("", None, "roster_missing", "refused"),
        ("roster.csv", None, "columns_missing", "refused"),
        ("goals.csv", None, "file_not_text", "refused"),
        ("roster_2026-02-30.csv", None, "name_day_impossible", "refused"),
    ]


def test_without_a_roster_the_other_rows_still_come_back(intake_of: Any, faults: Any) -> None:
    intake = intake_of({"goals.csv": "goal,person,title\ng1,p2,Ship it\n"})
    assert not intake.usable
    assert list(intake.frames["goals"]["person"]) == ["p2"]
    assert faults(intake) == [("", None, "roster_missing", "refused")]


def test_rosters_of_different_days_are_a_history_and_of_the_same_day_a_problem(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "roster_2025-12-31.csv": ROSTER,
            "roster_2026-03-31.csv": ROSTER,
            "roster_2026-03-31_b.csv": ROSTER,
        }
    )
    assert rows(intake.frames["roster"], "seen_on") == [("2025-12-31",)] * 2 + [("2026-03-31",)] * 2
    assert faults(intake) == [("roster_2026-03-31_b.csv", None, "roster_day_twice", "refused")]
    assert intake.problems[0].detail == "roster_2026-03-31.csv, 2026-03-31"


def test_two_files_of_one_name_stay_apart(known: Any) -> None:
    goals = Source("goals.csv", b"goal,title\ng1,Ship it\n", date(2026, 4, 1))
    later = Source("goals.csv", b"goal,title\ng1,Ship it\n", date(2026, 4, 2))
    intake = read([goals, later], **known)
    assert [(report.file, counts(report)) for report in intake.files] == [
        ("goals.csv", (1, 1, 0)),
        ("goals.csv (2)", (1, 1, 0)),
    ]


def test_quiet_oddities_of_a_file_are_warnings(intake_of: Any, faults: Any) -> None:
    intake = intake_of(
        {"roster_2026-12-31.csv": "person,name,NAME\np1,Ana,Anna\n", "goals.csv": "goal,title\n"}
    )
    assert faults(intake) == [
        ("roster_2026-12-31.csv", None, "heading_duplicate", "warning"),
        ("roster_2026-12-31.csv", None, "name_day_future", "warning"),
        ("goals.csv", None, "rows_missing", "warning"),
    ]
    assert list(intake.frames["roster"]["name"]) == ["Ana"]


def test_a_folder_is_read_by_name_and_by_day_of_change(tmp_path: Path) -> None:
    for name in ("roster.csv", "goals.CSV", "notes.txt"):
        (tmp_path / name).write_text(ROSTER)
    (tmp_path / "history.csv").mkdir()
    noon = datetime(2026, 4, 1, 12).astimezone().timestamp()
    os.utime(tmp_path / "roster.csv", (noon, noon))
    sources = sources_in(tmp_path)
    assert [source.name for source in sources] == ["goals.CSV", "roster.csv"]
    assert sources[1] == Source("roster.csv", ROSTER.encode(), date(2026, 4, 1))
