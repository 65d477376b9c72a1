"""What the portfolio of goals leaves out: gaps without a goal, phases with nothing due, goals whose
owner has left."""

from tests.given import answers, house

ANA = {
    "person": "ana",
    "team": "Core",
    "ladder": "craft",
    "level": "senior",
    "hired_on": "2020-01-06",
}
BEN = {**ANA, "person": "ben", "manager": "ana"}
GOAL: dict[str, object] = {
    "goal": "g",
    "person": "ana",
    "title": "Goal",
    "competency": "design",
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
}
LEAD = {
    "person": "ana",
    "team": "Core",
    "ladder": "lead",
    "level": "lead",
    "level_since": "2024-10-01",
    "hired_on": "2024-10-01",
}


def score(person: str, competency: str, value: float) -> dict[str, object]:
    return {
        "person": person,
        "competency": competency,
        "score": value,
        "by": "manager",
        "assessed_on": "2026-06-01",
    }


def test_a_gap_counts_until_an_open_goal_names_its_competency() -> None:
    scores = [
        score("ana", "design", 2),
        score("ana", "delivery", 1.5),
        score("ben", "design", 2.5),
        score("ben", "delivery", 3),
    ]
    company = house(roster=[ANA, BEN], goals=[GOAL, {**GOAL, "goal": "h"}], assessments=scores)
    assert answers(company, "gaps_without_goal", "person", "competency", "gap") == [
        ("ana", "delivery", -1.5),
        ("ben", "design", -0.5),
    ]
    assert answers(
        company,
        "gaps_by_competency",
        "competency",
        "people",
        "with_goal",
        "without_goal",
        "share_with_goal",
    ) == [("delivery", 1, 0, 1, 0.0), ("design", 2, 1, 1, 0.5)]
    assert answers(company, "gaps_without_goal", "person", scope="ben") == ["ben"]


def test_a_closed_goal_closes_no_gap_and_who_is_not_rated_has_none() -> None:
    company = house(
        roster=[ANA],
        goals=[{**GOAL, "status": "done", "closed_on": "2026-09-01"}],
        assessments=[score("ana", "design", 2)],
    )
    assert answers(company, "gaps_without_goal", "competency") == ["design"]
    assert answers(house(roster=[ANA]), "gaps_without_goal", "competency") == []
    assert answers(house(roster=[ANA]), "gaps_by_competency", "competency") == []


def test_a_phase_has_something_due_where_an_open_goal_of_it_ends_inside_it() -> None:
    def due(*goals: dict[str, object]) -> list[object]:
        return answers(
            house(roster=[LEAD], goals=list(goals)),
            "phases_due",
            "phase",
            "ends_on",
            "goals",
            "next_due_on",
        )

    early = {**GOAL, "phase": "early"}
    assert due(early) == [("early", "2027-09-30", 1, "2026-12-31")]
    assert due({**early, "due_on": "2027-10-01"}, {**GOAL, "goal": "h", "phase": "late"}) == [
        ("early", "2027-09-30", 0, None)
    ]
    assert due({**early, "due_on": ""}, {**early, "goal": "h", "status": "done"}) == [
        ("early", "2027-09-30", 0, None)
    ]


def test_the_last_phase_is_open_and_ladders_without_phases_are_not_asked() -> None:
    veteran = {**LEAD, "level_since": "2020-01-06", "hired_on": "2020-01-06"}
    rows = answers(
        house(
            roster=[veteran, {**BEN, "manager": ""}],
            goals=[{**GOAL, "phase": "late", "due_on": "2031-01-31"}],
        ),
        "phases_due",
        "person",
        "phase",
        "ends_on",
        "goals",
    )
    assert rows == [("ana", "late", None, 1)]


def test_open_goals_of_whoever_has_left_stand_apart_in_the_line_they_belonged_to() -> None:
    gone = {**BEN, "left_on": "2026-08-31"}
    goals = [
        {**GOAL, "person": "ben"},
        {**GOAL, "goal": "done", "person": "ben", "status": "done", "closed_on": "2026-08-01"},
        {**GOAL, "goal": "hers"},
    ]
    company = house(roster=[ANA, gone], goals=goals)
    assert answers(company, "orphaned_goals", "goal", "name", "left_on", "manager_name") == [
        ("g", "Ben", "2026-08-31", "Ana")
    ]
    assert answers(company, "orphaned_goals", "goal", scope="ana") == ["g"]
    assert answers(company, "smart", "goal") == ["hers"] * 5


def test_on_the_last_day_a_goal_still_has_its_owner() -> None:
    company = house(
        roster=[ANA, {**BEN, "left_on": "2026-09-30"}], goals=[{**GOAL, "person": "ben"}]
    )
    assert answers(company, "orphaned_goals", "goal") == []
    left = house(roster=[ANA, {**BEN, "left_on": "2026-09-29"}], goals=[{**GOAL, "person": "ben"}])
    assert answers(left, "orphaned_goals", "goal") == ["g"]
