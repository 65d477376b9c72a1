"""Which of several headings a field is taken from, and columns recognised by what their values look
like."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pyarrow as pa

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ID = re.compile(r"(?=.*\d)[\w.-]{1,24}")
_NAME = re.compile(r"[^\W\d_][^\d@_|]*[ ,·][^\d@_|]*|[\u4e00-\u9fff]{2,4}")
_LOOKED_AT = 400
_ENOUGH = 0.9


@dataclass(frozen=True)
class Settled:
    """The places that fit a field best, all of one rank; more than one heading among them is a
    question to the reader."""

    rank: int
    used: list[int]


def settled(
    kind: str,
    candidates: dict[str, dict[int, int]],
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray],
) -> dict[str, Settled]:
    """Field -> its best places. A heading serves one field: the one it is nearest to, or the one
    that has nothing else."""
    left = {name: dict(places) for name, places in candidates.items()}
    if (
        kind == "goals" and "title" not in _best(left) and "goal" in left
    ):  # a column Goal without a title holds the titles
        left["title"] = dict(left["goal"])
        left["goal"] = {}
    found: dict[str, Settled] = {}
    while any(left.values()):
        best = _best(left)
        order = sorted(best, key=lambda name: (best[name].rank, len(left[name])))
        name = order[0]
        used = best[name].used
        if name == "goal" and len(left["goal"]) > 1 and set(left.get("title", {})) == set(used):
            used = [
                place for place in left["goal"] if place not in used
            ]  # Goal beside Goal Identifier is the title
        if name == "person" and len(used) > 1 and columns:
            used = _named_by_managers(used, candidates.get("manager", {}), columns)
        found[name] = Settled(best[name].rank, used)
        del left[name]
        for places in left.values():
            for place in used:
                places.pop(place, None)
    return found


def _best(left: dict[str, dict[int, int]]) -> dict[str, Settled]:
    return {
        name: Settled(
            min(places.values()),
            [place for place, rank in places.items() if rank == min(places.values())],
        )
        for name, places in left.items()
        if places
    }


def _named_by_managers(
    places: list[int], managers: dict[int, int], columns: Sequence[pa.DictionaryArray]
) -> list[int]:
    """Of several ids the one by which managers are named, where only one is."""
    named = {text for place in managers for text in _texts(columns[place])}
    hits = [
        place
        for place in places
        if named
        and len(named & set(_texts(columns[place]))) * 2
        > min(len(named), len(_texts(columns[place])))
    ]
    return hits if len(hits) == 1 else places


def by_values(
    kind: str,
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray],
    free: list[int],
    places: dict[str, int],
    how: dict[str, str],
    ambiguous: dict[str, list[str]],
    refused: set[str],
) -> None:
    """Fill in a roster's person, name, email and manager from columns without a known heading; two
    that fit equally well are asked."""
    if kind != "roster":
        return
    looks: dict[str, Callable[[int], bool]] = {
        "email": lambda at: _mostly(_EMAIL, columns[at]),
        "person": lambda at: _mostly(_ID, columns[at]) and _is_distinct(columns[at]),
        "name": lambda at: _mostly(_NAME, columns[at]) and _is_distinct(columns[at]),
    }
    for name, fits in looks.items():
        parts = name == "name" and {"first_name", "last_name"} & places.keys()
        needless = (
            name in places
            or name in refused
            or name in ambiguous
            or parts
            or (name == "person" and "email" in places)
        )
        if needless or not free:
            continue
        found = [
            at for at in free if fits(at) and (name != "person" or not _mostly(_EMAIL, columns[at]))
        ]
        if len(found) == 1:
            places[name], how[name] = found[0], "values"
            free.remove(found[0])
        elif len(found) > 1 and name != "email":
            ambiguous[name] = [header[at] or f"({at + 1})" for at in found]
    if "manager" not in places and "manager" not in refused and "manager" not in ambiguous:
        _manager_by_values(header, columns, free, places, how, ambiguous)


def _manager_by_values(
    header: Sequence[str],
    columns: Sequence[pa.DictionaryArray],
    free: list[int],
    places: dict[str, int],
    how: dict[str, str],
    ambiguous: dict[str, list[str]],
) -> None:
    keys = [
        set(_texts(columns[places[name]], every=True))
        for name in ("person", "email", "name")
        if name in places
    ]
    found = []
    for at in free:
        texts = set(_texts(columns[at]))
        if 1 < len(texts) * 2 <= len(columns[at]) and any(
            len(texts & key) >= _ENOUGH * len(texts) for key in keys
        ):
            found.append(at)
    if len(found) == 1:
        places["manager"], how["manager"] = found[0], "values"
    elif found:
        ambiguous["manager"] = [header[at] for at in found]


def _texts(column: pa.DictionaryArray, every: bool = False) -> list[str]:
    values = column.dictionary if every else column.dictionary.slice(0, _LOOKED_AT)
    return [text.strip() for text in values.to_pylist() if text and text.strip()]


def _mostly(pattern: re.Pattern[str], column: pa.DictionaryArray) -> bool:
    texts = _texts(column)
    return len(texts) > 1 and sum(1 for text in texts if pattern.fullmatch(text)) >= _ENOUGH * len(
        texts
    )


def _is_distinct(column: pa.DictionaryArray) -> bool:
    return len(column.dictionary) >= _ENOUGH * len(column)
