"""Plans of people: what each does about which gap, which reviews were kept, and who has none."""

from __future__ import annotations

import pytest

from ladder.warehouse.warehouse import Warehouse
from tests.given import TODAY, answers, house

ROSTER = [
    {"person": "ada", "team": "Top", "ladder": "lead", "level": "lead"},
    {"person": "bea", "manager": "ada", "team": "Blue", "ladder": "craft", "level": "senior"},
    {"person": "cas", "manager": "ada", "team": "Red", "ladder": "craft", "level": "junior"},
    {"person": "dan", "manager": "bea", "team": "Blue", "ladder": "craft", "level": "junior"},
]


def planned(person: str, action: str = "", **said: str) -> dict[str, str]:
    year = said.pop("year", "2026")
    return {"plan": f"{person}-{year}", "person": person, "year": year, "action": action, **said}


@pytest.fixture(scope="module")
def company() -> Warehouse:
    """On 30 September 2026 Bea's plan has every state, Cas has done all, Dan has none."""
    return house(
        roster=ROSTER,
        plans=[
            planned("bea", "Past", competency="delivery", due_on="2026-09-29"),
            planned("bea", "Today", competency="delivery", due_on="2026-09-30"),
            planned("bea", "In thirty days", due_on="2026-10-30", status="at-risk"),
            planned("bea", "Begun", due_on="2026-10-31", status="in-progress", partner="ada"),
            planned("bea", "Not begun", status="not-started", partner="An outsider"),
            planned("bea", "Nothing said"),
            planned("bea", "Done late", due_on="2026-01-31", status="done"),
            planned("bea", "Given up", due_on="2026-01-31", status="cancelled"),
            planned("bea", competency="design", **{"from": "1", "to": "3"}),
            planned("cas", "Read", competency="design", status="done", way="reading"),
            planned("cas", "Speak", year="2027", competency="design"),
            planned("ada", competency="coaching"),
        ],
    )


def test_an_action_is_late_due_under_way_not_started_unsaid_done_or_cancelled_and_a_gap_unplanned(
    company: Warehouse,
) -> None:
    columns = ("action", "state", "days_left", "partner_name")
    assert answers(company, "plan_actions_of", *columns, person="bea") == [
        ("Past", "past_due", -1, None),
        ("Today", "due_soon", 0, None),
        ("In thirty days", "due_soon", 30, None),
        ("Begun", "under_way", 31, "Ada"),
        ("Not begun", "not_started", None, "An outsider"),
        ("Nothing said", "unsaid", None, None),
        ("Done late", "done", -242, None),
        ("Given up", "cancelled", -242, None),
        (None, "unplanned", None, None),
    ]


def test_the_plans_of_the_year_are_counted_and_whoever_has_none_comes_first(
    company: Warehouse,
) -> None:
    columns = (
        "person",
        "state",
        "planned_actions",
        "actions_done",
        "late_actions",
        "due_actions",
        "unplanned",
    )
    assert answers(company, "plans_of_year", *columns) == [
        ("dan", "no_plan", None, None, None, None, None),
        ("ada", "no_actions", 0, 0, 0, 0, 1),
        ("bea", "past_due", 7, 1, 1, 2, 1),
        ("cas", "done", 1, 1, 0, 0, 0),
    ]


def test_next_years_plan_is_due_by_the_end_of_january(company: Warehouse) -> None:
    columns = ("person", "year", "next_plan", "next_plan_due_on", "next_plan_days_left")
    assert answers(company, "plans_of_year", *columns, scope="ada")[-1] == (
        "cas",
        2026,
        "cas-2027",
        "2027-01-31",
        123,
    )


def test_a_year_that_begins_in_april_is_planned_until_the_end_of_april(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDER_YEAR_STARTS", "4")
    company = house(
        roster={"2026-03-31": ROSTER[:1], TODAY: ROSTER[:1]},
        plans=[planned("ada", "Read", year="2025")],
    )
    columns = ("year", "plan", "next_plan_due_on")
    assert answers(company, "plans_of_year", *columns, day="2026-03-31") == [
        (2025, "ada-2025", "2026-04-30")
    ]
    assert answers(company, "plans_of_year", *columns, day="2026-04-01") == [
        (2026, None, "2027-04-30")
    ]


def test_the_share_of_actions_done_leaves_cancelled_ones_and_other_years_out(
    company: Warehouse,
) -> None:
    columns = ("part", "whole", "value", "people", "late_actions")
    assert answers(company, "plan_actions_done", *columns) == [(2.0, 8.0, 0.25, 2, 1)]
    assert answers(company, "plan_actions_done", *columns, scope="nobody") == [
        (0.0, 0.0, None, 0, 0)
    ]


def test_actions_are_counted_per_competency_and_a_gap_without_one_is_seen(
    company: Warehouse,
) -> None:
    columns = (
        "competency",
        "people",
        "with_action",
        "planned_actions",
        "actions_done",
        "late_actions",
    )
    assert answers(company, "plan_actions_by_competency", *columns) == [
        ("design", 2, 1, 1, 1, 0),
        ("coaching", 1, 0, 0, 0, 0),
        ("delivery", 1, 1, 2, 0, 1),
    ]


def test_a_review_is_kept_only_when_something_of_it_is_written_down() -> None:
    company = house(
        roster=ROSTER,
        plans=[
            planned("bea", review_on="2026-04-15", causes="No sponsor"),
            planned("bea", review_on="2026-04-15", adjustment="Ada sponsors"),
            planned("bea", review_on="2026-07-15"),
            planned("bea", review_on="2026-09-30"),
            planned("bea", review_on="2026-10-15", causes="Written too early to count"),
            planned("bea", causes="On some day"),
        ],
    )
    columns = ("review_on", "state", "causes", "adjustment", "days_left")
    assert answers(company, "plan_reviews_of", *columns, person="bea") == [
        ("2026-04-15", "review_kept", "No sponsor", "Ada sponsors", -168),
        ("2026-07-15", "review_missed", None, None, -77),
        ("2026-09-30", "review_ahead", None, None, 0),
        ("2026-10-15", "review_ahead", "Written too early to count", None, 15),
        (None, "review_undated", "On some day", None, None),
    ]
    counted = answers(
        company, "plans_of_year", "reviews_kept", "reviews_missed", "next_review_on", scope="ada"
    )
    assert (2, 1, "2026-09-30") in counted


def test_a_manager_asks_of_their_line_and_nobody_elses(company: Warehouse) -> None:
    assert answers(company, "plans_of_year", "person", scope="bea") == ["dan", "bea"]
    assert answers(company, "plan_actions_of", "action", scope="bea", person="cas") == []


def test_an_organisation_without_plans_has_people_without_a_plan() -> None:
    company = house(roster=ROSTER[:2])
    assert answers(company, "plans_of_year", "person", "state") == [
        ("ada", "no_plan"),
        ("bea", "no_plan"),
    ]
    assert answers(company, "plan_actions_done", "value", "whole") == [(None, 0.0)]
