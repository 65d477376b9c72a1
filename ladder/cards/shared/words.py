"""Words of a view that is shared: an empty cell cannot say whether it is unknown or withheld."""

from __future__ import annotations

from typing import Any

from ladder.words import Words

UNKNOWN_OR_WITHHELD = {"chart.not_rated": "withheld.not_rated", "chart.unknown": "withheld.unknown"}


class SharedWords(Words):
    """In a figure, an empty cell is one that nobody has rated or one that is withheld: it cannot
    say which."""

    def say(self, key: str, **values: Any) -> str:
        return super().say(UNKNOWN_OR_WITHHELD.get(key, key), **values)
