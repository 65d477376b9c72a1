"""The coverage of the sample company, and what changed between two days, computed a second time
from its CSV files: no warehouse, no SQL."""

from __future__ import annotations

import functools
from typing import Any

import pandas as pd
import pytest

from tests import sample_company_files as sample
from tests.given import answers
from tests.independent.lines_in_pandas import EVERYWHERE, LADDERS, LEVELS, members
from tests.sample_warehouse import sample_house

EVERY_SCOPE = pytest.mark.parametrize("scope", EVERYWHERE)
EVERY_DAY = pytest.mark.parametrize("day", ["2025-03-31", "2026-02-14", "2026-09-30"])
EXPECTED = {
    (name, level["id"], axis): score
    for name in LADDERS
    for level in sample.ladder(name)["levels"]
    for axis, score in level.get("expects", {}).items()
}


@functools.cache
def newest(day: pd.Timestamp) -> dict[tuple[str, str], float]:
    """(person, competency) -> the manager's newest score by the day, or a peer's where no manager
    has rated by then."""
    rows = sample.assessments()
    rows = rows[(rows["assessed_on"] <= day) & rows["by"].isin(["manager", "peer"])]
    rows = rows.assign(order=rows["by"].map({"peer": 0, "manager": 1})).sort_values(
        ["order", "assessed_on"], kind="stable"
    )
    last = rows.drop_duplicates(["person", "competency"], keep="last")
    return {
        (person, axis): score
        for person, axis, score in zip(
            last["person"], last["competency"], last["score"], strict=True
        )
    }


def expectations(day: pd.Timestamp, scope: str) -> pd.DataFrame:
    """Everybody of the scope with every competency that their level expects: person, team, ladder,
    competency, expected, score."""
    there = sample.on(day)
    there = there[there.index.isin(members(day, scope))]
    rows = [
        (person, row["team"], row["ladder"], axis, score)
        for person, row in there.iterrows()
        for (ladder, level, axis), score in EXPECTED.items()
        if (ladder, level) == (row["ladder"], row["level"])
    ]
    found = pd.DataFrame(rows, columns=["person", "team", "ladder", "competency", "expected"])
    known = newest(day)
    found["score"] = [
        known.get(pair) for pair in zip(found["person"], found["competency"], strict=True)
    ]
    return found.assign(score=found["score"].astype("float64"))


@EVERY_SCOPE
@EVERY_DAY
def test_coverage_in_all_and_person_by_person(day: str, scope: str) -> None:
    rows = expectations(pd.Timestamp(day), scope)
    rated = rows.dropna(subset=["score"])
    met = rated[rated["score"] >= rated["expected"]]
    ((value, part, whole, undecided),) = answers(
        sample_house(), "coverage", "value", "part", "whole", "undecided", day=day, scope=scope
    )
    assert (part, whole, undecided) == (len(met), len(rated), len(rows) - len(rated))
    assert value == pytest.approx(len(met) / len(rated))
    told = answers(
        sample_house(), "coverage_by_person", "person", "rated", "met", day=day, scope=scope
    )
    people = rows["person"].unique()
    assert {person: counted for person, *counted in told} == {
        who: [(rated["person"] == who).sum(), (met["person"] == who).sum()] for who in people
    }


@EVERY_SCOPE
@EVERY_DAY
def test_competencies_of_a_ladder_in_all_and_team_by_team(day: str, scope: str) -> None:
    rows = expectations(pd.Timestamp(day), scope)
    rows = rows[rows["ladder"] == "engineer"]
    by_axis = {axis: counts(mine) for axis, mine in rows.groupby("competency")}
    columns = ("competency", "people", "rated", "holders", "close")
    told = answers(
        sample_house(), "competency_coverage", *columns, day=day, scope=scope, ladder="engineer"
    )
    assert {
        axis: (people, rated, holders, close)
        for axis, people, rated, holders, close in told
        if people
    } == by_axis
    by_team = {
        (team, axis): counts(mine)[:3]
        for (team, axis), mine in rows.groupby(["team", "competency"])
    }
    cells = answers(
        sample_house(),
        "coverage_by_team",
        "team",
        "competency",
        "people",
        "rated",
        "holders",
        day=day,
        scope=scope,
        ladder="engineer",
    )
    assert {
        (team, axis): (people, rated, holders) for team, axis, people, rated, holders in cells
    } == by_team


def counts(rows: pd.DataFrame) -> tuple[int, int, int, int]:
    """People, rated, holders, and those less than or just a step below."""
    short = rows["expected"] - rows["score"]
    return (
        len(rows),
        int(rows["score"].notna().sum()),
        int((short <= 0).sum()),
        int(((short > 0) & (short <= 1)).sum()),
    )


@EVERY_SCOPE
@pytest.mark.parametrize(
    ("since", "day"),
    [("2026-06-30", "2026-09-30"), ("2024-09-30", "2026-03-15"), ("2025-05-05", "2025-05-06")],
)
def test_who_changed_between_two_days(since: str, day: str, scope: str) -> None:
    first, last = pd.Timestamp(since), pd.Timestamp(day)
    before, after = members(first, scope), members(last, scope)
    was, now = sample.on(first), sample.on(last)
    expected: dict[str, set[str]] = {
        "joined": set(),
        "came": set(),
        "left": set(),
        "went": set(),
        "promoted": set(),
        "moved": set(),
    }
    for person in after - before:
        expected["came" if person in was.index else "joined"].add(person)
    for person in before - after:
        expected["went" if person in now.index else "left"].add(person)
    for person in before & after:
        old, new = was.loc[person], now.loc[person]
        if differs(old["team"], new["team"]) or differs(old["manager"], new["manager"]):
            expected["moved"].add(person)
        if rose((str(old["ladder"]), str(old["level"])), (str(new["ladder"]), str(new["level"]))):
            expected["promoted"].add(person)
    told: dict[str, set[str]] = {change: set() for change in expected}
    for change, person in answers(
        sample_house(), "changes_of_people", "change", "person", since=since, day=day, scope=scope
    ):
        told[change].add(person)
    assert told == expected


def differs(old: Any, new: Any) -> bool:
    """A first value named, or one no longer named, is no move."""
    return bool(pd.notna(old) and pd.notna(new) and old != new)


def rose(old: tuple[str, str], new: tuple[str, str]) -> bool:
    if old not in LEVELS or new not in LEVELS:
        return False
    (track_before, rank_before), (track, rank) = LEVELS[old], LEVELS[new]
    return bool(track == track_before and rank > rank_before) or (
        track == "manager" and track_before == "ic"
    )
