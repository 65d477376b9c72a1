"""A figure is read back as the numbers it was drawn from, gaps as gaps."""

from __future__ import annotations

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from ladder.exports.chart_read import read
from ladder.figures.dumbbell import dumbbell
from ladder.figures.forms import Bars, Blocks, Cells, Cloud, Radar, Trend
from ladder.figures.heatmap import heatmap
from ladder.figures.icicle import Band, icicle
from ladder.figures.pipeline import Names, pipeline
from ladder.figures.plotly.writer import drawn
from ladder.figures.radar import Shape, radar, share_radar
from ladder.figures.theme import LIGHT
from ladder.figures.timeline import timeline
from tests.exports.taken import shares

STEPS = ["a", "b", "c", "d", "e", "f"]


def test_a_radar_names_each_axis_once_and_keeps_a_gap() -> None:
    frame = pd.DataFrame(
        {
            "label": ["Craft", "R&D", "People", "Goals"],
            "score": [3, None, 2.5, 1],
            "asked": [3, 3, 3, 3],
        }
    )
    shapes = [Shape("score", "Ana", "person"), Shape("asked", "Level", "expected")]
    figure = drawn(radar(frame, shapes=shapes, steps=STEPS, not_rated="not rated"), LIGHT)
    found = read(figure)
    assert isinstance(found, Radar)
    assert found.axes == ("Craft", "R&D not rated", "People", "Goals")
    assert [(each.name, each.values, each.look) for each in found.series] == [
        ("Level", (3.0, 3.0, 3.0, 3.0), "filled"),
        ("Ana", (3.0, None, 2.5, 1.0), "solid"),
    ]
    assert (found.scale.low, found.scale.high, found.scale.steps) == (0.0, 5.0, tuple(STEPS))


def test_a_radar_of_shares_is_written_in_percent() -> None:
    found = read(
        drawn(share_radar(shares(a=0.5, b=None, c=1, d=0.25), name="Share", not_rated="–"), LIGHT)
    )
    assert isinstance(found, Radar)
    assert (found.series[0].values, found.scale.form, found.scale.high) == (
        (0.5, None, 1.0, 0.25),
        "percent",
        1.0,
    )


def test_stacked_bars_keep_their_parts_in_the_order_of_the_rows() -> None:
    frame = pd.DataFrame(
        {
            "level": ["Junior", "<i>Senior</i>"],
            "ready": [1, 0],
            "close": [2, 5],
            "further": [0, 3],
            "unknown": [0, 1],
        }
    )
    found = read(drawn(pipeline(frame, names=Names("Ready", "Close", "Further", "Unknown")), LIGHT))
    assert isinstance(found, Bars)
    assert (found.places, found.stacked) == (("Junior", "<i>Senior</i>"), True)
    assert {each.name: each.values for each in found.series} == {
        "Ready": (1, 0),
        "Close": (2, 5),
        "Further": (0, 3),
        "Unknown": (0, 1),
    }


def test_a_dumbbell_is_bars_without_the_lines_between_its_marks() -> None:
    frame = pd.DataFrame(
        {
            "label": ["x", "y"],
            "expected": [3, 3],
            "manager": [2, None],
            "self": [None, 4],
            "gap": [-1, None],
        }
    )
    found = read(
        drawn(
            dumbbell(
                frame,
                expected="asked",
                manager="manager",
                own="self",
                steps=STEPS,
                not_rated="not rated",
            ),
            LIGHT,
        )
    )
    assert isinstance(found, Bars)
    assert found.places == ("x · −1", "y · not rated")
    assert {each.name: each.values for each in found.series} == {
        "manager": (2.0, None),
        "asked": (3.0, 3.0),
        "self": (None, 4.0),
    }


def test_a_timeline_is_stacked_on_hidden_first_days() -> None:
    day = date
    bars = pd.DataFrame(
        [
            ("Long", day(2026, 1, 1), day(2026, 7, 1), "done", "done", ""),
            ("Lone", None, day(2026, 9, 1), "late", "late", ""),
            ("Never", None, None, "not_started", "no days", ""),
        ],
        columns=["label", "starts_on", "ends_on", "state", "state_word", "hover"],
        dtype=object,
    )
    none = pd.DataFrame(columns=["label", "starts_on", "ends_on"], dtype=object)
    marks = pd.DataFrame(
        [(day(2026, 3, 31), "quarter", "Q1")], columns=["day", "kind", "label"], dtype=object
    )
    found = read(
        drawn(
            timeline(
                bars,
                none,
                marks,
                today=day(2026, 6, 1),
                today_word="today",
                reviews_word="Reviews",
                mark_names={"quarter": "q", "year": "y"},
            ),
            LIGHT,
        )
    )
    assert isinstance(found, Bars)
    hidden, shown, said = found.series
    assert found.places == ("Long", "Lone", "Never · no days")
    assert (hidden.look, hidden.values, shown.values) == (
        "hidden",
        (46023.0, 46266.0, None),
        (181.0, 0.0, None),
    )
    assert (said.look, said.texts) == ("hidden", ("done", "late", "no days"))
    assert found.scale.high is not None
    assert found.scale.high >= 46266 + (said.values[1] or 0)


def test_a_heatmap_is_cells_with_their_counts_and_colours() -> None:
    frame = pd.DataFrame(
        {
            "row": ["Core", "Core"],
            "column": ["a", "b"],
            "share": [1, None],
            "met": [2, 0],
            "rated": [2, 0],
            "people": [2, 3],
        }
    )
    found = read(
        drawn(heatmap(frame, hover_text="{share}{met}{rated}{people}", not_rated="–"), LIGHT)
    )
    assert isinstance(found, Cells)
    assert (found.across, found.down, found.texts) == (
        ("a", "b"),
        ("Core",),
        (("2/2 · 100%", "–"),),
    )
    assert [paint.hex for paint in found.colours[0]] == [LIGHT.scale[-1], LIGHT.blank]


def test_an_icicle_is_blocks_as_wide_as_their_people_with_whole_names() -> None:
    name = "A department with a very long name indeed"
    frame = pd.DataFrame(
        {
            "id": ["t", "l", "r"],
            "parent": [None, "t", "t"],
            "label": ["Top", name, "B"],
            "people": [8, 2, 6],
            "value": [1, None, 0],
            "text": ["all", "says", "x"],
        }
    )
    found = read(
        drawn(
            icicle(frame, bands=[Band(0.5, "low"), Band(None, "high")], no_value="unknown"), LIGHT
        )
    )
    assert isinstance(found, Blocks)
    assert [
        (block.label, block.left, block.right, block.depth, block.people) for block in found.blocks
    ] == [("Top", 0, 1, 0, 8), (name, 0, 0.25, 1, 2), ("B", 0.25, 1, 1, 6)]
    assert found.blocks[1].colour.hex == LIGHT.blank


def test_lines_are_a_trend_and_marks_by_two_numbers_a_cloud() -> None:
    lines = read(
        go.Figure(
            go.Scatter(x=["2026-03-31", "2026-06-30"], y=[1, None], mode="lines", name="Trend")
        )
    )
    assert isinstance(lines, Trend)
    assert (lines.places, lines.series[0].values) == (("2026-03-31", "2026-06-30"), (1.0, None))
    marks = read(go.Figure(go.Scatter(x=[1, 2, None], y=[3, 4, 5], mode="markers", name="Marks")))
    assert isinstance(marks, Cloud)
    assert marks.series[0][1:3] == ((1.0, 2.0), (3.0, 4.0))


def test_upright_bars_keep_their_columns() -> None:
    found = read(
        go.Figure(
            [
                go.Bar(x=["Q1", "Q2"], y=[3, None], name="Hired"),
                go.Bar(x=["Q2"], y=[1], name="Left"),
            ]
        )
    )
    assert isinstance(found, Bars)
    assert (found.places, found.upright, [each.values for each in found.series]) == (
        ("Q1", "Q2"),
        True,
        [(3.0, None), (None, 1.0)],
    )


def test_a_form_that_is_not_known_is_not_guessed() -> None:
    assert read(go.Figure(go.Pie(values=[1, 2]))) is None
