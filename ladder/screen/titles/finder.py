"""Stop 5: the register of what cards can find; a function in this folder joins it under the name of its measure."""

from __future__ import annotations

from collections.abc import Callable

Title = Callable[..., str]
FINDERS: dict[str, Title] = {}


def finder(function: Title) -> Title:
    FINDERS[function.__name__] = function
    return function
