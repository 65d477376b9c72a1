"""The roadmap as a card: phases as bands over a calendar, goals as bars, reviews as marks, today as
a line."""

from __future__ import annotations

from collections.abc import Mapping

from ladder.cards.card import Card
from ladder.cards.left_out import left_out
from ladder.cards.roadmap.owners import SPANS, first_owner, owners
from ladder.cards.roadmap.plan import Plan, drawn, goals_of, plan_of, timeline_of
from ladder.cards.view import View


def timeline(view: View, owner: str, plan: Plan, span: str) -> Card:
    """The plan of one person, or of everyone ('*'), over the whole path or near its goals."""
    goals = goals_of(view, owner)
    figure = timeline_of(view, plan, goals, span) if len(goals) or len(plan.bands) else None
    lines = left_out(view, "goals", len(drawn(goals)), len(goals))
    return Card("goal_attainment", goals, figure, lines=lines, key="_roadmap")


def board(view: View, chosen: Mapping[str, str]) -> list[Card]:
    """The page's cards in reading order. `chosen`: person, and span (see SPANS)."""
    owner = chosen["person"] if chosen.get("person") in owners(view) else first_owner(view)
    span = chosen["span"] if chosen.get("span") in SPANS else SPANS[1]
    return [timeline(view, owner, plan_of(view, owner), span)]
