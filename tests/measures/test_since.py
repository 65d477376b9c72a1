"""Two days compared: people, checkpoints, goals, spans and coverage."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from ladder.ladders.ladder import Checkpoint
from tests.given import answers, house, ladders
from tests.sample_warehouse import sample_house

SINCE = "2026-06-30"
HIRED = {"hired_on": "2020-01-06"}
YEAR = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
TALK = Checkpoint(
    "talk",
    "senior",
    "counted",
    "project",
    {"kind": "evidence", "evidence_kind": "talk", "pieces": 1, "months": 12},
)
SKILL = Checkpoint("skill", "senior", "computed", "project", {"kind": "competency"})


def person(id: str, **said: Any) -> dict[str, Any]:
    return {"person": id, **HIRED, **said}


def moved(
    before: list[dict[str, Any]], after: list[dict[str, Any]], *columns: str, **asked: str
) -> list[Any]:
    company = house(roster={SINCE: before, "2026-09-30": after})
    return answers(
        company,
        "changes_of_people",
        *(columns or ("change", "person")),
        **{"since": SINCE, **asked},
    )


def test_who_joined_left_moved_and_was_promoted() -> None:
    before = [
        person("ada"),
        person("bea", manager="ada", team="Core"),
        person("cal", manager="ada", team="Core", ladder="craft", level="junior"),
        person("dan", manager="ada"),
    ]
    after = [
        person("ada"),
        person("bea", manager="ada", team="Edge"),
        person(
            "cal",
            manager="ada",
            team="Core",
            ladder="craft",
            level="senior",
            level_since="2026-08-03",
        ),
        person("dan", manager="ada", left_on="2026-08-31"),
        {"person": "eve", "manager": "ada", "hired_on": "2026-07-01"},
    ]
    columns = ("change", "person", "team_before", "team", "happened_on")
    assert moved(before, after, *columns) == [
        ("joined", "eve", None, None, "2026-07-01"),
        ("left", "dan", None, None, "2026-08-31"),
        ("promoted", "cal", "Core", "Core", "2026-08-03"),
        ("moved", "bea", "Core", "Edge", None),
    ]


def test_another_manager_is_a_move_inside_a_scope_and_into_it_or_out_of_it() -> None:
    before = [
        person("ada"),
        person("bea", manager="ada"),
        person("cal", manager="ada"),
        person("dan", manager="bea"),
    ]
    after = [
        person("ada"),
        person("bea", manager="ada"),
        person("cal", manager="ada"),
        person("dan", manager="cal"),
    ]
    assert moved(before, after) == [("moved", "dan")]
    assert moved(before, after, scope="bea") == [("went", "dan")]
    assert moved(before, after, scope="cal") == [("came", "dan")]


def test_a_first_team_a_first_level_and_an_unchanged_day_are_no_change() -> None:
    assert (
        moved([person("ada")], [person("ada", team="Core", ladder="craft", level="junior")]) == []
    )
    assert (
        moved([person("ada", team="Core")], [person("ada", team="Edge")], since="2026-09-30") == []
    )


@pytest.mark.parametrize("scope", ["*", "p-003", "p-014"])
@pytest.mark.parametrize("since", ["2024-06-30", "2025-11-17", "2026-06-30"])
def test_joined_and_come_less_left_and_gone_is_the_change_of_headcount(
    since: str, scope: str
) -> None:
    changes = Counter(
        answers(sample_house(), "changes_of_people", "change", since=since, scope=scope)
    )
    before, after = (
        sum(answers(sample_house(), "headcount", "value", day=day, scope=scope))
        for day in (since, "2026-09-30")
    )
    assert changes["joined"] + changes["came"] - changes["left"] - changes["went"] == after - before


def flipped(
    *columns: str, since: str = SINCE, level_since: str = "2025-08-01", **files: Any
) -> list[Any]:
    roster = [person("ana", ladder="craft", level="junior", level_since=level_since)]
    company = house(
        ladders((YEAR, TALK, SKILL)), roster={"2025-01-31": roster, "2026-09-30": roster}, **files
    )
    return answers(company, "flipped_checkpoints", *columns, since=since)


def test_time_alone_flips_a_checkpoint() -> None:
    assert flipped("checkpoint", "state_before", "state", "because", "new_rows") == [
        ("time", "not_met", "met", "time", 0)
    ]
    assert flipped("checkpoint", level_since="2025-10-01") == []


def test_a_new_piece_flips_a_checkpoint_and_is_named() -> None:
    talk = {"person": "ana", "kind": "talk", "title": "A talk", "happened_on": "2026-07-01"}
    rows = flipped(
        "checkpoint",
        "state",
        "because",
        "new_rows",
        "newest",
        "newest_on",
        level_since="2026-01-01",
        evidence=[talk],
    )
    assert rows == [("talk", "met", "evidence", 1, "A talk", "2026-07-01")]


def test_a_piece_that_is_too_old_by_now_flips_it_back() -> None:
    old = {"person": "ana", "kind": "talk", "title": "A talk", "happened_on": "2025-08-01"}
    assert flipped(
        "checkpoint", "state_before", "because", level_since="2026-01-01", evidence=[old]
    ) == [("talk", "met", "aged")]


def test_scores_between_the_days_flip_a_checkpoint() -> None:
    scores = [
        {
            "person": "ana",
            "competency": each,
            "score": 3,
            "by": "manager",
            "assessed_on": "2026-08-01",
        }
        for each in ("delivery", "design")
    ]
    rows = flipped(
        "checkpoint",
        "state_before",
        "state",
        "because",
        "new_rows",
        level_since="2026-01-01",
        assessments=scores,
    )
    assert rows == [("skill", "cannot_tell", "met", "score", 2)]


def test_a_day_compared_with_itself_has_no_flips() -> None:
    assert flipped("checkpoint", since="2026-09-30") == []


def test_spans_that_changed_are_shown_and_a_manager_who_came_is_not() -> None:
    before = [person("ada"), person("bea", manager="ada"), person("cal", manager="bea")]
    after = [person("ada"), person("bea", manager="ada"), person("cal", manager="ada")]
    company = house(roster={SINCE: before, "2026-09-30": after})
    columns = ("person", "reports_before", "direct_reports", "change")
    assert answers(company, "changes_of_spans", *columns, since=SINCE) == [
        ("ada", 1, 2, 1),
        ("bea", 1, 0, -1),
    ]


def test_coverage_of_a_team_before_and_after() -> None:
    roster = [person(id, team="Core", ladder="craft", level="junior") for id in ("ana", "ben")]
    scores = [
        {
            "person": id,
            "competency": "delivery",
            "score": score,
            "by": "manager",
            "assessed_on": day,
        }
        for id, score, day in (("ana", 2, "2026-05-01"), ("ben", 1, "2026-08-01"))
    ]
    company = house(roster={SINCE: roster, "2026-09-30": roster}, assessments=scores)
    columns = ("team", "share_before", "share_met", "rated_before", "rated")
    assert answers(company, "changes_of_coverage", *columns, since=SINCE) == [
        ("Core", 1, 0.5, 1, 2)
    ]
    assert answers(company, "changes_of_coverage", *columns, since="2026-08-01") == []


def test_goals_newly_late_done_and_new() -> None:
    goal = {
        "title": "A goal",
        "person": "ana",
        "baseline": 0,
        "target": 10,
        "starts_on": "2026-01-01",
    }
    before = [
        {"goal": "late", **goal, "due_on": "2026-08-31", "current": 5},
        {"goal": "done", **goal, "due_on": "2026-12-31", "current": 5},
        {"goal": "same", **goal, "due_on": "2026-12-31", "current": 9},
    ]
    after = [
        before[0],
        {**before[1], "current": 10},
        before[2],
        {"goal": "new", **goal, "starts_on": "2026-07-01", "due_on": "2026-12-31", "current": 9},
    ]
    company = house(roster=[person("ana")], goals={SINCE: before, "2026-09-30": after})
    columns = ("goal", "state_before", "state")
    assert answers(company, "changes_of_goals", *columns, since=SINCE) == [
        ("late", "at_risk", "late"),
        ("done", "on_track", "done"),
        ("new", None, "on_track"),
    ]
