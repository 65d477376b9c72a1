"""Exact and permutation tests give chances that can be counted by hand, and nothing below five
people."""

from __future__ import annotations

import math

import pytest

from ladder.measures.signal import chance


def test_five_people_who_all_rose_are_two_of_the_thirty_two_ways_to_turn_them() -> None:
    assert chance.of_turned([0.2, 0.5, 0.1, 0.3, 0.2]) == pytest.approx(2 / 32)
    assert chance.of_turned([0.2, 0.5, 0.1, 0.3]) != chance.of_turned([0.2, 0.5, 0.1, 0.3, 0.2])


def test_four_people_are_too_few_whatever_they_did() -> None:
    assert math.isnan(chance.of_turned([1, 1, 1, 1]))
    assert math.isnan(chance.beside_the_rest(4, 4, 0, 100, "more"))
    assert math.isnan(chance.of_sums([1] * 10, [True] * 4 + [False] * 6))
    assert math.isnan(chance.of_expected(4, 2.0, 1.0, 4))
    assert math.isnan(chance.of_pairs(3, 3, 1))


def test_people_who_did_not_move_tell_nothing() -> None:
    moved = [0.2, 0.5, 0.1, 0.3, 0.2]
    assert chance.of_turned([*moved, 0, 0, 0]) == pytest.approx(chance.of_turned(moved))
    assert chance.of_turned([0.0] * 6) == 1.0


def test_many_people_are_tested_by_the_curve_that_the_drawn_ones_come_to() -> None:
    few, many = [0.3, -0.2] * 100 + [0.1] * 60, [0.3, -0.2] * 205 + [0.1] * 120
    drawn = chance.of_turned(few)
    curve = math.erfc(sum(few) / math.sqrt(sum(each**2 for each in few)) / math.sqrt(2))
    assert drawn == pytest.approx(curve, abs=0.01)
    assert chance.of_turned(many) < drawn
    assert chance.of_turned(few) == drawn  # the same every time


def test_leavers_of_one_line_beside_all_others_are_fisher_s_exact_test() -> None:
    assert chance.beside_the_rest(5, 5, 0, 5, "more") == pytest.approx(1 / 252)
    assert chance.beside_the_rest(0, 5, 5, 5, "fewer") == pytest.approx(1 / 252)
    assert chance.beside_the_rest(1, 5, 1, 5, "more") > 0.5


def test_a_group_beside_the_rest_is_drawn_from_all_people() -> None:
    low = [-0.5] * 5 + [0.1] * 25
    assert chance.of_sums(low, [True] * 5 + [False] * 25) < 0.01
    assert chance.of_sums(low, [False] * 25 + [True] * 5) > 0.1


def test_three_months_above_all_twelve_before_them_are_one_of_455_ways() -> None:
    assert chance.of_pairs(36, 3, 12) == pytest.approx(1 / 455)
    assert chance.of_pairs(35, 3, 12) == pytest.approx(2 / 455)
    assert chance.of_pairs(18, 3, 12) > 0.4


def test_one_thing_of_several_is_held_against_each_person_s_own_share() -> None:
    # six people who meet half of what is asked of them: three hits are expected, spread sqrt(1.5)
    assert chance.of_expected(3, 3.0, 1.5**0.5, 6) == 1.0
    assert chance.of_expected(0, 3.0, 1.5**0.5, 6) == pytest.approx(0.0412, abs=1e-4)
    assert chance.of_expected(6, 6.0, 0.0, 6) == 1.0


def test_a_line_that_falls_at_every_step_is_two_of_its_orders() -> None:
    assert chance.of_line([6, 5, 4, 3, 2]) == pytest.approx(2 / 120)
    assert chance.of_line([3, 3, 3, 3, 3]) == 1.0


def test_the_smallest_chance_counts_for_every_line_watched_and_the_next_for_one_less() -> None:
    assert chance.holm([0.02, math.nan, 0.01], 4) == pytest.approx(
        [0.06, math.nan, 0.04], nan_ok=True
    )
    assert chance.holm([0.5], 4) == [1.0]
    assert chance.holm([0.01, 0.0101], 2) == pytest.approx([0.02, 0.02])


def test_less_than_one_in_ten_passes() -> None:
    assert [chance.passes(each) for each in (0.0999, 0.1, math.nan, None)] == [
        True,
        False,
        False,
        False,
    ]
    assert (chance.one_in(0.016), chance.one_in(0.9)) == (62, 1)


def test_the_interval_of_a_share_is_wilson_s() -> None:
    low, high = chance.interval(5, 10) or (0, 0)
    assert (round(low, 3), round(high, 3)) == (0.269, 0.731)
    assert chance.interval(0, 0) is None
