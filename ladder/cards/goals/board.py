"""The cards of the goals page: on track or not, well put or not, what nobody has a goal for,
reviews, and what closed goals did."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.charts import MOST_ROWS, goal_bars, left_out
from ladder.cards.goals.smart import (
    effect_columns,
    gap_columns,
    orphan_columns,
    phase_columns,
    reason_columns,
    review_columns,
    smart_columns,
)
from ladder.cards.goals.tables import by_attention, goal_columns, goals_title
from ladder.cards.page import Choices, Page, choice, row, section
from ladder.cards.view import View
from ladder.figures.radar import Bars, share_bars

BY = ("team", "owner", "phase", "competency")
KEPT_WITH = {
    "team": ["team"],
    "owner": ["person", "name"],
    "phase": ["phase"],
    "competency": ["competency"],
}
COUNTS = [
    "goals",
    "owners",
    "attained",
    "expected",
    "on_track",
    "at_risk",
    "behind",
    "late",
    "undecided",
]
COUNTS += ["not_known", "due_unread", "no_reading", "read_on"]
MOST_COMPETENCIES = 14


def attainment(view: View, by: str) -> Card:
    """How far open goals have come against elapsed time, by team, owner, phase or competency."""
    rows = view.ask("goals_by", by=by)[[*KEPT_WITH[by], *COUNTS]]
    write = {"phase": view.phase_name, "competency": view.competency_name}.get(by)
    named = rows["name" if by == "owner" else by]
    labels = [
        write(id) if write else view.or_unknown(id, "name" if by == "owner" else "team")
        for id in named
    ]
    lines = left_out(view, f"goals_by_{by}", min(MOST_ROWS, len(rows)), len(rows))
    return Card(
        "goals_by",
        rows,
        goal_bars(view, rows, labels) if len(rows) else None,
        lines=lines,
        asked={"by": by},
        values={"labels": labels},
    )


def goals(view: View) -> Card:
    """Every goal, those that need attention first."""
    rows = view.ask("goal_attainment")
    return Card("goal_attainment", rows, columns=goal_columns(view), table=by_attention(rows))


def reasons(view: View) -> Card:
    """How many open goals miss which letter, and why."""
    return Card("smart_reasons", view.ask("smart_reasons"), columns=reason_columns(view))


def smart(view: View) -> Card:
    """Each open goal by its letters."""
    rows = view.ask("smart")
    return Card(
        "smart", rows, columns=smart_columns(view, rows), table=rows.drop_duplicates("goal")
    )


def gaps(view: View) -> Card:
    """Competencies under expectation, and how many of those below have a goal there."""
    rows = view.ask("gaps_by_competency")
    said = left_out(view, "competencies", min(MOST_COMPETENCIES, len(rows)), len(rows))
    return Card(
        "gaps_by_competency",
        rows,
        _gap_bars(view, rows) if len(rows) else None,
        lines=said,
        redraw=_gap_bars,
    )


def _gap_bars(view: View, rows: pd.DataFrame) -> Bars:
    shown = rows.head(MOST_COMPETENCIES)
    frame = pd.DataFrame(
        {
            "label": [view.competency_name(id) for id in shown["competency"]],
            "share": shown["share_with_goal"],
            "met": shown["with_goal"],
            "rated": shown["people"],
        }
    )
    return share_bars(
        frame,
        name=view.say("smart.with_goal"),
        not_rated=view.say("chart.not_rated"),
    )


def gap_people(view: View) -> Card:
    """Who stands below without a goal."""
    return Card("gaps_without_goal", view.ask("gaps_without_goal"), columns=gap_columns(view))


def phases(view: View) -> Card:
    """Who has nothing due in the phase they stand in."""
    return Card("phases_due", view.ask("phases_due"), columns=phase_columns(view))


def reviews(view: View) -> Card:
    """Who is due for a review, the longest due first."""
    return Card("reviews_due", view.ask("reviews_due"), columns=review_columns(view))


def effects(view: View) -> Card:
    """Scores before and after goals that were met, those that can be compared first."""
    rows = view.ask("goal_effects")
    known = rows["score_change"].notna().astype(int) + rows["peers_change"].notna().astype(int)
    table = (
        rows.assign(known=known)
        .sort_values("known", ascending=False, kind="stable")
        .drop(columns="known")
    )
    return Card("goal_effects", rows, columns=effect_columns(view), table=table)


def orphans(view: View) -> Card:
    """Open goals of people who have left."""
    return Card("orphaned_goals", view.ask("orphaned_goals"), columns=orphan_columns(view))


def board(view: View, chosen: Mapping[str, str]) -> Page:
    """`chosen`: by (see BY)."""
    by = choice(chosen, "by", BY, lambda group: view.say(f"smart.by.{group}"), form="segments")
    return Page(
        goals_title(view, view.ask("goal_attainment")),
        (
            Choices((by,)),
            row(attainment(view, by.value), reasons(view)),
            section(view, "goals.each"),
            row(goals(view)),
            section(view, "goals.written"),
            row(smart(view)),
            section(view, "goals.gaps"),
            row(gaps(view), gap_people(view)),
            row(orphans(view)),
            section(view, "goals.rhythm"),
            row(phases(view), reviews(view)),
            section(view, "goals.effects"),
            row(effects(view)),
        ),
    )
