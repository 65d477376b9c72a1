"""Goals: attainment, elapsed time and state, as of a day."""

from tests.given import answers, house

OWNERS = [
    {"person": "ana", "team": "Core", "hired_on": "2020-01-06"},
    {"person": "ben", "team": "Edge", "manager": "ana", "hired_on": "2020-01-06"},
]
HALFWAY = {
    "person": "ana",
    "baseline": 0,
    "target": 10,
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
    "title": "Goal",
}


def goal(id: str, **said: object) -> dict[str, object]:
    return {"goal": id, **HALFWAY, **said}


def states(*goals: dict[str, object], day: str = "2026-09-30") -> list[object]:
    return answers(house(roster=OWNERS, goals=list(goals)), "goal_attainment", "state", day=day)


def test_attainment_is_the_share_of_the_way_from_baseline_to_target() -> None:
    company = house(
        roster=OWNERS,
        goals=[
            goal("up", current=4),
            goal("down", baseline=4, target=3.5, current=3.75),
            goal("over", current=12),
            goal("worse", current=-3),
        ],
    )
    rows = answers(company, "goal_attainment", "goal", "attained", "state")
    assert rows == [
        ("down", 0.5, "on_track"),
        ("over", 1.0, "done"),
        ("up", 0.4, "on_track"),
        ("worse", 0.0, "behind"),
    ]


def test_expected_is_the_elapsed_share_of_the_time() -> None:
    company = house(roster=OWNERS, goals=[goal("g", current=4)])
    assert [round(value, 4) for value in answers(company, "goal_attainment", "expected")] == [
        round(91 / 183, 4)
    ]


def test_a_target_that_equals_the_baseline_is_undefined() -> None:
    assert states(goal("g", baseline=5, target=5, current=5)) == ["undefined"]


def test_a_missing_number_is_undefined_and_never_zero() -> None:
    company = house(roster=OWNERS, goals=[goal("g", current="")])
    assert answers(company, "goal_attainment", "attained", "state") == [(None, "undefined")]


def test_a_goal_past_its_day_is_late_unless_done() -> None:
    past = {"starts_on": "2026-01-05", "due_on": "2026-06-30"}
    assert states(goal("g", current=9, **past)) == ["late"]
    assert states(goal("g", current=9, status="done", closed_on="2026-06-29", **past)) == ["done"]
    assert states(goal("g", current=9, status="cancelled", **past)) == ["cancelled"]


def test_a_goal_that_has_not_begun_is_said_so() -> None:
    assert states(goal("g", current=0, starts_on="2026-10-01")) == ["not_started"]


def test_an_owner_s_word_at_risk_stands_where_no_number_does() -> None:
    assert states(goal("g", current="", status="at-risk")) == ["at_risk"]


def test_each_day_sees_the_reading_of_its_own_goals_file() -> None:
    company = house(
        roster=OWNERS,
        goals={"2026-08-31": [goal("g", current=1)], "2026-09-30": [goal("g", current=6)]},
    )
    assert answers(company, "goal_attainment", "current_value", "state", day="2026-08-31") == [
        (1, "behind")
    ]
    assert answers(company, "goal_attainment", "current_value", "state") == [(6, "on_track")]
    assert answers(company, "goal_attainment", "state", day="2026-08-03") == ["no_reading"]


def test_goals_on_track_leaves_undecided_goals_out_of_the_share_and_counts_them() -> None:
    company = house(
        roster=OWNERS,
        goals=[
            goal("a", current=6),
            goal("b", current=1),
            goal("c", current=""),
            goal("d", current=10),
        ],
    )
    assert answers(company, "goals_on_track", "value", "part", "whole", "undecided") == [
        (0.5, 1, 2, 1)
    ]


def test_a_scope_sees_its_own_line_s_goals_and_ownerless_goals_belong_to_everyone() -> None:
    company = house(roster=OWNERS, goals=[goal("a"), goal("b", person="ben"), goal("c", person="")])
    assert answers(company, "goal_attainment", "goal") == ["a", "b", "c"]
    assert answers(company, "goal_attainment", "goal", scope="ben") == ["b"]
    assert answers(company, "goal_attainment", "goal", scope="ana") == ["a", "b"]
    assert answers(company, "person_goals", "goal", person="ben") == ["b"]


def test_teams_and_owners_are_compared_by_open_goals_only() -> None:
    company = house(
        roster=OWNERS,
        goals=[
            goal("a", current=6),
            goal("b", current=3),
            goal("c", current=10),
            goal("d", person="ben", current=""),
        ],
    )
    assert answers(
        company, "goals_by", "team", "goals", "attained", "on_track", "at_risk", by="team"
    ) == [("Core", 2, 0.44999999999999996, 1, 1), ("Edge", 1, None, 0, 0)]
    assert answers(company, "goals_by", "person", "goals", "undecided", by="owner") == [
        ("ana", 2, 0),
        ("ben", 1, 1),
    ]


def test_phases_and_competencies_are_compared_and_goals_of_none_stand_apart() -> None:
    company = house(
        roster=OWNERS,
        goals=[
            goal("a", current=6, phase="early"),
            goal("b", current=2, phase="late", competency="design"),
            goal("c", current=1, competency="design"),
        ],
    )
    assert answers(company, "goals_by", "phase", "goals", by="phase") == [
        ("early", 1),
        ("late", 1),
        (None, 1),
    ]
    assert answers(company, "goals_by", "competency", "goals", "behind", by="competency") == [
        ("design", 2, 2),
        (None, 1, 0),
    ]
    assert answers(house(roster=OWNERS), "goals_by", "team", by="team") == []
