"""Good goals: a verdict per goal and letter with its reason, from wording, numbers, days, phases
and the files' metrics."""

from typing import Any

from tests.given import answers, house

OWNERS = [
    {
        "person": "ana",
        "team": "Core",
        "ladder": "lead",
        "level": "lead",
        "level_since": "2024-10-01",
        "hired_on": "2024-10-01",
    },
    {"person": "ben", "team": "Core", "manager": "ana", "hired_on": "2020-01-06"},
]
GOOD = {
    "person": "ana",
    "title": "Cut the lead time to 4 days",
    "competency": "coaching",
    "metric": "lead time",
    "unit": "days",
    "baseline": 9,
    "target": 4,
    "current": 6,
    "starts_on": "2026-07-01",
    "due_on": "2026-12-31",
}
METRICS = [{"team": "Core", "metric": "lead-time-days", "month": "2026-06-01", "value": 9}]


def goal(id: str, **said: object) -> dict[str, object]:
    return {"goal": id, **GOOD, **said}


def faults(*goals: dict[str, object], **files: Any) -> list[tuple[Any, ...]]:
    """Every reason that is given, with its goal, letter, verdict and offending words."""
    company = house(roster=OWNERS, goals=list(goals), metrics=files.get("metrics", METRICS))
    rows = answers(
        company,
        "smart",
        "goal",
        "letter",
        "verdict",
        "reason",
        "offending",
        scope=files.get("scope", "*"),
    )
    return [row for row in rows if row[2] != "kept"]


def reasons(**said: object) -> list[tuple[Any, ...]]:
    """Of one goal: letter, reason, words."""
    return [(row[1], row[3], row[4]) for row in faults(goal("g", **said))]


def test_a_good_goal_keeps_every_letter() -> None:
    rows = answers(
        house(roster=OWNERS, goals=[goal("g")], metrics=METRICS),
        "smart",
        "letter",
        "verdict",
        "reason",
        "letters_broken",
    )
    assert rows == [(letter, "kept", None, 0) for letter in "SMART"]


def test_no_goal_at_all_gives_no_rows() -> None:
    assert faults() == []
    assert answers(house(roster=OWNERS), "smart_reasons", "reason") == []


def test_words_of_the_title_break_the_first_letter() -> None:
    assert reasons(title="Improve") == [("S", "no_object", "Improve")]
    assert reasons(title="提升") == [("S", "no_object", "提升")]
    assert reasons(title="Look into 5 alerts") == [("S", "vague", "Look into")]


def test_without_a_number_in_title_and_target_nothing_is_measured() -> None:
    nothing = {"baseline": "", "target": "", "current": "", "unit": ""}
    assert reasons(title="Support the ranking", **nothing) == [
        ("M", "no_number", None),
        ("A", "way_unknown", None),
    ]
    assert reasons(title="Ship the ranking in Q3 2026", **nothing) == [
        ("M", "no_number", None),
        ("A", "way_unknown", None),
    ]
    assert reasons(title="Reach a score of 64", **nothing) == [
        ("M", "no_unit", "64"),
        ("A", "way_unknown", None),
    ]
    assert reasons(title="Support the ranking") == []  # a target with a unit is a number
    assert reasons(title="Support the ranking", unit="") == [("M", "no_unit", None)]


def test_a_metric_that_no_metrics_file_holds_cannot_be_checked_and_is_not_asked_where_there_is_no_file() -> (
    None
):
    assert faults(goal("g", metric="alert noise")) == [
        ("g", "M", "cannot_tell", "metric_not_held", "alert noise")
    ]
    assert faults(goal("g", metric="alert noise"), metrics=[]) == []
    assert faults(goal("g", metric="")) == []


def test_an_owner_and_a_way_ahead_make_a_goal_achievable() -> None:
    assert reasons(person="") == [("A", "no_owner", None)]
    assert reasons(current=4) == [("A", "target_passed", None)]
    assert reasons(current=3) == [("A", "target_passed", None)]
    assert reasons(baseline=4, current=6) == [("A", "target_is_baseline", None)]
    assert reasons(title="Raise the lead time to 4 days") == [("A", "wrong_way", "Raise")]
    assert reasons(title="提高发布频率到4次", baseline=9, target=4) == [("A", "wrong_way", "提高")]


def test_a_goal_that_somebody_closed_is_not_judged() -> None:
    assert (
        faults(
            goal("a", title="Improve", status="done", closed_on="2026-09-01"),
            goal("b", title="Improve", status="cancelled"),
        )
        == []
    )


def test_two_goals_of_one_owner_on_one_metric_at_one_time_are_one_too_many() -> None:
    twice = ("R", "broken", "same_metric_owner", "lead time")
    assert faults(goal("a"), goal("b", metric="Lead Time", target=5))[0] == ("a", *twice)
    assert len(faults(goal("a"), goal("b", target=5))) == 2
    assert faults(goal("a", due_on="2026-08-31"), goal("b", starts_on="2026-09-01")) == []
    assert len(faults(goal("a", due_on="2026-09-01"), goal("b", starts_on="2026-09-01"))) == 2
    assert faults(goal("a"), goal("b", parent="a")) == []


def test_two_people_of_a_team_repeat_a_goal_only_where_its_numbers_are_alike() -> None:
    rows = faults(goal("a"), goal("b", person="ben"))
    assert [row[:4] for row in rows] == [
        ("a", "R", "broken", "same_metric_team"),
        ("b", "R", "broken", "same_metric_team"),
    ]
    assert faults(goal("a"), goal("b", person="ben", target=5)) == []


def test_a_goal_needs_a_competency_and_a_day() -> None:
    assert reasons(competency="") == [("R", "no_competency", None)]
    assert reasons(due_on="") == [("T", "no_day", None)]
    assert reasons(due_on="", title="Cut the lead time to 4 days by Q4") == [
        ("T", "day_in_title", "Q4")
    ]


def test_a_day_outside_the_phase_breaks_the_last_letter() -> None:
    """Ana began on 2024-10-01: the early phase (years 0 to 3) ends on 2027-09-30, the late one
    begins a day later."""
    assert reasons(phase="early", due_on="2027-09-30") == []
    assert reasons(phase="early", due_on="2027-10-01") == [("T", "after_phase", None)]
    assert reasons(phase="late", due_on="2027-09-30") == [("T", "before_phase", None)]
    assert reasons(phase="late", due_on="2027-10-01") == []
    assert faults(goal("g", person="ben", phase="early")) == [
        ("g", "T", "cannot_tell", "phase_unknown", None)
    ]


def test_where_the_start_in_the_track_is_not_known_only_a_day_after_the_phase_is_surely_outside() -> (
    None
):
    earlier = [{**OWNERS[0], "hired_on": "2019-01-07"}]
    for due_on, found in (("2027-10-01", ["after_phase"]), ("2027-09-30", ["phase_unknown"])):
        company = house(
            roster=earlier, goals=[goal("g", phase="early", due_on=due_on)], metrics=METRICS
        )
        assert [reason for reason in answers(company, "smart", "reason") if reason] == found


def test_reasons_are_counted_by_goal_out_of_all_open_ones_of_the_scope() -> None:
    company = house(
        roster=OWNERS,
        goals=[goal("a", title="Improve"), goal("b", person="ben", target=3), goal("c", person="")],
        metrics=METRICS,
    )
    counted = ("letter", "reason", "goals", "open_goals")
    assert answers(company, "smart_reasons", *counted) == [
        ("S", "no_object", 1, 3),
        ("A", "no_owner", 1, 3),
    ]
    assert answers(company, "smart_reasons", *counted, scope="ben") == []
