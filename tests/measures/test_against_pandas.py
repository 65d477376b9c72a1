"""The same numbers of the sample company computed a second time, from its files and with pandas
alone."""

import math
from typing import Any

import pandas as pd
import pytest

from tests import sample_company_files as sample
from tests.given import answers
from tests.sample_warehouse import sample_house

DAYS = ["2024-12-31", "2025-09-30", "2026-09-30"]
EVERYWHERE = ["*", "p-005", "p-003"]


def measured(name: str, day: str, scope: str = "*") -> tuple[Any, ...]:
    return tuple(answers(sample_house(), name, "value", "part", "whole", day=day, scope=scope)[0])


def line(day: pd.Timestamp, scope: str) -> pd.DataFrame:
    """The stretches that hold on a day, of one manager's whole line."""
    here = sample.on(day)
    if scope == "*":
        return here
    found, waiting = [], [scope]
    while waiting:
        person = waiting.pop()
        found.append(person)
        waiting += list(here.index[here["manager"] == person])
    return here.loc[[person for person in found if person in here.index]]


def newest_scores(day: pd.Timestamp) -> dict[object, float]:
    """(person, competency) -> the newest manager's score on a day, or the newest of the peers where
    no manager has rated."""
    found: dict[object, float] = {}
    for by in ("peer", "manager"):
        every = sample.assessments()
        given = every[(every["assessed_on"] <= day) & (every["by"] == by)]
        newest = given[
            given["assessed_on"]
            == given.groupby(["person", "competency"])["assessed_on"].transform("max")
        ]
        found |= newest.groupby(["person", "competency"])["score"].mean().to_dict()
    return found


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_headcount_is_the_number_of_people_with_a_stretch_on_the_day(day: str, scope: str) -> None:
    assert measured("headcount", day, scope)[0] == len(line(pd.Timestamp(day), scope))


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_coverage_is_the_share_of_rated_expectations_that_are_met(day: str, scope: str) -> None:
    scores = newest_scores(pd.Timestamp(day))
    pairs = [
        (scores.get((person, axis)), wanted)
        for person, me in line(pd.Timestamp(day), scope).iterrows()
        if isinstance(me["level"], str)
        for axis, wanted in sample.expects(me["ladder"], me["level"]).items()
    ]
    rated = [(score, wanted) for score, wanted in pairs if score is not None]
    met = sum(score >= wanted for score, wanted in rated)
    assert measured("coverage", day, scope) == (pytest.approx(met / len(rated)), met, len(rated))
    assert answers(sample_house(), "coverage", "undecided", day=day, scope=scope) == [
        len(pairs) - len(rated)
    ]


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_the_median_span_is_that_of_the_managers_who_have_reports(day: str, scope: str) -> None:
    spans = sample.on(pd.Timestamp(day))["manager"].value_counts()
    spans = spans[spans.index.isin(line(pd.Timestamp(day), scope).index)]
    assert measured("median_span", day, scope) == (spans.median(), spans.sum(), len(spans))


def state(goal: pd.Series, day: pd.Timestamp) -> str:
    """On track from 0.7 of what the elapsed time asks for; a goal that is done, cancelled or to
    come has no say."""
    way = (
        (goal["current"] - goal["baseline"]) / (goal["target"] - goal["baseline"])
        if goal["target"] != goal["baseline"]
        else math.nan
    )
    if (
        goal["status"] in ("done", "cancelled")
        or goal["closed_on"] <= day
        or way >= 1
        or goal["starts_on"] > day
    ):
        return "closed"
    seen, due, start = goal["seen_on"], goal["due_on"], goal["starts_on"]
    if due < day:
        return "unknown" if seen < due or (day - seen).days > 35 else "off"
    if (day - seen).days > 35 or seen < start:
        return "unknown"
    elapsed = (seen - start) / (due - start) if due != start else math.nan
    if math.isnan(way) or math.isnan(elapsed):
        return "off" if math.isnan(way) and goal["status"] == "at-risk" else "unknown"
    if elapsed < 0.1:
        return "on"
    before = goal["way_before"]
    pace = (
        way / (seen - start).days
        if math.isnan(before)
        else (way - before) / (seen - goal["seen_before"]).days
    )
    gain = pace * (due - seen).days * (1 if elapsed >= 0.9 else 1.5)
    return "on" if elapsed < 1 and gain >= 1 - way - 1e-9 else "off"


@pytest.mark.parametrize("scope", EVERYWHERE)
@pytest.mark.parametrize("day", DAYS)
def test_goals_on_track_are_those_that_keep_up_with_their_time(day: str, scope: str) -> None:
    when = pd.Timestamp(day)
    read = pd.concat(
        [
            sample.goals(quarter).assign(seen_on=quarter)
            for quarter in sample.QUARTERS
            if quarter <= when
        ]
    )
    read = read.sort_values(["goal", "seen_on"])
    read["way_before"] = (read["current"] - read["baseline"]) / (read["target"] - read["baseline"])
    by_goal = read.groupby("goal")
    read[["way_before", "seen_before"]] = by_goal[["way_before", "seen_on"]].shift()
    read.loc[read["seen_before"] < read["starts_on"], "way_before"] = math.nan
    newest = read.drop_duplicates("goal", keep="last")
    owned = newest[
        newest["person"].isin(line(when, scope).index) | (newest["person"].isna() & (scope == "*"))
    ]
    states = owned.apply(state, axis=1, day=when).value_counts()
    on, off = int(states.get("on", 0)), int(states.get("off", 0))
    assert on + off > 0
    assert measured("goals_on_track", day, scope) == (pytest.approx(on / (on + off)), on, on + off)
