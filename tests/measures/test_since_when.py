"""Since when somebody stands in their level is one fact, and months are counted one way."""

from __future__ import annotations

import duckdb
import pytest

from ladder import measures
from ladder.ladders.ladder import Checkpoint
from ladder.measures.formulas import written_out
from ladder.warehouse.warehouse import Warehouse
from tests.given import Rows, answers, house, ladders

TENURE = Checkpoint(
    "tenure", "senior", "computed", "project", rule={"kind": "time_in_level", "months": 18}
)
HEAD_TENURE = Checkpoint(
    "head-tenure", "lead", "computed", "project", rule={"kind": "time_in_level", "months": 24}
)


def months(since: str, until: str) -> int:
    found = duckdb.execute(
        written_out(
            f"select months_between(a, b) from (select date '{since}' as a, date '{until}' as b)"
        )
    ).fetchall()
    return int(found[0][0])


@pytest.mark.parametrize(
    ("since", "until", "whole"),
    [
        ("2024-02-29", "2025-02-27", 11),
        ("2024-02-29", "2025-02-28", 12),
        ("2024-02-29", "2025-08-28", 17),
        ("2024-02-29", "2025-08-29", 18),
        ("2024-01-31", "2024-02-28", 0),
        ("2024-01-31", "2024-02-29", 1),
        ("2024-01-31", "2024-03-30", 1),
        ("2024-01-30", "2024-03-30", 2),
        ("2024-03-15", "2024-03-15", 0),
        ("2023-12-31", "2024-12-31", 12),
    ],
)
def test_a_month_is_full_on_the_day_that_adding_it_gives(
    since: str, until: str, whole: int
) -> None:
    assert months(since, until) == whole


def test_counting_months_agrees_with_adding_them_on_every_day_of_four_years() -> None:
    faults = duckdb.execute(
        written_out(
            """
    select count(*) from (
        select a, b, months_between(a, b) as whole
        from (select cast(x as date) as a from generate_series(date '2023-01-01', date '2024-12-31', interval 1 day) as g(x)) as s,
            (select cast(x as date) as b from generate_series(date '2024-12-31', date '2026-12-31', interval 1 day) as g(x)) as t
    ) where not (a + whole * interval 1 month <= b and a + (whole + 1) * interval 1 month > b)"""
        )
    ).fetchall()
    assert faults == [(0,)]


def company(rows: Rows, history: Rows = ()) -> Warehouse:
    return house(ladders([TENURE], [HEAD_TENURE]), roster=rows, history=history)


def told(rows: Rows, history: Rows = (), **asked: str) -> tuple[list[object], list[object]]:
    """The checkpoint's state and months, and the months of the structure page, of e1."""
    built = company(rows, history)
    checks = answers(
        built, "person_checkpoints", "state", "have", "have_is_at_least", person="e1", **asked
    )
    times = answers(built, "time_in_level", "months", "at_least_months", **asked)
    return checks, times


E1 = {"person": "e1", "team": "A", "ladder": "craft", "level": "junior"}


def test_eighteen_months_since_29_february_are_full_on_29_august() -> None:
    me = [{**E1, "level_since": "2024-02-29", "hired_on": "2024-02-29"}]
    place = {**E1, "starts_on": "2024-04-01"}
    assert told(me, [place], day="2025-08-28") == ([("not_met", 17, 0)], [(17, 16)])
    assert told(me, [place], day="2025-08-29") == ([("met", 18, 0)], [(18, 16)])


def test_a_first_level_is_held_from_the_hire_on_every_page() -> None:
    place = {**E1, "starts_on": "2022-01-01"}
    assert told([{**E1, "hired_on": "2021-01-01"}], [place]) == ([("met", 68, 0)], [(68, 56)])


def test_a_lower_bound_that_suffices_is_met_and_said_to_be_one() -> None:
    senior = {**E1, "level": "senior", "hired_on": "2019-01-01"}
    place = {**E1, "level": "senior", "starts_on": "2022-01-01"}
    assert told([senior], [place]) == ([("met", 56, 1)], [(None, 56)])
    short = {**place, "starts_on": "2025-06-01"}
    assert told([senior], [short]) == ([("cannot_tell", 15, 1)], [(None, 15)])
    # employed for less than is asked: however long of it in the level, it cannot be enough
    new = {**senior, "hired_on": "2025-01-01"}
    assert told([new], [short]) == ([("not_met", 15, 1)], [(None, 15)])


def test_a_sideways_move_does_not_begin_the_level_anew_anywhere() -> None:
    equal = {"person": "e1", "team": "A", "ladder": "lead", "level": "lead"}
    me = [{**equal, "hired_on": "2020-01-01", "level_since": "2021-01-01"}]
    moved = [
        {**equal, "starts_on": "2021-01-01", "ends_on": "2025-12-31"},
        {**equal, "team": "B", "starts_on": "2026-01-01"},
    ]
    built = company(me, moved)
    assert answers(built, "time_in_level", "months") == [68]
    assert answers(built, "people_on", "level_since") == ["2021-01-01"]


def test_every_question_counts_months_by_the_one_formula() -> None:
    """Nobody writes the formula again: it would differ on 29 February and on the 31st."""
    own = [
        path.stem
        for path in measures.HERE.rglob("*.sql")
        if "extract(day from" in path.read_text("utf-8")
        and "< extract(day from" in path.read_text("utf-8")
    ]
    assert own == []
