"""Draws how far each competency is from what is expected: manager, self and expectation as three
marks on a row."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import beside, rows, steps_across
from ladder.figures.cells import need, numbers, room, score_hovers, signed
from ladder.figures.theme import Look, base, plain

ROW = 30
DEEP = -1.5  # a shortfall from which on the line is deep red; half a step or a whole one is amber


def shade(gap: float | None, look: Look) -> str:
    """The colour of a gap: deep red, amber, good at or above the expectation, grey where there is
    none."""
    if gap is None:
        return look.muted
    return look.bad if gap <= DEEP else look.watch if gap < 0 else look.good


def _lines(frame: pd.DataFrame, look: Look) -> list[go.Scatter]:
    """One line per row between the expectation and the manager's score, where both are known;
    thicker for a shortfall."""
    pairs = zip(
        numbers(frame, "expected"), numbers(frame, "manager"), numbers(frame, "gap"), strict=True
    )
    return [
        go.Scatter(
            x=[expected, manager],
            y=[i, i],
            mode="lines",
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
            line={"color": shade(gap, look), "width": 4 if gap is not None and gap < 0 else 2.5},
        )
        for i, (expected, manager, gap) in enumerate(pairs)
        if expected is not None and manager is not None
    ]


def _marks(
    frame: pd.DataFrame, column: str, name: str, marker: dict[str, object], steps: Sequence[str]
) -> go.Scatter:
    return go.Scatter(
        x=numbers(frame, column),
        y=list(range(len(frame))),
        mode="markers",
        name=plain(name),
        marker=marker,
        meta=column,
        cliponaxis=False,
        hoverinfo="text",
        hovertext=score_hovers(frame, column, name, steps),
    )


def by_gap(frame: pd.DataFrame) -> pd.DataFrame:
    """The largest shortfall first, rows without a gap last; equal gaps keep the order they came
    in."""
    gaps = numbers(frame, "gap")
    return frame.iloc[sorted(range(len(frame)), key=lambda i: (gaps[i] is None, gaps[i] or 0))]


def dumbbell(
    frame: pd.DataFrame,
    *,
    expected: str,
    manager: str,
    own: str,
    steps: Sequence[str],
    not_rated: str,
    look: Look,
) -> go.Figure:
    """Rows sorted by gap, the largest shortfall on top, on the fixed scale from 0 to 5; the gap as
    signed text at the right.

    Frame: label, expected, manager, self (scores, null = unknown), gap (manager minus expected;
    null = the words `not_rated`). `expected`, `manager` and `own` name the marks: open square,
    filled circle, open diamond."""
    need(frame, "label", "expected", "manager", "self", "gap")
    frame = by_gap(frame)
    gaps = numbers(frame, "gap")
    circle = {"symbol": "circle", "size": 11, "color": look.accent}
    square = {"symbol": "square-open", "size": 13, "color": look.ink, "line": {"width": 2}}
    diamond = {"symbol": "diamond-open", "size": 10, "color": look.muted, "line": {"width": 1.6}}
    figure = go.Figure(
        [
            *_lines(frame, look),
            _marks(frame, "manager", manager, circle, steps),
            _marks(frame, "expected", expected, square, steps),
            _marks(frame, "self", own, diamond, steps),
        ]
    )
    base(figure, look, 76 + ROW * len(frame))
    texts = [signed(gap, not_rated) for gap in gaps]
    names = rows(frame["label"], look) | {"showgrid": True, "gridcolor": look.grid}
    return figure.update_layout(
        xaxis=steps_across(steps, look) | {"showgrid": False},
        yaxis=names,
        annotations=beside(texts, [shade(gap, look) for gap in gaps], look),
        margin={"r": 20 + 7 * max(map(room, texts), default=0)},
    )
