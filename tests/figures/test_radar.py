"""The radar: a fixed scale, a fixed order, and gaps that stay gaps."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest

from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.radar import Shape, radar, share_radar
from ladder.figures.theme import LIGHT

STEPS = ["Not yet", "Aware", "Foundational", "Working", "Practised", "Expert"]
PERSON, EXPECTED, NEXT = (
    Shape("ana", "Ana", "person"),
    Shape("now", "Director", "expected"),
    Shape("vp", "VP", "next"),
)
LABELS = ["Zeal", "Art", "Metrics", "Budget"]


Scores = Sequence[float | None]


def drawn(
    ana: Scores,
    now: Scores = (3, 3, 3, 3),
    labels: Sequence[str] = LABELS,
    shapes: Sequence[Shape] = (PERSON, EXPECTED, NEXT),
) -> go.Figure:
    frame = pd.DataFrame(
        {"label": labels, "ana": ana, "now": now, "vp": [4, 4, 4, 4]}, dtype=object
    )
    return as_plotly(radar(frame, shapes=shapes, steps=STEPS, not_rated="not rated"), LIGHT)


def trace(figure: go.Figure, role: str) -> Any:
    return next(trace for trace in figure.data if trace.meta == role)


def test_scores_land_as_given_and_the_line_closes_on_its_first_point() -> None:
    person = trace(drawn([4, 2.5, 0, 5]), "person")
    assert list(person.r) == [4, 2.5, 0, 5, 4]
    assert list(person.theta) == [*LABELS, "Zeal"]


def test_an_unrated_axis_breaks_the_line_and_is_never_0() -> None:
    person = trace(drawn([4, None, 3, 5]), "person")
    assert list(person.r) == [4, None, 3, 5, 4]
    assert person.connectgaps is False


def test_the_first_point_is_repeated_only_if_it_and_the_last_are_rated() -> None:
    assert list(trace(drawn([None, 2, 3, 5]), "person").r) == [None, 2, 3, 5]
    assert list(trace(drawn([4, 2, 3, None]), "person").r) == [4, 2, 3, None]


def test_an_unrated_axis_keeps_its_place_and_says_so_in_grey() -> None:
    texts = drawn([4, None, 3, 5]).layout.polar.angularaxis.ticktext
    assert texts[1] == f'<span style="color:{LIGHT.muted}">Art<br>not rated</span>'
    assert texts[0] == "Zeal"


def test_the_axes_keep_the_order_of_the_frame() -> None:
    axis = drawn([4, None, 3, 5]).layout.polar.angularaxis
    assert (list(axis.categoryarray), axis.categoryorder, axis.direction) == (
        LABELS,
        "array",
        "clockwise",
    )


def test_the_scale_is_always_0_to_5_and_its_rings_carry_the_names_of_the_steps() -> None:
    radial = drawn([1, 1, 1, 1]).layout.polar.radialaxis
    assert (list(radial.range), list(radial.tickvals), radial.autorange) == (
        [0, 5],
        [0, 1, 2, 3, 4, 5],
        False,
    )
    assert [text.strip() for text in radial.ticktext] == STEPS
    assert drawn([1, 1, 1, 1]).layout.polar.gridshape == "linear"


def test_each_role_is_told_apart_without_colour() -> None:
    figure = drawn([4, 2, 3, 5])
    assert (
        trace(figure, "expected").fill,
        trace(figure, "next").fill,
        trace(figure, "person").fill,
    ) == ("toself", None, None)
    assert trace(figure, "next").line.dash == "dash"
    assert trace(figure, "person").mode == "lines+markers"
    assert figure.data[-1].meta == "person"


def test_an_expectation_with_a_gap_is_not_filled() -> None:
    assert trace(drawn([4, 2, 3, 5], now=(3, None, 3, 3)), "expected").fill == "none"


def test_a_lone_value_between_gaps_is_shown_as_a_point() -> None:
    lone = trace(drawn([4, 2, 3, 5], now=(None, 3, None, None)), "expected")
    assert (lone.mode, list(lone.marker.size)) == ("lines+markers", [0, 5, 0, 0])


def test_more_than_three_shapes_are_refused() -> None:
    with pytest.raises(ValueError, match="at most 3 shapes, not 4"):
        drawn([4, 2, 3, 5], shapes=(PERSON, EXPECTED, NEXT, Shape("vp", "CTO", "next")))


def test_two_shapes_of_one_role_are_refused() -> None:
    with pytest.raises(ValueError, match="look the same"):
        drawn([4, 2, 3, 5], shapes=(PERSON, Shape("vp", "Bo", "person")))


def test_hostile_names_are_shown_as_text() -> None:
    hostile = Shape("ana", "<i>Ana</i>", "person")
    figure = drawn(
        [4, 2, 3, 5], labels=["<b>Zeal</b>", "Art", "Metrics", "Budget"], shapes=(hostile,)
    )
    assert figure.data[0].name == "&lt;i&gt;Ana&lt;/i&gt;"
    assert figure.layout.polar.angularaxis.ticktext[0] == "&lt;b&gt;Zeal&lt;/b&gt;"
    assert (
        figure.data[0].hovertext[0]
        == "&lt;b&gt;Zeal&lt;/b&gt;<br>&lt;i&gt;Ana&lt;/i&gt;: 4 Practised"
    )


def shares(share: float | None = 0.52) -> go.Figure:
    frame = pd.DataFrame(
        {
            "label": LABELS,
            "share": [0.88, 0.5, share, 1.0],
            "met": [46, 1, 13, 2],
            "rated": [52, 2, 25, 2],
        },
        dtype=object,
    )
    return as_plotly(share_radar(frame, name="Share", not_rated="not rated"), LIGHT)


def test_a_share_stands_on_its_label_with_its_counts() -> None:
    assert list(shares().layout.polar.angularaxis.ticktext) == [
        "Zeal<br>88% (46/52)",
        "Art<br>1/2",
        "Metrics<br>52% (13/25)",
        "Budget<br>2/2",
    ]


def test_shares_are_always_drawn_against_100_percent_with_a_ring_at_each_quarter() -> None:
    radial = shares().layout.polar.radialaxis
    assert (list(radial.range), list(radial.tickvals)) == ([0, 1], [0.25, 0.5, 0.75, 1])


def test_a_share_that_nobody_knows_breaks_the_line_and_takes_the_fill_away() -> None:
    figure = shares(share=None)
    assert list(figure.data[0].r) == [0.88, 0.5, None, 1.0, 0.88]
    assert (figure.data[0].fill, shares().data[0].fill) == ("none", "toself")
    assert "not rated" in figure.layout.polar.angularaxis.ticktext[2]
