"""Pages that have nothing to show, each with why and the page that would help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ladder.cards.card import Way
from ladder.cards.page import Choice, Choices, Columns, Notice, Page, Part
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


def not_yours(view: View) -> Page:
    """What the page says of this scope is for those who lead it; the way to what the reader may
    see, if there is any."""
    viewer, way = view.dataset.looks, None
    if viewer is not None and viewer.lines and view.scope not in viewer.lines:
        way = Way(view.page, {"scope": viewer.lines[0]})
    elif viewer is not None and viewer.person is not None and view.page != "person":
        way = Way("person", {"scope": EVERYONE, "person": viewer.person})
    said = view.say("access.page", scope=view.scope_name)
    return Page(
        view.say(f"pages.{view.page}.name"),
        nothing=Notice(said, way, icon="visibility_off", refuses=True),
    )


def ended_at_absent(view: View, page: Page) -> Page:
    """The page up to the first choice of somebody who is not there: that is said, and what would
    follow is about somebody else. The title stays where the page is not about one person."""
    for who in page.first:
        if who.absent:
            name = view.say(f"pages.{view.page}.name")
            return Page(name, first=page.first, nothing=_absent(view, who))
    for at, part in enumerate(page.parts):
        if (missing := next((who for who in _choices(part) if who.absent), None)) is not None:
            said = (Choices((missing,)), _absent(view, missing))
            return replace(page, parts=(*page.parts[:at], *said))
    return page


def _choices(part: Part) -> Iterator[Choice]:
    rows = (part.items,) if isinstance(part, Choices) else ()
    columns = part.columns if isinstance(part, Columns) else ()
    yield from (item for items in (*rows, *columns) for item in items if isinstance(item, Choice))


def _absent(view: View, who: Choice) -> Notice:
    return Notice(view.say(f"notice.{who.key}", value=who.absent))


def _to_data(view: View) -> Way:
    return Way("data", {} if view.scope == EVERYONE else {"scope": EVERYONE})


def _nothing(view: View, sentence: str, way: Way | None) -> Page:
    return Page(view.say(f"pages.{view.page}.name"), nothing=Notice(view.say(sentence), way))
