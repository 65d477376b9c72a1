"""The first sentence calls steady what was tested and did not move, and nothing else."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from ladder.cards import headlines
from ladder.cards.card import Card
from ladder.cards.headlines import Headline
from ladder.cards.overview.sentences import three_sentences
from ladder.measures.signal.moves import Look
from tests.exports.taken import sample_view

QUARTERS = pd.to_datetime(["2025-09-30", "2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30"])


def number(measure: str, values: list[float], chance: float | None) -> Headline:
    """A number over five quarters; `chance` None was not tested, nan rests on too few people."""
    rows = pd.DataFrame({"day": QUARTERS, "value": values, "part": 40, "whole": 80})
    look = Look("line", 20, 0, values[0], values[-1], -1, QUARTERS[0], math.nan)
    tested = None if chance is None else headlines.Tested(look, chance, 4)
    return Headline(measure, rows, Card(measure, rows), tested)


def first_sentence(*numbers: Headline) -> str:
    return str(three_sentences(sample_view("en"), numbers, []).values["steady"])


NOTHING = (
    "No number that is known for four quarters or more can be called steady: each left its band, "
    "moved by more than chance, or rests on too few people to test."
)


@pytest.mark.parametrize("chance", [0.02, math.nan, None])
def test_a_share_that_moved_or_was_not_tested_is_not_called_steady(chance: float | None) -> None:
    falling = number("coverage", [0.60, 0.59, 0.58, 0.57, 0.56], chance)
    assert first_sentence(falling) == NOTHING


def test_a_share_that_was_tested_and_did_not_move_is_steady_within_its_band() -> None:
    assert first_sentence(number("coverage", [0.60, 0.59, 0.58, 0.57, 0.56], 0.8)) == (
        "Coverage between 56% and 60% for 5 quarters."
    )
    assert first_sentence(number("coverage", [0.70, 0.5, 0.6, 0.7, 0.5], 0.8)) == NOTHING


def test_a_count_says_where_it_stayed_and_a_share_without_a_test_is_called_nothing() -> None:
    heads = number("headcount", [80, 80, 80, 80, 80], None)
    spent = number("budget_execution", [0.9, 0.9, 0.9, 0.9, 0.9], None)
    assert first_sentence(heads, spent) == "Headcount at 80 for 5 quarters."
