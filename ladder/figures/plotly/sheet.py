"""The look of every Plotly figure of the project: an empty template, the fonts, the legend, the
patterns over bars."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.colours import text_on
from ladder.figures.theme import Look

CLEAR = "rgba(0,0,0,0)"


def hatch(shapes: str | list[str], colours: str | list[str]) -> dict[str, Any]:
    """The pattern over bars of those colours, in an ink that shows on each."""
    inks = text_on(colours) if isinstance(colours, str) else [text_on(colour) for colour in colours]
    return {
        "shape": shapes,
        "fillmode": "overlay",
        "fgcolor": inks,
        "fgopacity": 0.3,
        "size": 7,
        "solidity": 0.2,
    }


def base(
    figure: go.Figure, of: Look, height: int, *, legend: bool = True, top: int | None = None
) -> go.Figure:
    """The figure in the look of the project; height in px, `top` px above the plot (room for a
    legend when left out).

    An empty template is set aloud: importing streamlit swaps plotly's default for one of
    placeholder colours."""
    figure.update_layout(
        template=go.layout.Template(),
        height=height,
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=legend,
        dragmode=False,
        font={"family": of.font, "size": of.size, "color": of.ink},
        colorway=[of.accent, of.watch, of.bad, of.unknown],
        margin={"l": 8, "r": 8, "t": top if top is not None else 34 if legend else 8, "b": 8},
        legend={
            "orientation": "h",
            "x": 0,
            "xanchor": "left",
            "xref": "container",
            "y": 1,
            "yanchor": "top",
            "yref": "container",
            "itemclick": False,
            "itemdoubleclick": False,
            "bgcolor": CLEAR,
            "font": {"size": of.size - 1, "color": of.muted},
        },
        hoverlabel={
            "bgcolor": of.surface,
            "bordercolor": of.grid,
            "align": "left",
            "namelength": 0,
            "font": {"family": of.font, "size": of.size, "color": of.ink},
        },
    )
    return figure
