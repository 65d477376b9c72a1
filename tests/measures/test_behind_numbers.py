"""The people behind a headline number, and a number that is counted in two ways."""

from __future__ import annotations

from datetime import date

from ladder import measures
from ladder.datasets import datasets
from ladder.ladders.ladder import Checkpoint
from ladder.measures import heads
from tests.given import answers, house, ladders
from tests.sample_warehouse import sample_house

HIRED = {"hired_on": "2020-01-06"}
TIME = Checkpoint("time", "senior", "computed", "project", {"kind": "time_in_level", "months": 12})
SEEN = Checkpoint("seen", "senior", "attested", "project", {"kind": "attested"})


def test_the_longest_line_is_told_from_the_top() -> None:
    roster = [
        {"person": "ada", **HIRED},
        {"person": "bea", "manager": "ada", **HIRED},
        {"person": "cal", "manager": "bea", **HIRED},
        {"person": "dan", "manager": "ada", **HIRED},
    ]
    company = house(roster=roster)
    assert answers(company, "longest_line", "person", "layer") == [
        ("ada", 1),
        ("bea", 2),
        ("cal", 3),
    ]
    assert answers(company, "longest_line", "person", "layer", scope="bea") == [
        ("bea", 1),
        ("cal", 2),
    ]
    assert answers(company, "longest_line", "person", "layer", scope="cal") == [("cal", 1)]


def test_the_longest_line_has_as_many_people_as_there_are_layers() -> None:
    assert (
        len(answers(sample_house(), "longest_line", "person"))
        == answers(sample_house(), "layers", "value")[0]
    )


def test_what_each_person_meets_of_what_is_rated() -> None:
    roster = [
        {"person": id, "ladder": "craft", "level": "junior", **HIRED}
        for id in ("ana", "ben", "cyd")
    ]
    scores = [
        {
            "person": id,
            "competency": "delivery",
            "score": score,
            "by": "manager",
            "assessed_on": "2026-01-15",
        }
        for id, score in (("ana", 2), ("ben", 1))
    ]
    rows = answers(
        house(roster=roster, assessments=scores),
        "coverage_by_person",
        "person",
        "met",
        "rated",
        "unrated",
        "share_met",
    )
    assert rows == [("ben", 0, 1, 1, 0), ("ana", 1, 1, 1, 1), ("cyd", 0, 0, 2, None)]


def test_the_people_behind_coverage_sum_to_it() -> None:
    rows = answers(sample_house(), "coverage_by_person", "met", "rated")
    assert (
        tuple(map(sum, zip(*rows, strict=True)))
        == answers(sample_house(), "coverage", "part", "whole")[0]
    )


def test_lenient_leaves_out_what_cannot_be_told_but_wants_something_met() -> None:
    roster = [
        {
            "person": "old",
            "ladder": "craft",
            "level": "junior",
            "level_since": "2020-01-06",
            **HIRED,
        },
        {
            "person": "new",
            "ladder": "craft",
            "level": "junior",
            "level_since": "2026-08-01",
            **HIRED,
        },
        {"person": "who", "ladder": "craft", "level": "junior", "hired_on": ""},
    ]
    scores = [
        {
            "person": person,
            "competency": skill,
            "score": 4,
            "by": "manager",
            "assessed_on": "2026-01-15",
        }
        for person in ("old", "new", "who")
        for skill in ("delivery", "design")
    ]
    company = house(ladders((TIME, SEEN)), roster=roster, assessments=scores)
    assert [
        answers(company, "ready_now", "value", "whole", convention=way)[0]
        for way in ("strict", "lenient")
    ] == [(0, 3), (1, 3)]
    assert answers(company, "ready_now", "value") == [0]


def test_the_ways_to_count_stand_in_the_head_the_default_first() -> None:
    assert measures.conventions_of("ready_now") == {"convention": ("strict", "lenient")}
    assert measures.conventions_of("coverage") == {}
    assert heads.head(
        "-- Convention: two-point | monthly\n-- Reports: own | line.\nselect 1"
    ).conventions == {"convention": ("two-point", "monthly"), "reports": ("own", "line")}


def test_every_question_that_stands_behind_a_number_exists() -> None:
    behind = {measures.head(name).people for name in measures.names()} - {None}
    assert behind <= set(measures.names())
    assert behind >= {
        "people_on",
        "span_of_control",
        "longest_line",
        "coverage_by_person",
        "goal_attainment",
        "readiness",
    }


def test_a_question_of_two_days_takes_kept_verdicts_only_where_both_days_are_kept() -> None:
    sample = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30))
    assert (
        "kept_verdicts"
        in sample.sql_of("flipped_checkpoints", day=date(2026, 9, 30), since=date(2026, 6, 30))[1][
            "verdicts"
        ]
    )
    assert (
        "kept_verdicts"
        not in sample.sql_of("flipped_checkpoints", day=date(2026, 9, 30), since=date(2026, 8, 14))[
            1
        ]["verdicts"]
    )


def test_a_question_is_told_in_its_own_words_and_its_parts_in_the_order_in_which_they_are_joined() -> (
    None
):
    own, parts = datasets.open_folder(datasets.SAMPLE, date(2026, 9, 30)).sql_of("cycle_time")
    assert own.startswith("-- A metric of the teams")
    assert "q.metric = 'cycle-time'" in own
    assert list(parts)[-1] == "metric_quarters"
    assert parts["metric_quarters"].startswith("-- What the teams of the scope reported")
    assert "$metric" not in measures.full_sql("cycle_time")


def test_a_file_that_is_asked_under_other_ids_is_no_question_by_itself() -> None:
    assert {"cycle_time", "incident_mttr", "budget_execution"} <= set(measures.names())
    assert "team_metric" not in measures.names()
