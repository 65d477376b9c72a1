"""Draws any form natively on a slide."""

from __future__ import annotations

from typing import Any

from ladder.exports.deck.charts.bar_charts import bars
from ladder.exports.deck.charts.blocks import blocks
from ladder.exports.deck.charts.cells import cells
from ladder.exports.deck.charts.dress import lines
from ladder.exports.deck.charts.native import Rows, Wheel
from ladder.exports.deck.charts.of_forms import native
from ladder.exports.deck.charts.radar import radar
from ladder.exports.deck.charts.ranges import ranges
from ladder.exports.deck.charts.timeline import timeline
from ladder.exports.deck.text import MUTED, Box, Face, text_box
from ladder.figures.form import Form
from ladder.figures.heatmap import Heatmap
from ladder.figures.icicle import Icicle
from ladder.figures.ranges import Ranges
from ladder.figures.timeline import Timeline
from ladder.words import Words

STEPS = 230_000


def draw(slide: Any, box: Box, form: Form, face: Face, words: Words) -> None:
    """The form in its box, in the light look; the steps of a scale are named below it."""
    if isinstance(form, Heatmap):
        cells(slide, box, form, face, words)
    elif isinstance(form, Icicle):
        blocks(slide, box, form, face)
    elif isinstance(form, Timeline):
        timeline(slide, box, form, face)
    elif isinstance(form, Ranges):
        ranges(slide, box, form, face)
    else:
        _chart(slide, box, form, face, words)


def _chart(slide: Any, box: Box, form: Form, face: Face, words: Words) -> None:
    of = native(form)
    if of.scale.steps:
        named = " · ".join(
            words.say("export.steps", step=at, name=step) for at, step in enumerate(of.scale.steps)
        )
        foot = Box(box.left, box.top + box.height - STEPS, box.width, STEPS)
        text_box(slide, foot, [named], face, (10.0, 9.0, 8.0), MUTED)
        box = box.first(box.height - STEPS)
    if isinstance(of, Wheel):
        radar(slide, box, of, face)
    elif isinstance(of, Rows):
        bars(slide, box, of, face)
    else:
        lines(slide, box, of, face)
