"""A page that is run again is written as it was, and nothing of it is asked, drawn or made anew."""

from __future__ import annotations

from typing import Any

import pytest

from ladder.cards.card import Card
from ladder.screen.draw import card as drawing
from ladder.screen.draw import paged_table
from ladder.screen.frame import presenting
from ladder.warehouse.warehouse import Warehouse
from tests.pages_opened import opened, said

MADE_ONCE = (
    (Warehouse, "ask"),
    (Card, "title"),
    (drawing, "said"),
    (presenting, "drawn"),
    (paged_table, "table_of"),
)
"""A question to the tables, a finding, a said card, a figure and a table as HTML."""


@pytest.mark.parametrize("page", ["app.py", "pages/structure.py", "pages/promotions.py"])
def test_a_page_run_again_says_the_same_and_makes_nothing_anew(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    test = opened(page, lang="en")
    first, counts = said(test), dict.fromkeys((name for _, name in MADE_ONCE), 0)

    def counted(name: str, real: Any) -> Any:
        def call(*given: Any, **named: Any) -> Any:
            counts[name] += 1
            return real(*given, **named)

        return call

    for place, name in MADE_ONCE:
        monkeypatch.setattr(place, name, counted(name, getattr(place, name)))
    test.run()
    assert said(test) == first
    assert counts == dict.fromkeys(counts, 0)
    charts = len(test.get("plotly_chart"))
    test.query_params["lang"] = "zh"
    test.run()  # in other words all is made again: the counts can count
    assert said(test) != first
    assert counts["title"] > 0
    assert counts["drawn"] == charts
