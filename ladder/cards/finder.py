"""The register of what cards can find; a function in a page's titles joins it under the name of its
measure."""

from __future__ import annotations

from collections.abc import Callable

Title = Callable[..., str]
FINDERS: dict[str, Title] = {}


def finder(function: Title) -> Title:
    """Registers a title under the function's name; two titles of one name would hide each other.
    Raises ValueError."""
    if function.__name__ in FINDERS:
        raise ValueError(f"two titles are called {function.__name__}")
    FINDERS[function.__name__] = function
    return function
