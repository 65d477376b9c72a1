"""A story as a slide: what it is, what shows it, what it means, what it is compared with, and what
is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ladder.cards.card import Card
from ladder.cards.overview.findings import Finding, found
from ladder.cards.overview.stories import PARTS_SAID, Story, clause, stories, where
from ladder.cards.packs.asks import ask_of
from ladder.cards.packs.exhibits import exhibit_of
from ladder.cards.packs.slides import PackSlide, exhibit
from ladder.cards.said import SaidCard, Sharing
from ladder.cards.view import View

HEADLINE_PARTS = 2
"""So many parts of a joined story stand in its headline; the others stand beside its exhibit."""


class Earlier:
    """What the same rules told on the quarter end before, asked for once and only where somebody
    compares."""

    def __init__(self, view: View) -> None:
        self._view = None if view.before is None else replace(view, day=view.before, before=None)
        self._stories: list[Story] | None = None

    def compared(self, view: View, story: Story, parts: Sequence[Finding]) -> str:
        """How the same stood then, by the same rules; or that nothing earlier is known."""
        if self._view is None or view.before is None:
            return view.say("packs.compared.no_history")
        if self._stories is None:
            self._stories = stories(self._view, found(self._view, most=None))
        rules = {part.rule for part in parts}
        same = next((each for each in self._stories if _is_same(each, story)), None)
        then = [] if same is None else [part for part in same.parts if part.rule in rules]
        if not then:
            return view.say("packs.compared.nothing", day=view.before)
        if story.lead is None or len(then) == 1:
            return view.say("packs.compared.then", day=view.before, said=then[0].text)
        clauses = [clause(self._view, part) for part in then[:PARTS_SAID]]
        return view.say(
            "packs.compared.then",
            day=view.before,
            said=_sentence(view, view.words.clauses(clauses)),
        )


def _sentence(view: View, text: str) -> str:
    return view.say("sentences.moving.said", story=text[:1].upper() + text[1:])


def _is_same(then: Story, now: Story) -> bool:
    """Whether both are about the same manager, team, or line of the same rule."""
    if then.lead is not None or now.lead is not None:
        return _whose(then) == _whose(now)
    return bool(_lines(then) & _lines(now))


def _whose(story: Story) -> tuple[str, ...] | None:
    lead = story.lead
    return None if lead is None else (lead.manager,) if lead.manager else lead.teams


def _lines(story: Story) -> set[tuple[str, ...]]:
    keys = ("ladder", "level", "competency", "team")
    return {(part.rule, *(str(part.values.get(key, "")) for key in keys)) for part in story.parts}


def parts_of(story: Story, sharing: Sharing) -> tuple[Finding, ...]:
    """The parts of a story that may be said where it is shared."""
    return story.open_parts if sharing.withholding else story.parts


def headline(view: View, story: Story, parts: Sequence[Finding]) -> str:
    """Whose it is with the weightiest parts, or the finding that stands alone."""
    if story.lead is None or len(parts) == 1:
        return parts[0].text
    said = [clause(view, part) for part in parts[:HEADLINE_PARTS]]
    return view.say("stories.title", where=where(view, story.lead), parts=view.words.clauses(said))


def told(
    view: View, story: Story, earlier: Earlier, people: pd.DataFrame, sharing: Sharing
) -> PackSlide | None:
    """The slide of a story; None where nothing of it may be shared."""
    parts = parts_of(story, sharing)
    if not parts:
        return None
    found_card = exhibit_of(view, story, parts)
    beside = [(view.say("packs.so_what"), parts[0].why)]
    if len(parts) > HEADLINE_PARTS:
        rest = [clause(view, part) for part in parts[HEADLINE_PARTS:]]
        beside.insert(0, (view.say("packs.also"), _sentence(view, view.words.clauses(rest))))
    beside.append((view.say("packs.compared.label"), earlier.compared(view, story, parts)))
    shown, left = _shown(view, found_card, sharing)
    return PackSlide(
        headline(view, story, parts),
        shown,
        tuple(beside),
        ask_of(view, story, parts, people),
        left,
        page=parts[0].page if found_card is None else found_card[1].page,
    )


def _shown(
    view: View, found_card: tuple[Card, Finding] | None, sharing: Sharing
) -> tuple[SaidCard | None, int]:
    if found_card is None:
        return None, 0
    card, part = found_card
    shown, left = exhibit(replace(view, page=part.page), card, sharing)
    is_there = shown.figure is not None or shown.table is not None
    return (shown, left) if is_there else (None, 0)
