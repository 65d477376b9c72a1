"""The blocks of the organisation: a share of fewer than five people has no colour and no percent."""

from __future__ import annotations

import pandas as pd

from ladder.cards.charts import organisation_icicle
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
    assert [block.value for block in blocks] == [0.5, 0.8, None, None]
    assert ["%" in block.says for block in blocks] == [True, True, False, False]
    assert "fewer than 5 people" in blocks[2].says
