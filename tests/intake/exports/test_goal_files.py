"""Goals as each system exports them, beside a roster in a company's own headings."""

from __future__ import annotations

from typing import Any

import pytest

PEOPLE = "Employee ID,Name,Work Email\n1,Ana Diaz,ana@x.com\n2,Bo Lee,bo@x.com\n"


def goals(intake_of: Any, rows: Any, name: str, content: str, *columns: str) -> Any:
    intake = intake_of({"people.csv": PEOPLE, name: content})
    assert [problem.code for problem in intake.problems] == []
    assert intake.files[1].kind == "goals"
    return rows(intake.frames["goals"], *columns)


def test_viva_puts_several_owners_on_lines_of_one_cell(intake_of: Any, rows: Any) -> None:
    content = (
        "Row ID,Title,Parent,Entity,Owner Email,Time Period,Start Date\n"
        'r1,Grow,,Acme,"ana@x.com\nbo@x.com",Q1 2026,2026-01-01\nr2,Ship,r1,Individual,bo@x.com,Q1 2026,2026-01-01\n'
    )
    assert goals(
        intake_of,
        rows,
        "viva.csv",
        content,
        "goal",
        "person",
        "title",
        "parent",
        "starts_on",
        "line",
    ) == [
        ("r1", "1", "Grow", None, "2026-01-01", 2),
        ("r1~2", "2", "Grow", None, "2026-01-01", 2),
        ("r2", "2", "Ship", "r1", "2026-01-01", 4),
    ]


def test_betterworks_gives_progress_which_becomes_a_way_from_0_to_100_percent(
    intake_of: Any, rows: Any
) -> None:
    content = "name,type,progress,start_date,end_date,owner_email,categories\nGrow,goal,50,01/15/2026,03/31/2026,ana@x.com,a;b\n"
    assert goals(
        intake_of,
        rows,
        "bw.csv",
        content,
        "person",
        "baseline",
        "target",
        "current",
        "unit",
        "starts_on",
        "due_on",
    ) == [("1", 0.0, 100.0, 50.0, "%", "2026-01-15", "2026-03-31")]


def test_culture_amp_has_shares_and_key_results_beside_their_goal(
    intake_of: Any, rows: Any
) -> None:
    content = (
        "email,name,visibility,individual_emails,due_at,created_at,status,completion,key_result_1_title,key_result_1_completion\n"
        "ana@x.com,Grow,everyone,ana@x.com,2026-06-30,2026-01-01,ongoing,0.45,Ten customers,0.5\n"
        "bo@x.com,Ship,everyone,bo@x.com,2026-06-30,2026-01-01,accomplished,1.0,,\n"
    )
    found = goals(
        intake_of, rows, "ca.csv", content, "title", "person", "status", "current", "parent"
    )
    parent = found[1][4]
    assert found == [
        ("Grow", "1", "in-progress", 45.0, None),
        ("Ten customers", "1", None, 50.0, parent),
        ("Ship", "2", "done", 100.0, None),
    ]
    assert parent is not None


def test_engagedly_calls_the_title_goal(intake_of: Any, rows: Any) -> None:
    content = (
        "Goal,Notes,Goal Identifier,Start Date,End Date,Check-In Type,Status,Assigner,Assigner Email ID,Owner Email ID\n"
        "Grow,,G-1,2026-01-01,2026-06-30,Percentage,active,Ana Diaz,ana@x.com,bo@x.com\n"
    )
    assert goals(intake_of, rows, "e.csv", content, "goal", "title", "person", "status") == [
        ("G-1", "Grow", "2", "in-progress")
    ]


def test_peoplecues_gives_start_and_target_values(intake_of: Any, rows: Any) -> None:
    content = (
        "Objective Title,Owner_Email_ID,Start_Date,Due_Date,Metric_Name,Metric_Type,Metric_Start_Value,Metric_Target_Value\n"
        'Grow,bo@x.com,2026-01-01,2026-06-30,ARR,Currency,"1,000,000","2,000,000"\n'
    )
    assert goals(intake_of, rows, "pc.csv", content, "title", "metric", "baseline", "target") == [
        ("Grow", "ARR", 1_000_000.0, 2_000_000.0)
    ]


def test_successfactors_goals_begin_with_commands(intake_of: Any, rows: Any) -> None:
    content = (
        "^TYPE,ACTION,ID,GUID,SUBGUID,FILTER_USERNAME,FILTER_MGR_ID,name,start,due,done,weight,status\n"
        "Goal,ADD,1,g-1,,2,,Grow,01/15/2026,06/30/2026,40%,50,On Track\n"
    )
    assert goals(
        intake_of,
        rows,
        "sf.csv",
        content,
        "goal",
        "person",
        "title",
        "current",
        "weight",
        "status",
        "due_on",
    ) == [("g-1", "2", "Grow", 40.0, 50.0, "in-progress", "2026-06-30")]


def test_oracle_loads_lines_with_pipes(intake_of: Any, rows: Any) -> None:
    content = (
        "METADATA|Goal|PersonNumber|GoalName|StartDate|TargetCompletionDate|PercentCompleteCode|StatusCode\n"
        "MERGE|Goal|2|Grow|2026/01/01|2026/06/30|50|IN_PROGRESS\nMERGE|Goal|1|Ship|2026/01/01|2026/06/30|0|NOT_STARTED\n"
    )
    assert goals(intake_of, rows, "hdl.csv", content, "person", "title", "status", "current") == [
        ("2", "Grow", "in-progress", 50.0),
        ("1", "Ship", "not-started", 0.0),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "|", "^", "\t"])
def test_paychex_takes_any_delimiter_and_order_of_days(
    intake_of: Any, rows: Any, delimiter: str
) -> None:
    content = "Employee ID^Goal Name^Start Date^Due Date^Percent Complete\n2^Grow^15/01/2026^30/06/2026^40\n".replace(
        "^", delimiter
    )
    assert goals(
        intake_of, rows, "paychex.csv", content, "person", "title", "starts_on", "due_on", "current"
    ) == [("2", "Grow", "2026-01-15", "2026-06-30", 40.0)]


def test_jira_issues_are_goals_with_a_parent(intake_of: Any, rows: Any) -> None:
    content = (
        "Issue Type,Issue key,Issue id,Summary,Assignee,Status,Due date,Parent\n"
        "Epic,ENG-1,1001,Grow,Ana Diaz,In Progress,30/Jun/26,\nStory,ENG-2,1002,Ship,Bo Lee,Done,30/Jun/26,ENG-1\n"
    )
    assert goals(
        intake_of,
        rows,
        "jira.csv",
        content,
        "goal",
        "person",
        "title",
        "status",
        "due_on",
        "parent",
    ) == [
        ("ENG-1", "1", "Grow", "in-progress", "2026-06-30", None),
        ("ENG-2", "2", "Ship", "done", "2026-06-30", "ENG-1"),
    ]


def test_key_results_stand_below_an_objective_whose_cells_are_not_repeated(
    intake_of: Any, rows: Any
) -> None:
    content = "Objective,Key Result,Owner,Progress,Status\nGrow,,Ana Diaz,50%,On track\n,Ten customers,Bo Lee,30%,At risk\n,Two markets,,70%,\n"
    found = goals(
        intake_of, rows, "okr.csv", content, "title", "person", "current", "status", "line"
    )
    assert found == [
        ("Grow", "1", 50.0, "in-progress", 2),
        ("Ten customers", "2", 30.0, "at-risk", 3),
        ("Two markets", "1", 70.0, None, 4),
    ]


def test_chinese_goals_with_full_width_percentages(intake_of: Any, rows: Any) -> None:
    content = "目标,负责人,进度,状态,截止日期,权重\n增长,Bo Lee,６５％,进行中,2026年6月30日,30\n交付,Ana Diaz,100%,已完成,2026年3月31日,70\n"
    assert goals(
        intake_of,
        rows,
        "目标.csv",
        content,
        "title",
        "person",
        "current",
        "status",
        "due_on",
        "weight",
    ) == [
        ("增长", "2", 65.0, "in-progress", "2026-06-30", 30.0),
        ("交付", "1", 100.0, "done", "2026-03-31", 70.0),
    ]


def test_a_matrix_of_people_and_competencies_is_assessments(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    intake = intake_of(
        {
            "people.csv": PEOPLE,
            "skills_2026.csv": "Work Email,Delivery,Mentoring\nana@x.com,3,4\nbo@x.com,9,2\n",
        }
    )
    assert (
        rows(intake.frames["assessments"], "person", "competency", "score", "assessed_on")
        == [
            ("1", "delivery", 1.5, "2026-04-10"),
            ("2", "delivery", 4.5, "2026-04-10"),
        ]
    )  # one of its scores is 9: the column counts to ten; of the other one, that has 4 and 2, it is asked
    assert faults(intake) == [
        ("skills_2026.csv", None, "scores_scaled", "warning"),
        ("skills_2026.csv", None, "scores_undated", "warning"),
        ("skills_2026.csv", None, "rater_unknown", "warning"),
        ("skills_2026.csv", 2, "score_ambiguous", "warning"),
        ("skills_2026.csv", 3, "score_ambiguous", "warning"),
    ]


def test_jira_names_parents_by_another_id_than_its_goals(intake_of: Any, rows: Any) -> None:
    content = (
        "Summary,Issue key,Issue id,Issue Type,Status,Assignee,Due date,Parent\n"
        "Grow,OKR-1,1001,Epic,In Progress,Ana Diaz,30/Jun/26 12:00 AM,\n"
        "Ship,OKR-2,1002,Story,Accepted,Bo Lee,31/Mar/26 12:00 AM,1001\n"
    )
    assert goals(
        intake_of, rows, "jira.csv", content, "goal", "person", "parent", "status", "due_on"
    ) == [
        ("OKR-1", "1", None, "in-progress", "2026-06-30"),
        ("OKR-2", "2", "OKR-1", "done", "2026-03-31"),
    ]


def test_redmine_calls_goals_subjects_and_quantive_calls_their_end_end(
    intake_of: Any, rows: Any
) -> None:
    redmine = (
        "#,Project,Tracker,Parent task,Status,Subject,Assignee,Due date,% Done\n"
        "301,OKR,Objective,,In Progress,Grow,Ana Diaz,06/30/2026,40\n"
        "302,OKR,Objective,,Closed,Ship,Bo Lee,03/31/2026,100\n"
    )
    assert goals(
        intake_of, rows, "issues.csv", redmine, "title", "person", "due_on", "current"
    ) == [
        ("Grow", "1", "2026-06-30", 40.0),
        ("Ship", "2", "2026-03-31", 100.0),
    ]
    quantive = "OKR Name,Type,Owner,Session,Attainment,Status,Start,End,Parent OKR\nGrow,Objective,Ana Diaz,H1,0.4,On track,2026-01-05,2026-06-30,\n"
    assert goals(intake_of, rows, "q.csv", quantive, "title", "starts_on", "due_on", "current") == [
        ("Grow", "2026-01-05", "2026-06-30", 40.0)
    ]


def test_an_objective_repeated_beside_its_key_results_is_one(intake_of: Any, rows: Any) -> None:
    content = (
        "Objective,Objective Owner Email,Objective Due Date,Key Result,Key Result Start Value,Key Result Target Value,Key Result Current Value\n"
        "Grow,ana@x.com,2026-06-30,Open shops,0,3,1\nGrow,ana@x.com,2026-06-30,Halve churn,8,4,7\n"
        "Grow,bo@x.com,2026-06-30,Hire ten,0,10,5\n"
    )
    found = goals(intake_of, rows, "okr.csv", content, "goal", "title", "person", "parent")
    first, second = found[0][0], found[3][0]
    assert found == [
        (first, "Grow", "1", None),
        (f"{first}/1", "Open shops", "1", first),
        (f"{first}/2", "Halve churn", "1", first),
        (second, "Grow", "2", None),
        (f"{second}/1", "Hire ten", "2", second),
    ]
