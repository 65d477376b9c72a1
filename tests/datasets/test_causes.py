"""What is wrong with files by its cause: ranked by the people it holds back, one line each, with
what comes next."""

from __future__ import annotations

from datetime import date

from ladder.datasets.causes import TITLES, causes, lacking, titles_waiting
from ladder.intake.model import Code, FileReport, Problem, Severity, Understood

KINDS = {"roster.csv": "roster", "goals.csv": "goals"}


def problem(
    code: Code, line: int | None, file: str = "roster.csv", severity: Severity = "warning"
) -> Problem:
    return Problem(file, line, "manager", "Zed", code, severity)


def test_causes_are_ranked_by_the_people_they_hold_back_and_whole_files_come_first() -> None:
    found = causes(
        [
            *(problem("parent_ambiguous", line, "goals.csv") for line in range(2, 40)),
            *(problem("manager_not_in_file", line) for line in (2, 3, 4)),
            *(problem("date_ambiguous", line) for line in (2, 3)),
            problem("date_ambiguous", 3),
            *(problem("score_ambiguous", line, "goals.csv", "refused") for line in (2, 3, 4, 5)),
            problem("same_name", 2),
            problem("ladder_refused", None, "ours.md", "refused"),
            problem("kind_unknown", None, "notes.csv", "refused"),
        ],
        KINDS,
        nowhere=0,
    )
    assert [(each.code, each.people, each.rows) for each in found] == [
        ("kind_unknown", None, 1),
        ("score_ambiguous", None, 4),
        ("manager_not_in_file", 3, 3),
        ("date_ambiguous", 2, 2),
        ("ladder_refused", None, 1),
        ("parent_ambiguous", None, 38),
        ("same_name", None, 1),
    ]


def test_people_and_rows_are_ranked_by_the_share_of_what_their_files_hold() -> None:
    kinds = {**KINDS, "reviews.csv": "assessments"}
    problems = [
        *(problem("value_missing", line, "reviews.csv", "refused") for line in range(2, 300)),
        *(problem("competency_not_known", line, "reviews.csv", "refused") for line in (2, 3, 4)),
        *(problem("manager_not_in_file", line) for line in range(2, 10)),
        *(problem("parent_ambiguous", line, "goals.csv") for line in range(2, 9)),
        *(problem("same_name", line) for line in range(2, 40)),
    ]
    rows_of = {"roster.csv": 40, "goals.csv": 9, "reviews.csv": 1000}
    found = causes(problems, kinds, nowhere=20, rows_of=rows_of, people=38)
    assert [(each.code, round(each.share, 3), each.holds_back) for each in found] == [
        (TITLES, 0.526, True),
        ("value_missing", 0.298, True),
        ("manager_not_in_file", 0.2, True),
        ("competency_not_known", 0.003, True),
        ("parent_ambiguous", 0.0, False),
        ("same_name", 0.0, False),
    ]


def test_people_held_back_are_of_all_in_their_files_those_who_left_too() -> None:
    rows = [problem("manager_left", line) for line in range(2, 10)]
    (found,) = causes(rows, KINDS, nowhere=0, rows_of={"roster.csv": 40, "goals.csv": 9})
    assert (found.people, found.of) == (8, 40)


def test_people_without_a_level_are_one_cause_whatever_their_rows_say() -> None:
    unplaced = [problem("level_not_placed", line) for line in (2, 3)]
    (found,) = causes(unplaced, KINDS, nowhere=79, titles=6)
    assert (found.code, found.people, found.titles, found.minutes) == (TITLES, 79, 6, 2)
    assert found.problems == tuple(unplaced)
    assert causes(unplaced, KINDS, nowhere=0) == []
    assert [each.code for each in causes([], KINDS, nowhere=1)] == [TITLES]


def test_titles_wait_in_the_newest_roster_the_most_people_first() -> None:
    def report(file: str, day: date, *placed: tuple[str, str | None, str, int]) -> FileReport:
        return FileReport(
            file, kind="roster", seen_on=day, understood=Understood(placed=list(placed))
        )

    reports = [
        report("old.csv", date(2025, 1, 1), ("Cook |  | ", None, "none", 90)),
        report(
            "new.csv",
            date(2026, 1, 1),
            ("Engineer |  | ", "engineer/engineer", "exact", 50),
            ("Cook |  | ", None, "none", 2),
            ("Chief | M4 | ", "cto/cto", "conflict", 3),
            ("Tea |  | ", None, "chosen", 9),
        ),
    ]
    assert titles_waiting(reports) == [
        ("new.csv", "Chief | M4 | ", "cto/cto", 3),
        ("new.csv", "Cook |  | ", None, 2),
    ]
    assert titles_waiting([]) == []


def test_what_is_lacking_is_said_page_by_page() -> None:
    assert lacking(placed=0, rated=0, goals=0) == {
        "coverage": ["levels", "assessments"],
        "promotions": ["levels"],
        "goals": ["goals"],
    }
    assert lacking(placed=5, rated=3, goals=1) == {"coverage": [], "promotions": [], "goals": []}
