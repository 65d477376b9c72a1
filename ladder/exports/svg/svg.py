"""Draws any form as SVG: light, without script, font or anything to fetch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from ladder.exports.svg.canvas import Canvas
from ladder.exports.svg.heatmap import heatmap
from ladder.exports.svg.icicle import icicle
from ladder.exports.svg.on_columns import in_and_out, upright
from ladder.exports.svg.on_rows import bars, dumbbell, intervals, pipeline, progress, pyramid
from ladder.exports.svg.over_time import against_target, ranges, trend
from ladder.exports.svg.radar import radar
from ladder.exports.svg.timeline import timeline
from ladder.figures.against_target import AgainstTarget
from ladder.figures.columns import Columns
from ladder.figures.dumbbell import Dumbbell
from ladder.figures.form import Form
from ladder.figures.heatmap import Heatmap
from ladder.figures.icicle import Icicle
from ladder.figures.in_and_out import InAndOut
from ladder.figures.intervals import Intervals
from ladder.figures.pipeline import Pipeline
from ladder.figures.progress import Progress
from ladder.figures.pyramid import Pyramid
from ladder.figures.radar import Bars, Radar
from ladder.figures.ranges import Ranges
from ladder.figures.timeline import Timeline
from ladder.figures.trend import Trend

DRAWINGS: Mapping[type[Any], Callable[[Any], Canvas]] = {
    AgainstTarget: against_target,
    Bars: bars,
    Columns: upright,
    Dumbbell: dumbbell,
    Heatmap: heatmap,
    Icicle: icicle,
    InAndOut: in_and_out,
    Intervals: intervals,
    Pipeline: pipeline,
    Progress: progress,
    Pyramid: pyramid,
    Radar: radar,
    Ranges: ranges,
    Timeline: timeline,
    Trend: trend,
}


def svg(form: Form, title: str, about: str) -> Markup:
    """The form, which names and describes itself to who cannot see it."""
    return DRAWINGS[type(form)](form).element(title, about)
