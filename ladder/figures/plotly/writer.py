"""Draws any form as a Plotly figure in a look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go

from ladder.figures.against_target import AgainstTarget
from ladder.figures.columns import Columns
from ladder.figures.dumbbell import Dumbbell
from ladder.figures.form import Form
from ladder.figures.heatmap import Heatmap
from ladder.figures.icicle import Icicle
from ladder.figures.in_and_out import InAndOut
from ladder.figures.intervals import Intervals
from ladder.figures.pipeline import Pipeline
from ladder.figures.plotly.against_target import against_target
from ladder.figures.plotly.bars import bars
from ladder.figures.plotly.columns import columns
from ladder.figures.plotly.dumbbell import dumbbell
from ladder.figures.plotly.heatmap import heatmap
from ladder.figures.plotly.icicle import icicle
from ladder.figures.plotly.in_and_out import in_and_out
from ladder.figures.plotly.intervals import intervals
from ladder.figures.plotly.pipeline import pipeline
from ladder.figures.plotly.progress import progress
from ladder.figures.plotly.pyramid import pyramid
from ladder.figures.plotly.radar import radar
from ladder.figures.plotly.ranges import ranges
from ladder.figures.plotly.timeline import timeline
from ladder.figures.plotly.trend import trend
from ladder.figures.progress import Progress
from ladder.figures.pyramid import Pyramid
from ladder.figures.radar import Bars, Radar
from ladder.figures.ranges import Ranges
from ladder.figures.theme import Look
from ladder.figures.timeline import Timeline
from ladder.figures.trend import Trend

WRITERS: Mapping[type[Any], Callable[[Any, Look], go.Figure]] = {
    AgainstTarget: against_target,
    Bars: bars,
    Columns: columns,
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


def drawn(form: Form, look: Look) -> go.Figure:
    """The form as a figure; unknown values are gaps, and no text in it is read as markup."""
    return WRITERS[type(form)](form, look)
