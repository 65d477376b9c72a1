"""The table of shares as coloured cells in Plotly."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.cells import room
from ladder.figures.colours import mixed, text_on
from ladder.figures.heatmap import Cell, Heatmap
from ladder.figures.plotly.axes import rows
from ladder.figures.plotly.markup import hover, wrapped
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look

ROW = 38
FEW = 6  # columns whose names may take two lines


def _hover(form: Heatmap, down: int, across: int) -> str | None:
    cell = form.cells[down][across]
    name = f"{form.down[down]} · {form.across[across]}"
    return None if cell is None else hover(name, cell.hover)


def _texts(form: Heatmap, look: Look) -> go.Scatter:
    """The counts, each in the ink that reads on its cell; a dash where there is no share."""
    there = [
        (x, y, cell)
        for y, row in enumerate(form.cells)
        for x, cell in enumerate(row)
        if cell is not None
    ]
    return go.Scatter(
        x=[x for x, _, _ in there],
        y=[y for _, y, _ in there],
        mode="text",
        text=[
            f"{cell.said}<br>{cell.percent}" if cell.percent else cell.said for _, _, cell in there
        ],
        textfont={"color": [ink(cell, look) for _, _, cell in there], "size": look.size - 2},
        hoverinfo="skip",
    )


def ink(cell: Cell, look: Look) -> str:
    """The ink of a cell's words."""
    return look.muted if cell.share is None else text_on(mixed(look.scale, cell.share))


def _names(across: tuple[str, ...], look: Look) -> dict[str, Any]:
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


def heatmap(form: Heatmap, look: Look) -> go.Figure:
    """Colours always from 0 to 100 %; a cell without a share is grey."""
    common = {
        "x": list(range(len(form.across))),
        "y": list(range(len(form.down))),
        "xgap": 2,
        "ygap": 2,
        "showscale": False,
        "zmin": 0,
        "zmax": 1,
        "hoverinfo": "text",
        "hovertext": [
            [_hover(form, y, x) for x in range(len(form.across))] for y in range(len(form.down))
        ],
        "hoverongaps": False,
    }
    shares = [[cell and cell.share for cell in row] for row in form.cells]
    blank = [
        [0.0 if cell is not None and cell.share is None else None for cell in row]
        for row in form.cells
    ]
    scale = [[i / (len(look.scale) - 1), colour] for i, colour in enumerate(look.scale)]
    figure = go.Figure(
        [
            go.Heatmap(z=shares, colorscale=scale, **common),
            go.Heatmap(z=blank, colorscale=[[0, look.blank], [1, look.blank]], **common),
            _texts(form, look),
        ]
    )
    leaning = len(form.across) > FEW and max(map(room, form.across)) > 12
    base(figure, look, (118 if leaning else 62) + ROW * len(form.down), legend=False)
    return figure.update_layout(xaxis=_names(form.across, look), yaxis=rows(form.down, look))
