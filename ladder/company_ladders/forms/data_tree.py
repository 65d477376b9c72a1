"""A ladder as JSON or YAML of any shape: names as keys or as `name`, nested in lists and mappings;
as an outline, or as a table where it is a list of like rows."""

from __future__ import annotations

import functools
import json
from collections.abc import Iterator
from typing import Any

from ladder.company_ladders.forms.outline import Entry, Role, Step
from ladder.company_ladders.forms.tables import MOST_ROWS, Sheet
from ladder.company_ladders.import_report import NotALadder
from ladder.company_ladders.ladder_vocabulary import folded, heading_of, plain, vocabulary

MOST_ENTRIES = 20_000


def read_json(text: str) -> Any:
    """Plain values. Raises NotALadder for what is no JSON, or nested without end."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise NotALadder("json_unreadable", plain(fault)[:200]) from fault


def as_sheet(content: Any) -> Sheet | None:
    """A list of like rows (the content itself, or all that it holds under one key) as a table; None
    where it is none."""
    if isinstance(content, dict):
        lists = [each for each in content.values() if isinstance(each, list) and each]
        content = lists[0] if len(lists) == 1 and isinstance(lists[0][0], dict) else None
    if not isinstance(content, list) or not content or len(content) > MOST_ROWS:
        return None
    if not all(isinstance(row, dict) and all(map(_is_scalar, row.values())) for row in content):
        return None
    header = list(dict.fromkeys(str(key) for row in content for key in row))
    if not header:
        return None
    rows = [
        [plain(_said(row.get(key))) for key in header]
        for row in ({str(key): value for key, value in row.items()} for row in content)
    ]
    return Sheet([plain(key) for key in header], rows, list(range(1, len(rows) + 1)))


def entries_of(content: Any) -> list[Entry]:
    """Every text with the names above it. Raises NotALadder for more than MOST_ENTRIES."""
    names = dict(_aliases_in(content))
    found = []
    for entry in _walk(content, (), None, ""):
        path = tuple(Step(names.get(step.name, step.name), step.role) for step in entry.path)
        found.append(Entry(path, entry.text, entry.place, entry.is_meaning))
        if len(found) > MOST_ENTRIES:
            raise NotALadder("too_many_entries", f"> {MOST_ENTRIES}")
    return found


def name_in(content: Any) -> str:
    """The name that the whole content gives itself; '' where it gives none."""
    return _own_name(content) if isinstance(content, dict) else ""


def _walk(node: Any, path: tuple[Step, ...], role: Role | None, place: str) -> Iterator[Entry]:
    """`role` is what the names directly below are."""
    if _is_scalar(node):
        if (text := plain(_said(node))) != "":
            yield Entry(path, text, place)
        return
    if isinstance(node, list):
        if role in ("level", "competency") and all(map(_is_scalar, node)):
            return  # a list of names: they come again where something is said of them
        for number, each in enumerate(node, 1):
            below = f"{place}.{number}".lstrip(".")
            if isinstance(each, dict):
                name = _own_name(each) or (str(number) if role == "level" else "")
                yield from _walk_fields(each, (*path, Step(name, role)) if name else path, below)
            else:
                yield from _walk(each, path, role, below)
        return
    if role is not None and not _own_name(node):
        for key, value in node.items():  # names as keys
            name, below = plain(key), f"{place}.{plain(key)}".lstrip(".")
            if isinstance(value, dict):
                name = _own_name(value) or name
                yield from _walk_fields(value, (*path, Step(name, role)), below)
            else:
                yield from _walk(value, (*path, Step(name, role)), None, below)
        return
    yield from _walk_fields(node, path, place)


def _walk_fields(node: dict[Any, Any], path: tuple[Step, ...], place: str) -> Iterator[Entry]:
    """The fields of one named thing: what it contains, what is said of it, and names as keys."""
    holds_more = any(_container(key) and not _is_scalar(value) for key, value in node.items())
    for key, value in node.items():
        word, below = folded(str(key)), f"{place}.{plain(key)}".lstrip(".")
        role = _container(key)
        if role is not None and not _is_scalar(value):
            yield from _walk(value, path, role, below)
        elif word in _words("text") or word in _words("score"):
            for entry in _walk(value, path, None, below):
                yield Entry(entry.path, entry.text, entry.place, holds_more or not path)
        elif word in _words("name") or word in _words("id") or word in _words("silent"):
            continue
        elif not (holds_more and _is_scalar(value)):
            name = (_own_name(value) if isinstance(value, dict) else "") or plain(key)
            step = (*path, Step(name))
            if isinstance(value, dict):
                yield from _walk_fields(value, step, below)
            else:
                yield from _walk(value, step, None, below)


def _container(key: Any) -> Role | None:
    found = heading_of(str(key), "containers")
    return found if found in ("level", "competency", "path") else None  # type: ignore[return-value]  # these three


@functools.cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(folded(word) for word in vocabulary()["containers"][kind])


def _own_name(node: Any) -> str:
    """What a mapping calls itself: its name, else its id."""
    if not isinstance(node, dict):
        return ""
    for kind in ("name", "id"):
        for key, value in node.items():
            if folded(str(key)) in _words(kind) and _is_scalar(value) and plain(_said(value)):
                return plain(_said(value))[:200]
    return ""


def _aliases_in(node: Any) -> Iterator[tuple[str, str]]:
    """(id, name) of everything that has both, so that what is said by id is said of the name."""
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            name = _own_name(each)
            for key, value in each.items():
                if folded(str(key)) in ("id", "key", "slug", "code") and _is_scalar(value):
                    yield plain(_said(value)), name
            stack += each.values()
        elif isinstance(each, list):
            stack += each


def _is_scalar(value: Any) -> bool:
    return value is None or not isinstance(value, (dict, list))


def _said(value: Any) -> str:
    return "" if value is None or isinstance(value, bool) else str(value)
