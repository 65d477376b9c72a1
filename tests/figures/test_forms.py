"""Given rows, each form of chart is literally these values and words: unknown as None, never 0."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from ladder.figures.against_target import AgainstTarget, Line, against_target
from ladder.figures.columns import Column, Columns, columns
from ladder.figures.dumbbell import Dumbbell, Gap, dumbbell
from ladder.figures.heatmap import Cell, Heatmap, heatmap
from ladder.figures.icicle import Band as Class
from ladder.figures.icicle import Block, Icicle, icicle
from ladder.figures.in_and_out import Flow, InAndOut, Part, in_and_out
from ladder.figures.intervals import Effect, Intervals, intervals
from ladder.figures.pipeline import Counts, Names, Pipeline, pipeline
from ladder.figures.progress import Attained, Progress, attainment
from ladder.figures.pyramid import Level, Pyramid, pyramid
from ladder.figures.radar import Bars, Radar, Scores, Shape, bars, radar, share_radar_or_bars
from ladder.figures.ranges import Led, Ranges, Scope, ranges
from ladder.figures.timeline import Band, Bar, Mark, timeline
from ladder.figures.trend import Point, Trend, trend

STEPS = ("a", "b", "c", "d", "e", "f")
NAN = float("nan")


def rows(**columns: list[Any]) -> pd.DataFrame:
    return pd.DataFrame(columns, dtype=object)


SHAPES = (
    Shape("score", "Ana", "person"),
    Shape("asked", "Level", "expected"),
    Shape("later", "Next", "next"),
)
SCORED = rows(
    label=["Craft", " R&D\n", "People", "Goals"],
    score=[3, None, 2.5, 0],
    asked=[3, 4, NAN, 2],
    later=[None, 5, 3, 3],
)


def test_a_radar_draws_the_person_on_top_and_says_why_an_axis_is_empty() -> None:
    assert radar(SCORED, shapes=SHAPES, steps=STEPS, not_rated="not rated") == Radar(
        ("Craft", "R&D", "People", "Goals"),
        ("", "not rated", "", ""),
        (True, False, True, True),
        (
            Scores("Level", "expected", (3.0, 4.0, None, 2.0)),
            Scores("Next", "next", (None, 5.0, 3.0, 3.0)),
            Scores("Ana", "person", (3.0, None, 2.5, 0.0)),
        ),
        STEPS,
    )


def test_bars_draw_the_same_with_the_person_before_the_next_level() -> None:
    form = bars(SCORED, shapes=SHAPES, steps=STEPS, not_rated="not rated")
    assert isinstance(form, Bars)
    assert [scores.role for scores in form.scores] == ["expected", "person", "next"]
    assert (form.notes, form.rated) == (("", "not rated", "", ""), (True, False, True, True))


def test_a_withheld_cell_says_why_in_the_place_of_a_value() -> None:
    frame = SCORED.assign(why=["", "withheld: fewer than 5", "", ""])
    assert radar(frame, shapes=SHAPES, steps=STEPS, not_rated="not rated").notes[1] == (
        "withheld: fewer than 5"
    )
    shares = rows(label=["a"], share=[None], met=[1], rated=[2], why=["withheld: fewer than 5"])
    form = share_radar_or_bars(shares, name="Share", not_rated="not rated")
    assert (form.notes, form.scores[0].values) == (("withheld: fewer than 5",), (None,))
    cells = rows(row=["x"], column=["a"], share=[None], met=[1], rated=[2], people=[3], why=["w"])
    form_of_cells = heatmap(cells, hover_text="{share}", not_rated="not rated")
    assert form_of_cells.cells == ((Cell(None, "–", "w"),),)


def test_four_known_shares_are_a_radar_and_three_are_bars_with_their_counts_beside() -> None:
    frame = rows(
        label=["a", "b", "c", "d"], share=[0.5, 1, 0, 0.25], met=[1, 2, 0, 1], rated=[2, 2, 3, 4]
    )
    assert share_radar_or_bars(frame, name="Share", not_rated="nobody") == Radar(
        ("a", "b", "c", "d"),
        ("1/2", "2/2", "0/3", "1/4"),
        (True, True, True, True),
        (Scores("Share", "share", (0.5, 1.0, 0.0, 0.25)),),
    )
    assert share_radar_or_bars(
        frame.assign(share=pd.Series([0.5, None, 0, 0.25])), name="Share", not_rated="nobody"
    ) == Bars(
        ("a", "b", "c", "d"),
        ("1/2", "nobody", "0/3", "1/4"),
        (True, False, True, True),
        (Scores("Share", "share", (0.5, None, 0.0, 0.25)),),
    )


def test_a_dumbbell_puts_the_largest_shortfall_on_top_and_rows_without_a_gap_last() -> None:
    frame = rows(
        label=["over", "none", "far", "near"],
        expected=[2, 3, 4, 3],
        manager=[3, None, 2, 2.5],
        self=[None, 1, 5, 2],
        gap=[1, None, -2, -0.5],
    )
    words = {"expected": "E", "manager": "M", "own": "S", "not_rated": "not rated"}
    assert dumbbell(frame, steps=STEPS, **words) == Dumbbell(
        (
            Gap("far", 4.0, 2.0, 5.0, -2.0, "−2"),
            Gap("near", 3.0, 2.5, 2.0, -0.5, "−0.5"),
            Gap("over", 2.0, 3.0, None, 1.0, "+1"),
            Gap("none", 3.0, None, 1.0, None, "not rated"),
        ),
        "E",
        "M",
        "S",
        STEPS,
    )


def test_progress_keeps_the_order_and_what_is_more_than_all() -> None:
    frame = rows(
        label=["B", "A"],
        attained=[1.2, None],
        expected=[None, 0.5],
        state=["late", None],
        state_word=["late", ""],
        text=["2 goals", "1 goal"],
    )
    form = attainment(frame, attained="Attained", expected="Elapsed", undefined="none")
    assert form == Progress(
        (
            Attained("B", 1.2, None, "late", "late", "2 goals"),
            Attained("A", None, 0.5, "unknown", "", "1 goal"),
        ),
        "Attained",
        "Elapsed",
        "none",
    )
    assert [row.said for row in form.rows] == ["late · 2 goals", "1 goal"]


def test_a_pipeline_leaves_out_a_rare_part_of_nobody_and_keeps_the_four_that_always_stand() -> None:
    frame = rows(
        level=["Junior", "Senior"],
        ready=[0, 0],
        close=[5, 1],
        further=[2, None],
        unknown=[0, 4],
        no_opening=[0, 0],
        not_wanted=[0, 1],
    )
    names = Names("Ready", "Close", "Further", "Unknown", "No opening", "Not wanted")
    assert pipeline(frame, names=names) == Pipeline(
        ("Junior", "Senior"),
        (
            Counts("Ready", "ready", (0.0, 0.0)),
            Counts("Not wanted", "not_wanted", (0.0, 1.0)),
            Counts("Close", "close", (5.0, 1.0)),
            Counts("Further", "further", (2.0, None)),
            Counts("Unknown", "unknown", (0.0, 4.0)),
        ),
    )


def test_columns_and_the_pyramid_mark_what_cannot_be_answered() -> None:
    frame = rows(label=["1–3", "?"], count=[4, None], text=["4", "?"], is_unknown=[False, True])
    assert columns(frame, name="Managers") == Columns(
        "Managers", (Column("1–3", 4.0, "4"), Column("?", None, "?", is_unknown=True))
    )
    levels = rows(
        block=["People", "People", "No level"],
        label=["Senior", "Junior", "?"],
        people=[2, 5, 1],
        text=["2", "5", "1"],
        is_unknown=[None, False, True],
    )
    form = pyramid(levels, name="People")
    assert form == Pyramid(
        "People",
        (
            Level("People", "Senior", 2.0, "2"),
            Level("People", "Junior", 5.0, "5"),
            Level("No level", "?", 1.0, "1", is_unknown=True),
        ),
    )
    assert form.places == [1, 2, 4]


def test_flows_of_nobody_are_left_out_and_the_others_keep_their_side() -> None:
    frame = rows(label=["Q1", "Q2"], below=["10", "9"], came=[2, 0], none=[0, None], left=[1, 3])
    parts = (
        Part("came", "Joined", True, "accent"),
        Part("none", "Appeared", True, "unknown", "."),
        Part("left", "Left", False, "watch", "/"),
    )
    assert in_and_out(frame, parts=parts) == InAndOut(
        ("Q1", "Q2"),
        ("10", "9"),
        (
            Flow("Joined", True, "accent", "", (2.0, 0.0)),
            Flow("Left", False, "watch", "/", (1.0, 3.0)),
        ),
    )


def test_lines_keep_their_gaps_and_a_line_of_which_nothing_is_known_is_left_out() -> None:
    said = rows(label=["Q1", "Q2"], value=[0, None], text=["0%", ""])
    assert trend(said, name="Coverage", share=True) == Trend(
        "Coverage", (Point("Q1", 0.0, "0%"), Point("Q2", None, "")), True
    )
    frame = rows(
        label=["Q1", "Q2"], value=[3, None], median=[None, None], target=[4, 4], hover=["a\nb", ""]
    )
    form = against_target(frame, value="Mean", median="Median", target="Target", share=False)
    assert form == AgainstTarget(
        ("Q1", "Q2"),
        (("a", "b"), ()),
        (Line("Target", "target", (4.0, 4.0)), Line("Mean", "value", (3.0, None))),
        share=False,
    )


def test_an_effect_stands_apart_only_where_its_interval_leaves_0_out() -> None:
    frame = rows(
        label=["Bo", "Ana", "Cy"],
        effect=[0.5, -0.5, 0.1],
        low=[0.2, -0.7, None],
        high=[0.8, 0, None],
        text=["x", "y", "z"],
    )
    form = intervals(frame, below="stricter", above="kinder")
    assert form == Intervals(
        (
            Effect("Bo", 0.5, 0.2, 0.8, "x"),
            Effect("Ana", -0.5, -0.7, 0.0, "y"),
            Effect("Cy", 0.1, None, None, "z"),
        ),
        "stricter",
        "kinder",
    )
    assert ([row.is_apart for row in form.rows], form.farthest) == ([True, False, False], 0.8)


def test_ranges_are_parts_over_the_same_days_with_the_newest_day_in_words() -> None:
    frame = rows(
        part=["Teams", "People", "Teams"],
        day=["2026-03", "2026-03", "2026-06"],
        value=[1, 9, 2],
        low=[None, 3, 1],
        high=[None, 8, 2],
        state=["unknown", "above", "within"],
        word=["1", "9 · above\n3 to 8", "2 · within"],
        hover=["h1", "h2", "h3"],
    )
    assert ranges(frame) == Ranges(
        ("2026-03", "2026-06"),
        (
            Scope(
                "Teams",
                (
                    Led(0, 1.0, None, None, "unknown", "h1"),
                    Led(1, 2.0, 1.0, 2.0, "within", "h3"),
                ),
                ("2 · within",),
            ),
            Scope("People", (Led(0, 9.0, 3.0, 8.0, "above", "h2"),), ("9 · above", "3 to 8")),
        ),
    )


def test_a_heatmap_keeps_the_given_orders_and_has_no_cell_where_the_rows_have_none() -> None:
    frame = rows(
        row=["Lab", "Web", "Lab"],
        column=["b", "a", "a"],
        share=[0.5, None, 1],
        met=[1, 0, 3],
        rated=[2, 0, 3],
        people=[4, 5, 3],
    )
    form = heatmap(
        frame,
        hover_text="{share} {met}/{rated} of {people}",
        not_rated="nobody",
        rows_order=["Web"],
        columns_order=["a", "b"],
    )
    assert form == Heatmap(
        ("a", "b"),
        ("Web", "Lab"),
        (
            (Cell(None, "–", "nobody 0/0 of 5"), None),
            (Cell(1.0, "3/3", "3/3 3/3 of 3", True), Cell(0.5, "1/2", "1/2 1/2 of 4", True)),
        ),
    )


def test_an_icicle_hangs_a_line_whose_manager_is_not_there_at_the_top() -> None:
    frame = rows(
        id=["a", "b", "c"],
        parent=[None, "a", "gone"],
        label=["Top", "Lab", "Alone"],
        people=[6, 4, 2],
        value=[0.5, None, 0.9],
        text=["half", "unknown", "most"],
    )
    form = icicle(frame, bands=(Class(0.6, "under"), Class(None, "over")), no_value="unknown")
    assert form == Icicle(
        (
            Block("a", "", "Top", 6, 0.5, "half"),
            Block("b", "a", "Lab", 4, None, "unknown"),
            Block("c", "", "Alone", 2, 0.9, "most"),
        ),
        (Class(0.6, "under"), Class(None, "over")),
        "unknown",
    )
    places = [(at.block.id, at.left, at.right, at.depth) for at in form.placed()]
    assert places == [("a", 0.0, 0.75, 0), ("b", 0.0, 0.5, 1), ("c", 0.75, 1.0, 0)]


D = date
NO_BANDS = rows(label=[], starts_on=[], ends_on=[])


def plan(**more: Any) -> Any:
    bars = rows(
        label=["Zeal", "Due only", "No days"],
        starts_on=[pd.Timestamp("2026-01-01"), None, None],
        ends_on=[D(2026, 7, 1), D(2026, 9, 1), pd.NaT],
        state=["done", "at_risk", None],
        state_word=["done", "at risk", "?"],
        hover=["who\nwhen", "", None],
        due_on=[D(2026, 6, 1), None, None],
    )
    bands = rows(label=["Change"], starts_on=[D(2026, 7, 1)], ends_on=[None])
    marks = rows(
        day=[D(2026, 3, 31), D(2031, 12, 31)], kind=["quarter", "year"], label=["Q1", "2031"]
    )
    words: dict[str, Any] = {
        "today_word": "today",
        "reviews_word": "Reviews",
        "mark_names": {"quarter": "q"},
    }
    return timeline(bars, bands, marks, today=D(2026, 9, 30), **words, **more)


def test_a_timeline_is_bars_bands_and_the_reviews_inside_its_span() -> None:
    form = plan()
    assert form.bars == (
        Bar("Zeal", D(2026, 1, 1), D(2026, 7, 1), "done", "done", ("who", "when")),
        Bar("Due only", None, D(2026, 9, 1), "at_risk", "at risk", ()),
        Bar("No days", None, None, "unknown", "?", ()),
    )
    assert form.bands == (Band("Change", D(2026, 7, 1), None),)
    assert form.marks == (Mark(D(2026, 3, 31), "quarter", "Q1"),)
    assert form.rows == ("Zeal", "Due only", "No days", "Reviews")
    assert [bar.stretch for bar in form.bars] == [
        (D(2026, 1, 1), D(2026, 7, 1)),
        (D(2026, 9, 1), D(2026, 9, 1)),
        None,
    ]
    assert (form.span.first, form.span.today, form.span.last) == (
        D(2025, 12, 16),
        D(2026, 9, 30),
        D(2026, 10, 16),
    )


def test_a_promised_day_is_taken_only_where_it_has_a_name() -> None:
    assert [bar.due_on for bar in plan().bars] == [None, None, None]
    assert [bar.due_on for bar in plan(due_word="promised").bars] == [D(2026, 6, 1), None, None]


@pytest.mark.parametrize(
    ("make", "lacking"),
    [
        (lambda: trend(rows(label=[]), name="", share=False), "value, text"),
        (lambda: ranges(rows(part=[])), "day, value, low, high, state, word, hover"),
        (lambda: intervals(rows(label=[]), below="", above=""), "effect, low, high, text"),
    ],
)
def test_a_form_says_which_columns_the_rows_lack(make: Any, lacking: str) -> None:
    with pytest.raises(ValueError, match=f"the frame lacks {lacking}"):
        make()


def test_a_cell_says_percent_of_five_or_more_and_counts_alone_of_fewer() -> None:
    frame = pd.DataFrame(
        {
            "row": "Web",
            "column": ["a", "b"],
            "share": [0.75, 0.8],
            "met": [3, 4],
            "rated": [4, 5],
            "people": [6, 6],
        }
    )
    ((few, enough),) = heatmap(frame, hover_text="{share}", not_rated="nobody").cells
    assert few is not None
    assert enough is not None
    assert (few.said, few.percent, few.hover) == ("3/4", "", "3/4")
    assert (enough.said, enough.percent, enough.hover) == ("4/5", "80%", "80%")
