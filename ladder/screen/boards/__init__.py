"""Stop 5: pages as values: one file per page with `board(view, chosen)`, found because it is there; decks and documents take exactly these."""

from __future__ import annotations

import functools
import importlib
import pathlib
from collections.abc import Callable, Mapping

from ladder.screen.card import Card
from ladder.screen.view import View

Board = Callable[[View, Mapping[str, str]], list[Card]]


@functools.cache
def names() -> tuple[str, ...]:
    """The pages that have a board, by the alphabet."""
    return tuple(sorted(path.stem for path in pathlib.Path(__file__).parent.glob("*.py") if not path.stem.startswith("_")))


def board(name: str) -> Board:
    """The board of a page; it is imported when it is first asked for, since the pages' parts know this folder. Raises KeyError."""
    if name not in names():
        raise KeyError(name)
    found: Board = importlib.import_module(f"{__name__}.{name}").board
    return found
