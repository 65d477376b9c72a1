"""A manager with more direct reports than anybody can serve."""

from typing import Any

from tests.given import answers, house
from tests.sample_warehouse import sample_house


def found(reports: int, **asked: str) -> list[Any]:
    team = [{"person": f"p{n}", "manager": "bea", "hired_on": "2024-01-08"} for n in range(reports)]
    top = [
        {"person": "ada", "hired_on": "2020-01-06"},
        {"person": "bea", "manager": "ada", "team": "Core", "hired_on": "2020-01-06"},
    ]
    return answers(
        house(roster=[*top, *team]),
        "overloaded_manager",
        "tone",
        "name",
        "team",
        "direct_reports",
        folder="findings",
        **asked,
    )


def test_thirteen_direct_reports_are_found_and_twelve_are_not() -> None:
    assert found(13) == [("act", "Bea", "Core", 13)]
    assert found(12) == []


def test_people_further_down_are_not_direct_reports() -> None:
    assert found(13, scope="ada") == [("act", "Bea", "Core", 13)]
    assert found(13, scope="p1") == []


def test_before_the_thirteenth_came_nothing_is_found() -> None:
    assert found(13, day="2024-01-07") == []


def test_in_the_sample_company_lukas_brennecke_has_fourteen() -> None:
    assert answers(
        sample_house(), "overloaded_manager", "name", "direct_reports", folder="findings"
    ) == [("Lukas Brennecke", 14)]
    assert (
        answers(sample_house(), "overloaded_manager", "name", folder="findings", day="2025-06-30")
        == []
    )
