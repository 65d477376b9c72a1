"""The timeline: goals as bars, phases as bands, reviews as marks."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT, status
from ladder.figures.timeline import timeline

D = date
GOALS = [
    ("Zeal", D(2026, 1, 1), D(2026, 7, 1), "done"),
    ("<b>Art</b>", D(2026, 6, 1), D(2027, 1, 1), "late"),
    ("Due only", None, D(2026, 9, 1), "at_risk"),
    ("No days", None, None, "not_started"),
]
BANDS = [
    ("Foundation", D(2016, 1, 1), D(2019, 12, 31)),
    ("Expansion", D(2020, 1, 1), D(2026, 6, 30)),
    ("Change", D(2026, 7, 1), None),
]
MARKS = [
    (D(2026, 3, 31), "quarter", "Q1"),
    (D(2026, 12, 31), "year", "2026"),
    (D(2031, 12, 31), "year", "2031"),
]


Rows = Sequence[tuple[Any, ...]]


def drawn(goals: Rows = GOALS, marks: Rows = MARKS, **more: Any) -> go.Figure:
    bars = pd.DataFrame(
        [(*goal, "word", goal[0]) for goal in goals],
        columns=["label", "starts_on", "ends_on", "state", "state_word", "hover"],
        dtype=object,
    )
    return as_plotly(
        timeline(
            bars,
            pd.DataFrame(BANDS, columns=["label", "starts_on", "ends_on"], dtype=object),
            pd.DataFrame(marks, columns=["day", "kind", "label"]),
            today=D(2026, 9, 30),
            today_word="today",
            reviews_word="Reviews",
            mark_names={"quarter": "quarterly", "year": "yearly"},
            **more,
        ),
        LIGHT,
    )


def of_type(figure: go.Figure, kind: str) -> list[Any]:
    return [trace for trace in figure.data if trace.type == kind]


def test_a_goal_is_a_bar_from_its_first_to_its_last_day_in_the_sign_of_its_state() -> None:
    done, late = of_type(drawn(), "bar")
    assert (list(done.base), list(done.x), list(done.y)) == (
        ["2026-01-01"],
        [181 * 86_400_000],
        [0],
    )
    assert (done.marker.color, late.marker.color) == (LIGHT.good, LIGHT.bad)
    assert late.marker.pattern.shape == status("late").pattern != done.marker.pattern.shape


def test_every_goal_says_its_state_in_a_word() -> None:
    assert [
        trace.text[0].strip() for trace in of_type(drawn(), "scatter") if trace.mode == "text"
    ] == ["word"] * 4


def test_a_goal_with_one_day_is_a_mark_and_one_without_any_has_no_bar() -> None:
    figure = drawn()
    lone = [trace for trace in figure.data if trace.meta == "at_risk"]
    assert (list(lone[0].x), lone[0].mode) == ([D(2026, 9, 1)], "markers")
    assert not [trace for trace in figure.data if trace.meta == "not_started"]


def test_goals_stand_in_the_order_given_with_the_reviews_below() -> None:
    assert list(drawn().layout.yaxis.ticktext) == [
        "Zeal",
        "&lt;b&gt;Art&lt;/b&gt;",
        "Due only",
        "No days",
        "Reviews",
    ]


def test_goals_of_a_year_are_not_squeezed_by_bands_of_ten() -> None:
    first, last = drawn().layout.xaxis.range
    assert D(2025, 11, 1) < first < D(2026, 1, 1) < D(2027, 1, 1) < last < D(2027, 3, 1)


def test_bands_are_cut_to_the_window_and_named() -> None:
    figure = drawn(window=(D(2026, 1, 1), D(2027, 1, 1)))
    bands = [(shape.x0, shape.x1) for shape in figure.layout.shapes if shape.type == "rect"]
    assert bands == [(D(2026, 1, 1), D(2026, 6, 30)), (D(2026, 7, 1), D(2027, 1, 1))]
    assert [note.text for note in figure.layout.annotations] == [
        "Expansion",
        "Change",
        "<b>today</b>",
    ]


def test_reviews_inside_the_window_are_marks_that_differ_by_kind() -> None:
    reviews = [trace for trace in drawn().data if trace.meta in ("quarter", "year")]
    marks = {trace.meta: (trace.marker.symbol, list(trace.x), list(trace.y)) for trace in reviews}
    assert marks == {
        "quarter": ("diamond", [D(2026, 3, 31)], [4]),
        "year": ("star", [D(2026, 12, 31)], [4]),
    }


def test_without_reviews_there_is_no_row_and_no_legend_for_them() -> None:
    figure = drawn(marks=[])
    assert "Reviews" not in figure.layout.yaxis.ticktext
    assert figure.layout.showlegend is False


def test_days_are_written_by_the_function_given() -> None:
    axis = drawn(tick_label=lambda day: f"{day.year}年{day.month}月").layout.xaxis
    assert list(axis.ticktext) == [f"{day.year}年{day.month}月" for day in axis.tickvals]


def test_hostile_titles_are_shown_as_text() -> None:
    assert of_type(drawn(), "bar")[1].hovertext == ("&lt;b&gt;Art&lt;/b&gt;",)


def test_no_goals_leave_the_bands_and_today() -> None:
    figure = drawn(goals=[], marks=[])
    assert [shape.type for shape in figure.layout.shapes] == ["rect", "rect", "line"]


def test_a_promised_day_is_a_tick_on_its_bar_and_a_row_without_one_has_none() -> None:
    bars = pd.DataFrame(
        {
            "label": ["A", "B"],
            "starts_on": [D(2026, 1, 1)] * 2,
            "ends_on": [D(2026, 7, 1)] * 2,
            "state": "late",
            "state_word": "",
            "hover": "",
            "due_on": [None, D(2027, 3, 1)],
        },
        dtype=object,
    )
    none = pd.DataFrame({"label": [], "starts_on": [], "ends_on": [], "day": [], "kind": []})
    figure = as_plotly(
        timeline(
            bars,
            none,
            none,
            today=D(2026, 9, 30),
            today_word="today",
            reviews_word="",
            mark_names={},
            due_word="Due",
        ),
        LIGHT,
    )
    [tick] = [trace for trace in figure.data if trace.meta == "due"]
    assert (tick.name, list(tick.x), list(tick.y)) == ("Due", [D(2027, 3, 1)], [1])
    assert figure.layout.xaxis.range[1] > D(2027, 3, 1)
    assert figure.layout.showlegend
