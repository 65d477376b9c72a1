"""Which cells are withheld, cell by cell: small groups, what gives them back, and what open links
have said."""

from __future__ import annotations

from ladder.privacy.subtraction import Sums
from ladder.privacy.withholding import Group, Told, differing, withheld

LINE = Sums(({"a": 1, "b": 1, "c": 1, "all": -1},))


def line(a: int, b: int, c: int) -> dict[str, Group]:
    """Three teams and their sum; half of each, rounded down, meet what is expected."""
    cells = {name: Group(size, size // 2) for name, size in {"a": a, "b": b, "c": c}.items()}
    return {
        **cells,
        "all": Group(a + b + c, sum(group.count or 0 for group in cells.values()), total=True),
    }


def test_a_group_of_four_is_small_and_one_of_five_is_not() -> None:
    assert withheld({"a": Group(4, 2), "b": Group(5, 2)}, Sums(), 5) == {"a": "small"}


def test_a_group_of_nobody_is_not_withheld() -> None:
    assert withheld({"a": Group(0, 0), "b": Group(5, 2)}, Sums(), 5) == {}


def test_the_smallest_other_group_goes_along_so_that_the_sum_gives_nothing_back() -> None:
    assert withheld(line(4, 9, 6), LINE, 5) == {"a": "small", "c": "subtraction"}


def test_two_small_groups_that_are_few_people_together_take_a_third_along() -> None:
    assert withheld(line(2, 2, 8), LINE, 5) == {"a": "small", "b": "small", "c": "subtraction"}


def test_two_small_groups_of_five_people_together_hide_each_other() -> None:
    assert withheld(line(2, 3, 8), LINE, 5) == {"a": "small", "b": "small"}


def test_where_nobody_at_all_meets_it_the_sum_is_withheld_too() -> None:
    cells = {"a": Group(3, 0), "b": Group(3, 0), "all": Group(6, 0, total=True)}
    assert withheld(cells, Sums(({"a": 1, "b": 1, "all": -1},)), 5) == {
        "a": "small",
        "b": "small",
        "all": "subtraction",
    }


def test_that_nobody_left_for_a_reason_is_withheld_where_somebody_did_for_a_rare_one() -> None:
    cells = {
        "a": Group(0, 0, of_size=True),
        "b": Group(2, 2, of_size=True),
        "c": Group(9, 9, of_size=True),
    }
    assert withheld(cells, Sums(), 5) == {"a": "small", "b": "small"}
    assert withheld({"a": cells["a"], "c": cells["c"]}, Sums(), 5) == {}


def test_people_who_left_one_by_one_for_every_reason_hide_each_other() -> None:
    cells = {name: Group(1, 1, of_size=True) for name in "abcde"} | {
        "all": Group(5, 5, of_size=True, total=True)
    }
    sums = Sums(({**dict.fromkeys("abcde", 1), "all": -1},))
    assert withheld(cells, sums, 5) == dict.fromkeys("abcde", "small")


def test_one_who_left_for_a_rare_reason_beside_the_fewest_that_are_shown_takes_the_sum_along() -> (
    None
):
    cells = {name: Group(size, size, of_size=True) for name, size in {"a": 1, "b": 5}.items()} | {
        "all": Group(6, 6, of_size=True, total=True)
    }
    assert withheld(cells, Sums(({"a": 1, "b": 1, "all": -1},)), 5) == {
        "a": "small",
        "b": "subtraction",
        "all": "subtraction",
    }


def test_a_rest_that_stands_nowhere_but_can_be_worked_out_is_protected_too() -> None:
    cells = {"line": Group(12), "sub": Group(11), "rest": Group(1, hidden=True)}
    assert withheld(cells, Sums(({"sub": 1, "rest": 1, "line": -1},)), 5) == {"sub": "subtraction"}


def test_what_an_open_link_withholds_is_withheld_again() -> None:
    assert withheld(line(6, 9, 7), LINE, 5, Told({"a": ()})) == {
        "a": "subtraction",
        "c": "subtraction",
    }


def test_what_an_open_link_shows_hides_nothing() -> None:
    assert withheld(line(4, 9, 6), LINE, 5, Told({"c": (6,)})) == {"a": "small", "b": "subtraction"}


def test_a_group_that_grew_by_one_since_an_open_link_is_withheld() -> None:
    told = Told({"b": (8,), "all": (19,)})
    assert withheld({"b": Group(9, 4)}, Sums(), 5, told) == {"b": "subtraction"}


def test_a_group_that_stayed_or_changed_by_five_since_an_open_link_is_shown() -> None:
    assert (
        withheld({"b": Group(9, 4), "c": Group(9, 4)}, Sums(), 5, Told({"b": (9,), "c": (14,)}))
        == {}
    )


def test_of_a_trend_the_newest_point_stays_and_those_go_that_differ_from_a_shown_one_by_few() -> (
    None
):
    assert differing([("q4", 20), ("q3", 21), ("q2", 25), ("q1", 25), ("q0", 29)], 5) == {
        "q3",
        "q0",
    }
