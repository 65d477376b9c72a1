"""Who is in a scope on a day, and how the lines are shaped."""

from datetime import date

from ladder import measures
from ladder.cards.person.profile import is_placed
from tests.given import Rows, answers, house

COMPANY = [
    {"person": "ada", "manager": "", "hired_on": "2020-01-06"},
    {"person": "bea", "manager": "ada", "hired_on": "2021-03-01", "team": "Core"},
    {"person": "cal", "manager": "bea", "hired_on": "2022-05-02", "team": "Core"},
    {"person": "dan", "manager": "bea", "hired_on": "2026-09-30", "team": "Core"},
    {"person": "eve", "manager": "bea", "hired_on": "2022-05-02", "left_on": "2026-09-29"},
    {"person": "fay", "manager": "ada", "hired_on": "2026-10-01"},
]


def test_headcount_counts_the_first_and_the_last_day_as_employed() -> None:
    company = house(roster=COMPANY)
    assert answers(company, "headcount", "day", "value") == [("2026-09-30", 4)]
    assert answers(company, "headcount", "value", day="2026-09-29") == [4]


def test_headcount_of_a_scope_counts_the_manager_and_the_whole_line() -> None:
    assert answers(house(roster=COMPANY), "headcount", "value", scope="bea") == [3]


def test_a_span_is_the_median_of_those_who_have_reports_and_leaves_others_out() -> None:
    assert answers(house(roster=COMPANY), "median_span", "value", "part", "whole") == [(1.5, 3, 2)]


def test_nobody_with_reports_means_no_span_rather_than_zero() -> None:
    assert answers(house(roster=[{"person": "ada"}]), "median_span", "value") == [None]


def test_the_root_is_layer_one_and_the_deepest_line_counts() -> None:
    company = house(roster=COMPANY)
    assert answers(company, "layers", "value") == [3]
    assert answers(company, "layers", "value", scope="bea") == [2]


def test_span_of_control_tells_direct_reports_from_the_whole_line() -> None:
    rows = answers(
        house(roster=COMPANY),
        "span_of_control",
        "person",
        "direct_reports",
        "people_in_line",
        "layers",
    )
    assert rows == [("bea", 2, 2, 2), ("ada", 1, 3, 3)]


def test_people_on_names_the_manager_and_the_place() -> None:
    rows = answers(house(roster=COMPANY), "people_on", "person", "manager_name", "team", "hired_on")
    assert rows == [
        ("ada", None, None, "2020-01-06"),
        ("bea", "Ada", "Core", "2021-03-01"),
        ("cal", "Bea", "Core", "2022-05-02"),
        ("dan", "Bea", "Core", "2026-09-30"),
    ]


def test_scopes_are_the_managers_of_the_day_with_the_size_of_their_line() -> None:
    assert answers(house(roster=COMPANY), "scopes", "scope", "people") == [("ada", 3), ("bea", 2)]


def test_a_quarter_earlier_is_asked_of_the_same_question() -> None:
    rosters: dict[str, Rows] = {"2026-06-30": COMPANY[:2], "2026-09-30": COMPANY[:3]}
    assert answers(house(roster=rosters), "headcount", "day", "value", since="2026-01-01") == [
        ("2026-06-30", 3),
        ("2026-09-30", 3),
    ]


def test_position_history_is_newest_first_with_an_open_end() -> None:
    company = house(
        roster=[{"person": "ada"}],
        history=[
            {
                "person": "ada",
                "starts_on": "2024-01-08",
                "ends_on": "2025-03-31",
                "team": "Core",
                "ladder": "craft",
                "level": "junior",
            },
            {
                "person": "ada",
                "starts_on": "2025-04-01",
                "team": "Core",
                "ladder": "craft",
                "level": "senior",
            },
        ],
    )
    rows = answers(company, "position_history", "starts_on", "ends_on", "level", person="ada")
    assert rows == [("2025-04-01", None, "senior"), ("2024-01-08", "2025-03-31", "junior")]


def test_headcount_says_of_how_many_the_status_is_not_known() -> None:
    roster = [
        {"person": "ana", "hired_on": "2020-01-06", "employment": "active"},
        {"person": "ben", "hired_on": "2020-01-06", "employment": "unknown"},
        {"person": "cy", "hired_on": "2020-01-06"},
    ]
    company = house(roster=roster)
    assert answers(company, "headcount", "value", "status_unknown") == [(3, 1)]


def test_time_of_which_only_the_employment_is_known_is_a_stretch_that_says_so() -> None:
    company = house(
        roster=[{"person": "ada", "hired_on": "2023-01-02"}],
        history=[{"person": "ada", "starts_on": "2024-04-01", "team": "Core"}],
    )
    columns = ("starts_on", "ends_on", "team")
    rows = measures.ask(company, "position_history", day=date(2026, 9, 30), person="ada", scope="*")
    assert answers(company, "position_history", *columns, person="ada") == [
        ("2024-04-01", None, "Core"),
        ("2023-01-02", "2024-03-31", None),
    ]
    assert [is_placed(row) for row in rows.to_dict("records")] == [True, False]
