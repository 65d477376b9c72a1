"""Charts of a deck that stand on rows, periods or days: no part is cut off, and no place goes
without its name."""

from __future__ import annotations

import pandas as pd
from pptx.oxml.ns import qn

from ladder.exports.deck.deck import deck_bytes
from ladder.figures.against_target import against_target
from ladder.figures.in_and_out import Part, in_and_out
from ladder.figures.pyramid import pyramid
from tests.exports.taken import one
from tests.exports.test_deck import charts, slides


def test_what_goes_out_is_drawn_below_the_line_and_carries_no_minus() -> None:
    frame = pd.DataFrame(
        {"label": ["Q1", "Q2"], "below": ["9", "8"], "came": [2, 0], "left": [0, 3]}
    )
    parts = (Part("came", "joined", True, "accent"), Part("left", "left", False, "watch"))
    (chart,) = charts(slides(deck_bytes(one(figure=in_and_out(frame, parts=parts))))[1])
    assert [list(series.values) for series in chart.plots[0].series] == [[2.0, 0.0], [0.0, -3.0]]
    assert (chart.value_axis.minimum_scale, chart.value_axis.tick_labels.number_format) == (
        None,
        "0;0;0",
    )


def test_no_row_goes_without_its_name() -> None:
    figure = pyramid(
        pd.DataFrame(
            {
                "block": ["Engineers"],
                "label": ["Senior engineer"],
                "people": [4],
                "text": ["4 · 100%"],
                "is_unknown": [False],
            }
        ),
        name="People",
    )
    (chart,) = charts(slides(deck_bytes(one(figure=figure)))[1])
    assert list(chart.plots[0].categories) == ["Engineers", "Senior engineer · 100%"]
    assert [skip.get("val") for skip in chart._chartSpace.iter(qn("c:tickLblSkip"))] == ["1"]


def test_periods_have_their_names_also_where_the_axis_has_no_room_for_all() -> None:
    labels = [f"Q{quarter % 4 + 1} {2022 + quarter // 4}" for quarter in range(9)]
    rows = pd.DataFrame(
        {
            "label": labels,
            "value": range(9),
            "median": range(9),
            "target": [4] * 9,
            "hover": ["said"] * 9,
        }
    )
    figure = against_target(rows, value="Mean", median="Median", target="Target", share=False)
    (chart,) = charts(slides(deck_bytes(one(figure=figure)))[1])
    assert list(chart.plots[0].categories) == labels
