"""The goals, evidence and projects of the sample company hang together."""

import pandas as pd

from tests import sample_company_files as sample

ALL_GOALS = pd.concat([sample.goals(day).assign(seen_on=day) for day in sample.QUARTERS])
ONCE = ALL_GOALS.drop_duplicates("goal", keep="last").set_index("goal")


def test_a_goal_keeps_its_words_and_numbers_over_the_files() -> None:
    same = [
        "person",
        "title",
        "competency",
        "phase",
        "metric",
        "unit",
        "baseline",
        "target",
        "starts_on",
        "due_on",
        "parent",
        "weight",
    ]
    assert (ALL_GOALS.groupby("goal")[same].nunique(dropna=False) == 1).all().all()
    assert ONCE["title"].is_unique


def test_current_moves_from_baseline_towards_target_only() -> None:
    numbered = ALL_GOALS.dropna(subset=["target", "current"]).sort_values("seen_on")
    way = (numbered["current"] - numbered["baseline"]) / (numbered["target"] - numbered["baseline"])
    assert way.between(0, 1).all()
    assert (way.groupby(numbered["goal"]).diff().dropna() >= 0).all()
    assert (numbered["target"] < numbered["baseline"]).mean() > 0.25


def test_a_file_holds_the_goals_that_were_open_in_its_quarter() -> None:
    for day in sample.QUARTERS:
        rows = sample.goals(day)
        assert (rows["starts_on"] <= day).all()
        assert (
            rows["closed_on"]
            .dropna()
            .between(day - pd.offsets.QuarterBegin(startingMonth=1), day)
            .all()
        )


def test_status_agrees_with_closing_and_target() -> None:
    closed = ALL_GOALS["closed_on"].notna()
    assert set(ALL_GOALS[closed]["status"]) == {"done", "cancelled"}
    assert set(ALL_GOALS[~closed]["status"]) == {"not-started", "in-progress", "at-risk"}
    done = ALL_GOALS[ALL_GOALS["status"] == "done"]
    assert (done["current"] == done["target"]).all()


def test_goals_are_held_by_people_who_work_here() -> None:
    people = sample.roster().set_index("person")
    assert (ONCE["starts_on"] >= ONCE["person"].map(people["hired_on"])).all()
    ends = ONCE["person"].map(people["left_on"]).fillna(sample.TODAY)
    assert (ONCE["starts_on"] <= ends).all()


def test_parents_are_goals_of_somebody_else_that_began_earlier() -> None:
    children = ONCE[ONCE["parent"].notna()]
    parents = ONCE.loc[children["parent"]]
    assert 0.1 < len(children) / len(ONCE) < 0.5
    assert (parents["person"].to_numpy() != children["person"].to_numpy()).all()
    assert (parents["starts_on"].to_numpy() <= children["starts_on"].to_numpy()).all()


def test_phases_belong_to_the_competencies_of_managers() -> None:
    theme = {
        axis["id"]: axis["group"] for axis in sample.ladder("engineering-manager")["competencies"]
    }
    phased = ONCE[ONCE["phase"].notna()]
    assert (phased["competency"].map(theme) == phased["phase"]).all()
    assert set(phased["phase"]) == {"foundation", "expansion", "leading-change"}


def test_three_goals_name_no_competency_and_four_cannot_be_measured() -> None:
    assert ONCE["competency"].isna().sum() == 3
    assert ONCE["target"].isna().sum() == 4


def test_evidence_names_checkpoints_and_competencies_that_exist() -> None:
    ladders = [sample.ladder(name) for name in sample.roster()["ladder"].unique()]
    points = {point["id"] for one in ladders for point in one["checkpoints"]}
    axes = {axis["id"] for one in ladders for axis in one["competencies"]}
    rows, people = sample.read("evidence"), sample.roster().set_index("person")
    assert set(rows["checkpoint"].dropna()) <= points
    assert set(rows["competency"].dropna()) <= axes
    said = rows["kind"].isin(
        ["wanted", "not-wanted", "opening", "no-opening"]
    )  # of every next level: these name neither
    assert (rows["checkpoint"].notna() ^ rows["competency"].notna()).equals(~said)
    assert (rows["happened_on"] >= rows["person"].map(people["hired_on"])).all()


def test_projects_have_owners_who_work_here_and_stages_that_exist() -> None:
    rows, people = sample.read("projects"), sample.roster().set_index("person")
    assert people.loc[rows["owner"], "left_on"].isna().all()
    assert set(rows["stage"]) == {
        stage["id"] for stage in sample.ladder("it-project-director")["stages"]
    }
    assert (rows["finished_on"].notna() ^ rows["forecast_on"].notna()).all()
    running = rows[rows["stage"] == "execution"]["owner"].value_counts()
    assert running.iloc[0] == 3  # one project manager carries three at once
