"""Delivery, computed a second time with pandas from the CSV files of the sample company: the
warehouse and this must agree."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest

from tests import sample_company_files as sample
from tests.given import answers
from tests.sample_warehouse import sample_house

DAYS = ["2024-12-31", "2025-11-15", "2026-09-30"]
HEADLINES = {
    "incident_mttr": "mttr-hours",
    "budget_execution": "budget-execution",
    "cycle_time": "cycle-time-days",
}
EVERYWHERE = ["*", "p-008", "p-003", "p-047"]
"""Everyone, the IT project director, a director of engineering, and a project manager without
reports, who is no scope of a reader."""


def line(day: pd.Timestamp, scope: str) -> pd.DataFrame:
    """Who stood in the line of a manager on a day, found by walking down from them; everyone for
    '*'."""
    there = sample.on(day)
    if scope == "*":
        return there
    found, waiting = {scope}, [scope]
    while waiting:
        below = set(there.index[there["manager"] == waiting.pop()]) - found
        found |= below
        waiting += below
    return there[there.index.isin(found)]


def projects(day: pd.Timestamp, scope: str) -> pd.DataFrame:
    """The projects of a line; before the newest day only those that had begun."""
    every, members = sample.read("projects"), line(day, scope)
    mine = every["team"].isin(members["team"]) | every["owner"].isin(members.index) | (scope == "*")
    return every[mine & ((day >= sample.TODAY) | (every["starts_on"] <= day))]


def metrics(day: pd.Timestamp, scope: str, metric: str) -> pd.DataFrame:
    """The figures of the last three whole months before a day."""
    every = sample.read("metrics")
    ends = every["month"] + pd.offsets.MonthEnd(0)
    newest = ends[ends <= day].max()
    recent = (ends <= newest) & (ends > newest - pd.DateOffset(months=2) - pd.DateOffset(days=25))
    return every[
        recent
        & (every["metric"] == metric)
        & (every["team"].isin(line(day, scope)["team"]) | (scope == "*"))
    ]


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_on_time_delivery_counts_the_year_and_what_was_carried_into_it(
    day: str, scope: str
) -> None:
    when = pd.Timestamp(day)
    mine = projects(when, scope)
    finished = mine["finished_on"].where(mine["finished_on"] <= when)
    settled = finished.fillna(when).clip(lower=mine["due_on"])
    was_due = (mine["due_on"] < when) | ((mine["due_on"] == when) & finished.notna())
    counted = mine[was_due & (settled > when - pd.DateOffset(years=1))]
    good = int((finished[counted.index] <= counted["due_on"]).sum())
    share = good / len(counted) if len(counted) else None
    assert answers(
        sample_house(), "on_time_delivery", "value", "part", "whole", day=day, scope=scope
    ) == [(pytest.approx(share), good, len(counted))]


def gate_decisions(project: str, when: pd.Timestamp) -> list[str]:
    told = sample.read("decisions")
    mine = told[(told["subject"] == project) & (told["on"] <= when) & (told["kind"] == "gate")]
    return list(mine.sort_values("on")["outcome"])


def state(row: dict[Any, Any], when: pd.Timestamp) -> str:
    if row["finished_on"] <= when:
        return "done_late" if row["finished_on"] > row["due_on"] else "done"
    if (gates := gate_decisions(row["project"], when)) and gates[-1] in ("hold", "stop"):
        return {"hold": "on_hold", "stop": "stopped"}[gates[-1]]
    if row["due_on"] < when:
        return "past_due"
    if when >= sample.TODAY and row["forecast_on"] > row["due_on"]:
        return "slipping"
    return (
        "not_started"
        if row["starts_on"] > when
        else "on_track"
        if when >= sample.TODAY
        else "not_due"
    )


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_the_state_of_every_project_follows_from_its_days(day: str, scope: str) -> None:
    when = pd.Timestamp(day)
    expected = {
        row["project"]: state(row, when) for row in projects(when, scope).to_dict("records")
    }
    assert (
        dict(answers(sample_house(), "projects_on", "project", "state", day=day, scope=scope))
        == expected
    )


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(("measure", "metric"), HEADLINES.items())
def test_headlines_are_means_of_team_months(
    measure: str, metric: str, day: str, scope: str
) -> None:
    given = metrics(pd.Timestamp(day), scope, metric)
    off = (given["value"] - given["target"]).round(6)
    met = off.abs() <= 0.05 if measure == "budget_execution" else off <= 0
    expected = (
        (given["value"].mean(), given["value"].median(), int(met.sum()), len(given))
        if len(given)
        else (None,) * 4
    )
    asked = answers(
        sample_house(), measure, "value", "median", "part", "whole", day=day, scope=scope
    )
    assert asked == [
        tuple(
            None if cell is None or math.isnan(cell) else pytest.approx(cell) for cell in expected
        )
    ]


def test_money_by_team_adds_up_to_that_of_all_projects() -> None:
    every = sample.read("projects").groupby("team")[["budget", "spent"]].sum()
    asked = answers(sample_house(), "projects_by", "slice", "budget", "spent", by="team")
    expected = {team: (row["budget"], row["spent"]) for team, row in every.to_dict("index").items()}
    assert {team: (budget, spent) for team, budget, spent in asked} == expected


@pytest.mark.parametrize("ladder", ["it-project-director", "cto"])
def test_responsibilities_are_owned_by_whom_the_roster_puts_on_the_level(ladder: str) -> None:
    here, newest = sample.current(), sample.goals(sample.TODAY)
    way = (newest["current"] - newest["baseline"]) / (newest["target"] - newest["baseline"])
    running = newest[
        ~newest["status"].isin(["done", "cancelled"])
        & newest["closed_on"].isna()
        & ~(way >= 1)
        & (newest["starts_on"] <= sample.TODAY)
    ]
    aims = set(running[running["person"].isin(here.index)]["competency"].dropna())
    expected = {}
    for entry in sample.ladder(ladder)["responsibilities"]:
        owned = ((here["ladder"] == ladder) & (here["level"] == entry["level"])).any()
        expected[entry["id"]] = (
            "nobody" if not owned else "owned_with_goal" if entry["competency"] in aims else "owned"
        )
    assert (
        dict(
            answers(
                sample_house(), "responsibilities_owned", "responsibility", "state", ladder=ladder
            )
        )
        == expected
    )
    assert len(expected) == {"it-project-director": 8, "cto": 41}[ladder]


@pytest.mark.parametrize("days", [14, 30, 60])
def test_projects_that_land_together_are_found_by_walking_each_owners_days(days: int) -> None:
    open_ones = sample.read("projects").query("finished_on.isna()")
    lands = open_ones["due_on"].where(open_ones["due_on"] >= sample.TODAY, open_ones["forecast_on"])
    assert (lands >= sample.TODAY).all()
    expected = set()
    for owner, rows in open_ones.assign(lands=lands).groupby("owner"):
        ordered = rows.sort_values("lands")
        close = ordered["lands"].diff().dt.days <= days
        together = close | close.shift(-1, fill_value=False)
        expected |= {(owner, project) for project in ordered[together]["project"]}
    asked = answers(
        sample_house(), "resource_conflicts", "owner", "item", "what", "projects", days=days
    )
    assert {
        (owner, item)
        for owner, item, what, together in asked
        if what == "project" and together >= 2
    } == expected
