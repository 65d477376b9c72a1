"""Counts as upright bars side by side in Plotly."""

import plotly.graph_objects as go

from ladder.figures.columns import Columns
from ladder.figures.plotly.markup import hover, plain, wrapped
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.theme import Look, status

HEIGHT = 250
FEW = 5  # bars beside which names have room
WIDE, NARROW = (12, 2), (9, 3)  # letters a line, and lines
AIR = 1.22  # room above the highest bar for its text


def columns(form: Columns, look: Look) -> go.Figure:
    """The text on top of each bar; a count of 0 has its text and no bar, an unknown is grey and
    hatched."""
    counts = [column.count for column in form.columns]
    colours = [look.unknown if column.is_unknown else look.accent for column in form.columns]
    unknown = status("unknown").pattern
    patterns = hatch([unknown if column.is_unknown else "" for column in form.columns], colours)
    bars = go.Bar(
        x=list(range(len(form.columns))),
        y=counts,
        width=0.62,
        name=plain(form.name),
        marker={"color": colours, "pattern": patterns},
        text=[f"<b>{plain(column.text)}</b>" for column in form.columns],
        textposition="outside",
        cliponaxis=False,
        constraintext="none",
        textfont={"color": look.ink, "size": look.size},
        hoverinfo="text",
        hovertext=[hover(column.label, column.text) for column in form.columns],
    )
    fit = NARROW if len(form.columns) > FEW else WIDE
    most = max((count for count in counts if count is not None), default=0)
    figure = base(go.Figure(bars), look, HEIGHT, legend=False)
    across = {
        "tickmode": "array",
        "tickvals": list(range(len(form.columns))),
        "ticktext": [wrapped(column.label, *fit) for column in form.columns],
        "range": [-0.6, len(form.columns) - 0.4],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickangle": 0,
        "automargin": True,
        "tickfont": {
            "color": look.ink,
            "size": look.size if len(form.columns) <= FEW else look.size - 2,
        },
    }
    up = {"range": [0, max(most, 1) * AIR], "visible": False, "fixedrange": True}
    return figure.update_layout(xaxis=across, yaxis=up)
