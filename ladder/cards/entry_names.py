"""The words for ids of the ladders in a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ladder.ladders.ladder import Ladder
from ladder.words import Words, is_missing


@dataclass(frozen=True)
class Names:
    """What an id is called in one language; an id that no ladder knows is its own name."""

    words: Words
    ladders: Mapping[str, Ladder]

    def entry(self, part: str, ladder: object, id: object, key: str = "name") -> str:
        """The word for a ladder's entry, such as entry("levels", "engineer", "staff-engineer")."""
        known = self.ladders.get(str(ladder))
        if known is None or is_missing(id):
            return self.words.say(f"unknown.{part}")
        try:
            return known.say(self.words.language, part, str(id), key)
        except KeyError:
            return str(id)

    def step(self, ladder: object, competency: object, score: object) -> str | None:
        """What a score of a competency looks like in the work; None where the ladder does not say,
        or where there is no score (see Ladder.step)."""
        known = self.ladders.get(str(ladder))
        if known is None or is_missing(score):
            return None
        return known.step(self.words.language, str(competency), float(str(score)))

    def competency(self, id: object) -> str:
        """The word for a competency wherever it stands: ids are one vocabulary over all ladders."""
        for ladder in self.ladders.values():
            if any(axis.id == id for axis in ladder.competencies):
                return ladder.say(self.words.language, "competencies", str(id))
        return self.words.say("unknown.competency") if is_missing(id) else str(id)
