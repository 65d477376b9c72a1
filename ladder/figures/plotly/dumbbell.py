"""The dumbbell in Plotly: open square expected, filled circle manager, open diamond self."""

import plotly.graph_objects as go

from ladder.figures.cells import room, step
from ladder.figures.dumbbell import Dumbbell
from ladder.figures.plotly.axes import beside, rows, steps_across
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look, shortfall

ROW = 30


def _lines(form: Dumbbell, look: Look) -> list[go.Scatter]:
    """One line per row between the expectation and the manager's score, where both are known;
    thicker for a shortfall."""
    return [
        go.Scatter(
            x=[row.expected, row.manager],
            y=[i, i],
            mode="lines",
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
            line={
                "color": shortfall(look, row.gap),
                "width": 4 if row.gap is not None and row.gap < 0 else 2.5,
            },
        )
        for i, row in enumerate(form.rows)
        if row.expected is not None and row.manager is not None
    ]


def _marks(form: Dumbbell, which: str, name: str, marker: dict[str, object]) -> go.Scatter:
    values: list[float | None] = [getattr(row, which) for row in form.rows]
    return go.Scatter(
        x=values,
        y=list(range(len(values))),
        mode="markers",
        name=plain(name),
        marker=marker,
        meta="self" if which == "own" else which,
        cliponaxis=False,
        hoverinfo="text",
        hovertext=[
            "" if value is None else hover(row.label, f"{name}: {step(value, form.steps)}")
            for row, value in zip(form.rows, values, strict=True)
        ],
    )


def dumbbell(form: Dumbbell, look: Look) -> go.Figure:
    """On the fixed scale from 0 to 5; the gap as signed text at the right."""
    circle = {"symbol": "circle", "size": 11, "color": look.accent}
    square = {"symbol": "square-open", "size": 13, "color": look.ink, "line": {"width": 2}}
    diamond = {"symbol": "diamond-open", "size": 10, "color": look.muted, "line": {"width": 1.6}}
    figure = go.Figure(
        [
            *_lines(form, look),
            _marks(form, "manager", form.manager, circle),
            _marks(form, "expected", form.expected, square),
            _marks(form, "own", form.own, diamond),
        ]
    )
    base(figure, look, 76 + ROW * len(form.rows))
    texts = [row.said for row in form.rows]
    names = rows([row.label for row in form.rows], look) | {
        "showgrid": True,
        "gridcolor": look.grid,
    }
    return figure.update_layout(
        xaxis=steps_across(form.steps, look) | {"showgrid": False},
        yaxis=names,
        annotations=beside(texts, [shortfall(look, row.gap) for row in form.rows], look),
        margin={"r": 20 + 7 * max(map(room, texts), default=0)},
    )
