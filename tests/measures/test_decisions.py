"""Decisions: which wait, which are due, which are past their day, and whose they are."""

from __future__ import annotations

from tests.given import answers, house

ROSTER = [
    {"person": "ada", "team": "Top"},
    {"person": "bea", "manager": "ada", "team": "Blue"},
    {"person": "cas", "manager": "ada", "team": "Red"},
]


def decided(decision: str, **said: str) -> dict[str, str]:
    return {"decision": decision, "on": "2026-06-01", **said}


def test_a_decision_is_open_due_within_thirty_days_or_past_its_day() -> None:
    company = house(
        roster=ROSTER,
        decisions=[
            decided("Past", due_on="2026-09-29"),
            decided("Today", due_on="2026-09-30"),
            decided("In thirty days", due_on="2026-10-30"),
            decided("In thirty-one", due_on="2026-10-31"),
            decided("Without a day"),
            decided("Not yet", on="2026-10-01"),
        ],
    )
    assert answers(company, "decisions_on", "decision", "standing", "days_left") == [
        ("Today", "due", 0),
        ("In thirty days", "due", 30),
        ("In thirty-one", "open", 31),
        ("Without a day", "open", None),
        ("Past", "past", -1),
    ]


def test_what_it_is_about_and_who_acts_are_named() -> None:
    company = house(
        roster=ROSTER,
        projects=[{"project": "p1", "name": "Checkout", "owner": "bea", "team": "Blue"}],
        decisions=[
            decided("Promote", about="person", subject="cas", owner="ada", outcome="approved"),
            decided("Stop", about="project", subject="p1", outcome="stop"),
            decided("Whom?", about="person", subject="nobody"),
        ],
    )
    columns = ("decision", "about", "subject_name", "outcome", "owner_name")
    assert answers(company, "decisions_on", *columns) == [
        ("Promote", "person", "Cas", "approved", "Ada"),
        ("Stop", "project", "Checkout", "stop", None),
        ("Whom?", "person", None, None, None),
    ]


def test_a_line_holds_the_decisions_about_its_people_and_teams_and_of_its_owners() -> None:
    company = house(
        roster=[*ROSTER, {"person": "dan", "manager": "bea", "team": "Blue"}],
        decisions=[
            decided("Of Dan", about="person", subject="dan"),
            decided("Of Blue", about="team", subject="Blue"),
            decided("By Dan", owner="dan"),
            decided("Of Red", about="team", subject="Red"),
            decided("Of all"),
        ],
    )
    assert answers(company, "decisions_on", "decision", scope="bea") == [
        "By Dan",
        "Of Blue",
        "Of Dan",
    ]


def test_a_share_that_is_expected_may_be_said_in_percent_or_as_a_part() -> None:
    company = house(
        roster=ROSTER,
        decisions=[
            decided("a", measure="coverage", expected="70"),
            decided("b", measure="coverage", expected="0.7"),
            decided("c", measure="headcount", expected="7"),
        ],
    )
    assert answers(company, "decisions_on", "decision", "expected") == [
        ("a", 0.7),
        ("b", 0.7),
        ("c", 7.0),
    ]


def test_two_decisions_of_the_same_words_on_one_day_are_one() -> None:
    company = house(roster=ROSTER, decisions=[decided("Twice"), decided("Twice")])
    assert answers(company, "decisions_on", "decision") == ["Twice"]
