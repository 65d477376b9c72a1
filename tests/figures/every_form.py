"""One of every form of chart, each with something unknown in it, for tests that hold of all."""

from __future__ import annotations

from datetime import date

from ladder.figures.against_target import AgainstTarget, Line
from ladder.figures.columns import Column, Columns
from ladder.figures.dumbbell import Dumbbell, Gap
from ladder.figures.form import Form
from ladder.figures.heatmap import Cell, Heatmap
from ladder.figures.icicle import Band as Class
from ladder.figures.icicle import Block, Icicle
from ladder.figures.in_and_out import Flow, InAndOut
from ladder.figures.intervals import Effect, Intervals
from ladder.figures.pipeline import Counts, Pipeline
from ladder.figures.progress import Attained, Progress
from ladder.figures.pyramid import Level, Pyramid
from ladder.figures.radar import Bars, Radar, Scores
from ladder.figures.ranges import Led, Ranges, Scope
from ladder.figures.span import Span
from ladder.figures.timeline import Band, Bar, Mark, Timeline
from ladder.figures.trend import Point, Trend

STEPS = ("Not yet", "Aware", "Foundational", "Working", "Practised", "Expert")


def every_form(said: str = "Craft") -> tuple[Form, ...]:
    """One of each; `said` stands wherever a text of a file may stand."""
    days = date(2026, 1, 1), date(2026, 7, 1), date(2026, 12, 31)
    span = Span(date(2025, 12, 1), date(2027, 1, 31), date(2026, 9, 30), 700)
    return (
        AgainstTarget(
            ("Q1", said, "Q3"),
            ((said,), (), ()),
            (Line("Target", "target", (4.0, 4.0, 4.0)), Line(said, "value", (5.0, None, 3.0))),
            share=False,
        ),
        Bars(
            (said, "Goals"),
            ("", "not rated"),
            (True, False),
            (
                Scores("Level", "expected", (3.0, 4.0)),
                Scores(said, "person", (2.0, None)),
                Scores("Next", "next", (4.0, None)),
            ),
            STEPS,
        ),
        Bars(
            (said, "Goals"),
            ("25% (1/4)", said),
            (True, False),
            (Scores("S", "share", (0.25, None)),),
        ),
        Columns(said, (Column(said, 3.0, "3"), Column("None", None, said, is_unknown=True))),
        Dumbbell(
            (Gap(said, 4.0, 2.0, 3.0, -2.0, "−2"), Gap("Goals", 3.0, None, None, None, said)),
            "Expected",
            "Manager",
            said,
            STEPS,
        ),
        Heatmap(
            (said, "Goals"),
            ("Lab", said),
            (
                (Cell(0.6, "3/5", said), None),
                (Cell(None, "–", "not rated"), Cell(1.0, "2/2", "two of two")),
            ),
        ),
        Icicle(
            (
                Block("p-1", "", said, 6, 0.5, "half"),
                Block("p-2", "p-1", "Lab", 4, None, said),
                Block("p-3", "p-1", "Bench", 1, 0.9, "nearly all"),
            ),
            (Class(0.6, "under 60%"), Class(None, said)),
            "unknown",
        ),
        InAndOut(
            ("Q1", said),
            ("10", "9"),
            (
                Flow("Joined", True, "accent", "", (2.0, None)),
                Flow(said, False, "watch", "/", (1.0, 3.0)),
            ),
        ),
        Intervals(
            (Effect(said, 0.5, 0.2, 0.8, said), Effect("Bo", None, None, None, "silent")),
            "stricter",
            said,
        ),
        Pipeline(
            ("Junior", said),
            (Counts("Ready", "ready", (3.0, None)), Counts(said, "unknown", (0.0, 2.0))),
        ),
        Progress(
            (
                Attained(said, 0.5, 0.75, "behind", "behind", said),
                Attained("Lab", None, None, "undefined", "undefined", "2 goals"),
            ),
            "Attained",
            said,
            "undefined",
        ),
        Pyramid(
            said,
            (
                Level("Track", "Senior", 2.0, "2", False),
                Level("Track", said, 4.0, said, False),
                Level(said, "No level", 1.0, "1", True),
            ),
        ),
        Radar(
            (said, "Goals", "People", "Scope"),
            ("", "not rated", "", ""),
            (True, False, True, True),
            (
                Scores("Level", "expected", (3.0, 4.0, 2.0, 3.0)),
                Scores(said, "person", (2.0, None, 3.0, 1.0)),
            ),
            STEPS,
        ),
        Radar(
            (said, "Goals", "People", "Scope"),
            ("50% (2/4)", said, "100% (4/4)", "25% (1/4)"),
            (True, False, True, True),
            (Scores("Share", "share", (0.5, None, 1.0, 0.25)),),
        ),
        Ranges(
            ("2026-03", "2026-06"),
            (
                Scope(
                    said,
                    (
                        Led(0, 4.0, None, None, "unknown", said),
                        Led(1, 9.0, 3.0, 8.0, "above", "nine"),
                    ),
                    ("9 · above", said),
                ),
            ),
        ),
        Timeline(
            (
                Bar("Zeal", days[0], days[1], "done", "done", (said,), days[2]),
                Bar(said, None, days[1], "late", said, ()),
                Bar("No days", None, None, "not_started", "not started", ()),
            ),
            (Band(said, date(2020, 1, 1), date(2026, 6, 30)), Band("Change", days[1], None)),
            (Mark(date(2026, 3, 31), "quarter", said), Mark(days[2], "year", "2026")),
            span,
            ((days[0], "Jan"), (days[1], said)),
            "today",
            "Reviews",
            (("quarter", "quarterly"), ("year", said)),
            "promised",
            24,
        ),
        Trend(
            "Coverage",
            (Point("Q1", 0.5, "50%"), Point(said, None, ""), Point("Q3", 0.75, said)),
            True,
        ),
    )


FORMS = every_form()
