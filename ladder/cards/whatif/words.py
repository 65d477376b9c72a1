"""A change that is tried out, in words."""

from __future__ import annotations

from ladder.cards.whatif.trial import Trial
from ladder.datasets.changes import Change, Hire, Leave, Move, Promote


def sentence(of: Trial, change: Change) -> str:
    """A change in words, such as 'Ana leaves'."""
    view = of.before
    if isinstance(change, Leave):
        return view.say("whatif.leave", person=about(of, change))
    team = "" if isinstance(change, Promote) else view.or_unknown(change.team, "team")
    if isinstance(change, Move):
        manager = (
            of.names.get(change.manager, change.manager)
            if change.manager
            else view.say("whatif.nobody")
        )
        return view.say("whatif.move", person=about(of, change), team=team, manager=manager)
    level = view.name_of("levels", change.ladder, change.level)
    if isinstance(change, Promote):
        return view.say("whatif.promote", person=about(of, change), level=level)
    return view.say("whatif.hire", name=about(of, change), team=team, level=level)


def about(of: Trial, change: Change) -> str:
    """Whom a change is about, by name."""
    if isinstance(change, Hire):
        return change.name.strip() or of.before.say("whatif.somebody")
    return of.names.get(change.person, change.person)
