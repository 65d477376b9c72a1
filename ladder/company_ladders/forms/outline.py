"""A ladder as an outline: texts under headings or keys, of which one layer names levels and another
competencies; which is which is decided from all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ladder.company_ladders.draft import Draft, DraftCompetency, DraftLevel
from ladder.company_ladders.forms.cells import Cells
from ladder.company_ladders.import_report import NotALadder, Notes
from ladder.company_ladders.ladder_vocabulary import vocabulary
from ladder.company_ladders.level_likeness import likeness, looks_like_a_level

Role = Literal["level", "competency", "path"]
LIKE_LEVELS, COMES_AGAIN, NEARLY_ALL = 0.5, 0.3, 0.75
FEWEST = 2


@dataclass(frozen=True)
class Step:
    """One heading or key above a text; `role` is known where its container says it."""

    name: str
    role: Role | None = None


@dataclass(frozen=True)
class Entry:
    """A text and what it stands under, the outermost first; `is_meaning` where it explains that
    heading itself."""

    path: tuple[Step, ...]
    text: str
    place: str
    is_meaning: bool = False


@dataclass(frozen=True)
class _Layers:
    """How the path of an entry is read; a competency of None is the whole role."""

    level: Callable[[Entry], str | None]
    competency: Callable[[Entry], str | None]


def from_outline(entries: Sequence[Entry], name: str, notes: Notes) -> list[Draft]:
    """One draft, or one per track where the layer above the levels names several of them.

    Raises NotALadder where no layer names levels."""
    said = [entry for entry in entries if not entry.is_meaning]
    layers = _by_roles(said) or _by_depth(said)
    if layers is None:
        raise NotALadder("levels_missing", ", ".join(dict.fromkeys(_names(said)))[:200])
    levels = {each for entry in said if (each := layers.level(entry))}
    axes = {each for entry in said if (each := layers.competency(entry))}
    cells = Cells(notes, [entry.text for entry in said if layers.level(entry)])
    drafts: dict[str, Draft] = {}
    left_out: list[str] = []
    meanings: list[Entry] = []
    whole = vocabulary()["groups"]["responsibilities"]["en"]
    for entry in said:
        level, own = layers.level(entry), layers.competency(entry)
        if level is None or (own is None and axes):
            if level is not None:
                _meaning(drafts, _track(entry, level, own, name), level, entry.text)
            elif own is not None and entry.path[-1].name == own:
                meanings.append(replace(entry, is_meaning=True))
            elif own is not None or not levels & set(_names([entry])):
                left_out.append(" / ".join(_names([entry]))[:60] or entry.text[:60])
            continue
        track = _track(entry, level, own, name)
        draft = drafts.setdefault(track, Draft(track))
        draft.levels.setdefault(level, DraftLevel(level))
        axis = own or whole
        group = _group(entry, level, axis, track)
        draft.competencies.setdefault(axis, DraftCompetency(axis, "", group))
        cells.read(draft, level, axis, entry.text, entry.place)
    notes.warn_of_all("entry_dropped", dict.fromkeys(left_out))
    _meanings(drafts, [*entries, *meanings])
    return _whole_tracks(drafts, name)


def _names(entries: Sequence[Entry]) -> list[str]:
    return [step.name for entry in entries for step in entry.path]


def _by_roles(entries: Sequence[Entry]) -> _Layers | None:
    """By what the containers say, where they say it of levels."""
    if not any(step.role == "level" for entry in entries for step in entry.path):
        return None
    has_axes = any(step.role == "competency" for entry in entries for step in entry.path)

    def level(entry: Entry) -> str | None:
        return next((step.name for step in entry.path if step.role == "level"), None)

    def axis(entry: Entry) -> str | None:
        if has_axes:
            return next(
                (step.name for step in reversed(entry.path) if step.role == "competency"), None
            )
        beside = [step for step in entry.path if step.role is None]
        return beside[-1].name if beside else None

    return _Layers(level, axis)


def _by_depth(entries: Sequence[Entry]) -> _Layers | None:
    """By depth: the layer most of whose names look like levels, and beside it the layer that comes
    again from level to level."""
    deepest = max((len(entry.path) for entry in entries), default=0)
    found = []
    for depth in range(deepest):
        names = dict.fromkeys(_at(entry, depth) for entry in entries if len(entry.path) > depth)
        alike = [name for name in names if looks_like_a_level(name)]
        if len(alike) >= FEWEST:
            found.append((likeness(names), len(alike), -depth))
    for share, _, minus in sorted(found, reverse=True):
        layers = _beside(entries, -minus, deepest)
        if layers is not None or share >= LIKE_LEVELS:
            return layers or _Layers(_level_at(entries, -minus, None), lambda entry: None)
    return _by_what_comes_again(entries, deepest)


def _by_what_comes_again(entries: Sequence[Entry], deepest: int) -> _Layers | None:
    """Where no name looks like a level: headings of which nearly all hold the same things below
    them are levels, and those things competencies."""
    for depth in range(deepest - 1):
        here = [entry for entry in entries if len(entry.path) > depth + 1]
        under: dict[str, set[str]] = {}
        for entry in here:
            under.setdefault(_at(entry, depth), set()).add(_at(entry, depth + 1))
        above = Counter(name for names in under.values() for name in names)
        if len(under) < FEWEST or len(above) < FEWEST or len(here) < LIKE_LEVELS * len(entries):
            continue
        if sum(times > 1 for times in above.values()) >= NEARLY_ALL * len(above):
            return _Layers(_above(depth, 0), _above(depth, 1))
    return None


def _beside(entries: Sequence[Entry], level: int, deepest: int) -> _Layers | None:
    best: tuple[float, int] | None = None
    for depth in range(deepest):
        pairs = {
            (_at(entry, level), _at(entry, depth))
            for entry in entries
            if len(entry.path) > max(level, depth)
        }
        outer_to_inner = pairs if depth > level else {(b, a) for a, b in pairs}
        above = Counter(inner for _, inner in outer_to_inner)
        axes = {axis for _, axis in pairs}
        if depth == level or not above or likeness(axes) >= LIKE_LEVELS:
            continue
        again = sum(times > 1 for times in above.values()) / len(above)
        if again >= COMES_AGAIN and (best is None or again > best[0]):
            best = (again, depth)
    if best is None:
        return None
    axis = best[1]
    return _Layers(
        _level_at(entries, level, axis),
        lambda entry: _at(entry, axis) if len(entry.path) > axis else None,
    )


def _level_at(
    entries: Sequence[Entry], level: int, axis: int | None
) -> Callable[[Entry], str | None]:
    """Names of that depth are levels where they look like one, or speak of the same competencies as
    those that do: 'How to use this' is none."""
    under: dict[str, set[str]] = {}
    for entry in entries:
        if len(entry.path) > level:
            name = _at(entry, level)
            under.setdefault(name, set())
            if axis is not None and len(entry.path) > axis:
                under[name].add(_at(entry, axis))
    usual = Counter(
        each for name, axes in under.items() if looks_like_a_level(name) for each in axes
    )
    levels = {
        name
        for name, axes in under.items()
        if looks_like_a_level(name)
        or (axes and 2 * sum(each in usual for each in axes) > len(axes))
    }

    def of(entry: Entry) -> str | None:
        name = _at(entry, level) if len(entry.path) > level else None
        return name if name in levels else None

    return of


def _above(depth: int, below: int) -> Callable[[Entry], str | None]:
    """The name so far below a depth, of entries that lie deeper than it."""

    def of(entry: Entry) -> str | None:
        return _at(entry, depth + below) if len(entry.path) > depth + 1 else None

    return of


def _at(entry: Entry, depth: int) -> str:
    return entry.path[depth].name


def _track(entry: Entry, level: str, axis: str | None, name: str) -> str:
    """What stands right above the level and is no competency, as the name of its ladder; `name`
    where nothing does."""
    said = [step for step in entry.path if step.role == "path"]
    if said:
        return said[-1].name
    names = [step.name for step in entry.path]
    at = names.index(level)
    roles = [step.role for step in entry.path]
    if not at or roles[at - 1] is not None or roles[at] is not None or axis in names[:at]:
        return name
    return names[at - 1]


def _group(entry: Entry, level: str, axis: str, track: str) -> str:
    names = [step.name for step in entry.path]
    above = names[: names.index(axis)] if axis in names else []
    free = [name for name in above if name not in (level, track)]
    return free[-1] if free else ""


def _meaning(drafts: dict[str, Draft], track: str, level: str, text: str) -> None:
    """What is said of a level as a whole."""
    draft = drafts.setdefault(track, Draft(track))
    known = draft.levels.setdefault(level, DraftLevel(level))
    known.summary = f"{known.summary} {text}".strip()[:500]


def _meanings(drafts: dict[str, Draft], entries: Sequence[Entry]) -> None:
    for entry in entries:
        if not entry.is_meaning or not entry.path:
            continue
        for draft in drafts.values():
            name = entry.path[-1].name
            if name in draft.levels and not draft.levels[name].summary:
                draft.levels[name].summary = entry.text[:500]
            elif name in draft.competencies and not draft.competencies[name].meaning:
                draft.competencies[name].meaning = entry.text[:500]


def _whole_tracks(drafts: dict[str, Draft], name: str) -> list[Draft]:
    """The drafts as they are where each has several levels of its own; else all of them are one:
    what stood above the levels was no track but a part of the document."""
    each = list(drafts.values())
    if len(each) <= 1:
        return each
    if all(len(draft.levels) >= FEWEST and draft.competencies for draft in each):
        return each
    whole = Draft(name)
    for draft in each:
        for key, level in draft.levels.items():
            known = whole.levels.setdefault(key, level)
            known.expects = {**level.expects, **known.expects}
            known.summary = known.summary or level.summary
        for key, axis in draft.competencies.items():
            whole.competencies.setdefault(key, axis)
        whole.texts += draft.texts
    return [whole]
