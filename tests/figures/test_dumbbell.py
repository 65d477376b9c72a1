"""The dumbbell: sorted by gap, three marks that differ by shape."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from ladder.figures.dumbbell import dumbbell
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT

STEPS = ["Not yet", "Aware", "Foundational", "Working", "Practised", "Expert"]


def drawn(labels: Sequence[str] = ("Fine", "Unrated", "Worst", "Half", "Also fine")) -> go.Figure:
    frame = pd.DataFrame(
        {
            "label": labels,
            "expected": [3, 3, 4, 3, 3],
            "manager": [3, None, 2, 2.5, 3],
            "self": [4, 2, None, 3, 3],
            "gap": [0, None, -2, -0.5, 0],
        },
        dtype=object,
    )
    return as_plotly(
        dumbbell(
            frame,
            expected="VP expects",
            manager="Manager",
            own="Self",
            steps=STEPS,
            not_rated="not rated",
        ),
        LIGHT,
    )


def marks(figure: go.Figure, column: str) -> Any:
    return next(trace for trace in figure.data if trace.meta == column)


def test_the_largest_shortfall_is_on_top_equal_gaps_keep_their_order_and_unrated_rows_come_last() -> (
    None
):
    assert list(drawn().layout.yaxis.ticktext) == ["Worst", "Half", "Fine", "Also fine", "Unrated"]


def test_scores_land_as_given_and_null_stays_null() -> None:
    figure = drawn()
    assert list(marks(figure, "manager").x) == [2, 2.5, 3, 3, None]
    assert list(marks(figure, "self").x) == [None, 3, 4, 3, 2]
    assert list(marks(figure, "expected").x) == [4, 3, 3, 3, 3]


def test_marks_differ_by_shape() -> None:
    assert [marks(drawn(), c).marker.symbol for c in ("manager", "self", "expected")] == [
        "circle",
        "diamond-open",
        "square-open",
    ]


def test_the_gap_is_written_with_its_sign_in_the_colour_of_its_line() -> None:
    notes = [(note.text, note.font.color) for note in drawn().layout.annotations]
    assert notes == [
        ("−2", LIGHT.bad),
        ("−0.5", LIGHT.watch),
        ("0", LIGHT.good),
        ("0", LIGHT.good),
        ("not rated", LIGHT.muted),
    ]


def test_only_rows_with_both_ends_have_a_line() -> None:
    lines = [trace for trace in drawn().data if trace.mode == "lines"]
    assert [(list(line.x), line.line.color) for line in lines] == [
        ([4, 2], LIGHT.bad),
        ([3, 2.5], LIGHT.watch),
        ([3, 3], LIGHT.good),
        ([3, 3], LIGHT.good),
    ]


def test_the_scale_is_always_0_to_5() -> None:
    assert list(drawn().layout.xaxis.range) == pytest.approx([-0.1, 5.1])


def test_hostile_names_are_shown_as_text() -> None:
    figure = drawn(labels=("<b>x</b>", "b", "c", "d", "e"))
    assert "&lt;b&gt;x&lt;/b&gt;" in figure.layout.yaxis.ticktext
