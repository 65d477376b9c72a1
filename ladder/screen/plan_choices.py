"""Stop 5: whose roadmap is looked at, and over which time."""

from __future__ import annotations

from ladder.screen.choices import choose, segments
from ladder.screen.plan import ALL, Plan, phased
from ladder.screen.view import View

SPANS = ("near", "path")


def owners(view: View) -> dict[str, str]:
    """Everyone in the scope as one, and each person: id -> name."""
    return {ALL: view.say("plan.everyone"), **view.ask("people_on").set_index("person")["name"]}


def first_owner(view: View) -> str:
    """The first whose ladder has phases, so that a roadmap is to be seen; else everyone."""
    on_path = phased(view)
    return next((str(person) for person in view.ask("people_on")["person"] if person in on_path), ALL)


def pick_owner(view: View) -> str:
    """One person of the scope, or everyone in it."""
    names = owners(view)
    return choose(view, "person", list(names), shown=names.__getitem__, default=first_owner(view))


def pick_span(view: View, plan: Plan) -> str:
    """The whole path or the time around the goals, where there is a path."""
    if plan.bands.empty:
        return SPANS[0]
    return segments(view, "span", SPANS, default=SPANS[1], shown=lambda span: view.say(f"plan.span.{span}"))
