"""A radar in Plotly: polygons on the fixed scale, gaps where nothing is known."""

from collections.abc import Iterable, Sequence
from typing import Any

import plotly.graph_objects as go

from ladder.figures.cells import percent, step
from ladder.figures.colours import faded
from ladder.figures.plotly.markup import distinct, hover, plain, wrapped
from ladder.figures.plotly.sheet import CLEAR, base
from ladder.figures.radar import Bars, Radar, Scores
from ladder.figures.theme import Look

HEIGHT = 380
LABEL_WIDTH = 16
QUARTERS = (0.25, 0.5, 0.75, 1)


def score_hovers(form: Radar | Bars, scores: Scores) -> list[str]:
    """A hover label per score; empty where there is none."""
    return [
        "" if score is None else hover(label, f"{scores.name}: {step(score, form.steps)}")
        for label, score in zip(form.labels, scores.values, strict=True)
    ]


def outline(
    values: Sequence[float | None], axes: Sequence[Any]
) -> tuple[list[float | None], list[Any]]:
    """Values and axes of a closed line: the first point is repeated only where it and the last are
    known."""
    known = bool(values) and values[0] is not None and values[-1] is not None
    return [*values, *([values[0]] if known else [])], [*axes, *([axes[0]] if known else [])]


def _lonely(values: Sequence[float | None]) -> list[int]:
    """Marker sizes that show only points without a known neighbour, which no line would reach."""
    round_trip = [values[-1], *values, values[0]] if values else []
    return [
        5 if here is not None and before is None and after is None else 0
        for before, here, after in zip(round_trip, round_trip[1:], round_trip[2:], strict=False)
    ]


def _dress(role: str, whole: bool, sizes: list[int], look: Look) -> dict[str, Any]:
    """Line, marker and fill of a role; a line with gaps stays unfilled, since each piece would be
    closed on its own."""
    if role == "person":
        return {
            "line": {"color": look.accent, "width": 2.5},
            "marker": {"size": 7, "color": look.accent},
        }
    if role == "expected":
        return {
            "line": {"color": look.muted, "width": 1.2},
            "marker": {"size": sizes, "color": look.muted},
            "fill": "toself" if whole else "none",
            "fillcolor": look.expected,
        }
    return {
        "line": {"color": look.ink, "width": 1.6, "dash": "dash"},
        "marker": {"size": sizes, "color": look.ink},
    }


def _trace(form: Radar, scores: Scores, axes: list[str], look: Look) -> go.Scatterpolar:
    r, theta = outline(scores.values, axes)
    lonely = _lonely(scores.values)
    sizes = [*lonely, *lonely[:1]][: len(r)]
    mode = "lines+markers" if scores.role == "person" or any(sizes) else "lines"
    texts = score_hovers(form, scores)
    return go.Scatterpolar(
        r=r,
        theta=theta,
        name=plain(scores.name),
        mode=mode,
        connectgaps=False,
        cliponaxis=False,
        hoverinfo="text",
        hovertext=[*texts, *texts[:1]],
        meta=scores.role,
        **_dress(scores.role, None not in scores.values, sizes, look),
    )


def _share(form: Radar, axes: list[str], look: Look) -> go.Scatterpolar:
    (scores,) = form.scores
    hovers = [hover(*row) for row in zip(form.labels, form.notes, strict=True)]
    r, theta = outline(scores.values, axes)
    return go.Scatterpolar(
        r=r,
        theta=theta,
        name=plain(scores.name),
        mode="lines+markers",
        connectgaps=False,
        cliponaxis=False,
        line={"color": look.accent, "width": 2.5},
        marker={"size": 6, "color": look.accent},
        fill="none" if None in scores.values else "toself",
        fillcolor=faded(look.accent, 0.16),
        hoverinfo="text",
        hovertext=[*hovers, *hovers[:1]],
    )


def _polar(axes: list[str], texts: list[str], rings: dict[str, Any], look: Look) -> dict[str, Any]:
    """A polygon grid with a fixed radius and a fixed order of axes, the first on top, then
    clockwise."""
    names = {
        "type": "category",
        "categoryorder": "array",
        "categoryarray": axes,
        "tickmode": "array",
        "tickvals": axes,
        "ticktext": texts,
        "tickfont": {"size": look.size, "color": look.ink},
    }
    spokes = {
        "rotation": 90,
        "direction": "clockwise",
        "gridcolor": look.grid,
        "linecolor": look.grid,
        "ticks": "outside",
        "ticklen": 9,
        "tickcolor": CLEAR,
    }  # keeps the names clear of the outer ring's
    halo = ", ".join(
        [f"0 0 3px {look.surface}"] * 3
    )  # the names of rings stay readable where a line runs through
    radius = {
        "tickmode": "array",
        "autorange": False,
        "angle": 90,
        "tickangle": 90,
        "side": "counterclockwise",
        "ticks": "",
        "showline": False,
        "gridcolor": look.grid,
        "tickfont": {"size": look.size - 3, "color": look.muted, "shadow": halo},
    }
    return {
        "gridshape": "linear",
        "bgcolor": CLEAR,
        "angularaxis": names | spokes,
        "radialaxis": radius | rings,
    }


def _grey(text: str, look: Look) -> str:
    return f'<span style="color:{look.muted}">{text}</span>'


def _finish(
    figure: go.Figure, polar: dict[str, Any], look: Look, *, legend: bool, sides: float
) -> go.Figure:
    """`sides` is the share of the width left free at each side for the names."""
    base(figure, look, HEIGHT, legend=legend)
    across = {
        "domain": {"x": [sides, 1 - sides]}
    }  # room for names at both sides; a margin would narrow the legend too
    return figure.update_layout(
        polar=polar | across, margin={"t": 72 if legend else 66, "b": 44 if legend else 54}
    )


def radar(form: Radar, look: Look) -> go.Figure:
    """Scores on rings that carry the names of the six steps; shares on a ring at each quarter, with
    their counts on the labels. An axis without a value keeps its place, grey, and says why."""
    axes = distinct(form.labels)
    texts = [
        text if known else _grey(text, look)
        for text, known in zip(_names(form), form.rated, strict=True)
    ]
    if form.is_share:
        shown: Iterable[tuple[float, str]] = [(at, percent(at)) for at in QUARTERS]
        traces = [_share(form, axes, look)]
    else:
        shown = list(enumerate(form.steps))
        traces = [_trace(form, scores, axes, look) for scores in form.scores]
    rings = {
        "range": [0, int(form.end)],
        "tickvals": [at for at, _ in shown],
        "ticktext": [f"{plain(name)}\u2002" for _, name in shown],
    }
    polar = _polar(axes, texts, rings, look)
    legend, sides = not form.is_share, 0.26 if form.is_share else 0.2
    return _finish(go.Figure(traces), polar, look, legend=legend, sides=sides)


def _names(form: Radar) -> list[str]:
    """Each label with its note on a line of its own."""
    return [
        "<br>".join(filter(None, (wrapped(label, LABEL_WIDTH), plain(note))))
        for label, note in zip(form.labels, form.notes, strict=True)
    ]
