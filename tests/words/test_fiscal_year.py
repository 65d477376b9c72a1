"""A year that begins in another month than January: its quarters, their names and what is counted
by them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from ladder.words import fiscal_year
from tests.given import answers, house


@pytest.mark.parametrize(
    ("starts", "day", "quarter"),
    [
        ("", date(2026, 3, 31), (1, "2026")),
        ("04", date(2026, 3, 31), (4, "2025/26")),
        ("4", date(2026, 4, 1), (1, "2026/27")),
        ("10", date(2026, 9, 30), (4, "2025/26")),
        ("02", date(2026, 1, 31), (4, "2025/26")),
        ("12", date(2099, 12, 1), (1, "2099/00")),
        ("13", date(2026, 12, 31), (4, "2026")),
        ("April", date(2026, 4, 1), (2, "2026")),
    ],
)
def test_a_day_lies_in_a_quarter_of_the_organisation_s_year(
    monkeypatch: pytest.MonkeyPatch, starts: str, day: date, quarter: tuple[int, str]
) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, starts)
    assert fiscal_year.quarter_of(day) == quarter


@pytest.mark.parametrize("starts", [f"{month:02d}" for month in range(1, 13)])
def test_a_quarter_begins_on_the_day_after_the_last_one_ended(
    monkeypatch: pytest.MonkeyPatch, starts: str
) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, starts)
    days = [date(2025, 11, 1) + timedelta(days=each) for each in range(500)]
    first = days[0]
    while not fiscal_year.ends_quarter(first - timedelta(days=1)):
        first -= timedelta(days=1)
    for day in days:
        first = day if fiscal_year.ends_quarter(day - timedelta(days=1)) else first
        assert fiscal_year.first_day_of_quarter(day) == first, day


def test_quarters_end_with_the_organisation_s_months(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, "02")
    assert [fiscal_year.ends_quarter(date(2026, *end)) for end in ((1, 31), (3, 31), (4, 30))] == [
        True,
        False,
        True,
    ]
    assert fiscal_year.last_month() == "JAN"
    assert fiscal_year.first_day_of_year(date(2026, 1, 31)) == date(2025, 2, 1)


HISTORY = [{"person": "ada", "starts_on": "2025-11-15", "level": "junior", "ladder": "craft"}]


@pytest.mark.parametrize(
    ("starts", "ends"),
    [
        ("01", ["2026-09-30", "2026-06-30", "2026-03-31", "2025-12-31"]),
        ("04", ["2026-09-30", "2026-06-30", "2026-03-31", "2025-12-31"]),
        ("02", ["2026-09-30", "2026-07-31", "2026-04-30", "2026-01-31"]),
        ("12", ["2026-09-30", "2026-08-31", "2026-05-31", "2026-02-28", "2025-11-30"]),
    ],
)
def test_trends_stand_on_the_quarter_ends_of_the_organisation_s_year(
    monkeypatch: pytest.MonkeyPatch, starts: str, ends: list[str]
) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, starts)
    company = house(roster=[{"person": "ada", "hired_on": "2025-11-15"}], history=HISTORY)
    assert answers(company, "known_quarters", "day") == ends
    counted = answers(company, "headcount", "day", "value", since="2025-11-15")
    assert counted == [(day, 1) for day in sorted(ends)]


def test_metrics_are_summed_by_the_quarters_of_the_organisation_s_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, "02")
    months = ("2026-01", "2026-02", "2026-03", "2026-04", "2026-05")
    metrics: list[dict[str, Any]] = [
        {"team": "Core", "metric": "cycle-time", "month": f"{month}-01", "value": nth}
        for nth, month in enumerate(months)
    ]
    company = house(roster=[{"person": "ada", "team": "Core"}], metrics=metrics)
    columns = ("period_start", "value", "months")
    assert answers(company, "delivery_trend", *columns, since="2025-11-01", period="quarter") == [
        ("2025-11-01", 0, 1),
        ("2026-02-01", 2, 3),
        ("2026-05-01", 4, 1),
    ]


def test_what_stood_at_quarter_ends_is_looked_at_on_those_of_the_organisation_s_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(fiscal_year.VARIABLE, "02")
    roster = [{"person": "ada"}, {"person": "bea", "manager": "ada"}]
    history = [
        {"person": "ada", "starts_on": "2025-11-15"},
        {"person": "bea", "starts_on": "2026-05-01", "manager": "ada"},
    ]
    company = house(roster=roster, history=history)
    rows = answers(
        company, "scope_over_time", "day", "part", "value", person="ada", since="2025-11-15"
    )
    assert [(day, value) for day, part, value in rows if part == "direct_reports"] == [
        ("2026-01-31", 0),
        ("2026-04-30", 0),
        ("2026-07-31", 1),
        ("2026-09-30", 1),
    ]
