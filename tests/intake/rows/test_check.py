"""Rows against rows, files and ladders: what contradicts is refused, what points nowhere becomes
null."""

from __future__ import annotations

from typing import Any

import pytest

TWO = "person,name\np1,Ana\np2,Bo\n"


def test_of_two_rows_of_one_person_the_first_stays_and_both_are_listed(
    intake_of: Any, rows: Any
) -> None:
    intake = intake_of({"roster.csv": "person,name\np1,Ana\np2,Bo\np1,Anna\np1,Anne\n"})
    assert rows(intake.frames["roster"], "person", "name") == [("p1", "Ana"), ("p2", "Bo")]
    assert [
        (problem.line, problem.code, problem.severity, problem.value, problem.detail)
        for problem in intake.problems
    ] == [
        (2, "id_duplicate", "warning", "p1", "roster.csv:4"),
        (4, "id_duplicate", "refused", "p1", "roster.csv:2"),
        (5, "id_duplicate", "refused", "p1", "roster.csv:2"),
    ]


def test_a_goal_of_two_days_is_no_duplicate_but_a_project_of_two_files_is(
    intake_of: Any, faults: Any
) -> None:
    goals, projects = "goal,title\ng1,Ship it\n", "project,name\nx,Search\n"
    intake = intake_of(
        {
            "roster.csv": TWO,
            "goals_2026-01-31.csv": goals,
            "goals_2026-02-28.csv": goals,
            "projects.csv": projects,
            "projects_b.csv": projects,
        }
    )
    assert faults(intake) == [
        ("projects.csv", 2, "id_duplicate", "warning"),
        ("projects_b.csv", 2, "id_duplicate", "refused"),
    ]


def test_two_values_for_one_team_metric_and_month_contradict(intake_of: Any, rows: Any) -> None:
    content = "team,metric,month,value\nA,roi,2026-01,1\nA,roi,2026-01-31,2\nB,roi,2026-01,3\n"
    intake = intake_of({"roster.csv": TWO, "metrics.csv": content})
    assert rows(intake.frames["metrics"], "team", "month", "value") == [
        ("A", "2026-01-01", 1.0),
        ("B", "2026-01-01", 3.0),
    ]


@pytest.mark.parametrize(
    ("name", "content", "column"),
    [
        (
            "roster_2026-01-01.csv",
            "person,name,hired_on,left_on\np9,Cy,2024-02-01,2024-01-31\n",
            "left_on",
        ),
        ("history.csv", "person,starts_on,ends_on\np1,2024-02-01,2024-01-31\n", "ends_on"),
        ("goals.csv", "goal,title,starts_on,due_on\ng1,Ship it,2024-02-01,2024-01-31\n", "due_on"),
        (
            "projects.csv",
            "project,name,starts_on,finished_on\nx,Search,2024-02-01,2024-01-31\n",
            "finished_on",
        ),
    ],
)
def test_what_ends_before_it_starts_is_refused(
    intake_of: Any, name: str, content: str, column: str
) -> None:
    (problem,) = intake_of({"roster.csv": TWO, name: content}).problems
    assert (problem.file, problem.line, problem.column, problem.value) == (
        name,
        2,
        column,
        "2024-01-31",
    )
    assert (problem.code, problem.severity, problem.detail) == (
        "end_before_start",
        "refused",
        "2024-02-01",
    )


def test_one_day_is_a_period(intake_of: Any) -> None:
    assert (
        intake_of(
            {"roster.csv": "person,name,hired_on,left_on\np1,Ana,2024-02-01,2024-02-01\n"}
        ).problems
        == []
    )


def test_half_a_level_or_an_unknown_one_is_nulled_and_the_person_kept(
    intake_of: Any, rows: Any
) -> None:
    content = (
        "person,name,ladder,level\np1,Ana,engineer,engineer\np2,Bo,wizard,engineer\np3,Cy,engineer,wizard\n"
        "p4,Di,pmo,engineer\np5,Ed,,engineer\np6,Flo,engineer,\np7,Gus,,\n"
    )
    intake = intake_of({"roster.csv": content})
    assert rows(intake.frames["roster"], "person", "ladder", "level") == [
        ("p1", "engineer", "engineer")
    ] + [(f"p{n}", None, None) for n in range(2, 8)]
    assert [
        (problem.line, problem.code, problem.column, problem.value) for problem in intake.problems
    ] == [
        (3, "ladder_not_known", "ladder", "wizard"),
        (4, "level_not_in_ladder", "level", "wizard"),
        (5, "level_not_in_ladder", "level", "engineer"),
        (6, "level_without_ladder", "level", "engineer"),
        (7, "ladder_without_level", "ladder", "engineer"),
    ]
    assert {problem.severity for problem in intake.problems} == {"warning"}


def test_rows_of_people_in_no_roster_are_refused_and_their_goals_and_projects_lose_the_owner(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "roster.csv": TWO,
            "history.csv": "person,starts_on\nghost,2024-01-01\n",
            "goals.csv": "goal,title,person\ng1,Ship it,ghost\n",
            "assessments.csv": "person,competency,score,assessed_on\nghost,delivery,3,2026-01-01\n",
            "evidence.csv": "person,kind,title,happened_on\nghost,talk,On search,2026-01-01\n",
            "projects.csv": "project,name,owner\nx,Search,ghost\n",
        }
    )
    assert rows(intake.frames["goals"], "goal", "person") == [("g1", None)]
    assert rows(intake.frames["projects"], "project", "owner") == [("x", None)]
    assert [
        (file, severity)
        for file, _, code, severity in faults(intake)
        if code == "person_not_in_file"
    ] == [
        ("history.csv", "refused"),
        ("goals.csv", "warning"),
        ("assessments.csv", "refused"),
        ("evidence.csv", "refused"),
        ("projects.csv", "warning"),
    ]


def test_someone_in_an_older_roster_is_known(intake_of: Any) -> None:
    files = {
        "roster_2025-01-01.csv": TWO,
        "roster_2026-01-01.csv": "person,name\np1,Ana\n",
        "goals.csv": "goal,title,person\ng1,Ship it,p2\n",
    }
    assert intake_of(files).problems == []


def test_ids_that_no_ladder_has_are_nulled_except_where_the_row_is_about_them(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "roster.csv": TWO,
            "goals.csv": "goal,title,competency,phase\ng1,Ship it,magic,someday\ng2,Ship on,delivery,foundation\n",
            "evidence.csv": "person,kind,title,checkpoint,happened_on\np1,Talk,On search,magic,2026-01-01\n"
            "p1,juggling,x,published,2026-01-01\n",
            "assessments.csv": "person,competency,score,assessed_on\np1,magic,3,2026-01-01\n",
        }
    )
    assert rows(intake.frames["goals"], "goal", "competency", "phase") == [
        ("g1", None, None),
        ("g2", "delivery", "foundation"),
    ]
    assert rows(intake.frames["evidence"], "kind", "checkpoint") == [("talk", None)]
    assert faults(intake) == [
        ("goals.csv", 2, "competency_not_known", "warning"),
        ("goals.csv", 2, "phase_not_known", "warning"),
        ("evidence.csv", 2, "checkpoint_not_known", "warning"),
        ("evidence.csv", 3, "word_unknown", "refused"),
        ("assessments.csv", None, "rater_unknown", "warning"),
        ("assessments.csv", 2, "competency_not_known", "refused"),
    ]


def test_overlapping_stretches_are_said_and_none_is_refused(intake_of: Any, rows: Any) -> None:
    """An end on the day of the next start and an open end before a later start are no overlap."""
    content = (
        "person,starts_on,ends_on\np1,2024-06-30,2024-12-31\np1,2024-01-01,2024-06-30\np1,2024-07-01,\np1,2025-01-01,\n"
        "p2,2024-01-01,\np2,2024-01-01,2024-02-01\n"
    )
    intake = intake_of({"roster.csv": TWO, "history.csv": content})
    assert rows(intake.frames["history"], "person", "starts_on") == [
        ("p1", "2024-06-30"),
        ("p1", "2024-01-01"),
        ("p1", "2024-07-01"),
        ("p1", "2025-01-01"),
        ("p2", "2024-01-01"),
        ("p2", "2024-01-01"),
    ]
    assert [
        (problem.line, problem.code, problem.severity, problem.detail)
        for problem in intake.problems
    ] == [
        (4, "stretch_overlap", "warning", "history.csv:2"),
        (7, "stretch_overlap", "warning", "history.csv:6"),
    ]
