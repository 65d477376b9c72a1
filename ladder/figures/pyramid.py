"""Draws how many people stand at each level as bars about one axis, the highest level on top, one
block per track."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.axes import rows
from ladder.figures.cells import hover, need, numbers, unknown
from ladder.figures.theme import Look, base, hatch, plain, status

ROW = 27
BESIDE = 0.4  # of the widest bar, for the count right of a bar
GAP = 1  # rows between two blocks; the block's name stands in it


def _places(blocks: Sequence[object]) -> list[int]:
    """The row of each bar: every block is led by a row of its own for its name."""
    out: list[int] = []
    for i, block in enumerate(blocks):
        out.append((out[-1] + 1 if out else 0) + (GAP if i == 0 or block != blocks[i - 1] else 0))
    return out


def pyramid(frame: pd.DataFrame, *, name: str, look: Look) -> go.Figure:
    """One centred bar per level in the order given; blocks (tracks) one below the other under their
    own names, all to one scale.

    Frame: block (name of the track), label (name of the level), people, text (right of the bar),
    is_unknown (true = people without a level: a grey, hatched bar). Rows of one block stand
    together."""
    need(frame, "block", "label", "people", "text", "is_unknown")
    at = _places(list(frame["block"]))
    people = [count or 0 for count in numbers(frame, "people")]
    grey = [bool(cell) and not unknown(cell) for cell in frame["is_unknown"]]
    colours = [look.unknown if each else look.accent for each in grey]
    most = max(people, default=0) or 1
    bars = go.Bar(
        x=people,
        base=[-count / 2 for count in people],
        y=at,
        orientation="h",
        width=0.72,
        name=plain(name),
        marker={
            "color": colours,
            "pattern": hatch([status("unknown").pattern if each else "" for each in grey], colours),
        },
        hoverinfo="text",
        hovertext=[hover(*row) for row in zip(frame["label"], frame["text"], strict=True)],
    )
    last = (at[-1] if at else 0) + 1
    labels: list[object] = [""] * last
    notes = []
    for i, place in enumerate(at):
        labels[place] = frame["label"].iloc[i]
        notes.append(
            {
                "x": people[i] / 2,
                "xref": "x",
                "y": place,
                "yref": "y",
                "xanchor": "left",
                "xshift": 7,
                "showarrow": False,
                "text": plain(frame["text"].iloc[i]),
                "font": {"color": look.ink, "size": look.size - 1},
            }
        )
        if i == 0 or frame["block"].iloc[i] != frame["block"].iloc[i - 1]:
            notes.append(
                {
                    "x": 0,
                    "xref": "x",
                    "y": place - 1,
                    "yref": "y",
                    "xanchor": "center",
                    "showarrow": False,
                    "text": f"<b>{plain(frame['block'].iloc[i])}</b>",
                    "font": {"color": look.muted, "size": look.size - 1},
                }
            )
    figure = base(go.Figure(bars), look, 20 + ROW * last, legend=False)
    across = {"range": [-most * 0.52, most * (0.5 + BESIDE)], "visible": False, "fixedrange": True}
    return figure.update_layout(xaxis=across, yaxis=rows(labels, look, width=34), annotations=notes)
