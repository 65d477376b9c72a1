"""Employed is who was hired and has not left; positions say only where somebody stands."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ladder.warehouse.warehouse import Warehouse
from tests.given import Rows, answers, house
from tests.warehouse.tables import table

CRAFT = {"ladder": "craft", "level": "junior"}
BOSS = {"person": "bob", "hired_on": "2020-01-06", "ladder": "lead", "level": "head"}


def hired(person: str, hired_on: str = "2023-01-02", **said: str) -> dict[str, str]:
    return {
        "person": person,
        "manager": "bob",
        "team": "Core",
        **CRAFT,
        "hired_on": hired_on,
        **said,
    }


def stood(person: str, starts_on: str, ends_on: str = "", **said: str) -> dict[str, str]:
    own = {"manager": "bob", "team": "Core", **CRAFT}
    return {"person": person, "starts_on": starts_on, "ends_on": ends_on, **own, **said}


def headcounts(company: Warehouse, *days: str, **asked: Any) -> list[float]:
    return [answers(company, "headcount", "value", day=day, **asked)[0] for day in days]


def changes(company: Warehouse, first: str, last: str, **asked: Any) -> list[tuple[Any, ...]]:
    columns = ("happened_on", "person", "kind", "leaving_reason")
    window: dict[str, Any] = {"start": date.fromisoformat(first), "day": last}
    return answers(company, "movement", *columns, **window, **asked)


def employments(company: Warehouse, person: str) -> list[Any]:
    sql = "select starts_on, ends_on, leaving_reason from employments where person = $person order by 1"
    return table(company, sql, person=person)


def test_an_end_on_the_day_of_the_next_start_is_one_move_and_no_leaving() -> None:
    company = house(
        roster=[BOSS, hired("ana")],
        history=[
            stood("ana", "2024-04-01", "2025-06-01"),
            stood("ana", "2025-06-01", team="Edge", level="senior"),
        ],
    )
    assert changes(company, "2025-06-01", "2025-06-01") == [
        ("2025-06-01", "ana", "moved", None),
        ("2025-06-01", "ana", "promoted", None),
    ]
    assert headcounts(company, "2025-05-31", "2025-06-01", "2026-09-30") == [2, 2, 2]


def test_of_two_stretches_that_share_days_the_later_start_counts_and_the_longer_goes_on() -> None:
    company = house(
        roster=[BOSS, hired("ana")],
        history=[
            stood("ana", "2024-04-01", "2025-12-31"),
            stood("ana", "2025-03-01", "2025-04-30", team="Edge"),
        ],
    )
    where = "select starts_on, team from positions where person = 'ana' order by 1"
    assert table(company, where)[1:] == [
        ("2024-04-01", "Core"),
        ("2025-03-01", "Edge"),
        ("2025-05-01", "Core"),
    ]


def test_stretches_without_ends_hold_until_the_next_begins() -> None:
    company = house(
        roster=[BOSS, hired("ana", team="Far")],
        history=[
            stood("ana", "2024-04-01"),
            stood("ana", "2025-03-01", team="Edge"),
            stood("ana", "2025-08-01", team="Far"),
        ],
    )
    moves = [row[0] for row in changes(company, "2024-04-02", "2026-09-30")]
    assert moves == ["2025-08-01", "2025-03-01"]


def test_of_two_moves_on_one_day_the_lower_row_of_the_file_counts() -> None:
    company = house(
        roster=[BOSS, {"person": "cat", "hired_on": "2020-01-06"}, hired("ana", manager="cat")],
        history=[
            stood("ana", "2024-04-01", "2025-05-31"),
            stood("ana", "2025-06-01", "2025-06-01", team="Edge"),
            stood("ana", "2025-06-01", team="Far", manager="cat"),
        ],
    )
    assert changes(company, "2025-06-01", "2025-06-01") == [("2025-06-01", "ana", "moved", None)]
    assert answers(company, "people_on", "team", day="2025-06-01", scope="cat") == ["Far", None]


def test_a_gap_between_positions_ends_no_employment_and_is_listed() -> None:
    company = house(
        roster=[BOSS, hired("ana")],
        history=[stood("ana", "2024-04-01", "2025-03-31"), stood("ana", "2025-06-01")],
    )
    assert headcounts(company, "2025-04-30") == [2]
    assert changes(company, "2025-03-01", "2025-07-01") == []
    problems = "select code, detail from problems where severity = 'warning'"
    assert table(company, problems) == [("stretch_gap", "2025-03-31, history.csv:2")]


def test_the_last_day_is_a_day_of_employment_and_the_day_of_the_leaving() -> None:
    left = {"left_on": "2025-12-31", "leaving_reason": "voluntary"}
    company = house(roster=[BOSS, hired("ana", **left), hired("eve", **left), hired("fay")])
    year: dict[str, Any] = {"start": date(2025, 1, 1), "day": "2025-12-31"}
    ends = ("headcount_start", "people_left", "headcount_end", "last_day")
    assert headcounts(company, "2025-12-31", "2026-01-01") == [4, 2]
    assert answers(company, "movement_balance", *ends, **year) == [(4, 2, 2, 2)]
    assert answers(company, "attrition", "leavers", **year)[:2] == [2, 2]
    later: dict[str, Any] = {"start": date(2026, 1, 1), "day": "2026-09-30"}
    assert answers(company, "movement_balance", *ends, **later) == [(2, 0, 2, 0)]


def test_whoever_comes_and_goes_on_one_day_joined_and_left_on_it() -> None:
    day = {"hired_on": "2026-09-10", "left_on": "2026-09-10", "leaving_reason": "involuntary"}
    company = house(roster=[BOSS, hired("ana", **day)])
    assert headcounts(company, "2026-09-09", "2026-09-10", "2026-09-11") == [1, 2, 1]
    assert changes(company, "2026-09-10", "2026-09-10") == [
        ("2026-09-10", "ana", "joined", None),
        ("2026-09-10", "ana", "left", "involuntary"),
    ]


def test_two_rows_of_one_person_are_two_employments_each_with_its_own_leaving() -> None:
    company = house(
        roster=[
            BOSS,
            hired("ana", "2018-03-01", left_on="2022-06-30", leaving_reason="retirement"),
            hired("ana", "2024-02-01", level="senior"),
        ]
    )
    assert employments(company, "ana") == [
        ("2018-03-01", "2022-06-30", "retirement"),
        ("2024-02-01", None, None),
    ]
    assert headcounts(company, "2022-06-30", "2023-01-01", "2024-02-01") == [2, 1, 2]
    assert changes(company, "2022-06-30", "2024-02-01") == [
        ("2024-02-01", "ana", "joined", None),
        ("2022-06-30", "ana", "left", "retirement"),
    ]
    assert table(company, "select code from problems") == []


def test_positions_that_ended_before_the_hire_are_an_earlier_employment() -> None:
    company = house(
        roster=[BOSS, hired("ana", "2025-10-01")],
        history=[stood("ana", "2024-04-01", "2025-03-31"), stood("ana", "2025-10-01")],
    )
    assert employments(company, "ana") == [
        ("2024-04-01", "2025-03-31", None),
        ("2025-10-01", None, None),
    ]
    assert answers(company, "time_in_level", "person", "since_on", "months")[-1] != 0
    since = dict(answers(company, "time_in_level", "person", "since_on"))
    assert since["ana"] == "2025-10-01"
    assert table(company, "select code from problems") == []


ROSTERS = ("2026-03-31", "2026-06-30", "2026-09-30")


def by_day(*rows: Rows) -> dict[str, Rows]:
    return {day: [BOSS, *those] for day, those in zip(ROSTERS, rows, strict=True)}


def test_whoever_the_next_roster_leaves_out_has_left_for_an_unknown_reason() -> None:
    company = house(roster=by_day([hired("ana")], [], []))
    assert headcounts(company, *ROSTERS) == [2, 1, 1]
    assert changes(company, "2026-04-01", "2026-09-30") == [("2026-06-29", "ana", "left", None)]
    unknown = answers(
        company, "attrition", "kind", "leavers", start=date(2026, 4, 1), day="2026-09-30"
    )
    assert dict(unknown)["reason_unknown"] == 1


@pytest.mark.parametrize(
    ("march", "june", "expected"),
    [
        ("2023-01-20", "2023-01-02", [("2023-01-02", None, None)]),  # the newest roster corrects
        ("2023-01-02", "2023-01-20", [("2023-01-20", None, None)]),
        (  # hired after a roster that had them: again
            "2023-01-02",
            "2026-05-01",
            [("2023-01-02", "2026-04-30", None), ("2026-05-01", None, None)],
        ),
    ],
)
def test_another_hire_in_a_later_roster_corrects_or_begins_anew(
    march: str, june: str, expected: list[Any]
) -> None:
    company = house(roster=by_day([hired("ana", march)], *[[hired("ana", june)]] * 2))
    assert employments(company, "ana") == expected


def test_a_team_whose_people_all_take_a_new_name_was_renamed_and_nobody_moved(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    people = ["ana", "cyd", "dan", "eve", "fay"]
    old = [hired(person, team="Pay") for person in people]
    new = [hired(person, team="Money") for person in people[:4]] + [hired("fay", team="Edge")]
    company = house(roster=by_day(old, old, new))
    assert changes(company, "2026-07-01", "2026-09-30") == [("2026-09-30", "fay", "moved", None)]
    said = "select value, detail from problems where code = 'team_renamed'"
    assert table(company, said) == [("Pay", "Money, 4/5, 2026-09-30")]
    monkeypatch.setenv("LADDER_NOT_RENAMED", "Other; Pay")
    assert len(changes(house(roster=by_day(old, old, new)), "2026-07-01", "2026-09-30")) == 5


def test_a_team_that_goes_into_one_that_was_there_has_moved() -> None:
    old = [hired(person, team="Pay") for person in ("ana", "cyd", "dan")]
    there = [hired("eve", team="Money")]
    new = [{**row, "team": "Money"} for row in old]
    company = house(roster=by_day([*old, *there], [*old, *there], [*new, *there]))
    assert len(changes(company, "2026-07-01", "2026-09-30")) == 3


def test_a_level_reached_while_an_older_roster_still_says_another_has_one_reading() -> None:
    late = hired("ana", level="senior", level_since="2026-01-01")
    company = house(roster=by_day([hired("ana")], [hired("ana")], [late]))
    assert changes(company, "2026-01-01", "2026-09-30") == [("2026-09-30", "ana", "promoted", None)]
    assert dict(answers(company, "time_in_level", "person", "months"))["ana"] == 0
    said = "select value, detail from problems where code = 'level_since_contradicted'"
    assert table(company, said) == [("2026-01-01", "junior, 2026-09-29")]


def test_a_step_down_is_listed_and_fills_no_opening() -> None:
    company = house(
        roster=[BOSS, hired("ana")],
        history=[
            stood("ana", "2024-04-01", "2026-02-28", level="senior"),
            stood("ana", "2026-03-01"),
        ],
    )
    assert changes(company, "2026-01-01", "2026-09-30") == [("2026-03-01", "ana", "demoted", None)]
    window: dict[str, Any] = {"start": date(2026, 1, 1)}
    assert answers(company, "movement_balance", "promoted", "demoted", **window) == [(0, 1)]
    assert answers(company, "level_fills", "person", **window) == []
    listed = answers(company, "changes_of_people", "change", "person", since="2025-12-31")
    assert listed == [("demoted", "ana")]


def test_a_headcount_is_of_employees_with_the_others_beside_it_and_a_switch() -> None:
    company = house(
        roster={
            "2022-12-31": [BOSS],
            "2026-09-30": [
                BOSS,
                hired("ana", worker_type="contractor", fte="1"),
                hired("cyd", worker_type="intern"),
                hired("dan", fte="0.5", worker_type="employee"),
                hired("eve", fte="1"),
            ],
        }
    )
    counts = ("value", "employees", "contractors", "interns", "agency", "everyone", "fte")
    assert answers(company, "headcount", *counts) == [(3, 3, 1, 1, 0, 5, 1.5)]
    assert answers(company, "headcount", "value", workers="everyone") == [5]
    window: dict[str, Any] = {"start": date(2023, 1, 1), "day": "2023-12-31"}
    assert answers(company, "movement_balance", "joined", **window) == [2]
    assert answers(company, "movement_balance", "joined", workers="everyone", **window) == [4]


def test_a_second_manager_s_reports_are_shared_where_the_reader_says_so() -> None:
    company = house(
        roster=[
            BOSS,
            {"person": "cat", "manager": "bob", "hired_on": "2020-01-06"},
            hired("ana", manager2="cat"),
        ]
    )
    spans = ("person", "direct_reports", "second_reports")
    assert answers(company, "span_of_control", *spans) == [("bob", 2, 0)]
    shared = answers(company, "span_of_control", *spans, reports="shared")
    assert shared == [("bob", 2, 0), ("cat", 1, 1)]


def test_going_to_another_company_of_the_group_is_no_separation_and_stands_apart() -> None:
    reasons = ("death", "end_of_contract", "transfer")
    company = house(
        roster=[
            BOSS,
            *(hired(reason, left_on="2026-05-30", leaving_reason=reason) for reason in reasons),
        ]
    )
    rows = answers(company, "attrition", "kind", "leavers", start=date(2026, 1, 1))
    assert {kind: leavers for kind, leavers in rows if leavers} == {
        "all": 2,
        "death": 1,
        "end_of_contract": 1,
        "transfer": 1,
    }


def test_a_hire_to_come_who_is_then_left_out_and_listed_again_has_two_times_and_one_hire() -> None:
    to_come = hired("ana", hired_on="2026-06-25")
    company = house(
        roster={
            "2026-03-31": [BOSS, to_come],
            "2026-06-30": [BOSS],
            "2026-09-30": [BOSS, to_come],
        }
    )
    assert employments(company, "ana") == [
        ("2026-06-25", "2026-06-29", None),
        ("2026-09-30", None, None),
    ]


def test_who_is_left_out_before_the_day_of_leaving_that_was_told_stays_until_that_day() -> None:
    def company(told: str) -> Warehouse:
        leaving = hired("ana", hired_on="2024-01-08", left_on=told)
        rosters = {"2026-03-31": [BOSS, leaving], "2026-06-30": [BOSS]}
        return house(roster={**rosters, "2026-09-30": [BOSS, hired("ana", hired_on="2024-01-08")]})

    assert employments(company("2026-11-21"), "ana") == [("2024-01-08", None, None)]
    assert employments(company("2026-07-15"), "ana") == [
        ("2024-01-08", "2026-07-15", None),
        ("2026-09-30", None, None),
    ]


def test_time_in_a_level_begins_with_the_present_employment_of_somebody_hired_again() -> None:
    employments = [
        {"hired_on": "2020-03-02", "left_on": "2022-06-30"},
        {"hired_on": "2024-02-01", "left_on": ""},
    ]
    place = {"person": "bea", "ladder": "craft", "level": "junior"}
    company = house(roster=[{**place, **each} for each in employments])
    assert answers(company, "time_in_level", "person", "since_on", "months") == [
        ("bea", "2024-02-01", 31)
    ]
    assert answers(company, "time_in_level", "since_on", day="2021-01-31") == ["2020-03-02"]


def test_positions_that_end_before_a_hire_of_a_later_roster_end_the_employment_before_it() -> None:
    company = house(
        roster={
            "2026-06-30": [BOSS, hired("ana", hired_on="2024-01-08")],
            "2026-09-30": [BOSS, hired("ana", hired_on="2026-09-01")],
        },
        history=[
            {"person": "ana", "starts_on": "2024-01-08", "ends_on": "2026-07-31", "team": "Core"},
            {"person": "ana", "starts_on": "2026-09-01", "team": "Edge"},
        ],
    )
    assert employments(company, "ana") == [
        ("2024-01-08", "2026-07-31", None),
        ("2026-09-01", None, None),
    ]
