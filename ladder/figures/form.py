"""Every form of chart that a card may carry: values and words, which any writer can draw."""

from __future__ import annotations

from ladder.figures.against_target import AgainstTarget
from ladder.figures.columns import Columns
from ladder.figures.dumbbell import Dumbbell
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

Form = (
    AgainstTarget
    | Bars
    | Columns
    | Dumbbell
    | Heatmap
    | Icicle
    | InAndOut
    | Intervals
    | Pipeline
    | Progress
    | Pyramid
    | Radar
    | Ranges
    | Timeline
    | Trend
)
