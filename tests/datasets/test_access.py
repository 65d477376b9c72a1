"""Who may see whom: everyone, or the line of somebody who manages on that day."""

from datetime import date

import pytest

from ladder.datasets import access, datasets
from ladder.intake.model import Source

JUNE, SEPTEMBER = date(2026, 6, 30), date(2026, 9, 30)
HISTORY = b"""person,starts_on,ends_on,manager
ada,2024-01-01,,
bea,2024-01-01,,ada
cal,2024-01-01,2026-07-31,bea
cal,2026-08-01,,ada
dan,2024-01-01,,ada
"""


@pytest.fixture(scope="module")
def company() -> datasets.Dataset:
    roster = b"person,name\nada,Ada\nbea,Bea\ncal,Cal\ndan,Dan\n"
    sources = [
        Source("roster_2026-09-30.csv", roster, SEPTEMBER),
        Source("history.csv", HISTORY, SEPTEMBER),
    ]
    opened = datasets.open_upload(sources, SEPTEMBER).dataset
    assert opened is not None
    return opened


def test_everyone_comes_first_and_then_each_manager_of_the_day_the_largest_line_before_the_others(
    company: datasets.Dataset,
) -> None:
    assert access.allowed_scopes(company, JUNE) == ["*", "ada", "bea"]
    assert access.allowed_scopes(company, SEPTEMBER) == ["*", "ada"]


def test_everyone_and_a_manager_s_line_may_be_looked_at(company: datasets.Dataset) -> None:
    access.require(company, "*", SEPTEMBER)
    access.require(company, "ada", SEPTEMBER)
    access.require(company, "bea", JUNE)


@pytest.mark.parametrize("scope", ["bea", "dan", "nobody", "", "ADA", "ada' or '1'='1", "%"])
def test_the_line_of_who_manages_nobody_on_that_day_is_refused(
    scope: str, company: datasets.Dataset
) -> None:
    with pytest.raises(access.NotAllowed):
        access.require(company, scope, SEPTEMBER)


def test_before_the_first_day_nobody_manages(company: datasets.Dataset) -> None:
    with pytest.raises(access.NotAllowed):
        access.require(company, "ada", date(2023, 12, 31))
