"""A rater who is named is known by their name: oneself, or the manager of the day; anybody else is
not guessed."""

from __future__ import annotations

from typing import Any

ROSTER = "person,name,manager\np1,Ann Fox,\np2,Bo Oak,p1\np3,Cy Day,p2\np4,Di Poe,p2\n"
LATER = ROSTER.replace("p3,Cy Day,p2", "p3,Cy Day,p4")


def scores(*rows: str) -> str:
    head = "Employee,Competency,Rating,Reviewer,Date\n"
    return head + "".join(f"{row}\n" for row in rows)


def test_oneself_and_the_manager_are_told_by_name_and_nobody_else(
    intake_of: Any, rows: Any, faults: Any
) -> None:
    found = intake_of(
        {
            "roster.csv": ROSTER,
            "reviews.csv": scores(
                "Cy Day,Delivery,3,Bo Oak,2026-03-01",
                "Cy Day,Delivery,4,Cy Day,2026-03-01",
                "Cy Day,Delivery,5,Ann Fox,2026-03-01",  # further up
                "Cy Day,Delivery,2,Di Poe,2026-03-01",  # beside
                "Di Poe,Delivery,3,Somebody Else,2026-03-01",
                "Di Poe,Mentoring,3,,2026-03-01",
            ),
        }
    )
    given = rows(found.frames["assessments"], "assessor", "by")
    assert given == [
        ("Bo Oak", "manager"), ("Cy Day", "self"), ("Ann Fox", "unknown"), ("Di Poe", "unknown"),
        ("Somebody Else", "unknown"), (None, "unknown"),
    ]  # fmt: skip
    said = {each.code: each.detail for each in found.problems if each.code.startswith("rater")}
    assert said == {"rater_by_name": "1 / 1", "rater_unknown": "4"}


def test_the_manager_is_the_one_of_the_day(intake_of: Any, rows: Any) -> None:
    reviews = scores(
        "Cy Day,Delivery,3,Bo Oak,2025-06-01",  # before the first roster
        "Cy Day,Delivery,4,Bo Oak,2026-02-01",
        "Cy Day,Delivery,3,Di Poe,2026-02-01",
        "Cy Day,Delivery,4,Di Poe,2026-04-01",
        "Cy Day,Delivery,5,Bo Oak,2026-04-01",
    )
    files = {"roster_2026-01-31.csv": ROSTER, "roster_2026-03-31.csv": LATER}
    found = intake_of({**files, "reviews.csv": reviews})
    by = [by for _, by in rows(found.frames["assessments"], "assessor", "by")]
    assert by == ["manager", "manager", "unknown", "manager", "unknown"]


def test_what_a_file_says_of_its_raters_is_never_changed(intake_of: Any, rows: Any) -> None:
    told = "Employee,Competency,Rating,Reviewer,Reviewer type,Date\nCy Day,Delivery,3,Bo Oak,Peer,2026-03-01\n"  # fmt: skip
    found = intake_of({"roster.csv": ROSTER, "reviews.csv": told})
    assert rows(found.frames["assessments"], "by") == [("peer",)]


def test_two_people_of_one_name_are_told_apart_by_nobody(intake_of: Any, rows: Any) -> None:
    twins = ROSTER + "p5,Bo Oak,p1\n"
    found = intake_of(
        {"roster.csv": twins, "reviews.csv": scores("Cy Day,Delivery,3,Bo Oak,2026-03-01")}
    )
    assert rows(found.frames["assessments"], "by") == [("unknown",)]
