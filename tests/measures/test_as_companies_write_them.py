"""Numbers from files as companies write them: headings, reasons and pasts in words of their own."""

from __future__ import annotations

from datetime import date
from typing import Any

from ladder.intake.model import Source
from ladder.intake.read import read
from ladder.intake.reader_choices import Choices
from ladder.warehouse import warehouse
from ladder.warehouse.warehouse import Warehouse
from tests.given import TODAY, answers, house, ladders

STAFF = """Employee,Full name,Manager,Dept,Level,Date of joining,Date of leaving,Exit reason
1,Top,,T,lead,02/01/2020,,
2,Bea,1,A,junior,02/01/2023,01/09/2026,Resigned for family reasons
3,Cy,1,A,junior,30/09/2026,,
4,Di,1,A,junior,15/09/2026,15/09/2026,Dismissed for cause
5,Ed,1,A,senior,02/01/2023,,
"""
PAST = """Employee,Effective Date,Level,Dept,Manager
1,01/04/2024,lead,T,
5,01/04/2024,senior,A,1
5,01/11/2025,junior,A,1
5,01/05/2026,senior,A,1
"""


def company(choices: dict[str, Choices] | None = None, **files: str) -> Warehouse:
    """Files by name (a dot as two low lines), read on the day with the levels of `ladders()`."""
    catalogue = ladders()
    day = date.fromisoformat(TODAY)
    intake = read(
        [Source(name.replace("__", "."), text.encode(), day) for name, text in files.items()],
        levels={(each.id, level.id) for each in catalogue.values() for level in each.levels},
        competencies=set(),
        phases=set(),
        checkpoints=set(),
        today=day,
        catalogue=catalogue,
        choices=choices,
    )
    return warehouse.in_memory(catalogue, intake, day)


def test_a_past_that_names_levels_without_their_ladders_is_placed_as_the_roster_is() -> None:
    told = company(staff__csv=STAFF, job_history__csv=PAST)
    year: dict[str, Any] = {"start": date(2025, 10, 1)}
    moves = answers(told, "movement", "happened_on", "person", "kind", **year)
    assert [each for each in moves if each[1] == "5"] == [
        ("2026-05-01", "5", "promoted"),
        ("2025-11-01", "5", "demoted"),
    ]
    assert answers(told, "internal_promotion_rate", "promotions", **year) == [1]
    assert answers(told, "level_fills", "person", **year).count("5") == 1
    since = answers(told, "time_in_level", "person", "since_on", "months")
    assert ("5", "2026-05-01", 4) in since


def test_a_title_of_the_past_is_placed_as_the_reader_placed_it_in_the_roster() -> None:
    roster = "person,name,team,title,hired_on\n2,Bea,A,Maker,2023-01-02\n"
    past = "person,starts_on,title,team\n2,2024-04-01,Helper,A\n2,2026-01-01,Maker,A\n"
    chosen = {"Helper |  | ": "craft/junior", "Maker |  | ": "craft/senior"}
    told = company({"staff.csv": Choices(levels=chosen)}, staff__csv=roster, history__csv=past)
    stood = answers(told, "position_history", "starts_on", "level", person="2")
    assert stood == [("2026-01-01", "senior"), ("2024-04-01", "junior"), ("2023-01-02", None)]


def test_ids_below_employee_and_reasons_below_exit_reason_are_read() -> None:
    told = company(staff__csv=STAFF, history__csv="Employee,From,Level\n1,2024-04-01,lead\n")
    window: dict[str, Any] = {"start": date(2026, 9, 1)}
    balance = ("headcount_start", "joined", "people_left", "headcount_end")
    assert answers(told, "movement_balance", *balance, **window) == [(3, 2, 2, 3)]
    said = answers(told, "movement", "person", "kind", "leaving_reason", **window)
    assert [each for each in said if each[1] == "left"] == [
        ("4", "left", "involuntary"),
        ("2", "left", "voluntary"),
    ]


SENIOR = {"person": "e1", "ladder": "craft", "level": "senior", "hired_on": "2019-01-01"}


def months(roster: dict[str, Any], day: str) -> list[object]:
    told = house(roster=roster, today="2026-03-31")
    return answers(told, "time_in_level", "months", "at_least_months", day=day)


def test_a_level_is_known_from_the_first_roster_that_names_it_not_from_the_hire_before() -> None:
    rosters = {"2025-03-31": [SENIOR], "2026-03-31": [SENIOR]}
    assert months(rosters, "2026-03-31") == [(None, 12)]
    assert months(rosters, "2025-03-31") == [(None, 0)]


def test_whoever_is_hired_between_two_rosters_is_known_at_their_level_from_the_hire() -> None:
    boss = {**SENIOR, "person": "boss", "level_since": "2019-01-01"}
    new = {**SENIOR, "hired_on": "2025-05-31"}
    rosters = {"2025-03-31": [boss], "2026-03-31": [boss, new]}
    assert months(rosters, "2026-03-31") == [(86, 86), (None, 10)]
    overlooked = {**SENIOR, "hired_on": "2025-02-28"}
    rosters["2026-03-31"] = [boss, overlooked]
    assert months(rosters, "2026-03-31") == [(86, 86), (None, 0)]
