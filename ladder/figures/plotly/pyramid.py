"""The pyramid of levels in Plotly: centred bars, one block per track under its name."""

from typing import Any

import plotly.graph_objects as go

from ladder.figures.plotly.axes import rows
from ladder.figures.plotly.markup import hover, plain
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.pyramid import Pyramid
from ladder.figures.theme import Look, status

ROW = 27
BESIDE = 0.4  # of the widest bar, for the count right of a bar


def pyramid(form: Pyramid, look: Look) -> go.Figure:
    """People without a level are a grey, hatched bar."""
    at, people = form.places, [level.people for level in form.levels]
    colours = [look.unknown if level.is_unknown else look.accent for level in form.levels]
    unknown = status("unknown").pattern
    bars = go.Bar(
        x=people,
        base=[-count / 2 for count in people],
        y=at,
        orientation="h",
        width=0.72,
        name=plain(form.name),
        marker={
            "color": colours,
            "pattern": hatch(
                [unknown if level.is_unknown else "" for level in form.levels], colours
            ),
        },
        hoverinfo="text",
        hovertext=[hover(level.label, level.text) for level in form.levels],
    )
    last = (at[-1] if at else 0) + 1
    labels = [""] * last
    for place, level in zip(at, form.levels, strict=True):
        labels[place] = level.label
    most = max(people, default=0) or 1
    figure = base(go.Figure(bars), look, 20 + ROW * last, legend=False)
    across = {"range": [-most * 0.52, most * (0.5 + BESIDE)], "visible": False, "fixedrange": True}
    return figure.update_layout(
        xaxis=across, yaxis=rows(labels, look, width=34), annotations=_notes(form, look)
    )


def _notes(form: Pyramid, look: Look) -> list[dict[str, Any]]:
    """The text right of each bar, and the name of each block above its first."""
    beside = {"xref": "x", "yref": "y", "xanchor": "left", "xshift": 7, "showarrow": False}
    above = {"x": 0, "xref": "x", "yref": "y", "xanchor": "center", "showarrow": False}
    notes: list[dict[str, Any]] = []
    for i, (place, level) in enumerate(zip(form.places, form.levels, strict=True)):
        notes.append(
            {
                **beside,
                "x": level.people / 2,
                "y": place,
                "text": plain(level.text),
                "font": {"color": look.ink, "size": look.size - 1},
            }
        )
        if form.opens(i):
            notes.append(
                {
                    **above,
                    "y": place - 1,
                    "text": f"<b>{plain(level.block)}</b>",
                    "font": {"color": look.muted, "size": look.size - 1},
                }
            )
    return notes
