"""The structure of the sample company computed a second time, from its CSV files and with pandas
alone: no warehouse, no SQL."""

from __future__ import annotations

import itertools
from typing import Any

import pandas as pd
import pytest

from tests import sample_company_files as sample
from tests.given import answers
from tests.independent.lines_in_pandas import (
    EVERYWHERE,
    LEVELS,
    employed,
    last_days,
    line_of,
    members,
    month_ends,
    steps,
)
from tests.sample_warehouse import sample_house

WINDOWS = [
    ("2025-09-30", "2026-09-30"),
    ("2026-06-30", "2026-09-30"),
    ("2024-06-30", "2025-03-14"),
    ("2025-02-11", "2026-05-15"),
]
EVERY_WINDOW = pytest.mark.parametrize(("start", "day"), WINDOWS)
EVERY_SCOPE = pytest.mark.parametrize("scope", EVERYWHERE)
EVERY_DAY = pytest.mark.parametrize("day", ["2024-12-31", "2025-09-30", "2026-09-30"])


def asked(name: str, *columns: str, start: str = "", **given: Any) -> list[Any]:
    """`start` is the day before the window: its first day is the next."""
    first = (pd.Timestamp(start or "2000-01-01") + pd.Timedelta(days=1)).date()
    extra: dict[str, Any] = {"start": first} if start else {}
    return answers(sample_house(), name, *columns, **extra, bands="1,2,4,8,13,17", **given)


@EVERY_SCOPE
@EVERY_WINDOW
def test_movement(start: str, day: str, scope: str) -> None:
    first, last = pd.Timestamp(start), pd.Timestamp(day)
    days = pd.date_range(first, last)
    there = {when: members(when, scope) - last_days(when) for when in days}
    here = {when: employed(when) - last_days(when) for when in days}
    pairs = list(itertools.pairwise(days))
    ins = [(person, before) for before, when in pairs for person in there[when] - there[before]]
    outs = [(person, when) for before, when in pairs for person in there[before] - there[when]]
    joined = sum(person not in here[before] for person, before in ins)
    left = sum(person not in here[when] for person, when in outs)
    promoted = sum(first < when <= last and person in there[when] for person, when in steps())
    columns = (
        "headcount_start",
        "joined",
        "moved_in",
        "people_left",
        "moved_out",
        "headcount_end",
        "promoted",
    )
    assert asked("movement_balance", *columns, start=start, day=day, scope=scope) == [
        (
            len(there[first]),
            joined,
            len(ins) - joined,
            left,
            len(outs) - left,
            len(there[last]),
            promoted,
        )
    ]
    assert asked("retention", "state", start=start, day=day, scope=scope).count("gone") == len(
        there[first] - here[last]
    )


@pytest.mark.parametrize("convention", ["two-point", "monthly"])
@EVERY_SCOPE
@EVERY_WINDOW
def test_attrition_and_promotion_rate(start: str, day: str, scope: str, convention: str) -> None:
    first, last = pd.Timestamp(start), pd.Timestamp(day)
    ends = [first, last] if convention == "two-point" else month_ends(first, last)
    average = sum(len(members(when, scope)) for when in ends) / len(ends)
    gone = sample.roster().dropna(subset=["left_on"])
    gone = gone[(gone["left_on"] > first) & (gone["left_on"] <= last)]
    pairs = zip(gone["person"], gone["left_on"], gone["leaving_reason"], strict=True)
    reasons = pd.Series(
        [reason for person, when, reason in pairs if person in members(when, scope)], dtype=str
    )
    rows = {
        kind: (count, rate)
        for kind, count, rate in asked(
            "attrition",
            "kind",
            "leavers",
            "rate",
            start=start,
            day=day,
            scope=scope,
            convention=convention,
        )
    }
    assert rows["all"] == (len(reasons), pytest.approx(len(reasons) / average))
    assert rows["voluntary"] == (
        reasons.str.startswith("voluntary").sum(),
        pytest.approx(reasons.str.startswith("voluntary").sum() / average),
    )
    assert rows["regretted"][0] == (reasons == "voluntary-regretted").sum()
    assert rows["involuntary"][0] == (reasons == "involuntary").sum()
    promoted = sum(
        first < when <= last and person in members(when, scope) for person, when in steps()
    )
    told = asked(
        "internal_promotion_rate",
        "promotions",
        "rate",
        start=start,
        day=day,
        scope=scope,
        convention=convention,
    )
    assert told == [(promoted, pytest.approx(promoted / average))]


@EVERY_SCOPE
@EVERY_DAY
def test_spans_bands_kinds_and_layers(day: str, scope: str) -> None:
    here = sample.on(pd.Timestamp(day))
    spans = here["manager"].value_counts()
    spans = spans[spans.index.isin(list(members(pd.Timestamp(day), scope)))]
    assert (
        dict(asked("manager_spans", "person", "direct_reports", day=day, scope=scope))
        == spans.to_dict()
    )
    bands = pd.cut(spans, [0, 1, 3, 7, 12, 16, 999]).value_counts(sort=False)
    assert asked("spans_by_band", "managers", day=day, scope=scope) == list(bands)
    leads = here["manager"].isin(here["manager"]) & here.index.isin(here["manager"].dropna())
    leading = here[leads]["manager"].value_counts().reindex(spans.index, fill_value=0)
    kinds = [
        (leading == 0).sum(),
        ((leading > 0) & (leading < spans)).sum(),
        (leading == spans).sum(),
    ]
    assert asked("manager_types", "managers", day=day, scope=scope) == kinds
    in_line = {
        str(person): len(line_of(pd.Timestamp(day), str(person))) - 1 for person in spans.index
    }
    assert dict(asked("manager_spans", "person", "people_in_line", day=day, scope=scope)) == in_line


@EVERY_SCOPE
@EVERY_DAY
def test_levels_distances_and_scopes(day: str, scope: str) -> None:
    here = sample.on(pd.Timestamp(day))
    mine = here.loc[sorted(members(pd.Timestamp(day), scope))]
    placed = mine.dropna(subset=["level"]).groupby(["ladder", "level"]).size()
    told = {
        (ladder, level): people
        for ladder, level, people in asked(
            "level_pyramid", "ladder", "level", "people", day=day, scope=scope
        )
        if level
    }
    assert told == placed.to_dict()
    led = mine[mine["manager"].isin(here.index)].dropna(subset=["level"])
    above = here.loc[led["manager"]]
    pairs = zip(led["ladder"], led["level"], above["ladder"], above["level"], strict=True)
    distances = [
        LEVELS[a, b][1] - LEVELS[c, d][1]
        for c, d, a, b in pairs
        if LEVELS[a, b][0] == LEVELS[c, d][0]
    ]
    counted = [
        distance
        for distance in asked("level_distance", "distance", day=day, scope=scope)
        if distance is not None
    ]
    assert counted == sorted(distances)
    directors = [str(person) for person in mine.index[mine["level"] == "director"]]
    expected = {}
    for person in directors:
        below = here.loc[[each for each in line_of(pd.Timestamp(day), person) if each != person]]
        values = {
            "teams": below["team"].nunique(),
            "direct_reports": int((below["manager"] == person).sum()),
            "people_in_line": len(below),
        }
        for part, (low, high) in {
            "teams": (4, 6),
            "direct_reports": (3, 4),
            "people_in_line": (15, 20),
        }.items():
            state = (
                "below_scope"
                if values[part] < low
                else "above_scope"
                if values[part] > high
                else "within_scope"
            )
            expected[person, part] = (values[part], state)
    rows = asked("scope_of_managers", "person", "part", "value", "standing", day=day, scope=scope)
    assert {
        (who, part): (value, state) for who, part, value, state in rows if who in directors
    } == expected


@EVERY_SCOPE
def test_time_in_level(scope: str) -> None:
    day = sample.TODAY
    mine = (
        sample.roster()
        .set_index("person")
        .loc[sorted(members(day, scope))]
        .dropna(subset=["level"])
    )
    since = mine["level_since"]
    months = (day.year - since.dt.year) * 12 + day.month - since.dt.month - (since.dt.day > day.day)
    told = {
        row[0]: row[1:]
        for row in asked("time_in_level", "person", "since_on", "months", scope=scope)
    }
    assert told == {
        person: (since[person].date().isoformat(), months[person]) for person in mine.index
    }
    medians = months.groupby([mine["ladder"], mine["level"]]).median().to_dict()
    rows = asked("time_in_level_by_level", "ladder", "level", "median_months", scope=scope)
    assert {(ladder, level): median for ladder, level, median in rows} == medians


@EVERY_SCOPE
@EVERY_WINDOW
def test_fills(start: str, day: str, scope: str) -> None:
    first, last = pd.Timestamp(start), pd.Timestamp(day)
    inside = sum(
        first < when <= last and person in members(when, scope)
        for person, when in steps(any_way=True)
    )
    hired = (
        sample.history().sort_values("starts_on").drop_duplicates("person").dropna(subset=["level"])
    )
    hired = hired[(hired["starts_on"] > first) & (hired["starts_on"] <= last)]
    outside = sum(
        person in members(when, scope)
        for person, when in zip(hired["person"], hired["starts_on"], strict=True)
    )
    rows = asked("internal_fill_rate", "inside", "fills", start=start, day=day, scope=scope)
    assert (sum(row[0] for row in rows), sum(row[1] for row in rows)) == (inside, inside + outside)
