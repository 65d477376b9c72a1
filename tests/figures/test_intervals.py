"""Effects around nothing: what its interval sets apart, what it does not, and an entry without
one."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.intervals import intervals
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT


def drawn(*rows: tuple[object, ...]) -> go.Figure:
    frame = pd.DataFrame(list(rows), columns=["label", "effect", "low", "high", "text"])
    return as_plotly(intervals(frame, below="stricter", above="kinder"), LIGHT)


def test_an_interval_that_leaves_zero_out_stands_apart_by_colour_and_sign() -> None:
    marks = drawn(
        ("Ana", 0.4, 0.1, 0.7, ""), ("Ben", -0.2, -0.5, 0.1, ""), ("Cyd", -0.4, -0.7, -0.1, "")
    ).data[-1]
    assert list(marks.marker.symbol) == ["diamond", "circle", "diamond"]
    assert list(marks.marker.color) == [LIGHT.watch, LIGHT.muted, LIGHT.watch]
    assert list(marks.x) == [0.4, -0.2, -0.4]


def test_without_an_interval_there_is_a_mark_and_no_line() -> None:
    assert [list(trace.x) for trace in drawn(("Ana", 0.0, None, None, "")).data] == [[0.0]]


def test_zero_stands_in_the_middle_and_both_sides_are_named() -> None:
    figure = drawn(("Ana", 0.4, 0.1, 0.5, ""))
    low, high = figure.layout.xaxis.range
    assert low == -high
    assert [note.text for note in figure.layout.annotations] == ["← stricter", "kinder →"]


def test_hostile_names_are_text_and_no_rows_make_an_empty_figure() -> None:
    assert list(drawn(("<b>x</b>", 0.1, None, None, "")).layout.yaxis.ticktext) == [
        "&lt;b&gt;x&lt;/b&gt;"
    ]
    assert list(drawn().layout.yaxis.ticktext) == []
