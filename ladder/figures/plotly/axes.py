"""Makes the axes that several forms share: named rows from top to bottom, the steps of the scale,
shares of 100 %."""

from collections.abc import Iterable, Sequence
from typing import Any

from ladder.figures.cells import room
from ladder.figures.plotly.markup import plain, wrapped
from ladder.figures.theme import Look

SCALE = (0, 5)


def rows(labels: Iterable[object], of: Look, *, width: int = 22) -> dict[str, Any]:
    """A y axis with one place per row, first on top: places are numbers, so two rows of one name
    stay two rows."""
    texts = [wrapped(label, width) for label in labels]
    return {
        "range": [len(texts) - 0.5, -0.5],
        "tickmode": "array",
        "tickvals": list(range(len(texts))),
        "ticktext": texts,
        "tickfont": {"color": of.ink, "size": of.size},
        "automargin": True,
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "ticks": "outside",
        "ticklen": 6,
        "tickcolor": "rgba(0,0,0,0)",
    }


def _across(
    of: Look, values: list[float], texts: list[str], start: float, end: float
) -> dict[str, Any]:
    """An x axis with a fixed range and named places, a little air at both ends so that marks are
    not cut."""
    air = (end - start) * 0.02
    return {
        "range": [start - air, end + air],
        "tickmode": "array",
        "tickvals": values,
        "ticktext": texts,
        "fixedrange": True,
        "gridcolor": of.grid,
        "zeroline": False,
        "showline": False,
        "automargin": True,
        "tickangle": 0,
        "tickfont": {"color": of.muted, "size": of.size - 2},
    }


def steps_across(steps: Sequence[str], of: Look) -> dict[str, Any]:
    """The fixed scale from 0 to 5 with the names of its steps."""
    names = [wrapped(name, 14) for name in steps]
    if (
        max(map(room, steps), default=0) > 10
    ):  # every other name one line lower, or long ones touch in a narrow card
        names = [f"<br>{name}" if i % 2 else name for i, name in enumerate(names)]
    return _across(of, list(range(SCALE[1] + 1)), names, *SCALE)


def shares_across(of: Look, end: float = 1.0) -> dict[str, Any]:
    """Shares from 0 to 100 %, always the whole of it."""
    return _across(of, [0, 0.25, 0.5, 0.75, 1], ["0%", "25%", "50%", "75%", "100%"], 0, end)


def beside(texts: Iterable[str], colours: Iterable[str], of: Look) -> list[dict[str, Any]]:
    """Annotations: one short text per row, right of the plot."""
    at = {
        "x": 1,
        "xref": "paper",
        "xanchor": "left",
        "xshift": 8,
        "yref": "y",
        "showarrow": False,
        "align": "left",
    }
    return [
        {**at, "y": i, "text": plain(text), "font": {"color": colour, "size": of.size}}
        for i, (text, colour) in enumerate(zip(texts, colours, strict=True))
    ]


def instead(known: Iterable[bool], texts: Iterable[str], of: Look) -> list[dict[str, Any]]:
    """Annotations: in every row whose value is not known the reason, where its bar would begin."""
    at = {"x": 0, "xref": "x", "xanchor": "left", "xshift": 6, "yref": "y", "showarrow": False}
    return [
        {
            **at,
            "y": i,
            "text": f"<i>{plain(text)}</i>",
            "font": {"color": of.muted, "size": of.size - 1},
        }
        for i, (is_known, text) in enumerate(zip(known, texts, strict=True))
        if not is_known
    ]
