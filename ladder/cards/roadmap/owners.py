"""Whose roadmap can be looked at, and over which time."""

from __future__ import annotations

from ladder.cards.roadmap.plan import ALL, phased
from ladder.cards.view import View
from ladder.words.names import findable

SPANS = ("near", "path")


def owners(view: View) -> dict[str, str]:
    """Everyone in the scope as one, and each person: id -> name as it is looked for."""
    people = view.ask("people_on").set_index("person")["name"]
    return {ALL: view.say("plan.everyone"), **people.map(findable)}


def first_owner(view: View) -> str:
    """The first whose ladder has phases, so that a roadmap is to be seen; else everyone."""
    on_path = phased(view)
    return next(
        (str(person) for person in view.ask("people_on")["person"] if person in on_path), ALL
    )
