"""Pages as values: each folder with a board says a page, found because it is there; every writer
writes exactly this."""

from __future__ import annotations

import functools
import importlib
import pathlib
from collections.abc import Callable, Mapping

from ladder.cards.notices import ended_at_absent, not_yours
from ladder.cards.page import Page
from ladder.cards.shared.kept_pages import kept
from ladder.cards.view import View
from ladder.datasets.access import NotAllowed

Board = Callable[[View, Mapping[str, str]], Page]
HERE = pathlib.Path(__file__).parent


@functools.cache
def names() -> tuple[str, ...]:
    """The pages that have a board, by the alphabet."""
    return tuple(sorted(path.parent.name for path in HERE.glob("*/board.py")))


def board(name: str) -> Board:
    """The board of a page; it is imported when it is first asked for. It ends at a choice of
    somebody who is not there, as the page on screen does, and is a sentence where the reader may
    not look at what it says of this scope. What it has said to this reader before it says again
    without asking. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    found: Board = importlib.import_module(f"ladder.cards.{name}.board").board

    def allowed(view: View, chosen: Mapping[str, str]) -> Page:
        try:
            return kept(name, view, chosen, lambda read: ended_at_absent(view, found(view, read)))
        except NotAllowed:
            return not_yours(view)

    return allowed
