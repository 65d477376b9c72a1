"""The organisation as blocks, and the lines that can be chosen."""

from tests.given import answers, house

DELIVERY = {"ladder": "craft", "level": "junior", "hired_on": "2022-01-10"}
COMPANY = [
    {"person": "ada", "hired_on": "2020-01-06", "team": "Head", "title": "Head of all"},
    {"person": "bea", "manager": "ada", "team": "Core", "title": "Lead", **DELIVERY},
    {"person": "cal", "manager": "bea", "team": "Core", **DELIVERY},
    {"person": "dan", "manager": "bea", "team": "", **DELIVERY},
    {"person": "eve", "manager": "ada", "team": "Edge", **DELIVERY},
]
GOAL = {
    "title": "Goal",
    "baseline": 0,
    "target": 10,
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
}
BLOCK = (
    "person",
    "parent",
    "people",
    "direct_reports",
    "coverage",
    "rated",
    "goals_on_track",
    "goals",
)


def met(person: str, score: int) -> dict[str, object]:
    return {
        "person": person,
        "competency": "delivery",
        "score": score,
        "by": "manager",
        "assessed_on": "2026-01-15",
    }


def test_a_block_is_a_manager_with_the_whole_line_and_the_manager_counts() -> None:
    company = house(
        roster=COMPANY,
        assessments=[met("bea", 2), met("cal", 1), met("eve", 2)],
        goals=[
            {**GOAL, "goal": "a", "person": "cal", "current": 6},
            {**GOAL, "goal": "b", "person": "eve", "current": 0},
        ],
    )
    assert answers(company, "organisation", *BLOCK) == [
        ("ada", None, 5, 2, 2 / 3, 3, 0.5, 2),
        ("bea", "ada", 3, 2, 0.5, 2, 1.0, 1),
    ]


def test_a_block_of_which_nothing_is_known_has_no_share_rather_than_zero() -> None:
    assert answers(house(roster=COMPANY), "organisation", *BLOCK, scope="bea") == [
        ("bea", None, 3, 2, None, 0, None, 0)
    ]


def test_the_top_of_a_scope_has_no_parent_there_and_people_without_reports_are_no_block() -> None:
    assert answers(house(roster=COMPANY), "organisation", "person", "parent", scope="bea") == [
        ("bea", None)
    ]
    assert answers(house(roster=COMPANY), "organisation", "person", scope="eve") == []


def test_a_manager_above_who_has_left_is_no_parent() -> None:
    history = [
        {"person": "bea", "starts_on": "2022-01-10", "manager": "ada"},
        {"person": "cal", "starts_on": "2022-01-10", "manager": "bea"},
    ]
    rows = [
        {"person": "ada", "hired_on": "2020-01-06", "left_on": "2026-06-30"},
        {"person": "bea"},
        {"person": "cal"},
    ]
    assert answers(house(roster=rows, history=history), "organisation", "person", "parent") == [
        ("bea", None)
    ]


def test_two_who_report_to_each_other_are_one_above_the_other_and_not_in_a_ring() -> None:
    rows = [
        {"person": "ada", "hired_on": "2020-01-06"},
        {"person": "bea", "manager": "ada", "hired_on": "2020-01-06"},
    ]
    company = house(
        roster=rows, history=[{"person": "ada", "manager": "bea", "starts_on": "2024-01-01"}]
    )
    assert answers(company, "organisation", "person", "parent", "people") == [
        ("ada", None, 2),
        ("bea", "ada", 2),
    ]


def test_a_scope_counts_the_line_without_its_manager_and_the_teams_in_it() -> None:
    company = house(roster=COMPANY)
    assert answers(company, "scopes", "scope", "name", "team", "title", "people", "teams") == [
        ("ada", "Ada", "Head", "Head of all", 4, 2),
        ("bea", "Bea", "Core", "Lead", 2, 1),
    ]
    assert answers(company, "scopes", "scope", day="2019-01-01") == []


def test_nobody_is_no_block_no_scope_and_no_one_in_a_line() -> None:
    nobody = house()
    assert answers(nobody, "organisation", "person") == []
    assert answers(nobody, "scopes", "scope") == []
    assert answers(nobody, "people_on", "person") == []
    assert answers(nobody, "ladders_used", "ladder") == []
    assert answers(nobody, "layers", "value", "whole") == [(None, 0)]
    assert answers(nobody, "coverage", "value", "part", "whole", "undecided") == [
        (None, None, 0, 0)
    ]
    assert answers(nobody, "goals_on_track", "value", "part", "whole", "undecided") == [
        (None, 0, 0, 0)
    ]
