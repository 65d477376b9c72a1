"""Goals as other systems lay them out: owners in one cell, key results below or beside their
objective, parents of all kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ladder.intake.columns.goal_columns import key_result_columns, key_results_beside
from ladder.intake.rows.goal_rows import Laid, key_results, owners, parents


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("ana@x.com\nbo@x.com", ["ana@x.com", "bo@x.com"]),
        ("ana@x.com\r\nbo@x.com\r\nana@x.com", ["ana@x.com", "bo@x.com"]),
        ("ana@x.com; bo@x.com;", ["ana@x.com", "bo@x.com"]),
        ("ana@x.com, bo@x.com", ["ana@x.com", "bo@x.com"]),
        ("Diaz, Ana", ["Diaz, Ana"]),
        ("Diaz, Ana; Lee, Bo", ["Diaz, Ana", "Lee, Bo"]),
        ("Ana Diaz, Bo Lee", ["Ana Diaz, Bo Lee"]),
        ("Ana Diaz, Bo Lee, Cy Ng", ["Ana Diaz", "Bo Lee", "Cy Ng"]),
        ("1001,1002", ["1001", "1002"]),
        ("张伟、李娜", ["张伟", "李娜"]),
        ("张伟，李娜", ["张伟", "李娜"]),
        ("张伟,李娜；王芳", ["张伟", "李娜", "王芳"]),
        ("Ana  Diaz", ["Ana Diaz"]),
        ("Ana | N/A", ["Ana"]),
        (" ", []),
        (None, []),
    ],
)
def test_the_owners_in_one_cell_are_told_apart(cell: str | None, people: list[str]) -> None:
    assert owners(cell) == people


def test_two_full_names_are_told_apart_by_who_is_known() -> None:
    assert owners("Ana Diaz, Bo Lee", {"Ana Diaz", "Bo Lee"}.__contains__) == ["Ana Diaz", "Bo Lee"]
    assert owners("Diaz Lopez, Ana Maria", {"Diaz Lopez, Ana Maria"}.__contains__) == [
        "Diaz Lopez, Ana Maria"
    ]


def test_key_results_stand_below_an_objective_whose_cells_are_blank() -> None:
    ids = ["O1", "", "", "O2", ""]
    titles = ["Ship it", "", None, "Hire", ""]
    results = ["", "Release one", "Release two", "", "Three people"]
    assert key_results(ids, titles, results) == [
        Laid(0, "O1", None, "Ship it"),
        Laid(1, "O1/1", "O1", "Release one"),
        Laid(2, "O1/2", "O1", "Release two"),
        Laid(3, "O2", None, "Hire"),
        Laid(4, "O2/1", "O2", "Three people"),
    ]


def test_an_objective_may_share_its_row_with_its_first_key_result_and_be_repeated_on_the_next() -> (
    None
):
    assert key_results(["O1", "O1", "K9"], ["Ship it", "Ship it", ""], ["One", "Two", "Three"]) == [
        Laid(0, "O1", None, "Ship it", bare=True),
        Laid(0, "O1/1", "O1", "One"),
        Laid(1, "O1/2", "O1", "Two"),
        Laid(2, "K9", "O1", "Three"),
    ]


def test_one_title_of_two_people_is_two_objectives() -> None:
    laid = key_results([None, None], ["Ship it", "Ship it"], ["One", "Two"], people=["Ana", "Bo"])
    assert [(each.at, each.title, each.bare) for each in laid] == [
        (0, "Ship it", True),
        (0, "One", False),
        (1, "Ship it", True),
        (1, "Two", False),
    ]


def test_milestones_belong_to_the_goal_above_them() -> None:
    laid = key_results(
        ["1", "2", "3"], ["Ship it", "Beta", "Hire"], types=["goal", "Milestone", "goal"]
    )
    assert [(each.goal, each.parent) for each in laid] == [("1", None), ("2", "1"), ("3", None)]


def test_a_key_result_without_an_objective_and_a_row_without_anything_are_still_there() -> None:
    assert key_results(["", ""], ["", ""], ["One", ""]) == [
        Laid(0, None, None, "One"),
        Laid(1, None, None, ""),
    ]


def test_parents_are_named_by_id_by_another_id_or_by_a_title_of_one_goal() -> None:
    ids = ["T-1", "T-2", "T-3", "T-4", "T-5", "T-6", "T-7"]
    titles = ["Ship it", "Twice", "Twice", "d", "e", "f", "g"]
    refs = [None, "t-1", "10001.0", "SHIP  it", "Twice", "T-99", "T-2\nT-1"]
    found, bad = parents(refs, ids, ["10001", "10002", "10003", None, None, None, None], titles)
    assert found == [None, "T-1", "T-1", "T-1", None, None, "T-2"]
    assert bad == {4: "parent_ambiguous", 5: "parent_unknown", 6: "parent_several"}


def test_goals_above_themselves_lose_their_parents() -> None:
    assert parents(["1", "3", "2", "3"], ["1", "2", "3", "4"]) == (
        [None, None, None, "3"],
        {0: "parent_itself", 1: "parent_cycle", 2: "parent_cycle"},
    )


def test_numbered_columns_are_key_results_of_their_row() -> None:
    ones, twos = (
        ["key_result_1_title", "key_result_1_completion"],
        ["key_result_2_title", "key_result_2_completion"],
    )
    headings = ["name", "completion", *ones, *twos, "key_result_3_completion"]
    assert key_result_columns(headings) == {
        1: {"title": 2, "progress": 3},
        2: {"title": 4, "progress": 5},
    }
    rows = [
        ["Ship it", "0.5", "One", "0.25", "Two", ""],
        ["Hire", "1", "", "0.5"],
        ["x", "", "Only", "N/A"],
    ]
    assert [(each.at, each.number, each.cells) for each in key_results_beside(headings, rows)] == [
        (0, 1, {"title": "One", "progress": "0.25"}),
        (0, 2, {"title": "Two"}),
        (2, 1, {"title": "Only"}),
    ]


def test_numbered_columns_are_known_in_other_spellings() -> None:
    assert key_result_columns(
        [
            "KR1",
            "KR 1 Progress",
            "关键结果2",
            "关键结果2进度",
            "Key Result 3 Name",
            "KR1 colour",
            "KR",
        ]
    ) == {
        1: {"title": 0, "progress": 1},
        2: {"title": 2, "progress": 3},
        3: {"title": 4},
    }


CELL = st.sampled_from(["", None, "A", "B", "1", "2", "1\n2", "Ana, Bo", "milestone", "-", "K/1"])
ROWS = st.lists(st.tuples(CELL, CELL, CELL, CELL), max_size=12)


@given(rows=ROWS, typed=st.booleans())
def test_no_row_is_lost_and_every_parent_is_above(
    rows: list[tuple[str | None, ...]], typed: bool
) -> None:
    ids, titles, results, types = ([row[at] for row in rows] for at in range(4))
    laid = key_results(ids, titles, None if typed else results, types if typed else None)
    assert {each.at for each in laid} == set(range(len(rows)))
    assert [each.at for each in laid] == sorted(each.at for each in laid)
    for nth, each in enumerate(laid):
        assert each.parent is None or each.parent in {above.goal for above in laid[:nth]}


@given(rows=ROWS)
def test_following_parents_always_ends(rows: list[tuple[str | None, ...]]) -> None:
    ids, refs, others, titles = ([row[at] for row in rows] for at in range(4))
    found, bad = parents(refs, ids, others, titles)
    above = {goal: parent for goal, parent in zip(ids, found, strict=True) if goal and parent}
    for goal in ids:
        walked = set()
        while goal is not None:
            assert goal not in walked
            walked.add(goal)
            goal = above.get(goal)
    assert len(found) == len(rows) > max(bad, default=-1)


@given(st.one_of(st.none(), st.text(max_size=200)))
def test_no_cell_whatever_stops_the_reading(cell: str | None) -> None:
    people = owners(cell)
    assert len(set(people)) == len(people)
    key_results_beside([cell or ""], [[cell or ""]])
