"""The line of a headline number as a small drawing of our own, with what it began and ends at."""

from __future__ import annotations

import base64
from collections.abc import Sequence

from markupsafe import Markup

WIDTH, HEIGHT, EDGE = 100.0, 30.0, 3.0
"""The drawing's own units; it is stretched to the room there is, its stroke is not."""
LINE_PX = 14
"""How high the words at its ends are."""


def sparkline(values: Sequence[float], ends: tuple[str, str], colour: str, alt: str) -> Markup:
    """The values from left to right between the words of the first and the last, each as high as
    its end. Nothing for less than two values."""
    if len(values) < 2:
        return Markup("")
    heights = _heights(values)
    step = WIDTH / (len(values) - 1)
    points = " ".join(f"{n * step:.1f},{height:.1f}" for n, height in enumerate(heights))
    drawing = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 30" preserveAspectRatio="none">'
        '<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.8" '
        'stroke-linejoin="round" vector-effect="non-scaling-stroke"/></svg>'
    ).format(points=points, colour=colour)
    # Streamlit takes drawings out of HTML, and leaves pictures in
    return Markup(
        '<div class="spark" role="img" aria-label="{alt}">'
        '<span style="margin-top:{first_at}px">{first}</span>'
        '<img src="data:image/svg+xml;base64,{drawing}" alt="">'
        '<b style="margin-top:{last_at}px">{last}</b></div>'
    ).format(
        alt=alt,
        first=ends[0],
        last=ends[1],
        first_at=_beside(heights[0]),
        last_at=_beside(heights[-1]),
        drawing=base64.b64encode(drawing.encode()).decode(),
    )


def _heights(values: Sequence[float]) -> list[float]:
    """From the top down; a line that does not move runs through the middle."""
    low, high = min(values), max(values)
    if low == high:
        return [HEIGHT / 2] * len(values)
    return [EDGE + (high - value) / (high - low) * (HEIGHT - 2 * EDGE) for value in values]


def _beside(height: float) -> int:
    """Where words stand so that they touch the end of the line and stay inside."""
    return round(min(max(height - LINE_PX / 2, 0), HEIGHT - LINE_PX))
