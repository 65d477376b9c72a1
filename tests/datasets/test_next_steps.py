"""What is next with the data that are there, and how long it takes."""

from __future__ import annotations

from dataclasses import replace

from ladder.datasets.next_steps import Known, Step, steps

ALL = Known(people=40, placed=40, rated=40, titles=0, columns=0, managers=0, goals=9, plans=3)


def test_where_everything_is_answered_nothing_is_next() -> None:
    assert steps(ALL) == []
    assert steps(replace(ALL, people=0, placed=0, rated=0, goals=0, plans=0)) == []


def test_after_a_roster_alone_titles_come_first_then_scores_goals_and_plans() -> None:
    roster = Known(
        people=398, placed=212, rated=0, titles=9, columns=0, managers=2, goals=0, plans=0
    )
    assert steps(roster) == [
        Step("titles", people=186, items=9, minutes=3),
        Step("managers", items=2, minutes=2),
        Step("scores", people=212, days=14),
        Step("goals", minutes=30),
        Step("plans", minutes=20),
    ]


def test_a_column_that_waits_comes_before_all_since_its_rows_are_not_read() -> None:
    assert [step.code for step in steps(replace(ALL, columns=2, rated=33))] == ["columns", "scores"]


def test_where_scores_wait_for_a_word_of_the_reader_no_round_is_begun() -> None:
    waiting = replace(ALL, rated=0, competencies=6, scores_wait=True)
    assert steps(waiting) == [Step("competencies", items=6, minutes=2)]
    scale = replace(ALL, rated=0, columns=1, scores_wait=True)
    assert steps(scale) == [Step("columns", items=1, minutes=1)]


def test_people_without_level_and_title_need_a_roster_that_says_more() -> None:
    assert steps(replace(ALL, placed=30, rated=30)) == [Step("levels", people=10)]


def test_a_step_that_is_left_out_gives_its_place_to_the_next() -> None:
    known = replace(ALL, goals=0, plans=0)
    assert [step.code for step in steps(known, left_out={"goals"})] == ["plans"]
