"""Forms on columns as SVG: counts side by side, and what came in and went out."""

from __future__ import annotations

from ladder.exports.svg.canvas import Canvas
from ladder.exports.svg.legend import Sample, legend
from ladder.exports.svg.planes import SIZE, WIDTH, canvas, columns
from ladder.figures.cells import folded
from ladder.figures.colours import Colour, text_on
from ladder.figures.columns import Columns
from ladder.figures.in_and_out import InAndOut
from ladder.figures.theme import LIGHT, status

FEW = 5  # bars beside which names have room


def upright(form: Columns) -> Canvas:
    """A bar per count with its text on top; a count of 0 has its text and no bar."""
    on = canvas()
    fit = (9, 3) if len(form.columns) > FEW else (12, 2)
    names = [folded(column.label, *fit) for column in form.columns]
    most = max((column.count or 0 for column in form.columns), default=0)
    plane = columns(on, names, 4, tall=200, ends=(0, max(most, 1) * 1.22))
    for at, column in enumerate(form.columns):
        top = plane.up.at(column.count or 0)
        if column.count:
            paint = Colour(LIGHT.unknown if column.is_unknown else LIGHT.accent)
            hatch = status("unknown").pattern if column.is_unknown else ""
            wide = plane.column * 0.62
            left = plane.middle(at) - wide / 2
            on.rect(left, top, wide, plane.up.start - top, paint, hatch=hatch)
        on.text(plane.middle(at), top - 3, column.text, anchor="middle", middle=1, weight="bold")
    return on


def in_and_out(form: InAndOut) -> Canvas:
    """What comes in above the line, what goes out below it, each part with its count."""
    on = canvas()
    paints = [Colour(str(getattr(LIGHT, flow.colour))) for flow in form.flows]
    drawn = list(zip(form.flows, paints, strict=True))
    samples = (Sample(flow.name, paint, sign=flow.pattern) for flow, paint in drawn)
    top = legend(on, samples) + 6
    names = [
        [*folded(period, 12, 1), *folded(below, 12, 1)]
        for period, below in zip(form.periods, form.below, strict=True)
    ]
    highest = max(_sums(form, comes_in=True), default=0)
    lowest = max(_sums(form, comes_in=False), default=0)
    ends = (-max(lowest, 0.5) * 1.05, max(highest, 0.5) * 1.05)
    plane = columns(on, names, top, tall=220, ends=ends)
    wide = plane.column * 0.6
    for at in range(len(form.periods)):
        reached = {True: 0.0, False: 0.0}
        for flow, paint in drawn:
            count = flow.counts[at]
            if not count:
                continue
            signed = count if flow.comes_in else -count
            start = reached[flow.comes_in]
            reached[flow.comes_in] = start + signed
            high, low = sorted((plane.up.at(start), plane.up.at(start + signed)))
            left = plane.middle(at) - wide / 2
            on.rect(left, high, wide, low - high, paint, LIGHT.surface, flow.pattern)
            if low - high > SIZE:
                on.text(
                    plane.middle(at),
                    (low + high) / 2,
                    f"{count:g}",
                    anchor="middle",
                    size=SIZE - 1,
                    colour=text_on(paint.hex),
                    weight="bold",
                )
    zero = plane.up.at(0)
    on.line([(plane.left, zero), (WIDTH, zero)], Colour(LIGHT.muted))
    return on


def _sums(form: InAndOut, *, comes_in: bool) -> list[float]:
    """How many came in, or went out, in each period."""
    flows = [flow for flow in form.flows if flow.comes_in is comes_in]
    return [sum(flow.counts[at] or 0 for flow in flows) for at in range(len(form.periods))]
