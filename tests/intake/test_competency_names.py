"""Competencies as a company's own files call them: what no ladder has waits to be placed, is
suggested and never taken for another by itself."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.intake.reader_choices import Choices

ROSTER = "person,name\np1,Ann Fox\np2,Bo Oak\n"
LONG = "Employee,Skill,Rating,Reviewer type,Date\np1,Deliverry,3,Manager,2026-03-01\np1,Chess,4,Manager,2026-03-01\np2,Chess,5,Self,2026-03-01\n"  # fmt: skip
WIDE = "Name,Deliverry,Chess,Go\nAnn Fox,3,4,\nBo Oak,2,5,1\n"
BOTH = "Name,Delivery,Mentoring,Chess\nAnn Fox,3,4,1\nBo Oak,2,5,\n"


def scores(intake: Any, rows: Any) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = rows(
        intake.frames["assessments"], "person", "competency", "score"
    )
    return sorted(found)


def read(intake_of: Any, name: str, content: str, chosen: dict[str, str] | None = None) -> Any:
    choices = {name: Choices(competencies=chosen)} if chosen else {}
    return intake_of({"roster.csv": ROSTER, name: content}, choices=choices)


def test_names_that_no_ladder_has_are_listed_with_their_scores_and_the_likest_one(
    intake_of: Any,
) -> None:
    found = read(intake_of, "reviews.csv", LONG).files[1]
    assert found.understood.unplaced == [("Chess", None, 2), ("Deliverry", "delivery", 1)]


def test_columns_of_scores_that_no_ladder_has_are_listed_though_the_file_is_refused(
    intake_of: Any,
) -> None:
    found = read(intake_of, "skills.csv", WIDE).files[1]
    assert found.reason == "competencies_unknown"
    assert found.understood.unplaced == [
        ("Chess", None, 2), ("Deliverry", "delivery", 2), ("Go", None, 1)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "likely"),
    [("Deliverry", "delivery"), ("DELIVERING", "delivery"), ("Mentor", "mentoring"),
     ("Mentorship", None), ("Deliberation", None), ("Delegation", None)],
)  # fmt: skip
def test_only_a_name_that_is_nearly_the_same_is_suggested(
    intake_of: Any, name: str, likely: str | None
) -> None:
    content = f"Employee,Skill,Rating,Reviewer type,Date\np1,{name},3,Manager,2026-03-01\n"
    assert read(intake_of, "reviews.csv", content).files[1].understood.unplaced == [
        (name, likely, 1)
    ]


def test_nothing_is_taken_for_another_before_the_reader_says_so(intake_of: Any, rows: Any) -> None:
    assert scores(read(intake_of, "reviews.csv", LONG), rows) == []


def test_what_the_reader_places_is_read_and_what_is_none_is_left_out_row_by_row(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    found = read(intake_of, "reviews.csv", LONG, {"Deliverry": "delivery", "Chess": ""})
    assert scores(found, rows) == [("p1", "delivery", 3.0)]
    assert [fault for fault in faults(found) if fault[2].startswith("competency")] == [
        ("reviews.csv", 3, "competency_left_out", "refused"),
        ("reviews.csv", 4, "competency_left_out", "refused"),
    ]
    report = found.files[1]
    assert (report.rows_read, report.rows_kept, report.rows_refused) == (3, 1, 2)
    assert report.understood.unplaced == [("Chess", None, 2), ("Deliverry", "delivery", 1)]


def test_one_placed_column_makes_a_matrix_of_scores(intake_of: Any, rows: Any, faults: Any) -> None:
    found = read(intake_of, "skills.csv", WIDE, {"Chess": "mentoring", "Go": ""})
    assert scores(found, rows) == [("p1", "mentoring", 4.0), ("p2", "mentoring", 5.0)]
    unused = [each for each in found.problems if each.code == "competencies_unplaced"]
    assert [each.detail or each.value for each in unused] == ["Deliverry"]
    assert found.files[1].understood.unplaced == [
        ("Chess", None, 2), ("Deliverry", "delivery", 2), ("Go", None, 1)
    ]  # fmt: skip


def test_columns_of_scores_beside_known_ones_are_named_and_not_dropped_in_silence(
    intake_of: Any, rows: Any
) -> None:
    found = read(intake_of, "skills.csv", BOTH)
    assert len(scores(found, rows)) == 4
    assert found.files[1].understood.unplaced == [("Chess", None, 1)]
    assert [each.value or each.detail for each in found.problems if each.code == "competencies_unplaced"] == ["Chess"]  # fmt: skip


@pytest.mark.parametrize("chosen", [{"Chess": "no-such-competency"}, {"Elsewhere": "delivery"}])
def test_a_choice_that_names_nothing_of_the_ladders_or_of_the_file_changes_nothing(
    intake_of: Any, rows: Any, chosen: dict[str, str]
) -> None:
    assert scores(read(intake_of, "reviews.csv", LONG, chosen), rows) == []


def test_a_file_of_texts_is_no_list_of_competencies_to_place(intake_of: Any) -> None:
    many = "".join(f"p1,Something {n},3,Manager,2026-03-01\n" for n in range(300))
    found = read(intake_of, "reviews.csv", "Employee,Skill,Rating,Reviewer type,Date\n" + many)
    assert found.files[1].understood.unplaced == []


def test_only_headings_that_were_placed_are_remembered_for_everyone() -> None:
    chosen = Choices(competencies={"Chess": "delivery", "Go": ""})
    assert chosen.of_headings(["Name", "Chess"]) == Choices(competencies={"Chess": "delivery"})
    assert Choices.from_json(chosen.to_json()) == chosen
