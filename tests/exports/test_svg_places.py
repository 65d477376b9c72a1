"""Charts of a document: bars that never meet keep their whole breadth."""

from __future__ import annotations

import re

import plotly.graph_objects as go

from ladder.exports.svg.svg import svg


def heights(*bars: go.Bar) -> set[str]:
    return set(
        re.findall(
            r'<rect[^>]* height="([\d.]+)"',
            str(svg(go.Figure(list(bars)).update_layout(height=300), "title", "said")),
        )
    )


def test_a_row_s_only_bar_is_as_broad_beside_bars_of_other_rows_as_alone() -> None:
    apart = [go.Bar(x=[2], y=[at], orientation="h", width=0.5) for at in range(3)]
    together = go.Bar(x=[2, 2, 2], y=[0, 1, 2], orientation="h", width=0.5)
    assert heights(*apart) == heights(together)
    meeting = [go.Bar(x=[2, 2, 2], y=[0, 1, 2], orientation="h", width=0.5) for _ in range(2)]
    assert not heights(*meeting) & heights(together)
