"""Draws what somebody leads, quarter by quarter, over the range that the ladder gives: below,
within or above it."""

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.cells import need, numbers, room
from ladder.figures.theme import Look, base, plain

ROW = 96
GAP = 0.36  # of a row's height: the name of the part stands in it
SIGN = {
    "within": "circle",
    "below": "triangle-down",
    "above": "triangle-up",
    "unknown": "circle-open",
}


def _colour(state: object, look: Look) -> str:
    return {"within": look.good, "unknown": look.muted}.get(str(state), look.watch)


def _dots(rows: pd.DataFrame, axis: str, look: Look) -> go.Scatter:
    """One mark per day, shaped by its state; the newest is large."""
    last = len(rows) - 1
    sizes = [15 if i == last else 7 for i in range(len(rows))]
    marker = {
        "symbol": [SIGN[state] for state in rows["state"]],
        "size": sizes,
        "color": [_colour(state, look) for state in rows["state"]],
        "line": {"width": [2 if state == "unknown" else 0 for state in rows["state"]]},
    }
    texts = [plain(text) for text in rows["hover"]]
    return go.Scatter(
        x=list(rows["x"]),
        y=numbers(rows, "value"),
        yaxis=axis,
        mode="lines+markers",
        marker=marker,
        cliponaxis=False,
        line={"color": look.grid, "width": 1.5},
        hoverinfo="text",
        hovertext=texts,
        showlegend=False,
    )


def _bands(rows: pd.DataFrame, axis: str, look: Look) -> list[dict[str, object]]:
    """The range of each day as a rectangle, so that a range that changes with the level changes
    where it did."""
    known = zip(rows["x"], numbers(rows, "low"), numbers(rows, "high"), strict=True)
    return [
        {
            "type": "rect",
            "xref": "x",
            "yref": axis,
            "x0": x - 0.5,
            "x1": x + 0.5,
            "y0": low - 0.3,
            "y1": high + 0.3,
            "fillcolor": look.expected,
            "line": {"width": 0},
            "layer": "below",
        }
        for x, low, high in known
        if low is not None and high is not None
    ]


def ranges(frame: pd.DataFrame, *, look: Look) -> go.Figure:
    """One row per part of the scope, each on a scale of its own from 0; the grey band is the range,
    the word at the right how today stands.

    Frame: part, day (as text), value, low, high (null = the ladder is silent), state (below,
    within, above, unknown), word, hover; in order of days. The words of the newest day stand beside
    the row."""
    need(frame, "part", "day", "value", "low", "high", "state", "word", "hover")
    parts, days = list(dict.fromkeys(frame["part"])), list(dict.fromkeys(frame["day"]))
    frame = frame.assign(x=[days.index(day) for day in frame["day"]])
    figure = base(go.Figure(), look, 48 + ROW * len(parts), legend=False)
    shapes: list[dict[str, object]] = []
    notes: list[dict[str, object]] = []
    words: list[str] = []
    for place, part in enumerate(parts):
        rows, axis = frame[frame["part"] == part], "y" if place == 0 else f"y{place + 1}"
        top = 1 - place / len(parts)
        ends = [
            value
            for column in ("value", "high")
            for value in numbers(rows, column)
            if value is not None
        ]
        figure.add_trace(_dots(rows, axis, look))
        shapes += _bands(rows, axis, look)
        newest = rows.iloc[-1]
        domain = [max(top - 1 / len(parts), 0), top - GAP / len(parts)]
        figure.update_layout(
            {
                axis.replace("y", "yaxis"): {
                    "domain": domain,
                    "range": [-0.6, max([*ends, 1]) * 1.18 + 0.4],
                    "fixedrange": True,
                    "gridcolor": look.grid,
                    "zeroline": False,
                    "nticks": 3,
                    "rangemode": "tozero",
                    "tickfont": {"color": look.muted, "size": look.size - 2},
                    "automargin": True,
                }
            }
        )
        notes.append(
            {
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": domain[1],
                "yref": "paper",
                "yanchor": "bottom",
                "showarrow": False,
                "text": plain(part),
                "font": {"size": look.size, "color": look.ink},
            }
        )
        words.append(str(newest["word"]))
        notes.append(
            {
                "x": 1,
                "xref": "paper",
                "xanchor": "left",
                "xshift": 16,
                "y": newest["value"],
                "yref": axis,
                "showarrow": False,
                "align": "left",
                "text": "<br>".join(plain(line) for line in words[-1].splitlines()),
                "font": {"color": _colour(newest["state"], look), "size": look.size},
            }
        )
    longest = max((room(line) for word in words for line in word.splitlines()), default=0)
    shown = list(range(len(days) - 1, -1, -max(1, -(-len(days) // 5))))
    return figure.update_layout(
        shapes=shapes,
        annotations=notes,
        margin={"r": 28 + 7 * longest},
        xaxis={
            "range": [-0.6, len(days) - 0.4],
            "tickmode": "array",
            "tickvals": shown,
            "ticktext": [plain(days[i]) for i in shown],
            "fixedrange": True,
            "tickangle": 0,
            "anchor": f"y{len(parts)}" if len(parts) > 1 else "y",
            "showgrid": False,
            "zeroline": False,
            "tickfont": {"color": look.muted, "size": look.size - 2},
        },
    )
