"""A figure that is kept holds what is drawn, and no id of anybody."""

from __future__ import annotations

import json
import re

import pytest

from ladder.figures.form import Form
from ladder.figures.icicle import Band, Block, Icicle
from ladder.figures.theme import DARK, LIGHT
from ladder.snapshots.frozen_figure import frozen_figure
from tests.figures.every_form import FORMS

DRAWN = {"x", "y", "r", "theta", "z", "base", "text", "name", "values", "labels", "hovertext"}
BLOCKS = (
    Block("p-17", "", "Lab", 3, 0.5, "half of it"),
    Block("p-18", "p-17", "Bench", 2, None, "unknown"),
)


def test_blocks_are_told_apart_by_numbers() -> None:
    form = Icicle(BLOCKS, (Band(None, "all"),), "unknown")
    trace = json.loads(frozen_figure(form, LIGHT))["data"][0]
    assert (trace["ids"], trace["parents"]) == (["0", "1"], ["", "0"])
    assert "p-1" not in json.dumps(trace)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: type(form).__name__)
def test_nothing_is_carried_along_that_no_eye_sees(form: Form) -> None:
    kept = json.loads(frozen_figure(form, DARK))
    carried = {"meta", "customdata", "hovertemplate", "texttemplate", "uid"}
    assert [trace for trace in kept["data"] if carried & set(trace)] == []
    assert [
        trace
        for trace in kept["data"]
        if trace.get("hoverinfo") in ("skip", "none") and "hovertext" in trace
    ] == []
    assert set(kept) == {"data", "layout"}


def test_each_mode_has_its_own_colours_and_the_same_words() -> None:
    form = Icicle(BLOCKS, (Band(None, "all"),), "unknown")
    light, dark = (frozen_figure(form, look) for look in (LIGHT, DARK))
    assert LIGHT.ink in light
    assert DARK.ink in dark
    colour = re.compile(r"#[0-9a-f]{6}|rgba\([^)]*\)")
    assert colour.sub("", light) == colour.sub("", dark)
