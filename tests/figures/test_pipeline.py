"""The pipeline: people of each level by how near they are."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.pipeline import Names, pipeline
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT

NAMES = Names(ready="Ready now", close="Close", further="Further off", unknown="Cannot tell")


def drawn() -> go.Figure:
    frame = pd.DataFrame(
        {
            "level": ["Senior", "<b>Staff</b>"],
            "ready": [3, 0],
            "close": [5, 1],
            "further": [20, 2],
            "unknown": [4, None],
        }
    )
    return as_plotly(pipeline(frame, names=NAMES), LIGHT)


def test_counts_land_as_given_and_null_stays_null() -> None:
    assert {trace.name: list(trace.x) for trace in drawn().data} == {
        "Ready now": [3, 0],
        "Close": [5, 1],
        "Further off": [20, 2],
        "Cannot tell": [4, None],
    }


def test_a_part_of_nobody_carries_no_number() -> None:
    assert [list(trace.text) for trace in drawn().data] == [
        ["<b>3</b>", ""],
        ["<b>5</b>", "<b>1</b>"],
        ["<b>20</b>", "<b>2</b>"],
        ["<b>4</b>", ""],
    ]


def test_parts_stand_in_the_order_of_nearness_and_differ_by_pattern() -> None:
    figure = drawn()
    assert [trace.name for trace in figure.data] == [
        "Ready now",
        "Close",
        "Further off",
        "Cannot tell",
    ]
    assert len({trace.marker.pattern.shape for trace in figure.data}) == 4
    assert figure.layout.barmode == "stack"


def test_levels_keep_their_order_and_hostile_names_are_text() -> None:
    assert list(drawn().layout.yaxis.ticktext) == ["Senior", "&lt;b&gt;Staff&lt;/b&gt;"]


def test_no_levels_make_an_empty_figure() -> None:
    frame = pd.DataFrame({"level": [], "ready": [], "close": [], "further": [], "unknown": []})
    assert list(as_plotly(pipeline(frame, names=NAMES), LIGHT).layout.yaxis.ticktext) == []


def test_those_apart_are_drawn_where_there_is_somebody_and_are_not_named_where_there_is_nobody() -> (
    None
):
    frame = pd.DataFrame(
        {
            "level": ["Senior"],
            "ready": [3],
            "close": [0],
            "further": [1],
            "unknown": [0],
            "no_opening": [1],
            "not_wanted": [0],
            "too_little_known": [9],
        }
    )
    names = Names(
        "Ready", "Close", "Further", "Cannot tell", "No opening", "Not wanted", "Too little known"
    )
    assert [
        (trace.name, list(trace.x)) for trace in as_plotly(pipeline(frame, names=names), LIGHT).data
    ] == [
        ("Ready", [3]),
        ("No opening", [1]),
        ("Close", [0]),
        ("Further", [1]),
        ("Cannot tell", [0]),
        ("Too little known", [9]),
    ]
