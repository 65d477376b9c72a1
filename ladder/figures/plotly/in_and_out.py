"""What came in and what went out in Plotly, above and below a line."""

import plotly.graph_objects as go

from ladder.figures.colours import text_on
from ladder.figures.in_and_out import Flow, InAndOut
from ladder.figures.plotly.markup import hover, plain, wrapped
from ladder.figures.plotly.sheet import base, hatch
from ladder.figures.theme import Look

HEIGHT = 300


def _bars(form: InAndOut, flow: Flow, look: Look) -> go.Bar:
    """One part of every column; a count of nothing is not drawn and carries no 0."""
    counts = [count or 0 for count in flow.counts]
    colour = str(getattr(look, flow.colour))
    hovers = [
        hover(period, f"{flow.name}: {count:g}") if count else ""
        for period, count in zip(form.periods, counts, strict=True)
    ]
    return go.Bar(
        x=list(range(len(form.periods))),
        y=[count if flow.comes_in else -count for count in counts],
        name=plain(flow.name),
        width=0.6,
        marker={
            "color": colour,
            "pattern": hatch(flow.pattern, colour),
            "line": {"color": look.surface, "width": 1},
        },
        text=[f"<b>{count:g}</b>" if count else "" for count in counts],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={"color": text_on(colour), "size": look.size - 1},
        hoverinfo="text",
        hovertext=hovers,
    )


def in_and_out(form: InAndOut, look: Look) -> go.Figure:
    """One column per period: what comes in above the line, what goes out below it."""
    figure = go.Figure([_bars(form, flow, look) for flow in form.flows])
    base(figure, look, HEIGHT)
    names = [
        f"{wrapped(period, 12, 1)}<br>{wrapped(below, 12, 1)}"
        for period, below in zip(form.periods, form.below, strict=True)
    ]
    across = {
        "tickmode": "array",
        "tickvals": list(range(len(form.periods))),
        "ticktext": names,
        "range": [-0.6, len(form.periods) - 0.4],
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "tickangle": 0,
        "automargin": True,
        "tickfont": {"color": look.muted, "size": look.size - 1},
    }
    up = {
        "visible": True,
        "showticklabels": False,
        "showgrid": False,
        "zeroline": True,
        "zerolinecolor": look.muted,
        "fixedrange": True,
    }
    return figure.update_layout(
        barmode="relative", xaxis=across, yaxis=up, legend={"traceorder": "normal"}
    )
