"""Titles and levels as a company writes them, read as levels of its ladders: suggested, and placed
only where it is sure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ladder.intake.levels.level_names import LevelNames, Place
from ladder.intake.levels.title_words import Aliases, folded, read_aliases
from ladder.ladders.ladder import Ladder

_GRADE = re.compile(r"[a-z]{0,3} ?\d{1,3} ?[a-z]?")

Row = tuple[
    str | None, str | None, str | None
]  # title, level, ladder: as Cells, and quicker to make for every row
Sure = Literal["exact", "alias", "ranked", "likely", "conflict", "none"]
APPLIED: tuple[Sure, ...] = ("exact", "alias", "ranked")


class Cells(NamedTuple):
    """What one row says of a person's place, as written; an empty cell is None."""

    title: str | None
    level: str | None
    ladder: str | None


@dataclass(frozen=True)
class Suggestion:
    """Where such a row stands. 'ranked': the title says it, and a pay grade that is usually read as
    another level does not count against it. 'likely' and 'conflict' (two cues of which neither goes
    before the other) wait for the reader; 'none' leaves the person without a ladder."""

    ladder: str | None
    level: str | None
    sure: Sure
    people: int = 0


@dataclass(frozen=True)
class Placing:
    """Ladder and level row by row, and what was suggested for each distinct row, the most frequent
    first."""

    ladders: list[str | None]
    levels: list[str | None]
    suggestions: dict[Cells, Suggestion]


def key_of(cells: Cells) -> str:
    """The text under which a reader's choice for such rows is remembered: 'title | level |
    ladder'."""
    return " | ".join(" ".join((cell or "").split()) for cell in cells)


def place(
    titles: Sequence[str | None],
    levels: Sequence[str | None],
    ladders: Sequence[str | None],
    catalogue: Mapping[str, Ladder],
    chosen: Mapping[str, str] | None = None,
    *,
    own: AbstractSet[str] = frozenset(),
    aliases: Aliases | None = None,
) -> Placing:
    """Every row to its level. `chosen` is what the reader said, by `key_of`: 'ladder/level', or ''
    for none; it goes before all else.

    `own` are the ids of the company's own ladders: where a name fits one of them, the shipped
    ladders are not looked at."""
    rows = list(zip(titles, levels, ladders, strict=True))
    found = suggest(rows, catalogue, own=own, aliases=aliases)
    placed: dict[Row, Place | tuple[None, None]] = {
        cells: _decided(cells, suggestion, catalogue, chosen or {})
        for cells, suggestion in found.items()
    }
    return Placing([placed[row][0] for row in rows], [placed[row][1] for row in rows], found)


def suggest(
    rows: Iterable[Row],
    catalogue: Mapping[str, Ladder],
    *,
    own: AbstractSet[str] = frozenset(),
    aliases: Aliases | None = None,
) -> dict[Cells, Suggestion]:
    """A suggestion for each distinct row, the most frequent first; each is looked up once, however
    many people it stands for."""
    names = LevelNames(catalogue, aliases or read_aliases(), own)
    suggestions = {}
    for row, people in Counter(rows).most_common():
        cells = Cells(*row)
        where, sure = _suggested(cells, names)
        ladder, level = where or (None, None)
        suggestions[cells] = Suggestion(ladder, level, sure, people)
    return suggestions


def _decided(
    cells: Cells, suggestion: Suggestion, catalogue: Mapping[str, Ladder], chosen: Mapping[str, str]
) -> Place | tuple[None, None]:
    choice = chosen.get(key_of(cells))
    if choice is not None:
        ladder, _, level = choice.partition("/")
        exists = ladder in catalogue and any(level == each.id for each in catalogue[ladder].levels)
        return (ladder, level) if exists else (None, None)
    if suggestion.sure in APPLIED and suggestion.ladder and suggestion.level:
        return suggestion.ladder, suggestion.level
    return None, None


def _suggested(cells: Cells, names: LevelNames) -> tuple[Place | None, Sure]:
    """By cues in their rank: a level's name, a title's exact words, an alias, a pay grade. One that
    contradicts a cue of higher rank does not override it, and is said."""
    within = names.ladder(cells.ladder) if cells.ladder else None
    level, how_level = names.by_level(cells.level, within) if cells.level else (None, "none")
    if within and level and how_level == "exact":
        return (
            level,
            "exact",
        )  # ladder and level are both said in the ladder's own words: no title says it better
    title, how_title = names.by_title(cells.title, within) if cells.title else (None, "none")
    if cells.title and cells.level and how_level not in APPLIED:
        joined, how_joined = names.by_title(f"{cells.level} {cells.title}", within)
        if how_joined in APPLIED:
            return joined, "alias"
    if level and title:
        if level == title:
            return level, min(how_level, how_title, key=("exact", "alias", "likely").index)
        return _of_two(title, how_title, level, how_level, is_grade(cells.level or ""))
    if title and cells.level and not names.says_how_senior(cells.title or ""):
        return (
            title,
            "likely",
        )  # a level stands there, and it is not understood: the title alone does not say it
    if level and cells.title and not title:
        return _beside_an_unknown_title(level, how_level)
    return (title, how_title) if title else (level, how_level)


def _of_two(
    title: Place, how_title: Sure, level: Place, how_level: Sure, grade: bool
) -> tuple[Place, Sure]:
    """Where title and level name two places: a level's own name goes first, an exact or alias title
    before any grade; which is not settled so is a conflict, with the cue of higher rank offered."""
    if grade or how_level == "likely":
        return title, "ranked" if how_title in APPLIED else "conflict"
    if how_title == "likely":
        return level, "likely"
    return (title if how_title == "exact" and how_level != "exact" else level), "conflict"


def is_grade(text: str) -> bool:
    """Whether a level is a code of pay, such as P6, IC-3, M4 or 7, and no word."""
    return _GRADE.fullmatch(folded(text)) is not None


def _beside_an_unknown_title(level: Place, how: Sure) -> tuple[Place | None, Sure]:
    """A company's codes go across professions: 'Director' beside 'Marketing Director', 'P6' beside
    '产品经理'."""
    return {"exact": (level, "exact"), "alias": (level, "likely")}.get(how, (None, "none"))  # type: ignore[return-value]  # Sure words
