"""Attainment: what is reached against what should be by now."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.progress import attainment
from ladder.figures.theme import LIGHT

ROWS = [
    ("Zeal", 0.62, 0.6, "on_track", "on track", "62%"),
    ("<b>Art</b>", 0.0, 0.7, "late", "late", "0%"),
    ("Vague", None, None, "undefined", "undefined", None),
    ("More", 1.2, 1.0, "done", "done", "120%"),
]


def drawn() -> go.Figure:
    frame = pd.DataFrame(
        ROWS, columns=["label", "attained", "expected", "state", "state_word", "text"]
    )
    return as_plotly(
        attainment(frame, attained="attained", expected="expected by now", undefined="no number"),
        LIGHT,
    )


def part(meta: str) -> Any:
    return next(trace for trace in drawn().data if trace.meta == meta)


def test_shares_land_as_given_and_undefined_stays_null() -> None:
    assert list(part("attained").x) == [0.62, 0.0, None, 1.2]
    assert list(part("expected").x) == [0.6, 0.7, None, 1.0]


def test_the_range_is_always_0_to_100_percent() -> None:
    assert list(drawn().layout.xaxis.range) == pytest.approx([-0.02, 1.02])


def test_every_row_says_state_and_number_and_an_undefined_one_its_word() -> None:
    assert [note.text for note in drawn().layout.annotations] == [
        "on track · 62%",
        "late · 0%",
        "undefined",
        "done · 120%",
        "<i>no number</i>",
    ]


def test_states_differ_by_pattern_besides_colour() -> None:
    bars = part("attained")
    assert list(bars.marker.color) == [LIGHT.accent, LIGHT.bad, LIGHT.unknown, LIGHT.good]
    assert list(bars.marker.pattern.shape) == ["", "x", "\\", ""]


def test_rows_keep_their_order_and_hostile_titles_are_text() -> None:
    assert list(drawn().layout.yaxis.ticktext) == [
        "Zeal",
        "&lt;b&gt;Art&lt;/b&gt;",
        "Vague",
        "More",
    ]
    assert part("attained").hovertext[1] == "&lt;b&gt;Art&lt;/b&gt;<br>late<br>0%"
