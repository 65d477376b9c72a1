"""What a ladder consists of; one frozen dataclass per array of tables in a ladder.toml, its fields
the allowed keys."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

LANGUAGES = ("en", "zh")
STEPS = ("1", "2", "3", "4", "5")
"""The steps of the scale that a competency describes in words; of step 0, not yet, there is
nothing to see."""
nothing = partial(
    MappingProxyType[str, Any], {}
)  # the default of a frozen entry: empty, never written to


@dataclass(frozen=True)
class Competency:
    id: str
    group: str


@dataclass(frozen=True)
class Level:
    """`next` holds (ladder, level) pairs; `scope` ranges by name; `expects` a score 0-5 by
    competency, absent = no expectation.

    `track_rank` is where the level stands in its track across ladders (absent = its rank): levels
    of equal track_rank are equivalent."""

    id: str
    rank: int
    track: str
    next: tuple[tuple[str, str], ...] = ()
    years_experience: int | None = None
    scope: Mapping[str, tuple[int, int]] = field(default_factory=nothing)
    expects: Mapping[str, int] = field(default_factory=nothing)
    authored: str = "source"
    track_rank: int | None = None


@dataclass(frozen=True)
class Responsibility:
    """What a level answers for; of `kind` 'requirement' what it asks of somebody instead, which
    nobody can own."""

    id: str
    level: str
    group: str
    competency: str | None = None
    kind: str = "duty"


@dataclass(frozen=True)
class Focus:
    id: str
    level: str
    group: str | None = None


@dataclass(frozen=True)
class Checkpoint:
    """What must be true before `level` is reached. `rule` holds `kind` and its parameters; a
    proposal counts once a company adopts it."""

    id: str
    level: str
    kind: str
    authored: str
    rule: Mapping[str, Any] = field(default_factory=nothing)
    proposal: bool = False


@dataclass(frozen=True)
class Vision:
    """What somebody can become after the last level; `levels` are those of other ladders that it
    names, as (ladder, level)."""

    id: str
    levels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Phase:
    """Years from the start in the track; no `to_year` = open."""

    id: str
    from_year: int
    to_year: int | None = None


@dataclass(frozen=True)
class Goal:
    id: str
    phase: str
    competency: str


@dataclass(frozen=True)
class Action:
    id: str
    phase: str
    competency: str


@dataclass(frozen=True)
class Stage:
    id: str
    authored: str = "source"


@dataclass(frozen=True)
class Activity:
    id: str
    stage: str


@dataclass(frozen=True)
class Practice:
    id: str
    kind: str
    every_months: int | None = None
    evidence_kind: str | None = None


@dataclass(frozen=True)
class Ladder:
    """One ladder. `words` holds, by language, the content of en.toml, zh.toml; under a competency
    also its `steps`, what each of 1-5 looks like, and `questions`, what an interviewer may ask."""

    id: str
    version: str
    source: str
    scale: tuple[str, ...]
    competencies: tuple[Competency, ...] = ()
    levels: tuple[Level, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    focus: tuple[Focus, ...] = ()
    checkpoints: tuple[Checkpoint, ...] = ()
    visions: tuple[Vision, ...] = ()
    phases: tuple[Phase, ...] = ()
    goals: tuple[Goal, ...] = ()
    actions: tuple[Action, ...] = ()
    stages: tuple[Stage, ...] = ()
    activities: tuple[Activity, ...] = ()
    practices: tuple[Practice, ...] = ()
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=nothing, repr=False)

    def say(self, language: str, part: str, id: str, key: str = "name") -> str:
        """The word for one entry, such as say("en", "levels", "director"). Raises KeyError: the
        catalogue has checked that it exists."""
        return str(self.words[language][part][id][key])

    def step(self, language: str, competency: str, score: float | None) -> str | None:
        """What a score 0-5 of a competency looks like in the work, such as step("en", "delivery",
        3): its rubric.

        Between two steps it is the whole step below: 2.5 reads as 2. None where nothing is said: a
        score below 1 or none at all, a company's ladder without the step, an id it does not have.
        """
        if score is None or not 1 <= score < len(STEPS) + 1:  # NaN compares as false
            return None
        words = self.words.get(language, {}).get("competencies", {}).get(competency, {})
        said = words.get("steps", {}).get(str(math.floor(score)))
        return None if said is None else str(said)

    def questions(self, language: str, competency: str) -> tuple[str, ...]:
        """What an interviewer may ask about a competency; nothing where the ladder asks nothing."""
        words = self.words.get(language, {}).get("competencies", {}).get(competency, {})
        return tuple(map(str, words.get("questions", ())))

    def duties(self, level: str | None = None) -> tuple[Responsibility, ...]:
        """What one level, or every level, answers for."""
        return self._answering("duty", level)

    def requirements(self, level: str | None = None) -> tuple[Responsibility, ...]:
        """What one level, or every level, asks of somebody beside its duties."""
        return self._answering("requirement", level)

    def _answering(self, kind: str, level: str | None) -> tuple[Responsibility, ...]:
        return tuple(
            entry
            for entry in self.responsibilities
            if entry.kind == kind and level in (None, entry.level)
        )

    def title(self, language: str, key: str = "name") -> str:
        return str(self.words[language][key])

    def level(self, id: str) -> Level:
        return next(level for level in self.levels if level.id == id)

    def of_level(self, part: str, level: str) -> tuple[Any, ...]:
        """The entries of `part` (responsibilities, focus, checkpoints) that belong to one level, in
        the ladder's order."""
        return tuple(entry for entry in getattr(self, part) if entry.level == level)
