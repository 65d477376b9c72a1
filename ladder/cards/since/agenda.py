"""The agenda of a meeting in short: the finding over all changes, and what each card has found."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ladder.cards.card import Card
from ladder.cards.view import View

CHANGES = ("joined", "came", "left", "went", "promoted", "demoted", "moved")


GONE = ("left", "went")


def meeting_title(view: View, since: date, cards: Sequence[Card]) -> str:
    """Since 30 Jun: 4 joined, 1 left, 3 promoted, 12 checkpoints flipped."""
    said = [_count(view, change, count) for change, count in _counts(cards).items()]
    return (
        view.say("since.title", day=since, said=view.say("since.comma").join(said))
        if said
        else view.say("since.nothing", day=since)
    )


def since_lines(view: View, since: date, cards: Sequence[Card]) -> tuple[str, list[str]]:
    """The agenda in short: its title, what has come to each kind of change, and what each card has
    found."""
    found = [card.title(view) for card in cards[1:] if not card.rows.empty]
    return view.say("since.short", day=since), [
        *(_count(view, change, count) for change, count in _counts(cards[:1]).items()),
        *found,
    ]


def _counts(cards: Sequence[Card]) -> dict[str, int]:
    """How many people each change came to, and how many checkpoints flipped; what came to nothing
    is left out."""
    changes = cards[0].rows["change"].value_counts()
    counts = {change: int(changes.get(change, 0)) for change in CHANGES} | {
        "flipped": len(cards[1].rows) if len(cards) > 1 else 0
    }
    return {change: count for change, count in counts.items() if count}


def _count(view: View, change: str, count: int) -> str:
    return view.say(f"since.count.{change}", count=count, people=count, checkpoints=count)
