"""Draws a table of shares as coloured cells, team by competency, with the counts in the cells."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import rows
from ladder.figures.cells import hover, need, number, numbers, percent, room, wrapped
from ladder.figures.colours import mixed, text_on
from ladder.figures.theme import Look, base

ROW = 38
NOBODY = "–"
FEW = 6  # columns whose names may take two lines


def _order(names: pd.Series, given: Sequence[str]) -> list[object]:
    """The names that appear, each once: first those whose order is given, then the others as they
    come."""
    there = dict.fromkeys(names)
    return [
        *(name for name in dict.fromkeys(given) if name in there),
        *(name for name in there if name not in given),
    ]


def _grid(
    frame: pd.DataFrame, values: Sequence[object], across: list[object], down: list[object]
) -> list[list[object]]:
    """The values as rows of columns; None where the frame has no such cell."""
    cells = {
        (row, column): value
        for row, column, value in zip(frame["row"], frame["column"], values, strict=True)
    }
    return [[cells.get((row, column)) for column in across] for row in down]


def _cell(share: float | None, met: object, rated: object) -> str:
    """`3/5` over its percent; a dash where nobody is rated."""
    return (
        NOBODY
        if share is None
        else f"{number(met) or 0:g}/{number(rated) or 0:g}<br>{percent(share)}"
    )


def _hover(row: pd.Series, text: str, not_rated: str) -> str:
    whole = {
        key: NOBODY if (said := number(row[key])) is None else f"{said:g}"
        for key in ("met", "rated", "people")
    }
    known = number(row["share"])
    share = not_rated if known is None else percent(known)
    return hover(f"{row['row']} · {row['column']}", text.format(share=share, **whole))


def _texts(frame: pd.DataFrame, across: list[object], down: list[object], look: Look) -> go.Scatter:
    """The counts, each in the ink that reads on its cell."""
    shares = numbers(frame, "share")
    inks = [look.muted if share is None else text_on(mixed(look.scale, share)) for share in shares]
    return go.Scatter(
        x=[across.index(c) for c in frame["column"]],
        y=[down.index(r) for r in frame["row"]],
        mode="text",
        text=[_cell(*row) for row in zip(shares, frame["met"], frame["rated"], strict=True)],
        textfont={"color": inks, "size": look.size - 2},
        hoverinfo="skip",
    )


def _names(across: list[object], look: Look) -> dict[str, Any]:
    """The columns' names on top; where they are too wide they lean to the left, over the rows'
    names, where there is room."""
    lines = 2 if len(across) <= FEW else 1  # leaning lines do not stack well
    texts = [wrapped(name, 14 if lines == 2 else 24, lines) for name in across]
    return {
        "side": "top",
        "tickmode": "array",
        "tickvals": list(range(len(across))),
        "ticktext": texts,
        "ticks": "",
        "range": [-0.5, len(across) - 0.5],
        "autotickangles": [0, 45],
        "ticklabeloverflow": "allow",
        "automargin": True,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "tickfont": {"size": look.size - 1},
    }


def heatmap(
    frame: pd.DataFrame,
    *,
    hover_text: str,
    not_rated: str,
    look: Look,
    rows_order: Sequence[str] = (),
    columns_order: Sequence[str] = (),
) -> go.Figure:
    """One cell per row of the frame, colours always from 0 to 100 %; a cell that the frame lacks
    stays empty.

    Frame: row, column (names), share (0 to 1, null = nobody is rated: a grey cell with a dash),
    met, rated, people (counts). Rows and columns stand as they first appear, or in the orders
    given. `hover_text` is a template with {share}, {met}, {rated} and {people}."""
    need(frame, "row", "column", "share", "met", "rated", "people")
    across, down = _order(frame["column"], columns_order), _order(frame["row"], rows_order)
    shares = numbers(frame, "share")
    texts = [_hover(row, hover_text, not_rated) for _, row in frame.iterrows()]
    common = {
        "x": list(range(len(across))),
        "y": list(range(len(down))),
        "xgap": 2,
        "ygap": 2,
        "showscale": False,
        "zmin": 0,
        "zmax": 1,
        "hoverinfo": "text",
        "hovertext": _grid(frame, texts, across, down),
        "hoverongaps": False,
    }
    blank = [0.0 if share is None else None for share in shares]
    scale = [[i / (len(look.scale) - 1), colour] for i, colour in enumerate(look.scale)]
    figure = go.Figure(
        [
            go.Heatmap(z=_grid(frame, shares, across, down), colorscale=scale, **common),
            go.Heatmap(
                z=_grid(frame, blank, across, down),
                colorscale=[[0, look.blank], [1, look.blank]],
                **common,
            ),
            _texts(frame, across, down, look),
        ]
    )
    leaning = len(across) > FEW and max(room(str(name)) for name in across) > 12
    base(figure, look, (118 if leaning else 62) + ROW * len(down), legend=False)
    return figure.update_layout(xaxis=_names(across, look), yaxis=rows(down, look))
