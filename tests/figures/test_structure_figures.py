"""The figures of the structure page: upright counts, the pyramid of levels, what came in and what
went out."""

import pandas as pd
import pytest

from ladder.figures.columns import columns
from ladder.figures.in_and_out import Part, in_and_out
from ladder.figures.plotly.writer import drawn
from ladder.figures.pyramid import pyramid
from ladder.figures.theme import LIGHT

PARTS = [
    Part("joined", "Joined", True, "accent"),
    Part("appeared", "First known", True, "unknown"),
    Part("gone", "<b>Left</b>", False, "watch"),
]


def test_upright_bars_stand_in_order_with_their_texts_and_nothing_known_is_no_bar() -> None:
    frame = pd.DataFrame(
        {
            "label": ["1", "<b>2</b>", "?"],
            "count": [3, None, 2],
            "text": ["3 · 60%", "–", "2"],
            "is_unknown": [False, False, True],
        }
    )
    figure = drawn(columns(frame, name="Managers"), LIGHT)
    bars = figure.data[0]
    assert list(bars.y) == [3, None, 2]
    assert list(bars.text) == ["<b>3 · 60%</b>", "<b>–</b>", "<b>2</b>"]
    assert list(figure.layout.xaxis.ticktext) == ["1", "&lt;b&gt;2&lt;/b&gt;", "?"]
    assert list(bars.marker.color) == [LIGHT.accent, LIGHT.accent, LIGHT.unknown]


def test_upright_bars_say_what_their_frame_lacks() -> None:
    with pytest.raises(ValueError, match="text"):
        drawn(columns(pd.DataFrame({"label": ["a"], "count": [1]}), name="n"), LIGHT)


def levels() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "block": ["Engineers", "Engineers", "Managers"],
            "label": ["Staff", "Senior", "Lead"],
            "people": [2, 6, 1],
            "text": ["2", "6", "1"],
            "is_unknown": [False, False, True],
        }
    )


def test_a_pyramid_is_centred_to_one_scale_with_a_row_for_the_name_of_each_block() -> None:
    figure = drawn(pyramid(levels(), name="People"), LIGHT)
    bars = figure.data[0]
    assert (list(bars.x), list(bars.base), list(bars.y)) == ([2, 6, 1], [-1, -3, -0.5], [1, 2, 4])
    assert list(figure.layout.yaxis.ticktext) == ["", "Staff", "Senior", "", "Lead"]
    assert [note.text for note in figure.layout.annotations] == [
        "2",
        "<b>Engineers</b>",
        "6",
        "1",
        "<b>Managers</b>",
    ]
    assert list(bars.marker.color) == [LIGHT.accent, LIGHT.accent, LIGHT.unknown]


def test_no_levels_make_an_empty_pyramid() -> None:
    assert list(drawn(pyramid(levels().iloc[:0], name="People"), LIGHT).data[0].x) == []


def test_what_comes_in_stands_above_the_line_and_what_goes_out_below_and_parts_of_nobody_are_left_out() -> (
    None
):
    frame = pd.DataFrame(
        {
            "label": ["Q1", "Q2"],
            "below": ["10", "9"],
            "joined": [2, 0],
            "appeared": [0, 0],
            "gone": [1, 1],
        }
    )
    figure = drawn(in_and_out(frame, parts=PARTS), LIGHT)
    assert {trace.name: (list(trace.y), list(trace.text)) for trace in figure.data} == {
        "Joined": ([2, 0], ["<b>2</b>", ""]),
        "&lt;b&gt;Left&lt;/b&gt;": ([-1, -1], ["<b>1</b>", "<b>1</b>"]),
    }
    assert [trace.name for trace in figure.data] == ["Joined", "&lt;b&gt;Left&lt;/b&gt;"]
    assert list(figure.layout.xaxis.ticktext) == ["Q1<br>10", "Q2<br>9"]
