"""The icicle: reporting lines as wide as their people."""

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ladder.figures.colours import contrast
from ladder.figures.icicle import Band, icicle
from ladder.figures.plotly.writer import drawn as as_plotly
from ladder.figures.theme import DARK, LIGHT, Look

ROWS = [
    ("v", None, "VP", 100, 0.8),
    ("a", "v", "<b>Web</b>", 60, 0.5),
    ("b", "v", "Data", 39, None),
    ("c", "gone", "Lost", 1, 0.95),
]
BANDS = [Band(0.6, "under 60%"), Band(0.9, "60–90%"), Band(None, "90% and over")]


def drawn(look: Look = LIGHT, **more: Any) -> go.Figure:
    frame = pd.DataFrame(
        [(*row, "words") for row in ROWS],
        columns=["id", "parent", "label", "people", "value", "text"],
    )
    return as_plotly(icicle(frame, bands=BANDS, no_value="nobody rated", **more), look)


def test_a_line_is_as_wide_as_its_people_and_hangs_under_its_parent() -> None:
    cells = drawn().data[0]
    assert (list(cells.ids), list(cells.parents)) == (["v", "a", "b", "c"], ["", "v", "v", ""])
    assert list(cells.values) == [100, 60, 39, 1]
    assert (cells.branchvalues, cells.tiling.orientation, cells.maxdepth) == ("total", "v", 3)


def test_each_line_takes_the_colour_of_its_band_and_no_value_is_grey_and_hatched() -> None:
    cells = drawn().data[0]
    assert list(cells.marker.colors) == [LIGHT.ramp[2], LIGHT.ramp[0], LIGHT.blank, LIGHT.ramp[4]]
    assert list(cells.marker.pattern.shape) == ["", "", "/", ""]


def test_where_low_is_better_the_colours_turn_round() -> None:
    assert list(drawn(better="low").data[0].marker.colors) == [
        LIGHT.ramp[2],
        LIGHT.ramp[4],
        LIGHT.blank,
        LIGHT.ramp[0],
    ]


def test_a_label_carries_its_count_and_a_narrow_one_on_a_line_of_its_own() -> None:
    assert list(drawn().data[0].labels) == [
        "VP · 100",
        "&lt;b&gt;Web&lt;/b&gt; · 60",
        "Data · 39",
        "Lo…<br>1",
    ]


def test_text_reads_on_every_cell() -> None:
    for look in (LIGHT, DARK):
        cells = drawn(look).data[0]
        pairs = zip(cells.insidetextfont.color, cells.marker.colors, strict=True)
        assert all(contrast(ink, fill) >= 4.5 for ink, fill in pairs)


def test_the_legend_names_the_bands_and_the_grey() -> None:
    assert [trace.name for trace in drawn().data[1:]] == [
        "under 60%",
        "60–90%",
        "90% and over",
        "nobody rated",
    ]


def test_the_hover_says_name_count_and_value_in_words() -> None:
    assert drawn().data[0].hovertext[1] == "&lt;b&gt;Web&lt;/b&gt; · 60<br>words"


def test_two_people_who_report_to_each_other_do_not_hang_the_page() -> None:
    frame = pd.DataFrame(
        {
            "id": ["a", "b"],
            "parent": ["b", "a"],
            "label": ["A", "B"],
            "people": [1, 1],
            "value": [1, 1],
            "text": ["", ""],
        }
    )
    assert as_plotly(icicle(frame, bands=BANDS, no_value="none"), LIGHT).layout.height > 0
