"""What a ladder says of itself in one language, as plain texts for a document."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ladder.cards.entry_names import Names
from ladder.ladders.ladder import STEPS, Checkpoint, Ladder, Level
from ladder.words import Words


@dataclass(frozen=True)
class LadderTexts:
    """One ladder among those it leads to; every text is one that the ladder holds, or a sentence of
    ours about its absence."""

    words: Words
    ladders: Mapping[str, Ladder]
    ladder: Ladder

    @property
    def title(self) -> str:
        return self.ladder.title(self.words.language)

    @property
    def subtitle(self) -> str:
        """The ladder with its version, below the title of a document."""
        return self.words.say(
            "level_documents.subtitle", ladder=self.title, version=self.ladder.version
        )

    @property
    def colophon(self) -> str:
        return self.words.say(
            "level_documents.colophon", ladder=self.title, version=self.ladder.version
        )

    def of(self, part: str, id: str, key: str = "name") -> str:
        """The ladder's own word for an entry."""
        return self.ladder.say(self.words.language, part, id, key)

    def level(self, level: Level) -> str:
        return self.of("levels", level.id)

    def summary(self, level: Level) -> str:
        return self.of("levels", level.id, "summary")

    def experience(self, level: Level) -> str:
        """Years of experience, or that the ladder does not say."""
        if level.years_experience is None:
            return self.words.say("level_documents.unsaid")
        return self.words.say(
            "level_documents.years", count=level.years_experience, years=level.years_experience
        )

    def scope(self, level: Level) -> str:
        """How many teams, direct reports and people, or that the ladder does not say."""
        spans = [
            self.words.say(f"ladders.scope.{name}", low=low, high=high)
            for name, (low, high) in level.scope.items()
        ]
        return self.words.clauses(spans) if spans else self.words.say("level_documents.unsaid")

    def leads_to(self, level: Level) -> str:
        """The next levels with their ladder where it is another one; the last level says so."""
        names = Names(self.words, self.ladders)
        said = [
            names.entry("levels", ladder, id)
            if ladder == self.ladder.id
            else self.words.say(
                "level_documents.elsewhere",
                level=names.entry("levels", ladder, id),
                ladder=self.ladders[ladder].title(self.words.language),
            )
            for ladder, id in level.next
            if ladder in self.ladders
        ]
        return self.words.all_of(said) if said else self.words.say("level_documents.last")

    def expected(self, level: Level, competency: str) -> str:
        """'4 Practised: …' in the rubric's words where there are any; a competency that the level
        does not expect is said to be so."""
        score = level.expects.get(competency)
        return (
            self.words.say("level_documents.not_expected")
            if score is None
            else self.step(competency, score)
        )

    def step(self, competency: str, score: int) -> str:
        """A step of the scale, and what it looks like where the ladder says so."""
        name = self.words.say(f"scale.{score}")
        text = self.ladder.step(self.words.language, competency, score)
        if text is None:
            return self.words.say("rubric.bare", score=score, step=name)
        return self.words.say("rubric.step", score=score, step=name, text=text)

    def described(self, competency: str) -> bool:
        """Whether the ladder says what any step of a competency looks like."""
        language = self.words.language
        return any(self.ladder.step(language, competency, int(step)) for step in STEPS)

    def questions(self, competency: str) -> tuple[str, ...]:
        return self.ladder.questions(self.words.language, competency)

    def author(self, checkpoint: Checkpoint) -> str:
        """Whose condition it is: the source's, a house rule of ours, or a proposal that no company
        has switched on."""
        if checkpoint.proposal:
            return self.words.say("ladders.proposal")
        return self.words.say(f"states.by_{checkpoint.authored}")

    def lacking(self, parts: Mapping[str, bool]) -> list[str]:
        """One sentence about the parts that are not there; none where all are."""
        absent = [
            self.words.say(f"ladders.absent.{part}") for part, there in parts.items() if not there
        ]
        return [self.words.say("ladders.silent", parts=self.words.all_of(absent))] if absent else []


def of_ladder(words: Words, ladders: Mapping[str, Ladder], ladder: str) -> LadderTexts:
    """The texts of a ladder by its id. Raises KeyError where no ladder has it."""
    return LadderTexts(words, ladders, ladders[ladder])


def side_by_side(levels: Sequence[Level], most: int) -> list[Sequence[Level]]:
    """Levels in blocks of as many as a sheet holds, all about as wide."""
    blocks = -(-len(levels) // most)
    ends = [len(levels) * nth // blocks for nth in range(blocks + 1)] if blocks else [0]
    return [levels[low:high] for low, high in itertools.pairwise(ends)]
