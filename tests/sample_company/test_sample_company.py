"""The stories of the sample company are there to be found, each once."""

import pandas as pd
import pytest

from tests import sample_company_files as sample


def holders(team: str) -> dict[str, int]:
    """Competency of the engineer ladder -> people of a team whose manager rates them at or above
    their level's expectation."""
    people = sample.current().query("team == @team and ladder == 'engineer'")
    found = {person: sample.manager_scores(str(person), sample.TODAY) for person in people.index}
    return {
        axis["id"]: sum(
            found[person].get(axis["id"], 0) >= sample.expects("engineer", level)[axis["id"]]
            for person, level in people["level"].items()
        )
        for axis in sample.ladder("engineer")["competencies"]
    }


def test_about_140_people_work_here_on_all_six_ladders() -> None:
    people = sample.current()
    assert 135 <= len(people) <= 145
    assert people["ladder"].value_counts().to_dict() == {
        "engineer": 109,
        "engineering-manager": 14,
        "pmo": 12,
        "engineering-director": 4,
        "cto": 1,
        "it-project-director": 1,
    }
    assert people.query("ladder == 'pmo'")["level"].nunique() >= 6
    assert people.query("ladder == 'engineering-manager'")["level"].nunique() == 3


def test_in_ledger_one_person_alone_holds_reliability() -> None:
    assert holders("Ledger")["reliability"] == 1
    wanted = sample.expects("engineer", "staff-engineer")["reliability"]
    assert sample.manager_scores("p-031", sample.TODAY)["reliability"] >= wanted


def test_no_other_team_has_a_competency_with_fewer_than_two_holders() -> None:
    teams = sample.current().query("ladder == 'engineer'")["team"].value_counts()
    counts = {
        (team, axis): count
        for team in teams[teams >= 4].index
        if team != "Insights"
        for axis, count in holders(team).items()
    }
    assert {place: count for place, count in counts.items() if count < 2} == {
        ("Ledger", "reliability"): 1
    }


def test_one_manager_has_fourteen_direct_reports_since_a_team_lost_its_own() -> None:
    spans = sample.on(sample.TODAY)["manager"].value_counts()
    assert spans.idxmax() == "p-014"
    assert spans["p-014"] == 14
    assert spans.drop("p-014").max() <= 8
    assert sample.on(pd.Timestamp("2025-06-30"))["manager"].value_counts()["p-014"] <= 8


def grown_by(manager: str) -> set[str]:
    """People managed directly for 90 days or more as engineers who now are seniors or above, or
    managers."""
    stretches = sample.history().query(
        "manager == @manager and level == 'engineer' and ladder == 'engineer'"
    )
    days = (stretches["ends_on"].fillna(sample.TODAY) - stretches["starts_on"]).dt.days + 1
    managed = days.groupby(stretches["person"]).sum()
    now = sample.current()
    return {
        person
        for person in managed[managed >= 90].index
        if person in now.index and now.at[person, "level"] != "engineer"
    }


def test_one_director_grew_four_people_and_the_others_none() -> None:
    directors = sample.current().query("level == 'director'").index
    assert {director: grown_by(str(director)) for director in directors} == {
        "p-003": set(),
        "p-004": set(),
        "p-005": {"p-026", "p-027", "p-028", "p-029"},
    }


def test_the_grown_went_to_senior_and_one_on_to_manager() -> None:
    grown = sample.promotions().query("person in ['p-026', 'p-027', 'p-028', 'p-029']")
    assert grown.groupby("person")["level"].agg(list).to_dict() == {
        "p-026": ["senior-engineer", "engineering-manager"],
        "p-027": ["senior-engineer"],
        "p-028": ["senior-engineer"],
        "p-029": ["senior-engineer"],
    }


@pytest.mark.parametrize("day", ["2025-03-31", "2025-09-30", "2026-03-31", "2026-09-30"])
def test_one_staff_engineer_meets_all_of_principal_and_waits(day: str) -> None:
    assert sample.meets("p-030", "engineer", "principal-engineer", pd.Timestamp(day))


def test_nobody_else_meets_all_of_the_next_level_for_longer_than_half_a_year() -> None:
    ladders = ["engineer", "engineering-manager", "pmo"]
    above = {
        (name, entry["id"]): entry["next"]
        for name in ladders
        for entry in sample.ladder(name)["levels"]
    }
    waiting = {
        person
        for person, me in sample.current().query("ladder in @ladders").iterrows()
        for target in above[me["ladder"], me["level"]]
        if "/" not in target
        if sample.meets(str(person), me["ladder"], target, pd.Timestamp("2026-03-31"))
    }
    assert waiting == {"p-030"}


def lag(day: pd.Timestamp) -> pd.Series:
    """Mean share of the time gone minus share of the way done, of the goals open on a day, by
    team."""
    found = sample.goals(day)
    found = found[found["closed_on"].isna() & found["target"].notna() & found["due_on"].notna()]
    elapsed = ((day - found["starts_on"]) / (found["due_on"] - found["starts_on"])).clip(0, 1)
    done = ((found["current"] - found["baseline"]) / (found["target"] - found["baseline"])).clip(
        0, 1
    )
    return (
        (elapsed - done)
        .groupby(found["person"].map(sample.roster().set_index("person")["team"]))
        .mean()
    )


def test_the_goals_of_checkout_drift_further_behind_each_quarter() -> None:
    behind = [lag(day)["Checkout"] for day in sample.QUARTERS[4:]]
    assert behind == sorted(behind)
    assert behind[0] < 0.35
    assert behind[-1] > 0.65
    assert lag(sample.TODAY).drop("Checkout").max() < 0.4


def test_more_and_more_goals_of_checkout_are_past_their_due_date() -> None:
    team = sample.roster().set_index("person")["team"]
    found = [
        sample.goals(day)[lambda rows, day=day: rows["closed_on"].isna() & (rows["due_on"] < day)]
        for day in sample.QUARTERS
    ]
    overdue = [int((rows["person"].map(team) == "Checkout").sum()) for rows in found]
    assert overdue[:4] == [0, 0, 0, 0]
    assert overdue[4:] == sorted(overdue[4:])
    assert overdue[-1] >= 12


def test_on_time_delivery_of_checkout_falls_while_the_others_hold() -> None:
    found = sample.read("metrics").query("metric == 'on-time-delivery'")
    year = found.groupby(["team", found["month"].dt.year])["value"].mean().unstack()
    change = year[2026] - year[2024]
    assert change["Checkout"] < -0.15
    assert change.drop("Checkout").min() > -0.05


def test_insights_is_the_one_team_without_any_assessment() -> None:
    rated = set(sample.assessments()["person"])
    assert {
        team for team, people in sample.current().groupby("team") if not rated & set(people.index)
    } == {"Insights"}


def test_five_people_who_are_missed_left_in_one_quarter_and_hiring_followed() -> None:
    left = sample.roster().query("leaving_reason == 'voluntary-regretted'")
    quarter = left["left_on"].dt.to_period("Q").value_counts()
    assert quarter.to_dict() == {pd.Period("2026Q1"): 5, pd.Period("2025Q4"): 1}
    missed = left[left["left_on"].dt.to_period("Q") == pd.Period("2026Q1")]
    assert sorted(missed["team"]) == ["Billing", "Checkout", "Checkout", "Checkout", "Mobile"]
    hired = sample.roster()[lambda rows: rows["hired_on"].between("2026-04-01", "2026-09-30")]
    assert len(hired) >= 8
    assert (hired["team"] == "Checkout").sum() == 3


def test_somebody_is_promoted_in_every_quarter() -> None:
    counts = sample.promotions()["day"].dt.to_period("Q").value_counts()
    assert len(counts) == 10
    assert counts.min() >= 2


def test_the_reorganisation_of_july_2025_touches_three_teams() -> None:
    before, after = sample.on(pd.Timestamp("2025-07-07")), sample.on(pd.Timestamp("2025-07-08"))
    both = before.index.intersection(after.index)
    moved = before.loc[both][before.loc[both, "team"] != after.loc[both, "team"]]
    assert set(moved["team"]) == {"Infrastructure"}
    assert before.at["p-013", "manager"] == "p-005"
    assert after.at["p-013", "manager"] == "p-004"
    assert before.at["p-018", "manager"] == "p-007"
    assert after.at["p-018", "manager"] == "p-003"
