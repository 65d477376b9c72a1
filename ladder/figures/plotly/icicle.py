"""The organisation as an icicle in Plotly, each line as wide as its people."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.cells import room
from ladder.figures.colours import text_on
from ladder.figures.icicle import Icicle
from ladder.figures.plotly.markup import hover, plain, wrapped
from ladder.figures.plotly.sheet import base
from ladder.figures.theme import Look

LEVEL = 50  # px per level shown
LETTER = 7.2  # px, the widest that one letter takes on average


def _legend(form: Icicle, look: Look) -> list[go.Scatter]:
    pairs = zip(form.bands, form.shades(look), strict=True)
    entries = [(band.name, "square", colour) for band, colour in pairs]
    return [
        go.Scatter(
            x=[None],
            y=[None],
            mode="markers",
            name=plain(name),
            hoverinfo="skip",
            marker={"symbol": symbol, "size": 11, "color": colour},
        )
        for name, symbol, colour in [*entries, (form.no_value, "square-x-open", look.unknown)]
    ]


def _labels(form: Icicle) -> list[str]:
    """`Platform · 41`, or the count on a line of its own, as fits the cell in the narrowest
    figure."""
    all_people = max((block.people for block in form.blocks), default=0) or 1
    rooms = [
        max(int(block.people / all_people * form.width / LETTER) - 1, 3) for block in form.blocks
    ]
    return [
        f"{plain(block.label)} · {block.people}"
        if room(f"{block.label} · {block.people}") <= letters
        else f"{wrapped(block.label, letters)}<br>{block.people}"
        for block, letters in zip(form.blocks, rooms, strict=True)
    ]


def _cells(form: Icicle, look: Look) -> go.Icicle:
    colours = [form.colour(block, look) for block in form.blocks]
    inks = {"color": [text_on(colour) for colour in colours], "size": look.size}
    pattern = {
        "shape": ["/" if block.value is None else "" for block in form.blocks],
        "fillmode": "overlay",
        "fgcolor": look.unknown,
        "fgopacity": 0.35,
        "size": 8,
        "solidity": 0.15,
    }
    shown: dict[str, Any] = {"labels": _labels(form), "maxdepth": form.maxdepth}
    return go.Icicle(
        ids=[block.id for block in form.blocks],
        parents=[block.parent for block in form.blocks],
        values=[block.people for block in form.blocks],
        branchvalues="total",
        sort=False,
        marker={"colors": colours, "line": {"width": 0}, "pattern": pattern},
        leaf={"opacity": 1},
        tiling={"orientation": "v", "pad": 2},
        pathbar={"visible": False},
        hoverinfo="text",
        hovertext=[hover(f"{block.label} · {block.people}", block.says) for block in form.blocks],
        textinfo="label",
        textposition="middle left",
        insidetextfont=inks,
        outsidetextfont=inks,
        **shown,
    )  # plotly writes the top in the font for outside


def icicle(form: Icicle, look: Look) -> go.Figure:
    """One colour per band of values; no value is grey and hatched."""
    figure = go.Figure([_cells(form, look), *_legend(form, look)])
    base(figure, look, 46 + LEVEL * form.levels)
    hidden = {"visible": False, "fixedrange": True}
    return figure.update_layout(
        xaxis=hidden,
        yaxis=hidden,
        uniformtext={"minsize": look.size - 2, "mode": "hide"},
        margin={"l": 0, "r": 0, "b": 2},
    )
