"""The arrow and the colour of a headline number say what its test found, in either language."""

from __future__ import annotations

import pytest
from streamlit.proto.Metric_pb2 import Metric

from ladder.words import LANGUAGES, Words
from tests.pages_opened import opened


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fall_of_what_is_better_high_points_down_and_is_red(language: str) -> None:
    title = Words(language).say("measures.goals_on_track.title")
    page = opened("app.py", lang=language, day="2026-09-30")
    shown = {each.label: each for each in page.metric}
    fall = shown[title]
    assert "21.2" in fall.delta
    assert (fall.proto.direction, fall.proto.color) == (
        Metric.MetricDirection.DOWN,
        Metric.MetricColor.RED,
    )
    steady = shown[Words(language).say("measures.coverage.title")]
    assert (steady.proto.direction, steady.proto.color) == (
        Metric.MetricDirection.NONE,
        Metric.MetricColor.GRAY,
    )
