"""What was made of a dataset once and can be used again: kept with it, ended with it; all datasets
of a process have one budget of memory."""

from __future__ import annotations

import contextlib
import dataclasses
import itertools
import threading
import weakref
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping
from typing import Any, TypeVar

import cachetools
import pandas as pd

MOST_BYTES = 512 * 1024 * 1024
"""What all datasets of a process keep together at most; what nobody has used for the longest time
leaves first, whichever dataset it is of."""
LARGEST_SHARE = 4
"""One value takes at most this part of the budget: a larger one is made again when it is wanted."""
OBJECT_BYTES = 64
"""What a value that is not measured counts as."""
FRAME_BYTES = 8 * 1024
"""What a frame takes beside its cells."""
T = TypeVar("T")

_LOCK = threading.RLock()
_CLOCK = itertools.count()
_EVERY: weakref.WeakSet[KeptValues] = weakref.WeakSet()


class KeptValues:
    """Values by key, safe between threads; a value is never changed by whoever takes it."""

    def __init__(self) -> None:
        self._values: cachetools.LRUCache[Hashable, tuple[Any, int]] = cachetools.LRUCache(
            MOST_BYTES, getsizeof=lambda kept: kept[1]
        )
        self._made_now: dict[Hashable, tuple[threading.RLock, int]] = {}
        self._used, self._ended = next(_CLOCK), False
        with _LOCK:
            _EVERY.add(self)

    def get(self, key: Hashable) -> Any:
        """The value of a key; None where none is kept."""
        with _LOCK:
            self._used = next(_CLOCK)
            found = self._values.get(key)
        return None if found is None else found[0]

    def put(self, key: Hashable, value: Any, size: int) -> None:
        """Keep a value of so many bytes. After the end nothing is kept any more: a run that began
        before it may still be going on."""
        if size > MOST_BYTES // LARGEST_SHARE:
            return
        with _LOCK:
            if not self._ended:
                self._used = next(_CLOCK)
                self._values[key] = (value, size)
                _keep_to_budget()

    def once(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int]) -> T:
        """The value of a key, made where none is kept."""
        found: T | None = self.get(key)
        if found is not None:
            return found
        made = make()
        self.put(key, made, size(made))
        return made

    @contextlib.contextmanager
    def one_at_a_time(self, key: Hashable) -> Iterator[None]:
        """Whoever wants to make the same thing waits here until it is made; what is made of other
        keys goes on beside it. Whoever comes in looks first whether it has been kept meanwhile."""
        with _LOCK:
            lock, waiting = self._made_now.get(key, (threading.RLock(), 0))
            self._made_now[key] = (lock, waiting + 1)
        try:
            with lock:
                yield
        finally:
            with _LOCK:
                lock, waiting = self._made_now.pop(key)
                if waiting > 1:
                    self._made_now[key] = (lock, waiting - 1)

    def forget(self) -> None:
        """Free everything; what is asked for again is made and kept again."""
        with _LOCK:
            self._values.clear()

    def end(self) -> None:
        """Free everything, and keep nothing from here on."""
        with _LOCK:
            self._ended = True
            self._values.clear()

    @property
    def bytes(self) -> int:
        """What is kept now, as far as it is measured."""
        with _LOCK:
            return int(self._values.currsize)

    def __len__(self) -> int:
        with _LOCK:
            return len(self._values)

    def _drop_oldest(self) -> None:
        self._values.popitem()


def _keep_to_budget() -> None:
    """Of the dataset that was used the longest time ago its oldest value leaves, until all fit."""
    every = sorted((each for each in _EVERY if each.bytes), key=lambda each: each._used)
    total = sum(each.bytes for each in every)
    for each in every:
        while total > MOST_BYTES and len(each):
            before = each.bytes
            each._drop_oldest()
            total -= before - each.bytes


def size_of(value: object, leaving: tuple[type, ...] = ()) -> int:
    """About how many bytes a value takes, with all that lies in it; frames are measured by pandas.
    Of the types in `leaving`, and of functions, only the reference counts."""
    return _size_of(value, leaving, set())


def _size_of(value: object, leaving: tuple[type, ...], seen: set[int]) -> int:
    if id(value) in seen:
        return 0
    if isinstance(value, str):
        return OBJECT_BYTES + len(value)
    if isinstance(value, (*leaving, int, float, type)):
        return OBJECT_BYTES
    seen.add(id(value))
    if isinstance(value, pd.DataFrame):
        return FRAME_BYTES + int(value.memory_usage(deep=True).sum())
    if isinstance(value, pd.Series):
        return FRAME_BYTES + int(value.memory_usage(deep=True))
    if isinstance(value, Mapping):
        inside: Collection[object] = [*value.keys(), *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        inside = value
    elif dataclasses.is_dataclass(value):
        inside = [getattr(value, field.name) for field in dataclasses.fields(value)]
    else:
        return OBJECT_BYTES
    return OBJECT_BYTES + sum(_size_of(each, leaving, seen) for each in inside)
