"""The figure of a snapshot: what is drawn or shown on hovering, and no id of anybody."""

from __future__ import annotations

import dataclasses
import json

from ladder.figures.form import Form
from ladder.figures.icicle import Icicle
from ladder.figures.plotly.writer import drawn
from ladder.figures.theme import Look


def frozen_figure(form: Form, look: Look) -> str:
    """The drawing as JSON. Ids tell the organisation's blocks apart and are never read: numbers do
    as well; the marks by which our own program finds a trace go."""
    figure = json.loads(drawn(numbered(form), look).to_json())
    for trace in figure["data"]:
        trace.pop("meta", None)
    return json.dumps({"data": figure["data"], "layout": figure["layout"]}, ensure_ascii=False)


def numbered(form: Form) -> Form:
    """The form with numbers for ids."""
    if not isinstance(form, Icicle):
        return form
    numbers = {block.id: str(number) for number, block in enumerate(form.blocks)}
    blocks = tuple(
        dataclasses.replace(block, id=numbers[block.id], parent=numbers.get(block.parent, ""))
        for block in form.blocks
    )
    return dataclasses.replace(form, blocks=blocks)
