"""The sample company could exist: no gaps, no impossible managers, no promotion without its
reasons."""

from pathlib import Path

import pandas as pd

from tests import sample_company_files as sample
from tools.sample_company.build import write_all

ALL_GOALS = pd.concat([sample.goals(day).assign(seen_on=day) for day in sample.QUARTERS])


def test_making_the_files_again_gives_the_same_bytes(tmp_path: Path) -> None:
    write_all(tmp_path)
    made = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert made == {file.name: file.read_bytes() for file in sample.FOLDER.glob("*.csv")}
    assert len(made) == 19


def test_everything_happens_on_a_working_day() -> None:
    frames = {
        "roster": sample.roster(),
        "history": sample.history(),
        "goals": ALL_GOALS,
        "assessments": sample.assessments(),
        "evidence": sample.read("evidence"),
        "projects": sample.read("projects"),
        "plans": sample.read("plans"),
    }
    for kind, rows in frames.items():
        for column in sample.DAYS[kind]:
            weekend = rows[rows[column].dt.day_of_week > 4]
            assert weekend.empty, (kind, column, weekend.head())


def test_nothing_has_happened_after_the_last_day() -> None:
    assert sample.assessments()["assessed_on"].max() <= sample.TODAY
    assert sample.read("evidence")["happened_on"].max() <= sample.TODAY
    assert sample.roster()[["hired_on", "left_on", "level_since"]].max().max() <= sample.TODAY
    assert sample.history()["starts_on"].max() <= sample.TODAY


def test_the_stretches_of_a_person_touch_and_end_with_the_employment() -> None:
    left = sample.roster().set_index("person")["left_on"]
    for person, stretches in sample.history().sort_values("starts_on").groupby("person"):
        ends = stretches["ends_on"].to_list()
        assert [end + pd.Timedelta(days=1) for end in ends[:-1]] == stretches[
            "starts_on"
        ].to_list()[1:], person
        assert (ends[-1] == left[person]) or (pd.isna(ends[-1]) and pd.isna(left[person]))


def test_the_roster_repeats_the_last_stretch() -> None:
    last = (
        sample.history()
        .sort_values("starts_on")
        .groupby("person")
        .tail(1)
        .set_index("person")
        .sort_index()
    )
    rows = sample.roster().set_index("person").sort_index()
    columns = ["team", "title", "ladder", "level"]
    pd.testing.assert_frame_equal(last[columns], rows[columns])
    assert last["manager"].fillna("").to_list() == rows["manager"].fillna("").to_list()


def test_on_every_day_of_change_all_managers_are_employed_and_lines_end_at_the_cto() -> None:
    for day in sorted({*sample.history()["starts_on"], *sample.history()["ends_on"].dropna()}):
        managers = sample.on(day)["manager"].fillna("").to_dict()
        for person in managers:
            seen, at = [], person
            while managers[at]:
                seen.append(at)
                at = managers[at]
                assert at in managers, (day, person, at)
                assert at not in seen, (day, person)
            assert at == "p-001"


def test_whoever_manages_holds_a_level_that_manages() -> None:
    today = sample.on(sample.TODAY)
    tracks = {
        (name, level["id"]): level["track"]
        for name in today["ladder"].unique()
        for level in sample.ladder(name)["levels"]
    }
    managers = today.loc[today["manager"].dropna().unique()]
    found = {tracks[row["ladder"], row["level"]] for _, row in managers.iterrows()}
    assert found <= {"manager", "project"}


def test_most_managers_have_four_to_eight_reports() -> None:
    spans = sample.on(sample.TODAY)["manager"].value_counts()
    assert spans.between(4, 8).mean() > 0.8


def test_promotions_follow_scores() -> None:
    for _, step in sample.promotions().iterrows():
        wanted, scores = (
            sample.expects(step["ladder"], step["level"]),
            sample.manager_scores(step["person"], step["day"]),
        )
        missing = [
            need - scores.get(axis, 0)
            for axis, need in wanted.items()
            if scores.get(axis, 0) < need
        ]
        assert len(missing) <= 0.2 * len(wanted), step
        assert max(missing, default=0) <= 0.5, step


def test_promotions_wait_for_the_time_that_the_ladder_asks() -> None:
    first = sample.roster().set_index("person")["hired_on"]
    for _, step in sample.promotions().iterrows():
        held = (
            sample.history()
            .query("person == @step.person and level == @step.from_level")["starts_on"]
            .min()
        )
        since = (
            first[step["person"]] if held == pd.Timestamp("2024-04-01") else held
        )  # records begin there: reached earlier
        rules = sample.rules_into(step["ladder"], step["level"])
        months = max(
            (rule["months"] for rule in rules if rule["kind"] == "time_in_level"), default=0
        )
        if step["level"] != "director":
            assert since + pd.DateOffset(months=months) <= step["day"], step


def test_scores_are_half_steps_and_managers_stay_within_a_step_of_the_person() -> None:
    rows = sample.assessments()
    assert ((rows["score"] * 2) % 1 == 0).all()
    assert rows["score"].between(0, 5).all()
    cycle = rows.assign(cycle=rows["assessed_on"].dt.to_period("M")).query("by != 'peer'")
    pair = cycle.pivot_table(
        index=["person", "competency", "cycle"], columns="by", values="score"
    ).dropna()
    kinder = pair["self"] - pair["manager"]
    assert kinder.abs().max() <= 1
    assert 0.1 < kinder.mean() < 0.5


def test_scores_rise_slowly() -> None:
    rows = sample.assessments().query("by == 'manager'").sort_values("assessed_on")
    change = rows.groupby(["person", "competency"])["score"].diff().dropna()
    assert change.between(-0.5, 1).all()
    assert (change < 0).mean() < 0.02


def test_most_people_stand_near_what_their_level_expects() -> None:
    gaps = [
        sample.manager_scores(str(person), sample.TODAY).get(axis, float("nan")) - wanted
        for person, me in sample.current().iterrows()
        for axis, wanted in sample.expects(me["ladder"], me["level"]).items()
    ]
    known = pd.Series(gaps).dropna()
    assert known.between(-1, 1).mean() > 0.95
    assert 0.75 < (known >= 0).mean() < 0.92


def test_assessors_were_the_managers_of_that_day() -> None:
    rows = sample.assessments().query("by == 'manager' and assessed_on >= '2024-04-01'")
    rows = rows.drop_duplicates(["person", "assessed_on"])
    for day in rows["assessed_on"].unique():
        given = rows[rows["assessed_on"] == day]
        assert (
            sample.on(day).loc[given["person"], "manager"].to_numpy()
            == given["assessor"].to_numpy()
        ).all(), day


def test_years_before_fit_the_level_at_hire() -> None:
    people = sample.current()
    years = people["years_before"] + (sample.TODAY - people["hired_on"]).dt.days / 365.25
    assert years[people["level"].isin(["director", "vp", "cto"])].min() >= 15
    assert years[people["level"] == "principal-engineer"].min() >= 12
    means = years.groupby(people["level"]).mean()
    assert (
        means["engineer"]
        < means["senior-engineer"]
        < means["staff-engineer"]
        < means["principal-engineer"]
    )


def test_emails_are_ascii_and_of_nobody() -> None:
    emails = sample.roster()["email"]
    assert emails.is_unique
    assert emails.str.fullmatch(r"[a-z.]+@harbourline\.example").all()
    assert sample.roster()["name"].is_unique
    assert sample.roster()["name"].str.contains(r"[一-鿿]").sum() > 30
