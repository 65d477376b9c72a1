"""What shows a finding on a slide: the card of its page that its rule is about, with as many rows
as a room can read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from ladder.cards.bench.board import candidates
from ladder.cards.card import Card
from ladder.cards.charts import goal_bars, pipeline_bars
from ladder.cards.goals.board import attainment
from ladder.cards.overview.findings import Finding
from ladder.cards.overview.stories import Story
from ladder.cards.portfolio.board import RUNNING, trend
from ladder.cards.portfolio.projects import projects_timeline
from ladder.cards.portfolio.words import by_attention
from ladder.cards.structure.levels import time_by_level
from ladder.cards.structure.movement import by_quarter
from ladder.cards.tables import Column
from ladder.cards.view import View
from ladder.figures.pipeline import Counts, Pipeline
from ladder.figures.radar import Bars, share_bars
from ladder.measures import span_bands

MOST_BARS = 10
MOST_PROJECTS = 7
WIDE = 12
"""Direct reports, beyond which little time is left for each (see overloaded_manager.sql)."""
BENCH_COLUMNS = ("name", "level_now", "ready")
Exhibit = Callable[[View, Story, Finding], Card | None]


def exhibit_of(view: View, story: Story, parts: Sequence[Finding]) -> tuple[Card, Finding] | None:
    """The card of the first part that has one with something on it, and that part."""
    for part in parts:
        made = EXHIBITS[part.rule](view, story, part) if part.rule in EXHIBITS else None
        if made is not None and not made.is_empty:
            return made, part
    return None


def _projects(view: View, story: Story, part: Finding) -> Card | None:
    """The unfinished projects of the teams that the story is about, else those late first."""
    rows = view.ask("projects_on")
    open_ones = rows[rows["state"].isin(RUNNING)]
    own = open_ones[open_ones["team"].isin(story.lead.teams)] if story.lead else open_ones
    rows = by_attention(own if len(own) else open_ones).head(MOST_PROJECTS)
    return Card("projects_on", rows, projects_timeline(view, rows) if len(rows) else None)


def _goals(view: View, story: Story, part: Finding) -> Card | None:
    card = attainment(view, "team")
    rows = card.rows.assign(label=card.values["labels"])
    lag = (rows["attained"] - rows["expected"]).fillna(9)
    first = rows.assign(lag=lag).sort_values("lag", kind="stable").head(MOST_BARS)
    return _cut_goals(view, first)


def _cut_goals(view: View, rows: pd.DataFrame) -> Card:
    labels = list(rows["label"])
    kept = rows.drop(columns=["label", "lag"])
    return Card(
        "goals_by",
        kept,
        goal_bars(view, kept, labels) if len(kept) else None,
        asked={"by": "team"},
        values={"labels": labels},
    )


def spans(view: View) -> Card:
    """The widest spans, a bar for each manager."""
    rows = view.ask("manager_spans", bands=span_bands.bands())
    rows = rows.sort_values("direct_reports", ascending=False, kind="stable").head(MOST_BARS)
    names = tuple(view.or_unknown(name, "name") for name in rows["name"])
    counts = [float(count) for count in rows["direct_reports"]]
    parts = (
        Counts(
            view.say("packs.spans.over"),
            "overdue",
            tuple(count if count > WIDE else None for count in counts),
        ),
        Counts(
            view.say("packs.spans.within"),
            "in-progress",
            tuple(count if count <= WIDE else None for count in counts),
        ),
    )
    return Card("manager_spans", rows, Pipeline(names, parts) if len(rows) else None)


def _spans(view: View, story: Story, part: Finding) -> Card | None:
    return spans(view)


def _coverage(view: View, story: Story, part: Finding) -> Card | None:
    """The share of each team that meets a competency, those of the fewest first, and of those
    not rated that."""
    choices = part.choices
    if not choices.get("competency"):
        return None
    ladder = choices.get("ladder") or view.ask("ladders_used")["ladder"].iloc[0]
    rows = view.ask("coverage_by_team", ladder=ladder)
    rows = rows[rows["competency"] == choices["competency"]]
    rows = rows.sort_values(["share_met", "rated"], ascending=[True, False], kind="stable")
    rows = rows.head(MOST_BARS)
    return Card(
        "coverage_by_team",
        rows,
        _team_bars(view, rows) if len(rows) else None,
        asked={"ladder": ladder},
        redraw=_team_bars,
    )


def _team_bars(view: View, rows: pd.DataFrame) -> Bars:
    frame = pd.DataFrame(
        {
            "label": [view.or_unknown(team, "team") for team in rows["team"]],
            "share": rows["share_met"].to_numpy(),
            "met": rows["holders"].to_numpy(),
            "rated": rows["rated"].to_numpy(),
        }
    )
    return share_bars(
        frame,
        name=view.say("columns.share_met"),
        not_rated=view.say("chart.not_rated"),
    )


def _bench(view: View, story: Story, part: Finding) -> Card | None:
    """Who could come next to the role, those who are nearest first."""
    for role in view.ask("bench_by_role").to_dict("records"):
        level = view.name_of("levels", role["ladder"], role["level"])
        if (role["ladder"], level) == (part.choices.get("ladder"), part.values.get("level")):
            card = candidates(view, str(role["role"]))
            kept = [each for each in card.columns if each.key in BENCH_COLUMNS]
            kept += [Column("open_checkpoints", number=True), Column("gaps", number=True)]
            return replace(card, columns=kept)
    return None


def _pipeline(view: View, story: Story, part: Finding) -> Card | None:
    rows = view.ask("readiness")
    return Card("readiness", rows, pipeline_bars(view, rows) if len(rows) else None)


def _leaving(view: View, story: Story, part: Finding) -> Card | None:
    return by_quarter(view)


def _delivery(view: View, story: Story, part: Finding) -> Card | None:
    return trend(view, str(part.values["metric"]), "quarter")


def _time_in_level(view: View, story: Story, part: Finding) -> Card | None:
    return time_by_level(view)


EXHIBITS: Mapping[str, Exhibit] = {
    "overdue_projects": _projects,
    "over_budget": _projects,
    "owner_due_on_several": _projects,
    "late_goals": _goals,
    "silent_goals": _goals,
    "too_many_goals": _goals,
    "overloaded_manager": _spans,
    "scope_outside_ladder": _spans,
    "one_to_one": _spans,
    "attrition_cluster": _leaving,
    "single_holder": _coverage,
    "competency_nobody": _coverage,
    "gap_without_goal": _coverage,
    "nobody_ready_behind": _bench,
    "ready_and_waiting": _pipeline,
    "one_checkpoint_away": _pipeline,
    "mttr_worsening": _delivery,
    "long_in_level": _time_in_level,
}
"""Rule -> the card that shows it; a rule without one is told in words."""
