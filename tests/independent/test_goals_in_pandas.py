"""The goals page of the sample company computed a second time, from its CSV files and with pandas
alone."""

from functools import cache
from typing import Any

import pandas as pd
import pytest

from tests import sample_company_files as sample
from tests.given import answers
from tests.sample_warehouse import sample_house

DAYS = ["2024-12-31", "2025-09-30", "2026-09-30"]
Row = Any


def present(day: str) -> pd.DataFrame:
    return sample.on(pd.Timestamp(day))


@cache
def newest(day: str) -> pd.DataFrame:
    """The newest reading of every goal on a day, with its latest wording, of people who are
    there."""
    when = pd.Timestamp(day)
    files = [sample.goals(quarter).assign(seen_on=quarter) for quarter in sample.QUARTERS]
    every = pd.concat(files).sort_values("seen_on", kind="stable")
    wording = every.drop_duplicates("goal", keep="last").set_index("goal")
    read = every[every["seen_on"] <= when].drop_duplicates("goal", keep="last").set_index("goal")
    said = [
        "title",
        "person",
        "competency",
        "phase",
        "metric",
        "baseline",
        "target",
        "starts_on",
        "due_on",
    ]
    known = read.drop(columns=said).join(wording[said])
    return known[known["person"].isin(present(day).index)]


def is_open(goals: pd.DataFrame, day: str) -> pd.Series:
    return ~goals["status"].isin(["done", "cancelled"]) & ~(goals["closed_on"] <= pd.Timestamp(day))


@cache
def counted_scores() -> pd.DataFrame:
    """Scores that count, in order: a manager's, and a peer's as long as no manager has rated."""
    daily = (
        sample.assessments()
        .groupby(["person", "competency", "by", "assessed_on"], as_index=False)["score"]
        .mean()
    )
    managers = daily[daily["by"] == "manager"]
    since = managers.groupby(["person", "competency"])["assessed_on"].min().rename("since")
    peers = daily[daily["by"] == "peer"].join(since, on=["person", "competency"])
    every: pd.DataFrame = pd.concat([managers, peers[~(peers["assessed_on"] >= peers["since"])]])[
        ["person", "competency", "assessed_on", "score"]
    ]
    return every.sort_values("assessed_on")


def in_force(day: str) -> dict[Any, float]:
    held = counted_scores()[counted_scores()["assessed_on"] <= pd.Timestamp(day)]
    return dict(held.groupby(["person", "competency"])["score"].last())


@pytest.mark.parametrize("column", ["team", "phase", "competency"])
@pytest.mark.parametrize("day", DAYS)
def test_attainment_is_the_plain_mean_of_goals_with_numbers_and_days(day: str, column: str) -> None:
    when, goals = pd.Timestamp(day), newest(day)
    goals = goals.assign(team=goals["person"].map(present(day)["team"]))
    way = ((goals["current"] - goals["baseline"]) / (goals["target"] - goals["baseline"])).clip(
        0, 1
    )
    elapsed = ((when - goals["starts_on"]) / (goals["due_on"] - goals["starts_on"])).clip(0, 1)
    running = goals[is_open(goals, day) & ~(way >= 1) & (goals["starts_on"] <= when)]
    both = (way.notna() & elapsed.notna()).reindex(running.index)
    means = (
        running.assign(way=way, elapsed=elapsed)[both].groupby(column)[["way", "elapsed"]].mean()
    )
    counts = running.groupby(column).size()
    rows = {
        key: rest
        for key, *rest in answers(
            sample_house(), "goals_by", column, "goals", "attained", "expected", by=column, day=day
        )
        if key
    }
    assert rows.keys() == set(counts.index)
    for key, (count, attained, expected) in rows.items():
        assert count == counts[key]
        assert (attained, expected) == (
            pytest.approx(means["way"].get(key)),
            pytest.approx(means["elapsed"].get(key)),
        )


@pytest.mark.parametrize("day", DAYS)
def test_gaps_without_a_goal_are_scores_below_the_level_that_no_open_goal_names(day: str) -> None:
    scores, goals = in_force(day), newest(day)
    named = set(
        goals[is_open(goals, day)][["person", "competency"]].itertuples(index=False, name=None)
    )
    gaps = {
        (person, axis)
        for person, me in present(day).iterrows()
        if isinstance(me["level"], str)
        for axis, wanted in sample.expects(me["ladder"], me["level"]).items()
        if scores.get((person, axis), wanted) < wanted
    }
    assert gaps
    assert (
        set(answers(sample_house(), "gaps_without_goal", "person", "competency", day=day))
        == gaps - named
    )
    without = sum(answers(sample_house(), "gaps_by_competency", "without_goal", day=day))
    assert (without, sum(answers(sample_house(), "gaps_by_competency", "people", day=day))) == (
        len(gaps - named),
        len(gaps),
    )


@pytest.mark.parametrize("day", DAYS)
def test_goals_without_a_day_owner_or_competency_and_with_their_target_behind_them(
    day: str,
) -> None:
    goals = newest(day)
    goals = goals[is_open(goals, day)]
    way = (goals["current"] - goals["baseline"]) / (goals["target"] - goals["baseline"])
    wanted = {
        "no_day": goals["due_on"].isna(),
        "no_competency": goals["competency"].isna(),
        "target_passed": way >= 1,
        "way_unknown": goals[["baseline", "target", "current"]].isna().any(axis=1),
    }
    counted = dict(answers(sample_house(), "smart_reasons", "reason", "goals", day=day))
    assert {reason: counted.get(reason, 0) for reason in wanted} == {
        reason: int(found.sum()) for reason, found in wanted.items()
    }
    rows = answers(sample_house(), "smart", "goal", "letter", day=day)
    assert {goal for goal, _ in rows} == set(goals.index)
    assert all(
        {letter for goal, letter in rows if goal == each} == set("SMART")
        for each in list(goals.index)[:10]
    )


def changes() -> pd.DataFrame:
    """Two scores that count, one after the other, of a person and competency."""
    found = counted_scores().sort_values("assessed_on", kind="stable")
    by = found.groupby(["person", "competency"])
    return found.assign(after=by["score"].shift(-1), after_on=by["assessed_on"].shift(-1)).rename(
        columns={"score": "before", "assessed_on": "before_on"}
    )


def held_level(person: str, day: pd.Timestamp) -> str | None:
    mine = sample.history()[
        (sample.history()["person"] == person)
        & (sample.history()["starts_on"] <= day)
        & ~(sample.history()["ends_on"] < day)
    ]
    return None if mine.empty else f"{mine['ladder'].iloc[0]} {mine['level'].iloc[0]}"


def test_met_goals_are_compared_with_people_of_their_level_without_such_a_goal() -> None:
    day = "2026-09-30"
    goals = newest(day)
    way = (goals["current"] - goals["baseline"]) / (goals["target"] - goals["baseline"])
    met = goals[
        goals["closed_on"].notna()
        & (goals["status"] != "cancelled")
        & ~(way < 1)
        & goals["competency"].notna()
    ]
    steps = changes()[changes()["after_on"].notna()]
    steps = steps.assign(
        quarter=steps["after_on"].dt.to_period("Q"),
        level=pd.Series(
            [
                held_level(person, on)
                for person, on in zip(steps["person"], steps["after_on"], strict=True)
            ],
            index=steps.index,
            dtype="object",
        ),
    )
    everything = pd.concat([sample.goals(quarter) for quarter in sample.QUARTERS]).drop_duplicates(
        "goal", keep="last"
    )
    said = {
        row[0]: row[1:]
        for row in answers(
            sample_house(), "goal_effects", "goal", "score_change", "peers_change", "peers"
        )
    }
    assert said.keys() == set(met.index)
    for goal, row in met.sort_index().iloc[::9].iterrows():
        mine = steps[
            (steps["person"] == row["person"])
            & (steps["competency"] == row["competency"])
            & (steps["before_on"] <= row["closed_on"])
            & (steps["after_on"] > row["closed_on"])
        ]
        if mine.empty or mine["level"].iloc[0] is None:
            assert said[goal][0] is None or mine["level"].iloc[0] is None
            continue
        own = mine.iloc[0]
        same = steps[
            (steps["competency"] == own["competency"])
            & (steps["quarter"] == own["quarter"])
            & (steps["level"] == own["level"])
        ]
        theirs = everything[everything["competency"] == own["competency"]]
        free = same[
            [
                not any(
                    (theirs["person"] == each.person)
                    & (theirs["starts_on"] <= each.after_on)
                    & ~(theirs["closed_on"] < each.before_on)
                )
                for each in same.itertuples()
            ]
        ]
        people, mean = free["person"].nunique(), (free["after"] - free["before"]).mean()
        assert said[goal] == (
            pytest.approx(own["after"] - own["before"]),
            pytest.approx(mean) if people >= 5 else None,
            people,
        )
