"""A row in which some cells may not be read: whoever writes a cell from them writes why instead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NoReturn

from ladder.cards.view import Row


class NotShown(LookupError):
    """A cell that may not be shown; its text is the reason, a key of the words."""


class Guarded(dict[Any, Any]):
    """The row without the hidden cells: they are not in it at all, and asking for one raises
    NotShown with the reason."""

    def __init__(self, row: Row, hidden: Mapping[str, str]) -> None:
        super().__init__({key: value for key, value in row.items() if key not in hidden})
        self._hidden = dict(hidden)

    def __missing__(self, key: Any) -> NoReturn:
        if key in self._hidden:
            raise NotShown(self._hidden[key])
        raise KeyError(key)

    def get(self, key: Any, default: Any = None) -> Any:
        return self[key] if key in self or key in self._hidden else default
