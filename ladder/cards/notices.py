"""Pages that have nothing to show, each with why and the page that would help."""

from __future__ import annotations

from ladder.cards.card import Way
from ladder.cards.page import Choice, Notice, Page
from ladder.cards.view import View
from ladder.datasets.datasets import EVERYONE


def no_ladder(view: View) -> Page:
    """Nobody in the scope stands on a ladder."""
    return _nothing(view, "empty.no_ladder", _to_data(view))


def nobody_next(view: View) -> Page:
    """Nobody in the scope has a next level with checkpoints."""
    return _nothing(view, "empty.nobody_next", _to_data(view))


def one_day_only(view: View) -> Page:
    """The data know one day only: nothing can have changed."""
    return _nothing(view, "since.one_day", None)


def nobody_here(view: View) -> Page:
    """Nobody in the scope on the day."""
    return _nothing(view, "empty.nobody", _to_data(view))


def absent(view: View, who: Choice, asked: str) -> Page:
    """The address or the reader names somebody who is not in this scope on this day: that is said,
    by every writer, and nobody else is shown instead."""
    said = Notice(view.say(f"notice.{who.key}", value=asked))
    return Page(view.say(f"pages.{view.page}.name"), first=(who,), nothing=said)


def _to_data(view: View) -> Way:
    return Way("data", {} if view.scope == EVERYONE else {"scope": EVERYONE})


def _nothing(view: View, sentence: str, way: Way | None) -> Page:
    return Page(view.say(f"pages.{view.page}.name"), nothing=Notice(view.say(sentence), way))
