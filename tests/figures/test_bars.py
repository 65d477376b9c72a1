"""Bars in place of a radar, on the same scale."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go
import pytest

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.radar import Shape, bars, share_bars
from ladder.figures.theme import LIGHT

STEPS = ["Not yet", "Aware", "Foundational", "Working", "Practised", "Expert"]
SHAPES = [
    Shape("ana", "Ana", "person"),
    Shape("now", "Director", "expected"),
    Shape("vp", "VP", "next"),
]
FRAME = pd.DataFrame(
    {
        "label": ["Risk", "Risk", "<b>Art</b>"],
        "ana": [0, None, 2.5],
        "now": [3, 3, 3],
        "vp": [4, 4, None],
    },
    dtype=object,
)


def drawn(shapes: Sequence[Shape] = SHAPES) -> go.Figure:
    return as_plotly(bars(FRAME, shapes=shapes, steps=STEPS, not_rated="not rated"), LIGHT)


def test_scores_land_as_given_and_null_stays_null() -> None:
    scores = {trace.meta: list(trace.x) for trace in drawn().data}
    assert scores == {"expected": [3, 3, 3], "person": [0, None, 2.5], "next": [4, 4, None]}


def test_rows_of_one_name_stay_two_rows_in_the_order_given() -> None:
    figure = drawn()
    assert list(figure.layout.yaxis.ticktext) == ["Risk", "Risk", "&lt;b&gt;Art&lt;/b&gt;"]
    assert [list(trace.y) for trace in figure.data] == [[0, 1, 2]] * 3
    assert list(figure.layout.yaxis.range) == [2.5, -0.5]


def test_an_unrated_row_says_so_where_its_bar_would_begin() -> None:
    assert [(note.y, note.text) for note in drawn().layout.annotations] == [(1, "<i>not rated</i>")]


def test_the_scale_is_the_radars() -> None:
    axis = drawn().layout.xaxis
    assert list(axis.tickvals) == [0, 1, 2, 3, 4, 5]
    assert [text.removeprefix("<br>") for text in axis.ticktext] == STEPS
    assert list(axis.range) == pytest.approx([-0.1, 5.1])


def test_more_than_three_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 3 shapes"):
        drawn([*SHAPES, Shape("vp", "CTO", "next")])


def test_shares_carry_their_counts_at_the_right_and_null_stays_null() -> None:
    frame = pd.DataFrame(
        {"label": ["Risk", "Art"], "share": [0.52, None], "met": [13, 0], "rated": [25, 0]}
    )
    figure = as_plotly(share_bars(frame, name="Share", not_rated="not rated"), LIGHT)
    assert list(figure.data[0].x) == [0.52, None]
    assert [note.text for note in figure.layout.annotations] == ["52% (13/25)", "not rated"]
    assert list(figure.layout.xaxis.range) == pytest.approx([-0.02, 1.02])
