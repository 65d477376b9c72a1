"""The blocks of the organisation: a share of fewer than five people has no colour and no percent."""

from __future__ import annotations

import pandas as pd

from ladder.cards.charts import organisation_icicle
from ladder.figures.theme import LIGHT
from tests.exports.taken import sample_view


def test_a_line_of_fewer_than_five_rated_people_is_neutral_and_says_why() -> None:
    rows = pd.DataFrame(
        {
            "person": ["a", "b", "c", "d"],
            "name": ["Ann", "Bob", "Cal", "Dee"],
            "parent": [None, "a", "a", "a"],
            "team": ["Top", "Core", "Edge", "Lab"],
            "people": [12, 5, 4, 3],
            "coverage": [0.5, 0.8, 0.75, None],
            "people_rated": [9, 5, 4, 0],
        }
    )
    blocks = organisation_icicle(sample_view("en"), rows, "coverage").blocks
    # a colour states what passes a test: 4 of 5 beside 1 of 4 elsewhere does not (Fisher: 0.17)
    assert [block.value for block in blocks] == [0, 0, None, None]
    assert ["%" in block.says for block in blocks] == [True, True, False, False]
    assert "fewer than 5 people" in blocks[2].says


def test_a_line_is_coloured_only_where_it_stands_apart_by_more_than_chance() -> None:
    """Two of 12 beside 48 of 60 elsewhere stand apart, and 38 of 47 beside 12 of 25; 10 of 12 beside
    40 of 60 may be chance."""
    rows = pd.DataFrame(
        {
            "person": ["a", "b", "c", "d"],
            "name": ["Ann", "Bob", "Cal", "Dee"],
            "parent": [None, "a", "a", "a"],
            "team": ["Top", "Core", "Edge", "Lab"],
            "people": [72, 12, 12, 47],
            "coverage": [50 / 72, 2 / 12, 10 / 12, 38 / 47],
            "people_rated": [72, 12, 12, 47],
        }
    )
    form = organisation_icicle(sample_view("en"), rows, "coverage")
    assert [block.value for block in form.blocks] == [0, -1, 0, 1]
    assert [band.name for band in form.bands] == [
        "below everyone else, more than chance makes",
        "not apart by more than chance",
        "above everyone else, more than chance makes",
    ]
    assert form.colour(form.blocks[0], LIGHT) != form.colour(form.blocks[1], LIGHT)
    assert "17%" in form.blocks[1].says
