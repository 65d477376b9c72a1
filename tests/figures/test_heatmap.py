"""The heatmap: counts in the cells, nobody rated is not 0 %."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.heatmap import heatmap
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT

CELLS = [
    ("Web", "Risk", 0.6, 3, 5, 7),
    ("Web", "Art", 0.0, 0, 4, 7),
    ("Apps", "Art", None, 0, 0, 2),
]


def drawn(cells: Sequence[tuple[Any, ...]] = CELLS, **orders: Sequence[str]) -> go.Figure:
    frame = pd.DataFrame(cells, columns=["row", "column", "share", "met", "rated", "people"])
    return as_plotly(
        heatmap(
            frame,
            hover_text="{share}: {met} of {rated}, {people} in all",
            not_rated="not rated",
            **orders,
        ),
        LIGHT,
    )


def grid(trace: Any) -> list[list[float | None]]:
    return [list(line) for line in trace.z]


def test_shares_land_in_their_cells_and_unrated_ones_in_a_grey_layer_of_their_own() -> None:
    shares, blank, _ = drawn().data
    assert grid(shares) == [[0.6, 0.0], [None, None]]
    assert grid(blank) == [[None, None], [None, 0.0]]
    assert blank.colorscale[0][1] == LIGHT.blank


def test_a_cell_says_its_counts_and_an_unrated_one_a_dash() -> None:
    assert list(drawn().data[2].text) == ["3/5<br>60%", "0/4", "–"]


def test_rows_and_columns_stand_as_they_come_or_in_the_order_given() -> None:
    assert (list(drawn().layout.yaxis.ticktext), list(drawn().layout.xaxis.ticktext)) == (
        ["Web", "Apps"],
        ["Risk", "Art"],
    )
    turned = drawn(rows_order=["Apps", "Web"], columns_order=["Art", "Absent", "Risk"])
    assert (list(turned.layout.yaxis.ticktext), list(turned.layout.xaxis.ticktext)) == (
        ["Apps", "Web"],
        ["Art", "Risk"],
    )
    assert grid(turned.data[0]) == [[None, None], [0.0, 0.6]]


def test_colours_always_run_from_0_to_100_percent() -> None:
    assert [(trace.zmin, trace.zmax) for trace in drawn().data[:2]] == [(0, 1), (0, 1)]


def test_the_hover_says_the_whole_and_hostile_names_are_text() -> None:
    figure = drawn([("<b>Web</b>", "Risk", 0.6, 3, 5, 7), ("Apps", "Risk", None, 0, 0, 2)])
    assert (
        figure.data[0].hovertext[0][0] == "&lt;b&gt;Web&lt;/b&gt; · Risk<br>60%: 3 of 5, 7 in all"
    )
    assert figure.data[0].hovertext[1][0] == "Apps · Risk<br>not rated: 0 of 0, 2 in all"
    assert figure.layout.yaxis.ticktext[0] == "&lt;b&gt;Web&lt;/b&gt;"


def test_a_name_with_braces_is_not_taken_for_a_template() -> None:
    assert "{met}" in drawn([("{met}", "Risk", 0.6, 3, 5, 7)]).data[0].hovertext[0][0]


def test_the_height_grows_with_the_rows() -> None:
    more = drawn([*CELLS, ("Data", "Art", 0.5, 1, 2, 3)])
    assert more.layout.height - drawn().layout.height == 38


def test_no_rows_make_an_empty_figure() -> None:
    assert list(drawn([]).layout.yaxis.ticktext) == []
