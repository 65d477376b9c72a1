"""Every level of the ladders by the names it goes by, in both languages, by alias and by the words
of its name."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Literal

from ladder.intake.levels.title_words import Aliases, Words, folded
from ladder.ladders.ladder import LANGUAGES, Ladder

Place = tuple[str, str]  # (ladder, level)
Found = tuple[Place | None, Literal["exact", "alias", "likely", "none"]]

NOWHERE: Found = (None, "none")


class LevelNames:
    """Answers which one level a text names. A text that fits two levels equally well names none."""

    def __init__(
        self, catalogue: Mapping[str, Ladder], aliases: Aliases, own: AbstractSet[str]
    ) -> None:
        self._aliases, self._own = aliases, own
        titles, levels = self._by_words_of(aliases.titles), self._by_words_of(aliases.levels)
        likely, likely_levels = (
            self._by_words_of(aliases.likely),
            self._by_words_of(aliases.likely_levels),
        )
        self._for_titles = (
            levels | titles,
            likely_levels | likely,
        )  # some write the level into the title, or the other way round
        self._for_levels = (titles | levels, likely | likely_levels)
        self._ladders: dict[str, set[str]] = {}
        self._ids: dict[str, set[Place]] = {}
        self._exact: dict[str, set[Place]] = {}
        self._words: dict[Words, set[Place]] = {}
        self._places: set[Place] = set()
        self.by_level = functools.cache(
            self._by_level
        )  # a title goes with many levels, and is looked up once
        self.by_title = functools.cache(self._by_title)
        for ladder in catalogue.values():
            for name in (ladder.id, *_names(ladder)):
                self._ladders.setdefault(folded(name), set()).add(ladder.id)
            for level in ladder.levels:
                self._ids.setdefault(folded(level.id), set()).add((ladder.id, level.id))
                self._add((ladder.id, level.id), _names(ladder, level.id))

    def _add(self, place: Place, names: Iterable[str]) -> None:
        self._places.add(place)
        for name in names:
            self._exact.setdefault(folded(name), set()).add(place)
            words = self._aliases.words_in(name)
            if words:
                self._words.setdefault(words, set()).add(place)

    def _by_words_of(self, table: Mapping[str, str]) -> dict[Words, str]:
        return {self._aliases.words_in(text): target for text, target in table.items()}

    def ladder(self, text: str) -> str | None:
        """The ladder that a text names; None where it names none, as with a company's own word for
        a job family."""
        named = self._ladders.get(folded(text), set())
        ours = named & self._own or named
        return next(iter(ours)) if len(ours) == 1 else None

    def _by_level(self, text: str, within: str | None) -> Found:
        """What a cell of the level column means. A code may be written 'P6', 'P-6' or 'P 6'."""
        id = self._one(self._ids.get(folded(text), set()), within)
        if id and folded(text) not in self._exact:
            return (
                id,
                "exact" if within else "alias",
            )  # 'director' alone is a word of many companies
        spellings = dict.fromkeys((text, folded(text).replace(" ", "")))
        found = (self._found(spelling, within, *self._for_levels) for spelling in spellings)
        return next((each for each in found if each != NOWHERE), NOWHERE)

    def _by_title(self, text: str, within: str | None) -> Found:
        """What a title means. Ids are not looked at: 'director' is the id of one level and the
        title of many people."""
        return self._found(text, within, *self._for_titles)

    def says_how_senior(self, text: str) -> bool:
        """Whether a title carries a word such as 'senior' itself."""
        return bool(self._aliases.words_in(text) & self._aliases.seniority)

    def _found(
        self, text: str, within: str | None, sure: Mapping[Words, str], likely: Mapping[Words, str]
    ) -> Found:
        exact = self._one(self._exact.get(folded(text), set()), within)
        said = self._aliases.words_in(text)
        if exact or not said:
            return (exact, "exact") if exact else NOWHERE
        if sure.get(said) == "":
            return NOWHERE
        alias = self._target(sure.get(said), within) or self._one(
            self._words.get(said, set()), within
        )
        if alias:
            return alias, "alias"
        place = self._target(likely.get(said), within) or self._likely_by_words(said, within)
        return (place, "likely") if place else NOWHERE

    def _target(self, target: str | None, within: str | None) -> Place | None:
        ladder, _, level = (target or "").partition("/")
        return self._one({(ladder, level)} & self._places, within)

    def _likely_by_words(self, said: Words, within: str | None) -> Place | None:
        """The level whose name's words all stand in the text, the longest name first.

        Never where the text says how senior somebody is with a word that the name has not: no
        'Distinguished Engineer' is an engineer."""
        rank_words = said & self._aliases.seniority
        fits: dict[int, set[Place]] = {}
        for name, places in self._words.items():
            heard = name - self._aliases.unsaid or name
            if heard <= said and rank_words <= name:
                fits.setdefault(len(heard), set()).update(
                    place for place in places if within in (None, place[0])
                )
        return self._one(
            next((fits[count] for count in sorted(fits, reverse=True) if fits[count]), set()),
            within,
        )

    def _one(self, places: set[Place], within: str | None) -> Place | None:
        fitting = {place for place in places if within in (None, place[0])}
        ours = {place for place in fitting if place[0] in self._own} or fitting
        return next(iter(ours)) if len(ours) == 1 else None


def _names(ladder: Ladder, level: str | None = None) -> list[str]:
    """The names of a ladder, or of one of its levels, in every language that it has words for."""
    words = [ladder.words.get(language, {}) for language in LANGUAGES]
    found = [
        each.get("name") if level is None else each.get("levels", {}).get(level, {}).get("name")
        for each in words
    ]
    return [name for name in found if name]
