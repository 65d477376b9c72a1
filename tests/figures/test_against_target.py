"""A measure over periods against its target: gaps stay gaps, unknown lines are left out."""

import pandas as pd
import plotly.graph_objects as go
import pytest

from ladder.figures.against_target import against_target
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import LIGHT


def drawn(
    values: list[float | None], targets: list[float | None], *, share: bool = False
) -> go.Figure:
    frame = pd.DataFrame(
        {
            "label": [f"<b>{n}</b>" for n in range(len(values))],
            "value": values,
            "median": values,
            "target": targets,
            "hover": "",
        }
    )
    return as_plotly(
        against_target(frame, value="Mean", median="Median", target="Target", share=share), LIGHT
    )


def test_values_land_as_given_and_unknown_is_a_gap() -> None:
    lines = {trace.meta: list(trace.y) for trace in drawn([1, None, 3], [2, 2, 2]).data}
    assert lines == {"target": [2, 2, 2], "median": [1, None, 3], "value": [1, None, 3]}
    assert not any(trace.connectgaps for trace in drawn([1, None, 3], [2, 2, 2]).data)


def test_a_line_of_which_nothing_is_known_is_left_out() -> None:
    assert [trace.meta for trace in drawn([1, 2], [None, None]).data] == ["median", "value"]


def test_the_axis_holds_value_and_target_with_air() -> None:
    low, high = drawn([0.9, 1.0], [1.1, 1.1], share=True).layout.yaxis.range
    assert low < 0.9
    assert high > 1.1
    assert drawn([1], [1], share=True).layout.yaxis.tickformat == ".0%"


@pytest.mark.parametrize(("periods", "last"), [(1, 0), (6, 5), (10, 9), (31, 30)])
def test_the_newest_period_is_always_named_and_names_do_not_crowd(periods: int, last: int) -> None:
    axis = drawn([1] * periods, [1] * periods).layout.xaxis
    assert axis.tickvals[-1] == last
    assert len(axis.tickvals) <= 6
    assert axis.ticktext[-1] == f"&lt;b&gt;{last}&lt;/b&gt;"
