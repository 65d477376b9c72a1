"""The what-if page: the sentence that says what changes would do, and a card for each thing that
differs."""

from __future__ import annotations

from ladder.cards.card import Way
from ladder.cards.page import Columns, Notice, Page, Part, Slot, row
from ladder.cards.whatif.effects import Effects, cards, consequences, effects
from ladder.cards.whatif.trial import Trial
from ladder.cards.whatif.words import sentence
from ladder.datasets.datasets import EVERYONE

PLAN, PLANNED, NUMBERS = "plan", "planned", "numbers"
"""Where a screen draws the form for a change, the changes made, and the numbers beside today's."""


def tried_page(of: Trial) -> Page:
    """Without changes only their form; nothing is compared where the line looked at has nobody at
    its head any more."""
    view, found = of.before, outcome(of)
    parts: list[Part] = [
        Notice(view.say("whatif.untouched"), icon="science"),
        Columns(((Slot(PLAN),), (Slot(PLANNED),))),
    ]
    if of.is_headless:
        parts.append(Notice(view.say("whatif.headless"), Way("whatif", {"scope": EVERYONE})))
        return Page(outcome_title(of, found), tuple(parts))
    parts.append(Slot(NUMBERS))
    if found is not None:
        drawn = cards(of, found)
        parts += [row(*drawn[first : first + 2]) for first in range(0, len(drawn), 2)]
        if found.benches is None:
            parts.append(Notice(view.say("whatif.too_many"), icon=""))
    return Page(outcome_title(of, found), tuple(parts))


def outcome(of: Trial) -> Effects | None:
    """All that differs; None where nothing is changed, or where the line looked at has nobody at
    its head any more."""
    return effects(of) if of.applied and not of.is_headless else None


def outcome_title(of: Trial, found: Effects | None) -> str:
    """'If Ana leaves, 4 people get a new manager and ...': the finding of the page."""
    view = of.before
    if not of.applied:
        return view.say("whatif.untried")
    if found is None:
        return view.say("whatif.headless_title")
    what = sentence(of, of.applied[0]) if len(of.applied) == 1 else ""
    said = _joined(of, consequences(of, found)[:3])
    return view.say(
        "whatif.finding.one" if what else "whatif.finding.all",
        what=what,
        changes=len(of.applied),
        effects=said,
    )


def _joined(of: Trial, parts: list[str]) -> str:
    """Whole clauses, which another language joins otherwise than words."""
    view = of.before
    if len(parts) < 2:
        return parts[0] if parts else view.say("whatif.effect.none")
    return view.say("whatif.last", head=view.say("whatif.between").join(parts[:-1]), tail=parts[-1])
