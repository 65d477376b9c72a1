"""Chooses between a radar and bars, so that a page asks once: under four rated axes a polygon says
nothing."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.bars import bars, share_bars
from ladder.figures.radar import Shape, radar, rated_axes, share_radar
from ladder.figures.theme import Look

FEWEST_AXES = 4


def radar_or_bars(
    frame: pd.DataFrame,
    *,
    shapes: Sequence[Shape],
    steps: Sequence[str],
    not_rated: str,
    look: Look,
) -> go.Figure:
    """`radar` from four rated axes on, else `bars`; the frame and the words are those of both."""
    form = radar if sum(rated_axes(frame, shapes)) >= FEWEST_AXES else bars
    return form(frame, shapes=shapes, steps=steps, not_rated=not_rated, look=look)


def share_radar_or_bars(frame: pd.DataFrame, *, name: str, not_rated: str, look: Look) -> go.Figure:
    """`share_radar` from four axes with a share on, else `share_bars`."""
    form = share_radar if int(frame["share"].notna().sum()) >= FEWEST_AXES else share_bars
    return form(frame, name=name, not_rated=not_rated, look=look)
