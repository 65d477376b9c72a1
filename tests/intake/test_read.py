"""Files into an intake: what each cell and each row comes to."""

from __future__ import annotations

from typing import Any

from ladder.intake.fields import DATED, FIELDS, KINDS
from ladder.intake.model import FileReport

ROSTER = (
    "person,name,manager,team,ladder,level,hired_on\n"
    "p1,Ana,,Core,engineer,senior-engineer,2020-01-06\n"
    "p2,Bo,p1,Core,engineer,engineer,2024-05-01\n"
)


def counts(report: FileReport) -> tuple[int, int, int]:
    return report.rows_read, report.rows_kept, report.rows_refused


def test_a_roster_and_goals_are_enough(intake_of: Any, rows: Any) -> None:
    intake = intake_of(
        {
            "roster.csv": ROSTER,
            "goals_2026-03-31.csv": "goal,person,title,target\ng1,p2,Ship it,10\n",
        }
    )
    assert intake.usable
    assert intake.problems == []
    assert rows(
        intake.frames["roster"], "person", "manager", "hired_on", "left_on", "seen_on", "line"
    ) == [
        ("p1", None, "2020-01-06", None, "2026-04-10", 2),
        ("p2", "p1", "2024-05-01", None, "2026-04-10", 3),
    ]
    assert rows(
        intake.frames["goals"], "goal", "person", "target", "current", "seen_on", "file"
    ) == [("g1", "p2", 10.0, None, "2026-03-31", "goals_2026-03-31.csv")]


def test_every_frame_has_all_columns_of_its_kind_with_fixed_types_read_or_not(
    intake_of: Any,
) -> None:
    types = {
        "date": "datetime64[us]",
        "month": "datetime64[us]",
        "number": "float64",
        "score": "float64",
    }
    full = {f"{kind}.csv": ",".join(field.name for field in FIELDS[kind]) + "\n" for kind in KINDS}
    for intake in (intake_of({}), intake_of({"roster.csv": ROSTER}), intake_of(full)):
        assert tuple(intake.frames) == KINDS
        for kind, frame in intake.frames.items():
            expected = {field.name: types.get(field.type, "str") for field in FIELDS[kind]} | {
                "file": "str",
                "line": "int64",
            }
            expected |= {"seen_on": "datetime64[us]"} if kind in DATED else {}
            assert {name: str(frame[name].dtype) for name in frame} == expected


def test_a_problem_names_file_line_heading_cell_and_the_row_as_it_was(intake_of: Any) -> None:
    intake = intake_of(
        {"roster.csv": 'person,name,Hired On\np1,"Ana\nMaria",\np2,"Bo, Lee",03/04/2026\n'}
    )
    (problem,) = intake.problems
    assert (problem.file, problem.line, problem.column, problem.value) == (
        "roster.csv",
        4,
        "Hired On",
        "03/04/2026",
    )
    assert (problem.code, problem.severity, problem.source_row) == (
        "date_ambiguous",
        "warning",
        'p2,"Bo, Lee",03/04/2026',
    )


def test_a_bad_value_refuses_the_row_only_where_the_field_is_required(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "roster.csv": "person,name,years_before,leaving_reason\np1,Ana,two,sunshine\np2,,1,\n"
            "1.2E+10,Cy,1,\np4,Di,-1,Retirement\n",
            "assessments.csv": "person,competency,score,assessed_on\n"
            "p1,delivery,-1,2026-01-01\np1,delivery,4,2026-01-02\np1,delivery,,2026-01-03\n",
        }
    )
    assert rows(intake.frames["roster"], "person", "years_before", "leaving_reason") == [
        ("p1", None, None),
        ("p4", None, "retirement"),
    ]
    assert rows(intake.frames["assessments"], "score", "by") == [(4.0, "unknown")]
    assert faults(intake) == [
        ("roster.csv", 2, "word_unknown", "warning"),
        ("roster.csv", 2, "number_unreadable", "warning"),
        ("roster.csv", 3, "value_missing", "refused"),
        ("roster.csv", 4, "id_scientific", "refused"),
        ("roster.csv", 5, "number_out_of_range", "warning"),
        ("assessments.csv", None, "rater_unknown", "warning"),
        ("assessments.csv", 2, "score_out_of_range", "refused"),
        ("assessments.csv", 4, "value_missing", "refused"),
    ]


def test_a_row_with_two_faults_is_refused_once_and_both_are_listed(
    intake_of: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "roster.csv": ROSTER,
            "assessments.csv": "person,competency,score,assessed_on\np1,delivery,-9,soon\n",
        }
    )
    assert [code for _, _, code, _ in faults(intake) if code != "rater_unknown"] == [
        "score_out_of_range",
        "date_unreadable",
    ]
    assert counts(intake.files[1]) == (1, 0, 1)


def test_who_gave_a_score_is_only_assumed_where_the_column_is_absent(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    content = (
        "person,competency,score,by,assessed_on\np1,delivery,3,Peer,2026-01-01\n"
        "p1,delivery,3,astrologer,2026-01-01\np1,delivery,3,,2026-01-01\n"
    )
    intake = intake_of({"roster.csv": ROSTER, "assessments.csv": content})
    assert rows(intake.frames["assessments"], "by") == [("peer",)]
    assert [(line, code) for _, line, code, _ in faults(intake)] == [
        (3, "word_unknown"),
        (4, "value_missing"),
    ]
    assert intake.problems[0].detail == "self, manager, peer, unknown"
