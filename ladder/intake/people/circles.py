"""Circles among links upwards, and a circle as a chain that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

LONGEST_CHAIN_SHOWN = 12


def circles(starts: Iterable[T], manager_of: Callable[[T], T | None]) -> Iterator[list[T]]:
    """Each circle that can be reached from `starts`, once, as its members in order of reporting:
    each looks up to the next."""
    settled: set[T] = set()
    for start in starts:
        walked: dict[T, None] = {}  # in the order of the walk
        person: T | None = start
        while person is not None and person not in settled and person not in walked:
            walked[person] = None
            person = manager_of(person)
        if person is not None and person in walked:
            members = list(walked)
            yield members[members.index(person) :]
        settled.update(walked)


def chain(members: list[str]) -> str:
    """'A -> B -> C -> A', from the smallest id on, so that a circle always reads the same; a very
    long one is shortened."""
    at = members.index(min(members))
    shown = [*members[at:], *members[:at], members[at]]
    if len(shown) > LONGEST_CHAIN_SHOWN:
        shown = [*shown[: LONGEST_CHAIN_SHOWN - 2], "...", shown[-1]]
    return " -> ".join(shown)
