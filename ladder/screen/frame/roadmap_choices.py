"""Whose roadmap is looked at, and over which time."""

from __future__ import annotations

from ladder.cards.roadmap.owners import SPANS, first_owner, owners
from ladder.cards.roadmap.plan import Plan
from ladder.cards.view import View
from ladder.screen.frame.choices import choose, segments


def pick_owner(view: View) -> str:
    """One person of the scope, or everyone in it."""
    names = owners(view)
    return choose(view, "person", list(names), shown=names.__getitem__, default=first_owner(view))


def pick_span(view: View, plan: Plan) -> str:
    """The whole path or the time around the goals, where there is a path."""
    if plan.bands.empty:
        return SPANS[0]
    return segments(
        view, "span", SPANS, default=SPANS[1], shown=lambda span: view.say(f"plan.span.{span}")
    )
