"""What somebody can want to become, as the ladders offer it, and the steps that lead there."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping

from ladder.cards.view import View
from ladder.ladders.ladder import Ladder

Place = tuple[str, str]
"""A ladder, and one of its levels or visions."""


def place_of(text: str) -> Place | None:
    """'ladder/level' or 'ladder/vision' as a place; None for words that name neither."""
    ladder, slash, entry = text.partition("/")
    return (ladder, entry) if slash else None


def written(place: Place) -> str:
    """A place as plans name it."""
    return "/".join(place)


def known(ladders: Mapping[str, Ladder], place: Place | None) -> bool:
    """Whether the ladders have such a level or vision."""
    return place is not None and (is_level(ladders, place) or is_vision(ladders, place))


def is_level(ladders: Mapping[str, Ladder], place: Place) -> bool:
    ladder = ladders.get(place[0])
    return ladder is not None and any(level.id == place[1] for level in ladder.levels)


def is_vision(ladders: Mapping[str, Ladder], place: Place) -> bool:
    ladder = ladders.get(place[0])
    return ladder is not None and any(vision.id == place[1] for vision in ladder.visions)


def beyond(ladders: Mapping[str, Ladder], place: Place) -> list[Place]:
    """Where a place leads: the next levels of a level; after the last, the visions of its ladder
    and of those that lead into it, and the levels of other ladders that these visions name."""
    if not is_level(ladders, place):
        return []
    level = ladders[place[0]].level(place[1])
    if level.next:
        return list(level.next)
    found: list[Place] = []
    for ladder in ladders.values():
        if ladder.id == place[0] or place[0] in _led_into(ladder):
            for vision in ladder.visions:
                found += [each for each in vision.levels if each != place]
                found.append((ladder.id, vision.id))
    return list(dict.fromkeys(found))


def _led_into(ladder: Ladder) -> set[str]:
    """The ladders into which the levels and visions of a ladder lead."""
    nexts = {other for level in ladder.levels for other, _ in level.next}
    return nexts | {other for vision in ladder.visions for other, _ in vision.levels}


def offered(ladders: Mapping[str, Ladder], start: Place | None) -> list[Place]:
    """The places that somebody can want to reach: those on their own paths by the number of steps,
    then every other level, ladder by ladder; of their own ladder none below them."""
    steps = _steps(ladders, start) if start else {}
    reached = [place for place in steps if place != start]
    others = [
        (ladder.id, level.id)
        for ladder in ladders.values()
        for level in ladder.levels
        if not (start and ladder.id == start[0] and level.rank <= _rank(ladders, start))
    ]
    return list(dict.fromkeys([*reached, *(place for place in others if place != start)]))


def path(ladders: Mapping[str, Ladder], start: Place | None, end: Place) -> list[Place]:
    """The steps from the place held to the one that is wanted, both with it, by the fewest steps;
    where no path leads there, the two alone."""
    if start is None or start == end:
        return [end]
    steps = _steps(ladders, start)
    if end not in steps:
        return [start, end]
    way = [end]
    while (before := steps[way[-1]]) is not None:
        way.append(before)
    return way[::-1]


def _steps(ladders: Mapping[str, Ladder], start: Place) -> dict[Place, Place | None]:
    """Every place that can be reached -> the place before it, by the number of steps."""
    before: dict[Place, Place | None] = {start: None}
    waiting = deque([start])
    while waiting:
        place = waiting.popleft()
        for onward in beyond(ladders, place):
            if onward not in before and known(ladders, onward):
                before[onward] = place
                waiting.append(onward)
    return before


def _rank(ladders: Mapping[str, Ladder], place: Place) -> int:
    return ladders[place[0]].level(place[1]).rank if is_level(ladders, place) else 0


def measured_by(ladders: Mapping[str, Ladder], place: Place) -> Place | None:
    """The level whose expectations are held against a person who wants to reach a place: itself; of
    a vision the last of its ladder, after which it begins."""
    if is_level(ladders, place):
        return place
    if not is_vision(ladders, place):
        return None
    last = max(ladders[place[0]].levels, key=lambda level: level.rank, default=None)
    return None if last is None else (place[0], last.id)


def name_of(view: View, place: Place) -> str:
    """What a place is called; words that are no place stay as they are."""
    part = "visions" if is_vision(view.ladders, place) else "levels"
    return view.name_of(part, *place)
