"""What somebody leads, over the ladder's range."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.ranges import ranges
from ladder.figures.theme import DARK, LIGHT

FRAME = pd.DataFrame(
    [
        {"part": "Teams", "day": "2026-06", "value": 1, "low": 2, "high": 3, "state": "below"},
        {"part": "Teams", "day": "2026-09", "value": 5, "low": 4, "high": 6, "state": "within"},
        {
            "part": "<b>People</b>",
            "day": "2026-06",
            "value": 30,
            "low": None,
            "high": None,
            "state": "unknown",
        },
        {
            "part": "<b>People</b>",
            "day": "2026-09",
            "value": 40,
            "low": 15,
            "high": 20,
            "state": "above",
        },
    ]
).assign(word=["below", "5 within\n4–6", "none", "40 above\n15–20"], hover="at")


def drawn() -> go.Figure:
    return as_plotly(ranges(FRAME), LIGHT)


def test_each_part_has_a_row_of_its_own_with_its_values_by_day() -> None:
    assert [(list(trace.x), list(trace.y), trace.yaxis) for trace in drawn().data] == [
        ([0, 1], [1, 5], "y"),
        ([0, 1], [30, 40], "y2"),
    ]


def test_today_is_large_and_every_state_has_a_shape_of_its_own() -> None:
    teams, people = (trace.marker for trace in drawn().data)
    assert (list(teams.symbol), list(people.symbol)) == (
        ["triangle-down", "circle"],
        ["circle-open", "triangle-up"],
    )
    assert teams.size[1] > teams.size[0]


def test_a_range_is_drawn_where_the_ladder_gives_one_as_it_was_on_the_day() -> None:
    bands = [
        (shape.yref, shape.x0 + 0.5, shape.y0 + 0.3, shape.y1 - 0.3)
        for shape in drawn().layout.shapes
    ]
    assert [(axis, x, round(low), round(high)) for axis, x, low, high in bands] == [
        ("y", 0, 2, 3),
        ("y", 1, 4, 6),
        ("y2", 1, 15, 20),
    ]


def test_the_words_of_the_newest_day_stand_beside_the_row_and_names_cannot_act() -> None:
    texts = [note.text for note in drawn().layout.annotations]
    assert texts == ["Teams", "5 within<br>4–6", "&lt;b&gt;People&lt;/b&gt;", "40 above<br>15–20"]


def test_values_and_ranges_both_lie_inside_the_scale() -> None:
    layout = as_plotly(ranges(FRAME), DARK).layout
    assert layout.yaxis.range[1] > 6
    assert layout.yaxis2.range[1] > 40
    assert layout.yaxis.domain[0] >= layout.yaxis2.domain[1]


def test_one_part_alone_and_one_day_alone_are_drawn() -> None:
    figure = as_plotly(ranges(FRAME.head(1)), LIGHT)
    assert (len(figure.data), list(figure.layout.xaxis.ticktext)) == (1, ["2026-06"])
